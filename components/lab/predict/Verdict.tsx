// What was predicted beside what the run had, without praise or blame; and the way to the step that decided.
import './predict.css'
import { fill } from '@/components/stage/fill'
import type { LessonWords } from '@/components/stage/lesson'
import type { View } from '@/components/stage/view'
import { Prose } from '@/components/ui/Prose'
import type { PredictWords } from '@/content/lab-words/predict'
import type { VerdictOf } from './predicting'

/** Both halves, each as a sentence. */
export function verdictLines({ said, had }: VerdictOf, words: PredictWords): readonly string[] {
  const read = (is: boolean) => (is ? words.read : words.unread)
  return [
    fill(words.verdict, { said: said.status, had: had.status }),
    fill(words.verdictReads, { said: read(said.reads), had: read(had.reads) }),
  ]
}

type Props = {
  readonly verdict: VerdictOf
  readonly view: View
  readonly words: PredictWords
  readonly ui: LessonWords['ui']
  readonly onStop: (stop: number) => void
}

export function Verdict({ verdict, view, words, ui, onStop }: Props) {
  const { decides } = verdict.had
  const stop = view.telling.stops[decides]
  return (
    <section className="predict-verdict" aria-label={ui.question}>
      {verdictLines(verdict, words).map((line) => (
        <p key={line} className="verdict-line">
          {line}
        </p>
      ))}
      {stop && view.at !== decides && (
        <>
          <button type="button" className="btn btn-plain verdict-link" onClick={() => onStop(decides)}>
            {fill(words.decided, { title: stop.title.replaceAll('`', '') })}
          </button>
          <p>
            <Prose text={stop.text} />
          </p>
        </>
      )}
    </section>
  )
}
