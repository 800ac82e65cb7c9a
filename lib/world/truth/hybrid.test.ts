// Chapter 7: a short access token and a rotating refresh token. RFC 9700 §4.14.2, OAuth 2.1 §3.2.4 and §4.3.2.
import { describe, expect, it } from 'vitest'
import type { HybridEnv } from '../../apps/env'
import { refresh as renew } from '../../apps/hybrid'
import type { Action } from '../../vocabulary/actions'
import { later, T0 } from '../../vocabulary/time'
import { hashOf } from '../../vocabulary/token-hash'
import type { RefreshRecord } from '../../vocabulary/trace'
import { createClock } from '../clock'
import { createRecorder } from '../recorder'
import { createSite } from '../site'
import { createRefreshTokens } from '../token-lists'
import { cookieLine, rows, rt, short, statuses } from './hybrid-rows'
import {
  ask,
  copy,
  copyRefresh,
  exchanges,
  fieldOf,
  home,
  jarOf,
  kim,
  lastAnswer,
  lastWorld,
  logOut,
  me,
  pathOf,
  play,
  refresh,
  replay,
  replayRefresh,
  requestOf,
  revoke,
  setCookies,
  statusesOf,
  type Turned,
  transcriptOf,
  wait,
} from './tell'

describe('§7 the ordinary way', () => {
  it('§7 rows 1-2: both tokens, one in the body and one in a cookie, and the store keeps a hash', async () => {
    const trace = await play('hybrid', [kim], short)
    const login = lastAnswer(trace)
    expect(transcriptOf(trace)).toEqual(['T0+0 browser POST /auth/login: 200'])
    expect(fieldOf(login, 'Cache-Control')).toBe('no-store')
    const { access_token, ...rest } = JSON.parse(login.response.body)
    expect(rest).toEqual({ token_type: 'Bearer', expires_in: 300 })
    expect(setCookies(login)).toEqual([cookieLine(rt(trace), 28800)])
    const { browser, store } = lastWorld(trace)
    expect(browser.tabs.first.memory).toEqual({ access_token })
    expect(browser.localStorage).toEqual({})
    expect(store.refresh).toEqual({
      [hashOf(rt(trace) ?? '')]: {
        family: 'family-1',
        user: 'u_42',
        issuedAt: T0,
        absoluteExp: T0 + 28800,
        status: 'active',
        usedAt: null,
        replacedBy: null,
        successor: null,
      },
    })
    expect(JSON.stringify(store)).not.toContain(rt(trace))
  })

  it('§7 row 3: the API sees the access token alone', async () => {
    const trace = await play('hybrid', [kim, me], short)
    const call = lastAnswer(trace)
    const names = call.request.headers.map(([name]) => name)
    expect(names).toContain('Authorization')
    expect(names).not.toContain('Cookie')
    expect(call.response.body).toBe('{"sub":"u_42","role":"user"}')
  })

  it('§7 rows 4-8: 401, renewal with a Max-Age that shrinks, and one retry', async () => {
    const trace = await play('hybrid', [kim, me, wait(299), me, wait(1), me], short)
    expect(transcriptOf(trace)).toEqual([
      'T0+0 browser POST /auth/login: 200',
      'T0+0 browser GET /me: 200',
      'T0+299 browser GET /me: 200',
      'T0+300 browser GET /me: 401 invalid-token',
      'T0+300 browser POST /auth/refresh: 200',
      'T0+300 browser GET /me: 200',
    ])
    const [login, , , expired, renewed] = exchanges(trace)
    if (!login || !expired || !renewed) throw new Error('six exchanges expected')
    expect(fieldOf(expired, 'WWW-Authenticate')).toBe(
      'Bearer realm="api", error="invalid_token", error_description="not accepted"',
    )
    const rt1 = /=([\w-]+);/.exec(setCookies(login)[0] ?? '')?.[1] ?? ''
    expect(renewed.request.headers).toContainEqual(['Cookie', `__Secure-rt=${rt1}`])
    expect(renewed.request.headers).toContainEqual(['Origin', 'https://shop.example'])
    expect(rt(trace)).not.toBe(rt1)
    expect(setCookies(renewed)).toEqual([cookieLine(rt(trace), 28500)])
    const rt2 = hashOf(rt(trace) ?? '')
    expect(lastWorld(trace).store.refresh).toMatchObject({
      [hashOf(rt1)]: { status: 'used', replacedBy: rt2, usedAt: T0 + 300, absoluteExp: T0 + 28800 },
      [rt2]: { status: 'active', issuedAt: T0 + 300, absoluteExp: T0 + 28800, family: 'family-1' },
    })
  })

  it('§7 row 8: exactly one retry, also when the second answer is 401 too', async () => {
    const knobs = { ...short, servers: 2, skew2: 300 }
    const trace = await play('hybrid', [kim, wait(300), me], knobs)
    expect(transcriptOf(trace).slice(1)).toEqual([
      'T0+300 browser GET /me: 401 invalid-token',
      'T0+300 browser POST /auth/refresh: 200',
      'T0+300 browser GET /me: 401 invalid-token',
    ])
  })

  it('§7 after a page load memory is empty, and the cookie brings a new token', async () => {
    const trace = await play('hybrid', [kim, home, me], short)
    expect(transcriptOf(trace).slice(2)).toEqual([
      'T0+0 browser GET /me: 401 no-credential',
      'T0+0 browser POST /auth/refresh: 200',
      'T0+0 browser GET /me: 200',
    ])
  })

  it('§7 absoluteExp does not move: the last renewal is one second before it', async () => {
    const hours = [
      kim,
      ...Array(95)
        .fill([wait(300), refresh])
        .flat(),
    ] as Action[]
    const late = await play('hybrid', [...hours, wait(299), refresh, wait(1), refresh], short)
    const renewals = exchanges(late).filter((e) => pathOf(e) === '/auth/refresh')
    expect(renewals.slice(0, 96).every((e) => e.response.status === 200)).toBe(true)
    expect(renewals.at(-2)?.at).toBe(28799)
    expect(renewals.at(-2) && setCookies(renewals.at(-2) as never)).toEqual([
      expect.stringMatching(/Max-Age=1$/),
    ])
    expect(renewals.at(-1)).toMatchObject({ at: 28800, response: { status: 400 } })
    expect(new Set(rows(late).map((row) => row.absoluteExp))).toEqual(new Set([T0 + 28800]))
  })
})

