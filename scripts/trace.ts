// Prints any run: a scenario's, that of a list of actions and knobs given as JSON, or one that was shared. See --help.
import { parseArgs } from 'node:util'
import { langs, wordsOf } from '../content'
import type { AnyScenarioWords, Words } from '../content/words'
import { findScenario, type ScenarioId, scenarios } from '../lib/scenarios'
import { findChallenge } from '../lib/scenarios/challenges'
import { specOf } from '../lib/story/diagram'
import { factsOf } from '../lib/story/facts'
import { exportSource } from '../lib/story/mermaid'
import { stopsOf } from '../lib/story/stops'
import { traceHash } from '../lib/story/trace-hash'
import { playTranscript, transcript } from '../lib/story/transcript'
import { actionTable } from '../lib/vocabulary/actions'
import { type Design, designIds } from '../lib/vocabulary/designs'
import { defaultKnobs, type Knobs, knobTable } from '../lib/vocabulary/knobs'
import { parseActions, parseKnobs } from '../lib/vocabulary/parse'
import { beatsOf, freePlay, type Play, storiesOf } from '../lib/vocabulary/play'
import type { Beat, Scenario } from '../lib/vocabulary/scenario'
import type { Trace } from '../lib/vocabulary/trace'
import { run } from '../lib/world/run'
import { demoJwks } from '../lib/world/tokens'
import { challengeIds, challengeList, prove } from './trace/challenge'
import { type Opened, openRun } from './trace/shared'

const usage = `usage: npm run -s trace -- <scenario> --design ${designIds.join('|')} [--lang en|ko] [--format text|json|mermaid|hash]
       npm run -s trace -- --design <design> --actions '<json>' [--knobs '<json>'] [--format …]
       npm run -s trace -- --run '<link, #run=… or the text of a run file>' [--lang …] [--format …]
       npm run -s trace -- --challenge <scenario> [--lang en|ko]
       npm run -s trace -- --list`

/** A refusal: one sentence on standard error, and exit status 2. */
class Refused extends Error {}
const refuse = (sentence: string): never => {
  throw new Refused(sentence)
}

const formats = ['text', 'json', 'mermaid', 'hash'] as const
const languages = langs

/** The value if it is one of these; otherwise a sentence that lists them. */
function oneOf<T extends string>(what: string, value: string, valid: readonly T[]): T {
  return valid.find((v) => v === value) ?? refuse(`${value} is no ${what}; valid are ${valid.join(', ')}.`)
}

function json(what: string, text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return refuse(
      `--${what} is not JSON; valid is, for example, ${what === 'actions' ? '[{"do":"log-in","as":"kim"}]' : '{"tokenLifetime":300}'}.`,
    )
  }
}

function accept<T>(parsed: { ok: true; value: T } | { ok: false; why: string }): T {
  return parsed.ok ? parsed.value : refuse(parsed.why)
}

function options() {
  try {
    return parseArgs({
      allowPositionals: true,
      options: {
        design: { type: 'string' },
        lang: { type: 'string', default: 'en' },
        format: { type: 'string', default: 'text' },
        actions: { type: 'string' },
        knobs: { type: 'string' },
        challenge: { type: 'string' },
        run: { type: 'string' },
        list: { type: 'boolean', default: false },
        help: { type: 'boolean', default: false },
      },
    })
  } catch (error) {
    return refuse(
      `${error instanceof Error ? error.message.split('.')[0] : 'Unknown option'}. Valid are --design, --lang, --format, --actions, --knobs, --run, --challenge, --list, --help.`,
    )
  }
}

type Runnable = Pick<Scenario, 'id' | 'knobs' | 'beats' | 'folds'>
const noFolds = { jwt: [], session: [], hybrid: [] }
const ids: readonly string[] = scenarios.map((s) => s.id)

/** What is to be run: a scenario, or actions of one's own, each a beat by itself. */
function story(name: string | undefined, actions: string | undefined): Runnable {
  if (actions !== undefined) {
    if (name !== undefined) refuse('Give either a scenario or --actions, not both.')
    const beats: Beat[] = accept(parseActions(json('actions', actions))).map((action, i) => ({
      id: `${i + 1}-${action.do}`,
      actions: [action],
    }))
    return { id: freePlay, knobs: {}, beats, folds: noFolds }
  }
  if (name === undefined) return refuse(`Name a scenario (${ids.join(', ')}) or give --actions.`)
  return findScenario(name) ?? refuse(`${name} is no scenario; valid are ${ids.join(', ')}.`)
}

