// What a correct simulation must produce, message by message; sources: RFC 6749/6750, 6265bis, 9110, OWASP, ASVS 5.0.
import { createHmac } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { jwtLogin } from '../scenarios/jwt-login'
import { logout } from '../scenarios/logout'
import { sessionLogin } from '../scenarios/session-login'
import type { Action } from '../vocabulary/actions'
import type { Design } from '../vocabulary/designs'
import { type HttpRequest, type HttpResponse, header, headers } from '../vocabulary/http'
import type { Knobs } from '../vocabulary/knobs'
import { defaultKnobs } from '../vocabulary/knobs'
import { T0 } from '../vocabulary/time'
import type { Snapshot, Trace } from '../vocabulary/trace'
import { createClock } from './clock'
import { createRecorder } from './recorder'
import { run } from './run'
import { createServer } from './server'

const story = (
  design: Design,
  beats: Trace['steps'] | readonly { id: string; actions: readonly Action[] }[],
  knobs: Partial<Knobs> = {},
) =>
  run({
    scenario: 'free',
    design,
    knobs,
    beats: beats as readonly { id: string; actions: readonly Action[] }[],
  })
const act = (design: Design, actions: readonly Action[], knobs: Partial<Knobs> = {}) =>
  story(design, [{ id: 'free', actions }], knobs)

type Exchange = {
  from: string
  request: HttpRequest
  response: HttpResponse
  at: number
  refusal: string | null
}

function exchanges(trace: Trace): Exchange[] {
  return trace.steps.flatMap(({ event, at }) => {
    if (event.kind !== 'request') return []
    const answer = trace.steps.find(
      (s) => s.event.kind === 'response' && s.event.exchange === event.exchange,
    )?.event
    if (answer?.kind !== 'response') throw new Error('no answer')
    return [
      {
        from: event.from,
        request: event.message,
        response: answer.message,
        at: at - T0,
        refusal: answer.refusal,
      },
    ]
  })
}
const line = ({ request, response }: Exchange) =>
  `${request.method} ${new URL(request.url).pathname} ${response.status}`
const cookieLine = (sid: string) => `__Host-sid=${sid}; Path=/; Secure; HttpOnly; SameSite=Lax`

/** A session server that finds the world as it was left. */
function serverWith(world: Snapshot | undefined) {
  if (!world) throw new Error('no world')
  const clock = createClock()
  return createServer('session', createRecorder(world, clock.now), clock, defaultKnobs)
}

// The AT of the truth table: this key, iat T0, exp T0+900.
const AT =
  'eyJhbGciOiJIUzI1NiIsInR5cCI6ImF0K2p3dCIsImtpZCI6IjIwMjYtMDEifQ.eyJpc3MiOiJodHRwczovL2F1dGguZXhhbXBsZSIsInN1YiI6InVfNDIiLCJhdWQiOiJodHRwczovL2FwaS5leGFtcGxlIiwiY2xpZW50X2lkIjoic3BhIiwiaWF0IjoxNzY3MjI1NjAwLCJleHAiOjE3NjcyMjY1MDAsImp0aSI6ImF0LTAwMDEiLCJzY29wZSI6InJlYWQiLCJyb2xlIjoidXNlciJ9.FMikEOGQBgbEbSU6wyA_tW9gFM60KpNakq8fesWOOmU'
const KEY = 'k7Zs0Qb1mJ3yT9uWc5Xr2Vd8Lf4Nh6PgAeRiOtYuBqM'

