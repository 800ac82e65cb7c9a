'use client'
// The keyboard of the lab: arrows step, Ctrl+Z takes back; never in a field, a list of tabs or a dialog.
import { type KeyboardEvent, useMemo } from 'react'
import { settingsNow } from '@/components/site/settings-store'
import { characterOf, isComposing } from '@/components/stage/keys'
import { doAgain, goToBeat, setOverlay, stepBy, takeBack } from './moves'
import type { LabMove, LabStore } from './state'

const moving: Readonly<Record<string, LabMove>> = {
  ArrowRight: (s) => stepBy(s, 1),
  ArrowLeft: (s) => stepBy(s, -1),
  Home: (s) => goToBeat(s, 0),
  End: (s) => goToBeat(s, Number.POSITIVE_INFINITY),
}

function moveFor(event: KeyboardEvent<HTMLElement>): LabMove | null {
  const press = event.nativeEvent
  const { ctrlKey, metaKey, altKey, shiftKey } = press
  if (isComposing(press) || altKey) return null
  const character = characterOf(press)
  if (ctrlKey || metaKey) {
    if (character === 'z') return shiftKey ? doAgain : takeBack
    return character === 'y' ? doAgain : null
  }
  const { keys: single } = settingsNow()
  if (character === 'z' && single) return shiftKey ? doAgain : takeBack
  if (character === '?' && single) return (s) => setOverlay(s, 'keys')
  return shiftKey ? null : (moving[character] ?? null)
}

const isOwnPlace = (target: Element, key: string): boolean => {
  if (target.closest('input, textarea, select, [contenteditable], dialog, [popover], [role="slider"]'))
    return false
  return key.length === 1 || !target.closest('[role="tablist"]')
}

/** The handler for the lab's `onKeyDown`. */
export function useLabKeys(store: LabStore) {
  return useMemo(
    () =>
      (event: KeyboardEvent<HTMLElement>): void => {
        if (event.defaultPrevented || !isOwnPlace(event.target as Element, event.key)) return
        const move = moveFor(event)
        if (!move) return
        event.preventDefault()
        store.update(move)
      },
    [store],
  )
}
