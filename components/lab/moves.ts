// What a reader can do in the lab, as pure functions from one state to the next.
import type { Lesson } from '@/components/stage/lesson'
import type { InspectorTab } from '@/components/stage/state'
import {
  act,
  branches,
  countOf,
  goTo as goAlong,
  type History,
  open,
  playOf,
  redo,
  remove,
  setLanes,
  switchTo,
  turnKnobs,
  undo,
} from '@/lib/story/history'
import { findStop, type Stop } from '@/lib/story/stops'
import type { Action } from '@/lib/vocabulary/actions'
import { type Challenge, startOf } from '@/lib/vocabulary/challenge'
import type { Turned } from '@/lib/vocabulary/config'
import { type Design, designIds } from '@/lib/vocabulary/designs'
import { writeGoals } from '@/lib/vocabulary/goal-codes'
import type { Goal } from '@/lib/vocabulary/goals'
import type { Play } from '@/lib/vocabulary/play'
import { keep } from './kept'
import { lessonOf } from './lab'
import { leave, pose, skip } from './predict/predicting'
import type { LabOverlay, LabState, LabTab, Side } from './state'
import type { PlayOrder, PlayTold } from './tell-play'

/** Equal for equal plays. */
export const playKey = (play: Play): string => JSON.stringify([play.lanes, play.knobs, play.actions])

/** The play of the branch that is compared, in the lane in focus. */
export function otherOf({ history, compared, focus }: LabState): Play | null {
  if (compared === null) return null
  const branch = branches(history).find(({ id, current }) => id === compared && !current)
  return branch ? { ...branch.play, lanes: [focus] } : null
}

/** What has to be told for a state; equal for equal wishes. */
export const wishKey = ({ play, other }: Pick<PlayOrder, 'play' | 'other'>): string =>
  `${playKey(play)} ${other ? playKey(other) : ''}`

/** Whether this order is what has to be told now. */
const isWanted = (state: LabState, order: PlayOrder): boolean =>
  wishKey({ play: playOf(state.history), other: otherOf(state) }) === wishKey(order)

/** Whether the run of this very play is at hand. */
export const isTold = (state: LabState): boolean => state.told !== null && isWanted(state, state.told.order)

function stand(state: LabState, history: History, how: LabState['how']): LabState {
  const { lanes } = playOf(history)
  // a lane may come and go by undo as well
  const focus = lanes.includes(state.focus) ? state.focus : (lanes[0] ?? state.focus)
  const there = { ...state, history, focus, stop: null, linked: null, how, full: null, failed: false }
  // whoever goes anywhere has taken over what played by itself
  return inCompany({ ...there, playing: false, predict: leave(state) })
}

/** A comparison ends with the branch beside: when it is thrown away, or the reader stands on it. */
const inCompany = (state: LabState): LabState => (otherOf(state) ? state : endCompare(state))

/**
 * Acts. Whatever was under way is finished first, for an action is done whole or not at all. A pad that lay over the
 * picture goes, so that one sees what comes of it. Where the reader predicts, this is asked of: by no other move.
 */
export function perform(state: LabState, action: Action): LabState {
  const acted = act(state.history, action)
  if (!acted.ok) return { ...state, full: acted.why }
  const done: LabState = { ...stand(state, acted.history, 'act'), side: 'here', overlay: 'none' }
  const asked = { ...done, predict: { ...done.predict, due: done.predict.on } }
  // an action that was undone, and is done again as it was, is told already
  return isTold(asked) ? pose(asked) : asked
}

export const takeBack = (state: LabState): LabState => stand(state, undo(state.history), 'jump')
export const doAgain = (state: LabState): LabState => stand(state, redo(state.history), 'act')

/** Goes to the end of an action, counted from 1; 0 is before the first. */
export const goToBeat = (state: LabState, beat: number): LabState =>
  stand(state, goAlong(state.history, beat), 'jump')

/** The stops of the lane in focus, as far as they were told. */
export const stopsIn = ({ told, focus }: LabState): readonly Stop[] =>
  told?.lesson.tellings[focus].stops ?? []

/** Where the reader stands among these stops. */
export function stopAt(state: LabState, stops: readonly Stop[] = stopsIn(state)): number {
  const count = countOf(state.history)
  const end = stops.findLastIndex(({ beat }) => Number(beat) <= count)
  return state.stop === null ? end : Math.min(state.stop, end)
}

/** Goes to a stop of this branch's lane in focus. */
function goToOwn(state: LabState, to: number, how: LabState['how'] = 'jump'): LabState {
  const stops = stopsIn(state)
  const stop = stops[Math.min(to, stops.length - 1)]
  if (!stop) return goToBeat(state, 0)
  const isEnd = stops[to + 1]?.beat !== stop.beat
  const there = stand(state, goAlong(state.history, Number(stop.beat)), how)
  return isEnd ? there : { ...there, stop: to }
}

/** Goes to a stop of the lane that is looked into; to the end of its action where that lane is another branch's. */
export function goToStop(state: LabState, to: number): LabState {
  if (state.side === 'here') return goToOwn(state, to)
  return goToBeat(state, Number(state.told?.there?.lesson.tellings[state.focus].stops[to]?.beat ?? 0))
}

