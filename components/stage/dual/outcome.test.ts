// What a beat came to in a lane: the answer of whoever asked, on whichever device.
import { expect, it } from 'vitest'
import { wordsOf } from '@/content'
import { findScenario } from '@/lib/scenarios'
import { designIds } from '@/lib/vocabulary/designs'
import { run } from '@/lib/world/run'
import type { Lane, Telling } from '../lesson'
import { outcomeText } from './Outcome'

it.each(designIds)('%s: where only the phone asks, its answer is what the beat came to', async (design) => {
  const scenario = findScenario('denylist')
  if (!scenario) throw new Error('no scenario')
  const trace = await run({ scenario: scenario.id, design, knobs: scenario.knobs, beats: scenario.beats })
  const lane: Lane = { key: design, name: design, design, telling: { trace } as Telling }
  const beat = { id: 'other', ids: ['other'], lanes: [] }
  expect(outcomeText({ lane, beat, words: wordsOf('en').ui.dual })).toContain('200')
})
