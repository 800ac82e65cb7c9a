// What the lab shows: computed anew from (page, state) and nothing else.
import { type Company, companyOf, fitting, lanesOf, laneView } from '@/components/stage/dual/lanes'
import { type View, viewOf } from '@/components/stage/view'
import { beatsOf, type SharedBeat } from '@/lib/story/align'
import { countOf, playOf } from '@/lib/story/history'
import type { Design } from '@/lib/vocabulary/designs'
import type { Play } from '@/lib/vocabulary/play'
import type { Trace } from '@/lib/vocabulary/trace'
import type { LabPage } from './lab'
import { playKey, stopAt } from './moves'
import type { LabState } from './state'

export type Shown = {
  readonly play: Play
  /** How many actions are done, of how many. */
  readonly count: number
  readonly total: number
  /** Whether the run of this very play is still being made. */
  readonly pending: boolean
  /** The lane in focus. */
  readonly view: View
  /** The lanes beside one another, where there is room for more than one; beats of the drawn window only. */
  readonly company: Company | null
  readonly views: readonly View[]
  /** Index among the company's beats at which all lanes stand. */
  readonly beat: number
  /** How many actions are folded away before the first that is drawn. */
  readonly folded: number
  /** The run of each design up to the cursor: what has happened, and nothing of what comes. */
  readonly traces: Readonly<Partial<Record<Design, Trace>>>
}

/** Projects the lab for a screen with room for so many lanes. */
export function shownOf({ base }: LabPage, state: LabState, room: number): Shown {
  const { history, told, focus } = state
  const play = playOf(history)
  const lesson = told?.lesson ?? base
  const at = stopAt(state, lesson.tellings[focus].stops)
  const view = viewOf(lesson, focus, at, firstOf(state, lesson.tellings[focus].stops, at))
  const window = told?.window ?? { first: 0, end: 0 }
  const shown = fitting(play.lanes, focus, room)
  const company = shown.length > 1 ? companyIn(lesson, play.lanes, shown, window) : null
  const beat = company ? company.beats.findLastIndex(({ id }) => Number(id) <= countOf(history)) : -1
  const views = company ? company.lanes.flatMap((_, i) => laneView(lesson, company, i, beat) ?? []) : [view]
  return {
    ...{ play, count: countOf(history), total: play.actions.length, view, company, views, beat },
    pending: play.actions.length > 0 && (told === null || playKey(told.order.play) !== playKey(play)),
    folded: window.first,
    traces: tracesUntil(state, lesson, play.lanes),
  }
}

/** The first stop of this step: a stop alone when the reader steps, the whole action when it was just done. */
function firstOf({ how, stop }: LabState, stops: View['telling']['stops'], at: number): number {
  if (how === 'step' || stop !== null) return at
  return stops.findIndex(({ beat }) => beat === stops[at]?.beat)
}

function companyIn(
  lesson: View['lesson'],
  all: readonly Design[],
  shown: readonly Design[],
  { first, end }: { readonly first: number; readonly end: number },
): Company {
  const beats = beatsOf(all.map((design) => lesson.tellings[design].stops))
  const drawn = beats.filter(({ id }) => first < Number(id) && Number(id) <= end)
  const own = (beat: SharedBeat) => ({
    ...beat,
    lanes: beat.lanes.filter((_, i) => shown.includes(all[i] as Design)),
  })
  return companyOf(lanesOf(lesson, shown), drawn.map(own))
}

function tracesUntil(state: LabState, { tellings }: View['lesson'], lanes: readonly Design[]) {
  const count = countOf(state.history)
  const cut = (design: Design): Trace => {
    const { trace, stops } = tellings[design]
    const inside = design === state.focus && state.stop !== null ? stops[state.stop]?.last : undefined
    const end = inside ?? trace.steps.findLastIndex(({ beat }) => Number(beat) <= count)
    return end === trace.steps.length - 1 ? trace : { ...trace, steps: trace.steps.slice(0, end + 1) }
  }
  return Object.fromEntries(lanes.map((design) => [design, cut(design)]))
}
