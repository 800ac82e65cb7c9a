// What is drawn as before stays the same object, so that the page makes only the new rows: a telling comes from the worker
// as a copy of everything.
import type { Lesson, Telling, ToldStop } from '@/components/stage/lesson'
import { sharedBy } from '@/lib/story/history'
import { writeConfig } from '@/lib/vocabulary/config'
import { type Design, designIds } from '@/lib/vocabulary/designs'
import type { DiagramModel, DrawnItem, LayoutName } from '@/lib/vocabulary/diagram'
import type { Play } from '@/lib/vocabulary/play'
import type { Step, TraceEvent } from '@/lib/vocabulary/trace'

const isSame = (a: DrawnItem, b: DrawnItem | undefined): b is DrawnItem =>
  b !== undefined && a.y === b.y && a.stop === b.stop && JSON.stringify(a) === JSON.stringify(b)

function keptModel(before: DiagramModel, now: DiagramModel): DiagramModel {
  const items = now.items.map((item, i) => {
    const former = before.items[i]
    return isSame(item, former) ? former : item
  })
  return { ...now, items }
}

/** The same value, with every part that an earlier one has already taken from there. */
function share<T>(before: unknown, now: T): T {
  // equal texts too: those that came from the worker are copies
  if (before === now) return before as T
  if (typeof now !== 'object' || typeof before !== 'object' || !now || !before) return now
  const own = Object.entries(now).map(([key, part]) => [key, share(before[key as never], part)] as const)
  const isEqual =
    own.length === Object.keys(before).length && own.every(([key, part]) => before[key as never] === part)
  if (isEqual) return before as T
  return (Array.isArray(now) ? own.map(([, part]) => part) : Object.fromEntries(own)) as T
}

/** The same kind of thing, done to the same thing: so most of its words are the same too. */
const isAlike = (a: TraceEvent, b: TraceEvent): boolean =>
  a.kind === b.kind && ('act' in a && a.act) === ('act' in b && b.act) && storeOf(a) === storeOf(b)

const storeOf = (event: TraceEvent): string => (event.kind === 'store' ? event.store : '')

/**
 * A run that goes on from an earlier one: what happened before is the same, each world shares with the one before it, and
 * each event with the last of its kind.
 */
function keptSteps(before: readonly Step[], now: readonly Step[], shared: number): readonly Step[] {
  const steps = before.slice(0, lengthUntil(before, shared))
  for (const step of now.slice(steps.length)) {
    const alike = steps.findLast(({ event }) => isAlike(event, step.event))
    const [event, source] = [share(alike?.event, step.event), share(alike?.source, step.source)]
    steps.push({ ...step, event, source, after: share(steps.at(-1)?.after, step.after) })
  }
  return steps
}

/** The same for what is said of it: equal sentences are one. */
function keptStops(
  before: readonly ToldStop[],
  now: readonly ToldStop[],
  shared: number,
): readonly ToldStop[] {
  const stops = before.slice(0, lengthUntil(before, shared))
  for (const stop of now.slice(stops.length))
    stops.push(
      share(
        stops.findLast(({ role }) => role === stop.role),
        stop,
      ),
    )
  return stops
}

/** How many belong to the first actions. */
function lengthUntil(told: readonly { readonly beat: string }[], actions: number): number {
  const end = told.findIndex(({ beat }) => Number(beat) > actions)
  return end < 0 ? told.length : end
}

/** Layouts that were not drawn share the drawing of one that was: they go on sharing it. */
function keptTelling(before: Telling, now: Telling, shared: number): Telling {
  const kept = new Map<DiagramModel, DiagramModel>()
  const diagrams = Object.entries(now.diagrams).map(([name, model]) => {
    const former = before.diagrams[name as LayoutName]
    // a test may have nothing drawn
    const isSameLayout = former && model && former.layout === model.layout
    const own = kept.get(model) ?? (isSameLayout ? keptModel(former, model) : model)
    kept.set(model, own)
    return [name, own]
  })
  const steps = keptSteps(before.trace.steps, now.trace.steps, shared)
  return {
    ...now,
    trace: { ...now.trace, steps },
    stops: keptStops(before.stops, now.stops, shared),
    diagrams: Object.fromEntries(diagrams),
  }
}

/** A lesson and the play that it tells. */
type Told = { readonly play: Play; readonly lesson: Lesson }

/** The lesson, with what an earlier one had told and drawn already: so a long play is in memory once. */
export function keep(before: Told | null, { play, lesson }: Told): Lesson {
  if (!before) return lesson
  // under other knobs the same actions are another run
  const isSameRun = writeConfig(before.play.knobs) === writeConfig(play.knobs)
  const shared = isSameRun ? sharedBy(before.play.actions, play.actions) : 0
  const own = (design: Design) => {
    const [former, now] = [before.lesson.tellings[design], lesson.tellings[design]]
    return [design, play.lanes.includes(design) ? keptTelling(former, now, shared) : now]
  }
  const beats = share(before.lesson.beats, lesson.beats)
  return { ...lesson, beats, tellings: Object.fromEntries(designIds.map(own)) }
}
