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
}

/** Where the full stage tells the same; `cfg` is what is turned there, '' for nothing. */
export type StagePlace = { readonly path: string; readonly cfg: string }

export type MiniScene = {
  readonly id: string
  readonly title: string
  /** Null where no scene tells this. */
  readonly stage: StagePlace | null
  readonly lanes: readonly MiniLane[]
  /** For each row the stop at which each lane stands; −1 is before its first. */
  readonly rows: readonly (readonly number[])[]
}

/**
 * The address of the full stage with the same designs, alone or side by side. `stop` is one of the design in focus; side
 * by side the stage goes to the end of that stop's beat.
 */
export function stageHref(
  { path, cfg }: StagePlace,
  lanes: readonly Design[],
  focus: number,
  stop: string | undefined,
): string {
  const designs = lanes.length > 1 ? `dual&lanes=${lanes.join(',')}` : `${lanes[0]}`
  const lane = focus > 0 ? `&lane=${lanes[focus]}` : ''
  return `${path}?m=${designs}${lane}${cfg && `&cfg=${cfg}`}${stop ? `&at=${stop}` : ''}`
}

/** The full stage at the moment that a row shows; of the whole figure, its beginning. Null where there is none. */
export function placeOf({ stage, lanes, rows }: MiniScene, lane: number, row: number | null): string | null {
  const stop = lanes[lane]?.stops[row === null ? -1 : (rows[row]?.[lane] ?? -1)]
  const designs = lanes.map(({ design }) => design)
  return stage && stageHref(stage, designs, lane, stop?.id)
}

/** The stops that a row adds to a lane, none where it stays; null for the whole figure. */
export function spanOf({ rows }: MiniScene, lane: number, row: number | null): Span | null {
  if (row === null) return null
  return { first: (rows[row - 1]?.[lane] ?? -1) + 1, last: rows[row]?.[lane] ?? -1 }
}

/** The first row in which a lane has come to a stop. */
export const rowOf = ({ rows }: MiniScene, lane: number, stop: number): number =>
  rows.findIndex((stops) => (stops[lane] ?? -1) >= stop)
