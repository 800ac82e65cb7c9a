'use client'
// Shows a drawing in a box of its own, which follows the newest item; heads stay on top.
import './diagram.css'
import { memo } from 'react'
import { useMounted } from '@/components/ui/hydration'
import { Drawing, type DrawingProps } from './Drawing'
import { Heads } from './sheet'
import { useFollow } from './use-follow'

export type DiagramWords = {
  /** Names the scrolling box. */
  readonly label: string
  /** The button that goes back to the current step. */
  readonly follow: string
}

export type DiagramProps = Omit<DrawingProps, 'shifts' | 'height'> & {
  readonly words: DiagramWords
  /** Of a step that is longer than the box, the beginning is in sight and not the end. */
  readonly fromStart?: boolean
}

export const Diagram = memo(function Diagram({ words, fromStart = false, ...drawing }: DiagramProps) {
  const { model, stop, from = stop, motion } = drawing
  const mounted = useMounted()
  const y = model.items.findLast((item) => item.stop <= stop)?.y ?? 0
  const start = model.items.find((item) => item.stop >= from && item.stop <= stop)?.y ?? y
  const { box, following, resume } = useFollow(y, model.width, motion === 'full', start, fromStart)
  return (
    <div className={`diagram${mounted ? '' : ' is-unmounted'}`}>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a keyboard must be able to scroll the box */}
      <section className="diagram-box" ref={box} aria-label={words.label} tabIndex={0}>
        <Heads model={model} />
        <Drawing {...drawing} />
      </section>
      {!following && (
        <button type="button" className="diagram-follow" onClick={resume}>
          {words.follow}
        </button>
      )}
    </div>
  )
})
