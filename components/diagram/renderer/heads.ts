// The ink of who takes part: the boxes with the names, and the lifelines below them.
import { lineHeight } from '@/lib/story/text'
import { actors } from '@/lib/vocabulary/actors'
import type { DiagramSpec, Tree } from '@/lib/vocabulary/diagram'
import * as ink from './ink'
import { path, type Sheet, textLines, widest } from './parts'

type Participant = DiagramSpec['participants'][number]

const classes = (name: string, { id, ghost }: Participant): string =>
  [name, `hue-${actors[id].hue}`, actors[id].line, ghost ? 'ghost' : ''].filter(Boolean).join(' ')

/** Two rules beside the text tell a ledger from a plain box; where the text leaves less room, they stand closer. */
function spine(key: string, [x, y]: ink.Point, height: number, room: number): Tree {
  const rules = [0.4, 0.62].map((em) => {
    const at = x + em * room
    return ink.line(`${key}/${em}`, [at, y + 3], [at, y + height - 3], 'single')
  })
  return path('spine', rules.join(' '))
}

/** A head, standing on the bottom of the row of heads, which is `height` high. */
export function inkHead(
  sheet: Sheet,
  participant: Participant,
  lines: readonly string[],
  height: number,
): Tree {
  const { fontSize } = sheet.layout
  const { head } = sheet.measures
  const { line, head: shape } = actors[participant.id]
  const key = `head/${participant.id}`
  const x = sheet.x(participant.id)
  const corner: ink.Point = [x - head / 2, fontSize * 0.5]
  const tall = height - corner[1]
  const text = lines.length * lineHeight(fontSize)
  const strokes = line === 'dashed' || participant.ghost ? 'single' : 'double'
  const block = { lines, x, baseline: corner[1] + (tall + text) / 2 - fontSize * 0.32 }
  const margin = (head - widest(block, fontSize)) / 2
  return [
    'g',
    { class: classes('head', participant) },
    path('paper', ink.patch(`${key}/paper`, corner, head, tall, 1)),
    path('box', ink.box(key, corner, head, tall, strokes)),
    ...(shape === 'ledger' ? [spine(key, corner, tall, Math.min(fontSize, margin * 1.1))] : []),
    ...textLines('head-label', block, fontSize),
  ]
}

/** A lifeline at least `length` long. */
export const inkLifeline = (sheet: Sheet, participant: Participant, length: number): Tree =>
  path(classes('life', participant), ink.lifeline(`life/${participant.id}`, sheet.x(participant.id), length))
