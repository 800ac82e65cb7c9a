// Holds the words to their budgets over the real runs: lengths, stop ids, quiz hygiene, and no answer given away early.
import { describe, expect, it } from 'vitest'
import { scenarios } from '@/lib/scenarios'
import { type Facts, factsOf, factsOfStep } from '@/lib/story/facts'
import { byDesign, decidingStop, rightOption } from '@/lib/story/outcome'
import { stopsOf } from '@/lib/story/stops'
import type { Design } from '@/lib/vocabulary/designs'
import { designIds } from '@/lib/vocabulary/designs'
import type { Scenario } from '@/lib/vocabulary/scenario'
import { run } from '@/lib/world/run'
import { langs, wordsOf } from '.'
import { hangul, sentences, tooMuchLabelled, tooMuchSaid, withoutCode, wordCount } from './room'
import type { AnyScenarioWords, Label, StopWords } from './words'

/** Every string in a value, however deep, with its path. */
function strings(value: unknown, path = ''): readonly (readonly [path: string, text: string])[] {
  if (typeof value === 'string') return [[path, value]]
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, part]) => strings(part, `${path}/${key}`))
}

async function tell(scenario: Scenario, design: Design) {
  const { id, knobs, beats } = scenario
  const trace = await run({ scenario: id, design, knobs, beats })
  return { trace, stops: stopsOf(trace, scenario) }
}

const stories = await Promise.all(
  scenarios.map(async (scenario: Scenario) => {
    const told = await Promise.all(designIds.map((design) => tell(scenario, design)))
    const traces = byDesign(told.map(({ trace }) => trace))
    const right = (design: Design) => rightOption(traces, design, scenario.question)
    return { scenario, told, right }
  }),
)
const scenarioWords = (lang: (typeof langs)[number], id: string): AnyScenarioWords =>
  wordsOf(lang).scenarios[id as keyof ReturnType<typeof wordsOf>['scenarios']]

const cases = langs.flatMap((lang) =>
  stories.flatMap(({ scenario, told, right }) =>
    told.map(({ trace, stops }) => ({ lang, scenario, trace, stops, right, design: trace.design })),
  ),
)

describe.each(cases)('$scenario.id · $design · $lang', ({ lang, scenario, trace, stops, design, right }) => {
  const words = wordsOf(lang)
  const told = scenarioWords(lang, scenario.id)
  const say = (facts: Facts) => (words.events[facts.role] as (f: Facts) => StopWords)(facts)
  const label = (facts: Facts) => (words.labels[facts.role] as (f: Facts) => Label)(facts)
  const said = stops.map((stop) => ({ ...(told.stops[design][stop.id] ?? say(factsOf(trace, stop))), stop }))

  it('keeps titles and texts within their budgets', () => {
    for (const { stop, title, text } of said) expect(tooMuchSaid(lang, { title, text }), stop.id).toEqual([])
  })

  it('keeps labels within their budgets', () => {
    const drawn = stops.flatMap((stop) => stop.drawn.flatMap((i) => factsOfStep(trace, i, 'answer') ?? []))
    for (const facts of drawn) expect(tooMuchLabelled(label(facts), facts.role)).toEqual([])
    for (const reply of [words.found.yes, words.found.no])
      expect(tooMuchLabelled(reply, 'answer')).toEqual([])
  })

  it('overrides only stops that the run has', () => {
    const ids = new Set(stops.map(({ id }) => id))
    expect(Object.keys(told.stops[design]).filter((id) => !ids.has(id))).toEqual([])
  })

  it('tells no two stops of a beat alike, nor two in a row', () => {
    const told = said.filter(({ stop }) => stop.role !== 'waited')
    const titles = told.map(({ title, stop }) => `${stop.beat}: ${title}`)
    expect(titles.filter((title, i) => titles.indexOf(title) !== i)).toEqual([])
    const rows = said.filter(({ title }, i) => said[i - 1]?.title === title)
    expect(rows.map(({ title, stop }) => `${stop.id}: ${title}`)).toEqual([])
  })

  it('does not give the decisive answer away', () => {
    const decides = decidingStop(stops, scenario.question.measure)
    const asked = stops.findIndex((s) => s.beat === scenario.question.before)
    expect(asked).toBeGreaterThanOrEqual(0)
    for (const { stop, title, text } of said.slice(asked, decides))
      expect(`${title} ${text}`, stop.id).not.toMatch(/\b(?:200|303|401|403|500)\b/)
    // a refusal on the way betrays nothing where the question is not what will be answered
    const asksStatus = scenario.question.options.some(({ value }) => /\b[2-5]\d\d\b/.test(value))
    for (const { stop, title, text } of asksStatus ? said.slice(0, asked) : [])
      expect(`${title} ${text}`, stop.id).not.toMatch(/\b(?:401|403|500)\b/)
    const early = [told.title, told.situation, told.margin, ...Object.values(told.beats)].join(' ')
    expect(early).not.toMatch(/\b(?:200|303|401|403|500)\b/)
    expect(told.question.ask[design]).not.toMatch(/\b(?:200|303|401|403|500)\b/)
  })

  it('has a text for every option, and the run makes one of them right', () => {
    const texts: Readonly<Record<string, string>> = told.question.options
    for (const { id } of scenario.question.options) expect(texts[id], id).toBeTruthy()
    expect(right(design)).not.toBeNull()
  })

  it('states its principle in two lines of a projector', () => {
    const principle = told.principle[design]
    expect(principle.length, principle).toBeLessThanOrEqual(lang === 'ko' ? 38 : 60)
    expect(sentences(principle)).toBe(1)
  })
})

