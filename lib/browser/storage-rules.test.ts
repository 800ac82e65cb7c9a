// The storage rules one by one: what each lets pass, what each rejects, and that nothing else objects.
import { describe, expect, test } from 'vitest'
import { later, T0 } from '../vocabulary/time'
import { type StorageRule, storageRules } from '../vocabulary/verdicts'
import { type Jar, type StoreContext, store } from './jar'

const app = 'https://shop.example/'
const ins = 'http://shop.example/'
const first: StoreContext = { url: app, now: T0, via: 'http', sameSite: 'same-site', topLevel: true }
const script = { via: 'script', topLevel: false } as const
const subresource = { sameSite: 'cross-site', topLevel: false } as const

/** Frozen to the bottom: whoever mutates a jar is caught at once. */
const freeze = (jar: Jar): Jar => Object.freeze(jar.map((cookie) => Object.freeze(cookie)))
const put = (jar: Jar, line: string, context: Partial<StoreContext> = {}) =>
  store(freeze(jar), line, { ...first, ...context })
const jarOf = (...lines: readonly string[]): Jar => lines.reduce((jar, line) => put(jar, line).jar, [] as Jar)

type Try = [line: string, context?: Partial<StoreContext>, before?: readonly string[]]

const storage: Record<StorageRule, { pass: readonly Try[]; fail: readonly Try[] }> = {
  'control-character': {
    pass: [['a=b\tc'], ['a=é\u0080']],
    fail: [['a=b\0'], ['a\x7f=b'], ['a=b; Path=/\x1f'], ['a=b\n']],
  },
  size: {
    pass: [[`a=${'b'.repeat(4095)}`], ['é'.repeat(2048)], [`a=b; X=${'c'.repeat(5000)}`]],
    fail: [[`a=${'b'.repeat(4096)}`], [`${'é'.repeat(2048)}a`]],
  },
  syntax: { pass: [['a'], ['=a'], ['a=']], fail: [['='], [''], [' \t'], ['; Secure']] },
  'public-suffix': {
    pass: [['a=b; Domain=shop.example'], ['a=b; Domain=localhost', { url: 'http://localhost/' }]],
    fail: [['a=b; Domain=example'], ['a=b; Domain=.example']],
  },
  'domain-match': {
    pass: [['a=b'], ['a=b; Domain='], ['a=b; Domain=Shop.Example', { url: 'https://api.shop.example/' }]],
    fail: [['a=b; Domain=api.shop.example'], ['a=b; Domain=evil.example'], ['a=b; Domain=bücher.example']],
  },
  'secure-origin': {
    pass: [['a=b; Secure'], ['a=b', { url: ins }], ['a=b; Secure', { url: 'http://localhost:3000/' }]],
    fail: [['a=b; Secure', { url: ins }]],
  },
  'http-only-from-script': {
    pass: [['a=b; HttpOnly'], ['a=b', script]],
    fail: [['a=b; HttpOnly', script]],
  },
  'secure-overwrite': {
    pass: [
      ['a=b', { url: ins }, ['a=b']],
      ['a=b', {}, ['a=b; Secure']],
      ['c=b', { url: ins }, ['a=b; Secure']],
      ['a=b; Path=/', { url: ins }, ['a=b; Secure; Path=/login']],
      ['a=b; Path=/', { url: ins, now: later(T0, 9) }, ['a=b; Secure; Path=/; Max-Age=9']],
    ],
    fail: [
      ['a=b', { url: ins }, ['a=b; Secure']],
      ['a=b; Path=/login/en', { url: ins }, ['a=b; Secure; Path=/login']],
      ['a=b; Domain=shop.example', { url: 'http://api.shop.example/' }, ['a=b; Secure']],
      ['a=b', { url: 'http://api.shop.example/' }, ['a=b; Secure; Domain=shop.example']],
    ],
  },
  'same-site-context': {
    pass: [
      ['a=b; SameSite=Strict'],
      ['a=b; SameSite=Strict', { sameSite: 'cross-site' }],
      ['a=b; SameSite=None; Secure', subresource],
      ['a=b', script],
    ],
    fail: [
      ['a=b; SameSite=Strict', subresource],
      ['a=b; SameSite=Lax', subresource],
      ['a=b', subresource],
      ['a=b', { via: 'script', sameSite: 'cross-site', topLevel: true }],
    ],
  },
  'samesite-none-secure': {
    pass: [['a=b; SameSite=None; Secure'], ['a=b; SameSite=Lax']],
    fail: [['a=b; SameSite=None']],
  },
  'secure-prefix': {
    pass: [['__Secure-a=b; Secure; Domain=shop.example'], ['Secure-a=b']],
    fail: [['__Secure-a=b'], ['__sEcUrE-a=b']],
  },
  'host-prefix': {
    pass: [['__Host-sid=b; Path=/; Secure; HttpOnly; SameSite=Lax'], ['__Hosta=b']],
    fail: [
      ['__Host-a=b; Path=/'],
      ['__Host-a=b; Secure'],
      ['__Host-a=b; Secure; Path='],
      ['__Host-a=b; Secure; Path=/x'],
      ['__HOST-a=b; Secure; Path=/; Domain=shop.example'],
    ],
  },
  'http-prefix': {
    pass: [['__Http-a=b; Secure; HttpOnly; Domain=shop.example']],
    fail: [['__Http-a=b; Secure'], ['__http-a=b; HttpOnly'], ['__Http-a=b; Secure', script]],
  },
  'host-http-prefix': {
    pass: [['__Host-Http-a=b; Secure; Path=/; HttpOnly']],
    fail: [['__Host-Http-a=b; Secure; Path=/'], ['__host-http-a=b; Secure; Path=/', script]],
  },
  'nameless-prefix': {
    pass: [['Host-a=b'], ['=a'], ['a=__Host-a=b']],
    fail: [['=__Host-a=b'], ['__Secure-a'], ['=__HTTP-a=b'], ['=__host-http-a=b; Secure; Path=/; HttpOnly']],
  },
  'http-only-overwrite': {
    pass: [
      ['a=c', script, ['a=b']],
      ['a=c', {}, ['a=b; HttpOnly']],
      ['a=c; Path=/x', script, ['a=b; HttpOnly']],
      ['a=c', { ...script, now: later(T0, 9) }, ['a=b; HttpOnly; Max-Age=9']],
    ],
    fail: [
      ['a=c', script, ['a=b; HttpOnly']],
      ['a=; Max-Age=0', script, ['a=b; HttpOnly']],
    ],
  },
}

