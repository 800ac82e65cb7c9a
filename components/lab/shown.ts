// What the lab shows: computed anew from (page, state) and nothing else.
import { type Company, companyOf, fitting, lanesOf } from '@/components/stage/dual/lanes'
import type { Lane, Telling } from '@/components/stage/lesson'
import { type View, viewIn } from '@/components/stage/view'
import { beatsOf, type SharedBeat, type Span } from '@/lib/story/align'
import type { Foresight } from '@/lib/story/foresee'
import { countOf, playOf } from '@/lib/story/history'
import type { Design } from '@/lib/vocabulary/designs'
import type { Play } from '@/lib/vocabulary/play'
import type { Trace } from '@/lib/vocabulary/trace'
import { type Beside, besideOf, sides } from './compare'
import type { LabPage } from './lab'
import { isTold, otherOf, stopAt } from './moves'
import { unpredicted, type VerdictOf, verdictOf } from './predict/predicting'
import type { LabState, Side } from './state'

export type Shown = {
  readonly play: Play
  /** How many actions are done, of how many. */
  readonly count: number
  readonly total: number
  /** How many of them have come to their end on screen: one fewer while one of them is asked of. */
  readonly done: number
  /** Whether the run of this very play is still being made. */
  readonly pending: boolean
  /** What is asked of the action before its answer is shown, and what was predicted of one that is shown. */
  readonly asked: Foresight | null
  readonly verdict: VerdictOf | null
  /** The lane that is looked into: that of this branch, or the other branch's where two are compared. */
  readonly view: View
  /** The lane in focus of this branch. */
  readonly own: View
  /** This branch beside another one, and which of them is looked into. */
  readonly beside: Beside | null
  readonly side: Side
  /** The lanes beside one another, where there is room for more than one; beats of the drawn window only. */
  readonly company: Company | null
  readonly views: readonly View[]
  /** Index among the company's beats at which all lanes stand. */
  readonly beat: number
  /** Where each lane stands while the one in focus has begun the next beat and is asked of it; else null. */
  readonly ahead: readonly Span[] | null
  /** How many actions are folded away before the first that is drawn. */
  readonly folded: number
  /** The run of each design up to the cursor: what has happened, and nothing of what comes. */
  readonly traces: Readonly<Partial<Record<Design, Trace>>>
  /** The same up to the end of the action in which the reader stands, from where the next one would go on. */
  readonly ended: Shown['traces']
}

/** Projects the lab for a screen with room for so many lanes. */
export function shownOf(page: LabPage, state: LabState, room: number): Shown {
  const { history, told, focus, side } = state
  const play = playOf(history)
  const lesson = told?.lesson ?? page.base
  const telling = lesson.tellings[focus]
  const at = stopAt(state, telling.stops)
  const own = viewOnce(lesson, { design: focus, telling }, at, firstOf(state, telling.stops, at))
  const beside = besideOf(page, state)
  const view = beside && side === 'there' ? beside.views.there : own
  const lanes = beside ? besideIn(beside, room) : lanesIn(state, lesson, room)
  const pending = isPending(state)
  return {
    ...{ play, count: countOf(history), total: play.actions.length, view, own, beside, side },
    ...(lanes ?? { company: null, views: [view], beat: -1, ahead: null }),
    ...{ done: doneIn(state), pending, asked: state.predict.open },
    verdict: pending || beside ? null : verdictOf(state, at),
    folded: told?.window.first ?? 0,
    traces: tracesUntil(state, lesson, play.lanes),
    ended: tracesUntil({ ...state, stop: null, predict: unpredicted }, lesson, play.lanes),
  }
}

type Lanes = Pick<Shown, 'company' | 'views' | 'beat' | 'ahead'>

/** Two branches where there is room for both, as soon as they are drawn for it. */
const besideIn = ({ company, views, beat, drawn }: Beside, room: number): Lanes | null =>
  drawn && room > 1 ? { company, views: sides.map((side) => views[side]), beat, ahead: null } : null

