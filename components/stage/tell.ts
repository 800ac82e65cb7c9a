// Tells a run: its stops in the words of one language, and the drawings. At build, and in a worker when a knob is turned.
import { draw } from '@/components/diagram/renderer'
import type { AnyScenarioWords, StopWords, Words } from '@/content/words'
import { changesAt } from '@/lib/story/changes'
import { participantsOf, specOf } from '@/lib/story/diagram'
import { factsOf, factsOfStep } from '@/lib/story/facts'
import { exportSource } from '@/lib/story/mermaid'
import { byDesign, decidingStop, measure, rightOption, type Traces } from '@/lib/story/outcome'
import { type Stop, stopsOf } from '@/lib/story/stops'
import { type Design, designIds } from '@/lib/vocabulary/designs'
import { type DiagramModel, type DiagramSpec, type LayoutName, layouts } from '@/lib/vocabulary/diagram'
import type { Knobs } from '@/lib/vocabulary/knobs'
import { beatsOf, freePlay, noFolds } from '@/lib/vocabulary/play'
import type { Scenario } from '@/lib/vocabulary/scenario'
import { T0 } from '@/lib/vocabulary/time'
import type { Trace } from '@/lib/vocabulary/trace'
import { run } from '@/lib/world/run'
import { castFor } from './cast'
import type { Telling, Tellings, ToldStop } from './lesson'

/** Runs a scenario in every design, with its own knobs or with some of them turned. */
export async function tracesOf(scenario: Scenario, turned: Partial<Knobs> = {}): Promise<readonly Trace[]> {
  const traces: Trace[] = []
  const { id, beats } = scenario
  for (const design of designIds) {
    const knobs = { ...scenario.knobs, ...turned }
    traces.push(await run({ scenario: id, design, knobs, beats }))
  }
  return traces
}

/** What a telling is made of. */
export type Tale = {
  readonly scenario: Scenario
  readonly told: AnyScenarioWords
  readonly words: Words
  readonly traces: Traces
  /** The runs that the scenario's own sentences were written for; where a run differs from them, the event speaks. */
  readonly original: Traces
}

/** A scenario as it was written. */
export async function originalTale(scenario: Scenario, told: AnyScenarioWords, words: Words): Promise<Tale> {
  const traces = byDesign(await tracesOf(scenario))
  return { scenario, told, words, traces, original: traces }
}

/** The same scenario with some knobs turned. */
export async function alteredTale(tale: Tale, turned: Partial<Knobs>): Promise<Tale> {
  return { ...tale, traces: byDesign(await tracesOf(tale.scenario, turned)) }
}

/**
 * The telling of every design, drawn for these layouts. A layout that was not asked for shows the first one's drawing,
 * larger or smaller: right in all it says.
 */
export async function tellingsOf(tale: Tale, drawn: readonly LayoutName[]): Promise<Tellings> {
  const tellings = {} as Record<Design, Telling>
  for (const design of designIds) tellings[design] = await tell(tale, design, drawn)
  return tellings
}

async function tell(tale: Tale, design: Design, drawn: readonly LayoutName[]): Promise<Telling> {
  const { scenario, told, traces } = tale
  const { question } = scenario
  const trace = traces[design]
  const words = castFor(tale.words, trace.knobs.servers)
  const stops = stopsOf(trace, scenario)
  const { stops: all, ...toldRun } = await tellRun(
    { words, about: told, own: ownWords(tale, design) },
    trace,
    stops,
    { drawn },
  )
  const free = new Map(
    (await freeStops(scenario.beats, design, trace.knobs)).map(({ id, last }) => [last, id]),
  )
  return {
    ...toldRun,
    stops: all.map((stop) => ({ ...stop, free: free.get(stop.last) ?? '' })),
    right: rightOption(traces, design, question),
    outcome: measure(traces, design, question.measure),
    asked: stops.findIndex((s) => s.beat === question.before),
    decides: decidingStop(stops, question.measure),
  }
}

/** The stops of the same actions in free play; steps are the same, so a step finds its stop there. */
export async function freeStops(
  beats: Scenario['beats'],
  design: Design,
  knobs: Partial<Knobs>,
): Promise<readonly Stop[]> {
  const own = beatsOf(beats.flatMap(({ actions }) => actions))
  const trace = await run({ scenario: freePlay, design, knobs, beats: own })
  return stopsOf(trace, { beats: own, folds: noFolds })
}

/** Who tells: the words of a language, what the whole is called, and what is said of a stop instead of its event's sentence. */
export type Voice = {
  readonly words: Words
  readonly about: Pick<AnyScenarioWords, 'title' | 'situation'>
  readonly own?: (stop: Stop) => StopWords | undefined
}

/** Which layouts are drawn, and of which stops; all of them where it does not say. */
export type Frame = {
  readonly drawn: readonly LayoutName[]
  readonly first?: number
  readonly last?: number
  /** Whether the Mermaid source is written too, which is as long as the run; it is where this does not say. */
  readonly source?: boolean
}

type ToldRun = Omit<Telling, 'right' | 'outcome' | 'asked' | 'decides'>

