'use client'
// What is said of the step: its number, title, sentence, what it changed, and after the deciding step the verdict.
import { memo, useRef, useState } from 'react'
import { useBrowserLayoutEffect } from '@/components/ui/hydration'
import { Prose } from '@/components/ui/Prose'
import { beatAt } from '@/lib/story/align'
import { Changes } from './Changes'
import { CostOf } from './CostMeter'
import { fill } from './fill'
import { useBeats } from './use-beats'
import { narrow, useMedia } from './use-layout'
import { useAbreast, useStage, useStageState } from './use-stage'
import { Verdict } from './Verdict'
import type { View } from './view'

export const Narration = memo(function Narration({ view }: { readonly view: View }) {
  const { lesson, stop, at, telling, changes } = view
  const { ui } = lesson.words
  const isDual = useAbreast()
  const total = telling.stops.length
  const count = isDual ? <Moment /> : fill(ui.stepOf, { n: at + 1, total })
  return (
    <div className="narration">
      <p className="narration-step">{stop ? count : ui.before}</p>
      <h2 className="narration-title">
        <Prose text={stop?.title ?? lesson.title} />
      </h2>
      <Told key={`${view.design} ${at}`} text={stop?.text ?? lesson.situation} more={ui.more} />
      {stop ? (
        <Changes changes={changes} words={lesson.words} />
      ) : (
        <p className="hand narration-margin">{lesson.margin}</p>
      )}
      <Verdict view={view} />
      <CostOf view={view} compact />
    </div>
  )
})

/** Side by side: which of the shared beats this is, by number and name. */
function Moment() {
  const { lesson } = useStage()
  const at = useStageState((s) => s.at)
  const { beats, lane } = useBeats()
  const beat = beatAt(beats, lane, at)
  const { moment } = lesson.words.ui.dual
  return `${fill(moment, { n: beat + 1, total: beats.length })} · ${lesson.beats[beats[beat]?.id ?? ''] ?? ''}`
}

/** The sentence; where the screen is small, three lines of it and a button for the rest. */
function Told({ text, more }: { readonly text: string; readonly more: string }) {
  const [open, setOpen] = useState(false)
  const [cut, setCut] = useState(false)
  const paragraph = useRef<HTMLParagraphElement>(null)
  const isNarrow = useMedia(narrow)
  useBrowserLayoutEffect(() => {
    // nothing is cut elsewhere, and to ask would lay the page out once more in each step
    if (!isNarrow || !paragraph.current) return
    setCut(paragraph.current.scrollHeight > paragraph.current.clientHeight + 2)
  }, [isNarrow])
  return (
    <div className="told">
      <p className="narration-text" data-open={open || undefined} ref={paragraph}>
        <Prose text={text} />
      </p>
      {cut && isNarrow && !open && (
        <button type="button" className="btn btn-plain told-more" onClick={() => setOpen(true)}>
          {more}
        </button>
      )}
    </div>
  )
}