/** The designs that act, as many as there is room for; null where that is one. */
function lanesIn(state: LabState, lesson: View['lesson'], room: number): Lanes | null {
  const { lanes } = playOf(state.history)
  const shown = fitting(lanes, state.focus, room)
  if (shown.length < 2) return null
  const company = companyIn(lesson, lanes, shown, state.told?.window ?? { first: 0, end: 0 })
  const beat = company.beats.findLastIndex(({ id }) => Number(id) <= doneIn(state))
  const ahead = aheadIn(state, company, beat)
  const stand = (lane: Lane, i: number) => {
    const { first, last } = ahead?.[i] ?? company.beats[beat]?.lanes[i] ?? { first: -1, last: -1 }
    return viewOnce(lesson, lane, last, first)
  }
  return { company, beat, ahead, views: company.lanes.map(stand) }
}

function isPending(state: LabState): boolean {
  if (playOf(state.history).actions.length === 0 && !otherOf(state)) return false
  return !isTold(state)
}

/** The first stop of this step: a stop alone when the reader steps, the whole action when it was just done. */
function firstOf({ how, stop, predict }: LabState, stops: View['telling']['stops'], at: number): number {
  if (predict.since !== null) return predict.since
  if (how === 'step' || stop !== null) return at
  return stops.findIndex(({ beat }) => beat === stops[at]?.beat)
}

const views = new WeakMap<Telling, Map<string, View>>()

/** The view of a moment, the same object for the same moment: whatever shows it has nothing to do while it stays. */
function viewOnce(
  lesson: View['lesson'],
  lane: Pick<View, 'design' | 'telling'>,
  at: number,
  from: number,
): View {
  const known = views.get(lane.telling) ?? new Map<string, View>()
  views.set(lane.telling, known)
  const view = known.get(`${at} ${from}`) ?? viewIn(lesson, lane, at, from)
  known.set(`${at} ${from}`, view)
  return view
}

const companies = new WeakMap<View['lesson'], { readonly key: string; readonly company: Company }>()

/** The lanes beside one another, compared once for each run that was told. */
function companyIn(
  lesson: View['lesson'],
  all: readonly Design[],
  shown: readonly Design[],
  window: { readonly first: number; readonly end: number },
): Company {
  const key = JSON.stringify([all, shown, window])
  const known = companies.get(lesson)
  if (known?.key === key) return known.company
  const company = compared(lesson, all, shown, window)
  companies.set(lesson, { key, company })
  return company
}

function compared(
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

/** How many actions are over: the one that is asked of is not. */
const doneIn = ({ history, predict }: LabState): number => countOf(history) - (predict.open ? 1 : 0)

/** While one lane is asked of a beat the others wait before it. */
function aheadIn(
  { predict, focus }: LabState,
  { lanes, beats }: Company,
  beat: number,
): readonly Span[] | null {
  const [now, next] = [beats[beat], beats[beat + 1]]
  const { open } = predict
  if (!open || !next) return null
  return next.lanes.map(({ first }, i) =>
    lanes[i]?.design === focus && open.asked >= first
      ? { first: open.asked, last: open.asked }
      : (now?.lanes[i] ?? { first: first - 1, last: first - 1 }),
  )
}

function tracesUntil(state: LabState, { tellings }: View['lesson'], lanes: readonly Design[]) {
  const count = doneIn(state)
  const cut = (design: Design): Trace => {
    const { trace, stops } = tellings[design]
    const inside = design === state.focus && state.stop !== null ? stops[state.stop]?.last : undefined
    const end = inside ?? trace.steps.findLastIndex(({ beat }) => Number(beat) <= count)
    return end === trace.steps.length - 1 ? trace : { ...trace, steps: trace.steps.slice(0, end + 1) }
  }
  return Object.fromEntries(lanes.map((design) => [design, cut(design)]))
}
