// Where two futures part: the first stop in which anything sent or recorded differs, and the first that is answered otherwise.
import { linesOf } from '@/lib/story/transcript'
import type { Step } from '@/lib/vocabulary/trace'
import type { Telling } from '../lesson'

const stepsOf = ({ stops, trace }: Telling, at: number): readonly Step[] =>
  stops[at] ? trace.steps.slice((stops[at - 1]?.last ?? -1) + 1, stops[at].last + 1) : []

const wire = (telling: Telling, at: number): string =>
  [telling.stops[at]?.id, ...stepsOf(telling, at).flatMap(linesOf)].join('\n')

const statuses = (telling: Telling, at: number): string =>
  stepsOf(telling, at)
    .flatMap(({ event }) => (event.kind === 'response' ? event.message.status : []))
    .join()

/** Indices of stops of `to`; −1 where there is no difference of that kind. */
export function partings(from: Telling, to: Telling): { readonly first: number; readonly answer: number } {
  const first = to.stops.findIndex((_, at) => wire(from, at) !== wire(to, at))
  const isShorter = first < 0 && from.stops.length > to.stops.length
  const answer = to.stops.findIndex(({ id }, at) => {
    const other = from.stops.findIndex((stop) => stop.id === id)
    return statuses(to, at) !== statuses(from, other)
  })
  return { first: isShorter ? to.stops.length - 1 : first, answer }
}
