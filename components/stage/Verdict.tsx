'use client'
// After the deciding step: what was predicted and what the run did, why, and the principle that it showed.
import { Icon } from '@/components/ui/icons'
import { Prose } from '@/components/ui/Prose'
import { fill } from './fill'
import { letterOf, outcomeIn } from './letter'
import { goTo, isSettled, reopen } from './moves'
import { useStage, useStageState } from './use-stage'
import type { View } from './view'

type Props = {
  readonly view: View
  /** Side by side every lane says its own, elsewhere. */
  readonly principle?: boolean
}

/** What is said of the question in this step: the answer has come now, or came before; null while there is nothing to tell. */
export function useToldVerdict({ telling: { asked, decides }, at, from }: View): 'now' | 'before' | null {
  const settled = useStageState(isSettled)
  if (!settled || asked < 0 || at < asked || at < decides) return null
  return from <= decides ? 'now' : 'before'
}

export function Verdict({ view, principle = true }: Props) {
  const settled = useStageState(isSettled)
  const verdict = useToldVerdict(view)
  const { lesson, design, telling, at } = view
  const { asked, stops } = telling
  if (!settled || asked < 0 || at < asked) return null
  const beatEnds = stops.findLastIndex((stop) => stop.beat === stops[asked]?.beat)
  return (
    <>
      {verdict ? <Outcome view={view} isNow={verdict === 'now'} /> : <Prediction view={view} />}
      {principle && at >= beatEnds && (
        <p className={at === beatEnds ? 'principle principle-now' : 'principle'}>
          <span className="principle-name">{lesson.words.ui.principle}</span>{' '}
          <Prose text={lesson.principle[design]} />
        </p>
      )}
    </>
  )
}

/** Between the question and its answer: what the reader said, and nothing more. */
function Prediction({ view: { lesson } }: { readonly view: View }) {
  const choice = useStageState((s) => s.choice)
  if (!choice) return null
  const { question, words } = lesson
  return (
    <p className="prediction">{fill(words.ui.yourAnswer, { choice: letterOf(question.options, choice) })}</p>
  )
}

function Outcome({ view, isNow }: { readonly view: View; readonly isNow: boolean }) {
  const { store } = useStage()
  const choice = useStageState((s) => s.choice)
  const { lesson, design, telling } = view
  const { question, words } = lesson
  const { ui } = words
  const [chosen, right] = [letterOf(question.options, choice), letterOf(question.options, telling.right)]
  const isOriginal = Object.keys(lesson.turned).length === 0
  const isHit = isOriginal && choice === telling.right
  const predicted = !choice ? ui.verdictSkipped : isHit ? ui.verdictRight : ui.verdictOther
  // what was predicted was said of the original run, so it is not held against another one
  const altered = telling.right ? ui.whatIf.verdict : ui.whatIf.verdictNone
  const sentence = isOriginal ? predicted : altered
  const decided = telling.stops[telling.decides]?.title ?? ''
  const line = (
    <p className="verdict-line">
      {isHit && <Icon name="check" size={20} />}
      {fill(sentence, { choice: chosen, right, outcome: outcomeIn(words, telling.outcome) })}
    </p>
  )
  if (!isNow)
    return (
      <section className="verdict" aria-label={ui.question}>
        {line}
        <button
          type="button"
          className="btn btn-plain verdict-link"
          onClick={() => store.update((s) => goTo(lesson, s, telling.decides))}
        >
          {fill(ui.decidedAt, { title: decided.replaceAll('`', '') })}
        </button>
      </section>
    )
  return (
    <section className="verdict verdict-now" aria-label={ui.question}>
      <div className="verdict-head">
        {line}
        <button
          type="button"
          className="btn btn-plain verdict-link"
          onClick={() => store.update((s) => reopen(lesson, s))}
        >
          {ui.askAgain}
        </button>
      </div>
      {telling.right && (
        <p>
          <b>{right}</b> <Prose text={question.options.find((o) => o.id === telling.right)?.text ?? ''} />
        </p>
      )}
      <p>
        <Prose text={question.why[design]} />
      </p>
    </section>
  )
}
