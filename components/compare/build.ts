// Makes the comparison at build: runs every claim in every design, and says its value, its reason and its source.
import { type Lang, wordsOf } from '@/content'
import { points, type Topic, topics } from '@/content/compare-outline'
import { cellSources } from '@/content/compare-sources'
import type { CompareWords } from '@/content/compare-words'
import { findScenario } from '@/lib/scenarios'
import type { ClaimValue } from '@/lib/story/claim-kinds'
import { type ClaimStory, storyOf } from '@/lib/story/claim-stories'
import { type ClaimId, claims } from '@/lib/story/claims'
import { prove } from '@/lib/story/measures'
import { stopsOf } from '@/lib/story/stops'
import { writeConfig } from '@/lib/vocabulary/config'
import { type Design, designIds } from '@/lib/vocabulary/designs'
import type { Scenario } from '@/lib/vocabulary/scenario'
import type { Trace } from '@/lib/vocabulary/trace'
import { run } from '@/lib/world/run'
import { labHref } from './build-lab'
import type { Cell, CompareText, Comparison, Group, PointList, PointSaid, Row } from './comparison'

type ClaimOf = (typeof claims)[number]

const traces = new Map<string, Promise<Trace>>()

/** Each story is run once, however many claims read it. */
function traceOf(story: ClaimStory, design: Design): Promise<Trace> {
  const key = `${story.id} ${design}`
  const known = traces.get(key)
  if (known) return known
  const told = run({ scenario: story.id, design, knobs: story.knobs(design), beats: story.beats })
  traces.set(key, told)
  return told
}

/** A story of its own folds nothing: its stops are few. */
export const foldsOf = ({ scene }: ClaimStory): Scenario['folds'] =>
  scene?.scenario.folds ?? { jwt: [], session: [], hybrid: [] }

/** The full stage of a story; null where no scene tells it, or where the scene does not offer the knob. */
function stageOf({ scene }: ClaimStory, lang: Lang): Row['stage'] {
  if (!scene) return null
  const { scenario, turned } = scene
  const offered: readonly string[] = scenario.tunes
  if (!Object.keys(turned).every((knob) => offered.includes(knob))) return null
  return { path: `/${lang}/s/${scenario.id}/`, cfg: writeConfig(turned) }
}

const toneOf = (value: ClaimValue): Cell['tone'] => {
  if (value.kind !== 'answer') return 'plain'
  return value.refusal ? 'deny' : 'pass'
}

async function cellOf(claim: ClaimOf, story: ClaimStory, design: Design, lang: Lang): Promise<Cell> {
  const { compare } = wordsOf(lang)
  const trace = await traceOf(story, design)
  const { value, step } = prove(trace, claim.measure)
  const stops = stopsOf(trace, { beats: story.beats, folds: foldsOf(story) })
  const stop = stops.find(({ last }) => step <= last)?.id ?? ''
  return {
    ...{ lines: compare.value(value), tone: toneOf(value), stop },
    why: compare.rows[claim.id].cells[design],
    source: cellSources[claim.id][design],
    lab: stageOf(story, lang) ? null : await labHref(story, design, step, lang),
  }
}

async function rowOf(claim: ClaimOf, lang: Lang): Promise<Row> {
  const story = storyOf(claim, findScenario)
  const { ask, setting } = wordsOf(lang).compare.rows[claim.id]
  const cells = {} as Record<Design, Cell>
  for (const design of designIds) cells[design] = await cellOf(claim, story, design, lang)
  return { id: claim.id, ask, setting, story: story.id, stage: stageOf(story, lang), cells }
}

function articleOf(topic: Topic, words: CompareWords): Group['article'] {
  return topic === 'more' ? null : { ...words.articleCells[topic], ...topics[topic] }
}

async function groupOf(topic: Topic, lang: Lang): Promise<Group> {
  const words = wordsOf(lang).compare
  const rows: Row[] = []
  for (const claim of claims) if (claim.about === topic) rows.push(await rowOf(claim, lang))
  return { topic, title: words.topics[topic], article: articleOf(topic, words), rows }
}

function textOf(words: CompareWords): CompareText {
  const { caption, question, columns, lastColumn, articleSaid, articleNone } = words
  const { verdicts, source, proof, notice } = words
  return {
    ...{ caption, question, columns, lastColumn, articleSaid, articleNone },
    ...{ verdicts, source, proof, notice },
  }
}

/** The whole table in one language. */
export async function buildComparison(lang: Lang): Promise<Comparison> {
  const { compare, designs, read } = wordsOf(lang)
  const order: readonly Topic[] = [...new Set(claims.map(({ about }) => about))]
  const groups: Group[] = []
  for (const topic of order) groups.push(await groupOf(topic, lang))
  return { lang, names: designs, groups, words: textOf(compare), mini: read.mini }
}

/** The pros and cons, each with the values that measure it. */
export function pointsOf({ groups }: Comparison, lang: Lang): readonly PointList[] {
  const words = wordsOf(lang).compare.points
  const all = groups.flatMap(({ rows }) => rows)
  const measured = (id: ClaimId, of: 'jwt' | 'session') => {
    const row = all.find((one) => one.id === id)
    if (!row) throw new Error(`no row ${id}`)
    const twins = all.filter(({ ask }) => ask === row.ask).length > 1
    return { id, ask: row.ask, setting: twins ? row.setting : '', value: row.cells[of].lines.join(', ') }
  }
  return (['jwt', 'session'] as const).flatMap((of) =>
    (['pro', 'con'] as const).map((side) => ({
      title: words.of[of][side],
      points: points
        .filter((point) => point.of === of && point.side === side)
        .map(({ id, verdict, sources, claims }): PointSaid => {
          const { said, correct } = words.said[id]
          return { id, said, verdict, correct, sources, claims: claims.map((claim) => measured(claim, of)) }
        }),
    })),
  )
}
