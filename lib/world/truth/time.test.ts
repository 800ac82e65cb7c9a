// Chapter 14 and the clocks of chapter 9: idle and absolute limits, exp to the second, and servers whose clocks differ.
import { describe, expect, it } from 'vitest'
import type { Action } from '../../vocabulary/actions'
import { T0 } from '../../vocabulary/time'
import {
  copy,
  exchanges,
  kim,
  lastAnswer,
  lastWorld,
  me,
  play,
  replay,
  statusesOf,
  type Turned,
  transcriptOf,
  wait,
} from './tell'

const every = (seconds: number, times: number, what: Action): Action[] =>
  Array.from({ length: times }, () => [wait(seconds), what]).flat()

const stores: Turned[] = [
  { sessionStore: 'shared' },
  { sessionStore: 'in-process' },
  { sessionStore: 'sticky', servers: 2 },
  { sessionStore: 'replicated', servers: 2, replicationLag: 0 },
]

describe.each(stores)('§14 idle 900, absolute 28800, with %j', (knobs) => {
  it('§14 run A: T0+800 200, T0+1699 200, exactly 900 later 401 and the record is gone', async () => {
    const trace = await play(
      'session',
      [kim, me, ...every(800, 1, me), ...every(899, 1, me), ...every(900, 1, me)],
      knobs,
    )
    expect(transcriptOf(trace, '/me')).toEqual([
      'T0+0 browser GET /me: 200',
      'T0+800 browser GET /me: 200',
      'T0+1699 browser GET /me: 200',
      'T0+2599 browser GET /me: 401 idle-session',
    ])
    const { store, servers } = lastWorld(trace)
    const rows = [store.sessions, ...Object.values(servers).map((s) => s.sessions ?? {})]
    expect(rows.flatMap((r) => Object.keys(r))).toEqual([])
    // the cookie’s own life is nothing that a server trusts
    expect(lastWorld(trace).browser.cookies.map((c) => c.name)).toContain('__Host-sid')
  })

  it('§14 a request every 600 s until T0+28200, then at T0+28799 and at T0+28800', async () => {
    const trace = await play('session', [kim, ...every(600, 47, me), wait(599), me, wait(1), me], knobs)
    expect(transcriptOf(trace, '/me').slice(-3)).toEqual([
      'T0+28200 browser GET /me: 200',
      'T0+28799 browser GET /me: 200',
      'T0+28800 browser GET /me: 401 expired-session',
    ])
  })

  it('§14 a thief’s pings keep it alive until the absolute limit', async () => {
    const trace = await play('session', [kim, copy, ...every(600, 48, replay)], knobs)
    const told = statusesOf(trace, 'attacker')
    // a thief without the balancer’s cookie meets either server
    if (knobs.sessionStore === 'sticky') return expect(told.at(-1)).toBe(401)
    expect(told).toEqual([...Array(47).fill(200), 401])
    expect(lastAnswer(trace).refusal).toBe('expired-session')
  })

  it('§14 checks first and updates lastSeen afterwards', async () => {
    const trace = await play('session', [kim, wait(5), me], knobs)
    const acts = trace.steps.flatMap(({ event, at }) =>
      event.kind === 'store' && event.store === 'sessions' && at === T0 + 5 ? [event.act] : [],
    )
    expect(acts).toEqual(['read', 'touch'])
  })
})

describe('§14 JWT and hybrid', () => {
  it('§14 JWT: exp is an absolute limit, activity extends nothing', async () => {
    const trace = await play('jwt', [kim, ...every(300, 3, me)])
    expect(statusesOf(trace)).toEqual([200, 200, 401])
  })

  it('§14 hybrid: the absolute limit is the family’s', async () => {
    const trace = await play('hybrid', [kim, ...every(600, 2, { do: 'refresh' })], { refreshLifetime: 1200 })
    expect(transcriptOf(trace).slice(1)).toEqual([
      'T0+600 browser POST /auth/refresh: 200',
      'T0+1200 browser POST /auth/refresh: 400 unknown-refresh',
    ])
  })
})

describe('§9 clock: each verifier goes by its own', () => {
  // one token of T0, asked for at S2; the pages go to S1
  it.each([
    ['T0-1: no nbf in this token, so nothing forbids it', 0, -1, 0, 200],
    ['T0', 0, 0, 0, 200],
    ['T0+899', 299, 600, 0, 200],
    ['T0+900', 300, 600, 0, 401],
    ['T0+929, leeway 30', 329, 600, 30, 200],
    ['T0+930, leeway 30', 330, 600, 30, 401],
    ['T0+899 on a slow clock', 1499, -600, 0, 200],
    ['T0+900 on a slow clock', 1500, -600, 0, 401],
  ])('§9 verifier clock %s', async (_name, passed, skew2, leeway, status) => {
    const trace = await play('jwt', [kim, copy, wait(passed), replay, replay], { servers: 2, skew2, leeway })
    const last = exchanges(trace).at(-1)
    expect([last?.by, last?.response.status]).toEqual(['server-2', status])
  })

  it('§9 the issuer’s clock is in the token: 40 s ahead, it lives 40 s longer elsewhere', async () => {
    const knobs = { servers: 2, skew1: 40 }
    const trace = await play('jwt', [kim, copy, replay, wait(939), replay, wait(1), replay, replay], knobs)
    expect(
      exchanges(trace)
        .slice(1)
        .map((e) => [e.by, e.at, e.response.status]),
    ).toEqual([
      ['server', 0, 200],
      ['server-2', 939, 200],
      ['server', 940, 401],
      ['server-2', 940, 401],
    ])
  })

  it('§9 a verifier 40 s ahead refuses 40 s early, and 60 s of leeway cover it', async () => {
    for (const [leeway, status] of [
      [0, 401],
      [60, 200],
    ]) {
      const trace = await play('jwt', [kim, wait(860), me, me], {
        servers: 2,
        skew2: 40,
        leeway: leeway ?? 0,
      })
      expect(statusesOf(trace).at(-1)).toBe(status)
    }
  })

  it('§9 sessions too: a server that is 600 s ahead finds them idle earlier', async () => {
    const knobs = { servers: 2, skew2: 600 }
    const trace = await play('session', [kim, copy, wait(299), replay, wait(1), replay], knobs)
    expect(statusesOf(trace, 'attacker')).toEqual([200, 200])
    const late = await play('session', [replay, kim, me, copy, wait(300), replay], knobs)
    expect(lastAnswer(late)).toMatchObject({ by: 'server-2', refusal: 'idle-session' })
  })
})
