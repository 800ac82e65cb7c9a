// A scenario is data: what is done, what is asked before it happens, and where the answer is read from the run.
import type { Action } from './actions'
import type { Design } from './designs'
import type { Knobs } from './knobs'

/** One user-level moment, the unit in which two designs are compared. Its id is part of shared links. */
export type Beat = {
  readonly id: string
  readonly actions: readonly Action[]
  /** Known ground: the whole beat passes in one stop. */
  readonly brief?: true
}

/**
 * How an answer is read from a run, one value for each design named. `outcome` is the last status that reaches the
 * actor of the beat, with the refusal behind it (`200`, `401 unknown-session`); `lookups` counts the questions put to
 * a store about credentials; `line` says until when what ended a credential has to be written down.
 */
export type Measure = {
  readonly read: 'status' | 'outcome' | 'lookups' | 'line'
  readonly beat: string
  readonly of: readonly Design[] | 'current'
}

/** A prediction, asked before `before` begins. `value` is what the measure would have to say for that option to be right. */
export type Question = {
  readonly id: string
  readonly before: string
  readonly measure: Measure
  readonly options: readonly { readonly id: string; readonly value: string }[]
}

export type Scenario = {
  readonly id: string
  /** The number printed on the path, S01 to S20. */
  readonly number: number
  readonly chapter: number
  readonly knobs: Partial<Knobs>
  /** The knobs that matter to this story: those that a reader is offered to turn. */
  readonly tunes: readonly (keyof Knobs)[]
  /** The design that the story was written for: the one shown first. */
  readonly home: Design
  readonly beats: readonly Beat[]
  /** Stops that pass together with the next one, so that the reader's step is a thought and not a packet. */
  readonly folds: Readonly<Record<Design, readonly string[]>>
  readonly question: Question
}
