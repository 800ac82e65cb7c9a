// Every value of the comparison, held to the truth table and the checked facts, section by section.
import { describe, expect, it } from 'vitest'
import { judgeRetrieval } from '../browser/retrieval-rules'
import { findScenario } from '../scenarios'
import type { Action } from '../vocabulary/actions'
import { type Design, designIds } from '../vocabulary/designs'
import { T0 } from '../vocabulary/time'
import type { Trace } from '../vocabulary/trace'
import { run } from '../world/run'
import type { ClaimValue, Held } from './claim-kinds'
import { storyOf } from './claim-stories'
import { type ClaimId, claims } from './claims'
import { prove } from './measures'

const claimOf = (id: ClaimId) => claims.find((c) => c.id === id) as (typeof claims)[number]

function traceOf(id: ClaimId, design: Design): Promise<Trace> {
  const { beats, knobs, ...story } = storyOf(claimOf(id), findScenario)
  return run({ scenario: story.id, design, knobs: knobs(design), beats })
}

const proofOf = async (id: ClaimId, design: Design) => {
  const trace = await traceOf(id, design)
  const proof = prove(trace, claimOf(id).measure)
  return { ...proof, event: trace.steps[proof.step]?.event }
}

/** A value in one word, so that a table can be read at a glance. */
function plain(value: ClaimValue): string {
  switch (value.kind) {
    case 'answer':
      return value.refusal ? `${value.status} ${value.refusal}` : String(value.status)
    case 'seconds':
      return `${value.seconds} s`
    case 'yes-no':
      return value.yes ? 'yes' : 'no'
    case 'held':
      return value.held.map(placed).join(' + ')
    case 'kept':
      return value.kept.map(({ store, records }) => `${records} ${store}`).join(' + ') || 'nothing'
    case 'none':
      return '-'
    default:
      return String(value.count)
  }
}
const placed = ({ credential, place, hidden }: Held) => `${credential} in ${place}${hidden ? ' hidden' : ''}`

type Row = [truth: string, id: ClaimId, jwt: string, session: string, hybrid: string]

const gone = '401 unknown-session'
const rows: Row[] = [
  [
    '§1.5, §2.7, §7.2: what lies where',
    'held',
    'jwt in localStorage',
    'session-id in cookie hidden',
    'jwt in memory + refresh-token in cookie hidden',
  ],
  ['§1.3, §2.6, §7.1: what the server keeps', 'kept', 'nothing', '1 sessions', '1 refresh'],
  ['§3: a copy one second after the log-out', 'logged-out', '200', gone, '200'],
  ['§3, §4.8: until exp and not a second longer', 'logged-out-for', '840 s', '0 s', '840 s'],
  ['§5.4: at the very next request', 'taken-back', '200', gone, '200'],
  ['§5.4, §7: the access token lives to its exp', 'taken-back-for', '840 s', '0 s', '240 s'],
  ['§10 (i): every verifier checks the list', 'listed', '401 revoked-token', gone, '200'],
  ['§3, §7: the family is revoked', 'renewed', '-', '-', '400 revoked-refresh'],
  ['§6d: revocation lags too', 'lagging', '200', '200', '200'],
  ['§8.1 d: Lax and Strict are withheld', 'csrf-lax', 'no', 'no', 'no'],
  ['§8.1 d: None is sent', 'csrf-none', 'no', 'yes', 'no'],
  ['§8.2: HttpOnly changes nothing', 'csrf-open', 'no', 'yes', 'no'],
  ['§4.3, §4 control (c)', 'xss-hidden', 'yes', 'no', 'yes'],
  ['§4.4, §5.1: no HttpOnly and XSS', 'xss-open', 'yes', 'yes', 'yes'],
  ['§4 control (c): the request leaves the victim’s browser', 'xss-ridden', '200', '200', '200'],
  ['§6b, §6g: the second server', 'own-memory', '200', gone, '200'],
  ['§6e: a shared store', 'shared-store', '200', '200', '200'],
  ['§6b: the server that knew is gone', 'server-lost', '200', gone, '200'],
  ['§6 counters', 'look-ups', '0', '1', '0'],
  ['§10: a list and a date', 'listed-look-ups', '2', '1', '0'],
  ['§15: header lines', 'bytes', '355', '64', '355'],
  ['§1.8: the verifier’s list', 'signatures', '1', '0', '1'],
  ['§12: a JWS hides nothing', 'readable', '9', '0', '9'],
  ['§6a: the Map died with the process', 'restarted', '200', gone, '200'],
  ['§6e: store down', 'store-down', '200', '503 store-down', '200'],
  ['§10: denylist down, fail closed', 'list-down', '503 store-down', '503 store-down', '200'],
]

