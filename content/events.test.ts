// The general sentences and labels, held to the same budgets for every value that the facts can take, met or not yet.
import { describe, expect, it } from 'vitest'
import type { FactsByRole } from '@/lib/story/fact-kinds'
import type { Facts } from '@/lib/story/facts'
import type { Role } from '@/lib/story/stops'
import { type ActionName, actionTable } from '@/lib/vocabulary/actions'
import { serverIds, tabIds } from '@/lib/vocabulary/actors'
import { designIds } from '@/lib/vocabulary/designs'
import { T0 } from '@/lib/vocabulary/time'
import type { IdleReason } from '@/lib/vocabulary/trace'
import { type Refusal, tokenRules } from '@/lib/vocabulary/verdicts'
import { langs, wordsOf } from '.'
import { tooMuchLabelled, tooMuchSaid } from './room'
import type { Label, StopWords } from './words'

/** Every member of a union, once: the compiler asks for those that are missing. */
const keys = <K extends string>(table: Readonly<Record<K, unknown>>) => Object.keys(table) as K[]
const both = [true, false]
const devices = ['browser', 'phone'] as const
const speakers = [...devices, 'attacker'] as const
const credentials = ['jwt', 'session-id', 'refresh-token'] as const
const storages = ['localStorage', 'sessionStorage', 'memory'] as const
const places = ['shared', 'in-process'] as const
const shopPaths = ['/', '/login', '/me', '/logout']
const authPaths = ['/auth/login', '/auth/refresh', '/auth/logout']
const paths = [...shopPaths, ...authPaths]
const given = ['nothing', 'jwt', 'jwt-cookie', 'session-id', 'tokens', 'anonymous-id', 'erasure'] as const
const several = [null, ...serverIds]
const reasons: Readonly<Record<IdleReason, true>> = {
  'no-credential': true,
  'no-copy': true,
  'no-log-in': true,
  'no-form': true,
  'no-refresh': true,
  'no-list': true,
  'no-key': true,
  'no-request': true,
  'nothing-read': true,
  'no-such-server': true,
  'only-server': true,
  'already-so': true,
  'already-past': true,
}
const refusals: Readonly<Record<Refusal, number>> = {
  'wrong-login': 401,
  'no-credential': 401,
  'invalid-token': 401,
  'unknown-session': 401,
  'idle-session': 401,
  'expired-session': 401,
  'anonymous-session': 401,
  'csrf-mismatch': 403,
  'foreign-origin': 403,
  'revoked-token': 401,
  'unknown-refresh': 400,
  'unknown-user': 400,
  'expired-refresh': 400,
  'revoked-refresh': 400,
  'reused-refresh': 400,
  'store-down': 503,
  'no-server': 503,
  'not-found': 404,
}
const lengths = [0, 1, 60, 839, 900, 86399]
const counts = [0, 1, 12]
/** An id as most are, by its first characters: a wider one takes a second line. The name of a token is short by itself. */
const short = ['CVKS…']
const jti = ['at-0001', 'at-9999']
const login = ['kim']

/** For each field the values to try. */
type Values<R extends Role> = { readonly [F in keyof FactsByRole[R]]: readonly FactsByRole[R][F][] }

