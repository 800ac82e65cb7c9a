// The comparison as it is built: every cell has a value, a reason, a source and a proof that lands on its step.
import { describe, expect, it } from 'vitest'
import { readAddress } from '@/components/stage/url'
import { langs } from '@/content'
import { findScenario } from '@/lib/scenarios'
import { claims } from '@/lib/story/claims'
import { readConfig } from '@/lib/vocabulary/config'
import { designIds } from '@/lib/vocabulary/designs'
import { readChosen, writeChosen } from './address'
import { buildComparison, pointsOf } from './build'
import { buildProof, storyIds } from './build-proof'
import { type Chosen, everything, partnerOf, sceneOf, toggled } from './comparison'

const rowsOf = async (lang: (typeof langs)[number]) =>
  (await buildComparison(lang)).groups.flatMap(({ rows }) => rows)

describe.each(langs)('the table in %s', (lang) => {
  it('has every row of the article, each with what is right and where that stands', async () => {
    const { groups } = await buildComparison(lang)
    expect(groups.map(({ topic }) => topic)).toEqual(['storage', 'theft', 'csrf', 'xss', 'scaling', 'more'])
    for (const { article, rows } of groups.slice(0, 5)) {
      expect(rows.length).toBeGreaterThan(1)
      for (const text of [article?.jwt, article?.session, article?.correct, article?.sources])
        expect(text).toMatch(/\S/)
    }
    expect(groups.find(({ topic }) => topic === 'csrf')?.article?.verdict).toBe('wrong')
  })

  it('has a value, a reason and a source in every cell', async () => {
    const rows = await rowsOf(lang)
    expect(rows.map(({ id }) => id)).toEqual(claims.map(({ id }) => id))
    for (const { cells } of rows)
      for (const { lines, why, source, stop } of Object.values(cells)) {
        expect(lines.length).toBeGreaterThan(0)
        for (const text of [...lines, why, source, stop]) expect(text).toMatch(/\S/)
      }
  })

  it('links to the very stop of a scene, with knobs that the scene offers', async () => {
    const rows = await rowsOf(lang)
    let links = 0
    for (const { cells, story } of rows)
      for (const design of designIds) {
        const { href, stop } = cells[design]
        if (!href) continue
        links += 1
        const url = new URL(href, 'http://site')
        const scene = findScenario(url.pathname.split('/')[3] ?? '')
        const address = readAddress(url.search)
        expect([address.design, address.at, address.notice]).toEqual([design, stop, null])
        if (address.cfg) expect(readConfig(address.cfg, scene?.tunes ?? []).ok, story).toBe(true)
      }
    expect(links).toBeGreaterThan(50)
  })

  it('measures every point of the article', async () => {
    const lists = pointsOf(await buildComparison(lang), lang)
    expect(lists.map(({ points }) => points.length)).toEqual([3, 3, 4, 3])
    for (const { claims } of lists.flatMap(({ points }) => points)) {
      expect(claims.length).toBeGreaterThan(0)
      for (const { value } of claims) expect(value).toMatch(/\S/)
    }
  })
})

describe('proofs', () => {
  it.each(storyIds)(
    '%s: each of its cells opens on the stop that shows the value',
    async (id) => {
      const rows = (await rowsOf('ko')).filter(({ story }) => story === id)
      expect(rows.length).toBeGreaterThan(0)
      const file = await buildProof(id, 'ko')
      for (const row of rows)
        for (const design of designIds) {
          const partner = partnerOf(row, design, designIds)
          expect(partner).not.toBe(design)
          const { scene, start } = sceneOf(file, row, design, partner)
          const at = scene.rows[start]?.[0] ?? -1
          expect(scene.lanes[0]?.stops[at]?.id).toBe(row.cells[design].stop)
          scene.rows.slice(1).forEach((stops, i) => {
            stops.forEach((stop, lane) => {
              expect(stop).toBeGreaterThanOrEqual(scene.rows[i]?.[lane] ?? -1)
            })
          })
          expect(scene.rows.at(-1)).toEqual(scene.lanes.map(({ stops }) => stops.length - 1))
        }
    },
    30_000,
  )

  it('stands beside a design that differs, where one does', async () => {
    const rows = await rowsOf('en')
    const row = rows.find(({ id }) => id === 'logged-out')
    if (!row) throw new Error('no such row')
    expect(partnerOf(row, 'session', designIds)).toBe('jwt')
    expect(partnerOf(row, 'jwt', designIds)).toBe('session')
    expect(partnerOf(row, 'jwt', ['jwt', 'hybrid'])).toBe('hybrid')
    expect(partnerOf(row, 'jwt', ['jwt'])).toBe('session')
  })

  it('refuse a story that no claim tells', async () => {
    await expect(buildProof('nowhere', 'ko')).rejects.toThrow('no claim tells nowhere')
  })
})

describe('the address', () => {
  const chosen: Chosen[] = [
    everything,
    { cols: ['jwt', 'session'], row: null, show: null },
    { cols: ['session'], row: 'csrf-none', show: 'session' },
    { cols: designIds, row: 'bytes', show: null },
  ]
  it.each(chosen)('keeps %j', (one) => {
    expect(readChosen(`?${writeChosen(one)}`)).toEqual({ chosen: one, notice: null })
  })

  it.each([
    ['?cols=jwt,jwt', 'cols'],
    ['?cols=', 'cols'],
    ['?cols=jwt,cookie', 'cols'],
    ['?cols=%00', 'cols'],
    ['?row=__proto__', 'row'],
    ['?row=<script>alert(1)</script>', 'row'],
    ['?show=jwt', 'show'],
    ['?row=bytes&show=constructor', 'show'],
    ['?cols=jwt&row=bytes&show=session', 'show'],
    [`?row=${'x'.repeat(5000)}`, 'row'],
  ] as const)('tells what it cannot mean: %s', (search, notice) => {
    const read = readChosen(search)
    expect(read.notice).toBe(notice)
    expect(read.chosen.cols.length).toBeGreaterThan(0)
    expect(read.chosen.show).toBeNull()
  })
})

describe('columns', () => {
  it('go and come back in their own order, and the last one stays', () => {
    const two = toggled(everything, 'session')
    expect(two.cols).toEqual(['jwt', 'hybrid'])
    expect(toggled(two, 'session').cols).toEqual(designIds)
    const one = toggled(two, 'hybrid')
    expect(toggled(one, 'jwt')).toBe(one)
  })

  it('take their proof along', () => {
    const open: Chosen = { cols: designIds, row: 'bytes', show: 'session' }
    expect(toggled(open, 'session')).toMatchObject({ row: 'bytes', show: null })
    expect(toggled(open, 'jwt')).toMatchObject({ row: 'bytes', show: 'session' })
  })
})
