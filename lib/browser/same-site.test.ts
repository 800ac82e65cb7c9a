// Sites, origins, and the table of truth.md §8.1: how a request came about, and what it may carry.
import { expect, test } from 'vitest'
import type { Method } from '../vocabulary/http'
import {
  classify,
  isSafe,
  type SiteRelation,
  sameOrigin,
  sameSite,
  siteForCookies,
  siteOf,
} from './same-site'

const app = 'https://shop.example'
const sib = 'https://blog.shop.example'
const ins = 'http://shop.example'
const evil = 'https://evil.example'

const sites: readonly [url: string, site: string | null][] = [
  ['https://shop.example/login?x=1', app],
  ['https://api.shop.example:8443', app],
  ['http://shop.example', ins],
  ['http://localhost:3000/', 'http://localhost'],
  ['http://app.localhost/', 'http://app.localhost'],
  ['http://127.0.0.1:3000/', 'http://127.0.0.1'],
  ['http://[::1]/', 'http://[::1]'],
  ['https://example/', 'https://example'],
  ['data:text/html,x', null],
  ['about:blank', null],
  ['null', null],
]

test.each(sites)('the site of %s is %s', (url, site) => {
  expect(siteOf(url)).toBe(site)
})

const pairs: readonly [a: string, b: string, site: boolean, origin: boolean][] = [
  [app, `${app}/other`, true, true],
  [app, `${app}:443/`, true, true],
  [app, `${app}:8443/`, true, false],
  [app, sib, true, false],
  [app, ins, false, false],
  [app, evil, false, false],
  ['http://127.0.0.1/', 'http://127.0.0.2/', false, false],
  ['http://a.0.0.1.example/', 'http://b.0.0.1.example/', true, false],
  ['null', 'null', false, false],
  ['data:,a', 'data:,a', false, false],
  ['null', app, false, false],
]

test.each(pairs)('%s and %s: same site %s, same origin %s', (a, b, site, origin) => {
  expect([sameSite(a, b), sameSite(b, a)]).toEqual([site, site])
  expect([sameOrigin(a, b), sameOrigin(b, a)]).toEqual([origin, origin])
})

test('a URL that is not absolute is an error', () => {
  expect(() => siteOf('/login')).toThrow(TypeError)
  expect(() => sameOrigin('shop.example', app)).toThrow(TypeError)
})

test('the site for cookies is the top-level origin, or opaque when any frame on the way is foreign', () => {
  expect(siteForCookies([`${app}/page`])).toBe(app)
  expect(siteForCookies([app, sib])).toBe(app)
  expect(siteForCookies([app, evil])).toBe('null')
  expect(siteForCookies([app, evil, app])).toBe('null')
  expect(siteForCookies(['null'])).toBe('null')
})

test.each([
  ['GET', true],
  ['OPTIONS', true],
  ['POST', false],
  ['PUT', false],
  ['DELETE', false],
] as const)('%s is safe: %s', (method, safe) => {
  expect(isSafe(method)).toBe(safe)
})

type Row = [row: string, initiator: string | null, method: Method, top: boolean, expected: SiteRelation]

/** Letters as in truth.md §8.1; i is stopped by its preflight, k is below. */
const requests: readonly Row[] = [
  ['a fetch from the application', app, 'GET', false, 'strict'],
  ['a form of the application', app, 'POST', true, 'strict'],
  ['b sibling, fetch', sib, 'GET', false, 'strict'],
  ['b sibling, form POST', sib, 'POST', true, 'strict'],
  ['c evil link', evil, 'GET', true, 'lax'],
  ['d evil form POST', evil, 'POST', true, 'cross-site'],
  ['e evil POST, after its 303', evil, 'GET', true, 'lax'],
  ['f evil image, g frame', evil, 'GET', false, 'cross-site'],
  ['h evil fetch', evil, 'POST', false, 'cross-site'],
  ['j typed address', null, 'GET', true, 'strict'],
  ['l application framed by evil', siteForCookies([evil, app]), 'GET', false, 'cross-site'],
  ['m link from http', ins, 'GET', true, 'lax'],
  ['n image via evil and back', app, 'GET', false, 'strict'],
  ['a sandboxed document', 'null', 'GET', true, 'lax'],
]

test.each(requests)('%s', (_, initiator, method, topLevelNavigation, expected) => {
  expect(classify({ initiator, url: `${app}/page`, method, topLevelNavigation })).toBe(expected)
})

test.each([
  ['strict', 'GET', 'strict'],
  ['lax', 'GET', 'lax'],
  ['cross-site', 'POST', 'cross-site'],
] as const)('k: reload of a page first requested as %s, %s: %s', (reloadOf, method, expected) => {
  const request = { initiator: null, url: app, method, topLevelNavigation: true, reloadOf }
  expect(classify(request)).toBe(expected)
})
