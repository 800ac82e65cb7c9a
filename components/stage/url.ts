// The address: which design, step and tab a link names, read from anything and written in one form.

import { findStop, type Stop } from '@/lib/story/stops'
import { writeConfig } from '@/lib/vocabulary/config'
import { type Design, designIds } from '@/lib/vocabulary/designs'
import { type Course, counterpart, goTo, isSettled } from './moves'
import { joinProgress, type Progress } from './remembered'
import {
  type Branch,
  branches,
  type InspectorTab,
  initialState,
  inspectorTabs,
  lanesBeside,
  type NoticeKey,
  type Show,
  type StageState,
  shows,
} from './state'
import { alterationIn, type Tunable } from './what-if/address'

export type Address = {
  /** null: the address does not say. */
  readonly mode: StageState['mode'] | null
  readonly design: Design | null
  readonly lanes: readonly Design[] | null
  /** A stop's id, known or not; '' is the beginning. */
  readonly at: string | null
  readonly tab: InspectorTab | null
  readonly present: Show | null
  /** A configuration as it was written; null where there is none. */
  readonly cfg: string | null
  readonly branch: Branch
  readonly notice: NoticeKey | null
}

const longest = 2048
const stopId = /^[a-z0-9-]{1,40}\.[a-z0-9-]{1,60}$/
const nowhere: Address = {
  ...{ mode: null, design: null, lanes: null },
  ...{ at: null, tab: null, present: null, notice: null },
  ...{ cfg: null, branch: 'new' },
}

const designOf = (name: string | null): Design | null => designIds.find((id) => id === name) ?? null

/** Two designs or more, each of them known and named once; null for anything else. */
function readLanes(names: string | null): readonly Design[] | null {
  const lanes = (names ?? '').split(',', designIds.length + 1).map(designOf)
  const known = lanes.filter((lane) => lane !== null)
  return known.length === new Set(lanes).size && lanes.length === known.length && known.length > 1
    ? known
    : null
}

/** Which designs, alone or side by side. What cannot be meant is left out with a notice. */
function readDesigns(query: URLSearchParams): Pick<Address, 'mode' | 'design' | 'lanes' | 'notice'> {
  const [m, names, name] = [query.get('m'), query.get('lanes'), query.get('lane')]
  const design = designOf(m)
  if (m !== 'dual')
    return { mode: design && 'single', design, lanes: null, notice: m && !design ? 'noticeDesign' : null }
  const lanes = readLanes(names)
  const lane = designOf(name)
  const readable = (names === null || lanes) && (name === null || (lane && (lanes?.includes(lane) ?? true)))
  const focus = lane && (lanes?.includes(lane) ?? true) ? lane : (lanes?.[0] ?? null)
  return { mode: 'dual', design: focus, lanes, notice: readable ? null : 'noticeUnreadable' }
}

/** Reads a query string. Of a repeated parameter the first counts; what cannot be meant is left out with a notice. */
export function readAddress(search: string): Address {
  if (search.length > longest) return { ...nowhere, notice: 'noticeUnreadable' }
  const query = new URLSearchParams(search)
  const [at, ins, present] = [query.get('at'), query.get('ins'), query.get('present')]
  const { notice, ...designs } = readDesigns(query)
  const [cfg, fork] = [query.get('cfg'), query.get('branch')]
  const tab = inspectorTabs.find((id) => id === ins) ?? null
  const readable = at === null || at === '' || stopId.test(at)
  return {
    ...designs,
    // an address that means some step, but none of ours, means the beginning and not what memory holds
    at: readable ? at : '',
    tab,
    present: present === null ? null : (shows.find((show) => show === present) ?? 'stop'),
    cfg: cfg || null,
    branch: branches.find((id) => id === fork) ?? 'new',
    notice: !readable ? 'noticeStep' : (notice ?? (ins && !tab ? 'noticeUnreadable' : null)),
  }
}