/** A run in words and pictures, whatever the story is. */
export async function tellRun(
  { words, about, own }: Voice,
  trace: Trace,
  stops: readonly Stop[],
  { drawn, first = 0, last = stops.length - 1, source = true }: Frame,
): Promise<ToldRun> {
  const wholes = new Map<boolean, DiagramSpec>()
  const wholeOf = (short: boolean): DiagramSpec => {
    const whole = wholes.get(short) ?? specOf(trace, stops, diagramWords(words, about, trace.design, short))
    wholes.set(short, whole)
    return whole
  }
  const spec = (short: boolean) => {
    const whole = wholeOf(short)
    const items = whole.items.filter(({ stop }) => first <= stop && stop <= last)
    return { ...whole, items, folded: whole.items.filter(({ stop }) => stop < first).length }
  }
  return {
    trace,
    stops: stops.map((stop, at) => tellStop(words, trace, stops, at, own?.(stop))),
    participants: participantsOf(trace),
    diagrams: await drawings(spec, drawn),
    mermaid: source ? exportSource(wholeOf(false)) : '',
  }
}

/**
 * The scenario's own sentence for a stop, as long as the run says there what it said when the sentence was written, and
 * came to it the same way: a sentence may lean on all that went before, and on what its beat comes to.
 */
function ownWords({ scenario, told, traces, original }: Tale, design: Design) {
  const [now, then] = [traces[design], original[design]]
  const [way, before] = [waysOf(now), waysOf(then)]
  const written = stopsOf(then, scenario)
  return (stop: Stop): StopWords | undefined => {
    const was = written.find((s) => s.id === stop.id)
    const isTrue =
      was &&
      JSON.stringify(factsOf(now, stop)) === JSON.stringify(factsOf(then, was)) &&
      way.get(stop.beat) === before.get(stop.beat)
    return isTrue ? told.stops[design][stop.id] : undefined
  }
}

/** What tells two runs apart in numbers and names alone: a credential's own value, and how long it still lives. */
const particulars: ReadonlySet<string> = new Set(['left', 'lifetime', 'keeps', 'short', 'next', 'bytes'])

/** What had happened by the end of each beat, as text. */
function waysOf(trace: Trace): ReadonlyMap<string, string> {
  const ways = new Map<string, string>()
  let way = ''
  for (const { index, beat } of trace.steps) {
    const facts = factsOfStep(trace, index, 'answer')
    way += JSON.stringify(facts, (key, value) => (particulars.has(key) ? undefined : value))
    ways.set(beat, way)
  }
  return ways
}

function tellStop(
  words: Words,
  trace: Trace,
  stops: readonly Stop[],
  at: number,
  own: StopWords | undefined,
): ToldStop {
  const stop = stops[at] as Stop
  const facts = factsOf(trace, stop)
  return {
    ...stop,
    ...(own ?? eventWords(words, facts)),
    second: (trace.steps[stop.last]?.at ?? T0) - T0,
    changes: changesAt(trace, stops, at),
    message: messageAt(trace, stops, at),
    line: lineOf(words, trace, stop.drawn.at(-1) ?? stop.lead),
    free: stop.id,
  }
}

/** What is said of such a moment in any run. */
export function eventWords(words: Words, facts: ReturnType<typeof factsOf>): StopWords {
  const event = words.events[facts.role] as (f: typeof facts) => StopWords
  return event(facts)
}

async function drawings(
  spec: (short: boolean) => Parameters<typeof draw>[0],
  drawn: readonly LayoutName[],
): Promise<Readonly<Record<LayoutName, DiagramModel>>> {
  const made: Partial<Record<LayoutName, DiagramModel>> = {}
  for (const name of drawn) made[name] = await draw(spec(layouts[name].short), name)
  const [first] = Object.values(made)
  const all = Object.keys(layouts).map((name) => [name, made[name as LayoutName] ?? first])
  return Object.fromEntries(all)
}

/** The message that a stop shows: the last one drawn up to here. */
function messageAt(trace: Trace, stops: readonly Stop[], at: number): number {
  const isMessage = (index: number) => /^(request|response)$/.test(trace.steps[index]?.event.kind ?? '')
  for (let i = at; i >= 0; i--) {
    const message = stops[i]?.drawn.findLast(isMessage)
    if (message !== undefined) return message
  }
  return -1
}

/** What a drawing says: the words of the site, under the title of whatever is told. */
export function diagramWords(
  words: Words,
  told: Pick<AnyScenarioWords, 'title' | 'situation'>,
  design: Design,
  short: boolean,
) {
  const size = short ? 'short' : 'long'
  return {
    title: `${told.title} · ${words.designs[design]}`,
    description: told.situation,
    actor: (id: keyof Words['actors']) => words.actors[id][short ? 'short' : 'name'],
    label: (facts: Parameters<typeof labelOf>[1]) => labelOf(words, facts)[size],
    found: (found: boolean) => words.found[found ? 'yes' : 'no'][size],
  }
}

function labelOf(words: Words, facts: ReturnType<typeof factsOf>) {
  const label = words.labels[facts.role] as (f: typeof facts) => { long: string; short: string }
  return label(facts)
}

/** One line for the log: who to whom, and what; protocol words only. */
function lineOf(words: Words, trace: Trace, index: number): string {
  const event = trace.steps[index]?.event
  const name = (id: string) => (id in words.actors ? words.actors[id as keyof Words['actors']].name : id)
  switch (event?.kind) {
    case 'request':
      return `${name(event.from)} → ${name(event.to)}  ${event.message.method} ${new URL(event.message.url).pathname}`
    case 'response':
      return `${name(event.from)} → ${name(event.to)}  ${event.message.status}`
    case 'store':
      return `${name('server')} → ${name(event.at === 'users' ? 'server' : event.at)}  ${event.store}.${event.act}`
    case 'loot':
      return `${name(event.from)} → ${name(event.to)}`
    default:
      return event && 'at' in event ? name(event.at) : ''
  }
}
