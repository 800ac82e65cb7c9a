'use client'
// Lanes side by side in one box: they scroll as one, every beat begins at one height, and the gutter says what differs.
import '@/components/diagram/diagram.css'
import './dual.css'
import { type ReactNode, type RefObject, useMemo, useRef, useState } from 'react'
import { Drawing } from '@/components/diagram/Drawing'
import type { Motion } from '@/components/diagram/play'
import { Heads } from '@/components/diagram/sheet'
import { useFollow } from '@/components/diagram/use-follow'
import { useBrowserLayoutEffect } from '@/components/ui/hydration'
import type { UiWords } from '@/content/ui-words'
import { beatAt, type Span } from '@/lib/story/align'
import { lowestOf, type Rows, rowsOf } from '@/lib/story/rows'
import type { DiagramModel, LayoutName } from '@/lib/vocabulary/diagram'
import type { Lesson } from '../lesson'
import { laneLayout } from '../use-layout'
import { Gutter } from './Gutter'
import { beatName, type Company, laneWidth } from './lanes'

export type DualViewProps = {
  readonly lesson: Pick<Lesson, 'beats'>
  readonly company: Company
  /** The beat at which all lanes stand; −1 before the first. */
  readonly beat: number
  /** Where each lane stands, while one of them has begun the next beat and the others have not. */
  readonly ahead?: readonly Span[] | null
  readonly motion: Motion
  readonly animate: boolean
  /** Whether the signs are shown, and until then the beats that the reader pressed. */
  readonly told: boolean
  readonly guesses: readonly string[]
  readonly onGuess: (id: string) => void
  readonly onBeat: (beat: number) => void
  readonly size?: Size
  /** How many beats come before the first of these and are not drawn. */
  readonly folded?: number
  /** What stands above each lane's actors. */
  readonly heads: readonly ReactNode[]
  readonly words: Pick<UiWords, 'dual' | 'follow'>
}

/**
 * For a reader at a desk and for a hall: how wide a gutter is (the style sheet knows the same), how far apart two of
 * its marks are at the least, and which drawing a lane of some width gets. Lengths in px.
 */
const sizes = {
  desk: { gutter: 72, row: 48, layoutOf: laneLayout },
  hall: { gutter: 104, row: 84, layoutOf: (): LayoutName => 'phone' },
} as const
type Size = keyof typeof sizes

/** The width of a box in px, with its fractions; 0 until it is measured. */
function useWidth(box: RefObject<HTMLElement | null>): number {
  const [width, setWidth] = useState(0)
  useBrowserLayoutEffect(() => {
    const element = box.current
    if (!element) return
    const measure = () => setWidth(element.getBoundingClientRect().width)
    measure()
    const observer = new ResizeObserver(measure)
    observer.observe(element)
    return () => observer.disconnect()
  }, [box])
  return width
}

/** The drawings for lanes of this width, and how they are moved to stand in rows. */
function useRows({ lanes, beats }: Company, width: number, size: Size) {
  const { row, layoutOf } = sizes[size]
  const name = layoutOf(width)
  return useMemo(() => {
    const models = lanes.map(({ telling }) => telling.diagrams[name])
    const scale = width / (models[0]?.width ?? 1)
    return { models, scale, rows: rowsOf(models, beats, row / Math.max(scale, 0.1)) }
  }, [lanes, beats, name, width, row])
}

export function DualView(props: DualViewProps) {
  const { company, beat, ahead, motion, words, size = 'desk' } = props
  const { lanes } = company
  const frame = useRef<HTMLDivElement>(null)
  const width = useWidth(frame)
  const lane = laneWidth(width, lanes.length, sizes[size].gutter)
  const { models, rows, scale } = useRows(company, lane, size)
  const drawn = models[0]?.width ?? 1
  const end = ahead ? lowestOf(models, rows, ahead) : (rows.ends[beat] ?? 0)
  const start = Math.min(rows.starts[ahead ? beat + 1 : beat] ?? 0, end)
  const { box, following, resume } = useFollow(end, drawn, motion === 'full', start, size === 'hall')
  return (
    <div className="diagram dual" data-lanes={lanes.length} ref={frame}>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a keyboard must be able to scroll the box */}
      <section className="diagram-box" ref={box} aria-label={words.dual.label} tabIndex={0}>
        {width > 0 && <Lanes {...props} {...{ models, rows, scale }} />}
      </section>
      {!following && (
        <button type="button" className="diagram-follow" onClick={resume}>
          {words.follow}
        </button>
      )}
    </div>
  )
}

type LanesProps = DualViewProps & {
  readonly models: readonly DiagramModel[]
  readonly rows: Rows
  /** Pixels of the screen for one of the drawing. */
  readonly scale: number
}

function Lanes(props: LanesProps) {
  const { company, beat, ahead, heads, models, rows, motion, animate, onBeat } = props
  const { lanes, beats } = company
  return (
    <>
      <div className="dual-row dual-heads">
        {lanes.map(({ key }, i) => [
          i > 0 && <div key={`${key} gutter`} className="gutter-blank" />,
          <div key={key}>
            {heads[i]}
            {models[i] && <Heads model={models[i]} height={rows.headHeight} />}
          </div>,
        ])}
      </div>
      <div className="dual-row dual-sheets">
        {lanes.map(({ key }, i) => {
          const span = (ahead ?? beats[beat]?.lanes)?.[i] ?? { first: -1, last: -1 }
          return [
            i > 0 && <Marks key={`${key} gutter`} gutter={i - 1} {...props} />,
            models[i] && (
              <Drawing
                key={key}
                model={models[i]}
                from={span.first}
                stop={span.last}
                {...{ motion, animate, shifts: rows.shifts[i], height: rows.height }}
                onPick={(stop) => onBeat(beatAt(beats, i, stop))}
              />
            ),
          ]
        })}
      </div>
    </>
  )
}

function Marks(props: LanesProps & { readonly gutter: number }) {
  const {
    lesson,
    company,
    gutter,
    beat,
    told,
    guesses,
    onGuess,
    onBeat,
    rows,
    scale,
    words,
    folded = 0,
  } = props
  const between = company.gutters[gutter]
  // a lane that is not told yet can be compared with nothing
  if (!between) return <div className="gutter-blank" />
  const marks = company.beats.slice(0, beat + 1).map((shared, i) => ({
    id: shared.id,
    n: folded + i + 1,
    name: beatName(lesson, shared),
    y: (rows.starts[i] ?? 0) * scale,
    height: ((rows.ends[i] ?? 0) - (rows.starts[i] ?? 0)) * scale,
    kinds: between.marks[i] ?? [],
    isFirst: i === between.first,
    isCurrent: i === beat,
    isGuessed: guesses.includes(shared.id),
  }))
  return <Gutter marks={marks} told={told} words={words.dual} onGuess={onGuess} onBeat={onBeat} />
}
