// Predicting in the lab, over real runs: when it asks, when it does not, and that nothing shows before it is answered.
import { describe, expect, it } from 'vitest'
import type { Lesson } from '@/components/stage/lesson'
import { wordsOf } from '@/content'
import { countOf, playOf } from '@/lib/story/history'
import type { Action } from '@/lib/vocabulary/actions'
import { logIn } from '@/lib/vocabulary/actions.fixture'
import type { Design } from '@/lib/vocabulary/designs'
import { stateOf } from '../address'
import type { LabPage } from '../lab'
import {
  arrive,
  compareWith,
  doAgain,
  goToBeat,
  look,
  otherOf,
  perform,
  stepBy,
  stopAt,
  stopsIn,
  takeBack,
} from '../moves'
import { type Shown, shownOf } from '../shown'
import { initialState, type LabState } from '../state'
import { playTold } from '../tell-play'
import { answer, setPredicting, skip } from './predicting'

const words = wordsOf('en')
const empty = { trace: { steps: [], before: {} }, stops: [], diagrams: {} }
const base = {
  ...{ lang: 'en', code: [], words },
  tellings: { jwt: empty, session: empty, hybrid: empty },
} as unknown as Lesson
const page = { base } as LabPage

const call: Action = { do: 'call', endpoint: 'me' }
const expiry: Action = { do: 'wait-until', moment: 'expiry' }
const wait: Action = { do: 'wait', seconds: 60 }

/** What the worker does. */
async function told(state: LabState): Promise<LabState> {
  const play = playOf(state.history)
  const other = otherOf(state)
  const order = {
    play,
    other,
    lang: 'en',
    layout: 'wide',
    upto: countOf(state.history),
    whole: true,
  } as const
  return arrive(state, base, order, await playTold(order, []))
}
const acted = async (state: LabState, action: Action) => told(perform(state, action))

const begin = (first: Design, ...others: readonly Design[]): LabState =>
  setPredicting(initialState({ lanes: [first, ...others], knobs: {}, actions: [] }), true)
async function played(state: LabState, ...actions: readonly Action[]): Promise<LabState> {
  let now = state
  for (const action of actions) now = skip(await acted(now, action))
  return now
}
const stopId = (state: LabState) => stopsIn(state)[stopAt(state)]?.id
const shown = (state: LabState): Shown => shownOf(page, state, 3)
const isAsked = (state: LabState): boolean => state.predict.open !== null

describe('a question', () => {
  it('holds the cursor where the request has left, and the answer goes on to the end of the action', async () => {
    const asked = await acted(await played(begin('jwt'), logIn, expiry), call)
    expect([isAsked(asked), stopId(asked)]).toEqual([true, '3.get-me'])
    const done = answer(asked, { status: 200, reads: false })
    expect([isAsked(done), stopId(done)]).toEqual([false, '3.get-me-answer'])
    expect(done.predict.tally).toEqual({ of: 1, status: 0, reads: 1 })
    expect(shown(done).verdict).toMatchObject({ said: { status: 200 }, had: { status: 401, reads: false } })
  })

  it('is asked of what brings an answer, where the switch is on', async () => {
    const start = await played(begin('jwt'), logIn)
    expect(isAsked(await acted(start, wait))).toBe(false)
    expect(isAsked(await acted(setPredicting(start, false), call))).toBe(false)
    const open = await acted(start, call)
    const off = setPredicting(open, false)
    expect([isAsked(off), stopId(off), off.predict.tally.of]).toEqual([false, '2.get-me-answer', 0])
  })

  it('lets nothing of the answer show', async () => {
    const asked = await acted(await played(look(begin('jwt', 'session', 'hybrid'), 'session'), logIn), call)
    const { view, views, company, traces, done, ahead } = shown(asked)
    expect(done).toBe(1)
    expect(view.stop?.id).toBe('2.get-me')
    expect(views.map((own) => own.stop?.id.split('.')[0])).toEqual(['1', '2', '1'])
    expect(company?.lanes[1]?.design).toBe('session')
    expect(ahead?.[1]?.last).toBe(view.at)
    for (const [design, trace] of Object.entries(traces)) {
      const now = trace.steps.filter(({ beat }) => beat === '2').map(({ event }) => event.kind)
      if (design === 'session') expect(new Set(now)).toEqual(new Set(['request', 'cookie']))
      else expect(now).toEqual([])
    }
    expect(shown(skip(asked)).views.map((own) => own.stop?.beat)).toEqual(['2', '2', '2'])
  })

  it('lets nothing show while the lanes stand before their first action', async () => {
    const { ahead, views, beat } = shown(await acted(begin('jwt', 'session'), logIn))
    expect([beat, ahead]).toEqual([
      -1,
      [
        { first: 0, last: 0 },
        { first: -1, last: -1 },
      ],
    ])
    expect(views.map(({ at }) => at)).toEqual([0, -1])
  })
})

