// A telling with knobs turned is told from its own run: no sentence of the scenario outlives the facts it was written for.
import { describe, expect, it } from 'vitest'
import { wordsOf } from '@/content'
import { scenarios } from '@/lib/scenarios'
import { designIds } from '@/lib/vocabulary/designs'
import { seconds } from '@/lib/vocabulary/time'
import { run } from '@/lib/world/run'
import { buildLesson } from './build'
import { litOf } from './lit'
import { alteredTale, originalTale, tellingsOf } from './tell'

const layouts = ['wide'] as const
const words = wordsOf('ko')
const tale = (scenario: (typeof scenarios)[number]) =>
  originalTale(scenario, words.scenarios[scenario.id], words)
const byId = (id: string) => scenarios.find((s) => s.id === id) as (typeof scenarios)[number]

describe('an altered telling', () => {
  it.each(scenarios)('$id: with nothing turned it is the telling that the page was built with', async (s) => {
    const built = (await buildLesson(s.id, 'ko')).tellings
    const told = await tellingsOf(await alteredTale(await tale(s), {}), layouts)
    for (const design of designIds) {
      const { diagrams, ...rest } = told[design]
      const { diagrams: drawn, ...original } = built[design]
      expect(rest).toEqual(original)
      expect(diagrams.wide).toEqual(drawn.wide)
    }
  })

  it('equals a direct run with the same knobs', async () => {
    const { id, beats, knobs } = byId('logout')
    const turned = { tokenLifetime: seconds(30), sessionStore: 'in-process' } as const
    const told = await tellingsOf(await alteredTale(await tale(byId('logout')), turned), layouts)
    for (const design of designIds)
      expect(told[design].trace).toEqual(
        await run({ scenario: id, design, knobs: { ...knobs, ...turned }, beats }),
      )
  })

  it('lets the event speak where the run says something else than the scenario was written for', async () => {
    const turned = { tokenLifetime: seconds(30) }
    const told = await tellingsOf(await alteredTale(await tale(byId('logout')), turned), layouts)
    const answer = told.jwt.stops.find((s) => s.id === 'replay.get-me-answer')
    const written: Readonly<Record<string, { text: string }>> = words.scenarios.logout.stops.jwt
    expect(told.jwt.outcome).toBe('401 / 401')
    expect(answer?.title).toContain('401')
    expect(answer?.text).not.toBe(written['replay.get-me-answer']?.text)
    const copied = told.jwt.stops.find((s) => s.id === 'copy.copied')
    expect(copied?.text).toBe(written['copy.copied']?.text)
  })

  it('lets no sentence stand that leans on another way to the same answer', async () => {
    const scenario = byId('jwt-login')
    const told = await tellingsOf(
      await alteredTale(await tale(scenario), { sessionStore: 'in-process' }),
      layouts,
    )
    const written: Readonly<Record<string, { text: string }>> = words.scenarios['jwt-login'].stops.session
    const own = told.session.stops.filter(({ id, text }) => written[id]?.text === text)
    for (const { beat, last } of own)
      expect(
        told.session.trace.steps.some(
          (s) =>
            s.beat === beat && s.index <= last && s.event.kind === 'store' && s.event.store === 'sessions',
        ),
      ).toBe(false)
    const kept = Object.keys(words.scenarios['jwt-login'].stops.jwt)
    expect(told.jwt.stops.filter(({ id }) => kept.includes(id)).length).toBeGreaterThan(0)
  })

  it('leaves no sentence about a copy where nothing was stolen, however many beats later', async () => {
    const told = await tellingsOf(await alteredTale(await tale(byId('theft')), { httpOnly: 'on' }), layouts)
    const written: Readonly<Record<string, { text: string }>> = words.scenarios.theft.stops.session
    const parted = told.session.stops.findIndex(({ beat }) => beat === 'inject')
    const later = told.session.stops.slice(parted).filter(({ id }) => id in written)
    expect(later.length).toBeGreaterThan(2)
    expect(later.filter(({ id, text }) => written[id]?.text === text)).toEqual([])
  })

  it('promises no future that the beat does not come to', async () => {
    const turned = { tokenLifetime: seconds(30) }
    const told = await tellingsOf(await alteredTale(await tale(byId('hybrid')), turned), layouts)
    const written: Readonly<Record<string, { text: string }>> = words.scenarios.hybrid.stops.hybrid
    const sent = told.hybrid.stops.find(({ id }) => id === 'replay.get-me')
    expect(sent?.text).not.toBe(written['replay.get-me']?.text)
  })

  it('shows another layout the drawing that there is', async () => {
    const { jwt } = await tellingsOf(await tale(byId('logout')), ['phone'])
    expect(jwt.diagrams.wide).toBe(jwt.diagrams.phone)
    expect(jwt.diagrams.phone.layout).toBe('phone')
  })

  it('finds the lines that ran in the code that the page was built with', async () => {
    const { code, lit } = await buildLesson('logout', 'ko')
    const told = await tellingsOf(await tale(byId('logout')), layouts)
    for (const design of designIds) {
      expect(litOf(code, told[design].trace)).toEqual(lit[design])
      expect(lit[design].some((line) => line !== null)).toBe(true)
    }
  })
})
