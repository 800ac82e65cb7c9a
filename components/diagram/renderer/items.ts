// The ink of what happens: arrows, loops back to oneself and notes, each with its label.
import { columns, noteWidth } from '@/lib/story/mermaid'
import { lineHeight } from '@/lib/story/text'
import { actors, type StageActor } from '@/lib/vocabulary/actors'
import type { DiagramItem, DrawnItem, Tree } from '@/lib/vocabulary/diagram'
import type { Place } from './adopt'
import * as ink from './ink'
import { type Block, blank, type Inked, marks, path, rect, type Sheet, textLines, top, widest } from './parts'

/** From a label's baseline down to its line, in em. */
const labelGap = 0.82
/** A tap that misses the line by this much still counts, in px. */
const slack = 7

const pen = (line: string, tip: string): Tree => ['g', { class: 'ink' }, path('line', line), path('tip', tip)]

/** A label above its line, on its highlighter; on blank paper where it stands across a lifeline. */
const label = (key: string, block: Block, fontSize: number, across: boolean): Tree[] => [
  ...(across ? [blank(block, fontSize)] : []),
  marks(key, block, fontSize),
  ...textLines('label', block, fontSize),
]

/** A text that is wider than its columns may hang over its neighbours, but not over the edge of the sheet. */
function onSheet({ layout, measures }: Sheet, block: Block): Block {
  const half = widest(block, layout.fontSize) / 2 + measures.gap
  const x = Math.min(Math.max(block.x, half), layout.width - half)
  return { ...block, x: half * 2 > layout.width ? layout.width / 2 : x }
}

/** Whether the label of an arrow stands across a lifeline. */
function isAcross({ spec, layout, measures }: Sheet, item: DiagramItem, block: Block): boolean {
  const [first, last] = columns(spec, item)
  return last - first > 1 || widest(block, layout.fontSize) > measures.pitch - measures.gap
}

type Arrow = DiagramItem & { readonly kind: 'call' | 'reply' | 'copy' }

function inkArrow(sheet: Sheet, item: Arrow, { y, lines }: Place, key: string): Inked {
  const { fontSize } = sheet.layout
  const [from, goal] = [sheet.x(item.from), sheet.x(item.to)]
  const pointing = goal > from ? 1 : -1
  const to = goal - pointing * 2.5
  const size = fontSize * 0.5 + 3
  const line = ink.line(key, [from, y], [to, y], item.kind === 'call' ? 'double' : 'single')
  const block = onSheet(sheet, { lines, x: (from + goal) / 2, baseline: y - fontSize * labelGap })
  return {
    tree: [
      pen(line, ink.tip(`${key}/tip`, [to, y], pointing, size)),
      ...label(key, block, fontSize, isAcross(sheet, item, block)),
      rect('hit', Math.min(from, goal), top(block, fontSize), Math.max(from, goal), y + slack),
    ],
    y,
    bottom: y + size * 0.55,
    way: { from: [from, y], to: [to - pointing * size * 0.5, y] },
  }
}

type Self = DiagramItem & { readonly kind: 'self' }

function inkLoop(sheet: Sheet, item: Self, { y, height, lines }: Place, key: string): Inked {
  const { fontSize } = sheet.layout
  const { pitch } = sheet.measures
  const x = sheet.x(item.at)
  const end = y + height
  const size = fontSize * 0.4 + 3
  const line = ink.loop(key, [x, y], Math.min(pitch * 0.36, fontSize * 2.4), height)
  const block = onSheet(sheet, { lines, x, baseline: y - fontSize * labelGap })
  return {
    tree: [
      pen(line, ink.tip(`${key}/tip`, [x + 2.5, end], -1, size)),
      ...label(key, block, fontSize, true),
      rect('hit', x - pitch / 2, top(block, fontSize), x + pitch / 2, end + slack),
    ],
    y,
    bottom: end + size * 0.55,
    way: null,
  }
}

type Note = DiagramItem & { readonly kind: 'note' }

/** What a note keeps free at the edges of the sheet: half a pen, and how far a hand strays. */
const noteEdge = 4

function inkNote(sheet: Sheet, item: Note, { y, height, lines }: Place, key: string): Inked {
  const { fontSize } = sheet.layout
  const width = noteWidth(sheet.spec, item, sheet.measures)
  const middle = (sheet.x(item.over[0]) + sheet.x(item.over[1])) / 2
  const left = Math.min(Math.max(middle - width / 2, noteEdge), sheet.layout.width - width - noteEdge)
  const text = lines.length * lineHeight(fontSize)
  const block = { lines, x: left + width / 2, baseline: y + (height + text) / 2 - fontSize * 0.35 }
  return {
    tree: [
      path('paper', ink.patch(`${key}/paper`, [left, y], width, height, 0.8)),
      ['g', { class: 'ink' }, path('line', ink.box(key, [left, y], width, height, 'single'))],
      marks(key, block, fontSize),
      ...textLines('label', block, fontSize),
      rect('hit', left, y, left + width, y + height),
    ],
    y: y + height / 2,
    bottom: y + height,
    way: null,
  }
}

/** Whoever speaks lends the colour; a stolen copy has the thief's, and what concerns several is in plain ink. */
function speaker(item: DiagramItem): StageActor {
  if (item.kind === 'self') return item.at
  if (item.kind === 'note') return item.over[0] === item.over[1] ? item.over[0] : 'server'
  return item.kind === 'copy' ? item.to : item.from
}

function inked(sheet: Sheet, item: DiagramItem, place: Place, key: string): Inked {
  if (item.kind === 'self') return inkLoop(sheet, item, place, key)
  if (item.kind === 'note') return inkNote(sheet, item, place, key)
  return inkArrow(sheet, item, place, key)
}

/** One item as drawn. `key` seeds its wobble: the same item at the same place in the story always looks the same. */
export const inkItem = (sheet: Sheet, item: DiagramItem, place: Place, key: string): DrawnItem => ({
  stop: item.stop,
  kind: item.kind,
  hue: actors[speaker(item)].hue,
  ...inked(sheet, item, place, key),
})
