// Chapter 10: a list of single tokens, and a second for each user. ASVS 5.0 7.4.1, OWASP JWT and REST cheat sheets.
import { describe, expect, it } from 'vitest'
import type { Action } from '../../vocabulary/actions'
import { T0 } from '../../vocabulary/time'
import {
  copy,
  down,
  everywhere,
  exchanges,
  fieldOf,
  kim,
  kimOnPhone,
  lastAnswer,
  lastWorld,
  logOut,
  me,
  meOnPhone,
  play,
  replay,
  revoke,
  storeDown,
  storeUp,
  type Turned,
  transcriptOf,
  wait,
} from './tell'

const denylist = { revocation: 'denylist' } as const
const cutoff = { revocation: 'cutoff' } as const
const both = { revocation: 'both' } as const
const line = 'https://auth.example at-0001'
const revokedToken = 'Bearer realm="api", error="invalid_token", error_description="not accepted"'

describe('§10 the runs', () => {
  it('§10 (i) log-out at T0+10: A 401, B’s other device 200; (ii) everywhere at T0+20: all 401', async () => {
    const trace = await play(
      'jwt',
      [kim, kimOnPhone, copy, wait(10), logOut, replay, meOnPhone, wait(10), everywhere, replay, meOnPhone],
      both,
    )
    expect(transcriptOf(trace).slice(2)).toEqual([
      'T0+10 browser POST /logout: 200',
      'T0+10 attacker GET /me: 401 revoked-token',
      'T0+10 phone GET /me: 200',
      'T0+20 attacker GET /me: 401 revoked-token',
      'T0+20 phone GET /me: 401 revoked-token',
    ])
    expect(fieldOf(lastAnswer(trace), 'WWW-Authenticate')).toBe(revokedToken)
  })

  it.each([
    ['(iii) cutoff', cutoff, everywhere],
    ['denylist', denylist, revoke],
  ] as [string, Turned, Action][])('§10 %s with c=30: A 200 until T0+50', async (_name, knobs, end) => {
    const trace = await play(
      'jwt',
      [kim, copy, wait(20), replay, end, replay, wait(29), replay, wait(1), replay],
      { ...knobs, lookupCache: 30 },
    )
    expect(transcriptOf(trace, '/me')).toEqual([
      'T0+20 attacker GET /me: 200',
      'T0+20 attacker GET /me: 200',
      'T0+49 attacker GET /me: 200',
      'T0+50 attacker GET /me: 401 revoked-token',
    ])
  })

  it('§10 without a cache the next check knows', async () => {
    for (const [knobs, end] of [
      [denylist, revoke],
      [cutoff, everywhere],
    ] as const) {
      const trace = await play('jwt', [kim, copy, replay, end, replay], knobs)
      expect(transcriptOf(trace, '/me').at(-1)).toBe('T0+0 attacker GET /me: 401 revoked-token')
    }
  })
})

describe('§10 the line', () => {
  it.each([0, 30])('§10 is kept until exp + leeway (%i s), and not dropped before', async (leeway) => {
    const knobs = { ...denylist, leeway }
    const trace = await play('jwt', [kim, copy, revoke, wait(899 + leeway), replay, wait(1), replay], knobs)
    expect(transcriptOf(trace, '/me')).toEqual([
      `T0+${899 + leeway} attacker GET /me: 401 revoked-token`,
      `T0+${900 + leeway} attacker GET /me: 401 invalid-token`,
    ])
    const listed = trace.steps.map((s) => s.after.store.denylist[line]?.until)
    expect(new Set(listed)).toEqual(new Set([undefined, T0 + 900 + leeway]))
    const dropped = trace.steps.find(
      ({ event }) => event.kind === 'store' && event.store === 'denylist' && event.act === 'delete',
    )
    expect(dropped?.at).toBe(T0 + 900 + leeway)
  })

  it('§10 is looked up after the signature check, by iss and jti of what was verified', async () => {
    const altered = await play('jwt', [kim, { do: 'alter-credential' }, me], denylist)
    const reads = altered.steps.filter(({ event }) => event.kind === 'store' && event.store === 'denylist')
    expect(reads).toEqual([])
    const trace = await play('jwt', [kim, me], denylist)
    const order = trace.steps.slice(-5).map(({ event }) => event.kind)
    expect(order.indexOf('token')).toBeLessThan(order.indexOf('store'))
    expect(trace.steps.findLast((s) => s.event.kind === 'store')?.event).toMatchObject({ key: line })
  })

  it('§10 only stands on the list of the servers that have one', async () => {
    const knobs = { ...denylist, servers: 2, denylistAt: 'first-server' } as const
    const trace = await play('jwt', [kim, copy, logOut, replay, replay], knobs)
    expect(
      exchanges(trace)
        .slice(-2)
        .map((e) => [e.by, e.response.status]),
    ).toEqual([
      ['server', 401],
      ['server-2', 200],
    ])
  })

  it('§10 and without that server nobody can write it', async () => {
    const knobs = { ...denylist, servers: 2, denylistAt: 'first-server' } as const
    const trace = await play('jwt', [kim, copy, down('1'), logOut, replay], knobs)
    expect(transcriptOf(trace).slice(1)).toEqual([
      'T0+0 browser POST /logout: 404 not-found',
      'T0+0 attacker GET /me: 200',
    ])
  })
})

