// Reads a length of time as people type it: seconds, a clock's colons, or units in either language.
import { actionTable } from '@/lib/vocabulary/actions'

/** Why a length is no length to wait for. */
export type Unfit = 'unreadable' | 'past' | 'nothing' | 'too-far'
export type Length =
  | { readonly ok: true; readonly seconds: number }
  | { readonly ok: false; readonly why: Unfit }

/** The longest single wait, in seconds. */
export const longestWait = actionTable.wait.seconds.max

const units: readonly (readonly [size: number, names: RegExp])[] = [
  [86400, /^(d|days?|일)$/i],
  [3600, /^(h|hr|hrs|hours?|시간)$/i],
  [60, /^(m|min|mins|minutes?|분)$/i],
  [1, /^(s|sec|secs|seconds?|초)$/i],
]

const refused = (why: Unfit): Length => ({ ok: false, why })

/** `90`, `1:30`, `1:00:00`, `15m`, `1h 30m`, `1시간 30분`; forward only, and no farther than one wait goes. */
export function parseLength(text: string): Length {
  const typed = text.trim()
  const isPast = /^[-−–]/.test(typed)
  const length = read(typed.replace(/^[-−–+]\s*/, ''))
  if (length === null) return refused('unreadable')
  if (length === 0) return refused('nothing')
  if (isPast) return refused('past')
  return length > longestWait ? refused('too-far') : { ok: true, seconds: length }
}

const read = (text: string): number | null =>
  /^\d{1,9}$/.test(text) ? Number(text) : text.includes(':') ? colons(text) : inUnits(text)

/** Minutes and seconds, with hours before them or not; what follows a colon is two digits below sixty. */
function colons(text: string): number | null {
  const parts = /^(?:(\d{1,4}):)?(\d{1,4}):([0-5]\d)$/.exec(text)
  if (!parts) return null
  const [, hours, minutes = '', seconds = ''] = parts
  if (hours !== undefined && !/^[0-5]\d$/.test(minutes)) return null
  return Number(hours ?? 0) * 3600 + Number(minutes) * 60 + Number(seconds)
}

/** Each unit at most once, the larger before the smaller. */
function inUnits(text: string): number | null {
  const parts = [...text.matchAll(/(\d{1,9})\s*([a-z]+|[\uac00-\ud7a3]+)/gi)]
  if (parts.length === 0 || parts.map(([all]) => all).join('') !== text.replace(/(?<![\d])\s+/g, ''))
    return null
  const sizes = parts.map(([, , name = '']) => units.find(([, names]) => names.test(name))?.[0] ?? null)
  const isOrdered = sizes.every((size, i) => size !== null && (i === 0 || size < (sizes[i - 1] ?? 0)))
  if (!isOrdered) return null
  return parts.reduce((sum, [, n], i) => sum + Number(n) * (sizes[i] ?? 0), 0)
}
