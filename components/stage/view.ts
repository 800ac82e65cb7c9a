// The view: what every part of the stage draws from, computed anew from (lesson, design, cursor) and nothing else.
import { type Change, changesOver } from '@/lib/story/changes'
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
  /** The first of the stops that passed with it in this step; `at` itself where each stop is a step. */
  readonly from: number
  readonly stop: ToldStop | null
  readonly world: Snapshot
  /** The world before this step, and what the step changed. */
  readonly before: Snapshot
  readonly changes: readonly Change[]
}

/** Projects a moment of a lesson. `at` is clamped to the stops there are. */
export const viewOf = (lesson: Lesson, design: Design, at: number, from?: number): View =>
  viewIn(lesson, { design, telling: lesson.tellings[design] }, at, from)

/** Projects a moment of any telling in a lesson, its own or another run of the same story. */
export function viewIn(
  lesson: Lesson,
  { design, telling }: Pick<View, 'design' | 'telling'>,
  at: number,
  from = at,
): View {
  const { trace, stops } = telling
  const cursor = Math.max(-1, Math.min(at, stops.length - 1))
  const stop = stops[cursor] ?? null
  const world = worldAt(trace, stops, cursor)
  const first = Math.min(from, cursor)
  const before = worldAt(trace, stops, first - 1)
  const changes = first < cursor ? changesOver(trace, stops, first, cursor) : (stop?.changes ?? [])
  return { lesson, design, telling, at: cursor, from: first, stop, world, before, changes }
}
