// The comparison as it is built: every cell has a value, a reason, a source and a proof that lands on its step.
import { describe, expect, it } from 'vitest'
import { placeOf } from '@/components/read/mini'
import { landingOf } from '@/components/stage/landing.fixture'
import { langs } from '@/content'
import { claims } from '@/lib/story/claims'
import { designIds } from '@/lib/vocabulary/designs'
import { readChosen, writeChosen } from './address'
import { buildComparison, pointsOf } from './build'
import { buildProof, storyIds } from './build-proof'
import { type Chosen, everything, partnerOf, sceneHref, sceneOf, toggled } from './comparison'

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

  it.each([[designIds], [['jwt', 'session']], [['hybrid']]] as const)(
    'links to the very step of a scene, in the lanes of the proof: columns %j',
    async (cols) => {
      let links = 0
      for (const row of await rowsOf(lang))
        for (const design of cols) {
          const href = sceneHref(row, design, cols)
          if (!href) continue
          links += 1
          const { lanes, shown, notice } = await landingOf(href)
          expect([lanes, notice], row.id).toEqual([[design, partnerOf(row, design, cols)], null])
          expect(shown[0], row.id).toContain(row.cells[design].stop)
        }
      expect(links).toBe(17 * cols.length)
    },
  )

  it('links to the lab where no scene tells the story: no cell is without a link', async () => {
    for (const row of await rowsOf(lang))
      for (const design of designIds) {
        const { lab } = row.cells[design]
        expect(sceneHref(row, design, designIds) === null, row.id).toBe(lab !== null)
        if (lab) expect(lab).toMatch(new RegExp(`^/${lang}/lab/#run=`))
      }
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
          const stand = scene.rows[start]?.map((at, lane) => scene.lanes[lane]?.stops[at]?.id)
          expect(stand?.[0]).toBe(row.cells[design].stop)
          expect(placeOf(scene, 0, start)).toBe(sceneHref(row, design, designIds))
          const beside = placeOf(scene, 1, start)
          if (beside) {
            const { lanes, design: focus, shown } = await landingOf(beside)
            expect([lanes, focus]).toEqual([[design, partner], partner])
            expect(shown[1]).toContain(stand?.[1])
          }
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
