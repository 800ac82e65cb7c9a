// The phases of a lecture: one key goes on, one goes back, and between them lie the stops, the question and its answer.
import type { Span } from '@/lib/story/align'
import type { Stop } from '@/lib/story/stops'
import type { Design } from '@/lib/vocabulary/designs'
import { type Course, counterpart, isSettled, sideBySide, spanAt } from '../moves'
import type { Show, StageState } from '../state'

/** What the audience sees: a stop (−1: the title), or one of the three full screens beside a stop. */
export type Phase = { readonly show: Show; readonly at: number }

type Told = { readonly stops: readonly Stop[]; readonly asked: number; readonly decides: number }
export type Lecture = Course & { readonly tellings: Readonly<Record<Design, Told>> }

/**
 * All phases in order: title, stops, the question before its beat, the deciding stops, the answer, …, the principle.
 * `spanOf` says which stops pass in one step; each alone unless it says more.
 */
export function phasesOf(
  { stops, asked, decides }: Told,
  spanOf: (at: number) => Span = (at) => ({ first: at, last: at }),
): readonly Phase[] {
  const phases: Phase[] = [{ show: 'stop', at: -1 }]
  const within = (stop: number, { first, last }: Span) => first <= stop && stop <= last
  for (let at = 0; at < stops.length; at++) {
    const span = spanOf(at)
    at = span.last
    if (within(asked, span)) phases.push({ show: 'question', at: span.first - 1 })
    phases.push({ show: 'stop', at })
    if (within(decides, span) && asked >= 0) phases.push({ show: 'answer', at })
  }
  return [...phases, { show: 'principle', at: stops.length - 1 }]
}

const phasesAt = (lecture: Lecture, state: StageState): readonly Phase[] =>
  phasesOf(lecture.tellings[state.design], (at) => spanAt(lecture, state, at))

/** Which phase a state is in; a full screen is found by its name, wherever the address says it stands. */
export function phaseIndex(
  phases: readonly Phase[],
  { present, at }: Pick<StageState, 'present' | 'at'>,
): number {
  const show = present ?? 'stop'
  const found = phases.findIndex((phase) => phase.show === show && (show !== 'stop' || phase.at === at))
  return Math.max(0, found)
}

/** Goes `by` phases on or back, or to the first (−Infinity) or the last (Infinity) one. */
export function goPhase(lecture: Lecture, state: StageState, by: number): StageState {
  const phases = phasesAt(lecture, state)
  const index = Math.max(0, Math.min(phaseIndex(phases, state) + by, phases.length - 1))
  const { show, at } = phases[index] ?? { show: 'stop', at: -1 }
  return {
    ...state,
    present: show,
    at,
    seen: Math.max(state.seen, at),
    how: by === 1 ? 'step' : 'jump',
    pending: null,
  }
}

/** Shows the same phase in the next design, side by side in the next lane. */
export function switchDesign(lecture: Lecture, state: StageState): StageState {
  const designs = state.mode === 'dual' ? state.lanes : (Object.keys(lecture.tellings) as Design[])
  const design = designs[(designs.indexOf(state.design) + 1) % designs.length] ?? state.design
  const [from, to] = [lecture.tellings[state.design], lecture.tellings[design]]
  const over = (at: number) => counterpart(from.stops, at, to.stops)
  const moved: StageState = { ...state, design, seen: over(state.seen), how: 'jump' }
  return goPhase(lecture, { ...moved, at: spanAt(lecture, moved, over(state.at)).last }, 0)
}

/** Shows the same phase with the designs side by side, or one alone again. */
export function switchMode(lecture: Lecture, state: StageState): StageState {
  if (state.mode === 'dual') return goPhase(lecture, { ...state, mode: 'single' }, 0)
  // the audience has its question on a screen of its own, so nothing stands in the way here
  const { question } = state
  const moved = sideBySide(lecture, { ...state, question: 'skipped' })
  return goPhase(lecture, { ...moved, question }, 0)
}

/** Back to the reader's stage, at the same stop; what the audience has seen is no question any more. */
export function leave(lecture: Lecture, state: StageState): StageState {
  const { asked } = lecture.tellings[state.design]
  const passed = asked >= 0 && state.at >= asked
  const question = isSettled(state) ? state.question : passed ? 'skipped' : 'closed'
  return { ...state, present: null, question, pending: null, how: 'jump' }
}
