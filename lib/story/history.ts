// What a reader did and undid: lines of moves that part from one another, so that nothing acted out is ever lost.
import type { Action } from '../vocabulary/actions'
import { type Turned, turnedFrom } from '../vocabulary/config'
import type { Design } from '../vocabulary/designs'
import { defaultKnobs } from '../vocabulary/knobs'
import { mostActions } from '../vocabulary/parse'
import { mostBranches, type Play } from '../vocabulary/play'

/** One thing that the reader did. Knobs and lanes hold for the whole run, whenever they are set. */
export type Move = { readonly act: Action } | { readonly knobs: Turned } | { readonly lanes: Play['lanes'] }

/** One way that things went: what is done, and what is undone and can be redone, the next move first. */
type Line = { readonly id: number; readonly done: readonly Move[]; readonly undone: readonly Move[] }

/** Plain data. One of the lines is the one on which the reader stands; the others wait as they were left. */
export type History = {
  readonly start: Pick<Play, 'lanes' | 'knobs'>
  readonly here: Line
  readonly others: readonly Line[]
  /** The id of the next line: a number is given once, so a removed branch's name does not come back. */
  readonly next: number
  /**
   * The line that holds the run as it was before its knobs were turned; null once it is acted on or opened. Whoever turns
   * on to look for a value leaves one branch, and not one for each value passed.
   */
  readonly left: number | null
}

/** Why an action is not taken: the run is full, or keeping its former future takes a branch too many. */
export type Full = 'actions' | 'branches'
export type Acted =
  | { readonly ok: true; readonly history: History }
  | { readonly ok: false; readonly why: Full }

export type Branch = {
  /** Stable, and the number in its name. */
  readonly id: number
  readonly play: Play
  /** How many actions are done on it. */
  readonly count: number
  /** How many of its first actions are those of the line on which the reader stands. */
  readonly shared: number
  readonly current: boolean
}

/** A history that begins with a play of which `count` actions are done, and the others can be redone. */
export function begin({ lanes, knobs, actions }: Play, count = actions.length): History {
  const moves = actions.map((act) => ({ act }))
  const here = { id: 1, done: moves.slice(0, count), undone: moves.slice(count) }
  return { start: { lanes, knobs }, here, others: [], next: 2, left: null }
}

const isAct = (move: Move): move is { readonly act: Action } => 'act' in move
const isTurn = (move: Move): boolean => !isAct(move)
const actionsIn = (moves: readonly Move[]): readonly Action[] => moves.filter(isAct).map(({ act }) => act)

const knobsIn = (moves: readonly Move[]): Turned | undefined =>
  moves.findLast((move): move is { readonly knobs: Turned } => 'knobs' in move)?.knobs
const lanesIn = (moves: readonly Move[]): Play['lanes'] | undefined =>
  moves.findLast((move): move is { readonly lanes: Play['lanes'] } => 'lanes' in move)?.lanes

const playOn = ({ start }: History, { done, undone }: Line): Play => ({
  lanes: lanesIn(done) ?? start.lanes,
  knobs: knobsIn(done) ?? start.knobs,
  actions: [...actionsIn(done), ...actionsIn(undone)],
})

/** The play as it stands: every action of the line, also those that can be redone. */
export const playOf = (history: History): Play => playOn(history, history.here)

/** The cursor: how many actions of the play are done. */
export const countOf = ({ here }: History): number => here.done.filter(isAct).length

/** What `undo` would take back and `redo` would do again; null where there is nothing. */
export const undoable = ({ here }: History): Move | null => here.done.at(-1) ?? null
export const redoable = ({ here }: History): Move | null => here.undone[0] ?? null

/**
 * Acts. In the past, what came after is kept as a branch, and this action begins a line of its own; an action that
 * was the next one anyway is done again. Refuses rather than lose something.
 */
