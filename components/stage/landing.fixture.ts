// Where an address of the stage leads, for the tests of links: read by the stage's own reader, in the run that it names.
import { findScenario } from '@/lib/scenarios'
import { beatAt } from '@/lib/story/align'
import { byDesign } from '@/lib/story/outcome'
import { type Stop, stopsOf } from '@/lib/story/stops'
import { type Design, designIds } from '@/lib/vocabulary/designs'
import { defaultKnobs, type Knobs } from '@/lib/vocabulary/knobs'
import type { Scenario } from '@/lib/vocabulary/scenario'
import { beatsIn, focusIn, skip } from './moves'
import { tracesOf } from './tell'
import { goLinked, restore } from './url'

const courses = new Map<string, ReturnType<typeof run>>()

/** A scenario as the reader of addresses needs it: stops without words or drawings. Each is run once. */
function courseOf(scenario: Scenario, turned: Partial<Knobs>) {
  const key = `${scenario.id} ${JSON.stringify(turned)}`
  const course = courses.get(key) ?? run(scenario, turned)
  courses.set(key, course)
  return course
}

async function run(scenario: Scenario, turned: Partial<Knobs>) {
  const traces = byDesign(await tracesOf(scenario, turned))
  const { home, tunes, question } = scenario
  const tellings = {} as Record<Design, { stops: readonly Stop[]; asked: number }>
  for (const design of designIds) {
    const stops = stopsOf(traces[design], scenario)
    tellings[design] = { stops, asked: stops.findIndex(({ beat }) => beat === question.before) }
  }
  return { home, tunes, question, tellings, knobs: { ...defaultKnobs, ...scenario.knobs } }
}

/** What is on the stage of a reader who has never been there, and who skips the question if it is asked first. */
export async function landingOf(href: string) {
  const url = new URL(href, 'http://site')
  const scenario = findScenario(url.pathname.split('/')[3] ?? '')
  if (!scenario) throw new Error(`${href} names no scenario`)
  const original = await courseOf(scenario, {})
  const read = restore(original, url.search, undefined)
  const { turned } = read.alteration ?? {}
  const course = turned ? await courseOf(scenario, turned) : original
  const there = skip(course, turned ? goLinked(course, read) : read)
  const { mode, design, notice, at } = there
  const lanes = mode === 'dual' ? there.lanes : [design]
  const beats = beatsIn(course, there)
  const step = beats[beatAt(beats, focusIn(course, there), at)]
  /** For each lane the stops that this step shows. */
  const shown = lanes.map((lane, i) => {
    const { first, last } = step?.lanes[i] ?? { first: at, last: at }
    return course.tellings[lane].stops.slice(first, last + 1).map(({ id }) => id)
  })
  return { lanes, design, notice, turned: turned ?? {}, shown }
}
