// Turning a knob keeps the reader at the same moment, in both futures, whatever is pressed in between.
import { beforeAll, describe, expect, it } from 'vitest'
import { wordsOf } from '@/content'
import { findScenario } from '@/lib/scenarios'
import type { Turned } from '@/lib/vocabulary/config'
import { designIds } from '@/lib/vocabulary/designs'
import { seconds } from '@/lib/vocabulary/time'
import { buildLesson } from '../build'
import type { Lesson } from '../lesson'
import { beatsIn, goTo, next, setDesign, sideBySide, skip } from '../moves'
import { initialState, type StageState } from '../state'
import { alteredTale, originalTale, tellingsOf } from '../tell'
import { restore, writeAddress } from '../url'
import { alteredLesson } from './altered'
import { partings } from './difference'
import { arrive, fail, lessonOf, mayTurn, reset, retry, setBranch, turn } from './moves'

const short: Turned = { tokenLifetime: seconds(30) }
let base: Lesson
let altered: Lesson
/** The same beats with no session to delete: another number of stops in the session design. */
let gone: Lesson
const idle: Turned = { idleTimeout: seconds(30) }

async function alteredBy(turned: Turned): Promise<Lesson> {
  const words = wordsOf('ko')
  const scenario = findScenario('logout')
  if (!scenario) throw new Error('no scenario')
  const tale = await originalTale(scenario, words.scenarios.logout, words)
  return alteredLesson(base, turned, await tellingsOf(await alteredTale(tale, turned), ['phone']))
}

beforeAll(async () => {
  base = await buildLesson('logout', 'ko')
  altered = await alteredBy(short)
  gone = await alteredBy(idle)
})

const start = (): StageState => {
  const asking = goTo(base, initialState(base), base.tellings.jwt.asked)
  return skip(base, asking)
}
const beatOf = (state: StageState) => lessonOf(base, state).tellings[state.design].stops[state.at]?.beat
const told = (state: StageState, turned: Turned, lesson: Lesson) => {
  const waiting = turn(base, state, turned)
  return arrive(base, waiting, lesson, waiting.alteration?.turned ?? {})
}

describe('turning a knob', () => {
  it('leaves the original on screen until the run is told', () => {
    const state = turn(base, start(), short)
    expect(lessonOf(base, state)).toBe(base)
    expect(state.at).toBe(start().at)
    expect(state.alteration).toMatchObject({ turned: short, branch: 'new', told: null })
  })

  it('keeps the beat, at every stop of every design, there and back', () => {
    for (const [turned, lesson] of [[short, altered] as const, [idle, gone] as const])
      for (const design of designIds)
        for (const at of base.tellings[design].stops.keys()) {
          const here = goTo(base, setDesign(base, start(), design), at)
          const there = told(here, turned, lesson)
          expect(lessonOf(base, there)).toBe(lesson)
          expect(beatOf(there)).toBe(beatOf(here))
          const old = setBranch(base, there, 'old')
          expect(lessonOf(base, old)).toBe(base)
          expect(beatOf(old)).toBe(beatOf(here))
          expect(beatOf(setBranch(base, old, 'new'))).toBe(beatOf(here))
          expect(reset(base, there)).toMatchObject({ alteration: null, design })
          expect(beatOf(reset(base, there))).toBe(beatOf(here))
        }
  })

  it('puts both futures side by side, a step a beat, and never beside other designs', () => {
    for (const [turned, lesson] of [[short, altered] as const, [idle, gone] as const])
      for (const design of designIds) {
        const there = told(setDesign(base, start(), design), turned, lesson)
        let both = setBranch(base, goTo(lesson, there, -1), 'both')
        const beats = beatsIn(lesson, both)
        for (const { lanes } of beats) {
          both = next(lesson, both)
          expect(both.at).toBe(lanes[1]?.last)
          expect(base.tellings[design].stops[lanes[0]?.last ?? -1]?.beat).toBe(beatOf(both))
        }
        expect(next(lesson, both).at).toBe(lesson.tellings[design].stops.length - 1)
        const beside = sideBySide(lesson, both)
        expect(beside).toMatchObject({ mode: 'dual', alteration: { branch: 'new' } })
        expect(setBranch(base, beside, 'both').mode).toBe('single')
      }
  })

  it('takes nothing that is not wanted any more', () => {
    const first = turn(base, start(), short)
    const second = turn(base, first, idle)
    expect(arrive(base, second, altered, first.alteration?.turned ?? {})).toBe(second)
    expect(arrive(base, reset(base, second), gone, second.alteration?.turned ?? {}).alteration).toBeNull()
  })

  it('turned back to what it was, is no alteration', () => {
    const there = told(start(), short, altered)
    expect(turn(base, there, { tokenLifetime: base.knobs.tokenLifetime }).alteration).toBeNull()
  })

  it('that fails leaves the original story, and can be tried again', () => {
    const there = told(start(), short, altered)
    const waiting = turn(base, there, idle)
    expect(lessonOf(base, waiting)).toBe(altered)
    const failed = fail(base, waiting, waiting.alteration?.turned ?? {})
    expect(lessonOf(base, failed)).toBe(base)
    expect(failed.alteration?.failed).toBe(true)
    const again = retry(failed)
    expect(again.alteration?.failed).toBe(false)
    expect(again.alteration?.turned).not.toBe(failed.alteration?.turned)
    expect(again.alteration?.turned).toEqual(idle)
  })

  it('waits for the prediction', () => {
    expect(mayTurn(initialState(base), base.tellings.jwt)).toBe(false)
    expect(mayTurn(start(), base.tellings.jwt)).toBe(true)
  })
})

