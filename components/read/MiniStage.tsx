'use client'
// A figure of the article: a whole drawing to look at, and a small stage for the reader who presses Next.
import '@/components/diagram/diagram.css'
import './mini.css'
import { type ReactNode, useRef, useState } from 'react'
import { useMotion } from '@/components/site/settings-store'
import type { MiniWords } from '@/content/read-words'
import { Drawing } from './Drawing'
import { InWords, LaneTabs, Said, Transport } from './MiniParts'
import { type MiniScene, rowOf, spanOf } from './mini'
import { useInSight } from './use-in-sight'
import { useInWindow } from './use-in-window'

type Props = {
  readonly scene: MiniScene
  readonly words: MiniWords
  /** What the figure is called, e.g. `Figure 3`. A page that numbers nothing leaves it out. */
  readonly name?: string
  /** The row to begin with; left out, the whole figure is shown. */
  readonly start?: number
  /** Each lane is a window that scrolls by itself: for a story that is longer than what it is to show. */
  readonly windowed?: boolean
  /** The sentence under the name, read before anything is pressed. */
  readonly children?: ReactNode
}

/** `row` is where the reader stands; null shows the whole figure. */
export function MiniStage({ scene, words, name, start, windowed = false, children }: Props) {
  const [row, setRow] = useState<number | null>(start ?? null)
  const [lane, setLane] = useState(0)
  const figure = useRef<HTMLElement>(null)
  const motion = useMotion()
  useInWindow(figure, windowed, row, lane)
  useInSight(figure, row, lane, motion === 'full')
  const go = (to: number) => setRow(to < 0 ? null : Math.min(to, scene.rows.length - 1))
  const cursor = { scene, row, lane, words }

  return (
    <figure
      ref={figure}
      className="mini"
      id={`figure-${scene.id}`}
      data-stepping={row !== null || undefined}
      data-lanes={scene.lanes.length}
    >
      <figcaption className="mini-caption">
        <span className="mini-name">
          {name && <span className="mini-number">{name}</span>} {scene.title}
        </span>
        {children}
      </figcaption>
      <div className="mini-drawings">
        <div className="mini-lanes">
          {scene.lanes.map(({ design, name: title, small, mid, abreast }, at) => (
            <div key={design} className="mini-lane" data-chosen={at === lane || undefined}>
              {scene.lanes.length > 1 && <p className="mini-lane-name">{title}</p>}
              <Lane name={title} windowed={windowed}>
                {[small, mid].map(
                  (model) =>
                    model && (
                      <Drawing
                        key={model.layout}
                        model={model}
                        abreast={abreast}
                        shown={spanOf(scene, at, row)}
                        motion={motion}
                        onPick={(stop) => go(rowOf(scene, at, stop))}
                      />
                    ),
                )}
              </Lane>
            </div>
          ))}
        </div>
      </div>
      <div className="mini-drive">
        <Said {...cursor} />
        {scene.lanes.length > 1 && <LaneTabs {...cursor} onLane={setLane} />}
        <Transport {...cursor} onGo={go} />
      </div>
      <InWords scene={scene} words={words} />
    </figure>
  )
}

type LaneProps = { readonly name: string; readonly windowed: boolean; readonly children: ReactNode }

/** What scrolls must be within a keyboard's reach. */
function Lane({ name, windowed, children }: LaneProps) {
  if (!windowed) return children
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls takes the focus, so that arrows can scroll it
    <section className="mini-window" aria-label={name} tabIndex={0}>
      {children}
    </section>
  )
}
