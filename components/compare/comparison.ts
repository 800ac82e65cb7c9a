// The comparison as plain data, and what a reader does with it: which columns are shown, and which proof is open.
import { type MiniLane, type MiniScene, type StagePlace, stageHref } from '@/components/read/mini'
import type { PointId, Topic, Verdict } from '@/content/compare-outline'
import type { CompareWords } from '@/content/compare-words'
import type { MiniWords } from '@/content/read-words'
import { beatsOf } from '@/lib/story/align'
import type { ClaimId } from '@/lib/story/claims'
import { rowsOf } from '@/lib/story/rows'
import { type Design, designIds } from '@/lib/vocabulary/designs'

export type Cell = {
  /** What the run says, in words; `tone` is how it is stamped. */
  readonly lines: readonly string[]
  readonly tone: 'pass' | 'deny' | 'plain'
  readonly why: string
  readonly source: string
  /** The stop that shows it. */
  readonly stop: string
  /** The lab on the same step; null where a scene tells the story. */
  readonly lab: string | null
}
export type Row = {
  readonly id: ClaimId
  readonly ask: string
  readonly setting: string
  readonly story: string
  /** The scene that tells the story; null where none does. */
  readonly stage: StagePlace | null
  readonly cells: Readonly<Record<Design, Cell>>
}
export type Group = {
  readonly topic: Topic
  readonly title: string
  /** What the article's row said, and what is right; null where it has no such row. */
  readonly article: {
    readonly jwt: string
    readonly session: string
    readonly verdict: Verdict
    readonly correct: string
    readonly sources: string
  } | null
  readonly rows: readonly Row[]
}
export type PointSaid = {
  readonly id: PointId
  readonly said: string
  readonly verdict: Verdict
  readonly correct: string
  readonly sources: string
  readonly claims: readonly {
    readonly id: ClaimId
    readonly ask: string
    /** Where several rows ask the same, what tells this one from them; otherwise ''. */
    readonly setting: string
    readonly value: string
  }[]
}
export type PointList = { readonly title: string; readonly points: readonly PointSaid[] }

/** The words that the page needs besides its data: strings only. */
export type CompareText = Pick<
  CompareWords,
  | 'caption'
  | 'question'
  | 'columns'
  | 'lastColumn'
  | 'articleSaid'
  | 'articleNone'
  | 'verdicts'
  | 'source'
  | 'proof'
  | 'notice'
>

export type Comparison = {
  readonly lang: string
  readonly names: Readonly<Record<Design, string>>
  readonly groups: readonly Group[]
  readonly words: CompareText
  readonly mini: MiniWords
}

/** The lanes of one story, drawn; a page fetches them when a proof is asked for. */
export type ProofLane = Omit<MiniLane, 'abreast' | 'stops'> & {
  readonly stops: readonly (MiniLane['stops'][number] & { readonly beat: string })[]
}
export type ProofFile = { readonly lanes: Readonly<Record<Design, ProofLane>> }

/** What is on screen. `show` is the cell whose proof is open. */
export type Chosen = {
  readonly cols: readonly Design[]
  readonly row: ClaimId | null
  readonly show: Design | null
}
/** What a part of the table needs to show a choice and to change it. */
export type Choosing = {
  readonly comparison: Comparison
  readonly chosen: Chosen
  readonly onChoose: (chosen: Chosen) => void
}
export const everything: Chosen = { cols: designIds, row: null, show: null }

/** Shows a column or takes it away; the last one stays. A proof goes with its column. */
export function toggled(chosen: Chosen, design: Design): Chosen {
  const shown = chosen.cols.includes(design)
  if (shown && chosen.cols.length === 1) return chosen
  const cols = designIds.filter((id) => (id === design ? !shown : chosen.cols.includes(id)))
  return { ...chosen, cols, show: chosen.show && cols.includes(chosen.show) ? chosen.show : null }
}

const said = ({ lines }: Cell): string => lines.join()

/** Whom a cell is shown beside: a column on screen with another value, or else another column, or else any other design. */
export function partnerOf({ cells }: Row, design: Design, cols: readonly Design[]): Design {
  const others = designIds.filter((id) => id !== design)
  const shown = others.filter((id) => cols.includes(id))
  const differs = (id: Design) => said(cells[id]) !== said(cells[design])
  return shown.find(differs) ?? shown[0] ?? others.find(differs) ?? others[0] ?? design
}

/** The full scene with the designs that the cell's proof shows, on the stop that shows the value; null where none tells it. */
export function sceneHref(row: Row, design: Design, cols: readonly Design[]): string | null {
  const lanes = [design, partnerOf(row, design, cols)]
  return row.stage && stageHref(row.stage, lanes, 0, row.cells[design].stop)
}

const stopAt = (lane: ProofLane, id: string): number => lane.stops.findIndex((stop) => stop.id === id)

/**
 * The proof of a cell beside another design's: both lanes beat by beat, and a row in which the first stands on the stop
 * that shows the value. The second stands on its own there if that is the same moment, or else at the end of the beat.
 */
export function sceneOf(
  { lanes }: ProofFile,
  row: Row,
  design: Design,
  partner: Design,
): { readonly scene: MiniScene; readonly start: number } {
  const [first, second] = [lanes[design], lanes[partner]]
  const beats = beatsOf([first.stops, second.stops])
  const drawn = rowsOf([first.small, second.small], beats)
  const { height, headHeight } = drawn
  const abreast = [first, second].map((lane, i) => ({
    ...lane,
    abreast: { shifts: drawn.shifts[i] ?? [], height, headHeight },
  }))
  const ends = beats.map((beat) => beat.lanes.map(({ last }) => last))
  const [at, beside] = [stopAt(first, row.cells[design].stop), stopAt(second, row.cells[partner].stop)]
  const start = Math.max(
    0,
    ends.findIndex(([end = -1]) => at <= end),
  )
  const span = beats[start]?.lanes[1]
  const there = span && span.first <= beside && beside <= span.last ? beside : (span?.last ?? -1)
  const stand = [at, there]
  const rows = ends.some((end) => end.join() === stand.join())
    ? ends
    : [...ends.slice(0, start), stand, ...ends.slice(start)]
  const title = row.ask.replaceAll('`', '')
  return { scene: { id: `proof-${row.id}`, title, stage: row.stage, lanes: abreast, rows }, start }
}