function catalogue() {
  return {
    scenarios: scenarios.map(({ id, number, home }) => ({ id, number, home })),
    challenges: challengeList,
    designs: designIds,
    actions: actionTable,
    knobs: Object.fromEntries(
      Object.entries(knobTable).map(([k, row]) => [k, { ...row, default: defaultKnobs[k as keyof Knobs] }]),
    ),
  }
}

function mermaid(trace: Trace, scenario: Runnable, words: Words, title: string): string {
  const stops = stopsOf(trace, scenario)
  const spec = specOf(trace, stops, {
    title,
    description: title,
    actor: (id) => words.actors[id].name,
    label: (facts) => (words.labels[facts.role] as (f: typeof facts) => { long: string })(facts).long,
    found: (found) => words.found[found ? 'yes' : 'no'].long,
  })
  return exportSource(spec)
}

/** The transcript, and then the stops with their titles as the page says them, in the language asked for. */
function text(trace: Trace, scenario: Runnable, words: Words): string {
  const told: AnyScenarioWords | undefined = scenarios.some((s) => s.id === scenario.id)
    ? words.scenarios[scenario.id as ScenarioId]
    : undefined
  const titles = stopsOf(trace, scenario).map((stop) => {
    const facts = factsOf(trace, stop)
    const event = words.events[facts.role] as (f: typeof facts) => { title: string }
    return `  ${stop.id.padEnd(36)} ${(told?.stops[trace.design][stop.id] ?? event(facts)).title}`
  })
  return `${transcript(trace)}\n# ${words.ui.steps}\n\n${titles.join('\n')}\n`
}

/** The proof of one challenge; exit status 1 where it fails. */
async function challenge(id: string, lang: string): Promise<string> {
  const found = findChallenge(id) ?? refuse(`${id} has no challenge; valid are ${challengeIds.join(', ')}.`)
  const { text, holds } = await prove(found, oneOf('language', lang, languages))
  if (!holds) process.exitCode = 1
  return text
}

type Format = (typeof formats)[number]

/** One run in the form that was asked for; the text is the caller's. */
function print(trace: Trace, scenario: Runnable, format: Exclude<Format, 'text'>, words: Words): string {
  if (format === 'json') return `${JSON.stringify({ ...trace, keys: demoJwks })}\n`
  if (format === 'hash') return `${trace.design} ${traceHash(trace)}\n`
  return mermaid(trace, scenario, words, `${scenario.id} · ${trace.design}`)
}

/** What was shared, lane by lane. What could not be taken from the link is said on standard error. */
async function printShared(opened: Opened, format: Format, words: Words): Promise<string> {
  if (!opened.ok) return refuse(opened.why)
  process.stderr.write(opened.notes.map((note) => `${note}\n`).join(''))
  const { play } = opened
  const traces: Trace[] = []
  for (const told of storiesOf(play)) traces.push(await run(told))
  if (format === 'text') return playTranscript(play, traces)
  return traces.map((trace) => print(trace, runnable(play), format, words)).join('')
}

const runnable = ({ knobs, actions }: Play): Runnable => ({
  ...{ id: freePlay, knobs, beats: beatsOf(actions), folds: noFolds },
})

async function main(): Promise<string> {
  const { values, positionals } = options()
  if (values.help) return `${usage}\n`
  if (values.list) return `${JSON.stringify(catalogue(), null, 2)}\n`
  if (values.challenge !== undefined) return challenge(values.challenge, values.lang)
  if (positionals.length > 1) refuse(`One scenario at a time; valid are ${ids.join(', ')}.`)
  const format = oneOf('format', values.format, formats)
  const words = wordsOf(oneOf('language', values.lang, languages))
  if (values.run !== undefined) {
    if (positionals.length > 0 || values.actions || values.knobs || values.design)
      refuse(
        'A shared run says its designs, knobs and actions itself: give --run without a scenario and without them.',
      )
    return printShared(openRun(values.run, words), format, words)
  }
  const scenario = story(positionals[0], values.actions)
  const design: Design = oneOf(
    'design',
    values.design ?? refuse(`--design is missing; valid are ${designIds.join(', ')}.`),
    designIds,
  )
  const knobs = values.knobs === undefined ? {} : accept(parseKnobs(json('knobs', values.knobs)))
  const trace = await run({
    scenario: scenario.id,
    design,
    knobs: { ...scenario.knobs, ...knobs },
    beats: scenario.beats,
  })
  return format === 'text' ? text(trace, scenario, words) : print(trace, scenario, format, words)
}

try {
  process.stdout.write(await main())
} catch (error) {
  if (!(error instanceof Refused)) throw error
  process.stderr.write(`${error.message}\n`)
  process.exitCode = 2
}
