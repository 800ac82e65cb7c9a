'use client'
// A solution or a trick that is shown: stepped action by action by itself, until the reader makes a move or leaves the tab.
import { useEffect } from 'react'
import { halt, playOn } from './moves'
import type { Shown } from './shown'
import type { LabState, LabStore } from './state'

/** How long an action stays once it is drawn, and how long drawing one takes at most, in ms: the same without motion. */
const [rest, drawing] = [1600, 1100]

type Replayed = Pick<LabState, 'playing' | 'how'> & Pick<Shown, 'count' | 'pending'>

/** `isNarrow`: the buttons that start it lie below the picture, which has to be brought back. */
export function useReplay(
  store: LabStore,
  { playing, how, count, pending }: Replayed,
  isNarrow: boolean,
): void {
  // biome-ignore lint/correctness/useExhaustiveDependencies: each action has its own time
  useEffect(() => {
    if (!playing || pending) return
    const timer = setTimeout(() => store.update(playOn), how === 'act' ? rest + drawing : rest)
    return () => clearTimeout(timer)
  }, [playing, how, count, pending, store])

  useEffect(() => {
    if (!playing) return
    const onHide = () => document.visibilityState === 'hidden' && store.update(halt)
    document.addEventListener('visibilitychange', onHide)
    return () => document.removeEventListener('visibilitychange', onHide)
  }, [playing, store])

  useEffect(() => {
    if (playing && isNarrow)
      document.querySelector('.lab .stage-said')?.scrollIntoView({ block: 'start', behavior: 'instant' })
  }, [playing, isNarrow])
}
