// Costs against the numbers of the truth table, §6 (look-ups) and §15 (bytes on the wire).
import { describe, expect, it } from 'vitest'
import { scenarios } from '../scenarios'
import { sideBySide } from '../scenarios/side-by-side'
import type { Action } from '../vocabulary/actions'
import { logIn } from '../vocabulary/actions.fixture'
import { type Design, designIds } from '../vocabulary/designs'
import type { Knobs } from '../vocabulary/knobs'
import { seconds } from '../vocabulary/time'
import { run } from '../world/run'
import { costOf, costUntil, credentialBytes } from './cost'

const act = (design: Design, actions: Action[], knobs: Partial<Knobs> = {}) =>
  run({ scenario: 'free', design, knobs, beats: [{ id: 'free', actions }] })
const call: Action = { do: 'call', endpoint: 'me' }
const beatOf = async (design: Design, beat: string) => {
  const { beats } = sideBySide
  const trace = await run({ scenario: 'side-by-side', design, beats })
  return costOf(trace.steps.filter((s) => s.beat === beat))
}

describe('§15: header lines', () => {
  it.each([
    ['a session id of 256 bits', 'Cookie', `__Host-sid=${'x'.repeat(43)}`, 64],
    ['a session id of 128 bits', 'Cookie', `__Host-sid=${'x'.repeat(22)}`, 43],
    ['a token of minimum claims, HS256', 'Authorization', `Bearer ${'x'.repeat(331)}`, 355],
    ['the same, RS256', 'Authorization', `Bearer ${'x'.repeat(630)}`, 654],
  ])('%s', (_name, name, value, bytes) => {
    const request = {
      method: 'GET',
      url: 'https://shop.example/me',
      headers: [[name, value]],
      body: '',
    } as const
    expect(credentialBytes(request)).toBe(bytes)
  })

  it.each([
    ['jwt', 355],
    ['session', 64],
    ['hybrid', 355],
  ] as const)('%s: one call carries %i bytes', async (design, up) => {
    expect((await beatOf(design, 'carry')).up).toBe(up)
    expect((await beatOf(design, 'three')).up).toBe(3 * up)
  })

  it('a log-in gives the token alone, two session cookies, or a token and a cookie', async () => {
    const sid = `Set-Cookie: __Host-sid=${'x'.repeat(43)}; Path=/; Secure; HttpOnly; SameSite=Lax\r\n`.length
    const rt = `Set-Cookie: __Secure-rt=${'x'.repeat(43)}; Path=/auth; Secure; HttpOnly; SameSite=Strict; Max-Age=28800\r\n`
    expect((await beatOf('jwt', 'log-in')).down).toBe(331)
    expect((await beatOf('session', 'log-in')).down).toBe(2 * sid)
    expect((await beatOf('hybrid', 'log-in')).down).toBe(331 + rt.length)
  })

  it('what goes to the collector of evil.example is no cost of the site', async () => {
    const stolen = await act('jwt', [logIn, { do: 'inject-script' }])
    expect(costOf(stolen.steps).up).toBe(0)
  })
})

describe('§6: look-ups and copies', () => {
  it.each([
    ['jwt', {}, 0, 3],
    ['session', {}, 3, 0],
    ['hybrid', {}, 0, 3],
    ['session', { sessionStore: 'in-process' }, 3, 0],
    ['jwt', { revocation: 'denylist' }, 3, 3],
    ['jwt', { revocation: 'both' }, 6, 3],
  ] as const)(
    '%s %j: three requests ask %i times and check %i signatures',
    async (design, knobs, asks, signs) => {
      const trace = await act(design, [logIn], knobs)
      const before = costOf(trace.steps)
      const after = costOf((await act(design, [logIn, call, call, call], knobs)).steps)
      expect(after.lookups - before.lookups).toBe(asks)
      expect(after.signatures - before.signatures).toBe(signs)
    },
  )

  it('a remembered answer is no look-up', async () => {
    const knobs = { revocation: 'denylist', lookupCache: seconds(30) } as const
    expect(costOf((await act('jwt', [logIn, call, call, call], knobs)).steps).lookups).toBe(1)
  })

  it('every other server is sent every record', async () => {
    const bytes = async (servers: number) => {
      const knobs = {
        servers,
        sessionStore: 'replicated',
        replicationLag: seconds(0),
      } as const
      return costOf((await act('session', [logIn], knobs)).steps).replicated
    }
    const two = await bytes(2)
    expect(two).toBeGreaterThan(0)
    expect(await bytes(3)).toBe(2 * two)
    expect(await bytes(1)).toBe(0)
  })
})

describe('the sum up to a step', () => {
  it('begins at nothing, never falls, and ends at the whole', async () => {
    for (const { id, knobs, beats } of scenarios)
      for (const design of designIds) {
        const trace = await run({ scenario: id, design, knobs, beats })
        let former = costUntil(trace, -1)
        expect(Object.values(former)).toEqual([0, 0, 0, 0, 0])
        for (const { index } of trace.steps) {
          const now = costUntil(trace, index)
          for (const name of Object.keys(now) as (keyof typeof now)[])
            expect(now[name]).toBeGreaterThanOrEqual(former[name])
          former = now
        }
        expect(former).toEqual(costOf(trace.steps))
      }
  })
})
