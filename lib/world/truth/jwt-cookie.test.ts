// A JWT in a cookie: the format is one thing and the way it travels another (§3, §4c, and facts on CSRF).
import { describe, expect, it } from 'vitest'
import type { Action } from '../../vocabulary/actions'
import { type Header, header } from '../../vocabulary/http'
import type { Snapshot } from '../../vocabulary/trace'
import {
  ask,
  copy,
  exchanges,
  home,
  jarOf,
  kim,
  lastAnswer,
  lastWorld,
  logOut,
  me,
  meOnPhone,
  play,
  replay,
  requestOf,
  revoke,
  setCookies,
  statusesOf,
  type Turned,
  transcriptOf,
  wait,
} from './tell'

const cookie: Turned = { tokenStorage: 'cookie' }
const listed: Turned = { ...cookie, revocation: 'denylist' }
const take: Action = { do: 'inject-script' }
const ride: Action = { do: 'inject-script', aim: 'ride' }
const lure: Action = { do: 'lure' }
const second: Action = { do: 'call', endpoint: 'me', tab: 'second' }

const inCookie = (actions: readonly Action[], knobs: Turned = cookie) => play('jwt', actions, knobs)
const storages = ({ browser: { localStorage, tabs } }: Snapshot) => [
  localStorage,
  tabs.first.sessionStorage,
  tabs.first.memory,
]
const looted = (world: Snapshot) => world.attacker.loot.map(({ kind }) => kind)

describe('a JWT in a cookie', () => {
  it('is set by the answer to the login and by no script; the body has no token', async () => {
    const trace = await inCookie([kim])
    const login = lastAnswer(trace, '/login')
    const token = jarOf(lastWorld(trace))['__Host-at']
    expect(setCookies(login)).toEqual([`__Host-at=${token}; Path=/; Secure; HttpOnly; SameSite=Lax`])
    expect(token).toMatch(/^eyJ[\w-]+\.[\w-]+\.[\w-]+$/)
    expect(login.response.body).toBe('{"expires_in":900}')
    expect(storages(lastWorld(trace))).toEqual([{}, {}, {}])
  })

  it('goes along by itself, without Authorization, and the server asks no store', async () => {
    const trace = await inCookie([kim, me])
    const { request, response } = lastAnswer(trace, '/me')
    expect(header(request, 'Cookie')).toBe(`__Host-at=${jarOf(lastWorld(trace))['__Host-at']}`)
    expect(header(request, 'Authorization')).toBeNull()
    expect(response.body).toBe('{"sub":"u_42","role":"user"}')
    const asked = trace.steps.filter(({ event }) => event.kind === 'store' && event.store !== 'users')
    expect(asked).toEqual([])
  })

  it('outlives a page load and is there in a new tab, but on no other device', async () => {
    expect(statusesOf(await inCookie([kim, home, me, second]))).toEqual([200, 200])
    expect(statusesOf(await inCookie([kim, meOnPhone]), 'phone')).toEqual([401])
  })

  it('ends by its own exp, to the second', async () => {
    const trace = await inCookie([kim, wait(899), me, wait(1), me])
    expect(statusesOf(trace)).toEqual([200, 401])
    expect(lastAnswer(trace).refusal).toBe('invalid-token')
  })

  it.each([
    ['both: the header that script wrote comes first', 'altered', 401],
    ['the cookie alone', null, 200],
  ] as const)('the API reads %s', async (_, bearer, status) => {
    const trace = await inCookie([kim])
    const sent: Header[] = [['Cookie', `__Host-at=${jarOf(lastWorld(trace))['__Host-at']}`]]
    if (bearer) sent.push(['Authorization', `Bearer ${bearer}`])
    const { reply } = await ask(trace, requestOf('GET', '/me', sent))
    expect(reply.status).toBe(status)
  })

  it('is changed by developer tools as any cookie, and then fails by its signature', async () => {
    const trace = await inCookie([kim, { do: 'alter-credential' }, me])
    const token = trace.steps.findLast(({ event }) => event.kind === 'token')?.event
    expect(token).toMatchObject({ act: 'rejected', verdict: 'signature' })
  })
})

