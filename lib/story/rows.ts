// Rows: how far the drawings of several lanes have to be pushed down so that each beat begins at the same height in all.
import type { DiagramModel } from '../vocabulary/diagram'
import type { SharedBeat, Span } from './align'

export type Rows = {
  /** For each lane, how far each of its items moves down; in the order of its items. */
  readonly shifts: readonly (readonly number[])[]
  /** Where each beat begins: the y of its first item, the same in every lane. */
  readonly starts: readonly number[]
  /** Where it ends: the lowest line that any lane draws in it. */
  readonly ends: readonly number[]
  readonly height: number
  /** Of the row of heads: the highest of the lanes. */
  readonly headHeight: number
}

type Drawing = Pick<DiagramModel, 'items' | 'height' | 'headHeight'>
type Lane = { readonly items: Drawing['items']; readonly shifts: number[]; pushed: number }

/**
 * Aligns drawings of one layout. Everything only ever moves down, so nothing comes closer to what stands above it;
 * lengths are those of the drawings. `least`: how far apart two beats begin at the least.
 */
export function rowsOf(drawings: readonly Drawing[], beats: readonly SharedBeat[], least = 0): Rows {
  const lanes = drawings.map(({ items }): Lane => ({ items, shifts: items.map(() => 0), pushed: 0 }))
  const starts: number[] = []
  const ends: number[] = []
  for (const { lanes: spans } of beats) {
    const drawn = lanes.map(({ items }, i) => placesIn(items, spans[i]))
    const tops = lanes.map(({ items, pushed }, i) => (items[drawn[i]?.[0] ?? -1]?.y ?? -Infinity) + pushed)
    const start = Math.max((starts.at(-1) ?? -Infinity) + least, ends.at(-1) ?? 0, ...tops)
    const bottoms = lanes.map((lane, i) => push(lane, drawn[i] ?? [], start))
    starts.push(start)
    ends.push(Math.max(start, ...bottoms))
  }
  return {
    ...{ shifts: lanes.map(({ shifts }) => shifts), starts, ends },
    height: Math.max(0, ...drawings.map(({ height }, i) => height + (lanes[i]?.pushed ?? 0))),
    headHeight: Math.max(0, ...drawings.map(({ headHeight }) => headHeight)),
  }
}

/** The lowest line among what lanes have drawn in these spans, where they do not all stand at the end of a beat. */
export const lowestOf = (
  drawings: readonly Pick<Drawing, 'items'>[],
  { shifts }: Pick<Rows, 'shifts'>,
  spans: readonly Span[],
): number =>
  Math.max(
    0,
    ...drawings.flatMap(({ items }, i) =>
      placesIn(items, spans[i]).map((place) => (items[place]?.y ?? 0) + (shifts[i]?.[place] ?? 0)),
    ),
  )

/** Where the items of a span stand in their list. */
const placesIn = (items: Lane['items'], span: Span | undefined): readonly number[] =>
  items.flatMap(({ stop }, place) => (span && span.first <= stop && stop <= span.last ? [place] : []))

/** Moves these items down, so that the first of them stands at `start`; gives the lowest line among them. */
function push(lane: Lane, places: readonly number[], start: number): number {
  const first = lane.items[places[0] ?? -1]
  if (!first) return start
  lane.pushed = start - first.y
  for (const place of places) lane.shifts[place] = lane.pushed
  return Math.max(...places.map((place) => (lane.items[place]?.y ?? 0) + lane.pushed))
}
