// The external cookie vectors, whole suites, read from ../shared/vectors; skipped where that is absent.
import { existsSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { describe, expect, test } from 'vitest'
import { T0 } from '../vocabulary/time'
import { registrableDomain } from './domain'
import { cookieHeader, documentCookie, type Jar, type StoreContext, send, store } from './jar'
import { classify, type SiteRelation, sameSite, siteForCookies } from './same-site'

const folder = resolve(import.meta.dirname, '../../../shared/vectors/cookies')
const present = existsSync(folder)
const text = (file: string): string => (present ? readFileSync(resolve(folder, file), 'utf8') : '')
const cases = <Case>(file: string): readonly Case[] => (present ? JSON.parse(text(file)).cases : [])

const firstParty = { now: T0, via: 'http', sameSite: 'same-site', topLevel: true } as const
const put = (jar: Jar, line: string, url: string, context: Partial<StoreContext> = {}) =>
  store(jar, line, { ...firstParty, url, ...context })
const fill = (lines: readonly string[], url: string): Jar =>
  lines.reduce((jar, line) => put(jar, line, url).jar, [] as Jar)
const sent = (jar: Jar, url: string, relation: SiteRelation = 'strict') =>
  send(jar, { url, now: T0, via: 'http', sameSite: relation, method: 'GET' }).cookies

test.skipIf(present)(`the cookie vectors are absent: no ${folder}`, () => {
  expect(present).toBe(false)
})

type PrefixExample = { setFrom: string; setCookie: string; accept: boolean }
describe.skipIf(!present)('6265bis §4.1.3 and §5.4, prefix examples', () => {
  const all = cases<PrefixExample>('rfc6265bis/prefix-examples.json')
  test('21 of them', () => expect(all).toHaveLength(21))
  test.each(all)('$setFrom $setCookie: $accept', ({ setFrom, setCookie, accept }) => {
    expect(put([], setCookie, setFrom).act).toBe(accept ? 'stored' : 'rejected')
  })
})

type Attributes = {
  group: string
  setFrom: string
  setCookie: string[]
  requestUrl: string
  expectedCookie: string
  rfc6265bisExpectedCookie?: string
}
describe.skipIf(!present)('WPT attributes, value, size and path', () => {
  const all = cases<Attributes>('wpt/attributes-and-values.json')
  test('181 of them', () => expect(all).toHaveLength(181))
  test.each(all)('$group: $setCookie.0', (row) => {
    const jar = fill(row.setCookie, row.setFrom)
    const expected = row.rfc6265bisExpectedCookie ?? row.expectedCookie
    expect(cookieHeader(sent(jar, row.requestUrl))).toBe(expected)
  })
})

type Prefix = { via: string; origin: string; setCookie: string; documentPath?: string; stored: boolean }
describe.skipIf(!present)('WPT prefixes', () => {
  const all = cases<Prefix>('wpt/prefixes.json')
  test('75 of them', () => expect(all).toHaveLength(75))
  test.each(all)('$via $origin $setCookie: $stored', ({ via, origin, setCookie, documentPath, stored }) => {
    const script = via === 'document.cookie'
    const url = origin + (documentPath ?? '/cookies/resources/set.py')
    const { jar, act } = put([], setCookie, url, { via: script ? 'script' : 'http', topLevel: !script })
    expect(act).toBe(stored ? 'stored' : 'rejected')
    expect(sent(jar, `${origin}/cookies/resources/list.py`)).toHaveLength(stored ? 1 : 0)
  })
})

type Step = { http: string | string[] } | { dom: string }
type HttpOnly = { title: string; steps: Step[]; cookieHeader: string; documentCookie?: string }
describe.skipIf(!present)('WPT HttpOnly', () => {
  const url = 'https://example.test/'
  const take = (jar: Jar, step: Step): Jar =>
    'dom' in step
      ? put(jar, step.dom, url, { via: 'script', topLevel: false }).jar
      : [step.http].flat().reduce((held, line) => put(held, line, url).jar, jar)
  const all = cases<HttpOnly>('wpt/httponly.json')
  test('8 of them', () => expect(all).toHaveLength(8))
  test.each(all)('$title', (row) => {
    const jar = row.steps.reduce(take, [] as Jar)
    expect(cookieHeader(sent(jar, url))).toBe(row.cookieHeader)
    if (row.documentCookie !== undefined) expect(documentCookie(jar, url, T0)).toBe(row.documentCookie)
  })
})

type SameSiteCase = {
  kind: string
  method: 'GET' | 'POST'
  destination: string
  initiator: string
  via: string | null
  viaType: string | null
  target: string
  expected: SiteRelation
  sent: Record<string, boolean>
  documentCookie?: 'same-site' | 'cross-site'
  redirectChainSensitive?: boolean
}
describe.skipIf(!present)('WPT SameSite', () => {
  const four = ['strict', 'lax', 'none', 'unspecified']
  const attribute = (name: string) => (name === 'unspecified' ? '' : `; SameSite=${name}`)
  const lines = four.map((name) => `samesite_${name}=v; Secure; Path=/${attribute(name)}`)

  /** Redirects count in WPT and in Fetch, but not in 6265bis nor in Chrome: those rows are same-site. */
  const expected = (row: SameSiteCase): SiteRelation => (row.redirectChainSensitive ? 'strict' : row.expected)
  /** A frame that navigates itself asks in its own name, inside the page around it. */
  const initiator = ({ initiator: top, viaType, via }: SameSiteCase): string =>
    viaType?.startsWith('location=') && via ? siteForCookies([top, via]) : siteForCookies([top])
  const relation = (row: SameSiteCase): SiteRelation =>
    classify({
      initiator: initiator(row),
      url: row.target,
      method: row.method,
      topLevelNavigation: row.destination === 'document',
    })

  const all = cases<SameSiteCase>('wpt/samesite.json')
  test('81 of them, 12 about redirect chains', () => {
    expect(all).toHaveLength(81)
    expect(all.filter((row) => row.redirectChainSensitive)).toHaveLength(12)
  })

  test.each(all)('$kind $method $initiator via $via to $target: $expected', (row) => {
    expect(relation(row)).toBe(expected(row))
    const { method } = row
    const request = { url: row.target, now: T0, via: 'http', sameSite: relation(row), method } as const
    const names = send(fill(lines, row.target), request).cookies.map(({ name }) => name)
    const wanted = row.redirectChainSensitive
      ? four.map((name) => `samesite_${name}`)
      : Object.keys(row.sent).filter((name) => row.sent[name])
    expect(names.toSorted()).toEqual(wanted.toSorted())
  })

  test.each(all.filter((row) => row.documentCookie))('document.cookie in $kind, $target', (row) => {
    const inside = sameSite(siteForCookies([row.initiator, row.target]), row.initiator)
      ? 'same-site'
      : 'cross-site'
    expect(inside).toBe(row.documentCookie)
    const seen = documentCookie(
      fill(lines, row.target),
      row.target,
      T0,
      inside === 'same-site' ? 'strict' : inside,
    )
    expect(seen.split('; ')).toHaveLength(inside === 'same-site' ? 4 : 1)
  })
})

type Multiple = { name: string; setCookie: string; sentWhen: SiteRelation[] }
describe.skipIf(!present)('WPT several SameSite attributes', () => {
  const all = cases<Multiple>('wpt/samesite-multiple-attributes.json')
  test('10 of them', () => expect(all).toHaveLength(10))
  const url = 'https://example.test/'
  const rows = all.flatMap((row) =>
    (['strict', 'lax', 'cross-site'] as const).map((now) => ({ ...row, now })),
  )
  test.each(rows)('$name, $now', ({ setCookie, sentWhen, now }) => {
    expect(sent(fill([setCookie], url), url, now)).toHaveLength(sentWhen.includes(now) ? 1 : 0)
  })
})

type Settable = {
  title: string
  context: string
  setCookie?: string
  stored: boolean | Record<string, boolean>
}
describe.skipIf(!present)('WPT what a response may set', () => {
  const url = 'https://example.test/'
  const all = cases<Settable>('wpt/samesite-set.json')
  test('4 of them', () => expect(all).toHaveLength(4))
  test.each(all)('$title', ({ context, setCookie, stored }) => {
    const foreign = context.startsWith('cross-site')
    const site = { sameSite: foreign ? 'cross-site' : 'same-site', topLevel: false } as const
    const attribute = (value: string) => (value === 'unspecified' ? '' : `; SameSite=${value}`)
    const tries: [line: string, stored: boolean][] =
      typeof stored === 'boolean'
        ? [[setCookie ?? '', stored]]
        : Object.entries(stored).map(([value, ok]) => [`a=v; Secure; Path=/${attribute(value)}`, ok])
    for (const [line, ok] of tries)
      expect(put([], line, url, site).act, line).toBe(ok ? 'stored' : 'rejected')
  })
})

type Schemeful = { initiator: string; target: string; expected: SiteRelation }
describe.skipIf(!present)('WPT schemeful same-site', () => {
  const all = cases<Schemeful>('wpt/schemeful.json')
  test('2 of them', () => expect(all).toHaveLength(2))
  test.each(all)('$initiator to $target: $expected', ({ initiator, target, expected }) => {
    const request = { initiator, url: target, method: 'GET', topLevelNavigation: true } as const
    expect(classify(request)).toBe(expected)
  })
})

describe.skipIf(!present)('Public Suffix List, the lines that need only the default rule', () => {
  const lines = text('psl/tests.txt')
    .split('\n')
    .filter((line) => /^\S*(\.example|example\.com|^example) /i.test(line))
    .map((line) => line.split(' ') as [host: string, domain: string])
  test('12 of them', () => expect(lines).toHaveLength(12))
  test.each(lines)('%s: %s', (host, domain) => {
    expect(registrableDomain(host) ?? 'null').toBe(domain)
  })
})
