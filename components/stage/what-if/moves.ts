// Turning a knob: which of the two futures is on screen, and the same moment in the other one. Pure functions.
import { type Turned, turnedFrom } from '@/lib/vocabulary/config'
import type { Lesson } from '../lesson'
import { carry, isSettled } from '../moves'
import type { Alteration, Branch, StageState } from '../state'
import { goLinked } from '../url'

/** The lesson that a state shows: the page's own, or the altered one once it is told. */
export function lessonOf(base: Lesson, { alteration }: Pick<StageState, 'alteration'>): Lesson {
  return alteration && alteration.branch !== 'old' ? (alteration.told?.lesson ?? base) : base
}

/** Nobody sees another outcome before having predicted this one. */
export const mayTurn = (state: Pick<StageState, 'question'>, { asked }: { asked: number }): boolean =>
  asked < 0 || isSettled(state)

function become(base: Lesson, state: StageState, alteration: Alteration | null): StageState {
  const next: StageState = {
    ...state,
    alteration,
    mode: alteration?.branch === 'both' ? 'single' : state.mode,
  }
  const [from, to] = [lessonOf(base, state), lessonOf(base, next)]
  if (from === to && alteration?.branch === state.alteration?.branch) return next
  return carry(to, next, from.tellings[state.design], state.how === 'load' ? 'load' : 'jump')
}

/** Turns knobs. The reader stays at the same moment; what was on screen stays there until the new run is told. */
export function turn(base: Lesson, state: StageState, wanted: Turned): StageState {
  const turned = turnedFrom(base.knobs, wanted)
  if (Object.keys(turned).length === 0) return reset(base, state)
  const { told = null, branch = 'new' } = state.alteration ?? {}
  const shown = branch === 'old' ? 'new' : branch
  return become(base, state, { turned, branch: shown, facing: 'new', told, failed: false, linked: null })
}

export const reset = (base: Lesson, state: StageState): StageState => become(base, state, null)

/** Asks once more for the same: a new object is a new wish, whatever stands in it. */
export const retry = (state: StageState): StageState =>
  state.alteration
    ? { ...state, alteration: { ...state.alteration, turned: { ...state.alteration.turned }, failed: false } }
    : state

export const setBranch = (base: Lesson, state: StageState, branch: Branch): StageState =>
  state.alteration ? become(base, state, { ...state.alteration, branch }) : state

/** Of both futures, looks into this one. */
export const face = (state: StageState, facing: Alteration['facing']): StageState =>
  state.alteration ? { ...state, alteration: { ...state.alteration, facing } } : state

/** An altered lesson has come. It counts only if it is still the one that is wanted. */
export function arrive(base: Lesson, state: StageState, lesson: Lesson, turned: Turned): StageState {
  const { alteration } = state
  if (alteration?.turned !== turned) return state
  const told = { ...alteration, told: { turned, lesson }, failed: false }
  // the same run once more, now with all its drawings
  if (alteration.told?.turned === turned) return { ...state, alteration: told }
  const there = become(base, state, told)
  return told.linked && state.how === 'load' ? goLinked(lesson, there) : there
}

/** It could not be told: the original story stands. */
export function fail(base: Lesson, state: StageState, turned: Turned): StageState {
  const { alteration } = state
  if (alteration?.turned !== turned) return state
  return become(base, state, { ...alteration, told: null, failed: true })
}