describe('the altered lesson', () => {
  it('explains no answer that the run did not give', () => {
    expect(altered.tellings.jwt.outcome).not.toBe(base.tellings.jwt.outcome)
    expect(altered.question.why.jwt).not.toBe(base.question.why.jwt)
    expect(altered.question.why.jwt).toContain('A')
    expect(altered.principle.jwt).not.toBe(base.principle.jwt)
    expect(gone.principle.jwt).toBe(base.principle.jwt)
    expect(gone.tellings.jwt.outcome).toBe(base.tellings.jwt.outcome)
    expect(gone.question.why.jwt).toBe(base.question.why.jwt)
  })

  it('says where the futures part: in what is sent, and in what is answered', () => {
    const [old, now] = [base.tellings.jwt, altered.tellings.jwt]
    const { first, answer } = partings(old, now)
    expect(now.stops[answer]?.id).toBe('replay.get-me-answer')
    expect(first).toBeLessThan(answer)
    expect(first).toBeGreaterThanOrEqual(0)
  })

  it('says that they do not part', () => {
    const { session } = base.tellings
    expect(partings(session, session)).toEqual({ first: -1, answer: -1 })
    expect(partings(session, { ...session, stops: session.stops.slice(0, -1) }).first).toBe(
      session.stops.length - 2,
    )
  })
})

describe('the address', () => {
  it('carries what is turned and which future is on screen', () => {
    const there = told(start(), short, altered)
    const query = writeAddress(altered, there)
    expect(query).toContain('&cfg=ttl:30&branch=new')
    const back = restore(base, `?${query}`, undefined)
    expect(back.alteration).toMatchObject({ turned: short, branch: 'new', told: null })
    expect(restore(base, '?cfg=ttl:30&branch=old', undefined).alteration?.branch).toBe('old')
    expect(restore(base, '?cfg=ttl:30&branch=<b>', undefined).alteration?.branch).toBe('new')
  })

  it('finds a stop that only the altered run has, once that run is told', () => {
    const own = gone.tellings.session.stops.find(
      ({ id }) => !base.tellings.session.stops.some((stop) => stop.id === id),
    )
    if (!own) throw new Error('the runs have the same stops')
    const waiting = restore(base, `?m=session&at=${own.id}&cfg=idle:30&branch=new`, {
      ...{ design: 'session', at: '', step: 0, seen: -1, choice: null, skipped: true },
      ...{ dual: false, told: false, guesses: [] },
    })
    expect(waiting.notice).toBeNull()
    expect(writeAddress(base, waiting)).toContain(`at=${own.id}`)
    const there = arrive(base, waiting, gone, waiting.alteration?.turned ?? {})
    expect(gone.tellings.session.stops[there.at]?.id).toBe(own.id)
  })

  it.each([
    ['cfg=zzz:1', 'noticeKnob', 'zzz'],
    ['cfg=ttl:-1', 'noticeKnobValue', 'ttl:-1'],
    ['cfg=%F0%28%8C', 'noticeConfig', '�(�'],
  ])('refuses %s by name', (query, notice, subject) => {
    expect(restore(base, `?${query}`, undefined)).toMatchObject({ alteration: null, notice, subject })
  })

  it('asks the question of a reader who comes by the link and has not been asked', () => {
    const state = restore(base, '?m=jwt&at=replay.get-me-answer&cfg=ttl:30&branch=new', undefined)
    const there = arrive(base, state, altered, state.alteration?.turned ?? {})
    expect(there.question).toBe('open')
    expect(there.at).toBeLessThan(altered.tellings.jwt.asked)
  })
})