describe('JWT log-in and API call', () => {
  it('issues the very token of the truth table, keeps nothing, and answers from the token alone', async () => {
    const trace = await story('jwt', jwtLogin.beats)
    const [login, me] = exchanges(trace)
    if (!login || !me) throw new Error('two exchanges expected')
    expect(line(login)).toBe('POST /login 200')
    expect(header(login.request, 'Content-Type')).toBe('application/json')
    expect(header(login.request, 'Origin')).toBe('https://shop.example')
    expect(header(login.request, 'Sec-Fetch-Site')).toBe('same-origin')
    expect(JSON.parse(login.request.body)).toEqual({ id: 'kim', pw: 'paper-boat' })
    expect(header(login.response, 'Content-Type')).toBe('application/json')
    expect(header(login.response, 'Cache-Control')).toBe('no-store')
    expect(JSON.parse(login.response.body)).toEqual({
      access_token: AT,
      token_type: 'Bearer',
      expires_in: 900,
    })
    expect(headers(login.response, 'Set-Cookie')).toEqual([])

    expect(line(me)).toBe('GET /me 200')
    expect(header(me.request, 'Authorization')).toBe(`Bearer ${AT}`)
    expect(header(me.request, 'Cookie')).toBeNull()
    expect(me.response.body).toBe('{"sub":"u_42","role":"user"}')

    const last = trace.steps.at(-1)?.after
    expect(last?.browser.cookies).toEqual([])
    expect(last?.browser.localStorage).toEqual({ access_token: AT })
    expect(last?.store.sessions).toEqual({})
    expect(trace.steps.every(({ event }) => event.kind !== 'store' || event.store === 'users')).toBe(true)
  })

  it('verifies after a restart, for the key is configuration', async () => {
    const all = exchanges(await story('jwt', jwtLogin.beats))
    expect(all.map(line)).toEqual(['POST /login 200', 'GET /me 200', 'GET /me 200'])
  })

  it.each([
    ['no token', [{ do: 'call', endpoint: 'me' }], 'Bearer realm="api"'],
    ['wrong password', [{ do: 'log-in', as: 'kim', password: 'x' }], 'Bearer realm="api"'],
    ['unknown user', [{ do: 'log-in', as: 'nobody', password: 'x' }], 'Bearer realm="api"'],
    [
      'altered token',
      [{ do: 'log-in', as: 'kim' }, { do: 'alter-credential' }, { do: 'call', endpoint: 'me' }],
      'Bearer realm="api", error="invalid_token", error_description="not accepted"',
    ],
  ] satisfies [string, Action[], string][])(
    '%s: 401 with its challenge',
    async (_name, actions, challenge) => {
      const last = exchanges(await act('jwt', actions)).at(-1)
      expect(last?.response.status).toBe(401)
      expect(last && header(last.response, 'WWW-Authenticate')).toBe(challenge)
    },
  )

  it('says the same for a wrong password and an unknown user', async () => {
    for (const design of ['jwt', 'session'] as const) {
      const [a, b] = await Promise.all(
        ['kim', 'nobody'].map(async (as) =>
          exchanges(await act(design, [{ do: 'log-in', as, password: 'x' }])).at(-1),
        ),
      )
      expect(a?.response).toEqual(b?.response)
      expect(a?.response.status).toBe(401)
    }
  })

  it.each([
    ['localStorage', 200],
    ['sessionStorage', 200],
    ['memory', 401],
  ] as const)('kept in %s: after a page load GET /me is %i', async (tokenStorage, status) => {
    const actions: Action[] = [
      { do: 'log-in', as: 'kim' },
      { do: 'call', endpoint: 'home' },
      { do: 'call', endpoint: 'me' },
    ]
    expect(exchanges(await act('jwt', actions, { tokenStorage })).at(-1)?.response.status).toBe(status)
  })
})

