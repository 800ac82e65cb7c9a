// Says a bar, an end and a moment in the reader's language.
import { duration, timeOfDay } from '@/components/stage/desks/format'
import { fill } from '@/components/stage/fill'
import type { ClockWords } from '@/content/lab-words/clock'
import type { UiWords } from '@/content/ui-words'
import type { Words } from '@/content/words'
import type { Bar, End } from '@/lib/story/timeline'
import { T0 } from '@/lib/vocabulary/time'
import { type ClockLane, expiredBy } from './moments'

/** Everything that the ruler says with; `actors` are the names of this play, a single server named as such. */
export type Speech = {
  readonly clock: ClockWords
  readonly time: UiWords['time']
  readonly actors: Words['actors']
}

const day = 86400

/** The time of day in UTC, with the day of the story where it is not the first: `00:15:00`, `+2 00:00:00`. */
export function momentOf(at: number): string {
  const days = Math.floor((at - T0) / day)
  return days > 0 ? `+${days} ${timeOfDay(at)}` : timeOfDay(at)
}

/** `세션 7f3a… · 장부`, `access token · 브라우저 · localStorage`. */
export function nameOf(
  { kind, name, holder, place, tab, isAnonymous }: Bar,
  { clock, actors }: Speech,
): string {
  const called = kind === 'access-token' ? clock.kinds[kind] : `${clock.kinds[kind]} ${name}`
  const isPlain = place === 'record' || kind === 'cookie'
  const parts = [called, actors[holder].short, isPlain ? '' : clock.places[place]]
  const second = tab === 'second' ? clock.tab : ''
  return [...parts, second, isAnonymous ? clock.anonymous : ''].filter((part) => part !== '').join(' · ')
}

/** `유휴 15분`; of an end that has passed its name alone. */
export const endOf = ({ kind, at }: End, now: number, { clock, time }: Speech): string =>
  at > now ? `${clock.ends[kind]} ${duration(at - now, time)}` : clock.ends[kind]

/** What has become of a bar, or '' while it counts. */
export const fateOf = ({ isOver, isStruck }: Bar, { clock }: Speech): string =>
  isStruck ? clock.struck : isOver ? clock.over : ''

/** Why an end is not where it is written, or '' where it is. */
export function noteOf({ written, at, last }: End, { clock }: Speech): string {
  if (last > at) return fill(clock.apart, { at: momentOf(at), last: momentOf(last) })
  return at === written ? '' : fill(clock.judged, { written: momentOf(written), at: momentOf(at) })
}

/** A target of the hand: `15분 뒤, 00:15:00`. */
export const targetOf = (now: number, length: number, { clock, time }: Speech): string =>
  fill(length > 0 ? clock.hand.ahead : clock.hand.here, {
    time: duration(length, time),
    at: momentOf(now + length),
  })

/** What will have expired so many seconds later; each lane by its name where there are several. */
export function expiredOf(lanes: readonly ClockLane[], length: number, speech: Speech): string {
  const gone = expiredBy(lanes, length).map(({ lane, bar, end }) => {
    const name = `${nameOf(bar, speech)} (${speech.clock.ends[end.kind]})`
    return lanes.length > 1 ? `${lane.name}: ${name}` : name
  })
  const { expires, nothing } = speech.clock.hand
  return gone.length > 0 ? fill(expires, { what: gone.join(', ') }) : nothing
}
