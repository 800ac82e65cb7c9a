// A Set-Cookie line taken apart: what it asks for, before anybody asks whether it may.
// The quotations are abridged.
import { type EpochSeconds, later } from '../vocabulary/time'
import type { SameSite } from '../vocabulary/trace'
import { parseCookieDate } from './cookie-date'

export type SetCookie = {
  readonly name: string
  readonly value: string
  /** Lower case, without a leading dot. Empty: as good as absent. null: no Domain attribute. */
  readonly domain: string | null
  /** As written; only one that starts with `/` counts as a path. null: no Path attribute. */
  readonly path: string | null
  readonly secure: boolean
  readonly httpOnly: boolean
  readonly sameSite: SameSite
  /** null: a session cookie. */
  readonly expiresAt: EpochSeconds | null
}

/** 400 days: "Attributes that specify a lifetime longer than the limit MUST be reduced to the limit." §5.5 */
export const longestLife = 34_560_000

type Attributes = Omit<SetCookie, 'name' | 'value' | 'expiresAt'> & {
  readonly expires: EpochSeconds | null
  readonly maxAge: EpochSeconds | null
}

const noAttributes: Attributes = {
  domain: null,
  path: null,
  secure: false,
  httpOnly: false,
  sameSite: 'Default',
  expires: null,
  maxAge: null,
}

/** "If the attribute-value failed to parse as a cookie date, ignore the cookie-av." §5.6.1 */
function expires(value: string, now: EpochSeconds): Partial<Attributes> {
  const date = parseCookieDate(value)
  return date === null ? {} : { expires: Math.min(date, later(now, longestLife)) as EpochSeconds }
}

/** "If delta-seconds is less than or equal to zero, let expiry-time be the earliest date." §5.6.2 */
function maxAge(value: string, now: EpochSeconds): Partial<Attributes> {
  if (!/^-?\d+$/.test(value)) return {}
  const delta = Math.min(Number(value), longestLife)
  return { maxAge: delta <= 0 ? (0 as EpochSeconds) : later(now, delta) }
}

/** "If cookie-domain starts with '.', let cookie-domain be cookie-domain without it." §5.6.3 */
const domain = (value: string): Partial<Attributes> => ({ domain: value.replace(/^\./, '').toLowerCase() })

/** "Let enforcement be Default", also for a value that nobody knows. §5.6.7 */
function sameSite(value: string): Partial<Attributes> {
  const known = (['Strict', 'Lax', 'None'] as const).find((s) => s.toLowerCase() === value.toLowerCase())
  return { sameSite: known ?? 'Default' }
}

/** "Notice that attributes with unrecognized attribute-names are ignored." §5.6 */
const readers: ReadonlyMap<string, (value: string, now: EpochSeconds) => Partial<Attributes>> = new Map([
  ['expires', expires],
  ['max-age', maxAge],
  ['domain', domain],
  ['path', (value: string) => ({ path: value })],
  ['secure', () => ({ secure: true })],
  ['httponly', () => ({ httpOnly: true })],
  ['samesite', sameSite],
])

/** How many octets a string is on the wire. */
export const octets = (text: string): number => new TextEncoder().encode(text).length

const trimWsp = (text: string): string => text.replace(/^[ \t]+|[ \t]+$/g, '')

/** Name and value around the first `=`; `lacking` says where the text goes if there is none. */
function splitPair(text: string, lacking: 'name' | 'value'): readonly [name: string, value: string] {
  const at = text.indexOf('=')
  if (at < 0) return lacking === 'name' ? [trimWsp(text), ''] : ['', trimWsp(text)]
  return [trimWsp(text.slice(0, at)), trimWsp(text.slice(at + 1))]
}

/** "If the attribute-value is longer than 1024 octets, ignore the cookie-av string." §5.6, then step 6 */
function readAttribute(text: string, now: EpochSeconds): Partial<Attributes> {
  const [name, value] = splitPair(text, 'name')
  return octets(value) > 1024 ? {} : (readers.get(name.toLowerCase())?.(value, now) ?? {})
}

/**
 * What a Set-Cookie line says; of repeated attributes the last one counts, and Max-Age goes before Expires.
 * Never fails: a line that must be ignored is refused by the storage rules. @see RFC 6265bis §5.6, §5.7
 */
export function parseSetCookie(line: string, now: EpochSeconds): SetCookie {
  const [pair = '', ...rest] = line.split(';')
  const [name, value] = splitPair(pair, 'value')
  const all = rest.map((text) => readAttribute(text, now))
  const { expires: date, maxAge: age, ...asked } = Object.assign({}, noAttributes, ...all) as Attributes
  return { name, value, ...asked, expiresAt: age ?? date }
}
