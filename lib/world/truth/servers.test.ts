// Chapter 6: one server, several, sticky, replicated, shared, and what each loses. Browser-apps §6.1.2.3, RFC 9110 §15.6.4.
import { describe, expect, it } from 'vitest'
import { pick } from '../../apps/balancer'
import type { BalancerEnv } from '../../apps/env'
import type { Action } from '../../vocabulary/actions'
import { T0 } from '../../vocabulary/time'
import {
  callsOf,
  copy,
  down,
  exchanges,
  fieldOf,
  home,
  jarOf,
  kim,
  kimOnPhone,
  lastAnswer,
  lastWorld,
  logOut,
  me,
  meOnPhone,
  pathOf,
  play,
  refresh,
  replay,
  requestOf,
  revoke,
  setCookies,
  statusesOf,
  storeDown,
  storeUp,
  type Turned,
  transcriptOf,
  wait,
} from './tell'

const restart: Action = { do: 'restart' }
const own = { servers: 2, sessionStore: 'in-process' } as const
const sticky = { servers: 2, sessionStore: 'sticky' } as const
const copied = { servers: 2, sessionStore: 'replicated', replicationLag: 10 } as const
const synchronous = { ...copied, replicationLag: 0 }
const shared = { servers: 2, sessionStore: 'shared' } as const

describe('§6 the answers to GET /me, in order', () => {
  it.each([
    ['6a one server, Map in process', { sessionStore: 'in-process' }, [kim, me, me, me], '200 200 200'],
    ['6a S1 restarts', { sessionStore: 'in-process' }, [kim, me, restart, me], '200 401'],
    ['6a with a shared store a restart takes nothing', {}, [kim, me, restart, me], '200 200'],
    ['6b two servers, own Maps', own, [kim, me, me, me, me], 's1 200, s2 401, s1 200, s2 401'],
    [
      '6b a miss answered with a new cookie',
      { ...own, onMiss: 'new-cookie' },
      [kim, me, me, me, me],
      's1 200, s2 401, s1 401, s2 401',
    ],
    ['6b three servers', { ...own, servers: 3 }, [kim, me, me, me, me], 's1 200, s2 401, s3 401, s1 200'],
    ['6c sticky', sticky, [kim, me, me, me], 's1 200, s1 200, s1 200'],
    ['6c S1 dies under sticky', sticky, [kim, me, down('1'), me, me], 's1 200, s2 401, s2 401'],
    ['6c and a new log-in stays there', sticky, [kim, down('1'), me, kim, me, me], 's2 401, s2 200, s2 200'],
    ['6d R1->S2 at t+d/2', copied, [me, kim, wait(5), me], 's1 401, s2 401'],
    ['6d R2->S2 at t+2d', copied, [me, kim, wait(20), me], 's1 401, s2 200'],
    ['6d on the second t+d it is there', copied, [me, kim, wait(10), me], 's1 401, s2 200'],
    [
      '6d S1 dies: a session older than d lives on',
      copied,
      [kim, wait(10), down('1'), me, me],
      's2 200, s2 200',
    ],
    ['6d S1 dies: a log-in of the last d is lost', copied, [kim, wait(9), down('1'), me], 's2 401'],
    ["6d' synchronous", synchronous, [kim, me, me, me, me], 's1 200, s2 200, s1 200, s2 200'],
    ["6d' S1 dies at once", synchronous, [kim, down('1'), me], 's2 200'],
    ['6e shared store', shared, [kim, me, me, me], 's1 200, s2 200, s1 200'],
    ['6e S1 dies', shared, [kim, me, down('1'), me], 's1 200, s2 200'],
    ['6e store down, then up again', shared, [kim, me, storeDown, me, storeUp, me], 's1 200, s2 503, s1 200'],
  ] as [string, Turned, Action[], string][])('%s', async (_name, knobs, actions, expected) => {
    const calls = callsOf(await play('session', actions, knobs))
    const told = expected.startsWith('s') ? calls : calls.map((call) => call.slice(3))
    expect(told.join(expected.startsWith('s') ? ', ' : ' ')).toBe(expected)
  })

  it.each([
    ['6g JWT: any node', 'jwt', own, [kim, me, me, down('1'), me], 's1 200, s2 200, s2 200'],
    ['6g JWT: a restart', 'jwt', own, [kim, restart, me, me], 's1 200, s2 200'],
    ['6g JWT: no store is needed', 'jwt', shared, [kim, storeDown, me, me], 's1 200, s2 200'],
    ['6g hybrid: the API asks nobody', 'hybrid', shared, [kim, storeDown, me, me], 's1 200, s2 200'],
  ] as [string, 'jwt' | 'hybrid', Turned, Action[], string][])(
    '%s',
    async (_name, design, knobs, actions, expected) => {
      expect(callsOf(await play(design, actions, knobs)).join(', ')).toBe(expected)
    },
  )

  it('6 with no server left the balancer answers 503', async () => {
    const trace = await play('session', [kim, down('1'), down('2'), me], shared)
    expect(lastAnswer(trace)).toMatchObject({
      by: 'balancer',
      refusal: 'no-server',
      response: { status: 503 },
    })
    expect(jarOf(lastWorld(trace))).toHaveProperty('__Host-sid')
  })
})

