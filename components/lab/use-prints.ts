'use client'
// The fingerprint of every lane's whole run, computed while the sheet that shows it is open, in slices short enough to act in.
import { useEffect, useState } from 'react'
import { hashing } from '@/lib/story/trace-hash'
import type { Trace } from '@/lib/vocabulary/trace'
import type { Print } from './export/Prints'
import type { Shown } from './shown'

/** So long a slice may take, in ms: half a frame. */
const slice = 8

/** Computes a hash, and gives it up when nobody waits any more. */
async function hashOf(trace: Trace, aborted: () => boolean): Promise<string | null> {
  const making = hashing(trace)
  while (!aborted()) {
    const until = performance.now() + slice
    let next = making.next()
    while (!next.done && performance.now() < until) next = making.next()
    if (next.done) return next.value
    await new Promise((resolve) => setTimeout(resolve))
  }
  return null
}

export function usePrints({ play, pending, view }: Shown): readonly Print[] {
  const [made, keep] = useState<ReadonlyMap<Trace, string>>(new Map())
  const { tellings, words } = view.lesson
  const traces = play.lanes.map((design) => tellings[design].trace)
  const next = pending ? undefined : traces.find((trace) => !made.has(trace))
  useEffect(() => {
    if (!next) return
    let gone = false
    hashOf(next, () => gone).then((hash) => {
      if (hash !== null) keep((all) => new Map(all).set(next, hash))
    })
    return () => {
      gone = true
    }
  }, [next])
  return traces.map((trace) => ({
    name: words.designs[trace.design],
    hash: pending ? null : (made.get(trace) ?? null),
  }))
}