export function act(history: History, action: Action): Acted {
  const { here } = history
  const next = here.undone.find(isAct)
  const now = { ...history, left: null }
  if (next && equal(next.act, action)) return { ok: true, history: goTo(now, countOf(history) + 1) }
  if (countOf(history) >= mostActions) return { ok: false, why: 'actions' }
  const done = [...here.done, { act: action }]
  if (!next) return { ok: true, history: { ...now, here: { id: here.id, done, undone: [] } } }
  const others = keep(history, toEnd(here))
  if (others.length >= mostBranches) return { ok: false, why: 'branches' }
  const line = { id: history.next, done, undone: [] }
  return { ok: true, history: { ...now, here: line, others, next: history.next + 1 } }
}

/**
 * Puts another play on the sheet, on a line of its own that begins with it. Whatever was done before stays as a branch;
 * an empty sheet leaves none.
 */
export function open(history: History, play: Play): Acted {
  const { start, here, next } = history
  const isEmpty = here.done.length === 0 && here.undone.length === 0
  const kept = isEmpty ? history.others : keep(history, toEnd(here))
  if (kept.length >= mostBranches) return { ok: false, why: 'branches' }
  const begun = begin(play)
  // what the other lines began with is what they were set to first, now that the sheet begins otherwise
  const settings = [{ lanes: start.lanes as readonly [Design, ...Design[]] }, { knobs: start.knobs }]
  const others = kept.map((line) => ({ ...line, done: [...settings, ...line.done] }))
  return { ok: true, history: { ...begun, here: { ...begun.here, id: next }, others, next: next + 1 } }
}

/** The waiting lines and this one; without it where another holds all of it already. */
const keep = (history: History, line: Line): readonly Line[] =>
  history.others.some((other) => holds(history, other, line)) ? history.others : [...history.others, line]

function holds(history: History, other: Line, line: Line): boolean {
  const [whole, part] = [playOn(history, other), playOn(history, line)]
  const settings = ({ lanes, knobs }: Play) => ({ lanes, knobs: turnedFrom(defaultKnobs, knobs) })
  return (
    equal(settings(whole), settings(part)) && sharedBy(whole.actions, part.actions) === part.actions.length
  )
}

/** A line with all of its actions done. Knobs and lanes stay as they are. */
const toEnd = ({ id, done, undone }: Line): Line => ({
  id,
  done: [...done, ...undone.filter(isAct)],
  undone: undone.filter(isTurn),
})

/** Takes the last move back; the same history where there is none. */
export function undo(history: History): History {
  const { id, done, undone } = history.here
  const last = done.at(-1)
  if (!last) return history
  return { ...history, here: { id, done: done.slice(0, -1), undone: [last, ...undone] } }
}

/** Does the move again that was taken back last; the same history where there is none. */
export function redo(history: History): History {
  const { id, done, undone } = history.here
  const [next, ...rest] = undone
  return next ? { ...history, here: { id, done: [...done, next], undone: rest } } : history
}

/**
 * Moves the cursor along the actions; knobs and lanes stay as they stand. They hold for the whole run, so it makes
 * no difference to the play whether they were set before or after an action.
 */
export function goTo(history: History, count: number): History {
  const { id, done, undone } = history.here
  const acts = [...done, ...undone].filter(isAct)
  const to = Math.max(0, Math.min(Math.trunc(count) || 0, acts.length))
  const now = countOf(history)
  if (to === now) return history
  const here =
    to < now
      ? { id, done: without(done, to), undone: [...acts.slice(to, now), ...undone] }
      : { id, done: [...done, ...acts.slice(now, to)], undone: withoutFirst(undone, to - now) }
  return { ...history, here }
}

/** These moves without the actions after the first `count`, or without the first `count` of them. */
const without = (moves: readonly Move[], count: number): readonly Move[] => {
  let n = 0
  return moves.filter((move) => !isAct(move) || n++ < count)
}
const withoutFirst = (moves: readonly Move[], count: number): readonly Move[] => {
  let n = 0
  return moves.filter((move) => !isAct(move) || n++ >= count)
}

