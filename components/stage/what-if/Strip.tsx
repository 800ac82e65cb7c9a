'use client'
// Says what was turned, which future is on screen, and where the two part; and that a run is being made.
import { useMemo } from 'react'
import { Icon } from '@/components/ui/icons'
import type { Design } from '@/lib/vocabulary/designs'
import { fill } from '../fill'
import type { Lesson } from '../lesson'
import { goTo, isSettled, setOverlay } from '../moves'
import { type Alteration, branches } from '../state'
import { useBeats } from '../use-beats'
import { useAbreast, useStage, useStageState } from '../use-stage'
import type { View } from '../view'
import { partings } from './difference'
import { reset, retry, setBranch } from './moves'
import { sayTurned } from './values'

export function Strip({ view }: { readonly view: View }) {
  const alteration = useStageState((s) => s.alteration)
  const { base } = useStage()
  const { whatIf } = base.words.ui
  const isRunning = alteration !== null && !alteration.failed && alteration.told?.turned !== alteration.turned
  return (
    <div className="what-if" data-empty={alteration === null || undefined}>
      {alteration && <Turned alteration={alteration} />}
      <p role="status" className={isRunning || alteration?.failed ? 'what-if-status' : 'visually-hidden'}>
        {isRunning && whatIf.running}
        {alteration?.failed && whatIf.failed}
      </p>
      {alteration?.failed && <Retry />}
      {alteration?.told && !isRunning && <Futures alteration={alteration} view={view} />}
      {alteration && <Reset />}
    </div>
  )
}

function Turned({ alteration: { turned } }: { readonly alteration: Alteration }) {
  const { base, store } = useStage()
  const { ui } = base.words
  return (
    <button
      type="button"
      className="btn btn-plain what-if-turned"
      aria-haspopup="dialog"
      onClick={() => store.update((s) => setOverlay(s, 'knobs'))}
    >
      <Icon name="branch" size={20} />
      <span>
        <b>{ui.whatIf.strip}:</b> {sayTurned(turned, base.words)}
      </span>
    </button>
  )
}

/** The three ways to look at it, and the first stop that is told otherwise. */
function Futures({ alteration, view }: { readonly alteration: Alteration; readonly view: View }) {
  const { base, store } = useStage()
  const { whatIf } = base.words.ui
  return (
    <>
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset cannot be laid out as one segmented control */}
      <div className="segmented" role="group" aria-label={whatIf.which}>
        {branches.map((branch) => (
          <button
            key={branch}
            type="button"
            className="btn"
            aria-pressed={branch === alteration.branch}
            onClick={() => store.update((s) => setBranch(base, s, branch))}
          >
            {whatIf.branches[branch]}
          </button>
        ))}
      </div>
      <Parting alteration={alteration} view={view} />
    </>
  )
}

/** The stops where the two part. Side by side the gutter says it, and beyond an open question nothing is said. */
function Parting({ alteration, view }: { readonly alteration: Alteration; readonly view: View }) {
  const { base } = useStage()
  const { whatIf } = base.words.ui
  const settled = useStageState(isSettled)
  const isAbreast = useAbreast()
  const { beats, lane } = useBeats()
  const partingsOf = useMemo(
    () => ({
      jwt: partingsIn(base, alteration, 'jwt'),
      session: partingsIn(base, alteration, 'session'),
      hybrid: partingsIn(base, alteration, 'hybrid'),
    }),
    [base, alteration],
  )
  const { first, answer } = partingsOf[view.design]
  if (first < 0) return <Same view={view} partingsOf={partingsOf} />
  if (!settled || alteration.branch === 'both') return null
  // side by side a step is a moment
  const momentOf = (stop: number) => beats.findIndex((beat) => (beat.lanes[lane]?.last ?? -1) >= stop)
  const [parts, answers] = isAbreast ? [whatIf.beatParts, whatIf.beatAnswers] : [whatIf.parts, whatIf.answers]
  const number = (stop: number) => (isAbreast ? momentOf(stop) : stop) + 1
  return (
    <p className="what-if-parts">
      <Place says={fill(parts, { n: number(first) })} stop={first} view={view} />
      {answer >= 0 && number(answer) !== number(first) && (
        <Place says={fill(answers, { n: number(answer) })} stop={answer} view={view} />
      )}
    </p>
  )
}

type Partings = ReturnType<typeof partings>

/** Where the two futures of a design part, seen from the one that is on screen. */
function partingsIn(base: Lesson, { told, branch }: Alteration, design: Design): Partings {
  const [original, altered] = [base.tellings[design], told?.lesson.tellings[design]]
  if (!altered) return { first: -1, answer: -1 }
  return branch === 'old' ? partings(altered, original) : partings(original, altered)
}

type SameProps = { readonly view: View; readonly partingsOf: Readonly<Record<Design, Partings>> }

/** Nothing changes in the lane that is looked at; side by side, where it does. */
function Same({ view, partingsOf }: SameProps) {
  const { base } = useStage()
  const { designs, ui } = base.words
  const isAbreast = useAbreast()
  const lanes = useStageState((s) => s.lanes)
  const others = isAbreast ? lanes.filter((lane) => partingsOf[lane].first >= 0) : []
  const says = others.length > 0 ? ui.whatIf.sameBut : isAbreast ? ui.whatIf.sameIn : ui.whatIf.same
  const names = others.map((lane) => designs[lane]).join(' · ')
  return <p className="what-if-same">{fill(says, { design: designs[view.design], others: names })}</p>
}

type PlaceProps = { readonly says: string; readonly stop: number; readonly view: View }

function Place({ says, stop, view }: PlaceProps) {
  const { lesson, store } = useStage()
  return (
    <button
      type="button"
      className="btn btn-plain what-if-place"
      title={view.telling.stops[stop]?.title.replaceAll('`', '')}
      aria-current={view.at === stop || undefined}
      onClick={() => store.update((s) => goTo(lesson, s, stop))}
    >
      {says}
    </button>
  )
}

function Retry() {
  const { base, store } = useStage()
  return (
    <button type="button" className="btn" onClick={() => store.update(retry)}>
      {base.words.ui.whatIf.retry}
    </button>
  )
}

function Reset() {
  const { base, store } = useStage()
  const { whatIf } = base.words.ui
  const onClick = () => {
    store.update((s) => reset(base, s))
    // the strip goes away with the focus in it
    document.querySelector<HTMLElement>('.stage')?.focus({ preventScroll: true })
  }
  return (
    <button type="button" className="btn what-if-reset" aria-label={whatIf.reset} onClick={onClick}>
      <Icon name="undo" size={18} />
      <span className="only-wide">{whatIf.reset}</span>
    </button>
  )
}