/** The query string of a state, without `?`. The open question is named by the stop that it guards. */
export function writeAddress(course: Course, state: StageState): string {
  const { alteration, how } = state
  const stop = course.tellings[state.design].stops[state.pending ?? state.at]
  const { mode, design, lanes } = state
  const at = (how === 'load' && !alteration?.told && alteration?.linked) || stop?.id
  const query = new URLSearchParams(mode === 'dual' ? { m: mode, lanes: lanes.join(',') } : { m: design })
  if (mode === 'dual' && design !== lanes[0]) query.set('lane', design)
  if (at) query.set('at', at)
  if (state.tab !== 'http') query.set('ins', state.tab)
  query.set('v', '1')
  if (alteration) query.set('cfg', writeConfig(alteration.turned))
  if (alteration) query.set('branch', alteration.branch)
  // a comma, a slash or a colon needs no escape in a query, and a link should be readable
  const base = query.toString().replace(/%2C|%2F|%3A/g, decodeURIComponent)
  if (state.present === null) return base
  return state.present === 'stop' ? `${base}&present` : `${base}&present=${state.present}`
}

type Source = Course &
  Tunable & {
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
  const state: StageState = {
    ...initialState(lesson),
    ...{ design, tab: address.tab ?? 'http' },
    ...company(address, initialState(lesson).lanes, design, progress),
    ...answered(lesson, progress),
  }
  const there = goTo(
    lesson,
    { ...state, seen: isSettled(state) ? seen : before(lesson, design, seen) },
    to,
    'load',
  )
  const { alteration, notice, subject } = alterationIn(lesson, address)
  const shown = address.present ? uncovered(there) : there
  // the altered run may have a stop that this one lacks; it is looked for when that run is there
  const missed = alteration?.linked ? null : found.notice
  return {
    ...shown,
    present: address.present,
    mode: alteration?.branch === 'both' ? 'single' : shown.mode,
    alteration,
    notice: address.notice ?? notice ?? missed,
    subject: address.notice ? '' : subject,
  }
}

/** Who stands beside the design, and what the reader was told of it before. */
function company(
  address: Address,
  usual: readonly Design[],
  design: Design,
  progress: Progress | undefined,
): Pick<StageState, 'mode' | 'lanes' | 'told' | 'guesses'> {
  const anywhere = address.at !== null || address.present !== null
  return {
    mode: address.mode ?? (progress?.dual && !anywhere ? 'dual' : 'single'),
    lanes: address.lanes ?? (usual.includes(design) ? usual : lanesBeside(design)),
    told: progress?.told ?? false,
    guesses: progress?.guesses ?? [],
  }
}

/** Goes to the stop that the address named, now that the altered run is told. */
export function goLinked(course: Course, state: StageState): StageState {
  const { stops } = course.tellings[state.design]
  const found = locate(stops, state.alteration?.linked ?? null)
  const there = goTo(course, state, found.at, 'load')
  const notice = state.notice ?? found.notice
  return { ...(state.present ? uncovered(there) : there), notice }
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

function progressOf(course: Course, state: StageState): Progress {
  const stop = course.tellings[state.design].stops[state.pending ?? state.at]
  const { design, at, seen, choice, question, told, guesses } = state
  return {
    ...{ design, at: stop?.id ?? '', step: at + 1, seen, choice, skipped: question === 'skipped' },
    ...{ dual: state.mode === 'dual', told, guesses },
  }
}

/** What to remember: the state, and what another tab knows of the same scenario, perhaps in another design. */
export function keptProgress(course: Course, state: StageState, kept: Progress | undefined): Progress {
  const now = progressOf(course, state)
  const from = designIds.find((id) => id === kept?.design)
  if (!kept || !from) return now
  const { tellings } = course
  const seen = counterpart(tellings[from].stops, kept.seen, tellings[state.design].stops)
  return joinProgress({ ...kept, seen }, now)
}
