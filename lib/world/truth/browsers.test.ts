// Chapter 16 and the jar's rules of chapter 0: where browsers differ from the text, and which way ours goes. RFC 6265bis.
import { describe, expect, it } from 'vitest'
import { documentCookie, type Jar, send, store } from '../../browser/jar'
import { classify } from '../../browser/same-site'
import type { Method } from '../../vocabulary/http'
import { later, T0 } from '../../vocabulary/time'

const shop = 'https://shop.example/'
const at = (url: string, now = 0) =>
  ({ url, now: later(T0, now), via: 'http', sameSite: 'same-site', topLevel: true }) as const
const put = (lines: readonly string[], url = shop) =>
  lines.reduce(({ jar }, line) => store(jar, line, at(url)), { jar: [] as Jar } as Pick<
    ReturnType<typeof store>,
    'jar'
  > &
    Partial<ReturnType<typeof store>>)

describe('§16 is it stored', () => {
  it.each([
    ['a prefix, any case: __host-', '__host-a=b; Path=/', shop, false],
    ['a prefix, any case: __SECURE-', '__SECURE-a=b', shop, false],
    ['__Host- without Path, set from /', '__Host-a=b; Secure', shop, false],
    ['__Host- with an empty Path', '__Host-a=b; Secure; Path=', shop, false],
    ['__Host- as it should be', '__Host-a=b; Secure; Path=/', shop, true],
    ['no name, a value like a prefix', '=__Host-a=b; Secure; Path=/', shop, false],
    ['no name', 'foo', shop, true],
    ['SameSite=None without Secure', 'a=b; SameSite=None', shop, false],
    ['Secure from http', 'a=b; Secure', 'http://shop.example/', false],
    ['Secure from localhost', 'a=b; Secure', 'http://localhost/', true],
    ['a public suffix', 'a=b; Domain=example', shop, false],
    ['the sibling’s domain', 'a=b; Domain=blog.shop.example', shop, false],
    ['4096 octets of name and value', `a=${'x'.repeat(4095)}`, shop, true],
    ['4097 octets', `a=${'x'.repeat(4096)}`, shop, false],
    [
      '__Host- set by the sibling',
      '__Host-sid=x; Secure; Path=/; Domain=shop.example',
      'https://blog.shop.example/',
      false,
    ],
  ])('§16 %s', (_name, line, url, stored) => {
    expect(put([line], url).jar).toHaveLength(stored ? 1 : 0)
  })

  it.each([
    ['a=b; Domain=shop.example; Domain=', { hostOnly: true }],
    ['a=b; Max-Age=34560001', { expiresAt: later(T0, 34560000) }],
    ['a=b; Expires=Fri, 01 Jan 2100 00:00:00 GMT', { expiresAt: later(T0, 34560000) }],
    ['a=b; Expires=Fri, 01 Jan 2100 00:00:00 GMT; Max-Age=60', { expiresAt: later(T0, 60) }],
    ['a=b; Max-Age=1; Max-Age=60', { expiresAt: later(T0, 60) }],
    ['a=b', { sameSite: 'Default', expiresAt: null }],
    ['foo', { name: '', value: 'foo' }],
  ])('§16 %s', (line, expected) => {
    expect(put([line]).jar).toMatchObject([expected])
  })

  it.each([
    ['name, domain and path as they were', '__Host-a=; Secure; Path=/; Max-Age=0', 0],
    ['a prefix that the deleting line breaks', '__Host-a=; Path=/; Max-Age=0', 1],
    ['another path', '__Host-a=; Secure; Path=/x; Max-Age=0', 1],
  ])('§3 deleting with %s', (_name, line, left) => {
    expect(put(['__Host-a=b; Secure; Path=/', line]).jar).toHaveLength(left)
  })

  it('§3 script neither sees, nor overwrites, nor deletes an HttpOnly cookie', () => {
    const { jar } = put(['__Host-sid=x; Secure; HttpOnly; Path=/', 'b=c'])
    expect(documentCookie(jar, shop, T0)).toBe('b=c')
    const script = { ...at(shop), via: 'script' as const }
    for (const line of ['__Host-sid=y; Secure; Path=/', '__Host-sid=; Secure; Path=/; Max-Age=0'])
      expect(store(jar, line, script).act).toBe('rejected')
  })
})

describe('§16 is it sent: RFC 6265bis, with "Default" as Lax', () => {
  const evil = 'https://evil.example/'
  const lines = {
    None: 'a=b; Secure; SameSite=None',
    Lax: 'a=b; SameSite=Lax',
    Strict: 'a=b; SameSite=Strict',
    Default: 'a=b',
  }
  it.each([
    ['same origin, POST', shop, 'POST', false, 'None Lax Strict Default'],
    ['a sibling, POST', 'https://blog.shop.example/', 'POST', true, 'None Lax Strict Default'],
    ['EVIL, link', evil, 'GET', true, 'None Lax Default'],
    ['EVIL, form POST', evil, 'POST', true, 'None'],
    ['EVIL, image', evil, 'GET', false, 'None'],
    ['http, link: schemeful', 'http://shop.example/', 'GET', true, 'None Lax Default'],
    ['http, POST: schemeful', 'http://shop.example/', 'POST', true, 'None'],
  ] as [string, string, Method, boolean, string][])(
    '§8.1 %s',
    (_name, initiator, method, topLevelNavigation, expected) => {
      const sameSite = classify({ initiator, url: shop, method, topLevelNavigation })
      const sent = Object.entries(lines).filter(([, line]) => {
        const { cookies } = send(put([line]).jar, { url: shop, method, now: T0, via: 'http', sameSite })
        return cookies.length === 1
      })
      expect(sent.map(([name]) => name).join(' ')).toBe(expected)
    },
  )

  it.each([
    [120, 1],
    [121, 0],
  ])('§16 Chrome’s Lax+POST: a cookie without SameSite, %i s old: %i sent', (age, count) => {
    const sameSite = classify({ initiator: evil, url: shop, method: 'POST', topLevelNavigation: true })
    const retrieval = { url: shop, method: 'POST', via: 'http', sameSite, laxAllowingUnsafe: true } as const
    const sent = (line: string) => send(put([line]).jar, { ...retrieval, now: later(T0, age) }).cookies
    expect(sent('a=b')).toHaveLength(count)
    expect(sent('a=b; SameSite=Lax')).toHaveLength(0)
  })
})
