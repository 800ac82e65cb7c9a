// What the pad offers, and that it says why an action can do nothing exactly where the engine would do nothing.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Action, actionTable, type FieldRow } from '../vocabulary/actions'
import { designIds } from '../vocabulary/designs'
import { defaultKnobs, type Knobs } from '../vocabulary/knobs'
import { parseActions } from '../vocabulary/parse'
import { beatsOf, freePlay } from '../vocabulary/play'
import type { Trace } from '../vocabulary/trace'
import { run } from '../world/run'
import { hindrance, offersOf } from './possible'

const every = offersOf({ servers: 3 })

describe('what is offered', () => {
  it('are actions that a link could ask for, each once', () => {
    const actions = every.map(({ action }) => action)
    expect(parseActions(actions)).toMatchObject({ ok: true })
    expect(
      new Set(every.map(({ id, action }) => (id === 'wait-any' ? id : JSON.stringify(action)))).size,
    ).toBe(every.length)
  })

  it('is everything that can be done', () => {
    const offered = new Set<string>(every.map(({ action }) => action.do))
    expect(Object.keys(actionTable).filter((name) => !offered.has(name))).toEqual([])
  })

  it('names no server that the site does not have', () => {
    const named = (servers: number) =>
      offersOf({ servers }).filter(({ id }) => /^(?:restart|down|up)-/.test(id))
    expect([1, 2, 3].map((servers) => named(servers).length)).toEqual([3, 6, 9])
  })
})

/** Any value of a field: an offer uses few of them, a link may use all. */
const anyOf = (row: FieldRow): fc.Arbitrary<unknown> => {
  if (row.type === 'text') return fc.constantFrom('kim', 'lee', 'nobody', '__proto__')
  return row.type === 'choice' ? fc.constantFrom(...row.of) : fc.constantFrom(0, 1, 60, 899, 900, 28800)
}
const rows = Object.entries(actionTable) as [Action['do'], Record<string, FieldRow>][]
const anything = fc.oneof(
  ...rows.map(([name, fields]) =>
    fc
      .record(Object.fromEntries(Object.entries(fields).map(([key, row]) => [key, anyOf(row)])), {
        requiredKeys: Object.keys(fields).filter((key) => !fields[key]?.optional),
      })
      .map((values) => ({ do: name, ...values }) as Action),
  ),
)
const action = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...every.map((offer) => offer.action)) },
  { weight: 1, arbitrary: anything },
)

const knobs = fc.constantFrom<Partial<Knobs>>(
  {},
  { servers: 3 },
  { servers: 2, sessionStore: 'in-process' },
  { servers: 2, sessionStore: 'replicated', onMiss: 'new-cookie' },
  { revocation: 'both', servers: 2 },
  { revocation: 'denylist', tokenStorage: 'memory' },
  { revocation: 'cutoff', tokenStorage: 'sessionStorage' },
  { sameSite: 'None', refreshPath: '/auth/refresh' },
  { tokenStorage: 'cookie', revocation: 'denylist' },
  { tokenStorage: 'cookie', httpOnly: 'off', sameSite: 'None' },
  { sameSite: 'Strict', httpOnly: 'off' },
)

/** The run, cut before each of its actions; the last piece is the whole. */
function prefixes(trace: Trace, actions: readonly Action[]): readonly Trace[] {
  const upTo = (n: number) => trace.steps.filter(({ beat }) => Number(beat) <= n)
  return [...actions, null].map((_, n) => ({ ...trace, steps: upTo(n) }))
}

describe('a hindrance', () => {
  it.each(designIds)('of %s is told exactly where nothing would be done', (design) =>
    fc.assert(
      fc.asyncProperty(knobs, fc.array(action, { minLength: 10, maxLength: 40 }), async (turned, actions) => {
        const trace = await run({ scenario: freePlay, design, knobs: turned, beats: beatsOf(actions) })
        const before = prefixes(trace, actions)
        actions.forEach((done, i) => {
          const fresh = trace.steps.filter(({ beat }) => beat === `${i + 1}`)
          const nothing = fresh.every(({ event }) => event.kind === 'idle')
          const why = hindrance(before[i] as Trace, done)
          expect({ done, i, nothing: why !== null }).toEqual({ done, i, nothing })
        })
      }),
      { numRuns: 40 },
    ),
  )

  it.each([
    ['jwt', 'refresh', 'no-refresh'],
    ['session', 'log-out', 'no-form'],
    ['jwt', 'log-out', 'no-credential'],
    ['jwt', 'revoke-browser', 'no-denylist'],
    ['hybrid', 'revoke-browser', 'no-refresh-token'],
    ['session', 'replay-call', 'no-copy'],
    ['hybrid', 'replay-refresh', 'no-refresh-copy'],
    ['session', 'until-expiry', 'no-log-in'],
    ['session', 'down-1', 'only-server'],
    ['session', 'store-up', 'already-up'],
    ['session', 'deliver', 'nothing-held'],
    ['session', 'call', null],
  ] as const)('before anything happened: %s %s is %s', async (design, id, why) => {
    const trace = await run({ scenario: freePlay, design, knobs: defaultKnobs, beats: [] })
    const offer = every.find((o) => o.id === id)
    expect(offer && hindrance(trace, offer.action)).toBe(why)
  })
})
