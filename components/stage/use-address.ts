'use client'
// Keeps address, memory and state together: reads both once, then writes both in a quiet moment after each change.
import { useRef } from 'react'
import { replaceAddress } from '@/components/site/address'
import { useBrowserLayoutEffect } from '@/components/ui/hydration'
import { whenQuiet } from '@/components/ui/quiet'
import type { Lesson } from './lesson'
import { loadMemory, saveProgress } from './memory'
import type { StageState, StageStore } from './state'
import { keptProgress, restore, writeAddress } from './url'
import { lessonOf, reset } from './what-if/moves'

/** How soon the address follows a step, and how late at most on a page that is never quiet, in ms. */
const delay = 150
const latest = 300

const isWorthKeeping = (now: StageState, then: StageState): boolean =>
  now.at !== then.at ||
  now.design !== then.design ||
  now.mode !== then.mode ||
  now.lanes !== then.lanes ||
  now.told !== then.told ||
  now.guesses !== then.guesses ||
  now.tab !== then.tab ||
  now.present !== then.present ||
  now.question !== then.question ||
  now.pending !== then.pending ||
  now.alteration?.turned !== then.alteration?.turned ||
  now.alteration?.branch !== then.alteration?.branch

const addressOf = (base: Lesson, state: StageState): string => writeAddress(lessonOf(base, state), state)

/** Restores where the reader was, before the first paint, and remembers it from then on. */
export function useAddress(base: Lesson, store: StageStore): void {
  const told = useRef(false)
  useBrowserLayoutEffect(() => {
    const { pathname } = location
    let callOff: (() => void) | undefined
    let written = store.get()

    const remember = () => {
      // memory is about the scenario as it is, so that whoever comes back without the knobs finds the place
      const state = reset(base, store.get())
      if (state.present !== null) return
      const saved = saveProgress(base.id, (kept) => keptProgress(base, state, kept))
      if (saved === 'saved' || told.current) return
      told.current = true
      const notice = saved === 'newer' ? 'noticeNewer' : 'noticeMemory'
      store.update((s) => ({ ...s, notice: s.notice ?? notice }))
    }
    const write = () => {
      callOff?.()
      callOff = undefined
      // by now another page may be on screen
      if (location.pathname === pathname) replaceAddress(addressOf(base, store.get()))
      remember()
    }
    const flush = () => callOff && write()
    const onHide = () => document.visibilityState === 'hidden' && flush()
    const forget = store.subscribe(() => {
      const state = store.get()
      if (isWorthKeeping(state, written)) callOff ??= whenQuiet(write, delay, latest)
      written = state
    })

    store.update(() => restore(base, location.search, loadMemory().scenarios[base.id]))
    addEventListener('pagehide', flush)
    document.addEventListener('visibilitychange', onHide)
    return () => {
      forget()
      callOff?.()
      if (callOff) remember()
      removeEventListener('pagehide', flush)
      document.removeEventListener('visibilitychange', onHide)
    }
  }, [base, store])
}
