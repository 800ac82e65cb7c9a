// The ruler's ends against the engine's answers: a second before an end the holder is let in, at the end no more.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Action } from '../vocabulary/actions'
import { type Design, designIds } from '../vocabulary/designs'
import type { Knobs } from '../vocabulary/knobs'
import { T0 } from '../vocabulary/time'
import type { Snapshot, Trace } from '../vocabulary/trace'
import { run } from '../world/run'
import { type Bar, barsOf } from './timeline'

type Turned = { readonly [Name in keyof Knobs]?: Knobs[Name] extends number ? number : Knobs[Name] }
type Tale = { readonly design: Design; readonly knobs: Turned; readonly actions: readonly Action[] }

const kim: Action = { do: 'log-in', as: 'kim' }
const onPhone: Action = { do: 'log-in', as: 'kim', device: 'phone' }
const me: Action = { do: 'call', endpoint: 'me' }
const meOnPhone: Action = { do: 'call', endpoint: 'me', device: 'phone' }
const replay: Action = { do: 'replay', endpoint: 'me' }
const copy: Action = { do: 'copy-credential' }
const copyRefresh: Action = { do: 'copy-credential', of: 'refresh' }
const refresh: Action = { do: 'refresh' }
const revoke: Action = { do: 'revoke' }
const wait = (seconds: number): Action => ({ do: 'wait', seconds })

const play = ({ design, knobs, actions }: Tale): Promise<Trace> =>
  run({ scenario: 'free', design, knobs: knobs as Partial<Knobs>, beats: [{ id: 'free', actions }] })

const lastOf = ({ steps, before }: Trace) => steps.at(-1) ?? { after: before, at: T0 }
const barsIn = (trace: Trace) => barsOf(lastOf(trace).after, lastOf(trace).at, trace.knobs)
const barsAfter = async (tale: Tale) => barsIn(await play(tale))

/** A bar in one line, in seconds after T0. */
const line = ({ kind, holder, place, name, start, ends, isOver, isStruck, isAnonymous }: Bar): string =>
  [
    `${kind} ${name} @${holder}.${place}: ${start - T0}`,
    ...ends.map((end) => `${end.kind} ${end.at - T0}${end.last > end.at ? `..${end.last - T0}` : ''}`),
    ...(isOver ? ['over'] : []),
    ...(isStruck ? ['struck'] : []),
    ...(isAnonymous ? ['anonymous'] : []),
  ].join(' | ')
const linesAfter = async (design: Design, actions: readonly Action[], knobs: Turned = {}) =>
  (await barsAfter({ design, knobs, actions })).map(line)

