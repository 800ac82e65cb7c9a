'use client'
// The audience's screen: one picture, at most two desks, one sentence; driven by a clicker's two keys.
import './present.css'
import { type MouseEvent, useRef, useState } from 'react'
import { useAbreast, useStage, useStageState } from '../use-stage'
import type { View } from '../view'
import { DualPicture } from './DualPicture'
import { MessageOverlay } from './MessageOverlay'
import { leave } from './phases'
import { ownMessage } from './picture'
import { clear } from './remote'
import { AnswerScreen, PrincipleScreen, QuestionScreen, TitleScreen } from './Screens'
import { SinglePicture } from './SinglePicture'
import { useAudience, useGo, useRemote } from './use-remote'

/** What lies over the picture. A message belongs to its phase and goes with it. */
function useOverhead(phase: string) {
  const [over, setOver] = useState(clear)
  const [shown, setShown] = useState(phase)
  if (shown !== phase) {
    setShown(phase)
    setOver({ ...over, message: false })
  }
  return [over, setOver] as const
}

/** A click leaves no focus behind, so that the clicker's next Space steps and presses no button. */
const keepFocus = (event: MouseEvent) => event.preventDefault()

export function Present({ view }: { readonly view: View }) {
  const { lesson, store } = useStage()
  const { ui } = lesson.words
  const show = useStageState((s) => s.present ?? 'stop')
  const isDual = useAbreast()
  const [over, setOver] = useOverhead(`${view.design} ${show} ${view.at}`)
  const root = useRef<HTMLElement>(null)
  const go = useGo(root)
  useRemote(over, setOver, go)
  useAudience(root)
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
      {isDual ? (
        <DualPicture view={view} covered={show !== 'stop' || !view.stop} />
      ) : (
        <SinglePicture view={view} covered={show !== 'stop' || !view.stop} />
      )}
      {show === 'stop' && !view.stop && <TitleScreen view={view} zoom={over.zoom} />}
      {show === 'question' && <QuestionScreen view={view} zoom={over.zoom} />}
      {show === 'answer' && <AnswerScreen view={view} zoom={over.zoom} />}
      {show === 'principle' && <PrincipleScreen view={view} zoom={over.zoom} />}
      {over.message && show === 'stop' && <MessageOverlay trace={view.telling.trace} at={ownMessage(view)} />}
      {/* biome-ignore lint/a11y/noStaticElementInteractions: it only keeps the focus where it is */}
      <div className="present-controls" onMouseDown={keepFocus}>
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
