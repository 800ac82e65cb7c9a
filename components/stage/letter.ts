// How the options of a question are called, and an outcome that none of them names.
import type { LessonWords } from './lesson'

/** A, B, C, D; '' for an option that there is not. */
export const letterOf = (options: readonly { readonly id: string }[], id: string | null): string => {
  const at = options.findIndex((option) => option.id === id)
  return at < 0 ? '' : String.fromCharCode(65 + at)
}

/** What a run answers, for readers: the status without the engine's name for the refusal. */
export const outcomeIn = ({ ui }: LessonWords, outcome: string): string =>
  outcome.replaceAll('no answer', ui.whatIf.noAnswer).replace(/^(\d{3}) [a-z-]+$/, '$1')
