// The way from a cell to the lab: the same actions, knobs and design, and the cursor on the event that shows the value.
import { describe, expect, it } from 'vitest'
import { findScenario } from '@/lib/scenarios'
import { storyOf } from '@/lib/story/claim-stories'
import { claims } from '@/lib/story/claims'
import { prove } from '@/lib/story/measures'
import { readRun } from '@/lib/story/share'
import { stopsOf } from '@/lib/story/stops'
import { turnedFrom } from '@/lib/vocabulary/config'
import { designIds } from '@/lib/vocabulary/designs'
import { defaultKnobs } from '@/lib/vocabulary/knobs'
import { noFolds, storiesOf } from '@/lib/vocabulary/play'
import { run } from '@/lib/world/run'
import { buildComparison } from './build'

const { groups } = await buildComparison('en')
const cells = groups
  .flatMap(({ rows }) => rows)
  .flatMap(({ id, cells }) => designIds.map((design) => ({ id, design, lab: cells[design].lab ?? '' })))
  .filter(({ lab }) => lab !== '')

it('leads there from every cell whose story no scene tells', () => {
  expect([...new Set(cells.map(({ id }) => id))]).toEqual([
    ...['taken-back-for', 'renewed', 'lagging', 'csrf-lax', 'csrf-none', 'csrf-open', 'xss-ridden'],
    ...['store-down', 'list-down'],
  ])
  expect(cells).toHaveLength(27)
})

describe.each(cells)('$id in $design', ({ id, design, lab }) => {
  const claim = claims.find((one) => one.id === id)
  if (!claim) throw new Error(`no claim ${id}`)
  const story = storyOf(claim, findScenario)
  const read = readRun(lab)
  if (!read.ok) throw new Error(`${lab}: ${read.fault}`)
  const { play, at } = read.value

  it('reads back as what the claim does', () => {
    expect(read.left).toEqual([])
    expect(play).toEqual({
      lanes: [design],
      knobs: turnedFrom(defaultKnobs, story.knobs(design)),
      actions: story.beats.flatMap(({ actions }) => actions),
    })
  })

  it('stands on the event that shows the value', async () => {
    const [free] = storiesOf(play)
    if (!free) throw new Error('a play has a lane')
    const trace = await run(free)
    const proved = await run({ scenario: story.id, design, knobs: story.knobs(design), beats: story.beats })
    const { step } = prove(proved, claim.measure)
    const stops = stopsOf(trace, { beats: free.beats, folds: noFolds })
    const stand = stops.find((stop) => stop.id === at)
    expect(stand?.lead).toBeLessThanOrEqual(step)
    expect(stand?.last).toBeGreaterThanOrEqual(step)
    expect(trace.steps[step]?.event).toEqual(proved.steps[step]?.event)
  })
})
