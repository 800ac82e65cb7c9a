// What a challenge is: where it starts, what may be done, what is to be reached, and the plays that do and do not reach it.
import type { Action } from './actions'
import type { Turned } from './config'
import type { Design } from './designs'
import type { Goal } from './goals'
import { defaultKnobs, type Knobs } from './knobs'
import type { Play } from './play'

/** A challenge as a reader begins it. A trick is a play that looks right and is not. */
export type Challenge = {
  /** The scenario whose point it drives home. */
  readonly scenario: string
  readonly lanes: readonly Design[]
  readonly knobs: Turned
  /** What has happened before the reader's first action; it stays in place. */
  readonly start: readonly Action[]
  /** The knobs that the reader may turn. */
  readonly tunes: readonly (keyof Knobs)[]
  readonly goals: readonly Goal[]
  readonly solution: Play
  readonly tricks: readonly { readonly id: string; readonly play: Play }[]
}

/** The play that a challenge begins with. */
export const startOf = ({ lanes, knobs, start }: Challenge): Play => ({ lanes, knobs, actions: start })

/** How many actions a play has beyond where the challenge began. */
export const actionsBeyond = ({ start }: Challenge, { actions }: Play): number =>
  Math.max(0, actions.length - start.length)

/** Where a play leaves the rules of a challenge: a lane is gone, the beginning is another, or a knob that was not offered. */
export type Broken =
  | { readonly rule: 'lane'; readonly design: Design }
  | { readonly rule: 'start' }
  | { readonly rule: 'knob'; readonly knob: keyof Knobs }

/** Everything in which a play leaves the rules. Lanes beside those of the challenge do no harm. */
export function brokenBy({ lanes, start, knobs, tunes }: Challenge, play: Play): readonly Broken[] {
  const gone = lanes.filter((design) => !play.lanes.includes(design))
  const isBegun = start.every((action, i) => plain(action) === plain(play.actions[i]))
  const [from, to] = [
    { ...defaultKnobs, ...knobs },
    { ...defaultKnobs, ...play.knobs },
  ]
  const turned = (Object.keys(defaultKnobs) as (keyof Knobs)[]).filter(
    (knob) => from[knob] !== to[knob] && !tunes.includes(knob),
  )
  return [
    ...gone.map((design) => ({ rule: 'lane', design }) as const),
    ...(isBegun ? [] : [{ rule: 'start' } as const]),
    ...turned.map((knob) => ({ rule: 'knob', knob }) as const),
  ]
}

/** An action by its fields, in whichever order they came. */
const plain = (action: Action | undefined): string => JSON.stringify(Object.entries(action ?? {}).sort())
