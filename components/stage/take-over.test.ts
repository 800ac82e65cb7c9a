// Taking over: the run in the link stands where the guide stands, holds nothing of what comes, and the way back is the way.
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest'
import { wordsOf } from '@/content'
import { findScenario, type ScenarioId, scenarios } from '@/lib/scenarios'
import { countAt, readRun } from '@/lib/story/share'
import { findStop, stopsOf } from '@/lib/story/stops'
import { designIds } from '@/lib/vocabulary/designs'
import { defaultKnobs } from '@/lib/vocabulary/knobs'
import { noFolds, beatsOf as playBeats, storiesOf } from '@/lib/vocabulary/play'
import { seconds } from '@/lib/vocabulary/time'
import type { Trace } from '@/lib/vocabulary/trace'
import { run } from '@/lib/world/run'
import { guideHref } from '../lab/guide-back'
import { scriptOf } from './build'
import { keepPlace } from './guide-place'
import type { Lesson } from './lesson'
import { goTo, next, setDesign, sideBySide, skip } from './moves'
import { initialState, type StageState } from './state'
import { labAddress, placeOf } from './take-over'
import { alteredTale, originalTale, tellingsOf } from './tell'
import { writeAddress } from './url'
import { alteredLesson } from './what-if/altered'
import { arrive, face, lessonOf, setBranch, turn } from './what-if/moves'

const words = wordsOf('ko')
const scenarioOf = (id: string) => findScenario(id) ?? scenarios[0]

/** A lesson without its drawings. */
async function lessonFor(id: ScenarioId): Promise<Lesson> {
  const scenario = scenarioOf(id)
  const tellings = await tellingsOf(await originalTale(scenario, words.scenarios[id], words), [])
  const knobs = { ...defaultKnobs, ...scenario.knobs }
  const { question } = words.scenarios[id]
  const rest = { code: [], tunes: scenario.tunes, principle: {}, question: { ...question, options: [] } }
  return {
    ...{ id, lang: 'ko', home: scenario.home, knobs, turned: {}, tellings, former: null, words },
    script: scriptOf(scenario),
    ...rest,
  } as unknown as Lesson
}

const lessons = new Map<string, Lesson>()
const lesson = (id: string) => lessons.get(id) as Lesson

beforeAll(async () => {
  for (const id of ['logout', 'rotation', 'denylist', 'servers'] as const)
    lessons.set(id, await lessonFor(id))
}, 60_000)

const settled = (base: Lesson): StageState => ({ ...initialState(base), question: 'skipped' })
const read = (base: Lesson, state: StageState) => {
  const link = readRun(labAddress(base, state))
  if (!link.ok) throw new Error(link.fault)
  expect(link.left).toEqual([])
  return link.value
}

/** Every lane's world at the place that a link names; stops count in the first lane. */
async function worldsAt({ play, at }: ReturnType<typeof read>) {
  const traces: Trace[] = []
  for (const story of storiesOf(play)) traces.push(await run(story))
  const count = countAt(at, play)
  const beats = playBeats(play.actions)
  return traces.map((trace, lane) => {
    const stops = stopsOf(trace, { beats, folds: noFolds })
    const inside = lane === 0 && at?.includes('.') ? stops[findStop(stops, at)]?.last : undefined
    const end = inside ?? trace.steps.findLastIndex(({ beat }) => Number(beat) <= count)
    return trace.steps[end]?.after ?? trace.before
  })
}

const worldIn = (shown: Lesson, state: StageState, design = state.design, at = state.at) => {
  const { trace, stops } = shown.tellings[design]
  return trace.steps[stops[at]?.last ?? -1]?.after ?? trace.before
}

