'use client'
// Keeps the address and the state together: reads a link when the page opens or the part after `#` changes, and writes in a
// quiet moment after each move. The address is only ever replaced, so Back leaves in one press. In somebody else's page it only reads.
import { useRef } from 'react'
import { replaceHash } from '@/components/site/address'
import { isEmbedded } from '@/components/site/embedded'
import { loadMemory, saveLabRun } from '@/components/stage/memory'
import { useBrowserLayoutEffect } from '@/components/ui/hydration'
import { whenQuiet } from '@/components/ui/quiet'
import { countOf } from '@/lib/story/history'
import { fitsLink, readRun } from '@/lib/story/share'
import { addressOf, known, stateOf } from './address'
import type { LabStore } from './state'
import { recallIn, waitingIn } from './waiting'

/** How soon the address follows a move, and how late at most on a page that is never quiet, in ms. */
const delay = 150
const latest = 300

export function useAddress(store: LabStore): void {
  const written = useRef('')
  useBrowserLayoutEffect(() => {
    let callOff: (() => void) | undefined
    let kept = ''
    const open = () => {
      const { hash } = location
      if (hash.length < 2 || hash === `#${written.current}`) return
      const read = readRun(hash, known)
      // an anchor of the page, e.g. a skip link's, is no link to a run
      if (read.ok || read.fault !== 'none') store.update((s) => stateOf(read, s))
    }
    // the run that was on screen when the page was left has its branches again
    const remember = () => {
      const lab = isEmbedded() ? null : loadMemory().lab
      const { beside, run } = lab ?? {}
      if (beside && location.hash === `#${run}`) store.update((s) => recallIn(s, beside))
    }
    const write = () => {
      callOff?.()
      callOff = undefined
      const state = store.get()
      const [text, beside] = [addressOf(state), waitingIn(state)]
      const key = JSON.stringify([text, beside])
      if (key === kept) return
      kept = key
      if (text !== written.current && fitsLink(text)) replaceHash(text)
      written.current = text
      if (countOf(state.history) > 0) saveLabRun(text, beside)
    }
    const flush = () => callOff && write()
    open()
    remember()
    addEventListener('hashchange', open)
    // what others show of a run leaves no trace: neither in the address of their frame nor in memory
    if (isEmbedded()) return () => removeEventListener('hashchange', open)
    const forget = store.subscribe(() => {
      callOff ??= whenQuiet(write, delay, latest)
    })
    addEventListener('pagehide', flush)
    return () => {
      forget()
      callOff?.()
      removeEventListener('hashchange', open)
      removeEventListener('pagehide', flush)
    }
  }, [store])
}
