// The address: hostile and broken input ends in a state that a reader can use, and what is written reads back the same.
import { describe, expect, it } from 'vitest'
import { course } from './course.fixture'
import { goTo, setDesign, sideBySide } from './moves'
import type { Progress } from './remembered'
import { initialState, type StageState } from './state'
import { keptProgress, readAddress, restore, writeAddress } from './url'

const open = (search: string, progress?: Progress) => restore(course, search, progress)
const answered: Progress = {
  design: 'session',
  at: 'replay.get-me',
  step: 5,
  seen: 6,
  choice: 'b',
  skipped: false,
  ...{ dual: false, told: false, guesses: [] },
}

describe('reading an address', () => {
  it.each([
    ['', { design: 'jwt', at: -1, notice: null }],
    ['?', { design: 'jwt', at: -1, notice: null }],
    ['?m=session', { design: 'session', at: -1, notice: null }],
    ['?m=session&at=log-out.waited&ins=log&v=1', { design: 'session', at: 1, tab: 'log', notice: null }],
    ['?m=hybrid', { design: 'hybrid', notice: null }],
    ['?m=paper', { design: 'jwt', notice: 'noticeDesign' }],
    ['?m=__proto__', { design: 'jwt', notice: 'noticeDesign' }],
    ['?m=constructor&at=constructor', { design: 'jwt', at: -1, notice: 'noticeStep' }],
    ['?__proto__=1&m=jwt', { design: 'jwt', notice: null }],
    ['?at=log-out.gone', { at: 1, notice: 'noticeNearest' }],
    ['?at=gone.gone', { at: -1, notice: 'noticeStep' }],
    ['?at=12', { at: -1, notice: 'noticeStep' }],
    ['?at=%E0%A4%A', { at: -1, notice: 'noticeStep' }],
    ['?at=%00', { at: -1, notice: 'noticeStep' }],
    ['?at=<script>alert(1)</script>', { at: -1, notice: 'noticeStep' }],
    ['?at=', { at: -1, notice: null }],
    ['?at=log-out.waited&at=log-in.in-brief', { at: 1, notice: null }],
    ['?m=jwt&m=session', { design: 'jwt', notice: null }],
    ['?ins=__proto__', { tab: 'http', notice: 'noticeUnreadable' }],
    [`?at=${'a'.repeat(100_000)}`, { at: -1, notice: 'noticeUnreadable' }],
    [`?${'&'.repeat(100_000)}`, { at: -1, notice: 'noticeUnreadable' }],
    ['?%%%&=&&m', { design: 'jwt', at: -1 }],
    ['?v=99&m=session', { design: 'session' }],
    ['?m=dual', { mode: 'dual', design: 'jwt', lanes: ['session', 'jwt'], notice: null }],
    ['?m=dual&lanes=jwt,session', { mode: 'dual', design: 'jwt', lanes: ['jwt', 'session'], notice: null }],
    ['?m=dual&lanes=session,jwt&lane=jwt', { design: 'jwt', lanes: ['session', 'jwt'], notice: null }],
    ['?m=dual&lanes=session,jwt&at=log-out.waited', { mode: 'dual', design: 'session', at: 3, notice: null }],
    ['?m=dual&lanes=jwt', { mode: 'dual', lanes: ['session', 'jwt'], notice: 'noticeUnreadable' }],
    ['?m=dual&lanes=jwt,jwt', { mode: 'dual', lanes: ['session', 'jwt'], notice: 'noticeUnreadable' }],
    ['?m=dual&lanes=jwt,paper', { mode: 'dual', notice: 'noticeUnreadable' }],
    ['?m=dual&lanes=jwt,__proto__', { mode: 'dual', notice: 'noticeUnreadable' }],
    [`?m=dual&lanes=${'jwt,session,'.repeat(90)}`, { mode: 'dual', notice: 'noticeUnreadable' }],
    ['?m=dual&lanes=', { mode: 'dual', notice: 'noticeUnreadable' }],
    ['?m=dual&lane=constructor', { mode: 'dual', design: 'jwt', notice: 'noticeUnreadable' }],
    ['?m=session&lanes=jwt,session', { mode: 'single', design: 'session', notice: null }],
  ])('address %#', (search, expected) => {
    expect(open(search)).toMatchObject(expected)
  })

  it.each([
    ['?present', 'stop'],
    ['?present=question', 'question'],
    ['?present=toString', 'stop'],
    ['?presentx', null],
  ])('presenting: %s', (search, expected) => {
    expect(readAddress(search).present).toBe(expected)
  })
})