describe('the link', () => {
  it.each(['logout', 'rotation', 'denylist', 'servers'])('%s: every stop of every design', async (id) => {
    const base = lesson(id)
    for (const design of designIds)
      for (let at = -1; at < base.tellings[design].stops.length; at++) {
        const state = goTo(base, setDesign(base, settled(base), design), at)
        const link = read(base, state)
        expect((await worldsAt(link))[0]).toEqual(worldIn(base, state))
        expect(link.from).toEqual({
          ...{ scenario: id, mode: design },
          stop: base.tellings[design].stops[at]?.id ?? null,
        })
      }
  })

  it.each(['logout', 'rotation'])('%s: every beat side by side', async (id) => {
    const base = lesson(id)
    let state = sideBySide(base, settled(base), ['session', 'jwt', 'hybrid'])
    for (let before = -2; state.at !== before; ) {
      before = state.at
      const link = read(base, state)
      const worlds = await worldsAt(link)
      expect(link.play.lanes).toEqual(state.lanes)
      expect(worlds[state.lanes.indexOf(state.design)]).toEqual(worldIn(base, state))
      expect(link.at).toBe(state.at < 0 ? null : `${link.play.actions.length}`)
      state = next(base, state)
    }
  })

  it('holds nothing of what comes while the question is open', () => {
    const base = lesson('logout')
    const asking = goTo(base, initialState(base), base.tellings.jwt.asked)
    expect(asking.question).toBe('open')
    const link = labAddress(base, asking)
    expect(link).toMatch(/^\/ko\/lab\/#run=li\.[^&]*lo&/)
    expect(link).not.toContain('replay')
    expect(labAddress(base, initialState(base))).toBe('/ko/lab/#run=&from=logout::jwt&v=1')
  })

  it('takes the conditions of the run that is on screen', async () => {
    const base = lesson('logout')
    const turned = { tokenLifetime: seconds(30) }
    const tale = await originalTale(scenarioOf('logout'), words.scenarios.logout, words)
    const waiting = turn(base, skip(base, goTo(base, initialState(base), 5)), turned)
    expect(read(base, waiting).play.knobs).toEqual({})
    const altered = alteredLesson(base, turned, await tellingsOf(await alteredTale(tale, turned), []))
    const state = arrive(base, waiting, altered, waiting.alteration?.turned ?? {})

    expect(read(base, state).play.knobs).toEqual(turned)
    expect((await worldsAt(read(base, state)))[0]).toEqual(worldIn(altered, state))
    const old = setBranch(base, state, 'old')
    expect(read(base, old).play.knobs).toEqual({})
    expect((await worldsAt(read(base, old)))[0]).toEqual(worldIn(base, old))
    const both = setBranch(base, state, 'both')
    expect(read(base, both).play).toMatchObject({ knobs: turned, lanes: ['jwt'] })
    expect((await worldsAt(read(base, both)))[0]).toEqual(worldIn(altered, both))
    const former = read(base, face(both, 'old'))
    expect(former.play.knobs).toEqual({})
    const { stop } = former.from ?? {}
    const at = base.tellings.jwt.stops.findIndex(({ id }) => id === stop)
    expect((await worldsAt(former))[0]).toEqual(worldIn(base, both, 'jwt', at))
  })
})

describe('the way back', () => {
  const stored = new Map<string, string>()
  const session = {
    getItem: (key: string) => stored.get(key) ?? null,
    setItem: (key: string, value: string) => stored.set(key, value),
  }
  afterEach(() => {
    stored.clear()
    vi.unstubAllGlobals()
  })
  const left = () => {
    const base = lesson('rotation')
    const state: StageState = { ...sideBySide(base, settled(base), ['session', 'hybrid']), tab: 'code' }
    const there = goTo(base, state, 4)
    return { from: placeOf(base, there), query: writeAddress(lessonOf(base, there), there) }
  }

  it('is the whole address that was left', () => {
    vi.stubGlobal('sessionStorage', session)
    const { from, query } = left()
    keepPlace(from, query)
    expect(query).toContain('ins=code')
    expect(guideHref('en', from)).toBe(`/en/s/rotation/?${query}`)
  })

  it('leads to the step where nothing is kept, or what is kept is of another step or strange', () => {
    const { from, query } = left()
    const plain = `/ko/s/rotation/?m=dual&at=${from.stop}`
    expect(guideHref('ko', from)).toBe(plain)
    vi.stubGlobal('sessionStorage', session)
    keepPlace({ ...from, stop: 'race.waited' }, query)
    expect(guideHref('ko', from)).toBe(plain)
    for (const strange of ['"', '[', '[null,1]', '{}', JSON.stringify(['rotation', '#"><img>'])]) {
      stored.set('sl:guide', strange)
      expect(guideHref('ko', from)).toBe(plain)
    }
    keepPlace(from, 'm=dual#"><img src=x>')
    expect(guideHref('ko', from)).toBe(plain)
    expect(guideHref('ko', { ...from, stop: null })).toBe('/ko/s/rotation/?m=dual&at=')
  })
})
