// The words of the comparison: total over claims, topics and points, so that a cell without its sentence does not compile.
import type { ClaimValue } from '@/lib/story/claim-kinds'
import type { ClaimId } from '@/lib/story/claims'
import type { CostName } from '@/lib/story/cost'
import type { Design } from '@/lib/vocabulary/designs'
import type { PointId, Topic, Verdict } from './compare-outline'

/** What a value says, short and large; a line each where there are several things to say. */
export type ValueWords = (value: ClaimValue) => readonly string[]

export type RowWords = {
  /** The question. Rows of the same question differ in their setting. */
  readonly ask: string
  /** Under which conditions the run took place. */
  readonly setting: string
  /** One sentence for each cell: why the value is what it is. */
  readonly cells: Readonly<Record<Design, string>>
}

export type CompareWords = {
  readonly link: string
  readonly title: string
  readonly description: string
  readonly intro: readonly string[]
  readonly caption: string
  readonly question: string
  /** The switch of columns, and what it says where the last one cannot go. */
  readonly columns: string
  readonly lastColumn: string
  readonly topics: Readonly<Record<Topic, string>>
  readonly articleSaid: string
  readonly articleNone: string
  readonly articleCells: Readonly<
    Record<
      Exclude<Topic, 'more'>,
      { readonly jwt: string; readonly session: string; readonly correct: string }
    >
  >
  readonly verdicts: Readonly<Record<Verdict, string>>
  readonly source: string
  readonly value: ValueWords
  readonly rows: Readonly<Record<ClaimId, RowWords>>
  readonly proof: {
    readonly show: string
    /** For a screen reader: `{design}`, `{ask}`. */
    readonly showOf: string
    readonly hide: string
    readonly scene: string
    /** The same run in the lab, where no scene tells it. */
    readonly lab: string
    readonly loading: string
    readonly failed: string
  }
  readonly notice: { readonly cols: string; readonly row: string; readonly show: string }
  readonly points: {
    readonly title: string
    readonly intro: string
    readonly of: Readonly<Record<'jwt' | 'session', Readonly<Record<'pro' | 'con', string>>>>
    readonly measured: string
    readonly said: Readonly<Record<PointId, { readonly said: string; readonly correct: string }>>
  }
}

/** The meter of the stage. */
export type CostWords = {
  readonly title: string
  readonly names: Readonly<Record<CostName, string>>
  readonly bytes: string
}
