// The lab without a page, for tests: an empty sheet, and plays that are run and told as its worker does.
import type { Lesson } from '@/components/stage/lesson'
import { wordsOf } from '@/content'
import { playOf } from '@/lib/story/history'
import { readRun, type Shared, writeRun } from '@/lib/story/share'
import type { Action } from '@/lib/vocabulary/actions'
import { designIds } from '@/lib/vocabulary/designs'
import type { LayoutName } from '@/lib/vocabulary/diagram'
import { freePlay, type Play } from '@/lib/vocabulary/play'
import { known, stateOf } from './address'
import type { LabPage } from './lab'
import { arrive, perform } from './moves'
import { initialState, type LabMove, type LabState } from './state'
import { playTold } from './tell-play'

/** The page with its words, and without the shown code. */
export async function labPage(): Promise<LabPage> {
  const words = wordsOf('ko')
  const { actions: _, ui, ...parts } = words.lab
  const play = { lanes: designIds, knobs: {}, actions: [] }
  const { tellings } = await playTold({ play, other: null, lang: 'ko', upto: 0, whole: true }, [])
  const { title, situation } = parts
  const base = { lang: 'ko', id: freePlay, title, situation, beats: {}, tellings, code: [], words }
  return { base: base as unknown as Lesson, words: ui, parts }
}

/** A play that was run and told, and the move with which its telling arrives at the page. */
export async function telling(
  page: LabPage,
  play: Play,
  drawn: readonly LayoutName[] = [],
): Promise<LabMove> {
  const order = {
    play,
    other: null,
    lang: page.base.lang,
    layout: drawn[0] ?? 'wide',
    upto: play.actions.length,
    whole: true,
  }
  const told = await playTold(order, drawn)
  return (state) => arrive(state, page.base, order, told)
}

/** What is shared of a play at a place, with nothing else around it. */
export const sharedAt = (play: Play, at: string | null): Shared => ({
  ...{ play, at, from: null, goal: null, goals: null },
})

/** The state that a link means, before its run is told. */
export const linked = (shared: Shared): LabState => stateOf(readRun(writeRun(shared), known), initialState())

/** Acts, and has each run told before the next move, as for a reader who looks first. */
export const actedOn =
  (page: LabPage) =>
  async (state: LabState, ...moves: readonly (LabMove | Action)[]): Promise<LabState> => {
    let now = (await telling(page, playOf(state.history)))(state)
    for (const move of moves) {
      now = typeof move === 'function' ? move(now) : perform(now, move)
      now = (await telling(page, playOf(now.history)))(now)
    }
    return now
  }
