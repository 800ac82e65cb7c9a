// Says lengths of time, moments and names in the reader's language; the same on the server and in the browser.
import type { UiWords } from '@/content/ui-words'
import { T0 } from '@/lib/vocabulary/time'
import type { Snapshot } from '@/lib/vocabulary/trace'
import { fill } from '../fill'
import type { View } from '../view'

/** A length of time in seconds, e.g. `14분 59초`; nothing left is said as such. */
export function duration(seconds: number, time: UiWords['time']): string {
  if (seconds <= 0) return time.over
  const parts = [
    [time.hours, Math.floor(seconds / 3600)],
    [time.minutes, Math.floor(seconds / 60) % 60],
    [time.seconds, seconds % 60],
  ] as const
  return parts.flatMap(([word, n]) => (n > 0 ? [fill(word, { n })] : [])).join(' ')
}

/** What is left of a limit, e.g. `15분 남음`, or that it is over. */
export const remaining = (seconds: number, time: UiWords['time']): string =>
  seconds > 0 ? fill(time.left, { time: duration(seconds, time) }) : time.over

/** A moment in UTC. Digits and a 24-hour clock only, because engines differ in how they write the halves of a day. */
export function moment(at: number, lang: string): string {
  const date = new Date(at * 1000)
  if (Number.isNaN(date.getTime())) return String(at)
  const day = new Intl.DateTimeFormat(lang, {
    timeZone: 'UTC',
    year: 'numeric',
    month: 'long',
    day: 'numeric',
  })
  return `${day.format(date)} ${date.toISOString().slice(11, 19)} UTC`
}

/** The time of day of a moment in UTC, for places with no room for the day: a story seldom leaves its first. */
export const timeOfDay = (at: number): string => {
  const date = new Date(at * 1000)
  return Number.isNaN(date.getTime()) ? String(at) : date.toISOString().slice(11, 19)
}

/** The virtual time of the stop at which the reader stands. */
export const nowOf = ({ telling, stop }: View): number => telling.trace.steps[stop?.last ?? -1]?.at ?? T0

/** Who a session belongs to, e.g. `김하늘(kim)`. */
export function ownerOf(user: string | null, world: Snapshot, words: UiWords['desks']): string {
  if (user === null) return words.anonymous
  const login = world.users.find((u) => u.id === user)?.login ?? user
  return Object.hasOwn(words.people, login) ? `${words.people[login]}(${login})` : login
}