describe('§10 the store is down', () => {
  it.each([
    ['denylist', revoke],
    ['cutoff', everywhere],
    ['both', everywhere],
  ] as const)('§10 %s, closed: 503 for everybody', async (revocation, end) => {
    const trace = await play('jwt', [kim, copy, end, storeDown, replay, me, storeUp, replay], { revocation })
    expect(transcriptOf(trace, '/me')).toEqual([
      'T0+0 attacker GET /me: 503 store-down',
      'T0+0 browser GET /me: 503 store-down',
      'T0+0 attacker GET /me: 401 revoked-token',
    ])
    expect(exchanges(trace).flatMap((e) => fieldOf(e, 'Retry-After') ?? [])).toEqual(['5', '5'])
  })

  it.each([
    ['denylist', revoke],
    ['cutoff', everywhere],
    ['both', everywhere],
  ] as const)('§10 %s, open: a revoked token is accepted', async (revocation, end) => {
    const knobs = { revocation, denylistDown: 'open' } as const
    const trace = await play('jwt', [kim, copy, end, storeDown, replay, storeUp, replay], knobs)
    expect(transcriptOf(trace, '/me')).toEqual([
      'T0+0 attacker GET /me: 200',
      'T0+0 attacker GET /me: 401 revoked-token',
    ])
  })

  it('§10 open is a matter of reading: what cannot be written is refused all the same', async () => {
    const knobs = { ...denylist, denylistDown: 'open' } as const
    const trace = await play('jwt', [kim, storeDown, logOut], knobs)
    expect(transcriptOf(trace).at(-1)).toBe('T0+0 browser POST /logout: 503 store-down')
    expect(lastWorld(trace).store.denylist).toEqual({})
  })
})

describe('§10 the cut-off counts whole seconds', () => {
  it('§10 a token of the very second does not survive, and one issued after it in that second does', async () => {
    const trace = await play('jwt', [kim, copy, everywhere, replay, kim, me], cutoff)
    expect(transcriptOf(trace).slice(1)).toEqual([
      'T0+0 attacker GET /me: 401 revoked-token',
      'T0+0 browser POST /login: 200',
      'T0+0 browser GET /me: 200',
    ])
    const [, claims = ''] = lastWorld(trace).browser.localStorage.access_token?.split('.') ?? []
    expect(JSON.parse(Buffer.from(claims, 'base64url').toString())).toMatchObject({
      iat: T0 + 1,
      exp: T0 + 901,
    })
  })

  it('§10 a second cut-off in the same second ends that one as well', async () => {
    const trace = await play('jwt', [kim, everywhere, kim, copy, everywhere, replay, kim, me], cutoff)
    expect(transcriptOf(trace, '/me')).toEqual([
      'T0+0 attacker GET /me: 401 revoked-token',
      'T0+0 browser GET /me: 200',
    ])
  })

  it('§10 never goes back, also where another server’s clock is behind', async () => {
    const knobs = { ...cutoff, servers: 2, skew2: -600 }
    const trace = await play('jwt', [kim, copy, wait(10), everywhere, down('1'), everywhere, replay], knobs)
    expect(lastWorld(trace).store.cutoffs).toEqual({ u_42: T0 + 11 })
    expect(lastAnswer(trace).refusal).toBe('revoked-token')
  })

  it('§10 ends one user’s tokens and nobody else’s', async () => {
    const lee: Action = { do: 'log-in', as: 'lee', device: 'phone' }
    const trace = await play('jwt', [kim, lee, wait(10), everywhere, me, meOnPhone], cutoff)
    expect(transcriptOf(trace, '/me').map((l) => l.slice(l.indexOf(':') + 2))).toEqual([
      '401 revoked-token',
      '200',
    ])
  })

  it.each(['none', 'denylist'] as const)(
    '§10 with revocation %s there is nothing to set',
    async (revocation) => {
      const trace = await play('jwt', [kim, everywhere, me], { revocation })
      expect(trace.steps.find((s) => s.event.kind === 'idle')?.event).toMatchObject({ why: 'no-list' })
      expect(lastAnswer(trace).response.status).toBe(200)
    },
  )
})
