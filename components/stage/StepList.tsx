'use client'
// The steps as a list of buttons: seen, current, to come, and the question between them. Never a slider.
import { useCallback, useMemo, useRef } from 'react'
import type { UiWords } from '@/content/ui-words'
import type { SharedBeat, Span } from '@/lib/story/align'
import type { Design } from '@/lib/vocabulary/designs'
import { fill } from './fill'
import type { Lesson } from './lesson'
import { goTo, isSettled, positionOf, reopen } from './moves'
import { Step, type StepForm, useFollowedFocus } from './Step'
import { useBeats } from './use-beats'
import { useAbreast, useStage, useStageState } from './use-stage'

type Props = {
  readonly form: StepForm
  readonly onPick?: () => void
}

export function StepList({ form, onPick }: Props) {
  const { lesson, store } = useStage()
  const { ui } = lesson.words
  const design = useStageState((s) => s.design)
  const position = useStageState((s) => positionOf(lesson, s))
  const seen = useStageState((s) => s.seen)
  const gate = useStageState((s) => (s.question === 'open' ? 'open' : isSettled(s) ? 'passed' : 'closed'))
  const { asked } = lesson.tellings[design]
  const abreast = useAbreast()
  const { beats, lane } = useBeats()
  const steps = useMemo(
    () => (abreast ? beatSteps(lesson, beats, lane) : stopSteps(lesson, design)),
    [abreast, lesson, beats, lane, design],
  )
  const list = useFollowedFocus(`${abreast} ${design} ${position} ${gate}`)
  const names = useMemo(() => namesOf(steps, ui, abreast), [steps, ui, abreast])

  const picked = useRef(onPick)
  const go = useCallback(
    (target: number) => {
      store.update((s) => goTo(lesson, s, target))
      picked.current?.()
    },
    [lesson, store],
  )
  const ask = useCallback(() => {
    store.update((s) => (isSettled(s) ? reopen(lesson, s) : goTo(lesson, s, lesson.tellings[s.design].asked)))
    picked.current?.()
  }, [lesson, store])

  return (
    <ol className={`steps steps-${form}`} aria-label={ui.steps} ref={list}>
      {steps.map(({ id, first, last }, i) => {
        const isSeen = last <= seen
        const isCurrent = first <= position && position <= last && gate !== 'open'
        const name = names[i]?.[isSeen ? 'seen' : 'unseen'] ?? ''
        return [
          first <= asked && asked <= last && (
            <Step
              key="gate"
              look={gate === 'passed' ? 'gate-passed' : 'gate'}
              name={gate === 'passed' ? ui.gateDone : ui.gate}
              target={-2}
              isCurrent={gate === 'open'}
              isTabStop={gate === 'open'}
              onGo={ask}
              form={form}
              text={ui.gate}
            />
          ),
          <Step
            key={id}
            look={isCurrent ? 'current' : isSeen ? 'seen' : 'unseen'}
            name={name}
            target={last}
            isCurrent={isCurrent}
            isTabStop={isCurrent || (position < 0 && i === 0)}
            onGo={go}
            form={form}
            text={name}
          />,
        ]
      })}
    </ol>
  )
}

type Entry = { readonly id: string; readonly title: string } & Span

/** Told alone, a step is a stop. */
const stopSteps = (lesson: Lesson, design: Design): readonly Entry[] =>
  lesson.tellings[design].stops.map(({ id, title }, at) => ({ id, title, first: at, last: at }))

/** Side by side, it is a beat that ends at the last of its stops. */
const beatSteps = (lesson: Lesson, beats: readonly SharedBeat[], lane: number): readonly Entry[] =>
  beats.flatMap((beat) => {
    const span = beat.lanes[lane]
    return span ? [{ id: beat.id, title: lesson.beats[beat.id] ?? '', ...span }] : []
  })

/** The name of each step, before and after it was seen. */
function namesOf(steps: readonly Entry[], ui: UiWords, abreast: boolean) {
  const [seen, unseen] = abreast
    ? [ui.dual.momentButton, ui.dual.momentUnseen]
    : [ui.stepButton, ui.stepUnseen]
  return steps.map(({ title }, i) => {
    const values = { n: i + 1, title: title.replaceAll('`', '') }
    return { seen: fill(seen, values), unseen: fill(unseen, values) }
  })
}