describe('every value equals the truth table', () => {
  it('has a row for every claim', () => {
    expect(rows.map(([, id]) => id)).toEqual(claims.map(({ id }) => id))
  })

  const cells = rows.flatMap(([truth, id, jwt, session, hybrid]) =>
    designIds.map((design) => [truth, id, design, { jwt, session, hybrid }[design]] as const),
  )
  it.each(cells)('truth %s: %s in %s is %s', async (_truth, id, design, expected) => {
    expect(plain((await proofOf(id, design)).value)).toBe(expected)
  })

  it.each(claims.map(({ id }) => id))('%s is proved by a step of the beat that it names', async (id) => {
    for (const design of designIds) {
      const { step } = await proofOf(id, design)
      const { measure } = claimOf(id)
      const at = (await traceOf(id, design)).steps[step]
      if (measure.read !== 'outlives') expect(at?.beat).toBe(measure.beat)
    }
  })
})

describe('facts §6, row CSRF', () => {
  it('of all rules, SameSite alone holds a Lax cookie back', async () => {
    const { event } = await proofOf('csrf-lax', 'session')
    if (event?.kind !== 'cookie') throw new Error('the jar has a verdict')
    expect(event.rules.filter(({ pass }) => !pass).map(({ rule }) => rule)).toEqual(['same-site'])
  })

  it('a JWT in the same cookie would go along alike: the rules never look at the value', async () => {
    for (const id of ['csrf-lax', 'csrf-none'] as const) {
      const { event } = await proofOf(id, 'session')
      if (event?.kind !== 'cookie') throw new Error('the jar has a verdict')
      const retrieval = { url: 'https://shop.example/logout', now: T0, via: 'http', method: 'POST' } as const
      const jwt = { ...event.cookie, value: 'eyJhbGciOiJIUzI1NiJ9.e30.c2ln' }
      expect(judgeRetrieval(jwt, { ...retrieval, sameSite: 'cross-site' })).toEqual(event.rules)
    }
  })

  it('HttpOnly on or off, the jar judges alike', async () => {
    const judged = async (id: ClaimId) => {
      const { event } = await proofOf(id, 'session')
      if (event?.kind !== 'cookie') throw new Error('the jar has a verdict')
      return event
    }
    const [on, open] = [await judged('csrf-none'), await judged('csrf-open')]
    expect([on.cookie.httpOnly, open.cookie.httpOnly]).toEqual([true, false])
    expect([on.act, open.act]).toEqual(['sent', 'sent'])
    expect(on.rules).toEqual(open.rules)
  })
})

describe('stories', () => {
  it('of one name are one story', () => {
    const known = new Map<string, string>()
    for (const claim of claims) {
      const { id, ...story } = storyOf(claim, findScenario)
      const text = JSON.stringify([story.beats, designIds.map(story.knobs)])
      expect(known.get(id) ?? text).toBe(text)
      known.set(id, text)
    }
  })

  it('refuse a scenario that does not exist', () => {
    expect(() => storyOf({ story: 'nowhere' }, findScenario)).toThrow('no scenario nowhere')
  })
})

describe('a number is read, never guessed', () => {
  const logIn: Action = { do: 'log-in', as: 'kim' }
  const replay: Action = { do: 'replay', endpoint: 'me' }
  const told = (...beats: [string, Action[]][]) =>
    run({ scenario: 'free', design: 'jwt', beats: beats.map(([id, actions]) => ({ id, actions })) })

  it('refuses a life whose last second nobody tried', async () => {
    const trace = await told(
      ['log-in', [logIn, { do: 'copy-credential' }]],
      ['log-out', [{ do: 'log-out' }]],
      ['late', [{ do: 'wait', seconds: 5000 }, replay]],
    )
    expect(() => prove(trace, { read: 'outlives', beat: 'log-out' })).toThrow('the second before')
  })

  it('refuses a life without an end, unequal requests, and a beat that is not there', async () => {
    const trace = await told(
      ['log-in', [logIn, { do: 'copy-credential' }]],
      [
        'mixed',
        [
          { do: 'call', endpoint: 'me' },
          { do: 'call', endpoint: 'home' },
        ],
      ],
      ['replay', [replay]],
    )
    expect(() => prove(trace, { read: 'outlives', beat: 'log-in' })).toThrow('never refused')
    expect(() => prove(trace, { read: 'per-request', cost: 'up', beat: 'mixed' })).toThrow('do not cost')
    expect(() => prove(trace, { read: 'answer', beat: 'nowhere' })).toThrow('no beat nowhere')
  })
})