describe('a link past the question', () => {
  it('opens the question in a new browser', () => {
    expect(open('?m=jwt&at=expiry.waited')).toMatchObject({ question: 'open', at: 2, pending: 6 })
  })
  it('goes there where the question was answered', () => {
    expect(open('?m=jwt&at=expiry.waited', answered)).toMatchObject({
      question: 'answered',
      choice: 'b',
      at: 6,
    })
  })
  it('goes there for an audience', () => {
    expect(open('?m=jwt&at=expiry.waited&present')).toMatchObject({ at: 6, present: 'stop', pending: null })
  })
})

describe('memory and address', () => {
  it.each([
    ['memory alone', '', { design: 'session', at: 4, seen: 6 }],
    ['the address names the design', '?m=jwt', { design: 'jwt', at: 3 }],
    ['the address names both', '?m=jwt&at=log-in.in-brief', { design: 'jwt', at: 0 }],
    ['a step without a design means the scenario’s own', '?at=log-in.in-brief', { design: 'jwt', at: 0 }],
    ['an audience begins at the title', '?present', { at: -1 }],
  ])('%s', (_name, search, expected) => {
    expect(open(search, answered)).toMatchObject(expected)
  })

  it.each([
    ['a foreign design', { ...answered, design: '__proto__' }, { design: 'jwt', at: 3, seen: 3 }],
    ['a foreign option', { ...answered, choice: 'z' }, { question: 'open', choice: null }],
    ['a foreign step', { ...answered, at: 'x.y' }, { at: -1 }],
    ['a step beyond the end', { ...answered, seen: 999 }, { seen: 4 }],
    ['seen without an answer', { ...answered, at: '', choice: null }, { seen: 3, question: 'closed' }],
  ])('distrusts memory: %s', (_name, progress, expected) => {
    expect(open('', progress)).toMatchObject(expected)
  })
})

describe('writing', () => {
  const base = initialState(course)
  it.each<[string, StageState, string]>([
    ['the beginning', base, 'm=jwt&v=1'],
    ['a step', goTo(course, base, 1), 'm=jwt&at=log-out.waited&v=1'],
    ['the open question', goTo(course, base, 6), 'm=jwt&at=expiry.waited&v=1'],
    ['side by side', sideBySide(course, base), 'm=dual&lanes=session,jwt&lane=jwt&v=1'],
    [
      'side by side, the first lane in focus',
      setDesign(course, goTo(course, sideBySide(course, base), 1), 'session'),
      'm=dual&lanes=session,jwt&at=log-out.post-logout-answer&v=1',
    ],
    ['a tab', { ...base, tab: 'code' }, 'm=jwt&ins=code&v=1'],
    ['an audience', { ...base, present: 'stop' }, 'm=jwt&v=1&present'],
    [
      'an audience at the answer',
      { ...base, at: 5, present: 'answer' },
      'm=jwt&at=replay.get-me-answer&v=1&present=answer',
    ],
  ])('%s', (_name, state, expected) => {
    expect(writeAddress(course, state)).toBe(expected)
  })

  it.each(['single', 'dual'] as const)(
    'reads back what it wrote, for every stop of every design: %s',
    (mode) => {
      for (const design of ['jwt', 'session'] as const)
        for (const at of course.tellings[design].stops.keys()) {
          const state = goTo(
            course,
            { ...base, mode, design, question: 'answered', choice: 'a', seen: 6 },
            at,
            'load',
          )
          const again = open(`?${writeAddress(course, state)}`, keptProgress(course, state, undefined))
          expect(again).toEqual(state)
        }
    },
  )
})

describe('what is remembered', () => {
  const state = goTo(course, { ...initialState(course), design: 'session' }, 1, 'step')

  it('is the place of this tab, with all that another tab saw and settled', () => {
    const { at, step, ...known } = answered
    expect(keptProgress(course, state, answered)).toEqual({ ...known, at: 'log-out.waited', step: 2 })
  })

  it('counts what was seen of another design in the stops of this one', () => {
    const kept = { ...answered, design: 'jwt', seen: course.tellings.jwt.stops.length - 1 }
    expect(keptProgress(course, state, kept).seen).toBe(course.tellings.session.stops.length - 1)
  })

  it('does without what names no design of ours', () => {
    expect(keptProgress(course, state, { ...answered, design: 'constructor' }).seen).toBe(1)
  })
})
