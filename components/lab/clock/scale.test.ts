// The axis of the ruler: order, room, and that a place and its moment find each other again.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { longestWait } from './length'
import { lengthAt, placeOf, type Scale, scaleOf as scaleOfLanes, targetAt, ticksOf } from './scale'

const bar = (start: number, ...ends: number[]) => ({ start, ends: ends.map((last) => ({ last })) })
type Bars = readonly ReturnType<typeof bar>[]
const scaleOf = (bars: Bars, now: number) => scaleOfLanes([{ now, bars }], now)
const scale: fc.Arbitrary<Scale> = fc
  .record({
    now: fc.integer({ min: 0, max: 100000 }),
    ages: fc.array(fc.integer({ min: 0, max: 90000 }), { maxLength: 4 }),
    left: fc.array(fc.integer({ min: -500, max: longestWait }), { maxLength: 4 }),
  })
  .map(({ now, ages, left }) =>
    scaleOf([...ages.map((a) => bar(now - a, now)), ...left.map((l) => bar(now, now + l))], now),
  )

describe('the axis', () => {
  it('reaches past the farthest end ahead, to a round length', () => {
    expect(scaleOf([], 100)).toEqual({ now: 100, before: 60, after: 60 })
    expect(scaleOf([bar(0, 900)], 0)).toMatchObject({ after: 3600 })
    expect(scaleOf([bar(0, 900, 28800)], 0)).toMatchObject({ after: 43200 })
    expect(scaleOf([bar(0, 900), bar(400, 950)], 1000)).toEqual({ now: 1000, before: 1000, after: 60 })
    expect(scaleOf([bar(0, 9e9)], 0)).toMatchObject({ after: longestWait })
  })

  it('counts each lane from its own now', () => {
    const lanes = [
      { now: 0, bars: [bar(0, 900)] },
      { now: 900, bars: [bar(0, 28800)] },
    ]
    expect(scaleOfLanes(lanes, 0)).toEqual({ now: 0, before: 900, after: 28800 })
  })

  it('keeps fifteen minutes and eight hours far apart, and a minute away from now', () => {
    const day = scaleOf([bar(0, 900, 28800)], 0)
    const [now, minute, quarter, shift] = [0, 60, 900, 28800].map((at) => placeOf(day, at)) as [
      number,
      number,
      number,
      number,
    ]
    expect(minute - now).toBeGreaterThan(0.05)
    expect(quarter - minute).toBeGreaterThan(0.2)
    expect(shift - quarter).toBeGreaterThan(0.3)
  })

  it('puts a later moment farther right, and finds each moment at its place', () => {
    fc.assert(
      fc.property(scale, fc.nat(longestWait), fc.nat(longestWait), (axis, a, b) => {
        const [near, far] = [Math.min(a, b), Math.max(a, b)].map((n) => Math.min(n, axis.after)) as [
          number,
          number,
        ]
        expect(placeOf(axis, axis.now + near)).toBeLessThanOrEqual(placeOf(axis, axis.now + far))
        expect(lengthAt(axis, placeOf(axis, axis.now + far))).toBeCloseTo(far, 3)
        const back = Math.min(near, axis.before)
        expect(lengthAt(axis, placeOf(axis, axis.now - back))).toBeCloseTo(-back, 3)
      }),
    )
  })

  it('has at least one main mark, and leaves each its room', () => {
    fc.assert(
      fc.property(scale, (axis) => {
        const ticks = ticksOf(axis)
        expect(ticks.some(({ isMain }) => isMain)).toBe(true)
        const gaps = (some: typeof ticks) => some.slice(1).map((t, i) => t.place - (some[i]?.place ?? 0))
        expect(gaps(ticks).every((gap) => gap >= 0.11)).toBe(true)
        expect(gaps(ticks.filter((t) => t.isMain)).every((gap) => gap >= 0.24)).toBe(true)
      }),
    )
  })
})

describe('a hand that is dragged', () => {
  const axis = scaleOf([bar(0, 900, 28800)], 0)
  const at = (place: number, width = 800) => targetAt(axis, { place, width, ends: [900, 28800] })

  it('catches hold of an end that is near, exactly', () => {
    expect(at(placeOf(axis, 900) + 0.005)).toBe(900)
    expect(at(placeOf(axis, 28800) - 0.005)).toBe(28800)
    expect(at(placeOf(axis, 900) + 0.05)).toBeGreaterThan(900)
  })

  it('never goes back, and no farther than the axis', () => {
    expect([at(-1), at(0), at(0.05), at(2)]).toEqual([0, 0, 0, 43200])
  })

  it('means whole seconds, of a roundness that fits the pixels', () => {
    fc.assert(
      fc.property(
        scale,
        fc.double({ min: -0.5, max: 1.5, noNaN: true }),
        fc.integer({ min: 240, max: 1400 }),
        (any, place, width) => {
          const target = targetAt(any, { place, width, ends: [] })
          expect(Number.isInteger(target) && target >= 0 && target <= any.after).toBe(true)
        },
      ),
    )
    expect(at(placeOf(axis, 20000)) % 60).toBe(0)
  })
})
