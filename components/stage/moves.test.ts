// Moves: every way to a place is the same place, and nobody passes the question unasked.
import { describe, expect, it } from 'vitest'
import { course } from './course.fixture'
import {
  alone,
  answer,
  counterpart,
  first,
  goTo,
  guess,
  last,
  next,
  nextDesign,
  positionOf,
  previous,
  reopen,
  setDesign,
  setLane,
  sideBySide,
  skip,
  tellParting,
  togglePlaying,
} from './moves'
import { initialState, type Move, type StageState } from './state'

const start = initialState(course)
const at = (stop: number, state: StageState = start) => goTo(course, state, stop)
const settledStart: StageState = { ...start, question: 'answered', choice: 'b' }

/** How a state came about is no part of where it is. */
const place = ({ how: _how, seen: _seen, ...rest }: StageState) => rest

/** A small generator of our own, so that a failure repeats. */
function dice(seed: number): () => number {
  let state = seed
  return () => {
    state = (state * 1103515245 + 12345) % 2147483648
    return state / 2147483648
  }
}

describe('walking', () => {
  it.each([
    ['unanswered', start, 17],
    ['answered', settledStart, 17],
    ['answered, in the other design', { ...settledStart, design: 'session' } as StageState, 99],
  ])('a hundred random steps end where a leap ends: %s', (_name, from, seed) => {
    const random = dice(seed)
    let state = from
    for (let i = 0; i < 100; i++) {
      state = random() < 0.6 ? next(course, state) : previous(course, state)
      expect(place(state)).toEqual(place(goTo(course, from, positionOf(course, state))))
      expect(state.seen).toBeGreaterThanOrEqual(state.at)
    }
  })

  it.each([
    ['below the beginning', -7, -1],
    ['beyond the end', 99, 6],
    ['not a number', Number.NaN, 0],
    ['between two stops', 1.5, 1],
  ])('clamps a target: %s', (_name, target, expected) => {
    expect(at(target, settledStart).at).toBe(expected)
  })

  it('stays the same object where there is nothing to do', () => {
    const open = at(3)
    const end = at(6, settledStart)
    expect(next(course, open)).toBe(open)
    expect(next(course, end)).toBe(end)
    expect(previous(course, start)).toBe(start)
    expect(setDesign(course, start, 'jwt')).toBe(start)
  })

  it('End goes to what was seen, Home to the beginning', () => {
    const back = first(course, at(2))
    expect([back.at, last(course, back).at]).toEqual([-1, 2])
  })
})

describe('the question', () => {
  const opens: readonly [string, Move][] = [
    ['next', (s) => next(course, at(2, s))],
    ['next by itself', (s) => next(course, { ...at(2, s), playing: true }, 'auto')],
    ['the asked stop', (s) => at(3, s)],
    ['a later stop', (s) => at(6, s)],
    ['the other design', (s) => setDesign(course, { ...s, at: 6 }, 'session')],
  ]
  it.each(opens)('nobody passes it: %s', (_name, move) => {
    const state = move(start)
    const { asked } = course.tellings[state.design]
    expect(state).toMatchObject({ question: 'open', at: asked - 1, playing: false })
    expect(state.seen).toBeLessThan(asked)
  })

  it.each([
    [3, 3],
    [6, 6],
  ])('an answer goes on to where the reader wanted to go: %i', (target, expected) => {
    expect(answer(course, at(target), 'b')).toMatchObject({
      question: 'answered',
      choice: 'b',
      at: expected,
      pending: null,
    })
    expect(skip(course, at(target))).toMatchObject({ question: 'skipped', choice: null, at: expected })
  })

  it('cannot be answered while it is not open', () => {
    expect(answer(course, start, 'b')).toBe(start)
    expect(skip(course, settledStart)).toBe(settledStart)
  })

  it('closes when the reader goes back, and opens again', () => {
    const back = previous(course, at(6))
    expect(back).toMatchObject({ question: 'closed', at: 2, pending: null })
    expect(next(course, back)).toMatchObject({ question: 'open', pending: 3 })
  })

  it('can be asked once more from anywhere', () => {
    expect(reopen(course, at(6, settledStart))).toMatchObject({
      question: 'open',
      choice: null,
      at: 2,
      pending: 6,
    })
    expect(reopen(course, at(1, settledStart))).toMatchObject({ question: 'open', pending: 3 })
  })
})

