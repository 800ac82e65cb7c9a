// Chapter 7, reuse: a refresh token that is shown twice, by a thief or by a second tab. RFC 9700 §4.14.2.
import { describe, expect, it } from 'vitest'
import type { Action } from '../../vocabulary/actions'
import { rows, short, statuses } from './hybrid-rows'
import {
  copy,
  copyRefresh,
  exchanges,
  kim,
  lastAnswer,
  me,
  play,
  refresh,
  replay,
  replayRefresh,
  setCookies,
  statusesOf,
  transcriptOf,
  wait,
} from './tell'

describe('§7 reuse', () => {
  const steal = [kim, copyRefresh]
  const grant = '{"error":"invalid_grant"}'

  it('§9a A uses RT1 after B rotated: the family ends, both must log in, and AT2 lives until T0+600', async () => {
    const trace = await play(
      'hybrid',
      [...steal, wait(300), me, copy, replayRefresh, refresh, wait(299), replay, me, wait(1), replay, me],
      short,
    )
    expect(transcriptOf(trace).slice(3)).toEqual([
      'T0+300 browser GET /me: 200',
      'T0+300 attacker POST /auth/refresh: 400 reused-refresh',
      'T0+300 browser POST /auth/refresh: 400 revoked-refresh',
      'T0+599 attacker GET /me: 200',
      'T0+599 browser GET /me: 200',
      'T0+600 attacker GET /me: 401 invalid-token',
      'T0+600 browser GET /me: 401 invalid-token',
      'T0+600 browser POST /auth/refresh: 400 revoked-refresh',
    ])
    expect(new Set(statuses(trace))).toEqual(new Set(['revoked']))
    for (const { response } of exchanges(trace).filter((e) => e.response.status === 400)) {
      expect(response.body).toBe(grant)
      expect(response.headers).toContainEqual(['Cache-Control', 'no-store'])
    }
  })

  it('§9b A first: B’s next renewal tells, both are out, and A keeps what his last token is good for', async () => {
    const trace = await play(
      'hybrid',
      [...steal, wait(60), replayRefresh, wait(240), me, replayRefresh, wait(59), replay, wait(1), replay],
      short,
    )
    expect(transcriptOf(trace).slice(1)).toEqual([
      'T0+60 attacker POST /auth/refresh: 200',
      'T0+300 browser GET /me: 401 invalid-token',
      'T0+300 browser POST /auth/refresh: 400 reused-refresh',
      'T0+300 attacker POST /auth/refresh: 400 revoked-refresh',
      'T0+359 attacker GET /me: 200',
      'T0+360 attacker GET /me: 401 invalid-token',
    ])
  })

  it('§9c A first and B never again: never detected, until absoluteExp', async () => {
    const turns = Array(9)
      .fill([wait(3000), replayRefresh, replay])
      .flat() as Action[]
    const trace = await play(
      'hybrid',
      [...steal, ...turns, wait(1799), replayRefresh, wait(1), replayRefresh],
      short,
    )
    const told = transcriptOf(trace, '/auth/refresh')
    expect(told.slice(0, -1).every((line) => line.endsWith(': 200'))).toBe(true)
    expect(told).toHaveLength(11)
    expect(told.at(-1)).toBe('T0+28800 attacker POST /auth/refresh: 400 expired-refresh')
    expect(statusesOf(trace, 'attacker')).toEqual(Array(9).fill(200))
    expect(statuses(trace)).not.toContain('revoked')
  })

  const race: Action[] = [
    { do: 'send', what: 'refresh' },
    { do: 'send', what: 'refresh', tab: 'second' },
    { do: 'deliver' },
    { do: 'deliver', tab: 'second' },
  ]

  it('§9d two tabs at once, strict: the family is revoked and the user logged out for nothing', async () => {
    const trace = await play('hybrid', [kim, wait(300), ...race, refresh], short)
    expect(transcriptOf(trace).slice(1)).toEqual([
      'T0+300 browser POST /auth/refresh: 200',
      'T0+300 browser POST /auth/refresh: 400 reused-refresh',
      'T0+300 browser POST /auth/refresh: 400 revoked-refresh',
    ])
    expect(new Set(statuses(trace))).toEqual(new Set(['revoked']))
  })

  it('§9d with a grace window: the same successor for both', async () => {
    const trace = await play('hybrid', [kim, wait(300), ...race, refresh], { ...short, graceWindow: 5 })
    const [, first, second, third] = exchanges(trace)
    if (!first || !second || !third) throw new Error('four exchanges expected')
    expect([first, second, third].map((e) => e.response.status)).toEqual([200, 200, 200])
    expect(setCookies(second)).toEqual(setCookies(first))
    expect(setCookies(third)).not.toEqual(setCookies(first))
    expect(rows(trace)).toHaveLength(3)
  })

  it.each([
    [4, '200', ['used', 'active']],
    [5, '400 reused-refresh', ['revoked', 'revoked']],
  ] as const)(
    '§9d the window is the attacker’s too: %i s after the rotation he gets %s',
    async (late, told, left) => {
      const trace = await play('hybrid', [...steal, wait(300), refresh, wait(late), replayRefresh], {
        ...short,
        graceWindow: 5,
      })
      expect(transcriptOf(trace).at(-1)).toBe(`T0+${300 + late} attacker POST /auth/refresh: ${told}`)
      expect(statuses(trace)).toEqual(left)
    },
  )

  it('§9d a successor that was itself used is not handed out again', async () => {
    const trace = await play('hybrid', [...steal, wait(300), refresh, refresh, replayRefresh], {
      ...short,
      graceWindow: 60,
    })
    expect(lastAnswer(trace)).toMatchObject({ from: 'attacker', refusal: 'reused-refresh' })
  })

  it('§9e the answer of the renewal is late: the same as 9d', async () => {
    const actions: Action[] = [kim, { do: 'send', what: 'refresh' }, refresh, { do: 'deliver' }]
    const trace = await play('hybrid', actions, short)
    expect(exchanges(trace).map((e) => e.refusal)).toEqual([null, 'reused-refresh', null])
  })
})

it('a tab that waits for an answer sends nothing more, and gets that answer', async () => {
  const twice: Action[] = [
    kim,
    { do: 'send', what: 'refresh' },
    { do: 'send', what: 'refresh' },
    { do: 'deliver' },
  ]
  const trace = await play('hybrid', twice, short)
  expect(exchanges(trace).map((e) => e.refusal)).toEqual([null, null])
  expect(trace.steps.some(({ event }) => event.kind === 'idle' && event.why === 'already-so')).toBe(true)
})
