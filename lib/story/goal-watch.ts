// What the watchers of goals have in common: what is missing once or as things stand, and what was there before a mark.
import type { Caller, GoalKind, GoalOf, Login, Mark, Missing } from '../vocabulary/goals'
import type { Knobs } from '../vocabulary/knobs'
import type { Moment } from './goal-moments'

/** Takes the next moment, and says what is missing after it. */
export type Watch = {
  /** Before anything has happened. */
  readonly first: Missing | null
  readonly next: (moment: Moment) => Missing | null
}
export type Watcher<K extends GoalKind> = (goal: GoalOf<K>, knobs: Knobs) => Watch
type Answer = Extract<Moment, { kind: 'answer' }>

/** Reached once is reached: nothing later takes it back. */
export function once(first: Missing, next: (moment: Moment, last: Missing) => Missing | null): Watch {
  let last: Missing | null = first
  return {
    first,
    next: (moment) => {
      if (last !== null) last = next(moment, last)
      return last
    },
  }
}

/** Holds or does not hold as things stand. */
export function standing(first: Missing | null, next: (moment: Moment) => Missing | null | undefined): Watch {
  let last = first
  return {
    first,
    next: (moment) => {
      const now = next(moment)
      if (now !== undefined) last = now
      return last
    },
  }
}

export const noMark = (mark: Mark): Missing => ({ kind: 'no-mark', mark })
export const notAsked = (who: Caller | Login): Missing => ({ kind: 'not-asked', who })

/** Whether something has happened yet, and which credentials were there before it. */
type Watchtower = {
  readonly see: (moment: Moment) => void
  readonly passed: () => boolean
  readonly time: () => number
  readonly before: (value: string | undefined) => boolean
}

/** For the attacker only a copy counts that they had by then; of a log-out, one of what it gave up. */
export function watchtower(mark: Mark, holder: Caller | null): Watchtower {
  const held = new Set<string>()
  const before = new Set<string>()
  let at: number | null = null
  const pass = (of: string | null, time: number) => {
    at = time
    for (const value of held) if (of === null || of === value || holder !== 'attacker') before.add(value)
  }
  return {
    see(moment) {
      if (moment.kind === 'given' && (holder !== 'attacker' || moment.to === 'attacker'))
        held.add(moment.value)
      if (moment.kind === 'mark' && moment.mark === mark) pass(moment.of, moment.time)
    },
    passed: () => at !== null,
    time: () => at ?? 0,
    before: (value) => value !== undefined && before.has(value),
  }
}

export const isTo = (moment: Moment, to: Caller): moment is Answer =>
  moment.kind === 'answer' && moment.to === to
