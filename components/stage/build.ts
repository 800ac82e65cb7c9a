// Makes a lesson at build: runs the story in every design, tells it in one language, draws it, and maps the code.
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { draw } from '@/components/diagram/renderer'
import { type Lang, wordsOf } from '@/content'
import type { AnyScenarioWords, Words } from '@/content/words'
import { findScenario, type ScenarioId, scenarios } from '@/lib/scenarios'
import { changesAt } from '@/lib/story/changes'
import { constantsOf, functionsOf, locate } from '@/lib/story/code-map'
import { participantsOf, specOf } from '@/lib/story/diagram'
import { factsOf } from '@/lib/story/facts'
import { exportSource } from '@/lib/story/mermaid'
import { byDesign, decidingStop, rightOption } from '@/lib/story/outcome'
import { type Stop, stopsOf } from '@/lib/story/stops'
import { type Design, designIds } from '@/lib/vocabulary/designs'
import { type DiagramModel, type LayoutName, layouts } from '@/lib/vocabulary/diagram'
import type { Scenario } from '@/lib/vocabulary/scenario'
import { T0 } from '@/lib/vocabulary/time'
import type { HandlerRef, Trace } from '@/lib/vocabulary/trace'
import { run } from '@/lib/world/run'
import { demoKeys } from '@/lib/world/tokens'
import { highlight } from './highlight'
import type { Lesson, LessonWords, Lit, ShownCode, Telling, ToldStop } from './lesson'

const files: readonly HandlerRef['file'][] = ['jwt', 'session', 'hybrid', 'page', 'evil', 'balancer']

/** The shown programs, as they stand in the repository. */
const sources = (): Readonly<Record<HandlerRef['file'], string>> =>
  Object.fromEntries(
    files.map((file) => [file, readFileSync(path.join(process.cwd(), 'lib/apps', `${file}.ts`), 'utf8')]),
  ) as Record<HandlerRef['file'], string>

/** Runs a scenario in every design. */
export async function tracesOf(scenario: Scenario): Promise<readonly Trace[]> {
  const traces: Trace[] = []
  for (const design of designIds) {
    const { id, knobs, beats } = scenario
    traces.push(await run({ scenario: id, design, knobs, beats }))
  }
  return traces
}

/**
 * The lesson of a scenario in a language.
 * @throws Error for an unknown id, or when no option of the question matches what the run says
 */
export async function buildLesson(id: ScenarioId, lang: Lang): Promise<Lesson> {
  const scenario = findScenario(id)
  if (!scenario) throw new Error(`no scenario ${id}`)
  return lessonOf(scenario, wordsOf(lang).scenarios[id], lang)
}

/** The lesson of any scenario, with the words that tell it. */
export async function lessonOf(scenario: Scenario, told: AnyScenarioWords, lang: Lang): Promise<Lesson> {
  const words = wordsOf(lang)
  const traces = byDesign(await tracesOf(scenario))
  const tellings = {} as Record<Design, Telling>
  for (const design of designIds) tellings[design] = await tell(scenario, traces, design, words, told)

  const { shown, lit } = await mapCode(traces)
  const { question } = scenario
  const options: Readonly<Record<string, string>> = told.question.options
  return {
    lang,
    id: scenario.id,
    number: scenario.number,
    home: scenario.home,
    title: told.title,
    situation: told.situation,
    margin: told.margin,
    beats: told.beats,
    question: {
      id: question.id,
      options: question.options.map((o) => ({ id: o.id, text: options[o.id] ?? o.id })),
      ask: told.question.ask,
      why: told.question.why,
    },
    principle: told.principle,
    tellings,
    code: shown,
    lit,
    keys: demoKeys.map(({ kid, alg, secret }) => ({ kid, alg, secret: new TextDecoder().decode(secret) })),
    words: clientWords(words),
    ...neighbours(scenario.id, words),
  }
}

