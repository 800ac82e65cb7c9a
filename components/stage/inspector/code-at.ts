// Which lines of the shown programs a stop is about; or, where no program of ours ran, whose doing it was.
import type { Step } from '@/lib/vocabulary/trace'
import type { ShownCode } from '../lesson'
import type { View } from '../view'

export type Doer = 'browser' | 'attacker' | 'person' | 'operator' | 'clock' | 'nobody' | 'server' | 'servers'

/** A function with the lines of this stop, and those that ran earlier in the same exchange. */
export type CodeAt = {
  readonly shown: ShownCode
  readonly now: ReadonlySet<number>
  readonly earlier: ReadonlySet<number>
}

/** The code of a stop, or whose doing it was; null before anything happened. */
export function codeAt(view: View): CodeAt | Doer | null {
  const { telling, stop, at, lesson, design } = view
  if (!stop) return null
  const { steps } = telling.trace
  const lit = lesson.lit[design]
  const first = (telling.stops[at - 1]?.last ?? -1) + 1
  const main = stop.role === 'in-brief' ? (stop.drawn.at(-1) ?? stop.lead) : stop.lead
  const step = steps[main]
  const place = lit[main]
  const shown = place && lesson.code[place.shown]
  if (!place || !shown) return step ? doerOf(step) : null

  const linesIn = (from: number, to: number): Set<number> =>
    new Set(lit.slice(from, to).flatMap((l) => (l?.shown === place.shown ? [l.line] : [])))
  const now = linesIn(Math.max(first, startOf(steps, main)), main + 1)
  const earlier = linesIn(startOf(steps, main), first)
  return { shown, now, earlier: new Set([...earlier].filter((line) => !now.has(line))) }
}

/** Where the exchange of a step began. */
const startOf = (steps: readonly Step[], index: number): number =>
  Math.max(
    0,
    steps.findLastIndex((s) => s.index <= index && s.event.kind === 'request'),
  )

function doerOf({ event }: Step): Doer {
  switch (event.kind) {
    case 'request':
      return event.from === 'attacker' ? 'attacker' : 'browser'
    case 'loot':
      return 'attacker'
    case 'altered':
      return 'person'
    case 'command':
    case 'restart':
    case 'key':
    case 'power':
      return 'operator'
    case 'store':
      return event.by === 'operator' ? 'operator' : 'browser'
    case 'response':
      return 'server'
    case 'replicated':
      return 'servers'
    case 'clock':
      return 'clock'
    case 'idle':
      return 'nobody'
    default:
      return 'browser'
  }
}
