'use client'
// The audience's full screens: the title, the question, the answer, the principle.
import { Icon } from '@/components/ui/icons'
import { Prose } from '@/components/ui/Prose'
import { letterOf } from '../letter'
import { useStageState } from '../use-stage'
import type { View } from '../view'
import { Screen } from './Screen'

type Props = { readonly view: View; readonly zoom: number }

export function TitleScreen({ view: { lesson, design }, zoom }: Props) {
  const isDual = useStageState((s) => s.mode === 'dual')
  const { designs, ui } = lesson.words
  return (
    <Screen zoom={zoom}>
      <p className="present-small">
        {String(lesson.number).padStart(2, '0')} · {isDual ? ui.dual.name : designs[design]}
      </p>
      <p className="present-title">{lesson.title}</p>
      <p className="present-text">
        <Prose text={lesson.situation} />
      </p>
    </Screen>
  )
}

export function QuestionScreen({ view, zoom }: Props) {
  const { lesson, design } = view
  return (
    <Screen zoom={zoom}>
      <p className="present-small">{lesson.words.ui.question}</p>
      <p className="present-title">
        <Prose text={lesson.question.ask[design]} />
      </p>
      <Options view={view} />
    </Screen>
  )
}

export function AnswerScreen({ view, zoom }: Props) {
  const { lesson, design, telling } = view
  return (
    <Screen zoom={zoom}>
      <p className="present-small">{lesson.words.ui.presentAnswer}</p>
      <Options view={view} right={telling.right ?? undefined} />
      <p className="present-text">
        <Prose text={lesson.question.why[design]} />
      </p>
    </Screen>
  )
}

/** With `right`, the option that the run made right carries a tick, a word and a thick frame. */
function Options({ view, right }: Pick<Props, 'view'> & { readonly right?: string }) {
  const { question, words } = view.lesson
  return (
    <ol className="present-options">
      {question.options.map(({ id, text }) => (
        <li key={id} data-right={id === right || undefined}>
          <b>{letterOf(question.options, id)}</b>
          <span>
            <Prose text={text} />
          </span>
          {id === right && (
            <span className="present-right">
              <Icon name="check" size={28} />
              {words.ui.rightOption}
            </span>
          )}
        </li>
      ))}
    </ol>
  )
}

/** One sentence; side by side one for each lane. */
export function PrincipleScreen({ view: { lesson, design }, zoom }: Props) {
  const lanes = useStageState((s) => (s.mode === 'dual' ? s.lanes : null))
  const { designs, ui } = lesson.words
  return (
    <Screen zoom={zoom}>
      <p className="present-small">{ui.principle}</p>
      {(lanes ?? [design]).map((id) => (
        <p key={id} className="present-title">
          {lanes && <span className="present-small">{designs[id]} </span>}
          <Prose text={lesson.principle[id]} />
        </p>
      ))}
      <p className="present-small">
        {lesson.title} · {lanes ? ui.dual.name : designs[design]}
      </p>
    </Screen>
  )
}