const clientWords = (words: Words): LessonWords => {
  const { ui, actors, designs, places, refusals, tokenRules, cookieRules, claims, headerParameters } = words
  return { ui, actors, designs, places, refusals, tokenRules, cookieRules, claims, headerParameters }
}

async function tell(
  scenario: Scenario,
  traces: Readonly<Record<Design, Trace>>,
  design: Design,
  words: Words,
  told: AnyScenarioWords,
): Promise<Telling> {
  const trace = traces[design]
  const stops = stopsOf(trace, scenario)
  const right = rightOption(traces, design, scenario.question)
  if (!right) throw new Error(`${scenario.id}: the run in ${design} matches no option of its question`)

  const toldStops = stops.map((stop, at): ToldStop => {
    const facts = factsOf(trace, stop)
    const event = words.events[facts.role] as (f: typeof facts) => { title: string; text: string }
    const said = told.stops[design][stop.id] ?? event(facts)
    return {
      ...stop,
      ...said,
      second: (trace.steps[stop.last]?.at ?? T0) - T0,
      changes: changesAt(trace, stops, at),
      message: messageAt(trace, stops, at),
      line: lineOf(words, trace, stop.drawn.at(-1) ?? stop.lead),
    }
  })
  const spec = (short: boolean) => specOf(trace, stops, diagramWords(words, told, design, short))
  const diagrams = {} as Record<LayoutName, DiagramModel>
  for (const layout of Object.values(layouts))
    diagrams[layout.name] = await draw(spec(layout.short), layout.name)
  return {
    trace,
    stops: toldStops,
    participants: participantsOf(trace),
    diagrams,
    mermaid: exportSource(spec(false)),
    right,
    asked: stops.findIndex((s) => s.beat === scenario.question.before),
    decides: decidingStop(stops, scenario.question.measure),
  }
}

/** The message that a stop shows: the last one drawn up to here. */
function messageAt(trace: Trace, stops: readonly Stop[], at: number): number {
  const isMessage = (index: number) => /^(request|response)$/.test(trace.steps[index]?.event.kind ?? '')
  const drawn = stops.slice(0, at + 1).flatMap((stop) => stop.drawn)
  return drawn.findLast(isMessage) ?? -1
}

function diagramWords(words: Words, told: AnyScenarioWords, design: Design, short: boolean) {
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

type Mapped = { readonly shown: ShownCode[]; readonly lit: Readonly<Record<Design, readonly (Lit | null)[]>> }

/** Each function with the constants that it leans on above it, and for each step the line of it that ran. */
async function mapCode(traces: Readonly<Record<Design, Trace>>): Promise<Mapped> {
  const all = Object.entries(sources()).flatMap(([file, text]) =>
    functionsOf(text).map((shown) => {
      const constants = constantsOf(text, shown)
      const above = constants.length > 0 ? [...constants, ''] : []
      return { file: file as HandlerRef['file'], shown, above }
    }),
  )
  const litOf = (ref: HandlerRef | null): Lit | null => {
    const inFile = all.filter(({ file }) => file === ref?.file).map(({ shown }) => shown)
    const found = ref && locate(inFile, ref)[0]
    const at = all.findIndex(({ shown }) => shown === found?.shown)
    return found ? { shown: at, line: found.line + (all[at]?.above.length ?? 0) } : null
  }
  const lit = {} as Record<Design, readonly (Lit | null)[]>
  for (const design of designIds) lit[design] = traces[design].steps.map((s) => litOf(s.source))
  const shown: ShownCode[] = []
  for (const { file, shown: f, above } of all)
    shown.push({ file, name: f.name, lines: await highlight([...above, ...f.lines].join('\n')) })
  return { shown, lit }
}

function neighbours(id: string, words: Words): Pick<Lesson, 'previous' | 'next'> {
  const at = scenarios.findIndex((s) => s.id === id)
  const at1 = (i: number) => {
    const scenario = scenarios[i]
    return scenario ? { slug: scenario.id, title: words.scenarios[scenario.id].title } : null
  }
  return { previous: at1(at - 1), next: at1(at + 1) }
}
