// Runs and tells a play; this is what the lab's worker loads, and the page itself where workers fail.

import { castFor } from '@/components/stage/cast'
import type { Telling } from '@/components/stage/lesson'
import { tellRun } from '@/components/stage/tell'
import { wordsOf } from '@/content'
import type { Lang } from '@/content/langs'
import type { Words } from '@/content/words'
import { allBeatsOf, marksOf, partingOf } from '@/lib/story/align'
import { type Stop, stopsOf } from '@/lib/story/stops'
import type { Design } from '@/lib/vocabulary/designs'
import type { LayoutName } from '@/lib/vocabulary/diagram'
import { noFolds, type Play, storiesOf } from '@/lib/vocabulary/play'
import type { Trace } from '@/lib/vocabulary/trace'
import { run } from '@/lib/world/run'
import { type Window, windowOf } from './rows'

export type PlayOrder = {
  readonly play: Play
  /** Another branch to stand beside it, in one design; null where none is compared. */
  readonly other: Play | null
  readonly lang: Lang
  /** The drawing that is on screen. */
  readonly layout: LayoutName
  /** After how many actions the reader stands. */
  readonly upto: number
  /** Whether the reader wants every row, however many. */
  readonly whole: boolean
  /** Whether the reader takes the run along as Mermaid source: it is as long as the play, and nothing else needs it. */
  readonly sharing?: boolean
}

type ToldPlay = {
  /** The tellings of the lanes. */
  readonly tellings: Readonly<Partial<Record<Design, Telling>>>
  /** What each beat is called. */
  readonly beats: Readonly<Record<string, string>>
}

export type PlayTold = ToldPlay & {
  /** The beats that are drawn. */
  readonly window: Window
  /** The other branch, and the beat in which the two first differ; null where they never do. */
  readonly other: (ToldPlay & { readonly first: string | null }) | null
}

/** The telling of a play in every lane, drawn for one layout. */
export async function* tellPlay(order: PlayOrder): AsyncGenerator<PlayTold> {
  yield await playTold(order, [order.layout])
}

/** No question is asked in free play, so nothing decides it. */
const unasked = { right: null, outcome: '', asked: -1, decides: -1 } as const

/** Folds the rows of all lanes together, so that both branches of a comparison begin with the same beat. */
export async function playTold(
  { play, other, lang, upto, whole, sharing = false }: Omit<PlayOrder, 'layout'>,
  drawn: readonly LayoutName[],
): Promise<PlayTold> {
  const [here, there] = [await runsOf(play), other ? await runsOf(other) : []]
  const all = allBeatsOf([...here, ...there].map(({ stops }) => stops))
  const rows = all.map(({ id }) => Math.max(0, ...[...here, ...there].map(({ stops }) => rowsIn(stops, id))))
  const window = whole ? { first: 0, end: rows.length } : windowOf(rows, upto)
  const tell = (of: Play, runs: readonly Run[]) => toldOf(of, runs, { window, lang, drawn, sharing })
  const beside = here.find(({ trace }) => trace.design === there[0]?.trace.design)
  const first = beside && there[0] ? firstDifference(beside, there[0]) : null
  return {
    ...(await tell(play, here)),
    window,
    other: other ? { ...(await tell(other, there)), first } : null,
  }
}

type Run = { readonly trace: Trace; readonly stops: readonly Stop[] }

async function runsOf(play: Play): Promise<readonly Run[]> {
  const runs: Run[] = []
  for (const story of storiesOf(play)) {
    const trace = await run(story)
    runs.push({ trace, stops: stopsOf(trace, { beats: story.beats, folds: noFolds }) })
  }
  return runs
}

/** The beat in which two runs of one design first say something different; null where they never do. */
export function firstDifference(here: Run, there: Run): string | null {
  const beats = allBeatsOf([here.stops, there.stops])
  const sides = [here, there].map(({ trace }) => ({ design: trace.design, trace }))
  return beats[partingOf(marksOf(sides, beats)).first]?.id ?? null
}

/** What a drawing says of itself where it is taken along. */
const aboutOf = ({ lab }: Words) => ({ title: lab.title, situation: lab.ui.described })

type Manner = {
  readonly window: Window
  readonly lang: Lang
  readonly drawn: readonly LayoutName[]
  readonly sharing: boolean
}

async function toldOf(
  play: Play,
  runs: readonly Run[],
  { window, lang, drawn, sharing }: Manner,
): Promise<ToldPlay> {
  const tellings: Partial<Record<Design, Telling>> = {}
  for (const { trace, stops } of runs) {
    const words = castFor(wordsOf(lang), trace.knobs.servers)
    const span = { first: indexOf(stops, window.first), last: indexOf(stops, window.end) - 1 }
    const told = await tellRun({ words, about: aboutOf(words) }, trace, stops, {
      drawn,
      ...span,
      source: sharing,
    })
    tellings[trace.design] = { ...told, ...unasked }
  }
  const { actions } = wordsOf(lang).lab
  const names = play.actions.map((action, i) => [`${i + 1}`, legible(actions(action))] as const)
  return { tellings, beats: Object.fromEntries(names) }
}

/** A name that somebody typed may hold marks that turn or hide letters; they must not do it to the sentence around it. */
const legible = (text: string): string =>
  text.replace(/[\u061c\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g, '\ufffd')

const rowsIn = (stops: readonly Stop[], beat: string): number =>
  stops.filter((stop) => stop.beat === beat).reduce((sum, { drawn }) => sum + drawn.length, 0)

/** The first stop that does not belong to the first `beats` beats. */
function indexOf(stops: readonly Stop[], beats: number): number {
  const at = stops.findIndex(({ beat }) => Number(beat) > beats)
  return at < 0 ? stops.length : at
}
