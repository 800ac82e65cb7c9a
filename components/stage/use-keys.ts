'use client'
// The keyboard of the stage: only while the focus is inside it, never in a field, in a list of tabs or over a dialog.
import type { KeyboardEvent } from 'react'
import { settingsNow } from '@/components/site/settings-store'
import { designIds } from '@/lib/vocabulary/designs'
import { type Command, commandOf } from './keys'
import {
  alone,
  first,
  last,
  next,
  nextDesign,
  nextTab,
  previous,
  setOverlay,
  setTab,
  sideBySide,
  toggleKnobs,
  togglePlaying,
} from './moves'
import { enter } from './present/enter'
import type { Move } from './state'
import { takeOver } from './TakeOver'
import { focusQuestion } from './Transport'
import type { StageContext } from './use-stage'

const moveFor = (command: Command, { lesson }: StageContext): Move | null => {
  switch (command) {
    case 'next':
      return (s) => next(lesson, s)
    case 'previous':
      return (s) => previous(lesson, s)
    case 'first':
      return (s) => first(lesson, s)
    case 'last':
      return (s) => last(lesson, s)
    case 'play':
      return (s) => togglePlaying(lesson, s)
    case 'design':
      return (s) => nextDesign(lesson, s)
    case 'dual':
      return (s) => sideBySide(lesson, s)
    case 'jwt':
    case 'session':
    case 'hybrid': {
      const design = designIds.find((id) => id === command)
      return (s) => (design ? alone(lesson, s, design) : s)
    }
    case 'tab':
      return nextTab
    case 'log':
      return (s) => setTab(s, 'log')
    case 'present':
      return enter
    case 'knobs':
      return toggleKnobs
    case 'help':
      return (s) => setOverlay(s, 'keys')
    case 'changes':
    case 'take-over':
      return null
  }
}

const isOwnPlace = (target: Element, key: string): boolean => {
  if (target.closest('input, textarea, select, [contenteditable], dialog, [popover]')) return false
  return key.length === 1 || !target.closest('[role="tablist"]')
}

/** The handler for the stage's `onKeyDown`. */
export function keyHandler(context: StageContext) {
  return (event: KeyboardEvent<HTMLElement>): void => {
    const target = event.target as Element
    if (event.defaultPrevented || !isOwnPlace(target, event.key)) return
    const command = commandOf(event.nativeEvent, {
      single: settingsNow().keys,
      onStage: target === event.currentTarget,
    })
    if (!command) return
    event.preventDefault()
    const { store } = context
    const move = moveFor(command, context)
    if (command === 'next' && store.get().question === 'open') focusQuestion()
    else if (command === 'take-over') takeOver(context)
    else if (move) store.update(move)
    else event.currentTarget.querySelector<HTMLElement>('.changes')?.focus()
  }
}
