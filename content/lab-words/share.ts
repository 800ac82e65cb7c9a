// The words of shared runs and of branches: what a link could not give, and why a reader cannot go on.
import type { Full } from '@/lib/story/history'
import type { Left, Refused } from '@/lib/story/share'

export type ShareWords = {
  /** Why nothing could be opened. `{what}` is the piece as it was written. */
  readonly refused: Readonly<Record<Refused['fault'], string>>
  /** What was left out of a run that opened all the same. */
  readonly left: Readonly<Record<Left['fault'], string>>
  /** Why an action is not taken. */
  readonly full: Readonly<Record<Full, string>>
  /** A branch by its number. */
  readonly branch: string
  /** Where a run is too long for an address. */
  readonly tooLong: string
}
