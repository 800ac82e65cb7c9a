// The article's small stages and numbers come from runs: every stop can be reached, and links name real stops.
import { expect, it } from 'vitest'
import { landingOf } from '@/components/stage/landing.fixture'
import { figures } from '@/content/read/outline'
import { findScenario } from '@/lib/scenarios'
import { storyOf } from '@/lib/story/claim-stories'
import { claims } from '@/lib/story/claims'
import { prove } from '@/lib/story/measures'
import { type Design, designIds } from '@/lib/vocabulary/designs'
import { run } from '@/lib/world/run'
import { buildMini, measuredValues } from './build'
import { placeOf, rowOf, spanOf } from './mini'

it.each(figures)(
  '$scene: rows lead through every stop, and links land there, in the same lanes',
  async (figure) => {
    const scene = await buildMini(figure, 'en')
    for (const [lane, { stops, small }] of scene.lanes.entries()) {
      const spans = scene.rows.map((_, row) => spanOf(scene, lane, row) ?? { first: 0, last: 0 })
      expect(spans[0]?.first).toBe(0)
      expect(spans.at(-1)?.last).toBe(stops.length - 1)
      spans.slice(1).forEach(({ first }, i) => {
        expect(first).toBe((spans[i]?.last ?? -1) + 1)
      })
      for (const { stop } of small.items) expect(rowOf(scene, lane, stop)).toBeGreaterThanOrEqual(0)
      for (const [row] of scene.rows.entries()) {
        const { lanes, design, notice, shown } = await landingOf(placeOf(scene, lane, row) ?? '')
        expect([lanes, design, notice]).toEqual([figure.designs, figure.designs[lane], null])
        expect(shown[lane]?.at(-1)).toBe(stops[scene.rows[row]?.[lane] ?? -1]?.id)
      }
      const whole = await landingOf(placeOf(scene, lane, null) ?? '')
      expect(whole).toMatchObject({
        lanes: figure.designs,
        notice: null,
        shown: figure.designs.map(() => []),
      })
    }
  },
)

it('shows two designs on the same beats', async () => {
  const [one, other] = designIds
  if (!one || !other) throw new Error('there are two designs')
  const scene = await buildMini({ scene: 'logout', designs: [one, other] }, 'ko')
  expect(scene.lanes).toHaveLength(2)
  for (const stops of scene.rows) {
    const beats = stops.map((at, lane) => scene.lanes[lane]?.stops[at]?.id.split('.')[0])
    expect(new Set(beats).size).toBe(1)
  }
})

it('measures what the article names', async () => {
  const measured = await measuredValues()
  expect(measured.sidLength).toBe(43)
  expect(measured.bearerLine).toBe('Authorization: Bearer \r\n'.length + measured.tokenLength)
  expect(measured.cookieLine).toBe('Cookie: __Host-sid=\r\n'.length + measured.sidLength)
  expect(measured.tokenMinutes - measured.copyMinutes).toBe(1)
})

it('gives a credential the size that the comparison gives it', async () => {
  const claim = claims.find(({ id }) => id === 'bytes')
  if (!claim) throw new Error('the comparison counts the bytes of a credential')
  const { id: scenario, beats, knobs } = storyOf(claim, findScenario)
  const compared = async (design: Design) =>
    prove(await run({ scenario, design, knobs: knobs(design), beats }), claim.measure).value
  const { bearerLine, cookieLine } = await measuredValues()
  expect(await compared('jwt')).toEqual({ kind: 'bytes', count: bearerLine })
  expect(await compared('session')).toEqual({ kind: 'bytes', count: cookieLine })
})
