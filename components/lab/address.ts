// The address of a run: everything after `#`, read with distrust and written in the one form that lib/story/share has.

import { scenarios } from '@/lib/scenarios'
import { findChallenge } from '@/lib/scenarios/challenges'
import { begin, branches, countOf, goTo, type History, open, playOf } from '@/lib/story/history'
import { countAt, type Known, type ReadRun, type Shared, writeRun } from '@/lib/story/share'
import { readGoals } from '@/lib/vocabulary/goal-codes'
import type { Play } from '@/lib/vocabulary/play'
import { stopAt, stopsIn } from './moves'
import { carriedOn } from './predict/predicting'
import { initialState, type LabState } from './state'

/** What can be known of names in a link without the engine. */
export const known: Known = {
  scenario: (id) => scenarios.some((scenario) => scenario.id === id),
  goal: (id) => findChallenge(id) !== undefined,
  goals: (text) => readGoals(text).ok,
}

/** What is shared of a state: its play, and where the reader stands. */
export function sharedOf(state: LabState): Shared {
  const { history, stop, linked, from, goal, goals } = state
  const [play, count] = [playOf(history), countOf(history)]
  const inside = linked ?? (stop === null ? null : (stopsIn(state)[stopAt(state)]?.id ?? null))
  return { play, at: inside ?? (count === play.actions.length ? null : `${count}`), from, goal, goals }
}

export const addressOf = (state: LabState): string => writeRun(sharedOf(state))

/** The sheet with a play from a link or a file on it. What was done before stays as a branch, while there is room for one. */
function putOn(history: History, play: Play, count: number): History {
  const isBlank = playOf(history).actions.length === 0 && branches(history).length < 2
  const opened = isBlank ? null : open(history, play)
  return opened?.ok ? goTo(opened.history, count) : begin(play, count)
}

/** The state that a link means: paused where it says, with what it could not give. */
export function stateOf(read: ReadRun, now: LabState): LabState {
  if (!read.ok) return { ...now, notice: { refused: read } }
  const { play, at, from, goal, goals } = read.value
  return {
    ...initialState(play),
    ...{ tab: goal || goals ? 'goals' : now.tab, panel: now.panel, told: now.told, from, goal, goals },
    predict: carriedOn(now.predict),
    history: putOn(now.history, play, countAt(at, play)),
    linked: at?.includes('.') ? at : null,
    notice: read.left.length > 0 ? { left: read.left } : null,
  }
}
