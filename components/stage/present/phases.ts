// The phases of a lecture: one key goes on, one goes back, and between them lie the stops, the question and its answer.
import type { Stop } from '@/lib/story/stops'
import type { Design } from '@/lib/vocabulary/designs'
import { type Course, counterpart, isSettled } from '../moves'
import type { Show, StageState } from '../state'

/** What the audience sees: a stop (−1: the title), or one of the three full screens beside a stop. */
export type Phase = { readonly show: Show; readonly at: number }

type Told = { readonly stops: readonly Stop[]; readonly asked: number; readonly decides: number }
export type Lecture = Course & { readonly tellings: Readonly<Record<Design, Told>> }

/** All phases in order: title, stops, the question before its beat, the deciding stops, the answer, …, the principle. */
export function phasesOf({ stops, asked, decides }: Told): readonly Phase[] {
  const phases: Phase[] = [{ show: 'stop', at: -1 }]
  for (const at of stops.keys()) {
    if (at === asked) phases.push({ show: 'question', at: at - 1 })
    phases.push({ show: 'stop', at })
    if (at === decides && asked >= 0) phases.push({ show: 'answer', at })
  }
  return [...phases, { show: 'principle', at: stops.length - 1 }]
}

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
  const phases = phasesOf(lecture.tellings[state.design])
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

/** Shows the same phase in the other design. */
export function switchDesign(lecture: Lecture, state: StageState): StageState {
  const designs = Object.keys(lecture.tellings) as Design[]
  const design = designs[(designs.indexOf(state.design) + 1) % designs.length] ?? state.design
  const [from, to] = [lecture.tellings[state.design], lecture.tellings[design]]
  const over = (at: number) => counterpart(from.stops, at, to.stops)
  const moved: StageState = { ...state, design, seen: over(state.seen), at: over(state.at), how: 'jump' }
  return goPhase(lecture, moved, 0)
}

/** Before the audience, at the same place; an open question becomes the question's own screen. */
export function enter(state: StageState): StageState {
  const isOpen = state.question === 'open'
  const question = isOpen ? 'closed' : state.question
  return {
    ...state,
    question,
    present: isOpen ? 'question' : 'stop',
    pending: null,
    overlay: 'none',
    playing: false,
  }
}

/** Back to the reader's stage, at the same stop; what the audience has seen is no question any more. */
export function leave(lecture: Lecture, state: StageState): StageState {
  const { asked } = lecture.tellings[state.design]
  const passed = asked >= 0 && state.at >= asked
  const question = isSettled(state) ? state.question : passed ? 'skipped' : 'closed'
  return { ...state, present: null, question, pending: null, how: 'jump' }
}
