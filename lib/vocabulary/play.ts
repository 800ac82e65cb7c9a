// What a reader drives: designs, knobs and actions. The run follows from them, so this is all that undo, links and tests keep.
import type { Action } from './actions'
import type { Turned } from './config'
import type { Design } from './designs'
import type { Beat } from './scenario'

export type Play = {
  /** The designs that act out the same actions, from left to right; at least one, none twice. */
  readonly lanes: readonly Design[]
  /** The knobs that differ from the default, for the whole run. */
  readonly knobs: Turned
  readonly actions: readonly Action[]
}

/** How many plays are kept at once: more than a page can list is more than a reader can tell apart. */
export const mostBranches = 12

/** The name that the trace of a play has in place of a scenario's. */
export const freePlay = 'free'

/** In free play every packet is a stop of its own. */
export const noFolds = { jwt: [], session: [], hybrid: [] } as const

/** Its beats: an action a beat, named by its place, from `1`. So a stop's id is, for example, `3.get-me-answer`. */
export const beatsOf = (actions: readonly Action[]): readonly Beat[] =>
  actions.map((action, i) => ({ id: `${i + 1}`, actions: [action] }))

/** The designs of a play, each with its story for the engine. */
export const storiesOf = ({ lanes, knobs, actions }: Play) =>
  lanes.map((design) => ({ scenario: freePlay, design, knobs, beats: beatsOf(actions) }))