/**
 * Turns knobs for the whole run: all that differ from the default. Former turns that were undone are forgotten. A run under
 * other knobs is another run: the former one stays as a branch, unless nothing was done in it or another line holds it.
 */
export function turnKnobs(history: History, knobs: Turned): Acted {
  const turned = turnedFrom(defaultKnobs, knobs)
  if (equal(turnedFrom(defaultKnobs, playOf(history).knobs), turned)) return { ok: true, history }
  const { here, others, left, next } = history
  const isKept = playOf(history).actions.length === 0 || others.some(({ id }) => id === left)
  const holder = others.find((other) => holds(history, other, here))
  if (isKept || holder) {
    const on = turn(history, { knobs: turned })
    return { ok: true, history: holder ? { ...on, left: holder.id } : on }
  }
  if (others.length + 1 >= mostBranches) return { ok: false, why: 'branches' }
  const { here: line } = turn(history, { knobs: turned })
  const kept = { others: [...others, here], next: next + 1, left: here.id }
  return { ok: true, history: { ...history, here: { ...line, id: next }, ...kept } }
}

/** Sets the designs that act. No lane, or the same one twice, is no setting and changes nothing. */
export function setLanes(history: History, lanes: Play['lanes']): History {
  const is = lanes.length > 0 && new Set(lanes).size === lanes.length
  return !is || equal(playOf(history).lanes, lanes) ? history : turn(history, { lanes })
}

function turn(history: History, move: Move): History {
  const { id, done, undone } = history.here
  return { ...history, here: { id, done: [...done, move], undone: undone.filter(isAct) } }
}

/** Every line in the order in which they began, also the one on which the reader stands. */
export function branches(history: History): readonly Branch[] {
  const now = playOf(history).actions
  return [history.here, ...history.others]
    .toSorted((a, b) => a.id - b.id)
    .map((line) => {
      const play = playOn(history, line)
      const [count, shared] = [line.done.filter(isAct).length, sharedBy(play.actions, now)]
      return { id: line.id, play, count, shared, current: line === history.here }
    })
}

/** Stands on another line, as it was left; the line left waits in turn. The same history where there is none such. */
export function switchTo(history: History, id: number): History {
  const there = history.others.find((line) => line.id === id)
  if (!there) return history
  const others = history.others.map((line) => (line === there ? history.here : line))
  return { ...history, here: there, others, left: null }
}

/** A line as it was left: its number, its play, and how many actions of it are done. */
export type Waiting = Pick<Branch, 'id' | 'play' | 'count'>

/** The history with lines beside it that were kept elsewhere, each under its number, and this one under its own. */
export function recall(history: History, here: number, waiting: readonly Waiting[]): History {
  const others = waiting.map(({ id, play: { lanes, knobs, actions }, count }): Line => {
    const { done, undone } = begin({ lanes, knobs, actions }, count).here
    return { id, done: [{ lanes }, { knobs }, ...done], undone }
  })
  const next = Math.max(here, ...others.map(({ id }) => id)) + 1
  return { ...history, here: { ...history.here, id: here }, others, next }
}

/** Throws a waiting line away; the one on which the reader stands stays. */
export const remove = (history: History, id: number): History => ({
  ...history,
  others: history.others.filter((line) => line.id !== id),
})

/** How many actions two runs have in common from the beginning. */
export function sharedBy(a: readonly Action[], b: readonly Action[]): number {
  const parts = a.findIndex((action, i) => !equal(action, b[i]))
  return parts < 0 ? a.length : parts
}

/** Plain data compares by what it says: histories are cloned between threads. */
const equal = (a: unknown, b: unknown): boolean => {
  if (a === b) return true
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false
  const [own, other] = [Object.entries(a), Object.entries(b)]
  return (
    own.length === other.length && own.every(([key, value]) => equal(value, (b as typeof a)[key as never]))
  )
}
