// What the jar sends, rule by rule, and what stays in order when cookies come and go.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { later, T0 } from '../vocabulary/time'
import type { Cookie } from '../vocabulary/trace'
import { type RetrievalRule, retrievalRules } from '../vocabulary/verdicts'
import { cookieHeader, documentCookie, expire, type Jar, type StoreContext, send, store } from './jar'
import type { Retrieval } from './retrieval-rules'

const app = 'https://shop.example/'
const ins = 'http://shop.example/'
const first: StoreContext = { url: app, now: T0, via: 'http', sameSite: 'same-site', topLevel: true }
const get: Retrieval = { url: app, now: T0, via: 'http', sameSite: 'strict', method: 'GET' }

/** Frozen to the bottom: whoever mutates a jar is caught at once. */
const freeze = (jar: Jar): Jar => Object.freeze(jar.map((cookie) => Object.freeze(cookie)))
const put = (jar: Jar, line: string, context: Partial<StoreContext> = {}) =>
  store(freeze(jar), line, { ...first, ...context })
const jarOf = (...lines: readonly string[]): Jar => lines.reduce((jar, line) => put(jar, line).jar, [] as Jar)

type Question = [line: string, retrieval: Partial<Retrieval>]

const lax = { sameSite: 'lax' } as const
const cross = { sameSite: 'cross-site' } as const
const post = { sameSite: 'cross-site', method: 'POST', laxAllowingUnsafe: true } as const
const at = (s: number) => ({ now: later(T0, s) })

const retrieval: Record<RetrievalRule, { pass: readonly Question[]; fail: readonly Question[] }> = {
  host: {
    pass: [
      ['a=b', {}],
      ['a=b', { url: 'https://shop.example:8443/' }],
      ['a=b; Domain=shop.example', { url: 'https://api.shop.example/' }],
    ],
    fail: [
      ['a=b', { url: 'https://api.shop.example/' }],
      ['a=b; Domain=shop.example', { url: 'https://evilshop.example/' }],
    ],
  },
  path: {
    pass: [['a=b; Path=/x', { url: `${app}x/y` }]],
    fail: [
      ['a=b; Path=/x', {}],
      ['a=b; Path=/auth/refresh', { url: `${app}auth/logout` }],
    ],
  },
  secure: {
    pass: [
      ['a=b; Secure', {}],
      ['a=b', { url: ins }],
    ],
    fail: [['a=b; Secure', { url: ins }]],
  },
  expiry: {
    pass: [
      ['a=b', at(1e9)],
      ['a=b; Max-Age=900', at(899)],
    ],
    fail: [['a=b; Max-Age=900', at(900)]],
  },
  'http-only': {
    pass: [
      ['a=b; HttpOnly', {}],
      ['a=b', { via: 'script' }],
    ],
    fail: [['a=b; HttpOnly', { via: 'script' }]],
  },
  'same-site': {
    pass: [
      ['a=b; SameSite=Strict', {}],
      ['a=b; SameSite=Lax', lax],
      ['a=b', lax],
      ['a=b; SameSite=None; Secure', cross],
      ['a=b', { ...post, ...at(120) }],
    ],
    fail: [
      ['a=b; SameSite=Strict', lax],
      ['a=b; SameSite=Lax', cross],
      ['a=b', cross],
      ['a=b', { ...lax, method: 'POST' }],
      ['a=b', { ...lax, via: 'script' }],
      ['a=b', { ...post, ...at(121) }],
      ['a=b', { ...post, laxAllowingUnsafe: false }],
      ['a=b; SameSite=Lax', post],
    ],
  },
}

describe('retrieval rules', () => {
  test('every rule is exercised both ways', () => {
    expect(Object.keys(retrieval)).toEqual([...retrievalRules])
    for (const { pass, fail } of Object.values(retrieval))
      expect(pass.length * fail.length).toBeGreaterThan(0)
  })

  const rows = retrievalRules.flatMap((rule) => [
    ...retrieval[rule].pass.map((row) => [rule, true, ...row] as const),
    ...retrieval[rule].fail.map((row) => [rule, false, ...row] as const),
  ])

  test.each(rows)('%s says %s of %j, and no other rule objects', (rule, pass, line, request) => {
    const { cookies, verdicts } = send(freeze(jarOf(line)), { ...get, ...request })
    expect(cookies).toHaveLength(pass ? 1 : 0)
    expect(verdicts.map(({ sent }) => sent)).toEqual([pass])
    expect(verdicts[0]?.rules).toEqual(
      retrievalRules.map((name) => ({ rule: name, pass: name !== rule || pass })),
    )
  })

  test('every rule is evaluated, even after one has failed', () => {
    const jar = jarOf('a=b; Secure; HttpOnly; SameSite=Strict; Path=/x; Max-Age=1')
    const url = 'http://evil.example/'
    const { verdicts } = send(jar, { ...get, url, via: 'script', sameSite: 'cross-site', ...at(1) })
    expect(verdicts[0]?.rules).toEqual(retrievalRules.map((rule) => ({ rule, pass: false })))
  })
})