describe('the bars', () => {
  it('are none before anybody has logged in', async () => {
    for (const design of designIds) expect(await linesAfter(design, [wait(5)])).toEqual([])
  })

  it('JWT: the token where it lies, and every copy with the same end', async () => {
    expect(await linesAfter('jwt', [wait(10), kim, copy, wait(900)])).toEqual([
      'access-token JWT @browser.localStorage: 10 | exp 910 | over',
      'access-token JWT @attacker.loot: 10 | exp 910 | over',
    ])
  })

  it.each(['sessionStorage', 'memory'] as const)('JWT: in the %s of its tab', async (tokenStorage) => {
    expect(await linesAfter('jwt', [kim], { tokenStorage })).toEqual([
      `access-token JWT @browser.${tokenStorage}: 0 | exp 900`,
    ])
  })

  it('JWT in a cookie: the token ends; its cookie has no date of its own', async () => {
    expect(await linesAfter('jwt', [kim], { tokenStorage: 'cookie', leeway: 30 })).toEqual([
      'access-token JWT @browser.cookies: 0 | exp 930',
    ])
  })

  it('hybrid: each tab has a token of its own', async () => {
    const bars = await barsAfter({
      design: 'hybrid',
      knobs: {},
      actions: [kim, { ...refresh, tab: 'second' }],
    })
    const tokens = bars.filter(({ kind }) => kind === 'access-token')
    expect(tokens.map(({ tab }) => tab)).toEqual(['first', 'second'])
    expect(bars.filter(({ kind }) => kind !== 'access-token').map(({ tab }) => tab)).toEqual([null, null])
  })

  it('JWT: a line of the denylist until its token would have expired by itself, leeway and all', async () => {
    expect(await linesAfter('jwt', [kim, wait(60), revoke], { revocation: 'denylist', leeway: 30 })).toEqual([
      'access-token JWT @browser.localStorage: 0 | exp 930 | struck',
      'denylist at-0001 @store.record: 0 | until 930',
    ])
  })

  it('JWT: a cut-off strikes what was issued until then, and nothing later', async () => {
    const actions: Action[] = [kim, { do: 'revoke-all', as: 'kim' }, wait(1), onPhone]
    expect(await linesAfter('jwt', actions, { revocation: 'cutoff' })).toEqual([
      'access-token JWT @browser.localStorage: 0 | exp 900 | struck',
      'access-token JWT @phone.localStorage: 1 | exp 901',
    ])
  })

  it('JWT: a token whose key no server has any more is struck', async () => {
    const lines = await linesAfter('jwt', [kim, { do: 'rotate-key' }, onPhone])
    expect(lines).toEqual([
      'access-token JWT @browser.localStorage: 0 | exp 900 | struck',
      'access-token JWT @phone.localStorage: 0 | exp 900',
    ])
  })

  it('session: two ends; a request moves the idle one alone, and the copy follows the record', async () => {
    const named = (await linesAfter('session', [kim, copy, wait(100), me])).map((l) => l.replace(/ \S+…/, ''))
    expect(named).toEqual([
      'session @store.record: 0 | idle 1000 | absolute 28800',
      'session @attacker.loot: 0 | idle 1000 | absolute 28800',
    ])
  })

  it('session: before the log-in it is nobody’s', async () => {
    const [bar] = await linesAfter('session', [{ do: 'log-in', as: 'kim', password: 'no' }])
    expect(bar).toMatch(/anonymous$/)
  })

  it('session: a copy of a number that is struck off has no end', async () => {
    expect(await linesAfter('session', [kim, copy, revoke])).toEqual([])
  })

  it('session: kept in each server, each with an end of its own', async () => {
    const knobs: Turned = { sessionStore: 'replicated', servers: 2, replicationLag: 0, skew2: -60 }
    const lines = (await linesAfter('session', [kim], knobs)).map((l) => l.replace(/ \S+…/, ''))
    expect(lines).toEqual([
      'session @server.record: 0 | idle 900 | absolute 28800',
      'session @server-2.record: 0 | idle 960 | absolute 28860',
    ])
  })

  it('hybrid: token, cookie and family; rotation moves no end, and a used copy is struck', async () => {
    const lines = await linesAfter('hybrid', [kim, copyRefresh, wait(100), refresh])
    expect(lines.map((l) => l.replace(/ \S+…/, ''))).toEqual([
      'access-token JWT @browser.memory: 100 | exp 1000',
      'cookie __Secure-rt @browser.cookies: 0 | cookie 28800',
      'refresh family-1 @store.record: 0 | absolute 28800',
      'refresh @attacker.loot: 0 | absolute 28800 | struck',
    ])
  })

  it('leeway and the clocks of the servers: the first and the last refusal, beside what is written', async () => {
    const knobs: Turned = { leeway: 30, servers: 3, skew2: 45, skew3: -45 }
    const [token] = await barsAfter({ design: 'jwt', knobs, actions: [kim] })
    expect(token?.ends).toEqual([{ kind: 'exp', written: T0 + 900, at: T0 + 885, last: T0 + 975 }])
  })
})

/** The action with which whoever holds this asks for something, or null where nobody can. */
function askFor(bar: Bar, { browser, phone, attacker }: Snapshot): Action | null {
  const sid = bar.id.split(' ').at(-1)
  const value = attacker.loot.at(-1)?.value
  if (bar.holder === 'attacker') return value === sid ? replay : null
  if (bar.kind === 'session')
    return browser.cookies.some((c) => c.value === sid)
      ? me
      : phone.cookies.some((c) => c.value === sid)
        ? meOnPhone
        : null
  return bar.holder === 'phone' ? meOnPhone : me
}

/** The status of the first answer to what is asked so many seconds later. */
async function statusAfter(tale: Tale, seconds: number, ask: Action): Promise<number | undefined> {
  const before = await play({ ...tale, actions: [...tale.actions, wait(seconds)] })
  const { steps } = await play({ ...tale, actions: [...tale.actions, wait(seconds), ask] })
  const answers = steps.slice(before.steps.length).flatMap(({ event }) => {
    return event.kind === 'response' ? [event.message.status] : []
  })
  return answers[0]
}

/** Whether a server lets its holder in until its end, whichever server is asked. */
function isJudged({ kind, isStruck, isAnonymous }: Bar, { sessionStore, servers }: Knobs): boolean {
  if (isStruck || isAnonymous) return false
  return kind === 'access-token' || (kind === 'session' && (sessionStore === 'shared' || servers === 1))
}