/** One step on or back: a stop where one lane is told, an action where several are. */
export function stepBy(state: LabState, by: 1 | -1): LabState {
  const several = playOf(state.history).lanes.length > 1 || state.compared !== null
  // the other lanes stand before this action still
  if (several && by > 0 && state.predict.open) return skip(state)
  if (several) return { ...goToBeat(state, countOf(state.history) + by), how: by > 0 ? 'act' : 'jump' }
  const to = stopAt(state) + by
  return to >= stopsIn(state).length ? state : goToOwn(state, to, by > 0 ? 'step' : 'jump')
}

/** Adds a design or takes it away; the last one stays. The lanes that were asked for take the place of a comparison. */
export function toggleLane(state: LabState, design: Design): LabState {
  const { lanes } = playOf(state.history)
  const [first, ...rest] = designIds.filter((id) => (id === design) !== lanes.includes(id))
  if (!first) return state
  return endCompare(stand(state, setLanes(state.history, [first, ...rest]), 'jump'))
}

export const look = (state: LabState, focus: Design): LabState =>
  state.focus === focus
    ? state
    : { ...halt(state), focus, side: 'here', stop: null, how: 'jump', predict: leave(state) }

/** Turns knobs; what was done under the former ones stays as a branch. */
export function turn(state: LabState, knobs: Turned): LabState {
  const turned = turnKnobs(state.history, knobs)
  return turned.ok ? stand(state, turned.history, 'jump') : { ...state, full: turned.why }
}

export const openBranch = (state: LabState, id: number): LabState =>
  stand(state, switchTo(state.history, id), 'jump')

/** Stands another branch beside this one, at the end of the action that was under way. */
export const compareWith = (state: LabState, id: number): LabState =>
  inCompany({ ...stand(state, state.history, 'jump'), compared: id, side: 'here' })

export const endCompare = (state: LabState): LabState =>
  state.compared === null ? state : { ...state, compared: null, side: 'here' }

export const flip = (state: LabState, side: Side): LabState => ({
  ...halt(state),
  side,
  stop: null,
  how: 'jump',
})

export const removeBranch = (state: LabState, id: number): LabState =>
  inCompany({ ...state, history: remove(state.history, id) })

/** Back to the empty sheet. What was done can be done again, and stays as a branch when something else is done. */
export const startOver = (state: LabState): LabState => goToBeat(state, 0)

/** Puts a play on the sheet; what was done stays as a branch. */
export function put(state: LabState, play: Play): LabState {
  const opened = open(state.history, play)
  if (!opened.ok) return { ...state, full: opened.why }
  return endCompare(stand(state, opened.history, 'jump'))
}

/** Begins a challenge, or ends it with null; goals that a reader made go with it. */
export function challenge(state: LabState, chosen: Challenge | null): LabState {
  const next = { ...state, goal: chosen?.scenario ?? null, goals: null, hints: 0, shown: false }
  return chosen ? put(next, startOf(chosen)) : next
}

/**
 * Puts a play of somebody else's on the sheet, once however often it is asked for, and has it stepped through by itself
 * from where the challenge begins.
 */
export function show(state: LabState, { start }: Challenge, play: Play): LabState {
  const there = branches(state.history).find((branch) => playKey(branch.play) === playKey(play))
  const opened = there ? endCompare(openBranch(state, there.id)) : put(state, play)
  if (opened.full) return opened
  return { ...goToBeat(opened, start.length), shown: true, playing: true, overlay: 'none' }
}

/** The next action of what plays by itself; with the last one it ends. */
export function playOn(state: LabState): LabState {
  if (!state.playing) return state
  const next: LabState = { ...goToBeat(state, countOf(state.history) + 1), how: 'act' }
  return { ...next, playing: countOf(next.history) < playOf(next.history).actions.length }
}

export const halt = (state: LabState): LabState => (state.playing ? { ...state, playing: false } : state)

export const setGoals = (state: LabState, goals: readonly Goal[]): LabState => ({
  ...state,
  goal: null,
  goals: goals.length > 0 ? writeGoals(goals) : null,
})
export const hint = (state: LabState): LabState => ({ ...state, hints: state.hints + 1 })

/** A run has been told. It counts if it is still the one that is wanted. */
export function arrive(state: LabState, base: Lesson, order: PlayOrder, told: PlayTold): LabState {
  if (!isWanted(state, order)) return state
  const { play } = order
  const before = state.told && { play: state.told.order.play, lesson: state.told.lesson }
  const lesson = keep(before, { play, lesson: lessonOf(base, play, told) })
  const { other } = told
  const there = order.other && other && { lesson: lessonOf(base, order.other, other), first: other.first }
  const next = { ...state, told: { order, lesson, window: told.window, there }, failed: false }
  return state.linked === null ? pose(next) : goLinked(next, state.linked)
}

/** Goes to the stop that a link named, now that the run is told; to the end of its action where there is no such stop. */
function goLinked(state: LabState, id: string): LabState {
  const at = findStop(stopsIn(state), id)
  return at < 0 ? { ...state, linked: null } : { ...goToOwn(state, at, 'load'), linked: null }
}

export const fail = (state: LabState): LabState => ({ ...halt(state), failed: true })
export const retry = (state: LabState): LabState => ({ ...state, failed: false })
export const setWhole = (state: LabState, whole: boolean): LabState => ({ ...state, whole })
export const setTab = (state: LabState, tab: LabTab): LabState => ({ ...state, tab })
export const setPanel = (state: LabState, panel: InspectorTab): LabState => ({ ...state, panel })
export const setOverlay = (state: LabState, overlay: LabOverlay): LabState => ({ ...halt(state), overlay })
