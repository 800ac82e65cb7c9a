// The altered lesson: the page's own, with the tellings of another run and nothing said that this run does not show.
import type { Turned } from '@/lib/vocabulary/config'
import { type Design, designIds } from '@/lib/vocabulary/designs'
import { castFor } from '../cast'
import { fill } from '../fill'
import type { Lesson, Lit, Telling, Tellings } from '../lesson'
import { letterOf, outcomeIn } from '../letter'
import { litOf } from '../lit'

/** What a run answers: the letter of the option that it makes right, or the bare outcome where none is. */
const answerOf = ({ question, words }: Lesson, { right, outcome }: Telling): string =>
  letterOf(question.options, right) || outcomeIn(words, outcome)

export function alteredLesson(base: Lesson, turned: Turned, tellings: Tellings): Lesson {
  const lit = {} as Record<Design, readonly (Lit | null)[]>
  const why = {} as Record<Design, string>
  const principle = {} as Record<Design, string>
  const { whatIf } = base.words.ui
  for (const design of designIds) {
    const [before, after] = [base.tellings[design], tellings[design]]
    lit[design] = litOf(base.code, after.trace)
    why[design] = base.question.why[design]
    principle[design] = base.principle[design]
    if (before.outcome === after.outcome) continue
    const answers = { before: answerOf(base, before), after: answerOf(base, after) }
    why[design] = fill(whatIf.otherwise, answers)
    principle[design] = fill(whatIf.principle, { principle: base.principle[design] })
  }
  const knobs = { ...base.knobs, ...turned }
  return {
    ...base,
    knobs,
    words: castFor(base.words, knobs.servers),
    turned,
    tellings,
    former: base.tellings,
    lit,
    principle,
    question: { ...base.question, why },
  }
}