const action: fc.Arbitrary<Action> = fc.oneof(
  fc.constantFrom<Action>(
    kim,
    onPhone,
    me,
    meOnPhone,
    copy,
    refresh,
    revoke,
    { do: 'log-out' },
    { do: 'rotate-key' },
  ),
  fc.constantFrom(1, 299, 600, 899, 900).map(wait),
)
const tale: fc.Arbitrary<Tale> = fc.record({
  design: fc.constantFrom(...designIds),
  knobs: fc.record<Turned>(
    {
      tokenLifetime: fc.constantFrom(5, 300),
      leeway: fc.constantFrom(0, 30),
      idleTimeout: fc.constantFrom(60, 900),
      absoluteTimeout: fc.constantFrom(600, 28800),
      tokenStorage: fc.constantFrom('localStorage', 'sessionStorage', 'memory', 'cookie'),
      sessionStore: fc.constantFrom('shared', 'in-process'),
      revocation: fc.constantFrom('none', 'both'),
      lookupCache: fc.constantFrom(0, 60),
      servers: fc.constantFrom(1, 2, 3),
      skew1: fc.constantFrom(0, 90, -90),
      skew2: fc.constantFrom(0, 45),
      skew3: fc.constantFrom(0, -45),
    },
    { requiredKeys: [] },
  ) as fc.Arbitrary<Turned>,
  actions: fc.array(action, { maxLength: 6 }).map((actions) => [...actions, kim, copy]),
})

describe('an end', () => {
  it('is where the engine turns round: a second before the first refusal 200, at the last one 401', async () => {
    let asked = 0
    const property = async (told: Tale) => {
      const trace = await play(told)
      const { after, at } = lastOf(trace)
      for (const bar of barsIn(trace)) {
        const ask = askFor(bar, after)
        const [end] = bar.ends
        if (!isJudged(bar, trace.knobs) || !ask || end.at <= at) continue
        expect(await statusAfter(told, end.at - 1 - at, ask), `a second before: ${line(bar)}`).toBe(200)
        expect(await statusAfter(told, end.last - at, ask), `at the end: ${line(bar)}`).toBe(401)
        asked += 1
      }
    }
    await fc.assert(fc.asyncProperty(tale, property), { numRuns: 40 })
    expect(asked).toBeGreaterThan(20)
  })

  it('whoever comes back a second before each idle end gets as far as the absolute end', async () => {
    const base = { design: 'session', knobs: { idleTimeout: 900, absoluteTimeout: 5000 } } as const
    const actions: Action[] = [kim]
    for (let turns = 0; turns < 20; turns += 1) {
      const trace = await play({ ...base, actions })
      const end = barsIn(trace)[0]?.ends[0]
      if (end?.kind !== 'idle') break
      actions.push(wait(end.at - 1 - lastOf(trace).at), me)
    }
    const trace = await play({ ...base, actions })
    const [session] = barsIn(trace)
    expect(session?.ends[0]).toMatchObject({ kind: 'absolute', at: T0 + 5000 })
    const left = T0 + 5000 - lastOf(trace).at
    expect(await statusAfter({ ...base, actions }, left - 1, me)).toBe(200)
    expect(await statusAfter({ ...base, actions }, left, me)).toBe(401)
  })

  it('of a family and of its cookie: the renewal goes through a second before, and not at the end', async () => {
    const told = { design: 'hybrid', knobs: { refreshLifetime: 600 }, actions: [kim, wait(7)] } as const
    const bars = (await barsAfter(told)).filter(({ kind }) => kind !== 'access-token')
    expect(bars.map((b) => b.ends[0].at - T0)).toEqual([600, 600])
    expect(await statusAfter(told, 592, refresh)).toBe(200)
    expect(await statusAfter(told, 593, refresh)).not.toBe(200)
  })

  it('of a line on the denylist and of a cookie: it is there a second before, and gone at the end', async () => {
    const listed = { design: 'jwt', knobs: { revocation: 'denylist' }, actions: [kim, revoke] } as const
    const kept = { design: 'hybrid', knobs: { refreshLifetime: 600 }, actions: [kim] } as const
    for (const [told, kind] of [[listed, 'denylist'] as const, [kept, 'cookie'] as const]) {
      const bar = (await barsAfter(told)).find((b) => b.kind === kind)
      const left = (bar?.ends[0].at ?? 0) - T0
      const idsAfter = async (seconds: number) =>
        (await barsAfter({ ...told, actions: [...told.actions, wait(seconds)] })).map(({ id }) => id)
      expect(await idsAfter(left - 1)).toContain(bar?.id)
      expect(await idsAfter(left)).not.toContain(bar?.id)
    }
  })
})

describe('ids', () => {
  it('are unlike one another, and stay while time passes', () =>
    fc.assert(
      fc.asyncProperty(tale, async (told) => {
        const ids = (await barsAfter(told)).map(({ id }) => id)
        expect(new Set(ids).size).toBe(ids.length)
        const later = (await barsAfter({ ...told, actions: [...told.actions, wait(1)] })).map(({ id }) => id)
        expect(later.every((id) => ids.includes(id))).toBe(true)
      }),
      { numRuns: 20 },
    ))
})
