// The words of predicting in the lab: asked before an answer arrives, and what the run said to it.

export type PredictWords = {
  readonly switch: string
  readonly switchNote: string
  /** `{of}` predictions so far; of so many the `{status}` was as the run had it, and whether a store was read `{reads}`. */
  readonly tally: string
  /** `{request}` has left. */
  readonly left: string
  readonly ask: string
  /** What counts where more than one answer may come: of a form, and of requests that may be followed by others. */
  readonly notes: Readonly<Record<'form' | 'more', string>>
  readonly askReads: string
  readonly readsNote: string
  readonly yes: string
  readonly no: string
  /** What was `{said}` and what the run `{had}`. */
  readonly verdict: string
  readonly verdictReads: string
  readonly read: string
  readonly unread: string
  /** `{title}` of the step with the answer. */
  readonly decided: string
  /** The reader did something else while a question was open. */
  readonly passed: string
}
