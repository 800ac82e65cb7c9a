// Chapters 1 and 2: how each design logs in and calls. OAuth 2.1 §5, RFC 6750 §3, RFC 9110 §15, OWASP Session.
import { createHmac } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { jwtLogin } from '../../scenarios/jwt-login'
import { logout } from '../../scenarios/logout'
import { sessionLogin } from '../../scenarios/session-login'
import type { Action } from '../../vocabulary/actions'
import { header } from '../../vocabulary/http'
import { T0 } from '../../vocabulary/time'
import { run } from '../run'
import {
  exchanges,
  fieldOf,
  home,
  kim,
  lastAnswer,
  lastWorld,
  me,
  play,
  setCookies,
  statusesOf,
  transcriptOf,
  wait,
} from './tell'

// The AT of the truth table: this key, iat T0, exp T0+900.
const AT =
  'eyJhbGciOiJIUzI1NiIsInR5cCI6ImF0K2p3dCIsImtpZCI6IjIwMjYtMDEifQ.eyJpc3MiOiJodHRwczovL2F1dGguZXhhbXBsZSIsInN1YiI6InVfNDIiLCJhdWQiOiJodHRwczovL2FwaS5leGFtcGxlIiwiY2xpZW50X2lkIjoic3BhIiwiaWF0IjoxNzY3MjI1NjAwLCJleHAiOjE3NjcyMjY1MDAsImp0aSI6ImF0LTAwMDEiLCJzY29wZSI6InJlYWQiLCJyb2xlIjoidXNlciJ9.FMikEOGQBgbEbSU6wyA_tW9gFM60KpNakq8fesWOOmU'
const KEY = 'k7Zs0Qb1mJ3yT9uWc5Xr2Vd8Lf4Nh6PgAeRiOtYuBqM'
const invalid = 'Bearer realm="api", error="invalid_token", error_description="not accepted"'
const wrong: Action = { do: 'log-in', as: 'kim', password: 'x' }
const restart: Action = { do: 'restart' }
const alter: Action = { do: 'alter-credential' }

describe('§1 JWT log-in and API call', () => {
  it('§1 issues the very token of the truth table, keeps nothing, and answers from the token alone', async () => {
    const trace = await play('jwt', [kim, me])
    const [login, call] = exchanges(trace)
    if (!login || !call) throw new Error('two exchanges expected')
    expect(transcriptOf(trace)).toEqual(['T0+0 browser POST /login: 200', 'T0+0 browser GET /me: 200'])
    expect(header(login.request, 'Content-Type')).toBe('application/json')
    expect(header(login.request, 'Origin')).toBe('https://shop.example')
    expect(header(login.request, 'Sec-Fetch-Site')).toBe('same-origin')
    expect(JSON.parse(login.request.body)).toEqual({ id: 'kim', pw: 'paper-boat' })
    expect(fieldOf(login, 'Content-Type')).toBe('application/json')
    expect(fieldOf(login, 'Cache-Control')).toBe('no-store')
    expect(JSON.parse(login.response.body)).toEqual({
      access_token: AT,
      token_type: 'Bearer',
      expires_in: 900,
    })
    expect(setCookies(login)).toEqual([])
    expect(header(call.request, 'Authorization')).toBe(`Bearer ${AT}`)
    expect(header(call.request, 'Cookie')).toBeNull()
    expect(call.response.body).toBe('{"sub":"u_42","role":"user"}')
    const { browser, store } = lastWorld(trace)
    expect(browser.cookies).toEqual([])
    expect(browser.localStorage).toEqual({ access_token: AT })
    expect(store).toBe(trace.before.store)
  })

  it('§1 verifies after a restart, for the key is configuration', async () => {
    expect(statusesOf(await play('jwt', [kim, me, restart, me]))).toEqual([200, 200])
  })

  it.each([
    ['no token', [me], 'Bearer realm="api"'],
    ['wrong password', [wrong], 'Bearer realm="api"'],
    ['unknown user', [{ do: 'log-in', as: 'nobody', password: 'x' }], 'Bearer realm="api"'],
    ['altered token', [kim, alter, me], invalid],
    ['expired token', [kim, wait(900), me], invalid],
  ] satisfies [string, Action[], string][])(
    '§1 %s: 401 with its challenge',
    async (_name, actions, challenge) => {
      const last = lastAnswer(await play('jwt', actions))
      expect([last.response.status, fieldOf(last, 'WWW-Authenticate')]).toEqual([401, challenge])
    },
  )

  it.each(['jwt', 'session', 'hybrid'] as const)(
    '§1 %s says the same for a wrong password and an unknown user',
    async (design) => {
      const [a, b] = await Promise.all(
        ['kim', 'nobody'].map(async (as) =>
          lastAnswer(await play(design, [{ do: 'log-in', as, password: 'x' }])),
        ),
      )
      expect(a?.response).toEqual(b?.response)
      expect(a?.response.status).toBe(401)
    },
  )

  it.each([
    ['localStorage', 200],
    ['sessionStorage', 200],
    ['memory', 401],
  ] as const)('§1 kept in %s: after a page load GET /me is %i', async (tokenStorage, status) => {
    expect(statusesOf(await play('jwt', [kim, home, me], { tokenStorage }))).toEqual([status])
  })

  it.each([
    ['localStorage', 200],
    ['sessionStorage', 401],
    ['memory', 401],
  ] as const)('§1 kept in %s: in a new tab GET /me is %i', async (tokenStorage, status) => {
    const there: Action = { do: 'call', endpoint: 'me', tab: 'second' }
    expect(statusesOf(await play('jwt', [kim, there], { tokenStorage }))).toEqual([status])
  })
})