describe('what becomes of a cookie', () => {
  const sid = '__Host-sid=N1; Path=/; Secure; HttpOnly; SameSite=Lax'

  test('the standing cookie', () => {
    const cookie: Cookie = {
      name: '__Host-sid',
      value: 'N1',
      domain: 'shop.example',
      hostOnly: true,
      path: '/',
      secure: true,
      httpOnly: true,
      sameSite: 'Lax',
      expiresAt: null,
      createdAt: T0,
      order: 0,
    }
    expect(put([], sid)).toMatchObject({ act: 'stored', cookie, jar: [cookie] })
  })

  test('overwriting keeps the place, the creation-time and the order', () => {
    const { jar, act } = put(jarOf('a=1', 'b=1', 'c=1'), 'b=2', at(60))
    expect(act).toBe('replaced')
    expect(jar.map(({ name, value, createdAt, order }) => [name, value, createdAt, order])).toEqual([
      ['a', '1', T0, 0],
      ['b', '2', T0, 1],
      ['c', '1', T0, 2],
    ])
  })

  test('name, domain, host-only flag and path make the identity; the case of the name counts', () => {
    const jar = jarOf('a=1', 'A=1', 'a=1; Domain=shop.example', 'a=1; Path=/x', 'a=2')
    expect(jar.map(({ value }) => value)).toEqual(['2', '1', '1', '1'])
  })

  test('Max-Age=0 deletes, if identity and rules are right', () => {
    const gone = put(jarOf(sid, 'b=1'), sid.replace('N1', '').concat('; Max-Age=0'))
    expect([gone.act, gone.jar.map(({ name }) => name)]).toEqual(['expired', ['b']])
    expect(put(jarOf(sid), '__Host-sid=; Max-Age=0').act).toBe('rejected')
    expect(put(jarOf('a=1'), 'a=; Path=/x; Max-Age=0')).toMatchObject({
      act: 'expired',
      jar: [{ name: 'a' }],
    })
  })

  test('an expired cookie that still lies there is nobody to inherit from', () => {
    const { act, cookie, jar } = put(jarOf('a=1; Max-Age=9'), 'a=2', at(9))
    expect([act, cookie.createdAt, jar.length]).toEqual(['stored', T0 + 9, 1])
  })

  test('expire drops what is over and names it; a jar with nothing to drop stays the same list', () => {
    const jar = freeze(jarOf('a=1; Max-Age=9', 'b=1', 'c=1; Max-Age=10'))
    const { jar: left, dropped } = expire(jar, later(T0, 9))
    expect([left.map(({ name }) => name), dropped.map(({ name }) => name)]).toEqual([['b', 'c'], ['a']])
    expect(expire(jar, T0).jar).toBe(jar)
  })

  test('longer paths first, then older cookies, then the order of creation', () => {
    const late = put([], 'late=1', at(5)).jar
    const jar = put(put(put(late, 'early=1').jar, 'twin=1').jar, 'deep=1; Path=/x', at(9)).jar
    const { cookies, verdicts } = send(freeze(jar), { ...get, url: `${app}x`, ...at(9) })
    expect(cookieHeader(cookies)).toBe('deep=1; early=1; twin=1; late=1')
    expect(verdicts.map(({ cookie }) => cookie.name)).toEqual(['late', 'early', 'twin', 'deep'])
    expect(send(jar.toReversed(), { ...get, url: `${app}x`, ...at(9) }).cookies).toEqual(cookies)
  })

  test('a nameless cookie travels as its bare value, and script sees no HttpOnly cookie', () => {
    const jar = jarOf('token', 'a=', sid)
    expect(cookieHeader(send(jar, get).cookies)).toBe('token; a=; __Host-sid=N1')
    expect(documentCookie(jar, app, T0)).toBe('token; a=')
    expect(documentCookie(jar, app, T0, 'cross-site')).toBe('')
    expect(cookieHeader([])).toBe('')
  })

  test('whatever lines arrive, identities stay unique, orders rise, and the old jar is untouched', () => {
    const name = fc.constantFrom('a', 'b', '__Host-c', '')
    const attributes = fc.subarray([
      'Path=/x',
      'Domain=shop.example',
      'Secure',
      'HttpOnly',
      'Max-Age=0',
      'Max-Age=5',
    ])
    const line = fc.tuple(name, attributes).map(([n, all]) => [`${n}=v`, ...all].join('; '))
    fc.assert(
      fc.property(fc.array(fc.tuple(line, fc.nat(9))), (steps) => {
        const jar = steps.reduce((held, [text, s]) => put(held, text, at(s)).jar, [] as Jar)
        const ids = jar.map((c) => [c.name, c.domain, c.hostOnly, c.path].join(' '))
        const orders = jar.map(({ order }) => order)
        expect(new Set(ids).size).toBe(jar.length)
        expect(orders).toEqual([...new Set(orders)].toSorted((a, b) => a - b))
        expect(structuredClone(jar)).toEqual(jar)
      }),
      { seed: 6265 },
    )
  })
})
