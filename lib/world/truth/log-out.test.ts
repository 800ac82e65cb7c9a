// Chapter 3: log-out, design by design, and what a copy can do after it. ASVS 5.0 7.4.1, WSTG-SESS-06, RFC 6265bis §5.7.
import { describe, expect, it } from 'vitest'
import type { Design } from '../../vocabulary/designs'
import { headers } from '../../vocabulary/http'
import {
  ask,
  copy,
  copyRefresh,
  exchanges,
  fieldOf,
  jarOf,
  kim,
  lastAnswer,
  lastWorld,
  logOut,
  me,
  play,
  replay,
  replayRefresh,
  requestOf,
  setCookies,
  statusesOf,
  type Turned,
  transcriptOf,
  wait,
} from './tell'

const listed = { revocation: 'denylist' } as const

describe('§3 a copy: at log-out + 1 s, one second before exp, and at exp', () => {
  it.each([
    ['session', {}, [401, 401, 401]],
    ['session', { sessionStore: 'in-process' }, [401, 401, 401]],
    ['session', { sessionStore: 'replicated', servers: 2, replicationLag: 0 }, [401, 401, 401]],
    ['jwt', {}, [200, 200, 401]],
    ['jwt', listed, [401, 401, 401]],
    ['jwt', { tokenStorage: 'memory' }, [200, 200, 401]],
    ['hybrid', {}, [200, 200, 401]],
  ] as [Design, Turned, number[]][])('§3 %s %j: %j', async (design, knobs, expected) => {
    const trace = await play(
      design,
      [kim, copy, wait(60), logOut, wait(1), replay, wait(838), replay, wait(1), replay],
      knobs,
    )
    expect(statusesOf(trace, 'attacker')).toEqual(expected)
  })

  it('§3 hybrid: a copy of the refresh token gets 400 invalid_grant at once', async () => {
    const trace = await play('hybrid', [kim, copyRefresh, wait(60), logOut, wait(1), replayRefresh])
    const last = lastAnswer(trace)
    expect(last).toMatchObject({ from: 'attacker', refusal: 'revoked-refresh', response: { status: 400 } })
    expect(last.response.body).toBe('{"error":"invalid_grant"}')
  })

  it('§3 the attacker’s own client sends no Origin, no Sec-Fetch and no jar', async () => {
    for (const [design, credential] of [
      ['jwt', 'Authorization'],
      ['session', 'Cookie'],
      ['hybrid', 'Authorization'],
    ] as const) {
      const trace = await play(design, [kim, copy, replay])
      expect(lastAnswer(trace).request.headers.map(([name]) => name)).toEqual(['Host', credential])
    }
  })
})

describe('§3 session', () => {
  const actions = [kim, wait(60), logOut]

  it('§3.1 rows 1-3: POST with the CSRF token, the record goes, 303 with the cookie’s own attributes and Max-Age=0', async () => {
    const trace = await play('session', actions)
    const out = exchanges(trace).find((e) => e.request.url.endsWith('/logout'))
    if (!out) throw new Error('nobody logged out')
    const n1 = Object.keys(
      trace.steps.findLast((s) => s.at < out.at + 1767225600)?.after.store.sessions ?? {},
    )
    expect(out.request.headers).toContainEqual(['Cookie', `__Host-sid=${n1[0]}`])
    expect(out.request.body).toMatch(/^csrf=[\w-]{43}$/)
    expect(out.response.status).toBe(303)
    expect(fieldOf(out, 'Location')).toBe('/')
    expect(fieldOf(out, 'Cache-Control')).toBe('no-store')
    expect(setCookies(out)).toEqual(['__Host-sid=; Path=/; Secure; HttpOnly; SameSite=Lax; Max-Age=0'])
    expect(lastWorld(trace).store.sessions).toEqual({})
    expect(lastWorld(trace).browser.cookies).toEqual([])
  })

  it('§3.1 rows 4-5: the copy is a miss in the store', async () => {
    const trace = await play('session', [kim, copy, logOut, replay])
    const reads = trace.steps.flatMap(({ event }) =>
      event.kind === 'store' && event.act === 'read' && event.store === 'sessions' ? [event.found] : [],
    )
    expect(reads.at(-1)).toBe(false)
    expect(lastAnswer(trace)).toMatchObject({ refusal: 'unknown-session', response: { status: 401 } })
  })

  it('§3 GET does not log out', async () => {
    const trace = await play('session', [kim])
    const sid = jarOf(lastWorld(trace))['__Host-sid']
    const { reply, after, before } = await ask(
      trace,
      requestOf('GET', '/logout', [['Cookie', `__Host-sid=${sid}`]]),
    )
    expect(reply.status).toBe(404)
    expect(after).toEqual(before)
  })

  it('§3 the tab of somebody who is logged out cannot submit a log-out again', async () => {
    const trace = await play('session', [...actions, logOut])
    expect(trace.steps.at(-1)?.event).toMatchObject({ kind: 'idle', why: 'no-form' })
  })
})

