// The virtual clock: it moves only when somebody waits, so awaiting costs no time.
import { type EpochSeconds, later, T0 } from '../vocabulary/time'

export type Clock = { now(): EpochSeconds; advance(by: number): void }

/** A clock that stands at T0. */
export function createClock(): Clock {
  let at = T0
  return {
    now: () => at,
    advance: (by) => {
      at = later(at, by)
    },
  }
}
