'use client'
// What happened, drawn: one lane over its desks, or several side by side. The sheet is blank, and says that this is practice.
import { useCallback, useMemo, useRef } from 'react'
import { Diagram } from '@/components/diagram/Diagram'
import { useMotion } from '@/components/site/settings-store'
import { Desks } from '@/components/stage/desks/Desks'
import { DualView } from '@/components/stage/dual/DualView'
import { lanesOf } from '@/components/stage/dual/lanes'
import { Outcome } from '@/components/stage/dual/Outcome'
import { OutcomeStrip } from '@/components/stage/dual/OutcomeStrip'
import { fill } from '@/components/stage/fill'
import type { Lane } from '@/components/stage/lesson'
import { narrow, useLayout, useMedia, useScrollable } from '@/components/stage/use-layout'
import { Icon } from '@/components/ui/icons'
import { beatsOf, type Span } from '@/lib/story/align'
import type { LayoutName } from '@/lib/vocabulary/diagram'
import { Compared } from './Compared'
import { flip, goToBeat, goToStop, look, setPanel, setTab, setWhole } from './moves'
import type { LabState } from './state'
import { useLab, useLabState } from './use-lab'

export function Picture() {
  const { page, shown } = useLab()
  const isNarrow = useMedia(narrow)
  return (
    <div className="stage-main">
      <div className="lab-sheet">
        <Compared />
        <p className="lab-practice hand" aria-hidden="true">
          {page.words.practice}
        </p>
        <FoldButton />
        {!shown.beside && shown.play.lanes.length > shown.views.length && <LaneStrip />}
        {shown.company ? <Lanes /> : <OneLane />}
      </div>
      {!isNarrow && (shown.company ? <LaneDesks /> : <OneDesk />)}
    </div>
  )
}

/** Until the box is measured both are there, and the style sheet shows the one that fits. */
const unmeasured: readonly LayoutName[] = ['wide', 'phone']

function OneLane() {
  const { page, store, shown } = useLab()
  const { view } = shown
  const { ui } = view.lesson.words
  const box = useRef<HTMLDivElement>(null)
  const layout = useLayout(box)
  const motion = useMotion()
  const animate = useLabState((s) => s.how === 'act' || s.how === 'step')
  const onPick = useCallback((stop: number) => store.update((s) => goToStop(s, stop)), [store])
  const words = useMemo(() => ({ label: ui.diagram, follow: page.words.tip }), [ui, page])
  const layouts = layout ? [layout] : unmeasured
  return (
    <div className="stage-diagram" ref={box}>
      {layouts.map((name) => (
        <div key={name} className={`fits fits-${layout ? 'always' : name}`}>
          <Diagram
            model={view.telling.diagrams[name]}
            stop={view.at}
            from={view.from}
            {...{ motion, animate, onPick, words }}
          />
        </div>
      ))}
    </div>
  )
}

/** Below these widths a column is too narrow for what lies on a desk: with one server, with two and with three. */
const tight = ['(max-width: 74.99rem)', '(max-width: 89.99rem)', '(max-width: 101.99rem)'] as const

function OneDesk() {
  const { shown } = useLab()
  const { servers } = shown.view.lesson.knobs
  const isTight = useMedia(tight[servers - 1] ?? tight[0])
  const box = useRef<HTMLDivElement>(null)
  useScrollable(box)
  return (
    <div className="stage-desks" ref={box}>
      <Desks view={shown.view} words={shown.view.lesson.words} compact={isTight} />
    </div>
  )
}

/** Nobody guesses in free play where the lanes part: the signs are there at once. */
const noGuesses: readonly string[] = []
const never = () => {}