const initiators = ['navigation', 'form', 'redirect', 'script', 'injected', 'forged', 'own-client'] as const
const asked: Omit<Values<'request'>, 'path' | 'tab' | 'carries'> = {
  ...{ from: speakers, to: ['site'], method: ['GET', 'POST'], initiator: initiators, short },
}
const answer = { to: speakers, path: paths, server: several, short } as const
const line = { short, place: places, server: several } as const
const cases: { readonly [R in Role]: readonly Values<R>[] } = {
  request: [
    {
      ...asked,
      path: shopPaths,
      tab: ['first'],
      carries: ['nothing', 'password', 'jwt', 'jwt-cookie', 'session-id'],
    },
    { ...asked, path: authPaths, tab: ['first'], carries: ['nothing', 'password', 'refresh-token'] },
    { ...asked, path: ['/', '/me'], tab: tabIds, carries: ['nothing', 'jwt', 'jwt-cookie', 'session-id'] },
    { ...asked, path: ['/auth/refresh'], tab: tabIds, carries: ['nothing', 'refresh-token'] },
    { ...asked, to: ['attacker'], path: ['/c'], tab: ['first'], carries: ['nothing'] },
  ],
  answer: [
    { ...answer, status: [200, 204, 303, 404, 500, 503], refusal: [null], gives: given },
    ...keys(refusals).map((refusal) => ({
      ...answer,
      status: [refusals[refusal]],
      refusal: [refusal],
      gives: given,
    })),
  ],
  'users-read': [{ found: both, purpose: ['password', 'profile'] }],
  'sessions-read': [{ ...line, found: both, anonymous: both, cached: both }],
  'sessions-write': [{ ...line, anonymous: both }],
  'sessions-delete': [line],
  'refresh-read': [{ found: both, short, status: ['active', 'used', 'revoked', null] }],
  'refresh-write': [{ short }],
  'refresh-rotate': [{ short, next: short }],
  'refresh-revoke': [{ tokens: counts }],
  'denylist-read': [{ found: both, short: jti, cached: both }],
  'denylist-write': [{ short: jti, keeps: lengths }],
  'denylist-delete': [{ short: jti }],
  'cutoffs-read': [{ found: both, cached: both }],
  'cutoffs-write': [{ login }],
  unreachable: [{ store: ['users', 'sessions', 'refresh', 'denylist', 'cutoffs'] }],
  routed: [{ to: serverIds, why: ['turn', 'sticky', 'page', 'only-one-up'] }],
  replicated: [{ from: serverIds, to: serverIds, act: ['write', 'delete'], short, bytes: [12, 9999] }],
  'script-read': [
    { looks: ['localStorage', 'sessionStorage', 'document.cookie'], got: [...credentials, null] },
  ],
  commanded: [{ command: ['revoke', 'revoke-all'], login, short }],
  powered: [{ what: [...serverIds, 'store'], up: both, lost: counts, only: both }],
  'token-signed': [{ lifetime: lengths }],
  'token-checked': [
    { verdict: ['ok', ...tokenRules], left: [...lengths, ...lengths.map((l) => -l)], server: several },
  ],
  'storage-set': [{ storage: storages, tab: tabIds }],
  'storage-removed': [{ storage: storages }],
  altered: [{ credential: credentials, before: ['a'], after: ['b'] }],
  copied: [{ credential: credentials, short, from: devices }],
  'key-rotated': [{ kid: ['2026-02'], former: ['2026-01'] }],
  'users-write': [{ login, becomes: ['user', 'admin'] }],
  restarted: [{ lost: counts, server: several }],
  waited: [{ passed: lengths, until: [null, 'expiry', 'one-second-before-expiry'], at: [T0] }],
  'nothing-to-do': [{ action: keys<ActionName>(actionTable), why: keys(reasons) }],
  'in-brief': [{ gives: given, short, to: speakers }],
}

/** Each value of each field with each of all the others. */
const product = (fields: Readonly<Record<string, readonly unknown[]>>) =>
  Object.entries(fields).reduce<readonly Record<string, unknown>[]>(
    (all, [name, values]) => all.flatMap((some) => values.map((value) => ({ ...some, [name]: value }))),
    [{}],
  )
const every = keys(cases).flatMap((role) =>
  cases[role].flatMap((values) => product({ role: [role], design: designIds, ...values })),
) as readonly unknown[] as readonly Facts[]

describe.each(langs)('the general words of %s', (lang) => {
  const words = wordsOf(lang)
  const say = (facts: Facts) => (words.events[facts.role] as (f: Facts) => StopWords)(facts)
  const label = (facts: Facts) => (words.labels[facts.role] as (f: Facts) => Label)(facts)
  /** Many facts are said alike: each saying is looked at once. */
  const sayings = [...new Map(every.map(say).map((said) => [said.title + said.text, said])).values()]

  it('fit wherever they may be said', () => {
    expect(sayings.flatMap((said) => tooMuchSaid(lang, said))).toEqual([])
    expect(sayings.filter(({ title, text }) => /[!\u2014]/.test(title + text))).toEqual([])
  })

  it('never says in a request what its answer will be', () => {
    for (const facts of every.filter(({ role }) => role === 'request')) {
      const { title, text } = say(facts)
      if (/\b[2-5]\d\d\b/.test(`${title} ${text} ${label(facts).long}`)) expect.unreachable(text)
    }
  })

  it('has a label that fits for every fact', () => {
    const broken = every
      .filter(({ role }) => role !== 'in-brief')
      .flatMap((facts) => tooMuchLabelled(label(facts), facts.role))
    expect([...new Set(broken)]).toEqual([])
  })

  it('tells apart what differs: who answers, which server, which tab, which device', () => {
    const said = every.map((facts) => ({ facts, text: Object.values(say(facts)).join() }))
    const told = (part: Partial<Facts>) =>
      said.filter(({ facts }) => Object.entries(part).every(([k, v]) => facts[k as keyof Facts] === v))
    const apart = (one: Partial<Facts>, other: Partial<Facts>) => {
      const texts = new Set(told(one).map(({ text }) => text))
      return told(other).some(({ text }) => !texts.has(text))
    }
    const me = { role: 'request', path: '/me' } as const
    for (const server of serverIds)
      for (const role of ['sessions-read', 'token-checked', 'restarted'] as const)
        expect(apart({ role, server: null }, { role, server })).toBe(true)
    expect(apart({ ...me, tab: 'first' }, { ...me, tab: 'second' })).toBe(true)
    expect(apart({ ...me, from: 'browser' }, { ...me, from: 'phone' })).toBe(true)
    expect(apart({ role: 'answer', to: 'browser' }, { role: 'answer', to: 'attacker' })).toBe(true)
  })
})