describe('storage rules', () => {
  test('every rule is exercised both ways', () => {
    expect(Object.keys(storage)).toEqual([...storageRules])
    for (const { pass, fail } of Object.values(storage)) expect(pass.length * fail.length).toBeGreaterThan(0)
  })

  const rows = (way: 'pass' | 'fail') =>
    storageRules.flatMap((rule) => storage[rule][way].map((row): [StorageRule, ...Try] => [rule, ...row]))

  test.each(rows('pass'))('%s lets %j pass', (_, line, context, before = []) => {
    const { act, rules } = put(jarOf(...before), line, context)
    expect(act).not.toBe('rejected')
    expect(rules).toEqual(storageRules.map((rule) => ({ rule, pass: true })))
  })

  test.each(rows('fail'))('%s rejects %j', (rule, line, context, before = []) => {
    const jar = freeze(jarOf(...before))
    const result = store(jar, line, { ...first, ...context })
    expect(result.act).toBe('rejected')
    expect(result.jar).toBe(jar)
    expect(result.rules.at(-1)).toEqual({ rule, pass: false })
    const examined = storageRules.slice(0, result.rules.length)
    expect(result.rules.map((verdict) => verdict.rule)).toEqual(examined)
    expect(result.rules.slice(0, -1).every(({ pass }) => pass)).toBe(true)
  })
})

test('secure-overwrite guards a secure cookie of a subdomain as well', () => {
  const { jar } = put([], 'a=b; Secure', { url: 'https://api.shop.example/' })
  const { act, rules } = put(jar, 'a=c; Domain=shop.example', { url: ins })
  expect([act, rules.at(-1)?.rule]).toEqual(['rejected', 'secure-overwrite'])
  expect(put(jar, 'a=c', { url: 'http://blog.shop.example/' }).act).toBe('stored')
})
