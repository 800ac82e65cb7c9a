'use client'
// The bar that drives the stage: plain buttons and the list of steps; 다음 is the one primary button of the view.
import { Icon, type IconName } from '@/components/ui/icons'
import { first, next, previous, setOverlay, toggleKnobs, togglePlaying } from './moves'
import { StepList } from './StepList'
import { TakeOver } from './TakeOver'
import { useStage, useStageState } from './use-stage'

/** Brings the focus to the open question, for the reader who presses Next there; to no option, lest a key choose it. */
export const focusQuestion = (): void => document.querySelector<HTMLElement>('.question')?.focus()

export function Transport() {
  const { lesson, store } = useStage()
  const { ui } = lesson.words
  const isOpen = useStageState((s) => s.question === 'open')
  const atStart = useStageState((s) => s.at < 0 && s.question !== 'open')
  const goNext = () => {
    if (store.get().question === 'open') focusQuestion()
    else store.update((s) => next(lesson, s))
  }
  return (
    // biome-ignore lint/a11y/useSemanticElements: the buttons are a group, and no form's
    <div className="transport" role="group" aria-label={ui.transport}>
      <div className="transport-buttons">
        <BarButton
          icon="first"
          name={ui.first}
          className="btn-icon only-wide"
          off={atStart}
          onClick={() => store.update((s) => first(lesson, s))}
        />
        <button
          type="button"
          className="btn transport-previous"
          aria-disabled={atStart}
          aria-label={ui.previous}
          onClick={() => store.update((s) => previous(lesson, s))}
        >
          <Icon name="previous" size={20} />
          <span className="only-roomy">{ui.previous}</span>
        </button>
        <NextButton isOpen={isOpen} onClick={goNext} />
      </div>
      <StepList form="line" />
      <PlayButton />
      <WhatIfButton />
      <TakeOver />
      <button
        type="button"
        className="btn only-narrow"
        aria-haspopup="dialog"
        onClick={() => store.update((s) => setOverlay(s, 'message'))}
      >
        {ui.message}
      </button>
      <BarButton
        icon="more"
        name={ui.steps}
        className="btn-icon only-narrow"
        onClick={() => store.update((s) => setOverlay(s, 'more'))}
      />
    </div>
  )
}

function NextButton({ isOpen, onClick }: { readonly isOpen: boolean; readonly onClick: () => void }) {
  const { lesson } = useStage()
  const { ui } = lesson.words
  const atEnd = useStageState((s) => s.at >= lesson.tellings[s.design].stops.length - 1)
  return (
    <button
      type="button"
      className={isOpen ? 'btn transport-next' : 'btn btn-primary transport-next'}
      aria-disabled={isOpen || atEnd}
      aria-describedby={isOpen ? 'answer-first' : undefined}
      onClick={onClick}
    >
      {ui.next}
      <Icon name="next" size={20} />
      {isOpen && (
        <span id="answer-first" hidden>
          {ui.answerFirst}
        </span>
      )}
    </button>
  )
}

/** Starts and stops playing by itself. */
export function PlayButton() {
  const { lesson, store } = useStage()
  const { ui } = lesson.words
  const playing = useStageState((s) => s.playing)
  const off = useStageState(
    (s) => s.question === 'open' || s.at >= lesson.tellings[s.design].stops.length - 1,
  )
  return (
    <button
      type="button"
      className="btn transport-auto"
      data-auto
      aria-disabled={off}
      onClick={() => store.update((s) => togglePlaying(lesson, s))}
    >
      <Icon name={playing ? 'pause' : 'play'} size={20} />
      {playing ? ui.pause : ui.auto}
    </button>
  )
}

/** Opens the knobs; while a question is open it has their place, so the button leads there. */
export function WhatIfButton() {
  const { lesson, store } = useStage()
  const isOpen = useStageState((s) => s.overlay === 'knobs')
  const asks = useStageState((s) => s.question === 'open')
  return (
    <button
      type="button"
      className="btn transport-knobs"
      aria-label={lesson.words.ui.whatIf.open}
      aria-expanded={isOpen}
      onClick={() => (asks ? focusQuestion() : store.update(toggleKnobs))}
    >
      <Icon name="branch" size={20} />
      <span className="knobs-name">{lesson.words.ui.whatIf.open}</span>
    </button>
  )
}

type BarButtonProps = {
  readonly icon: IconName
  readonly name: string
  readonly className: string
  readonly off?: boolean
  readonly onClick: () => void
}

const BarButton = ({ icon, name, className, off, onClick }: BarButtonProps) => (
  <button
    type="button"
    className={`btn ${className}`}
    aria-label={name}
    title={name}
    aria-disabled={off}
    onClick={onClick}
  >
    <Icon name={icon} size={20} />
  </button>
)
