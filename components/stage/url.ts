// The address: which design, step and tab a link names, read from anything and written in one form.

import { findStop, type Stop } from '@/lib/story/stops'
import { type Design, designIds } from '@/lib/vocabulary/designs'
import type { Progress } from './memory'
import { type Course, counterpart, goTo, isSettled } from './moves'
import {
  type InspectorTab,
  initialState,
  inspectorTabs,
  type NoticeKey,
  type Show,
  type StageState,
  shows,
} from './state'

export type Address = {
  readonly design: Design | null
  /** A stop's id, known or not; '' is the beginning. */
  readonly at: string | null
  readonly tab: InspectorTab | null
  readonly present: Show | null
  readonly notice: NoticeKey | null
}

const longest = 2048
const stopId = /^[a-z0-9-]{1,40}\.[a-z0-9-]{1,60}$/
const nowhere: Address = { design: null, at: null, tab: null, present: null, notice: null }

/** Reads a query string. Of a repeated parameter the first counts; what cannot be meant is left out with a notice. */
export function readAddress(search: string): Address {
  if (search.length > longest) return { ...nowhere, notice: 'noticeUnreadable' }
  const query = new URLSearchParams(search)
  const [m, at, ins, present] = [query.get('m'), query.get('at'), query.get('ins'), query.get('present')]
  const design = designIds.find((id) => id === m) ?? null
  const tab = inspectorTabs.find((id) => id === ins) ?? null
  const readable = at === null || at === '' || stopId.test(at)
  return {
    design,
    // an address that means some step, but none of ours, means the beginning and not what memory holds
    at: readable ? at : '',
    tab,
    present: present === null ? null : (shows.find((show) => show === present) ?? 'stop'),
    notice: !readable
      ? 'noticeStep'
      : m && !design
        ? 'noticeDesign'
        : ins && !tab
          ? 'noticeUnreadable'
          : null,
  }
}

/** The query string of a state, without `?`. The open question is named by the stop that it guards. */
export function writeAddress(course: Course, state: StageState): string {
  const stop = course.tellings[state.design].stops[state.pending ?? state.at]
  const query = new URLSearchParams({ m: state.design })
  if (stop) query.set('at', stop.id)
  if (state.tab !== 'http') query.set('ins', state.tab)
  query.set('v', '1')
  const base = query.toString()
  if (state.present === null) return base
  return state.present === 'stop' ? `${base}&present` : `${base}&present=${state.present}`
}

type Source = Course & {
  readonly home: Design
  readonly question: { readonly options: readonly { readonly id: string }[] }
}

/** The state to begin with: the address wins, memory fills in, and what neither says is the scenario's beginning. */
export function restore(lesson: Source, search: string, progress: Progress | undefined): StageState {
  const address = readAddress(search)
  const known = designIds.find((id) => id === progress?.design)
  const linked = address.at !== null
  const design = address.design ?? (linked ? lesson.home : (known ?? lesson.home))
  const { stops } = lesson.tellings[design]
  const remembered = (id: string) => {
    const from = lesson.tellings[known ?? design].stops
    return counterpart(from, findStop(from, id), stops)
  }
  const found = locate(stops, address.at)
  const to = linked ? found.at : address.present ? -1 : remembered(progress?.at ?? '')
  const seen = known ? counterpart(lesson.tellings[known].stops, progress?.seen ?? -1, stops) : -1
  const state = { ...initialState(lesson), design, tab: address.tab ?? 'http', ...answered(lesson, progress) }
  const there = goTo(
    lesson,
    { ...state, seen: isSettled(state) ? seen : before(lesson, design, seen) },
    to,
    'load',
  )
  return {
    ...(address.present ? uncovered(there) : there),
    present: address.present,
    notice: address.notice ?? found.notice,
  }
}

/** Without an answer nothing from the question on can have been seen. */
const before = (course: Course, design: Design, seen: number): number => {
  const { asked } = course.tellings[design]
  return asked < 0 ? seen : Math.min(seen, asked - 1)
}

/** The audience's address names its own place: the lecturer has already been asked. */
const uncovered = (state: StageState): StageState =>
  state.pending === null
    ? state
    : {
        ...state,
        at: state.pending,
        seen: Math.max(state.seen, state.pending),
        question: 'skipped',
        pending: null,
      }

function answered(lesson: Source, progress: Progress | undefined): Pick<StageState, 'question' | 'choice'> {
  const choice = lesson.question.options.find((option) => option.id === progress?.choice)?.id ?? null
  return { question: choice ? 'answered' : progress?.skipped ? 'skipped' : 'closed', choice }
}

/** The stop of this id; of an unknown one, the beginning of its beat; of a strange one, the beginning. */
function locate(stops: readonly Stop[], id: string | null): { at: number; notice: NoticeKey | null } {
  if (!id) return { at: -1, notice: null }
  const exact = findStop(stops, id)
  if (exact >= 0) return { at: exact, notice: null }
  const beat = id.slice(0, id.indexOf('.'))
  const near = stops.findIndex((stop) => stop.beat === beat)
  return { at: near, notice: near >= 0 ? 'noticeNearest' : 'noticeStep' }
}

/** What memory keeps of a state. */
export function progressOf(course: Course, state: StageState): Progress {
  const stop = course.tellings[state.design].stops[state.pending ?? state.at]
  const { design, at, seen, choice, question } = state
  return { design, at: stop?.id ?? '', step: at + 1, seen, choice, skipped: question === 'skipped' }
}
