// Runs in links and files: one written form, read back as it was, and whatever else comes gives a run or one refusal.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readAction, writeAction } from '../vocabulary/action-codes'
import { anyAction } from '../vocabulary/actions.fixture'
import { designIds } from '../vocabulary/designs'
import { defaultKnobs, type KnobRow, type Knobs, knobTable } from '../vocabulary/knobs'
import { mostActions, parseActions, parseKnobs } from '../vocabulary/parse'
import {
  countAt,
  fitsLink,
  type ReadRun,
  readRun,
  readRunFile,
  type Shared,
  writeRun,
  writeRunFile,
} from './share'

const blank: Shared = {
  play: { lanes: ['jwt'], knobs: {}, actions: [] },
  ...{ at: null, from: null, goal: null, goals: null },
}
const shown: Shared = {
  play: {
    lanes: ['session', 'hybrid'],
    knobs: { tokenLifetime: 300, sessionStore: 'in-process' } as Partial<Knobs>,
    actions: [{ do: 'log-in', as: 'kim' }, { do: 'call', endpoint: 'me' }, { do: 'copy-credential' }],
  },
  at: '2.get-me-answer',
  from: { scenario: 'theft', stop: 'replay.get-me', mode: 'jwt' },
  goal: 'theft',
  goals: null,
}
const shownText =
  'run=li.me.cp&m=session,hybrid&cfg=ttl:300,store:in-process&at=2.get-me-answer&from=theft:replay.get-me:jwt&goal=theft&v=1'

describe('the written form', () => {
  it('is short, in one order, without what is usual', () => {
    expect(writeRun(blank)).toBe('run=&v=1')
    expect(writeRun(shown)).toBe(shownText)
    const usual = { ...blank, play: { ...blank.play, knobs: { leeway: defaultKnobs.leeway } } }
    expect(writeRun(usual)).toBe('run=&v=1')
  })

  it.each([
    ['bare', ''],
    ['after #', '#'],
    ['as a link', 'https://example.org/ko/lab/?embed#'],
    ['with space around it', ' \n#'],
  ])('is read %s', (_, before) => {
    expect(readRun(`${before}${shownText}\n`)).toEqual({ ok: true, value: shown, left: [] })
  })

  it('is read where a program escaped what needs no escape', () => {
    const escaped = shownText.replace(/[,:]/g, (c) => encodeURIComponent(c))
    expect(readRun(`#${escaped}`)).toEqual({ ok: true, value: shown, left: [] })
  })

  it('names the action to which a place belongs', () => {
    const { play } = shown
    expect([null, '0', '2', '2.get-me'].map((at) => countAt(at, play))).toEqual([3, 0, 2, 2])
  })
})