describe('§7 revocation and log-out', () => {
  it.each([
    ['log-out', logOut],
    ['revoke', revoke],
    ['revoke-all', { do: 'revoke-all', as: 'kim' }],
  ] as [string, Action][])(
    '§7 %s: the refresh token is dead now, the access token at exp',
    async (_name, end) => {
      const trace = await play(
        'hybrid',
        [kim, copy, copyRefresh, wait(60), end, replayRefresh, replay, wait(239), replay, wait(1), replay],
        short,
      )
      expect(transcriptOf(trace, '/auth/refresh')).toEqual([
        'T0+60 attacker POST /auth/refresh: 400 revoked-refresh',
      ])
      expect(statusesOf(trace, 'attacker')).toEqual([200, 200, 401])
    },
  )

  it('§7 trap: with Path=/auth/refresh the log-out never sees the cookie, and the copy lives on', async () => {
    const knobs: Turned = { ...short, refreshPath: '/auth/refresh' }
    const trace = await play('hybrid', [kim, copyRefresh, logOut, replayRefresh], knobs)
    const out = exchanges(trace).find((e) => pathOf(e) === '/auth/logout')
    if (!out) throw new Error('nobody logged out')
    expect(out.request.headers.map(([name]) => name)).not.toContain('Cookie')
    expect(out.response.status).toBe(200)
    expect(setCookies(out)).toEqual([cookieLine('', 0, '/auth/refresh')])
    expect(jarOf(lastWorld(trace))).toEqual({})
    expect(transcriptOf(trace).at(-1)).toBe('T0+0 attacker POST /auth/refresh: 200')
    expect(statuses(trace)).toEqual(['used', 'active'])
  })

  it('§7 a log-in begins a family of its own: the other device is not touched', async () => {
    const trace = await play('hybrid', [kim, { do: 'log-in', as: 'kim', device: 'phone' }, revoke], short)
    expect(statuses(trace)).toEqual(['revoked', 'active'])
    expect(new Set(rows(trace).map((row) => row.family)).size).toBe(2)
  })
})

describe('§7 a POST from another site', () => {
  it.each(['/auth/login', '/auth/refresh', '/auth/logout'])('%s: nothing happens', async (path) => {
    const trace = await play('hybrid', [kim], short)
    for (const origin of ['https://evil.example', 'null', 'https://shop.example.evil.example']) {
      // even where the cookie would come along (SameSite=None)
      const fields = [
        ['Origin', origin],
        ['Cookie', `__Secure-rt=${rt(trace)}`],
        ['Content-Type', 'application/json'],
      ] as const
      const body = '{"id":"lee","pw":"blue-kettle"}'
      const { reply, before, after } = await ask(trace, requestOf('POST', path, fields, body))
      expect([reply.status, reply.reason]).toEqual([403, 'foreign-origin'])
      expect(after).toEqual(before)
    }
  })

  it('§7 and without any Origin it is refused as well', async () => {
    const trace = await play('hybrid', [kim], short)
    const fields = [['Cookie', `__Secure-rt=${rt(trace)}`]] as const
    const { reply } = await ask(trace, requestOf('POST', '/auth/refresh', fields))
    expect(reply.status).toBe(403)
  })
})

describe('§7 row 6, atomically', () => {
  it('who finds the token active and loses the race to rotate it has shown it twice', async () => {
    const row: RefreshRecord = {
      ...{ family: 'family-1', user: 'u_42', issuedAt: T0, absoluteExp: later(T0, 28800) },
      ...{ status: 'active', usedAt: null, replacedBy: null, successor: null },
    }
    const revoked: string[] = []
    const env = {
      now: () => T0,
      users: { find: async () => ({ id: 'u_42', login: 'kim', role: 'user' }) },
      refreshTokens: {
        find: async () => row,
        rotate: async () => null,
        revokeFamily: async (family: string) => void revoked.push(family),
      },
    } as unknown as HybridEnv
    const fields = [
      ['Origin', 'https://shop.example'],
      ['Cookie', '__Secure-rt=x'],
    ] as const
    const reply = await renew(requestOf('POST', '/auth/refresh', fields), env)
    expect([reply.status, reply.reason, revoked]).toEqual([400, 'reused-refresh', ['family-1']])
  })

  it('the store rotates a token once, whoever asks', async () => {
    const trace = await play('hybrid', [kim], short)
    const clock = createClock()
    const recorder = createRecorder(lastWorld(trace), clock.now)
    const site = createSite(recorder, clock, trace.knobs)
    const tokens = createRefreshTokens(site, 'server', (text) => ({
      file: 'hybrid',
      handler: 'refresh',
      text,
    }))
    const voucher = site.refreshToken() // the stream begins anew here, and its first token is the one in the jar
    expect(voucher).toBe(rt(trace))
    const both = await Promise.all([tokens.rotate(voucher), tokens.rotate(voucher)])
    expect(both.map((v) => v !== null)).toEqual([true, false])
    expect(await tokens.rotate('__proto__')).toBeNull()
  })
})