function Lanes() {
  const { store, shown } = useLab()
  const motion = useMotion()
  const animate = useLabState((s) => s.how === 'act' || s.how === 'step')
  const { company, own, beside, beat, ahead, folded } = shown
  if (!company) return null
  const lesson = beside ?? own.lesson
  const words = own.lesson.words.ui
  return (
    <div className="stage-lanes">
      <DualView
        {...{ lesson, company, beat, ahead, motion, animate, words, folded }}
        told
        guesses={noGuesses}
        onGuess={never}
        onBeat={(to) => store.update((s) => goToBeat(s, Number(company.beats[to]?.id ?? 0)))}
        heads={company.lanes.map((lane, i) => (
          <LaneHead key={lane.key} lane={lane} at={company.beats[beat]?.lanes[i]} />
        ))}
      />
    </div>
  )
}

type HeadProps = { readonly lane: Lane; readonly at: Span | undefined }

/** The name of a lane, what the action came to in it, and the way to look into it. */
function LaneHead({ lane, at }: HeadProps) {
  const { page, store, shown } = useLab()
  const { company, beside, side, view, beat } = shown
  const words = page.base.words.ui.dual
  const now = company?.beats[beat]
  const isFocused = beside ? lane.key === side : lane.design === view.design
  const goIn = (s: LabState) =>
    beside ? flip(s, lane.key === 'there' ? 'there' : 'here') : look(s, lane.design)
  return (
    <div className="lane-head" data-design={lane.design} data-focused={isFocused || undefined}>
      <h2 className="lane-name">{lane.name}</h2>
      {now && at && at.last >= at.first && <Outcome lane={lane} beat={now} words={words} />}
      {at && at.last < at.first && beside?.ready && (
        <span className="outcome-ledger">{page.words.compareNone}</span>
      )}
      <button
        type="button"
        className="btn btn-plain btn-icon"
        aria-label={fill(words.look, { name: lane.name })}
        title={fill(words.look, { name: lane.name })}
        onClick={() => store.update((s) => setPanel(setTab(goIn(s), 'look'), s.panel))}
      >
        <Icon name="envelope" size={20} />
      </button>
    </div>
  )
}

/** Under each lane what its actors hold, in tabs. */
function LaneDesks() {
  const { shown } = useLab()
  const { company, views } = shown
  return (
    <div className="dual-row lane-desks" data-lanes={views.length}>
      {views.map((view, i) => {
        const { key, name } = company?.lanes[i] ?? { key: view.design, name: '' }
        return [
          i > 0 && <div key={`${key} gutter`} className="gutter-blank" />,
          <div key={key} className="lane-desk">
            <Desks view={view} words={view.lesson.words} compact of={name} />
          </div>,
        ]
      })}
    </div>
  )
}

/** Where there is no room for every lane: what the action came to in each, and the way to look at another one. */
function LaneStrip() {
  const { store, shown } = useLab()
  const { view, play, done } = shown
  const { lesson } = view
  const dual = useMemo(() => {
    const lanes = lanesOf(lesson, play.lanes)
    return { lanes, beats: beatsOf(lanes.map(({ telling }) => telling.stops)) }
  }, [lesson, play.lanes])
  const beat = dual.beats.findLastIndex(({ id }) => Number(id) <= done)
  const focus = dual.lanes.findIndex(({ design }) => design === view.design)
  return (
    <OutcomeStrip
      dual={{ ...dual, beat, focus }}
      words={lesson.words.ui.dual}
      onFlip={({ design }) => store.update((s) => look(s, design))}
    />
  )
}

/** Brings back the rows that were folded away, or folds them again. */
function FoldButton() {
  const { page, store, shown } = useLab()
  const whole = useLabState((s) => s.whole)
  const isDrawnWhole = useLabState((s) => s.told?.order.whole ?? false)
  // while what was whole is drawn anew the button stays, and the focus with it
  if (shown.folded === 0 && !whole && !isDrawnWhole) return null
  return (
    <button
      type="button"
      className="btn lab-fold"
      aria-expanded={shown.folded === 0}
      onClick={() => store.update((s) => setWhole(s, !whole))}
    >
      {shown.folded === 0 ? page.words.fold : fill(page.words.unfold, { n: shown.folded })}
    </button>
  )
}
