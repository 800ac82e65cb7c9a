// Runs and tells a play; this is what the lab's worker loads, and the page itself where workers fail.

import { castFor } from '@/components/stage/cast'
import type { Telling } from '@/components/stage/lesson'
import { tellRun } from '@/components/stage/tell'
import { wordsOf } from '@/content'
import type { Lang } from '@/content/langs'
import { type Stop, stopsOf } from '@/lib/story/stops'
import type { Design } from '@/lib/vocabulary/designs'
import type { LayoutName } from '@/lib/vocabulary/diagram'
import { beatsOf, noFolds, type Play, storiesOf } from '@/lib/vocabulary/play'
import type { Trace } from '@/lib/vocabulary/trace'
import { run } from '@/lib/world/run'
import { type Window, windowOf } from './rows'

export type PlayOrder = {
  readonly play: Play
  readonly lang: Lang
  /** The drawing that is on screen. */
  readonly layout: LayoutName
  /** After how many actions the reader stands. */
  readonly upto: number
  /** Whether the reader wants every row, however many. */
  readonly whole: boolean
}

export type PlayTold = {
  /** The tellings of the lanes. */
  readonly tellings: Readonly<Partial<Record<Design, Telling>>>
  /** What each beat is called. */
  readonly beats: Readonly<Record<string, string>>
  /** The beats that are drawn. */
  readonly window: Window
}

/** The telling of a play in every lane, drawn for one layout. */
export async function* tellPlay(order: PlayOrder): AsyncGenerator<PlayTold> {
  yield await playTold(order, [order.layout])
}

/** No question is asked in free play, so nothing decides it. */
const unasked = { right: null, outcome: '', asked: -1, decides: -1 } as const

export async function playTold(
  { play, lang, upto, whole }: Omit<PlayOrder, 'layout'>,
  drawn: readonly LayoutName[],
): Promise<PlayTold> {
  const beats = beatsOf(play.actions)
  const runs: { readonly trace: Trace; readonly stops: readonly Stop[] }[] = []
  for (const story of storiesOf(play)) {
    const trace = await run(story)
    runs.push({ trace, stops: stopsOf(trace, { beats, folds: noFolds }) })
  }
  const rows = beats.map(({ id }) => Math.max(0, ...runs.map((lane) => rowsIn(lane.stops, id))))
  const window = whole ? { first: 0, end: beats.length } : windowOf(rows, upto)
  const tellings: Partial<Record<Design, Telling>> = {}
  for (const { trace, stops } of runs) {
    const words = castFor(wordsOf(lang), trace.knobs.servers)
    const span = { first: indexOf(stops, window.first), last: indexOf(stops, window.end) - 1 }
    const told = await tellRun({ words, about: words.lab }, trace, stops, { drawn, ...span })
    tellings[trace.design] = { ...told, ...unasked }
  }
  const { actions } = wordsOf(lang).lab
  const names = play.actions.map((action, i) => [`${i + 1}`, actions(action)] as const)
  return { tellings, beats: Object.fromEntries(names), window }
}

const rowsIn = (stops: readonly Stop[], beat: string): number =>
  stops.filter((stop) => stop.beat === beat).reduce((sum, { drawn }) => sum + drawn.length, 0)

/** The first stop that does not belong to the first `beats` beats. */
function indexOf(stops: readonly Stop[], beats: number): number {
  const at = stops.findIndex(({ beat }) => Number(beat) > beats)
  return at < 0 ? stops.length : at
}
