// Makes a lesson at build: runs the story in every design, tells it in one language, and maps the code.
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { type Lang, wordsOf } from '@/content'
import type { AnyScenarioWords, Words } from '@/content/words'
import { findScenario, type ScenarioId, scenarios } from '@/lib/scenarios'
import { type ChallengeId, findChallenge } from '@/lib/scenarios/challenges'
import { constantsOf, functionsOf } from '@/lib/story/code-map'
import { writeRun } from '@/lib/story/share'
import { writeAction } from '@/lib/vocabulary/action-codes'
import { startOf } from '@/lib/vocabulary/challenge'
import { type Design, designIds } from '@/lib/vocabulary/designs'
import { type LayoutName, layouts } from '@/lib/vocabulary/diagram'
import { defaultKnobs } from '@/lib/vocabulary/knobs'
import type { Scenario } from '@/lib/vocabulary/scenario'
import type { HandlerRef } from '@/lib/vocabulary/trace'
import { demoKeys } from '@/lib/world/tokens'
import { castFor } from './cast'
import { highlight } from './highlight'
import type { Lesson, LessonWords, Lit, ShownCode } from './lesson'
import { litOf } from './lit'
import { originalTale, tellingsOf } from './tell'

export const allLayouts = Object.keys(layouts) as LayoutName[]
const files: readonly HandlerRef['file'][] = ['jwt', 'session', 'hybrid', 'page', 'evil', 'balancer']

/** The shown programs, as they stand in the repository. */
const sources = (): Readonly<Record<HandlerRef['file'], string>> =>
  Object.fromEntries(
    files.map((file) => [file, readFileSync(path.join(process.cwd(), 'lib/apps', `${file}.ts`), 'utf8')]),
  ) as Record<HandlerRef['file'], string>

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
  const tellings = await tellingsOf(await originalTale(scenario, told, words), allLayouts)
  const { question } = scenario
  const stray = designIds.find((design) => tellings[design].right === null)
  if (stray) throw new Error(`${scenario.id}: the run in ${stray} matches no option of its question`)

  const code = await shownCode()
  const lit = {} as Record<Design, readonly (Lit | null)[]>
  for (const design of designIds) lit[design] = litOf(code, tellings[design].trace)
  const options: Readonly<Record<string, string>> = told.question.options
  const knobs = { ...defaultKnobs, ...scenario.knobs }
  return {
    lang,
    id: scenario.id,
    number: scenario.number,
    home: scenario.home,
    title: told.title,
    situation: told.situation,
    margin: told.margin,
    beats: told.beats,
    script: scriptOf(scenario),
    question: {
      id: question.id,
      options: question.options.map((o) => ({ id: o.id, text: options[o.id] ?? o.id })),
      ask: told.question.ask,
      why: told.question.why,
    },
    principle: told.principle,
    knobs,
    turned: {},
    tunes: scenario.tunes,
    tellings,
    former: null,
    code,
    lit,
    keys: shownKeys(),
    words: castFor(clientWords(words), knobs.servers),
    challenge: challengeFor(scenario.id, words),
    ...neighbours(scenario.id, words),
  }
}

/** The challenge that drives a scenario's point home. */
function challengeFor(id: string, { lab }: Words): Lesson['challenge'] {
  const challenge = findChallenge(id)
  if (!challenge) return null
  const { title, task } = lab.challenges[id as ChallengeId]
  const run = writeRun({ play: startOf(challenge), at: null, from: null, goal: id, goals: null })
  return { title, task, run }
}

/** The actions of a scenario in their codes. */
export const scriptOf = ({ beats }: Scenario): Lesson['script'] =>
  beats.map(({ id, actions }) => ({ beat: id, codes: actions.map(writeAction) }))

/** The demo keys as text. */
export const shownKeys = (): Lesson['keys'] =>
  demoKeys.map(({ kid, alg, secret }) => ({ kid, alg, secret: new TextDecoder().decode(secret) }))

export const clientWords = (words: Words): LessonWords => {
  const { ui, actors, designs, places, refusals, tokenRules, cookieRules, claims, headerParameters } = words
  const { serverNames, knobs, cost } = words
  return {
    ...{ ui, actors, designs, places, refusals, tokenRules, cookieRules, claims, headerParameters },
    ...{ serverNames, knobs, cost },
  }
}

/** Each function with the constants that it leans on above it. */
export async function shownCode(): Promise<ShownCode[]> {
  const all: ShownCode[] = []
  for (const [file, text] of Object.entries(sources()))
    for (const { name, lines } of functionsOf(text)) {
      const constants = constantsOf(text, { name, lines })
      const above = constants.length > 0 ? [...constants, ''] : []
      const coloured = await highlight([...above, ...lines].join('\n'))
      all.push({ file: file as HandlerRef['file'], name, above: above.length, lines: coloured })
    }
  return all
}

function neighbours(id: string, words: Words): Pick<Lesson, 'previous' | 'next'> {
  const at = scenarios.findIndex((s) => s.id === id)
  const at1 = (i: number) => {
    const scenario = scenarios[i]
    return scenario ? { slug: scenario.id, title: words.scenarios[scenario.id].title } : null
  }
  return { previous: at1(at - 1), next: at1(at + 1) }
}
