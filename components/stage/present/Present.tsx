'use client'
// The audience's screen: one picture, at most two desks, one sentence; driven by a clicker's two keys.
import './present.css'
import { useMemo, useRef, useState } from 'react'
import { Diagram } from '@/components/diagram/Diagram'
import { useMotion } from '@/components/site/settings-store'
import { Prose } from '@/components/ui/Prose'
import { Desks } from '../desks/Desks'
import { useStage, useStageState } from '../use-stage'
import type { View } from '../view'
import { MessageOverlay } from './MessageOverlay'
import { goPhase, leave } from './phases'
import { clear } from './remote'
import { AnswerScreen, PrincipleScreen, QuestionScreen, TitleScreen } from './Screens'
import { useAudience, useRemote } from './use-remote'

export function Present({ view }: { readonly view: View }) {
  const { lesson, store } = useStage()
  const { ui } = lesson.words
  const show = useStageState((s) => s.present ?? 'stop')
  const [over, setOver] = useState(clear)
  const root = useRef<HTMLElement>(null)
  useRemote(over, setOver)
  useAudience(root)

  const go = (by: number) => store.update((s) => goPhase(lesson, s, by))
  return (
    <section
      ref={root}
      className="present"
      data-theme="projector"
      data-zoom={over.zoom}
      data-blank={over.blank}
      aria-label={`${ui.present}: ${lesson.title}`}
    >
      <h1 className="visually-hidden">{lesson.title}</h1>
      <Picture view={view} covered={show !== 'stop' || !view.stop} />
      {show === 'stop' && !view.stop && <TitleScreen view={view} />}
      {show === 'question' && <QuestionScreen view={view} />}
      {show === 'answer' && <AnswerScreen view={view} />}
      {show === 'principle' && <PrincipleScreen view={view} />}
      {over.message && view.stop && <MessageOverlay view={view} />}
      <div className="present-controls">
        <button type="button" className="btn" onClick={() => go(-1)}>
          {ui.previous}
        </button>
        <button type="button" className="btn" onClick={() => go(1)}>
          {ui.next}
        </button>
        <button type="button" className="btn" onClick={() => store.update((s) => leave(lesson, s))}>
          {ui.presentEnd}
        </button>
      </div>
      <div className="present-blank" />
    </section>
  )
}

/** Stays there behind the full screens, so that the drawing is never made anew. */
function Picture({ view, covered }: { readonly view: View; readonly covered: boolean }) {
  const { lesson, telling, stop, at, design } = view
  const { ui, designs } = lesson.words
  const motion = useMotion()
  const steps = useStageState((s) => s.how === 'step')
  const words = useMemo(() => ({ label: ui.diagram, follow: ui.follow }), [ui])
  const desks = useMemo(() => changedDesks(view), [view])
  return (
    <div className="present-picture" inert={covered}>
      <div className="present-line">
        <h2 className="present-sentence">
          <Prose text={stop?.title ?? lesson.title} />
        </h2>
        <p className="present-count">
          {designs[design]} · {at + 1} / {telling.stops.length}
        </p>
      </div>
      <div className="present-diagram">
        <Diagram
          model={telling.diagrams.projector}
          stop={at}
          motion={motion}
          animate={steps}
          onPick={nothing}
          words={words}
        />
      </div>
      <div className="present-desks">
        {desks && <Desks view={desks} words={lesson.words} compact={false} />}
      </div>
    </div>
  )
}

const nothing = () => {}
const mostDesks = 2

/** The view with only those desks that this stop changed, or the last stop that changed any; null before that. */
function changedDesks(view: View): View | null {
  const { telling, stop, at } = view
  const changing = telling.stops.slice(0, at + 1).findLast((s) => s.changes.some(({ op }) => op !== 'none'))
  const says = stop && stop.changes.length > 0 ? stop : changing
  if (!says) return null
  const rank = (id: string): number => {
    const changes = says.changes.filter((change) => change.actor === id)
    if (changes.some(({ op }) => op !== 'none')) return 0
    // that nothing changed is said of the stop itself and of no later one
    return changes.length > 0 && says === stop ? 1 : 2
  }
  const chosen = telling.participants
    .filter(({ id }) => rank(id) < 2)
    .sort((a, b) => rank(a.id) - rank(b.id))
    .slice(0, mostDesks)
  const participants = telling.participants.filter((p) => chosen.includes(p))
  return { ...view, telling: { ...telling, participants } }
}
