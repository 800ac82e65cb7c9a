'use client'
// The steps as a list of buttons: seen, current, to come, and the question between them. Never a slider.
import { memo, type ReactNode, useCallback, useMemo, useRef } from 'react'
import type { Span } from '@/lib/story/align'
import { fill } from './fill'
import type { Lesson } from './lesson'
import { beatsIn, goTo, isSettled, positionOf, reopen } from './moves'
import type { StageState } from './state'
import { useBrowserLayoutEffect } from './use-layout'
import { useStage, useStageState } from './use-stage'

type Props = {
  /** On the bar a line of marks; in the sheet a column with titles. */
  readonly form: 'line' | 'column'
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
  const mode = useStageState((s) => s.mode)
  const lanes = useStageState((s) => s.lanes)
  const steps = useMemo(() => stepsOf(lesson, { mode, lanes, design }), [lesson, mode, lanes, design])
  const list = useFollowedFocus(`${mode} ${design} ${position} ${gate}`)
  const names = mode === 'dual' ? ui.dual : null

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
      {steps.map(({ id, title, first, last }, i) => {
        const isSeen = last <= seen
        const isCurrent = first <= position && position <= last && gate !== 'open'
        const [seenName, unseenName] = names
          ? [names.momentButton, names.momentUnseen]
          : [ui.stepButton, ui.stepUnseen]
        const name = fill(isSeen ? seenName : unseenName, {
          n: i + 1,
          title: title.replaceAll('`', ''),
        })
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
            >
              {ui.gate}
            </Step>
          ),
          <Step
            key={id}
            look={isCurrent ? 'current' : isSeen ? 'seen' : 'unseen'}
            name={name}
            target={last}
            isCurrent={isCurrent}
            isTabStop={isCurrent || (position < 0 && i === 0)}
            onGo={go}
          >
            {name}
          </Step>,
        ]
      })}
    </ol>
  )
}

type Entry = { readonly id: string; readonly title: string } & Span

/** What a step is: a stop, or side by side a beat that ends at the last of its stops. */
function stepsOf(
  lesson: Lesson,
  { mode, lanes, design }: Pick<StageState, 'mode' | 'lanes' | 'design'>,
): readonly Entry[] {
  const { stops } = lesson.tellings[design]
  if (mode === 'single') return stops.map(({ id, title }, at) => ({ id, title, first: at, last: at }))
  return beatsIn(lesson, { mode, lanes }).flatMap((beat) => {
    const span = beat.lanes[lanes.indexOf(design)]
    return span ? [{ id: beat.id, title: lesson.beats[beat.id] ?? '', ...span }] : []
  })
}

type StepProps = {
  readonly look: 'seen' | 'current' | 'unseen' | 'gate' | 'gate-passed'
  readonly name: string
  readonly target: number
  readonly isCurrent: boolean
  readonly isTabStop: boolean
  readonly onGo: (target: number) => void
  readonly children: ReactNode
}

const Step = memo(function Step({ look, name, target, isCurrent, isTabStop, onGo, children }: StepProps) {
  return (
    <li className="step" data-look={look}>
      <button
        type="button"
        className="step-button"
        title={name}
        aria-current={isCurrent ? 'step' : undefined}
        tabIndex={isTabStop ? 0 : -1}
        onClick={() => onGo(target)}
      >
        <span className="step-mark" aria-hidden="true" />
        <span className="step-name">{children}</span>
      </button>
    </li>
  )
})

/** Keeps the current step in sight, and the focus on it when the list already has the focus. */
function useFollowedFocus(place: string) {
  const list = useRef<HTMLOListElement>(null)
  useBrowserLayoutEffect(() => {
    const current = list.current?.querySelector<HTMLElement>('[aria-current]')
    if (!list.current || !current) return
    if (list.current.contains(document.activeElement)) current.focus({ preventScroll: true })
    // Measured after the step is painted: before, it would lay the page out twice.
    const timer = setTimeout(() => centre(list.current, current), 50)
    return () => clearTimeout(timer)
  }, [place])
  return list
}

function centre(list: HTMLElement | null, current: HTMLElement): void {
  if (!list || list.scrollWidth <= list.clientWidth) return
  const [frame, mark] = [list.getBoundingClientRect(), current.getBoundingClientRect()]
  list.scrollLeft += mark.left + mark.width / 2 - frame.left - frame.width / 2
}
