// What a Set-Cookie line says: pairs, attributes, the last of several, and the two ways to end a life.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { later, T0 } from '../vocabulary/time'
import { longestLife, parseSetCookie, type SetCookie } from './set-cookie'

const plain: SetCookie = {
  name: 'a',
  value: 'b',
  domain: null,
  path: null,
  secure: false,
  httpOnly: false,
  sameSite: 'Default',
  expiresAt: null,
}

const past = Date.UTC(2020, 0, 1) / 1000
const limit = T0 + longestLife

const lines: readonly [line: string, says: Partial<Record<keyof SetCookie, unknown>>][] = [
  ['a=b', {}],
  [' \ta \t=\t b \t', {}],
  ['a=b;', {}],
  ['a=b; constructor=c; __proto__=d; Unknown', {}],
  ['a', { name: '', value: 'a' }],
  ['=a', { name: '', value: 'a' }],
  ['a=', { value: '' }],
  ['a==b', { value: '=b' }],
  ['a="b"', { value: '"b"' }],
  ['a=%62', { value: '%62' }],
  ['', { name: '', value: '' }],
  ['; Secure', { name: '', value: '', secure: true }],
  ['a=b; Secure; HttpOnly', { secure: true, httpOnly: true }],
  ['a=b;sEcUrE=no;HTTPONLY=0', { secure: true, httpOnly: true }],
  ['a=b; Domain=.Shop.Example', { domain: 'shop.example' }],
  ['a=b; Domain=..shop.example', { domain: '.shop.example' }],
  ['a=b; Domain=a.example; Domain=', { domain: '' }],
  ['a=b; Path=/x', { path: '/x' }],
  ['a=b; Path=/x; Path=/y', { path: '/y' }],
  ['a=b; Path', { path: '' }],
  [`a=b; Path=/x; Path=/${'y'.repeat(1023)}`, { path: `/${'y'.repeat(1023)}` }],
  [`a=b; Path=/x; Path=/${'y'.repeat(1024)}`, { path: '/x' }],
  [`a=b; Path=/x; Path=/${'é'.repeat(512)}`, { path: '/x' }],
  ['a=b; SameSite=strict', { sameSite: 'Strict' }],
  ['a=b; SameSite=LAX', { sameSite: 'Lax' }],
  ['a=b; SameSite=None', { sameSite: 'None' }],
  ['a=b; SameSite', { sameSite: 'Default' }],
  ['a=b; SameSite=Strict; SameSite=Sometimes', { sameSite: 'Default' }],
  ['a=b; Max-Age=900', { expiresAt: T0 + 900 }],
  ['a=b; Max-Age=0', { expiresAt: 0 }],
  ['a=b; Max-Age=-1', { expiresAt: 0 }],
  ['a=b; Max-Age=', {}],
  ['a=b; Max-Age=-', {}],
  ['a=b; Max-Age=+1', {}],
  ['a=b; Max-Age=1.5', {}],
  ['a=b; Max-Age=900; Max-Age=soon', { expiresAt: T0 + 900 }],
  [`a=b; Max-Age=${longestLife}`, { expiresAt: limit }],
  [`a=b; Max-Age=${longestLife + 1}`, { expiresAt: limit }],
  [`a=b; Max-Age=${'9'.repeat(400)}`, { expiresAt: limit }],
  ['a=b; Expires=Wed, 01 Jan 2020 00:00:00 GMT', { expiresAt: past }],
  ['a=b; Expires=Wed, 01 Jan 2020 00:00:00 GMT; Expires=never', { expiresAt: past }],
  ['a=b; Expires=Fri, 01 Jan 2038 00:00:00 GMT', { expiresAt: limit }],
  ['a=b; Max-Age=900; Expires=Wed, 01 Jan 2020 00:00:00 GMT', { expiresAt: T0 + 900 }],
  ['a=b; Expires=Fri, 02 Jan 2026 00:00:00 GMT; Max-Age=0', { expiresAt: 0 }],
]

test.each(lines)('%j', (line, says) => {
  expect(parseSetCookie(line, T0)).toEqual({ ...plain, ...says })
})

test('no line makes it fail, and nothing lives longer than 400 days', () => {
  const parts = fc.constantFrom(
    'a=b',
    ';',
    '=',
    ' ',
    'Max-Age',
    'Expires',
    '999999999',
    '1 Jan 2099 1:1:1',
    '\0',
  )
  const line = fc.array(fc.oneof(parts, fc.string())).map((all) => all.join(''))
  fc.assert(
    fc.property(line, (text) => {
      expect(parseSetCookie(text, T0).expiresAt ?? 0).toBeLessThanOrEqual(later(T0, longestLife))
    }),
    { seed: 6265 },
  )
})