describe.each(langs)('the words of %s', (lang) => {
  const { ui: _, site: __, lang: ___, ...words } = wordsOf(lang)
  const all = strings({ ...words, scenarios: words.scenarios })

  it('is written in its own language', () => {
    const titled = (path: string) => path.includes('/sources/')
    const foreign = all
      .filter(([path]) => !(lang === 'ko' && titled(path)))
      .filter(([, text]) =>
        lang === 'en'
          ? hangul.test(text)
          : !hangul.test(text) && /\b(?:the|is|of|with|and)\b/i.test(withoutCode(text)),
      )
    expect(foreign).toEqual([])
  })

  it('uses neither exclamation marks, nor dashes, nor characters that the fonts lack', () => {
    const odd = all.filter(([, text]) =>
      /[!\u2013\u2014]|[^\u0020-\u007e\u00a7\u00b7\u2018\u2019\u201c\u201d\u2026\u2192\u2260\u2264\u2713\u2717\uac00-\ud7a3]/.test(
        text,
      ),
    )
    expect(odd).toEqual([])
  })

  it('sets code only where code can be set', () => {
    const plain =
      /\/(?:title|situation|margin|heading)$|\/(?:beats|options|principle|sources|actors|places|designs|found)\//
    expect(all.filter(([path, text]) => plain.test(path) && text.includes('`'))).toEqual([])
    expect(all.filter(([, text]) => text.split('`').length % 2 === 0)).toEqual([])
  })

  it('keeps margin notes short and stories readable', () => {
    for (const { margin, reading, situation, sources } of Object.values(words.scenarios)) {
      expect(wordCount(margin), margin).toBeLessThanOrEqual(12)
      expect(sentences(situation), situation).toBeLessThanOrEqual(2)
      expect(reading.length).toBeGreaterThanOrEqual(2)
      expect(reading.length).toBeLessThanOrEqual(4)
      for (const { paragraphs } of reading) expect([1, 2, 3]).toContain(paragraphs.length)
      expect(sources.length).toBeGreaterThan(0)
    }
  })

  it('does not betray the right option by its length', () => {
    const questions = stories.flatMap(({ scenario, right }) =>
      designIds.map((design) => {
        const texts: Readonly<Record<string, string>> = scenarioWords(lang, scenario.id).question.options
        const correct = texts[right(design) ?? '']?.length ?? 0
        const others = Object.entries(texts).filter(([id]) => id !== right(design))
        return others.every(([, text]) => text.length < correct)
      }),
    )
    expect(questions.filter(Boolean).length).toBeLessThanOrEqual(questions.length / 2)
  })
})

it('spreads the right options over the letters', () => {
  const letters = new Set(stories.flatMap(({ right }) => designIds.map((design) => right(design))))
  expect(letters.size).toBeGreaterThan(1)
})