describe('session log-in and call', () => {
  it('starts anonymous, checks the password itself, and changes the id at log-in', async () => {
    const trace = await story('session', sessionLogin.beats)
    const [form, login, home, me] = exchanges(trace)
    if (!form || !login || !home || !me) throw new Error('four exchanges expected')
    const [p0, n1] = trace.steps.flatMap(({ event }) =>
      event.kind === 'store' && event.act === 'write' ? [event.key] : [],
    )
    expect(p0).toMatch(/^[\w-]{43}$/)
    expect(n1).toMatch(/^[\w-]{43}$/)
    expect(n1).not.toBe(p0)

    expect(line(form)).toBe('GET /login 200')
    expect(header(form.request, 'Cookie')).toBeNull()
    expect(headers(form.response, 'Set-Cookie')).toEqual([cookieLine(p0 ?? '')])

    expect(line(login)).toBe('POST /login 303')
    expect(header(login.request, 'Cookie')).toBe(`__Host-sid=${p0}`)
    expect(header(login.request, 'Origin')).toBe('https://shop.example')
    const [, csrf] = /name="csrf" value="([^"]+)"/.exec(form.response.body) ?? []
    expect(login.request.body).toBe(`id=kim&pw=paper-boat&csrf=${csrf}`)
    expect(header(login.response, 'Location')).toBe('/')
    expect(headers(login.response, 'Set-Cookie')).toEqual([cookieLine(n1 ?? '')])
    expect(header(login.response, 'Cache-Control')).toBe('no-store')

    expect(line(home)).toBe('GET / 200')
    expect(header(home.request, 'Cookie')).toBe(`__Host-sid=${n1}`)
    expect(me.response.body).toBe('{"sub":"u_42","role":"user"}')
  })

  it('asks in this order: the password in the user store, then the old session dies, then the new one lives', async () => {
    const trace = await act('session', [{ do: 'log-in', as: 'kim' }])
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

  it('keeps the creation time when the cookie is overwritten', async () => {
    const trace = await act('session', [
      { do: 'log-in', as: 'kim' },
      { do: 'wait', seconds: 5 },
      { do: 'log-in', as: 'lee' },
    ])
    expect(trace.steps.at(-1)?.after.browser.cookies).toEqual([expect.objectContaining({ createdAt: T0 })])
  })

  it('never upgrades a session after a failed log-in, and never adopts an unknown id', async () => {
    const failed = await act('session', [
      { do: 'log-in', as: 'kim', password: 'x' },
      { do: 'call', endpoint: 'me' },
    ])
    expect(exchanges(failed).at(-1)).toMatchObject({
      refusal: 'anonymous-session',
      response: { status: 401 },
    })
    const foreign = await act('session', [
      { do: 'log-in', as: 'kim' },
      { do: 'alter-credential' },
      { do: 'call', endpoint: 'me' },
    ])
    const miss = exchanges(foreign).at(-1)
    expect(miss).toMatchObject({ refusal: 'unknown-session', response: { status: 401 } })
    expect(miss && headers(miss.response, 'Set-Cookie')).toEqual([])
    expect(miss && header(miss.response, 'WWW-Authenticate')).toBe('Cookie realm="shop"')
  })

  // Idle 900 s and absolute 28,800 s, both exclusive.
  it.each([
    ['899 s idle', [899], [200]],
    ['900 s idle', [900], [401]],
    ['a request at 800 s, then 899 s later', [800, 899], [200, 200]],
    [
      'a request every 600 s until 28,200, then at 28,799',
      [...Array(47).fill(600), 599],
      [...Array(48).fill(200)],
    ],
    [
      'a request every 600 s until 28,200, then at 28,800',
      [...Array(47).fill(600), 600],
      [...Array(47).fill(200), 401],
    ],
  ] as [string, number[], number[]][])('%s', async (_name, waits, expected) => {
    const calls = waits.flatMap((seconds): Action[] => [
      { do: 'wait', seconds },
      { do: 'call', endpoint: 'me' },
    ])
    const trace = await act('session', [{ do: 'log-in', as: 'kim' }, ...calls])
    const answers = exchanges(trace).filter((e) => e.request.url.endsWith('/me'))
    expect(answers.map((e) => e.response.status)).toEqual(expected)
  })

  it.each([
    ['shared', 200],
    ['in-process', 401],
  ] as const)('after a restart with sessions %s: %i', async (sessionStore, status) => {
    const actions: Action[] = [{ do: 'log-in', as: 'kim' }, { do: 'restart' }, { do: 'call', endpoint: 'me' }]
    expect(exchanges(await act('session', actions, { sessionStore })).at(-1)?.response.status).toBe(status)
  })
})

