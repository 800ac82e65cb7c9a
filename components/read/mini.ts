// A small stage as plain data: lanes of stops and drawings, and the rows in which the lanes stand together.
import type { Span } from '@/lib/story/align'
import type { Design } from '@/lib/vocabulary/designs'
import type { DiagramModel } from '@/lib/vocabulary/diagram'

export type Abreast = {
  readonly shifts: readonly number[]
  readonly height: number
  readonly headHeight: number
}

export type MiniLane = {
  readonly design: Design
  readonly name: string
  readonly stops: readonly { readonly id: string; readonly title: string; readonly text: string }[]
  /** For a narrow column, and for a wide one where the lane has it to itself. */
  readonly small: DiagramModel
  readonly mid: DiagramModel | null
  /** Where lanes stand abreast: how far each item moves down, and how high heads and body are then. */
  readonly abreast: Abreast | null
  /** The full stage in this design; `&at=` and a stop's id may follow. '' where no scene tells this. */
  readonly href: string
}

export type MiniScene = {
  readonly id: string
  readonly title: string
  readonly lanes: readonly MiniLane[]
  /** For each row the stop at which each lane stands; −1 is before its first. */
  readonly rows: readonly (readonly number[])[]
}

/** The full stage at the moment that a row shows; of the whole figure, its beginning. */
export function placeOf(scene: MiniScene, lane: number, row: number | null): string {
  const shown = scene.lanes[lane]
  const stop = shown?.stops[row === null ? -1 : (scene.rows[row]?.[lane] ?? -1)]
  return `${shown?.href ?? ''}${stop ? `&at=${stop.id}` : ''}`
}

/** The stops that a row adds to a lane, none where it stays; null for the whole figure. */
export function spanOf({ rows }: MiniScene, lane: number, row: number | null): Span | null {
  if (row === null) return null
  return { first: (rows[row - 1]?.[lane] ?? -1) + 1, last: rows[row]?.[lane] ?? -1 }
}

/** The first row in which a lane has come to a stop. */
export const rowOf = ({ rows }: MiniScene, lane: number, stop: number): number =>
  rows.findIndex((stops) => (stops[lane] ?? -1) >= stop)