describe('§3 JWT', () => {
  it('§3.2 no message leaves, and the server side changes nothing', async () => {
    const trace = await play('jwt', [kim, logOut])
    const before = trace.steps.at(-2)?.after
    expect(trace.steps.at(-1)?.event).toMatchObject({ kind: 'storage', act: 'removed' })
    expect(lastWorld(trace).servers).toBe(before?.servers)
    expect(lastWorld(trace).store).toBe(before?.store)
    expect(transcriptOf(trace)).toEqual(['T0+0 browser POST /login: 200'])
  })

  it('§3 with a denylist: the jti is written down until exp, and the page forgets the token', async () => {
    const trace = await play('jwt', [kim, wait(10), logOut, me], listed)
    expect(transcriptOf(trace)).toEqual([
      'T0+0 browser POST /login: 200',
      'T0+10 browser POST /logout: 200',
      'T0+10 browser GET /me: 401 no-credential',
    ])
    expect(lastWorld(trace).store.denylist).toEqual({
      'https://auth.example at-0001': { until: 1767225600 + 900 },
    })
    expect(lastWorld(trace).browser.localStorage).toEqual({})
  })

  it.each([
    ['no token', [], 'Bearer realm="api"'],
    [
      'a broken token',
      [['Authorization', 'Bearer x.y.z']],
      'Bearer realm="api", error="invalid_token", error_description="not accepted"',
    ],
  ] as [string, [string, string][], string][])(
    '§3 log-out with %s: 401, and the challenge says no more than it must',
    async (_name, fields, challenge) => {
      const trace = await play('jwt', [kim], listed)
      const { reply, before, after } = await ask(trace, requestOf('POST', '/logout', fields))
      expect([reply.status, headers(reply, 'WWW-Authenticate')]).toEqual([401, [challenge]])
      expect(after.store).toEqual(before.store)
    },
  )

  it('§3 without a list there is nothing at /logout', async () => {
    const { reply } = await ask(await play('jwt', [kim]), requestOf('POST', '/logout', []))
    expect(reply.status).toBe(404)
  })
})

describe('§3 hybrid', () => {
  it('§3 the family is revoked, the cookie expires, and the page drops the access token', async () => {
    const trace = await play('hybrid', [kim, wait(60), logOut])
    const out = lastAnswer(trace)
    expect(transcriptOf(trace)).toEqual([
      'T0+0 browser POST /auth/login: 200',
      'T0+60 browser POST /auth/logout: 200',
    ])
    expect(setCookies(out)).toEqual([
      '__Secure-rt=; Path=/auth; Secure; HttpOnly; SameSite=Strict; Max-Age=0',
    ])
    const { store, browser } = lastWorld(trace)
    expect(Object.values(store.refresh).map((row) => row.status)).toEqual(['revoked'])
    expect(browser.cookies).toEqual([])
    expect(browser.tabs.first.memory).toEqual({})
  })
})
