// The words around a turned knob: the panel, the strip, and the two futures.

export type WhatIfWords = {
  readonly open: string
  readonly title: string
  readonly later: string
  readonly is: string
  readonly strip: string
  readonly which: string
  readonly branches: Readonly<Record<'new' | 'old' | 'both', string>>
  readonly original: string
  readonly own: string
  readonly unit: string
  readonly apply: string
  readonly range: string
  readonly reset: string
  readonly running: string
  readonly failed: string
  readonly retry: string
  readonly parts: string
  readonly answers: string
  readonly same: string
  /** The same where designs stand side by side: in moments, and of the lane in focus. */
  readonly beatParts: string
  readonly beatAnswers: string
  readonly sameIn: string
  readonly sameBut: string
  readonly verdict: string
  /** Where the measured request was never sent. */
  readonly noAnswer: string
  readonly verdictNone: string
  readonly otherwise: string
  readonly principle: string
}
