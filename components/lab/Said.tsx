// What is said of where the reader stands: the sentence of the event, what it changed, and what the run has cost so far.

import { useRef } from 'react'
import { Changes } from '@/components/stage/Changes'
import { CostOf } from '@/components/stage/CostMeter'
import { spokenChanges } from '@/components/stage/change-words'
import { outcomeText } from '@/components/stage/dual/Outcome'
import { fill } from '@/components/stage/fill'
import { useFromTop, useScrollable } from '@/components/stage/use-layout'
import { Prose } from '@/components/ui/Prose'
import type { LabPage } from './lab'
import { goToStop, retry } from './moves'
import { Question } from './predict/Question'
import { Verdict, verdictLines } from './predict/Verdict'
import type { Shown } from './shown'
import { useLab, useLabState } from './use-lab'

export function Said() {
  const { page, shown } = useLab()
  const passed = useLabState((s) => s.predict.passed)
  const name = shown.view.lesson.beats[`${shown.count}`] ?? ''
  const box = useRef<HTMLDivElement>(null)
  useScrollable(box)
  useFromTop(box, shown.view.at)
  return (
    <div className="stage-said" ref={box}>
      <Trouble />
      {passed && <p className="meta predict-passed">{page.parts.predict.passed}</p>}
      {shown.asked ? <Question key={shown.asked.asked} asked={shown.asked} name={name} /> : <Narration />}
      <Announcer />
    </div>
  )
}

function Narration() {
  const { page, shown, aims } = useLab()
  const { view, views, company, count, total, pending } = shown
  const { lesson, stop } = view
  const { words } = page
  const name = stop && lesson.beats[stop.beat]
  // a link was opened, and its run is still being made
  const isComing = !stop && count > 0
  const failed = useLabState((s) => s.failed)
  // inside the last action one goes on from its end: no branch begins there
  const isPast = !pending && count < total
  const isBlank = total === 0 && aims.goals.length === 0
  const margin = isPast ? words.past : isBlank ? fill(words.empty, { actions: firstTry(page) }) : null
  return (
    <div className="narration">
      <Predicted />
      <p className="narration-step">
        {count > 0
          ? [fill(words.actionOf, { n: stop?.beat ?? count, total }), name].filter(Boolean).join(' · ')
          : lesson.words.ui.before}
      </p>
      <h2 className="narration-title">
        <Prose text={stop?.title ?? (isComing && !failed ? words.running : page.base.title)} />
      </h2>
      <p className="narration-text" data-open>
        <Prose text={stop?.text ?? (isComing ? '' : page.base.situation)} />
      </p>
      {stop && <Changes changes={view.changes} words={lesson.words} />}
      {margin !== null && <p className="hand narration-margin">{margin}</p>}
      {views.map((own, i) => {
        const lane = company?.lanes[i]
        return <CostOf key={lane?.key ?? own.design} view={own} compact of={lane?.name} />
      })}
    </div>
  )
}

/** What a reader may begin with: a theft that outlives a log-out in one design and not in another. */
const firstTry = ({ parts }: LabPage): string =>
  (['log-in-kim', 'take', 'log-out', 'replay-call'] as const).map((id) => parts.acts.offers[id]).join(', ')

/** What was predicted of this action, and the way to the step that decided. */
function Predicted() {
  const { page, store, shown } = useLab()
  const { view, verdict } = shown
  if (!verdict) return null
  const onStop = (stop: number) => store.update((s) => goToStop(s, stop))
  return <Verdict {...{ verdict, view, onStop }} words={page.parts.predict} ui={page.base.words.ui} />
}

/** While a run takes longer than a moment, and when it could not be told. The actions are kept whatever happens. */
function Trouble() {
  const { page, store, shown } = useLab()
  const failed = useLabState((s) => s.failed)
  if (failed)
    return (
      <div className="notice" role="alert">
        <p>{page.words.failed}</p>
        <button type="button" className="btn" onClick={() => store.update(retry)}>
          {page.words.retry}
        </button>
      </div>
    )
  return (
    <p className="lab-running" data-pending={shown.pending || undefined} aria-hidden={!shown.pending}>
      {page.words.running}
    </p>
  )
}

/** What an action came to in each lane; null of one lane, and while the answer is asked for. */
function saidOfLanes({ words, base }: LabPage, { company, beat, asked, own }: Shown): string | null {
  const now = company?.beats[beat]
  if (!company || !now || asked) return null
  const { dual } = base.words.ui
  const lanes = company.lanes.map((lane) => `${lane.name}: ${outcomeText({ lane, beat: now, words: dual })}`)
  const action = fill(words.actionButton, { n: now.id, title: own.lesson.beats[now.id] ?? '' })
  return fill(words.said, { action, lanes: lanes.join('. ') })
}

/** Says each step once to a screen reader. */
function Announcer() {
  const { page, shown } = useLab()
  const how = useLabState((s) => s.how)
  const isAnswered = useLabState((s) => s.predict.since !== null)
  const { asked, verdict } = shown
  const { stop, lesson, changes, at, telling } = shown.view
  const said = stop
    ? fill(lesson.words.ui.said, {
        // how many steps are to come would give the answer away
        ...{ n: at + 1, total: asked ? at + 1 : telling.stops.length, title: stop.title },
        changes: spokenChanges(changes, lesson.words),
      })
    : lesson.words.ui.before
  const all = saidOfLanes(page, shown) ?? said
  const told = isAnswered && verdict ? [...verdictLines(verdict, page.parts.predict), all] : [all]
  return (
    <p role="status" className="visually-hidden">
      {how === 'load' || shown.pending ? '' : told.join(' ').replaceAll('`', '')}
    </p>
  )
}