describe('what is left out is told', () => {
  const actions = (text: string) => {
    const read = readRun(text)
    return read.ok ? read.value.play.actions.map(writeAction).join('.') : null
  }

  it.each([
    ['an unknown action cuts the run', 'run=li.zz.me&v=1', 'li', [['action', 'zz']]],
    ['and takes the place after it along', 'run=li.zz.me&at=3.get-me', 'li', [['action', 'zz']]],
    ['an empty one too', 'run=li..me', 'li', [['action', '""']]],
    [
      'another version is named first',
      'run=li.zz&v=2',
      'li',
      [
        ['version', '2'],
        ['action', 'zz'],
      ],
    ],
    ['but only where it cost something', 'run=li&v=2', 'li', []],
    ['an unknown design', 'run=li&m=paper,jwt', 'li', [['lane', 'paper']]],
    ['a design twice', 'run=li&m=jwt,jwt', 'li', [['lane', 'jwt']]],
    ['an unknown knob', 'run=li&cfg=zz:1,ttl:300', 'li', [['knob', 'zz']]],
    ['a value that cannot be', 'run=li&cfg=ttl:0', 'li', [['value', 'ttl:0']]],
    ['half a knob', 'run=li&cfg=ttl', 'li', [['config', 'ttl']]],
    ['a place after the end', 'run=li&at=2.get-me', 'li', [['stop', '2.get-me']]],
    ['a place that is none', 'run=li&at=<b>', 'li', [['stop', '<b>']]],
    ['an unknown field', 'run=li&colour=red', 'li', [['field', 'colour=red']]],
    ['a field twice', 'run=li&run=me', 'li', [['field', 'run=me']]],
    ['an origin that is none', 'run=li&from=../x', 'li', [['from', '../x']]],
    ['goals that are none', 'run=li&goals=%3Cb%3E', 'li', [['goals', '<b>']]],
  ])('%s', (_, text, kept, left) => {
    const read = readRun(text)
    expect(read.ok && read.left.map(({ fault, what }) => [fault, what])).toEqual(left)
    expect(actions(text)).toBe(kept)
  })

  it('more actions than a run may hold', () => {
    const read = readRunFile(JSON.stringify({ 'seal-and-ledger': 'run', run: `run=${'me.'.repeat(2500)}me` }))
    expect(read.ok && [read.value.play.actions.length, read.left]).toEqual([
      mostActions,
      [{ fault: 'many', what: 'me' }],
    ])
  })

  it('the other knobs stay', () => {
    const read = readRun('run=li&cfg=zz:1,ttl:300')
    expect(read.ok && read.value.play.knobs).toEqual({ tokenLifetime: 300 })
  })

  it('names that other rooms do not know', () => {
    const known = { scenario: () => false, goal: () => false, goals: () => false }
    const read = readRun('run=&from=theft&goal=theft&goals=a', known)
    expect(read.ok && read.left.map(({ fault }) => fault)).toEqual(['from', 'goal', 'goals'])
    expect(read.ok && read.value).toEqual(blank)
  })
})

describe('refusals', () => {
  it.each([
    ['', 'none'],
    ['#main', 'none'],
    ['https://example.org/ko/lab/', 'none'],
    ['m=jwt&v=1', 'none'],
  ])('%s: %s', (text, fault) => {
    expect(readRun(text)).toMatchObject({ ok: false, fault })
  })

  it('a text longer than any link', () => {
    expect(readRun(`run=${'me.'.repeat(3000)}`)).toMatchObject({ ok: false, fault: 'long' })
  })

  it.each(['', '{', 'null', '[]', '"run=li"', '{"run":"run=li"}', '{"seal-and-ledger":"run"}'])(
    'a file that is none: %s',
    (text) => expect(readRunFile(text)).toMatchObject({ ok: false, fault: 'file' }),
  )
})

describe('files', () => {
  it('hold the same text, and say what they are', () => {
    expect(JSON.parse(writeRunFile(shown))).toEqual({ 'seal-and-ledger': 'run', version: 1, run: shownText })
    expect(readRunFile(writeRunFile(shown))).toEqual({ ok: true, value: shown, left: [] })
  })

  it('hold what is too long for a link', () => {
    const long = {
      ...blank,
      play: { ...blank.play, actions: Array(mostActions).fill({ do: 'wait', seconds: 86400 }) },
    }
    expect(fitsLink(writeRun(long))).toBe(false)
    expect(readRun(writeRun(long))).toMatchObject({ ok: false, fault: 'long' })
    expect(readRunFile(writeRunFile(long))).toEqual({ ok: true, value: long, left: [] })
  })
})

const value = (row: KnobRow): fc.Arbitrary<unknown> =>
  row.type === 'choice' ? fc.constantFrom(...row.of) : fc.integer({ min: row.min, max: row.max })
const knobs = fc.record(
  Object.fromEntries(Object.entries(knobTable).map(([key, row]) => [key, value(row)])),
  {
    requiredKeys: [],
  },
) as fc.Arbitrary<Partial<Knobs>>
const shared: fc.Arbitrary<Shared> = fc
  .record({
    actions: fc.array(anyAction, { maxLength: 12 }),
    lanes: fc.shuffledSubarray(designIds, { minLength: 1 }),
    knobs,
    at: fc.constantFrom(null, '0', '1', '1.post-login', '1.get-me-answer-2'),
    from: fc.constantFrom(null, { scenario: 'theft', stop: null, mode: 'dual' as const }, shown.from),
    goal: fc.constantFrom(null, 'logout'),
    goals: fc.constantFrom(null, 'replay:401;reads~3'),
  })
  .map(({ actions, lanes, knobs, at, ...rest }) => ({
    play: { actions, lanes, knobs },
    at: actions.length === 0 ? null : at,
    ...rest,
  }))

