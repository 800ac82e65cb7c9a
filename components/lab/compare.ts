// Two branches of one design beside one another, as plain data: where each stands, what they did, where they first differ.
import { type Company, companyOf, laneView } from '@/components/stage/dual/lanes'
import { fill } from '@/components/stage/fill'
import type { Lane, Lesson } from '@/components/stage/lesson'
import type { View } from '@/components/stage/view'
import type { LabUiWords } from '@/content/lab-words'
import { allBeatsOf } from '@/lib/story/align'
import { branches, countOf, playOf } from '@/lib/story/history'
import { defaultKnobs, type Knobs, knobTable } from '@/lib/vocabulary/knobs'
import type { LabPage } from './lab'
import { otherOf, playKey } from './moves'
import type { Window } from './rows'
import type { LabState, Side } from './state'

export type Beside = {
  /** What the other branch is called. */
  readonly name: string
  /** Whether the run of the other branch is told; until then nothing is said of it. */
  readonly ready: boolean
  /** Whether what is drawn was drawn for two lanes. */
  readonly drawn: boolean
  readonly company: Company
  /** Index among the company's beats at which both stand. */
  readonly beat: number
  /** What each beat is called in both branches. */
  readonly beats: Readonly<Record<string, string>>
  readonly views: Readonly<Record<Side, View>>
  /** The first action that differs, counted from 1; null where none does. */
  readonly first: number | null
  /** The knobs that are set otherwise in the other branch. */
  readonly knobs: readonly Turn[]
}

type Turn = {
  readonly knob: keyof Knobs
  readonly here: Knobs[keyof Knobs]
  readonly there: Knobs[keyof Knobs]
}

export const sides = ['here', 'there'] as const

/** The first line was there before there were branches. */
export const branchName = (words: LabUiWords, id: number): string =>
  id === 1 ? words.branchMain : fill(words.branch, { n: id })

/** The comparison that the reader asked for; null where there is none. */
export function besideOf({ base, words }: LabPage, state: LabState): Beside | null {
  const { history, told, focus } = state
  const branch = branches(history).find(({ id, current }) => id === state.compared && !current)
  const other = otherOf(state)
  if (!branch || !other) return null
  const isTold = told?.order.other && playKey(told.order.other) === playKey(other)
  const there = isTold ? told.there : null
  const lessons = { here: told?.lesson ?? base, there: there?.lesson ?? base }
  const names = { here: words.compareHere, there: branchName(words, branch.id) }
  const lanes = sides.map((key) => laneOf(key, names[key], lessons[key], focus))
  const company = alongside(lanes, told?.window ?? { first: 0, end: 0 }, there && { first: there.first })
  const beat = company.beats.findLastIndex(({ id }) => Number(id) <= countOf(history))
  return {
    ...{
      name: names.there,
      ready: there !== null,
      drawn: told !== null && told.there !== null,
      company,
      beat,
    },
    beats: bothNames(lessons.here.beats, lessons.there.beats, words),
    views: { here: viewOn(lessons, company, 'here', beat), there: viewOn(lessons, company, 'there', beat) },
    first: there?.first ? Number(there.first) : null,
    knobs: turnedOtherwise(playOf(history).knobs, branch.play.knobs),
  }
}

const laneOf = (key: Side, name: string, { tellings }: Lesson, design: LabState['focus']): Lane => ({
  ...{ key, name, design },
  telling: tellings[design],
})

/**
 * Two lanes aligned by the number of the action, as far as they are drawn. `known`: the first difference of the whole
 * runs, which may be folded away; while it is not known no sign stands between the lanes.
 */
function alongside(
  lanes: readonly Lane[],
  { first, end }: Window,
  known: { readonly first: string | null } | null,
): Company {
  const all = allBeatsOf(lanes.map(({ telling }) => telling.stops))
  const beats = all.filter(({ id }) => first < Number(id) && Number(id) <= end)
  if (!known) return { lanes, beats, marks: [], gutters: [] }
  const company = companyOf(lanes, beats)
  const at = beats.findIndex(({ id }) => id === known.first)
  return { ...company, gutters: company.gutters.map((gutter) => ({ ...gutter, first: at })) }
}

function viewOn(lessons: Readonly<Record<Side, Lesson>>, company: Company, side: Side, beat: number): View {
  return laneView(lessons[side], company, sides.indexOf(side), beat) as View
}

/** What each action is called: once where both branches did the same, and otherwise in each of them. */
export function bothNames(
  here: Lesson['beats'],
  there: Lesson['beats'],
  { compareEach, compareNone }: Pick<LabUiWords, 'compareEach' | 'compareNone'>,
): Readonly<Record<string, string>> {
  const each = (id: string) =>
    fill(compareEach, { here: here[id] ?? compareNone, there: there[id] ?? compareNone })
  const name = (id: string) => (here[id] === there[id] ? `${here[id]}` : each(id))
  return Object.fromEntries(Object.keys({ ...here, ...there }).map((id) => [id, name(id)]))
}

/** The knobs that are set otherwise in another run. */
export function turnedOtherwise(here: Partial<Knobs>, there: Partial<Knobs>): readonly Turn[] {
  const [mine, theirs] = [
    { ...defaultKnobs, ...here },
    { ...defaultKnobs, ...there },
  ]
  return (Object.keys(knobTable) as (keyof Knobs)[])
    .map((knob) => ({ knob, here: mine[knob], there: theirs[knob] }))
    .filter((turn) => turn.here !== turn.there)
}
