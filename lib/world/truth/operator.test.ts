// Chapter 11 in the small, and what follows from claims being frozen: another signing key, and another role.
import { describe, expect, it } from 'vitest'
import { transcript } from '../../story/transcript'
import type { Action } from '../../vocabulary/actions'
import { decodeObject } from '../../vocabulary/base64url'
import { designIds } from '../../vocabulary/designs'
import type { Trace } from '../../vocabulary/trace'
import {
  callsOf,
  copy,
  exchanges,
  home,
  kim,
  lastAnswer,
  lastWorld,
  me,
  play,
  refresh,
  replay,
  statusesOf,
  transcriptOf,
} from './tell'

const rotate: Action = { do: 'rotate-key' }
const makeAdmin: Action = { do: 'set-role', as: 'kim', role: 'admin' }
const restart: Action = { do: 'restart' }

/** The rule that each token was judged by, in order. */
const verdicts = ({ steps }: Trace) =>
  steps.flatMap(({ event }) => (event.kind === 'token' && event.act !== 'signed' ? [event.verdict] : []))
const kids = ({ steps }: Trace) =>
  steps.flatMap(({ event }) =>
    event.kind === 'token' && event.act === 'signed'
      ? [decodeObject(event.token.split('.')[0] ?? '')?.kid]
      : [],
  )
const rolesOf = (trace: Trace): unknown[] =>
  exchanges(trace).flatMap(({ request, response }) =>
    request.url.endsWith('/me') && response.status === 200 ? [JSON.parse(response.body).role] : [],
  )
const idleWhy = (trace: Trace) =>
  trace.steps.flatMap(({ event }) => (event.kind === 'idle' ? [event.why] : []))

describe('§11 another signing key, and the former one gone', () => {
  it('jwt: what the former key signed is refused by its kid, everybody’s at once; a new login is good', async () => {
    const trace = await play('jwt', [kim, me, copy, rotate, me, replay, kim, me])
    expect(statusesOf(trace)).toEqual([200, 401, 200])
    expect(statusesOf(trace, 'attacker')).toEqual([401])
    expect(verdicts(trace)).toEqual(['ok', 'kid', 'kid', 'ok'])
    expect(kids(trace)).toEqual(['2026-01', '2026-02'])
  })

  it('hybrid: the page renews by its refresh token, which no key signed, and goes on', async () => {
    const trace = await play('hybrid', [kim, rotate, me])
    expect(transcriptOf(trace, '/me', '/auth/refresh')).toEqual([
      'T0+0 browser GET /me: 401 invalid-token',
      'T0+0 browser POST /auth/refresh: 200',
      'T0+0 browser GET /me: 200',
    ])
    expect(kids(trace)).toEqual(['2026-01', '2026-02'])
  })

  it('session: nothing is signed, so there is nothing to change and nothing ends', async () => {
    const trace = await play('session', [kim, rotate, me])
    expect(idleWhy(trace)).toEqual(['no-key'])
    expect(statusesOf(trace)).toEqual([200])
    expect(lastWorld(trace).servers).toMatchObject({ server: { keys: trace.before.servers.server.keys } })
  })

  it('reaches every server, those that are down as well, and is no matter of memory: a restart keeps it', async () => {
    const down: Action = { do: 'server-down', server: '2' }
    const up: Action = { do: 'server-up', server: '2' }
    const trace = await play('jwt', [kim, down, rotate, up, restart, me, me, kim, me, me], { servers: 2 })
    expect(callsOf(trace)).toEqual(['s1 401', 's2 401', 's1 200', 's2 200'])
  })

  it.each(['jwt', 'hybrid'] as const)(
    '%s: a second time there is no other key to change to',
    async (design) => {
      const trace = await play(design, [rotate, rotate])
      expect(idleWhy(trace)).toEqual(['already-so'])
      expect(transcript(trace)).toContain('operator: signing key at every server: 2026-01 -> 2026-02')
    },
  )
})

describe('facts 4.3: a role is frozen in a token, and read anew in a session', () => {
  it.each([
    ['jwt', [makeAdmin, me], ['user', 'user']],
    ['jwt', [makeAdmin, kim, me], ['user', 'admin']],
    ['session', [makeAdmin, me], ['user', 'admin']],
    ['hybrid', [makeAdmin, me], ['user', 'user']],
    ['hybrid', [makeAdmin, refresh, me], ['user', 'admin']],
  ] as const)('%s after %j: %j', async (design, then, roles) => {
    expect(rolesOf(await play(design, [kim, me, ...then]))).toEqual(roles)
  })

  it('jwt: the old role counts until exp, to the second', async () => {
    const wait = (seconds: number): Action => ({ do: 'wait', seconds })
    const trace = await play('jwt', [kim, makeAdmin, wait(899), me, wait(1), me])
    expect(rolesOf(trace)).toEqual(['user'])
    expect(lastAnswer(trace).refusal).toBe('invalid-token')
  })

  it('session: the cookie stays the same, letter by letter', async () => {
    const trace = await play('session', [kim, makeAdmin, me])
    const [first] = trace.steps.filter(
      ({ event }) => event.kind === 'store' && event.act === 'write' && event.by === 'operator',
    )
    expect(first?.after.browser.cookies).toEqual(lastWorld(trace).browser.cookies)
  })

  it.each(designIds)(
    '%s: it is the user’s row alone that changes, and only where it says something else',
    async (design) => {
      const actions: Action[] = [
        kim,
        home,
        makeAdmin,
        makeAdmin,
        { do: 'set-role', as: 'nobody', role: 'user' },
      ]
      const trace = await play(design, actions)
      expect(idleWhy(trace)).toEqual(['already-so', 'no-credential'])
      const at = trace.steps.findIndex(({ event }) => event.kind === 'store' && event.by === 'operator')
      const [former, after] = [trace.steps[at - 1]?.after, trace.steps[at]?.after]
      expect(after).toEqual({ ...former, users: after?.users })
      expect(after?.users.map(({ login, role }) => `${login} ${role}`)).toEqual([
        'kim admin',
        'lee user',
        'ops admin',
      ])
    },
  )
})
