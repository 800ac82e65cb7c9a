// The cookie-date algorithm against dates as servers write them, and against what must not parse.
import { expect, test } from 'vitest'
import { parseCookieDate } from './cookie-date'

const valid: readonly [text: string, iso: string][] = [
  ['Thu, 01 Jan 2026 00:00:00 GMT', '2026-01-01T00:00:00Z'],
  ['Sunday, 06-Nov-94 08:49:37 GMT', '1994-11-06T08:49:37Z'],
  ['Sun Nov  6 08:49:37 1994', '1994-11-06T08:49:37Z'],
  ['Thu Apr 10 1980 16:33:12 GMT-0700 (Pacific Daylight Time)', '1980-04-10T16:33:12Z'],
  ['1 JANUARY 70 0:0:0', '1970-01-01T00:00:00Z'],
  ['1 jan 69 1:2:3', '2069-01-01T01:02:03Z'],
  ['1 jan 99 1:2:3', '1999-01-01T01:02:03Z'],
  ['1st february 2000 10:20:30pm', '2000-02-01T10:20:30Z'],
  ['29 Feb 2028 00:00:00', '2028-02-29T00:00:00Z'],
  ['10 Apr 1601 00:00:00', '1601-04-10T00:00:00Z'],
  ['2026 Jan 12 23:59:59', '2026-01-12T23:59:59Z'],
]

test.each(valid)('%s is %s', (text, iso) => {
  expect(parseCookieDate(text)).toBe(Date.parse(iso) / 1000)
})

const invalid: readonly [text: string, why: string][] = [
  ['', 'nothing there'],
  ['Thu, 01 Jan 2026', 'no time'],
  ['Thu, Jan 2026 00:00:00', 'no day of month'],
  ['01 2026 00:00:00', 'no month'],
  ['01 Jan 00:00:00', 'no year'],
  ['29 Feb 2026 00:00:00', 'no such day'],
  ['31 Apr 2026 00:00:00', 'no such day'],
  ['00 Jan 2026 00:00:00', 'no such day'],
  ['32 Jan 2026 00:00:00', 'no such day'],
  ['01 Jan 1600 00:00:00', 'before 1601'],
  ['01 Jan 2026 24:00:00', 'no such hour'],
  ['01 Jan 2026 00:60:00', 'no such minute'],
  ['01 Jan 2026 00:00:60', 'no leap seconds'],
  ['01 Jan 20260 00:00:00', 'five digits are no year'],
  ['01 Jan 2026 000:00:00', 'three digits are no hour'],
]

test.each(invalid)('%j does not parse: %s', (text) => {
  expect(parseCookieDate(text)).toBeNull()
})