describe('the design', () => {
  const { jwt, session } = course.tellings
  it.each([
    ['same id', 3, 4],
    ['the end of a beat', 2, 3],
    ['another kind of moment', 4, 4],
    ['the beginning', -1, -1],
  ])('%s', (_name, from, to) => {
    expect(counterpart(jwt.stops, from, session.stops)).toBe(to)
  })

  it('keeps the question and its answer', () => {
    expect(setDesign(course, at(5, settledStart), 'session')).toMatchObject({
      question: 'answered',
      choice: 'b',
      at: 6,
    })
    expect(setDesign(course, at(6), 'session')).toMatchObject({ question: 'open', at: 3, pending: 7 })
    const round = [at(2)]
    for (let i = 0; i < 4; i++) round.push(nextDesign(course, round[i] ?? start))
    expect(round.map(({ mode, design }) => `${mode} ${design}`)).toEqual([
      'single jwt',
      'single session',
      'single hybrid',
      'dual hybrid',
      'single jwt',
    ])
  })
})

describe('side by side', () => {
  const settledDual = sideBySide(course, settledStart)
  const beatOf = (state: StageState) => course.tellings[state.design].stops[state.at]?.beat ?? null

  it('a step is a beat, and a stop stands for the end of its beat', () => {
    const beats = ['log-in', 'log-out', 'replay', 'expiry']
    let state = settledDual
    for (const beat of beats) {
      state = next(course, state)
      expect(beatOf(state)).toBe(beat)
    }
    expect(next(course, state)).toBe(state)
    for (const beat of [...beats.slice(0, -1).reverse(), null]) {
      state = previous(course, state)
      expect(beatOf(state)).toBe(beat)
    }
    expect(goTo(course, settledDual, 3).at).toBe(5)
  })

  it('every lane has come to the same beat, whichever is in focus', () => {
    const there = goTo(course, settledDual, 4)
    expect(there).toMatchObject({ design: 'jwt', at: 5 })
    expect(setDesign(course, there, 'session')).toMatchObject({ mode: 'dual', design: 'session', at: 6 })
    expect(alone(course, there, 'session')).toMatchObject({ mode: 'single', design: 'session', at: 6 })
  })

  it('nobody passes the question', () => {
    const dual = sideBySide(course, start)
    const asked = next(course, next(course, next(course, dual)))
    expect(asked).toMatchObject({ question: 'open', at: 2, pending: 5 })
    expect(previous(course, asked)).toMatchObject({ question: 'closed', at: 2 })
    expect(answer(course, asked, 'b')).toMatchObject({ question: 'answered', at: 5 })
    expect(sideBySide(course, at(3))).toMatchObject({ question: 'open', at: 2, pending: 5 })
    expect(setDesign(course, asked, 'session')).toMatchObject({ question: 'open', at: 3, pending: 6 })
  })

  it('a design that does not stand there yet takes its place', () => {
    const lonely = { ...settledStart, lanes: ['session', 'session'] as const }
    expect(sideBySide(course, lonely).lanes).toEqual(['session', 'jwt'])
    expect(setLane(course, settledDual, 0, 'jwt')).toBe(settledDual)
  })

  it('a beat is pressed and let go again, until it is told where the lanes part', () => {
    const pressed = guess(guess(guess(settledDual, 'replay'), 'copy'), 'copy')
    expect(pressed.guesses).toEqual(['replay'])
    const told = tellParting(pressed)
    expect(told).toMatchObject({ told: true, guesses: ['replay'] })
    expect(guess(told, 'copy')).toBe(told)
  })
})

describe('playing by itself', () => {
  it('ends at a step by hand, at the last stop, and does not start there', () => {
    const playing = togglePlaying(course, settledStart)
    expect(next(course, playing, 'auto').playing).toBe(true)
    expect(next(course, playing).playing).toBe(false)
    expect(next(course, { ...at(5, settledStart), playing: true }, 'auto').playing).toBe(false)
    expect(togglePlaying(course, at(6, settledStart)).playing).toBe(false)
    expect(togglePlaying(course, at(3)).playing).toBe(false)
  })
})
