// The words of the clock ruler: what ends, why, when, and the ways forward.
import type { BarKind, BarPlace, EndKind } from '@/lib/story/timeline'

/** `{time}`, `{at}` and the like are filled in by fill(). */
export type ClockWords = {
  readonly title: string
  readonly now: string
  /** Said where nothing has an end yet. */
  readonly none: string
  readonly kinds: Readonly<Record<BarKind, string>>
  readonly places: Readonly<Record<BarPlace, string>>
  readonly ends: Readonly<Record<EndKind, string>>
  /** Said of the second tab's own storage. */
  readonly tab: string
  readonly anonymous: string
  readonly over: string
  readonly struck: string
  /** Where a leeway or a server's own clock moves the end away from what is written. */
  readonly judged: string
  readonly apart: string
  readonly hand: {
    readonly label: string
    readonly keys: string
    readonly here: string
    readonly ahead: string
    readonly expires: string
    readonly nothing: string
    readonly go: string
    readonly cancel: string
  }
  readonly step: string
  readonly type: {
    readonly label: string
    readonly forms: string
    readonly go: string
    readonly refused: Readonly<Record<'unreadable' | 'past' | 'nothing' | 'too-far', string>>
  }
  readonly moments: {
    readonly title: string
    readonly left: string
    readonly before: string
    readonly at: string
    readonly tooNear: string
    readonly tooFar: string
    readonly more: string
  }
}