describe('§6b the miss', () => {
  it('§6b sets no cookie by itself', async () => {
    const trace = await play('session', [kim, me, me], own)
    expect(setCookies(lastAnswer(trace))).toEqual([])
    expect(lastAnswer(trace).refusal).toBe('unknown-session')
  })

  it('§6b with a new anonymous cookie: it overwrites the good one, and S1 does not know it', async () => {
    const trace = await play('session', [kim, me, me, me], { ...own, onMiss: 'new-cookie' })
    const [, miss, after] = exchanges(trace).filter((e) => pathOf(e) === '/me')
    const p9 = /__Host-sid=([\w-]{43});/.exec(miss ? (setCookies(miss)[0] ?? '') : '')?.[1] ?? 'none'
    expect(miss && setCookies(miss)).toEqual([`__Host-sid=${p9}; Path=/; Secure; HttpOnly; SameSite=Lax`])
    expect(after?.request.headers).toContainEqual(['Cookie', `__Host-sid=${p9}`])
    expect(lastWorld(trace).servers['server-2']?.sessions?.[p9]).toMatchObject({ user: null })
    const kept = Object.values(lastWorld(trace).servers.server.sessions ?? {})
    expect(kept.filter((row) => row.user === 'u_42')).toHaveLength(1)
  })

  it('§6b makes no record that nobody is told of', async () => {
    const knobs = { ...own, servers: 1, onMiss: 'new-cookie' } as const
    const trace = await play('session', [kim, restart, home, kim], knobs)
    const given = exchanges(trace).flatMap(setCookies).length
    const written = trace.steps.filter(({ event }) => event.kind === 'store' && event.act === 'write')
    expect(written).toHaveLength(given)
  })
})

describe('§6c the balancer’s cookie', () => {
  it('§6c is set once, names the server, and moves with it', async () => {
    const trace = await play('session', [kim, me, down('1'), me, me], sticky)
    const lines = exchanges(trace).flatMap(setCookies)
    expect(lines.filter((l) => l.startsWith('LB='))).toEqual([
      'LB=s1; Path=/; Secure; HttpOnly; SameSite=Lax',
      'LB=s2; Path=/; Secure; HttpOnly; SameSite=Lax',
    ])
    expect(trace.steps.flatMap(({ event }) => (event.kind === 'route' ? [event.why] : []))).toEqual([
      'page',
      'sticky',
      'sticky',
      'sticky',
      'only-one-up',
      'only-one-up',
    ])
  })

  it.each([
    ['s2', 'server-2', 'sticky'],
    ['s9', 'server', 'turn'],
    ['__proto__', 'server', 'turn'],
    ['server-2', 'server', 'turn'],
    ['', 'server', 'turn'],
  ] as const)('§6c LB=%s: to %s, because %s', (value, to, why) => {
    const env: BalancerEnv = {
      ...{ up: ['server', 'server-2'], sticky: true },
      ...{ markOf: (id) => (id === 'server' ? 's1' : 's2'), nextTurn: () => 'server' },
    }
    expect(pick(requestOf('GET', '/me', [['Cookie', `LB=${value}`]]), env)).toEqual({ to, why })
  })
})

describe('§6d replication', () => {
  it('§6d a revocation at S1 lags too: the copy still gets 200 at S2 at u+d/2, and 401 once it has arrived', async () => {
    const trace = await play(
      'session',
      [
        kim,
        copy,
        wait(20),
        replay,
        revoke,
        wait(5),
        replay,
        wait(5),
        replay,
        replay,
        wait(60),
        replay,
        replay,
      ],
      copied,
    )
    expect(transcriptOf(trace, '/me')).toEqual([
      'T0+20 attacker GET /me: 200',
      'T0+25 attacker GET /me: 200',
      'T0+30 attacker GET /me: 401 unknown-session',
      'T0+30 attacker GET /me: 401 unknown-session',
      'T0+90 attacker GET /me: 401 unknown-session',
      'T0+90 attacker GET /me: 401 unknown-session',
    ])
    expect(callsOf(trace)).toEqual(['s1 200', 's2 200', 's1 401', 's2 401', 's1 401', 's2 401'])
    // the use at S2 did not bring the record back at S1
    const { servers } = lastWorld(trace)
    expect([servers.server.sessions, servers['server-2']?.sessions]).toEqual([{}, {}])
  })

  it('§6d’ without a lag a revocation is everywhere at once', async () => {
    const trace = await play('session', [kim, copy, replay, replay, revoke, replay, replay], synchronous)
    expect(statusesOf(trace, 'attacker')).toEqual([200, 200, 401, 401])
  })

  it('§6d a use counts on the other server too, and a late one takes nothing back', async () => {
    const trace = await play('session', [kim, wait(20), me, wait(3), me, wait(30)], copied)
    const { servers } = lastWorld(trace)
    const seen = [servers.server, servers['server-2']].map((s) =>
      Object.values(s?.sessions ?? {}).map((row) => row.lastSeenAt - T0),
    )
    expect(seen).toEqual([[23], [23]])
  })

  it.each([2, 3])('§6 counters: %i nodes keep every session', async (servers) => {
    const trace = await play('session', [kim, kimOnPhone, wait(20)], { ...copied, servers })
    const rows = Object.values(lastWorld(trace).servers).map((s) => Object.keys(s.sessions ?? {}).length)
    expect(rows).toEqual(Array(servers).fill(2))
  })
})

