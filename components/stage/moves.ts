// Every move a reader can make, as pure functions. Nobody passes the question without answering or skipping it.

import { beatAt, beatsOf, type SharedBeat, type Span } from '@/lib/story/align'
import type { Stop } from '@/lib/story/stops'
import type { Design } from '@/lib/vocabulary/designs'
import { type InspectorTab, inspectorTabs, lanesBeside, type Overlay, type StageState } from './state'

/** The part of a lesson that the moves need. */
export type Course = {
  readonly tellings: Tellings
  /** In an altered course, what was told before any knob was turned. */
  readonly former?: Tellings | null
}
type Tellings = Readonly<Record<Design, { readonly stops: readonly Stop[]; readonly asked: number }>>

/** Both futures of one design stand side by side, as soon as there are two. */
export const isForked = ({ former }: Pick<Course, 'former'>, { alteration }: Company): boolean =>
  former != null && alteration?.branch === 'both'

/** Several tellings stand side by side: designs, or the futures of one. */
export const isAbreast = (course: Pick<Course, 'former'>, state: Company): boolean =>
  state.mode === 'dual' || isForked(course, state)

export type Company = Pick<StageState, 'mode' | 'lanes' | 'design' | 'alteration'>

export const isSettled = ({ question }: Pick<StageState, 'question'>): boolean =>
  question === 'answered' || question === 'skipped'

/** Where the reader stands, the open question counting as the stop that it guards. */
export const positionOf = (course: Course, state: StageState): number =>
  state.question === 'open' ? course.tellings[state.design].asked : state.at

/** The beats that the lanes share; none where a design is told alone. Of two futures the former one stands on the left. */
export function beatsIn(course: Course, state: Company): readonly SharedBeat[] {
  const { mode, lanes, design } = state
  if (course.former && isForked(course, state))
    return beatsOf([course.former[design].stops, course.tellings[design].stops])
  return mode === 'dual' ? beatsOf(lanes.map((id) => course.tellings[id].stops)) : []
}

/** Index of the lane that the cursor counts in. */
export const focusIn = (course: Course, state: Company): number =>
  isForked(course, state) ? 1 : state.lanes.indexOf(state.design)

/** The stops that pass in one step together with this one: side by side its whole beat, alone itself. */
export function spanAt(course: Course, state: StageState, at: number): Span {
  const lane = focusIn(course, state)
  const beats = beatsIn(course, state)
  return beats[beatAt(beats, lane, at)]?.lanes[lane] ?? { first: at, last: at }
}

/** The stops of this step in the telling that is looked at: of two futures, it may be the one without the cursor. */
export function spanSeen(course: Course, state: StageState): Span {
  const { at, alteration } = state
  if (!isForked(course, state) || alteration?.facing !== 'old')
    return { first: spanAt(course, state, at).first, last: at }
  const beats = beatsIn(course, state)
  return beats[beatAt(beats, 1, at)]?.lanes[0] ?? { first: -1, last: -1 }
}

/** Goes to a stop, or opens the question that lies before it. Targets are clamped to the stops there are. */
export function goTo(
  course: Course,
  state: StageState,
  target: number,
  how: StageState['how'] = 'jump',
): StageState {
  const { stops, asked } = course.tellings[state.design]
  const wanted = Math.max(-1, Math.min(Math.trunc(target) || 0, stops.length - 1))
  const to = spanAt(course, state, wanted).last
  const guarded = spanAt(course, state, asked).first
  const asks = asked >= 0 && to >= guarded && !isSettled(state)
  const at = asks ? guarded - 1 : to
  return {
    ...state,
    at,
    how,
    seen: Math.max(state.seen, at),
    question: asks ? 'open' : isSettled(state) ? state.question : 'closed',
    pending: asks ? to : null,
    playing: how === 'auto' && state.playing && !asks && to < stops.length - 1,
  }
}

export function next(course: Course, state: StageState, how: 'step' | 'auto' = 'step'): StageState {
  const atEnd = state.at >= course.tellings[state.design].stops.length - 1
  return state.question === 'open' || atEnd ? state : goTo(course, state, state.at + 1, how)
}

/** One back; from the open question, to the stop before it. */
export function previous(course: Course, state: StageState): StageState {
  const position = positionOf(course, state)
  return position < 0 ? state : goTo(course, state, spanAt(course, state, position).first - 1, 'step')
}

export const first = (course: Course, state: StageState): StageState => goTo(course, state, -1)
/** The last stop that this reader has seen. */
export const last = (course: Course, state: StageState): StageState => goTo(course, state, state.seen)

export function answer(course: Course, state: StageState, choice: string): StageState {
  return state.question === 'open' ? settle(course, { ...state, question: 'answered', choice }) : state
}

export function skip(course: Course, state: StageState): StageState {
  return state.question === 'open' ? settle(course, { ...state, question: 'skipped', choice: null }) : state
}

const settle = (course: Course, state: StageState): StageState =>
  goTo(course, state, state.pending ?? course.tellings[state.design].asked, 'step')