describe('§3 its log-out', () => {
  it('has the server erase the cookie; a copy behaves as ever', async () => {
    const trace = await inCookie([kim, copy, logOut, me, replay])
    expect(setCookies(lastAnswer(trace, '/logout'))).toEqual([
      '__Host-at=; Path=/; Secure; HttpOnly; SameSite=Lax; Max-Age=0',
    ])
    expect(jarOf(lastWorld(trace))).toEqual({})
    expect(statusesOf(trace)).toEqual([401])
    expect(statusesOf(trace, 'attacker')).toEqual([200])
  })

  it('with a denylist ends the copy as well', async () => {
    const trace = await inCookie([kim, copy, logOut, replay], listed)
    expect(statusesOf(trace, 'attacker')).toEqual([401])
    expect(Object.keys(lastWorld(trace).store.denylist)).toEqual(['https://auth.example at-0001'])
  })

  it('with a list that does not answer is a 503 that leaves the cookie where it is', async () => {
    const trace = await inCookie([kim, { do: 'store-down' }, logOut], listed)
    expect(lastAnswer(trace).response.status).toBe(503)
    expect(Object.keys(jarOf(lastWorld(trace)))).toEqual(['__Host-at'])
  })

  it('of a token that counts no more writes nothing, and erases the cookie all the same', async () => {
    const trace = await inCookie([kim, wait(900), logOut], listed)
    expect(lastWorld(trace).store.denylist).toEqual({})
    expect(jarOf(lastWorld(trace))).toEqual({})
  })

  it('the operator takes it back by the list too', async () => {
    expect(statusesOf(await inCookie([kim, revoke, me], listed))).toEqual([401])
  })
})

describe('§4 a script in the page', () => {
  it.each([
    ['on', [], 0],
    ['off', ['jwt'], 1],
  ] as const)('HttpOnly %s: it takes %j', async (httpOnly, loot, sentOut) => {
    const trace = await inCookie([kim, take, replay], { ...cookie, httpOnly })
    expect(looted(lastWorld(trace))).toEqual(loot)
    expect(statusesOf(trace, 'attacker')).toEqual(sentOut ? [200] : [])
    const looks = trace.steps.flatMap(({ event }) => (event.kind === 'script' ? [event.looks] : []))
    expect(looks).toEqual(['document.cookie'])
  })

  it('4c rides all the same: the browser attaches what the script cannot read', async () => {
    const trace = await inCookie([kim, ride])
    expect(lastAnswer(trace).response.status).toBe(200)
    expect(looted(lastWorld(trace))).toEqual([])
  })
})

describe('a form of another site: any cookie is sent, whatever lies in it', () => {
  const forged = (trace: Awaited<ReturnType<typeof inCookie>>) => exchanges(trace).at(-1)

  it.each([
    ['None', true],
    ['Lax', false],
    ['Strict', false],
  ] as const)('SameSite=%s: goes along is %s, and Origin refuses it either way', async (sameSite, goes) => {
    const trace = await inCookie([kim, lure], { ...cookie, sameSite })
    const { request, refusal, response } = forged(trace) ?? {}
    expect(request && header(request, 'Cookie') !== null).toBe(goes)
    expect(request && header(request, 'Origin')).toBe('https://evil.example')
    expect([response?.status, refusal]).toEqual([403, 'foreign-origin'])
    expect(Object.keys(jarOf(lastWorld(trace)))).toEqual(['__Host-at'])
  })

  it('cannot log anybody in: the login asks where it came from', async () => {
    const trace = await inCookie([])
    const form: Header[] = [['Content-Type', 'application/json']]
    const body = '{"id":"lee","pw":"blue-kettle"}'
    const { reply } = await ask(
      trace,
      requestOf('POST', '/login', [...form, ['Origin', 'https://evil.example']], body),
    )
    expect([reply.status, reply.reason]).toEqual([403, 'foreign-origin'])
  })
})

it('changes nothing in the other designs', async () => {
  for (const design of ['session', 'hybrid'] as const) {
    const told = async (knobs: Turned) =>
      transcriptOf(await play(design, [kim, me, take, lure, logOut, me], knobs))
    expect(await told(cookie)).toEqual(await told({}))
  }
})
