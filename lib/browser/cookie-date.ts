// The date of an Expires attribute: read token by token, as browsers have always read whatever servers wrote.
import type { EpochSeconds } from '../vocabulary/time'

// delimiter = %x09 / %x20-2F / %x3B-40 / %x5B-60 / %x7B-7E
const delimiters = /[\t\x20-\x2f\x3b-\x40\x5b-\x60\x7b-\x7e]+/

/** A token is tried against what is not yet found, in this order. A longer run of digits never matches. */
const productions = [
  ['time', /^(\d{1,2}):(\d{1,2}):(\d{1,2})(?!\d)/],
  ['day', /^(\d{1,2})(?!\d)/],
  ['month', /^(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)/i],
  ['year', /^(\d{2,4})(?!\d)/],
] as const

type Part = (typeof productions)[number][0]
type Found = Partial<Record<Part, readonly string[]>>

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']

/** "Process each date-token sequentially in the order the date-tokens appear." §5.1.1 step 2 */
function findParts(text: string): Found {
  const found: Found = {}
  for (const token of text.split(delimiters)) {
    for (const [part, grammar] of productions) {
      const match = found[part] ? null : grammar.exec(token)
      if (!match) continue
      found[part] = match.slice(1)
      break
    }
  }
  return found
}

/** "70 to 99: increment by 1900. 0 to 69: increment by 2000." §5.1.1 steps 3-4 */
const fullYear = (year: number): number => (year > 99 ? year : year + (year >= 70 ? 1900 : 2000))

/** "If no such date exists, fail": a day past the month's end would roll over into the next. §5.1.1 step 6 */
function dayExists(year: number, month: number, day: number): boolean {
  const length = (Date.UTC(year, month + 1, 1) - Date.UTC(year, month, 1)) / 86_400_000
  return day >= 1 && day <= length
}

/** The instant that a cookie-date names, or null if it names none. @see RFC 6265bis §5.1.1 */
export function parseCookieDate(text: string): EpochSeconds | null {
  const { time, day, month, year } = findParts(text)
  if (!time || !day || !month || !year) return null
  const [h = 0, m = 0, s = 0] = time.map(Number)
  const y = fullYear(Number(year[0]))
  const mon = months.indexOf(String(month[0]).toLowerCase())
  if (y < 1601 || h > 23 || m > 59 || s > 59 || !dayExists(y, mon, Number(day[0]))) return null
  return (Date.UTC(y, mon, Number(day[0]), h, m, s) / 1000) as EpochSeconds
}
