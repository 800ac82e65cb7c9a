// The ends that are still ahead, gathered by the moment at which they come: what ends together stands together.
import type { Bar, End } from '@/lib/story/timeline'

/** The bars of one design. */
export type ClockLane = { readonly id: string; readonly name: string; readonly bars: readonly Bar[] }

export type Ending = { readonly lane: ClockLane; readonly bar: Bar; readonly end: End }
export type Moment = { readonly at: number; readonly endings: readonly Ending[] }

/** Whether somebody still accepts it. */
const isAlive = ({ isOver, isStruck }: Bar): boolean => !isOver && !isStruck

/** Every end of what is alive, soonest first. Where servers disagree, the first refusal and the last are moments. */
export function momentsOf(lanes: readonly ClockLane[], now: number): readonly Moment[] {
  const endings = lanes.flatMap((lane) =>
    lane.bars.filter(isAlive).flatMap((bar) => bar.ends.map((end) => ({ lane, bar, end }))),
  )
  const times = new Set(endings.flatMap(({ end }) => [end.at, end.last]).filter((at) => at > now))
  return [...times]
    .sort((a, b) => a - b)
    .map((at) => ({ at, endings: endings.filter(({ end }) => end.at === at || end.last === at) }))
}

/** What is alive now and will have come to the first of its ends by then, at least for one who judges it. */
export const expiredBy = (lanes: readonly ClockLane[], then: number): readonly Ending[] =>
  lanes.flatMap((lane) =>
    lane.bars
      .filter((bar) => isAlive(bar) && bar.ends[0].at <= then)
      .map((bar) => ({ lane, bar, end: bar.ends[0] })),
  )
