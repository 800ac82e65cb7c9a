// The branches beside the run on screen, as the browser remembers them: written like links, and read with as much distrust.
import type { Beside } from '@/components/stage/remembered'
import { branches, recall, type Waiting } from '@/lib/story/history'
import { countAt, fitsLink, readRun, writeRun } from '@/lib/story/share'
import { known } from './address'
import type { LabState } from './state'

const alone = { from: null, goal: null, goals: null }

/** What waits beside the run; null where nothing does. A branch that is too long for a link is not remembered. */
export function waitingIn({ history }: LabState): Beside | null {
  const all = branches(history)
  const waiting = all.flatMap(({ id, play, count, current }) => {
    const run = writeRun({ play, at: count === play.actions.length ? null : `${count}`, ...alone })
    return current || !fitsLink(run) ? [] : { id, run }
  })
  const here = all.find(({ current }) => current)?.id ?? 1
  return waiting.length > 0 ? { here, waiting } : null
}

/** The state with the branches that were beside this run. One that cannot be read whole is dropped. */
export function recallIn(state: LabState, { here, waiting }: Beside): LabState {
  const lines = waiting.flatMap(({ id, run }): Waiting | readonly [] => {
    const read = readRun(run, known)
    if (!read.ok || read.left.length > 0) return []
    const { play, at } = read.value
    return { id, play, count: countAt(at, play) }
  })
  return { ...state, history: recall(state.history, here, lines) }
}
