// The clock of the run: what ends when, in every lane, and the ways to let time pass.

import { barsOf } from '@/lib/story/timeline'
import { T0 } from '@/lib/vocabulary/time'
import type { Trace } from '@/lib/vocabulary/trace'
import { ClockRuler } from './clock/ClockRuler'
import { Full } from './Full'
import { perform } from './moves'
import { useLab } from './use-lab'

/** The time and the world at the end of what has happened. */
const endOf = ({ steps, before }: Trace) => ({
  now: steps.at(-1)?.at ?? T0,
  world: steps.at(-1)?.after ?? before,
})

export function ClockPanel() {
  const { page, store, shown } = useLab()
  const { play, traces, own } = shown
  const { actors, designs, ui } = own.lesson.words
  const lanes = play.lanes.flatMap((design) => {
    const trace = traces[design]
    if (!trace) return []
    const { now, world } = endOf(trace)
    return [{ id: design, name: designs[design], now, bars: barsOf(world, now, trace.knobs) }]
  })
  const focus = traces[own.design]
  return (
    <>
      <Full />
      <ClockRuler
        lanes={lanes}
        now={focus ? endOf(focus).now : T0}
        speech={{ clock: page.parts.clock, time: ui.time, actors }}
        // an action in the past starts a branch, and a wait is one
        hindrance={null}
        onWait={(seconds) => store.update((s) => perform(s, { do: 'wait', seconds }))}
      />
    </>
  )
}
