// The ends that are still ahead, gathered by the moment at which they come: what ends together stands together.
import type { Bar, End } from '@/lib/story/timeline'

/** The bars of one design. `now`: its own time, for a wait until an expiry waits only where there is one. */
export type ClockLane = {
  readonly id: string
  readonly name: string
  readonly now: number
  readonly bars: readonly Bar[]
}

export type Ending = { readonly lane: ClockLane; readonly bar: Bar; readonly end: End }
/** `left`: the seconds until then, the same in every lane. */
export type Moment = { readonly left: number; readonly endings: readonly Ending[] }

/** Whether somebody still accepts it. */
const isAlive = ({ isOver, isStruck }: Bar): boolean => !isOver && !isStruck

/** Every end of what is alive, soonest first. Where servers disagree, the first refusal and the last are moments. */
export function momentsOf(lanes: readonly ClockLane[]): readonly Moment[] {
  const endings = lanes.flatMap((lane) =>
    lane.bars.filter(isAlive).flatMap((bar) => bar.ends.map((end) => ({ lane, bar, end }))),
  )
  const turns = ({ lane, end }: Ending) => [end.at - lane.now, end.last - lane.now]
  return [...new Set(endings.flatMap(turns))]
    .filter((left) => left > 0)
    .sort((a, b) => a - b)
    .map((left) => ({ left, endings: endings.filter((one) => turns(one).includes(left)) }))
}

/** What is alive now and, so many seconds later, has come to the first of its ends for one who judges it. */
export const expiredBy = (lanes: readonly ClockLane[], length: number): readonly Ending[] =>
  lanes.flatMap((lane) =>
    lane.bars
      .filter((bar) => isAlive(bar) && bar.ends[0].at <= lane.now + length)
      .map((bar) => ({ lane, bar, end: bar.ends[0] })),
  )