describe('§6e the store is down', () => {
  it('§6e 503 with Retry-After, nobody logged out, and no cookie touched', async () => {
    const trace = await play('session', [kim, storeDown, me, logOut, home], shared)
    const told = exchanges(trace).slice(-3)
    for (const answer of told) {
      expect([answer.response.status, answer.refusal]).toEqual([503, 'store-down'])
      expect(fieldOf(answer, 'Retry-After')).toBe('5')
      expect(fieldOf(answer, 'Cache-Control')).toBe('no-store')
      expect(fieldOf(answer, 'WWW-Authenticate')).toBeNull()
      expect(setCookies(answer)).toEqual([])
    }
    expect(jarOf(lastWorld(trace))).toHaveProperty('__Host-sid')
    expect(Object.keys(lastWorld(trace).store.sessions)).toHaveLength(1)
  })

  it('§6e nobody can log in either, and nobody is let in', async () => {
    const trace = await play('session', [storeDown, kim, me])
    expect(transcriptOf(trace)).toEqual([
      'T0+0 browser GET /login: 503 store-down',
      'T0+0 browser GET /me: 401 no-credential',
    ])
  })

  it('§6e hybrid: calls go on, renewals wait, and the page keeps its tokens', async () => {
    const knobs = { tokenLifetime: 300 }
    const trace = await play('hybrid', [kim, storeDown, me, refresh, wait(300), me, storeUp, me], knobs)
    expect(transcriptOf(trace).slice(1)).toEqual([
      'T0+0 browser GET /me: 200',
      'T0+0 browser POST /auth/refresh: 503 store-down',
      'T0+300 browser GET /me: 401 invalid-token',
      'T0+300 browser POST /auth/refresh: 503 store-down',
      'T0+300 browser GET /me: 401 invalid-token',
      'T0+300 browser POST /auth/refresh: 200',
      'T0+300 browser GET /me: 200',
    ])
  })

  it.each(['session', 'hybrid'] as const)(
    '§6e %s: a revocation that the store did not hear has not happened',
    async (design) => {
      for (const command of [revoke, { do: 'revoke-all', as: 'kim' } as const]) {
        const trace = await play(design, [kim, storeDown, command])
        expect(trace.steps.at(-1)?.event).toMatchObject({ kind: 'unreachable' })
      }
    },
  )
})

describe('§6 the price: questions to a store for each request', () => {
  it.each([
    ['6b', 'session', own, [kim, me], ['server read', 'server touch']],
    ['6e', 'session', shared, [kim, me], ['store read', 'store touch']],
    ['6g', 'jwt', shared, [kim, me], []],
    ['6g', 'hybrid', shared, [kim, me], []],
  ] as [string, 'jwt' | 'session' | 'hybrid', Turned, Action[], string[]][])(
    '§%s %s: %j',
    async (_case, design, knobs, actions, expected) => {
      const trace = await play(design, actions, knobs)
      const asked = trace.steps.findLastIndex((s) => s.event.kind === 'request')
      const uses = trace.steps
        .slice(asked)
        .flatMap(({ event }) =>
          event.kind === 'store' && event.store !== 'users' ? [`${event.at} ${event.act}`] : [],
        )
      expect(uses).toEqual(expected)
    },
  )
})

describe('§6 two devices', () => {
  it.each(['session', 'jwt', 'hybrid'] as const)('§6 %s: they share nothing', async (design) => {
    const trace = await play(design, [kim, kimOnPhone, me, meOnPhone], shared)
    expect(statusesOf(trace).concat(statusesOf(trace, 'phone'))).toEqual([200, 200])
    const { browser, phone } = lastWorld(trace)
    const held = [browser, phone].map(({ cookies, localStorage, tabs }) => [
      ...cookies.map((c) => c.value),
      ...[localStorage, tabs.first.memory].flatMap((items) => items.access_token ?? []),
    ])
    expect(held[0]).toHaveLength(design === 'hybrid' ? 2 : 1)
    expect(held[0]?.filter((value) => held[1]?.includes(value))).toEqual([])
  })
})