it('every run is read back as it was written', () => {
  fc.assert(
    fc.property(shared, (drawn) => {
      const text = writeRun(drawn)
      expect(text).toMatch(/^[\w.,:;~!%&=/-]+$/)
      const read = readRun(`#${text}`)
      if (!read.ok) throw new Error(read.fault)
      expect(read.left).toEqual([])
      expect(writeRun(read.value)).toBe(text)
      const { play, ...rest } = read.value
      expect({ ...rest, lanes: play.lanes }).toEqual({
        ...{ at: drawn.at, from: drawn.from, goal: drawn.goal, goals: drawn.goals, lanes: drawn.play.lanes },
      })
      expect({ ...defaultKnobs, ...play.knobs }).toEqual({ ...defaultKnobs, ...drawn.play.knobs })
      expect(play.actions).toEqual(drawn.play.actions.map((action) => readAction(writeAction(action))))
    }),
    { numRuns: 500 },
  )
})

describe('10,000 mutated links', () => {
  const scraps = [
    '.',
    '&',
    '=',
    ',',
    ':',
    '#',
    '%',
    '%00',
    '!',
    '-',
    'run=',
    '<b>',
    '\u202e',
    '__proto__',
    '0',
    '9999999999',
    '가',
    '\ud800',
  ]
  const links = fc.sample(shared, 200).map((drawn) => `#${writeRun(drawn)}`)
  const edit = fc.record({
    at: fc.nat(400),
    cut: fc.nat(6),
    put: fc.oneof(fc.constantFrom(...scraps), fc.string()),
  })
  const mutated = fc
    .tuple(fc.constantFrom(...links), fc.array(edit, { minLength: 1, maxLength: 4 }))
    .map(([link, edits]) =>
      edits.reduce((text, { at, cut, put }) => {
        const i = at % (text.length + 1)
        return text.slice(0, i) + put + text.slice(i + cut)
      }, link),
    )

  /** What is wrong with what was read, or null. */
  function wrongWith(read: ReadRun): string | null {
    const told = read.ok ? read.left : [read]
    if (told.some(({ what }) => what.length > 41 || /\p{C}/u.test(what)))
      return 'a piece that cannot be shown'
    if (!read.ok) return read.fault === 'none' || read.fault === 'long' ? null : read.fault
    const { play, at } = read.value
    if (!parseActions(play.actions).ok || !parseKnobs(play.knobs).ok) return 'no run'
    if (play.lanes.length === 0 || new Set(play.lanes).size < play.lanes.length) return 'lanes'
    if (countAt(at, play) > play.actions.length) return 'a place after the end'
    const text = writeRun(read.value)
    const again = readRun(text)
    return again.ok && again.left.length === 0 && writeRun(again.value) === text ? null : 'another form'
  }

  const took = (text: string): number => {
    const before = performance.now()
    readRun(text)
    return performance.now() - before
  }

  it('each gives a run that may be run or one refusal, in a moment, and throws nothing', () => {
    fc.assert(
      fc.property(mutated, (text) => {
        // a machine may pause once; a link that is slow is slow every time
        if (took(text) > 100) expect(Math.min(took(text), took(text))).toBeLessThan(100)
        expect(wrongWith(readRun(text))).toBeNull()
      }),
      { numRuns: 10_000 },
    )
  })

  it.each(['&', ',', '.', '%', '=', ':', '&run=', 'li.', 'm=jwt,', '{"'])(
    'nor an endless one of %j',
    (piece) => {
      const long = piece.repeat(Math.floor(8000 / piece.length))
      const file = JSON.stringify({ 'seal-and-ledger': 'run', run: `run=&cfg=${piece.repeat(60_000)}` })
      const before = performance.now()
      for (const text of [long, `run=${long}`, `run=&cfg=${long}`, `run=&at=${long}`, `run=&from=${long}`])
        expect(typeof readRun(text.slice(0, 8192)).ok).toBe('boolean')
      expect(typeof readRunFile(file).ok).toBe('boolean')
      expect(performance.now() - before).toBeLessThan(600)
    },
  )
})
