// Where two futures part: the first stop that is told otherwise. Credentials differ earlier and unseen; they do not count.
import type { ToldStop } from '../lesson'

const shown = ({ id, title, text, line, changes }: ToldStop): string =>
  JSON.stringify([id, title, text, line, changes.map(({ actor, place, op }) => [actor, place, op])])

/** Index of the first stop of `to` that `from` does not tell alike; −1 where they are the same. */
export function firstDifference(from: readonly ToldStop[], to: readonly ToldStop[]): number {
  const at = to.findIndex((stop, i) => {
    const other = from[i]
    return !other || shown(stop) !== shown(other)
  })
  return at < 0 && from.length > to.length ? to.length - 1 : at
}
