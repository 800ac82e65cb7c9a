// Draws the proofs of one story at build: every design's run, told in one language, as a file of its own.
import { draw } from '@/components/diagram/renderer'
import { castFor } from '@/components/stage/cast'
import { alteredTale, diagramWords, eventWords, originalTale, tellingsOf } from '@/components/stage/tell'
import { type Lang, wordsOf } from '@/content'
import { findScenario, type ScenarioId } from '@/lib/scenarios'
import { type ClaimStory, storyOf } from '@/lib/story/claim-stories'
import { claims } from '@/lib/story/claims'
import { specOf } from '@/lib/story/diagram'
import { factsOf } from '@/lib/story/facts'
import { stopsOf } from '@/lib/story/stops'
import { type Design, designIds } from '@/lib/vocabulary/designs'
import { run } from '@/lib/world/run'
import { foldsOf } from './build'
import type { ProofFile, ProofLane } from './comparison'

const stories = new Map(claims.map((claim) => storyOf(claim, findScenario)).map((story) => [story.id, story]))
export const storyIds = [...stories.keys()]

/** @throws Error for a story that no claim has */
export async function buildProof(id: string, lang: Lang): Promise<ProofFile> {
  const story = stories.get(id)
  if (!story) throw new Error(`no claim tells ${id}`)
  const lanes = story.scene ? await scene(story.scene, lang) : await own(story, lang)
  return { lanes }
}

type Lanes = Record<Design, ProofLane>

/** In the scene's own sentences, as far as they still hold. */
async function scene({ scenario, turned }: NonNullable<ClaimStory['scene']>, lang: Lang): Promise<Lanes> {
  const words = wordsOf(lang)
  const tale = await originalTale(scenario, words.scenarios[scenario.id as ScenarioId], words)
  const isTurned = Object.keys(turned).length > 0
  const tellings = await tellingsOf(isTurned ? await alteredTale(tale, turned) : tale, ['small'])
  const lanes = {} as Lanes
  for (const design of designIds) {
    const { stops, diagrams } = tellings[design]
    lanes[design] = {
      design,
      name: words.designs[design],
      ...{ small: diagrams.small, mid: null },
      stops: stops.map(({ id, beat, title, text }) => ({ id, beat, title, text })),
    }
  }
  return lanes
}

/** In the general sentences. */
async function own(story: ClaimStory, lang: Lang): Promise<Lanes> {
  const lanes = {} as Lanes
  for (const design of designIds) {
    const trace = await run({ scenario: story.id, design, knobs: story.knobs(design), beats: story.beats })
    const words = castFor(wordsOf(lang), trace.knobs.servers)
    const stops = stopsOf(trace, { beats: story.beats, folds: foldsOf(story) })
    const title = { title: words.compare.title, situation: words.compare.description }
    const spec = specOf(trace, stops, diagramWords(words, title, design, true))
    lanes[design] = {
      design,
      name: words.designs[design],
      ...{ small: await draw(spec, 'small'), mid: null },
      stops: stops.map((stop) => {
        const { id, beat } = stop
        return { id, beat, ...eventWords(words, factsOf(trace, stop)) }
      }),
    }
  }
  return lanes
}