/** Asks once more; answering goes back to where the reader was. */
export function reopen(course: Course, state: StageState): StageState {
  const { asked } = course.tellings[state.design]
  if (asked < 0 || state.question === 'open') return state
  return goTo(course, { ...state, question: 'closed', choice: null }, Math.max(state.at, asked))
}

/**
 * The stop of another design that tells the same moment: the same id, or the same kind of moment in the same beat, or
 * the beat's end for its end and its beginning for the rest.
 */
export function counterpart(from: readonly Stop[], at: number, to: readonly Stop[]): number {
  const stop = from[at]
  if (!stop) return -1
  const sameId = to.findIndex((s) => s.id === stop.id)
  if (sameId >= 0) return sameId
  const closes = from[at + 1]?.beat !== stop.beat
  if (closes) return to.findLastIndex((s) => s.beat === stop.beat)
  const sameRole = to.findIndex((s) => s.beat === stop.beat && s.role === stop.role)
  return sameRole >= 0 ? sameRole : to.findIndex((s) => s.beat === stop.beat)
}

/** Tells the same moment in another design; the question and its answer stay as they are. Side by side, its lane's. */
export function setDesign(course: Course, state: StageState, design: Design): StageState {
  if (design === state.design) return state
  return carry(course, { ...state, design }, course.tellings[state.design])
}

/** The same moment, when what is told has become another telling than `from`. */
export function carry(
  course: Course,
  state: StageState,
  from: Course['tellings'][Design],
  how: StageState['how'] = 'jump',
): StageState {
  const to = course.tellings[state.design]
  const over = (at: number) => counterpart(from.stops, at, to.stops)
  const moved = { ...state, seen: over(state.seen) }
  if (state.question !== 'open') return goTo(course, moved, over(state.at), how)
  return goTo(course, moved, Math.max(to.asked, over(state.pending ?? from.asked)), how)
}

/** Tells one design alone. */
export const alone = (course: Course, state: StageState, design: Design): StageState =>
  setDesign(course, state.mode === 'single' ? state : { ...state, mode: 'single' }, design)

/** Designs and futures do not stand side by side at once: of both futures the new one stays. */
const unforked = (alteration: StageState['alteration']): StageState['alteration'] =>
  alteration?.branch === 'both' ? { ...alteration, branch: 'new' } : alteration

/** Puts these designs side by side, the one in focus among them, at the end of the beat. */
export function sideBySide(
  course: Course,
  state: StageState,
  lanes: readonly Design[] = state.lanes,
): StageState {
  const company = lanes.includes(state.design) ? lanes : lanesBeside(state.design)
  const moved: StageState = { ...state, mode: 'dual', lanes: company, alteration: unforked(state.alteration) }
  return goTo(course, moved, state.pending ?? state.at)
}

/** Puts another design into a lane. The focus stays in that lane if it was there. */
export function setLane(course: Course, state: StageState, lane: number, design: Design): StageState {
  if (state.lanes.includes(design)) return state
  const replaced = state.lanes[lane]
  const lanes = state.lanes.with(lane, design)
  return state.design === replaced
    ? sideBySide(course, setDesign(course, { ...state, mode: 'single' }, design), lanes)
    : sideBySide(course, state, lanes)
}

/** The design after this one, and after the last all of them side by side, for the key that walks through them. */
export function nextDesign(course: Course, state: StageState): StageState {
  const designs = Object.keys(course.tellings) as Design[]
  if (state.mode === 'dual') return alone(course, state, designs[0] ?? state.design)
  const following = designs[designs.indexOf(state.design) + 1]
  return following ? alone(course, state, following) : sideBySide(course, state)
}

/** Presses a beat in which the lanes may part, or takes it back. */
export const guess = (state: StageState, beat: string): StageState =>
  state.told
    ? state
    : {
        ...state,
        guesses: state.guesses.includes(beat)
          ? state.guesses.filter((id) => id !== beat)
          : [...state.guesses, beat],
      }

/** Shows in which beats the lanes part. */
export const tellParting = (state: StageState): StageState => ({ ...state, told: true })

export const setTab = (state: StageState, tab: InspectorTab): StageState => ({ ...state, tab })
export const nextTab = (state: StageState): StageState =>
  setTab(state, inspectorTabs[(inspectorTabs.indexOf(state.tab) + 1) % inspectorTabs.length] ?? 'http')

export const setOverlay = (state: StageState, overlay: Overlay): StageState => ({ ...state, overlay })
/** Opens the knobs, or closes them; while a question is open it has their place. */
export const toggleKnobs = (state: StageState): StageState =>
  setOverlay(state, state.overlay === 'knobs' || state.question === 'open' ? 'none' : 'knobs')
export const dismiss = (state: StageState): StageState => ({ ...state, notice: null, subject: '' })
export const stop = (state: StageState): StageState => (state.playing ? { ...state, playing: false } : state)

/** Starts or stops playing by itself; it starts only where there is somewhere to go. */
export function togglePlaying(course: Course, state: StageState): StageState {
  const atEnd = state.at >= course.tellings[state.design].stops.length - 1
  return { ...state, playing: !state.playing && !atEnd && state.question !== 'open' }
}