describe('nobody is asked', () => {
  it('again of what was answered or skipped, by undo, redo, or doing it once more', async () => {
    const start = await played(begin('session'), logIn)
    const open = await acted(start, call)
    for (const closed of [answer(open, { status: 401, reads: true }), skip(open)]) {
      const back = takeBack(closed)
      for (const move of [
        takeBack,
        doAgain,
        (s: LabState) => stepBy(s, 1),
        (s: LabState) => perform(s, call),
      ])
        expect(isAsked(move(back))).toBe(false)
    }
    const again = doAgain(takeBack(answer(open, { status: 401, reads: true })))
    expect(shown(again).verdict).toMatchObject({ said: { status: 401 }, had: { status: 200, reads: true } })
  })

  it('by stepping back and on', async () => {
    let state = await played(begin('hybrid'), logIn, expiry, call)
    for (const by of [-1, -1, -1, -1, 1, 1, 1, 1] as const) {
      state = stepBy(state, by)
      expect(isAsked(state)).toBe(false)
    }
  })

  it('beside another branch', async () => {
    const two = await told(perform(takeBack(await played(begin('session'), logIn, call)), wait))
    const beside = await told(compareWith(two, 1))
    expect(beside.compared).toBe(1)
    expect(isAsked(await acted(beside, call))).toBe(false)
    expect(isAsked(await acted(two, call))).toBe(true)
  })

  it('by a link, and it stays open in none', async () => {
    const open = await acted(begin('jwt'), logIn)
    const value = { play: playOf(open.history), at: '1.post-login', from: null, goal: null, goals: null }
    const linked = await told({ ...stateOf({ ok: true, value, left: [] }, open), told: null })
    expect([isAsked(linked), stopId(linked), linked.predict.on]).toEqual([false, '1.post-login', true])
  })
})

describe('an open question', () => {
  it('is passed over by another action, which says so and asks of itself', async () => {
    const open = await acted(begin('jwt'), logIn)
    const next = await acted(open, call)
    expect([next.predict.passed, isAsked(next), stopId(next)]).toEqual([true, true, '2.get-me'])
    expect(takeBack(next).predict.passed).toBe(true)
  })

  it.each<[string, (s: LabState) => LabState]>([
    ['undo', takeBack],
    ['a step', (s) => stepBy(s, 1)],
    ['a leap', (s) => goToBeat(s, 1)],
    ['another lane', (s) => look(s, 'session')],
  ])('is passed over by %s', async (_, move) => {
    const moved = move(await acted(begin('jwt'), logIn))
    expect([isAsked(moved), moved.predict.passed, moved.predict.tally.of]).toEqual([false, true, 0])
  })

  it('is skipped by a step on where several lanes wait', async () => {
    const open = await acted(await played(begin('jwt', 'session'), logIn), call)
    const on = stepBy(open, 1)
    expect([isAsked(on), countOf(on.history), stopId(on)]).toEqual([false, 2, '2.get-me-answer'])
  })

  it('is not asked of a run that nobody waits for any more', async () => {
    const started = perform(begin('jwt'), logIn)
    expect(isAsked(await told(doAgain(takeBack(started))))).toBe(false)
  })
})
