// From a diagram to Mermaid text: once disguised, for our renderer to lay out, and once plain, for the reader to copy.
import type { StageActor } from '../vocabulary/actors'
import type { DiagramItem, DiagramSpec, Layout } from '../vocabulary/diagram'
import { escapeText, lineHeight, maskLine, measure, toLines, wrapLines } from './text'

/** Which statement of the source draws what (Mermaid's `data-id`), and the true lines of its text. */
export type Drawn = { readonly id: string; readonly lines: readonly string[] }

export type Emitted = {
  /** Mermaid text whose labels are disguised. */
  readonly source: string
  readonly index: { readonly heads: readonly Drawn[]; readonly items: readonly Drawn[] }
}

/** Where things stand, in px of the layout: columns share the width equally, so that HTML can stand under a lifeline. */
export type Measures = {
  readonly pitch: number
  /** Width of the box at the head of a lifeline. */
  readonly head: number
  /** Room that a text keeps from the lifelines beside it. */
  readonly gap: number
  /** Space that Mermaid puts between two items, besides their text. */
  readonly leading: number
  /** Space above and below the text in a note, and in a head. */
  readonly padding: number
  /** What a text may take at least, across its neighbours' lifelines where the columns are narrower. */
  readonly least: number
}

/** The fixed measures of a layout with `columns` lifelines. */
export function measures(layout: Layout, columns: number): Measures {
  const pitch = layout.width / columns
  const { fontSize } = layout
  return {
    pitch,
    head: Math.min(pitch - fontSize * (columns > 4 ? 0.5 : 0.9), Math.max(pitch * 0.78, fontSize * 5.8)),
    gap: fontSize * 0.33,
    leading: Math.round(fontSize * 0.35 + 10),
    padding: Math.round(fontSize * 0.5),
    least: Math.min(fontSize * 5.5, layout.width - fontSize),
  }
}

/** The x of the lifeline of column `i`. */
export const centre = (layout: Layout, columns: number, i: number): number =>
  ((i + 0.5) * layout.width) / columns

/** The column of an actor; an error if it has none. */
export function column(spec: DiagramSpec, actor: StageActor): number {
  const i = spec.participants.findIndex((participant) => participant.id === actor)
  if (i < 0) throw new Error(`diagram: ${actor} has no lifeline in "${spec.title}"`)
  return i
}

/** First and last column that an item touches. */
export function columns(spec: DiagramSpec, item: DiagramItem): readonly [first: number, last: number] {
  const ends = item.kind === 'self' ? [item.at] : item.kind === 'note' ? item.over : [item.from, item.to]
  const at = ends.map((actor) => column(spec, actor))
  return [Math.min(...at), Math.max(...at)]
}

/** The width of the box of a note. */
export function noteWidth(spec: DiagramSpec, item: DiagramItem, m: Measures): number {
  const [first, last] = columns(spec, item)
  return Math.max((last - first) * m.pitch + m.head, m.least)
}

/** The widest line that an item has between its own lifelines. Within it, no text moves one in Mermaid. */
function within(spec: DiagramSpec, item: DiagramItem, m: Measures): number {
  const [first, last] = columns(spec, item)
  if (item.kind !== 'note') return m.pitch * Math.max(1, last - first) - 2 * m.gap
  // Mermaid moves lifelines for a note wider than two columns
  return Math.min((last - first) * m.pitch + m.head, 2 * m.pitch) - 2 * m.padding
}

/** The widest line an item may have: many columns are narrow, and a text still has to be read. */
function room(spec: DiagramSpec, item: DiagramItem, m: Measures): number {
  const least = item.kind === 'note' ? m.least - 2 * m.gap : m.least
  return Math.max(within(spec, item, m), least)
}

const arrows = { call: '->>', reply: '-->>', copy: '--)' } as const

/** As much of a disguised line as fits: Mermaid only has to know that there is one. */
function cut(line: string, fontSize: number, width: number): string {
  let end = line.length
  while (end > 1 && measure(line.slice(0, end), fontSize) > width) end -= 1
  return line.slice(0, end).trimEnd()
}

type Name = (actor: StageActor) => string

/** One statement. `text` must be safe already. */
function statement(item: DiagramItem, text: string, name: Name): string {
  if (item.kind === 'note') return `Note over ${[...new Set(item.over.map(name))].join(',')}: ${text}`
  if (item.kind === 'self') return `${name(item.at)}->>${name(item.at)}: ${text}`
  return `${name(item.from)}${arrows[item.kind]}${name(item.to)}: ${text}`
}

/**
 * Mermaid text for our renderer. Ids are generated, lines are broken here, labels are disguised; so the layout depends
 * on nothing but the number of lines.
 */
export function emit(spec: DiagramSpec, layout: Layout): Emitted {
  const m = measures(layout, spec.participants.length)
  const heads = spec.participants.map(({ label }, i) => ({
    id: `p${i}`,
    // a name may come near its box: broken in two it would be read as two
    lines: wrapLines(label, layout.fontSize, m.head - m.gap / 2),
  }))
  const items = spec.items.map((item, i) => ({
    id: `i${i}`,
    lines: wrapLines(item.text, layout.fontSize, room(spec, item, m)),
  }))
  const disguised = ({ lines }: Drawn, width: number) =>
    lines.map((line) => cut(maskLine(line), layout.fontSize, width)).join('<br/>')
  const name: Name = (actor) => `p${column(spec, actor)}`
  const source = [
    'sequenceDiagram',
    ...heads.map((head) => `participant ${head.id} as ${disguised(head, m.head)}`),
    ...items.map((drawn, i) => {
      const item = spec.items[i] as DiagramItem
      return statement(item, disguised(drawn, within(spec, item, m)), name)
    }),
  ]
  return { source: `${source.join('\n')}\n`, index: { heads, items } }
}

/** The height of the row of heads: as high as its longest label needs. */
export function headHeight(emitted: Emitted, layout: Layout): number {
  const lines = Math.max(...emitted.index.heads.map((head) => head.lines.length))
  return Math.round(lines * lineHeight(layout.fontSize) + layout.fontSize * 1.5)
}

/** Mermaid text for people: real names, whole labels, and it renders in any Mermaid. */
export function exportSource(spec: DiagramSpec): string {
  const oneLine = (text: string) => escapeText(toLines(text).join(' '))
  const name: Name = (actor) => actor
  const lines = [
    `accTitle: ${oneLine(spec.title)}`,
    `accDescr: ${oneLine(spec.description)}`,
    ...spec.participants.map(({ id, label }) => `participant ${id} as ${escapeText(label)}`),
    ...spec.items.map((item) => statement(item, escapeText(item.text), name)),
  ]
  return `sequenceDiagram\n${lines.map((line) => `  ${line}\n`).join('')}`
}
