// A history for tests: the empty sheet, and moves that are held to be taken.
import type { Action } from '../vocabulary/actions'
import type { Play } from '../vocabulary/play'
import { act, branches, type History, playOf, turnKnobs } from './history'

export const blank: Play = { lanes: ['jwt'], knobs: {}, actions: [] }

/** Acts, and holds it to be taken. */
export function acted(history: History, ...actions: readonly Action[]): History {
  return actions.reduce((h, action) => {
    const next = act(h, action)
    if (!next.ok) throw new Error(next.why)
    return next.history
  }, history)
}
/** Turns knobs, and holds it to be taken. */
export function turned(history: History, knobs: Play['knobs']): History {
  const next = turnKnobs(history, knobs)
  if (!next.ok) throw new Error(next.why)
  return next.history
}
export const actionsOf = (h: History) => playOf(h).actions
export const others = (h: History) => branches(h).filter(({ current }) => !current)
