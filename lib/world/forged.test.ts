// Requests that the victim's browser makes for somebody else: a form of another site, and a script in the page.
import { describe, expect, it } from 'vitest'
import type { Action } from '../vocabulary/actions'
import { logIn } from '../vocabulary/actions.fixture'
import type { Design } from '../vocabulary/designs'
import { header } from '../vocabulary/http'
import type { Knobs } from '../vocabulary/knobs'
import { run } from './run'

const act = (design: Design, actions: Action[], knobs: Partial<Knobs> = {}) =>
  run({ scenario: 'free', design, knobs, beats: [{ id: 'free', actions }] })

async function forged(design: Design, knobs: Partial<Knobs> = {}) {
  const trace = await act(design, [logIn, { do: 'lure' }], knobs)
  const at = trace.steps.findIndex(({ event }) => event.kind === 'request' && event.initiator === 'forged')
  const request = trace.steps[at]?.event
  if (request?.kind !== 'request') throw new Error('nothing was forged')
  const after = trace.steps.slice(at).map(({ event }) => event)
  const answer = after.find((e) => e.kind === 'response' && e.exchange === request.exchange)
  if (answer?.kind !== 'response') throw new Error('nobody answered')
  return { trace, request: request.message, answer, last: trace.steps.at(-1)?.after }
}

describe('a form of another site (truth §8)', () => {
  it('tells where it comes from, in every design', async () => {
    for (const design of ['jwt', 'session', 'hybrid'] as const) {
      const { request } = await forged(design)
      expect(request.method).toBe('POST')
      expect(header(request, 'Origin')).toBe('https://evil.example')
      expect(header(request, 'Sec-Fetch-Site')).toBe('cross-site')
      expect(header(request, 'Sec-Fetch-Mode')).toBe('navigate')
      expect(header(request, 'Sec-Fetch-Dest')).toBe('document')
      expect(header(request, 'Content-Type')).toBe('application/x-www-form-urlencoded')
      expect(header(request, 'Authorization')).toBeNull()
    }
  })

  it.each([
    ['Strict', null, 303],
    ['Lax', null, 303],
    ['None', expect.stringMatching(/^__Host-sid=/), 403],
  ] as const)('SameSite=%s: the cookie, and the answer', async (sameSite, cookie, status) => {
    for (const httpOnly of ['on', 'off'] as const) {
      const { request, answer, last } = await forged('session', { sameSite, httpOnly })
      expect(header(request, 'Cookie')).toEqual(cookie)
      expect(answer.message.status).toBe(status)
      expect(Object.values(last?.store.sessions ?? {})).toContainEqual(
        expect.objectContaining({ user: 'u_42' }),
      )
    }
  })

  it('leaves a Lax cookie alone, but a Strict one is overwritten by the log-in form that the redirect leads to', async () => {
    const userAfter = async (sameSite: Knobs['sameSite']) => {
      const { last } = await forged('session', { sameSite })
      const held = last?.browser.cookies.find(({ name }) => name === '__Host-sid')?.value ?? ''
      return last?.store.sessions[held]?.user
    }
    expect([await userAfter('Lax'), await userAfter('Strict')]).toEqual(['u_42', null])
  })

  it('the token does not go along, and the refresh cookie stays behind', async () => {
    const listed = await forged('jwt', { revocation: 'denylist' })
    expect(listed.answer).toMatchObject({ refusal: 'no-credential', message: { status: 401 } })
    const hybrid = await forged('hybrid')
    expect(header(hybrid.request, 'Cookie')).toBeNull()
    expect(hybrid.answer).toMatchObject({ refusal: 'foreign-origin', message: { status: 403 } })
    expect(Object.values(hybrid.last?.store.refresh ?? {})).toEqual([
      expect.objectContaining({ status: 'active' }),
    ])
  })

  it('leaves the other tab as it was: its next call is answered', async () => {
    for (const design of ['jwt', 'session', 'hybrid'] as const) {
      const trace = await act(design, [logIn, { do: 'lure' }, { do: 'call', endpoint: 'me' }])
      const answer = trace.steps.findLast(({ event }) => event.kind === 'response')?.event
      expect(answer).toMatchObject({ message: { status: 200 } })
    }
  })
})

describe('a script that rides (truth §4, control c)', () => {
  it.each(['jwt', 'session', 'hybrid'] as const)(
    '%s: the server answers it as the victim',
    async (design) => {
      const trace = await act(design, [logIn, { do: 'inject-script', aim: 'ride' }])
      const sent = trace.steps.findLast(({ event }) => event.kind === 'request')?.event
      const answer = trace.steps.findLast(({ event }) => event.kind === 'response')?.event
      if (sent?.kind !== 'request') throw new Error('nothing was sent')
      expect(sent).toMatchObject({ from: 'browser', initiator: 'injected' })
      expect(header(sent.message, 'Sec-Fetch-Site')).toBe('same-origin')
      expect(answer).toMatchObject({ message: { status: 200 } })
      expect(trace.steps.at(-1)?.after.attacker.loot).toEqual([])
    },
  )

  it('finds nothing where the token lies in a variable', async () => {
    const trace = await act('jwt', [logIn, { do: 'inject-script', aim: 'ride' }], { tokenStorage: 'memory' })
    expect(trace.steps.at(-1)?.event).toMatchObject({ kind: 'idle', why: 'nothing-read' })
  })
})
