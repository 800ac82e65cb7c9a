// The general sentences and labels, held to the same budgets for every value that the facts can take, met or not yet.
import { describe, expect, it } from 'vitest'
import type { Carried, Facts, Given } from '@/lib/story/facts'
import { type ActionName, actionTable } from '@/lib/vocabulary/actions'
import { designIds } from '@/lib/vocabulary/designs'
import { T0 } from '@/lib/vocabulary/time'
import type { IdleReason, Initiator } from '@/lib/vocabulary/trace'
import { type Refusal, tokenRules } from '@/lib/vocabulary/verdicts'
import { langs, wordsOf } from '.'
import type { Label, StopWords } from './words'

const both = [true, false] as const
const speakers = ['browser', 'attacker'] as const
const credentials = ['jwt', 'session-id'] as const
const places = ['shared', 'in-process'] as const
const storages = ['localStorage', 'sessionStorage', 'memory'] as const
const methods = ['GET', 'POST'] as const
const paths = ['/', '/login', '/me', '/logout'] as const
const initiators: readonly Initiator[] = ['navigation', 'form', 'redirect', 'script', 'own-client']
const carried: readonly Carried[] = ['nothing', 'password', 'jwt', 'session-id']
const given: readonly Given[] = ['nothing', 'jwt', 'session-id', 'anonymous-id', 'erasure']
const reasons: Readonly<Record<IdleReason, true>> = {
  'no-credential': true,
  'no-copy': true,
  'no-log-in': true,
  'no-form': true,
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
  'not-found': 404,
}
const keys = <K extends string>(table: Readonly<Record<K, unknown>>) => Object.keys(table) as K[]
const lengths = [0, 1, 60, 839, 900, 86399]

/** The widest id there is: its first characters and an ellipsis. */
const short = 'mWG@…'

const every: readonly Facts[] = designIds.flatMap((design): Facts[] => [
  ...speakers.flatMap((from) =>
    methods.flatMap((method) =>
      paths.flatMap((path) =>
        carried.flatMap((carries) =>
          initiators.map(
            (initiator): Facts => ({
              role: 'request',
              design,
              from,
              method,
              path,
              carries,
              initiator,
              short,
            }),
          ),
        ),
      ),
    ),
  ),
  ...speakers.flatMap((to) =>
    paths.flatMap((path) => [
      ...given.flatMap((gives) =>
        [200, 204, 303, 404, 500, 503].map(
          (status): Facts => ({ role: 'answer', design, to, path, status, refusal: null, gives, short }),
        ),
      ),
      ...keys(refusals).map(
        (refusal): Facts => ({
          ...{
            role: 'answer',
            design,
            to,
            path,
            status: refusals[refusal],
            refusal,
            gives: 'nothing',
            short,
          },
        }),
      ),
    ]),
  ),
  ...both.flatMap((found): Facts[] => [
    { role: 'users-read', design, found, purpose: 'password' },
    { role: 'users-read', design, found, purpose: 'profile' },
  ]),
  ...places.flatMap((place) => [
    ...both.flatMap((anonymous): Facts[] => [
      { role: 'sessions-write', design, short, anonymous, place },
      ...both.map((found): Facts => ({ role: 'sessions-read', design, found, short, anonymous, place })),
    ]),
    { role: 'sessions-delete', design, short, place } as const,
  ]),
  ...lengths.flatMap((length): Facts[] => [
    { role: 'token-signed', design, lifetime: length },
    { role: 'token-checked', design, verdict: 'ok', left: length },
    { role: 'waited', design, passed: length, until: null, at: T0 },
    { role: 'waited', design, passed: length, until: 'expiry', at: T0 },
    { role: 'waited', design, passed: length, until: 'one-second-before-expiry', at: T0 },
    { role: 'restarted', design, lost: length },
  ]),
  ...tokenRules.map((verdict): Facts => ({ role: 'token-checked', design, verdict, left: -1 })),
  ...storages.flatMap((storage): Facts[] => [
    { role: 'storage-set', design, storage },
    { role: 'storage-removed', design, storage },
  ]),
  ...credentials.flatMap((credential): Facts[] => [
    { role: 'altered', design, credential, before: 'a', after: 'b' },
    { role: 'copied', design, credential, short },
  ]),
  ...keys(reasons).flatMap((why) =>
    keys<ActionName>(actionTable).map((action): Facts => ({ role: 'nothing-to-do', design, action, why })),
  ),
  ...given.map((gives): Facts => ({ role: 'in-brief', design, gives, short })),
])

const bare = (text: string) => text.replaceAll('`', '')
const sentences = (text: string) =>
  text
    .replace(/`[^`]*`/g, 'x')
    .split(/[.?](?=\s|$)/)
    .filter((s) => s.trim()).length

describe.each(langs)('the general words of %s', (lang) => {
  const words = wordsOf(lang)
  const say = (facts: Facts) => (words.events[facts.role] as (f: Facts) => StopWords)(facts)
  const label = (facts: Facts) => (words.labels[facts.role] as (f: Facts) => Label)(facts)

  it('fit wherever they may be said', () => {
    for (const facts of every) {
      const { title, text } = say(facts)
      expect(title.length, title).toBeLessThanOrEqual(lang === 'ko' ? 22 : 40)
      expect(sentences(text), text).toBeLessThanOrEqual(2)
      if (lang === 'ko') expect(bare(text).length, text).toBeLessThanOrEqual(110)
      else expect(bare(text).split(/\s+/).length, text).toBeLessThanOrEqual(34)
      expect(text.split('`').length % 2, text).toBe(1)
      expect(`${title} ${text}`).not.toMatch(/undefined|null|NaN|!|\u2014/)
    }
  })

  it('never says in a request what its answer will be', () => {
    for (const facts of every.filter(({ role }) => role === 'request')) {
      const { title, text } = say(facts)
      expect(`${title} ${text} ${label(facts).long}`).not.toMatch(/\b[2-5]\d\d\b/)
    }
  })

  it('has a label for every fact', () => {
    for (const facts of every) {
      const { long, short: brief } = label(facts)
      expect(long.trim() && brief.trim(), JSON.stringify(facts)).toBeTruthy()
      expect(long, long).not.toMatch(/undefined|null|NaN|`/)
      expect(brief.length, brief).toBeLessThanOrEqual(20)
    }
  })
})
