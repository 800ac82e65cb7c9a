// Rows: every beat begins at one height in all lanes, and nothing comes closer to what stands above it.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { DrawnItem } from '../vocabulary/diagram'
import { beatsOf } from './align'
import { rowsOf } from './rows'

const drawing = (items: readonly { stop: number; y: number }[]) => ({
  items: items.map((item) => item as DrawnItem),
  ...{ height: (items.at(-1)?.y ?? 0) + 24, headHeight: 40 },
})

/** A lane: how far each item stands below the one before it, beat by beat. */
const lane = fc.array(fc.array(fc.integer({ min: 20, max: 90 }), { minLength: 1, maxLength: 4 }), {
  ...{ minLength: 4, maxLength: 4 },
})

function laneOf(gaps: readonly (readonly number[])[]) {
  let y = 0
  const items = gaps.flatMap((beat, b) =>
    beat.map((gap) => {
      y += gap
      return { beat: `b${b}`, y }
    }),
  )
  return {
    stops: items.map(({ beat }) => ({ beat })),
    model: drawing(items.map((item, stop) => ({ stop, y: item.y }))),
  }
}

describe('rows', () => {
  it('begin every beat at the same height', () => {
    fc.assert(
      fc.property(fc.array(lane, { minLength: 1, maxLength: 3 }), fc.nat(120), (gaps, least) => {
        const lanes = gaps.map(laneOf)
        const beats = beatsOf(lanes.map(({ stops }) => stops))
        const rows = rowsOf(
          lanes.map(({ model }) => model),
          beats,
          least,
        )
        lanes.forEach(({ model }, i) => {
          const placed = model.items.map((item, k) => item.y + (rows.shifts[i]?.[k] ?? Number.NaN))
          for (const [b, beat] of beats.entries())
            expect(placed[beat.lanes[i]?.first ?? -1]).toBe(rows.starts[b])
          for (const [k, y] of placed.entries()) {
            const own = (model.items[k]?.y ?? 0) - (model.items[k - 1]?.y ?? 0)
            expect(y - (placed[k - 1] ?? 0)).toBeGreaterThanOrEqual(own)
            expect(y).toBeLessThanOrEqual(rows.height)
          }
        })
        for (const [b, start] of rows.starts.entries())
          expect(start).toBeGreaterThanOrEqual(
            Math.max(rows.ends[b - 1] ?? 0, (rows.starts[b - 1] ?? -120) + least),
          )
      }),
    )
  })

  it('leave a single lane as it is', () => {
    const { stops, model } = laneOf([[30, 30], [40]])
    expect(rowsOf([model], beatsOf([stops]))).toEqual({
      shifts: [[0, 0, 0]],
      ...{ starts: [30, 100], ends: [60, 100], height: 124, headHeight: 40 },
    })
  })
})
