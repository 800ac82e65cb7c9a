// Predicting: after an action the reader is asked what comes back before it is shown. Pure functions on the lab's state.
import { type Foresight, foresee } from '@/lib/story/foresee'
import { countOf, playOf } from '@/lib/story/history'
import type { LabState } from '../state'

/** What a reader said: the answer's status, and whether a store is read. */
export type Prediction = Pick<Foresight, 'status' | 'reads'>

export type Predicting = {
  readonly on: boolean
  /** An action was taken, and it is asked of as soon as its run is told. */
  readonly due: boolean
  /** What is asked now; the reader stands at its stop. */
  readonly open: Foresight | null
  /** What was said of each action that was asked of, by `keyOf`; null where nothing was. None is asked of twice. */
  readonly said: Readonly<Record<string, Prediction | null>>
  /** How many predictions there were, and how many of each half were as the run had it. */
  readonly tally: { readonly of: number; readonly status: number; readonly reads: number }
  /** The reader did something else while the question was open. */
  readonly passed: boolean
  /** The first stop that was still to come when the question was closed: what is shown next begins there. */
  readonly since: number | null
}

export const unpredicted: Predicting = {
  ...{ on: false, due: false, open: null, passed: false, since: null },
  said: {},
  tally: { of: 0, status: 0, reads: 0 },
}

/** What stays when another run is opened: the switch and the tally. */
export const carriedOn = ({ on, tally }: Predicting): Predicting => ({ ...unpredicted, on, tally })

/** What was asked of: the lane in focus, its knobs, and every action up to the one that was just done. */
function keyOf({ history, focus }: LabState): string {
  const { knobs, actions } = playOf(history)
  return JSON.stringify([focus, knobs, actions.slice(0, countOf(history))])
}

/** What can be asked of the action that was done last, in the lane in focus. */
function foreseen({ told, focus, history }: LabState): Foresight | null {
  const telling = told?.lesson.tellings[focus]
  return telling ? foresee(telling.trace, telling.stops, `${countOf(history)}`) : null
}

/**
 * Asks, if it is due and the action brings an answer of which nobody asked yet. The run has to be told. Beside another
 * branch nothing is asked: there one compares what is known.
 */
export function pose(state: LabState): LabState {
  const { predict } = state
  if (!predict.due) return state
  const isOver = state.compared !== null || Object.hasOwn(predict.said, keyOf(state))
  const open = isOver ? null : foreseen(state)
  const next = { ...state, predict: { ...predict, due: false, open } }
  return open ? { ...next, stop: open.asked, how: 'act' } : next
}

/** Wherever else the reader goes, an open question is passed over, and the page says so. */
export function leave(state: LabState): Predicting {
  const { predict } = state
  const { open, said } = predict
  const rest = { ...predict, due: false, open: null, since: null }
  return open
    ? { ...rest, passed: true, said: { ...said, [keyOf(state)]: null } }
    : { ...rest, passed: false }
}

/** The question is closed, and the action goes on to its end. */
const close = (state: LabState, said: Prediction | null, tally: Predicting['tally']): LabState => {
  const { open } = state.predict
  const predict = { ...leave(state), passed: false, tally, since: open && open.asked + 1 }
  predict.said = { ...predict.said, [keyOf(state)]: said }
  return { ...state, stop: null, how: 'act', predict }
}

export function answer(state: LabState, said: Prediction): LabState {
  const { open, tally } = state.predict
  if (!open) return state
  const [status, reads] = [said.status === open.status, said.reads === open.reads].map(Number)
  return close(state, said, {
    of: tally.of + 1,
    status: tally.status + (status ?? 0),
    reads: tally.reads + (reads ?? 0),
  })
}

export const skip = (state: LabState): LabState =>
  state.predict.open ? close(state, null, state.predict.tally) : state

export function setPredicting(state: LabState, on: boolean): LabState {
  const next = on ? state : skip(state)
  return { ...next, predict: { ...next.predict, on } }
}

export type VerdictOf = { readonly said: Prediction; readonly had: Foresight }

/** What was predicted of the action at which the reader stands and what the run had, once its answer is on screen. */
export function verdictOf(state: LabState, at: number): VerdictOf | null {
  if (state.predict.tally.of === 0 || state.predict.open) return null
  const said = state.predict.said[keyOf(state)]
  const had = said ? foreseen(state) : null
  return said && had && had.decides <= at ? { said, had } : null
}
