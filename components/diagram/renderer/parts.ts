// The small pieces that every drawn thing is made of: paths, lines of text, strokes of the highlighter.
import type { Measures } from '@/lib/story/mermaid'
import { emptyLine, lineHeight, measure } from '@/lib/story/text'
import type { StageActor } from '@/lib/vocabulary/actors'
import type { DiagramSpec, DrawnItem, Layout, Tree } from '@/lib/vocabulary/diagram'
import * as ink from './ink'

/** What one drawing is drawn on. */
export type Sheet = {
  readonly spec: DiagramSpec
  readonly layout: Layout
  readonly measures: Measures
  /** The x of an actor's lifeline. */
  readonly x: (actor: StageActor) => number
}

export type Inked = Pick<DrawnItem, 'tree' | 'y' | 'bottom' | 'way'>

export const path = (name: string, d: string): Tree => ['path', { class: name, d }]

const round = (n: number): string => String(Number(n.toFixed(2)))

export const rect = (name: string, left: number, top: number, right: number, bottom: number): Tree => [
  'rect',
  { class: name, x: round(left), y: round(top), width: round(right - left), height: round(bottom - top) },
]

/** Lines of text, centred at `x`, with the last one's baseline at `baseline`. */
export type Block = { readonly lines: readonly string[]; readonly x: number; readonly baseline: number }

const baselines = ({ lines, baseline }: Block, fontSize: number): number[] =>
  lines.map((_, i) => baseline - (lines.length - 1 - i) * lineHeight(fontSize))

export const top = (block: Block, fontSize: number): number =>
  (baselines(block, fontSize)[0] ?? block.baseline) - fontSize

/** The text itself. It stays text, so that it can be read, searched and printed. */
export function textLines(name: string, block: Block, fontSize: number): Tree[] {
  const ys = baselines(block, fontSize)
  return block.lines.map((line, i) => [
    'text',
    { class: name, x: round(block.x), y: round(ys[i] ?? block.baseline) },
    line || emptyLine,
  ])
}

/** Where a stroke of the highlighter begins and ends around a baseline, in em. */
const mark = { above: 1.04, below: 0.34, beside: 0.25, askew: 0.12 } as const

/** One stroke of the highlighter for each line of a text. */
export function marks(key: string, block: Block, fontSize: number): Tree {
  const ys = baselines(block, fontSize)
  const strokes = block.lines.map((line, i) => {
    if (!line) return ''
    const half = measure(line, fontSize) / 2 + fontSize * mark.beside
    const corner: ink.Point = [block.x - half, (ys[i] ?? 0) - fontSize * mark.above]
    const height = fontSize * (mark.above + mark.below)
    return ink.patch(`${key}/mark${i}`, corner, 2 * half, height, fontSize * mark.askew)
  })
  return path('mark', strokes.join(''))
}

/** The width of the longest line. */
export const widest = ({ lines }: Block, fontSize: number): number =>
  Math.max(...lines.map((line) => measure(line, fontSize)))

/** Blank paper behind a text, so that a lifeline does not run through it. */
export function blank(block: Block, fontSize: number): Tree {
  const half = widest(block, fontSize) / 2 + fontSize * 0.2
  return rect('blank', block.x - half, top(block, fontSize), block.x + half, block.baseline + fontSize * 0.3)
}