describe('§2 session log-in and call', () => {
  it('§2 rows 1-10: starts anonymous, and the id changes at log-in', async () => {
    const trace = await play('session', [kim, me])
    const [form, login, page, call] = exchanges(trace)
    if (!form || !login || !page || !call) throw new Error('four exchanges expected')
    const [p0, n1] = trace.steps.flatMap(({ event }) =>
      event.kind === 'store' && event.act === 'write' ? [event.key] : [],
    )
    const cookieLine = (sid: string | undefined) =>
      `__Host-sid=${sid}; Path=/; Secure; HttpOnly; SameSite=Lax`
    expect(transcriptOf(trace)).toEqual([
      'T0+0 browser GET /login: 200',
      'T0+0 browser POST /login: 303',
      'T0+0 browser GET /: 200',
      'T0+0 browser GET /me: 200',
    ])
    expect(p0).toMatch(/^[\w-]{43}$/)
    expect(n1).toMatch(/^[\w-]{43}$/)
    expect(n1).not.toBe(p0)
    expect(header(form.request, 'Cookie')).toBeNull()
    expect(setCookies(form)).toEqual([cookieLine(p0)])
    expect(header(login.request, 'Cookie')).toBe(`__Host-sid=${p0}`)
    expect(header(login.request, 'Origin')).toBe('https://shop.example')
    const [, csrf] = /name="csrf" value="([^"]+)"/.exec(form.response.body) ?? []
    expect(login.request.body).toBe(`id=kim&pw=paper-boat&csrf=${csrf}`)
    expect(fieldOf(login, 'Location')).toBe('/')
    expect(setCookies(login)).toEqual([cookieLine(n1)])
    expect(fieldOf(login, 'Cache-Control')).toBe('no-store')
    expect(header(page.request, 'Cookie')).toBe(`__Host-sid=${n1}`)
    expect(call.response.body).toBe('{"sub":"u_42","role":"user"}')
  })

  it('§2 asks in this order: the password, then the old session dies, then the new one lives', async () => {
    const trace = await play('session', [kim])
    const uses = trace.steps.flatMap(({ event }) =>
      event.kind === 'store' ? [`${event.at} ${event.act}`] : [],
    )
    expect(uses).toEqual([
      'store write',
      'store read',
      'store touch',
      'users read',
      'store delete',
      'store write',
      'store read',
      'store touch',
    ])
  })

  it('§2 keeps the creation time when the cookie is overwritten', async () => {
    const trace = await play('session', [kim, wait(5), { do: 'log-in', as: 'lee' }])
    expect(lastWorld(trace).browser.cookies).toEqual([expect.objectContaining({ createdAt: T0 })])
  })

  it('§2 never upgrades a session after a failed log-in', async () => {
    expect(lastAnswer(await play('session', [wrong, me]))).toMatchObject({
      refusal: 'anonymous-session',
      response: { status: 401 },
    })
  })

  it('§2 never adopts an unknown id', async () => {
    const miss = lastAnswer(await play('session', [kim, alter, me]))
    expect(miss).toMatchObject({ refusal: 'unknown-session', response: { status: 401 } })
    expect(setCookies(miss)).toEqual([])
    expect(fieldOf(miss, 'WWW-Authenticate')).toBe('Cookie realm="shop"')
  })

  it('§2 a session that is over is not found again at the log-in page: its CSRF token is worth nothing', async () => {
    const trace = await play('session', [kim, wait(1000), kim])
    const writes = trace.steps.flatMap(({ event, at }) =>
      event.kind === 'store' && event.act === 'write' ? [at - T0] : [],
    )
    expect(writes).toEqual([0, 0, 1000, 1000])
    expect(lastAnswer(trace)).toMatchObject({ response: { status: 200 } })
  })
})

describe('every token in every run', () => {
  it('§0 verifies with node:crypto under the shown key, and with one flipped character does not', async () => {
    const traces = await Promise.all(
      [jwtLogin, sessionLogin, logout].map((s) => run({ scenario: s.id, design: 'jwt', beats: s.beats })),
    )
    const tokens = new Set(
      traces.flatMap((t) => JSON.stringify(t).match(/eyJ[\w-]+\.eyJ[\w-]+\.[\w-]{43}/g) ?? []),
    )
    const mac = (token: string) => {
      const [head, body, signature] = token.split('.')
      return createHmac('sha256', KEY).update(`${head}.${body}`).digest('base64url') === signature
    }
    expect([...tokens].filter(mac)).toEqual([AT])
    for (let i = 0; i < AT.length; i++) {
      const flipped = `${AT.slice(0, i)}${AT[i] === 'A' ? 'B' : 'A'}${AT.slice(i + 1)}`
      expect(mac(flipped), `character ${i}`).toBe(false)
    }
  })
})
