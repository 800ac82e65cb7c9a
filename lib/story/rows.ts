// Rows: how far the drawings of several lanes have to be pushed down so that each beat begins at the same height in all.
import type { DiagramModel } from '../vocabulary/diagram'
import type { SharedBeat } from './align'

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

/**
 * Aligns drawings of one layout. Everything only ever moves down, so nothing comes closer to what stands above it;
 * lengths are those of the drawings. `least`: how far apart two beats begin at the least.
 */
export function rowsOf(drawings: readonly Drawing[], beats: readonly SharedBeat[], least = 0): Rows {
  const pushed = drawings.map(() => 0)
  const shifts = drawings.map(({ items }) => items.map(() => 0))
  const starts: number[] = []
  const ends: number[] = []
  for (const { lanes } of beats) {
    const drawn = drawings.map(({ items }, i) => {
      const { first, last } = lanes[i] ?? { first: 0, last: -1 }
      return [...items.keys()].filter((k) => {
        const stop = items[k]?.stop ?? -1
        return first <= stop && stop <= last
      })
    })
    const top = (i: number) => (drawings[i]?.items[drawn[i]?.[0] ?? -1]?.y ?? -Infinity) + (pushed[i] ?? 0)
    const far = (starts.at(-1) ?? -Infinity) + least
    const start = Math.max(far, ends.at(-1) ?? 0, ...drawings.map((_, i) => top(i)))
    let end = start
    drawn.forEach((own, i) => {
      const first = drawings[i]?.items[own[0] ?? -1]
      if (first) pushed[i] = start - first.y
      for (const k of own) {
        const shift = pushed[i] ?? 0
        if (shifts[i]) shifts[i][k] = shift
        end = Math.max(end, (drawings[i]?.items[k]?.y ?? 0) + shift)
      }
    })
    starts.push(start)
    ends.push(end)
  }
  return {
    ...{ shifts, starts, ends },
    height: Math.max(0, ...drawings.map(({ height }, i) => height + (pushed[i] ?? 0))),
    headHeight: Math.max(0, ...drawings.map(({ headHeight }) => headHeight)),
  }
}
