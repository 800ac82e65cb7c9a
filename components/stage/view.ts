// The view: what every part of the stage draws from, computed anew from (lesson, design, cursor) and nothing else.
import type { Change } from '@/lib/story/changes'
import { worldAt } from '@/lib/story/stops'
import type { Design } from '@/lib/vocabulary/designs'
import type { Snapshot } from '@/lib/vocabulary/trace'
import type { Lesson, Telling, ToldStop } from './lesson'

export type View = {
  readonly lesson: Lesson
  readonly design: Design
  readonly telling: Telling
  /** Index of the stop at which the reader stands; −1 before the first. */
  readonly at: number
  readonly stop: ToldStop | null
  readonly world: Snapshot
  readonly before: Snapshot
  readonly changes: readonly Change[]
}

/** Projects a moment of a lesson. `at` is clamped to the stops there are. */
export function viewOf(lesson: Lesson, design: Design, at: number): View {
  const telling = lesson.tellings[design]
  const { trace, stops } = telling
  const cursor = Math.max(-1, Math.min(at, stops.length - 1))
  const stop = stops[cursor] ?? null
  const world = worldAt(trace, stops, cursor)
  const before = worldAt(trace, stops, cursor - 1)
  return { lesson, design, telling, at: cursor, stop, world, before, changes: stop?.changes ?? [] }
}