describe('log-out, and what a copy can do after it', () => {
  const copies = async (design: Design) =>
    exchanges(await story(design, logout.beats))
      .filter((e) => e.from === 'attacker')
      .map((e) => [e.at, e.response.status])

  it('session: the copy is dead at once', async () => {
    expect(await copies('session')).toEqual([
      [60, 401],
      [899, 401],
      [900, 401],
    ])
  })

  it('JWT: the copy lives until one second before exp', async () => {
    expect(await copies('jwt')).toEqual([
      [60, 200],
      [899, 200],
      [900, 401],
    ])
  })

  it('session: the server strikes the line and expires the cookie with its own attributes', async () => {
    const trace = await story('session', logout.beats)
    const out = exchanges(trace).find((e) => e.request.url.endsWith('/logout'))
    if (!out) throw new Error('no log-out')
    expect(line(out)).toBe('POST /logout 303')
    expect(out.request.body).toMatch(/^csrf=[\w-]{43}$/)
    expect(header(out.response, 'Location')).toBe('/')
    expect(headers(out.response, 'Set-Cookie')).toEqual([
      '__Host-sid=; Path=/; Secure; HttpOnly; SameSite=Lax; Max-Age=0',
    ])
    const after = trace.steps.findLast((s) => s.beat === 'log-out')?.after
    expect(after?.browser.cookies).toEqual([])
    expect(after?.store.sessions).toEqual({})
  })

  it('JWT: no message leaves, and the server side changes nothing', async () => {
    const steps = (await story('jwt', logout.beats)).steps.filter((s) => s.beat === 'log-out')
    expect(steps.map((s) => s.event.kind)).toEqual(['clock', 'storage'])
    expect(steps[1]?.after.server).toBe(steps[0]?.after.server)
  })

  it('the attacker’s own client sends no Origin, no Sec-Fetch and no jar', async () => {
    for (const design of ['jwt', 'session'] as const) {
      const stolen = exchanges(await story(design, logout.beats)).find((e) => e.from === 'attacker')
      expect(stolen?.request.headers.map(([name]) => name)).toEqual([
        'Host',
        design === 'jwt' ? 'Authorization' : 'Cookie',
      ])
    }
  })
})

describe('a log-out that somebody else asks for', () => {
  it('changes nothing in the browser when the cookie did not come along, for SameSite held it back', async () => {
    const trace = await act('session', [{ do: 'log-in', as: 'kim' }])
    const world = trace.steps.at(-1)?.after
    const request: HttpRequest = {
      method: 'POST',
      url: 'https://shop.example/logout',
      headers: [
        ['Host', 'shop.example'],
        ['Origin', 'https://evil.example'],
      ],
      body: '',
    }
    const { reply } = await serverWith(world).handle(request)
    expect(reply.status).toBe(303)
    expect(headers(reply, 'Set-Cookie')).toEqual([])
  })
})

describe('a session that is over', () => {
  it('is not found again at the log-in page: its CSRF token is worth nothing', async () => {
    const trace = await act('session', [
      { do: 'log-in', as: 'kim' },
      { do: 'wait', seconds: 1000 },
      { do: 'log-in', as: 'kim' },
    ])
    const writes = trace.steps.flatMap(({ event, at }) =>
      event.kind === 'store' && event.act === 'write' ? [at - T0] : [],
    )
    expect(writes).toEqual([0, 0, 1000, 1000])
    expect(exchanges(trace).at(-1)).toMatchObject({ response: { status: 200 } })
  })
})

describe('every token in every run', () => {
  it('verifies with node:crypto under the shown key, and with one flipped character does not', async () => {
    const traces = await Promise.all([jwtLogin, sessionLogin, logout].map((s) => story('jwt', s.beats)))
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
