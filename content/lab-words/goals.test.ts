// Holds the words of goals and challenges to their room: whatever the plays of the challenges lack is said, in its language.
import { describe, expect, it } from 'vitest'
import { sayFault, sayGoal, sayMissing } from '@/components/lab/goals/say'
import { challenges } from '@/lib/scenarios/challenges'
import { judgeAll } from '@/lib/story/goals'
import type { Challenge } from '@/lib/vocabulary/challenge'
import { goalOf, parametersOf, readGoals } from '@/lib/vocabulary/goal-codes'
import { type Goal, goalKinds, type Missing, type Parameter } from '@/lib/vocabulary/goals'
import { storiesOf } from '@/lib/vocabulary/play'
import { run } from '@/lib/world/run'
import { langs, wordsOf } from '..'
import { hangul, sentences, withoutCode, wordCount } from '../room'

const all: readonly Challenge[] = challenges

/** What the plays of all challenges lack, each kind of it at least once where they do. */
const lacking: readonly Missing[] = (
  await Promise.all(
    all.flatMap(({ goals, solution, tricks }) =>
      [solution, ...tricks.map(({ play }) => play)].map(async (play) => {
        const traces = await Promise.all(storiesOf(play).map(run))
        const lanes = Object.fromEntries(traces.map((trace) => [trace.design, trace]))
        const starts = Object.fromEntries(traces.map((trace) => [trace.design, 2]))
        return [lanes, lanes].flatMap((one, i) => judgeAll(goals, one, i ? starts : {}).verdicts)
      }),
    ),
  )
)
  .flat()
  .flatMap(({ missing }) => missing ?? [])

/** A goal of each kind with the first values that its parameters can have, and one with the last. */
const valuesOf = (parameter: Parameter, last: boolean): string =>
  parameter.type === 'knob'
    ? last
      ? 'grace'
      : 'ttl'
    : parameter.type === 'value'
      ? '5'
      : 'of' in parameter
        ? String(parameter.of.at(last ? -1 : 0))
        : String(last ? parameter.max : parameter.min)
const every: readonly Goal[] = goalKinds.flatMap((kind) =>
  [false, true].flatMap(
    (last) =>
      goalOf(
        kind,
        parametersOf(kind).map(([, p]) => valuesOf(p, last)),
      ) ?? [],
  ),
)

describe.each(langs)('goals and challenges in %s', (lang) => {
  const { knobs, ui, lab } = wordsOf(lang)
  const { goals, challenges: words } = lab
  const speech = { goals, knobs, ui }
  const say = (goal: Goal) => sayGoal(goal, speech)
  const lacks = (missing: Missing) => sayMissing(missing, speech)
  const long = (text: string, ko: number, en: number) =>
    lang === 'ko' ? withoutCode(text).length > ko : wordCount(text) > en

  it('say every goal in one sentence', () => {
    expect(new Set(every.map(({ kind }) => kind)).size).toBe(goalKinds.length)
    const said = [...every, ...all.flatMap((c) => c.goals)].map(say)
    expect(said.filter((text) => /undefined|null|NaN|\[object|[{}]/.test(text))).toEqual([])
    expect(said.filter((text) => sentences(text) !== 1 || long(text, 80, 26))).toEqual([])
  })

  it('say what is missing in one sentence', () => {
    const said = lacking.map(lacks)
    expect(new Set(lacking.map(({ kind }) => kind)).size).toBeGreaterThan(10)
    expect(said.filter((text) => /undefined|null|NaN|\[object|[{}]/.test(text))).toEqual([])
    expect(said.filter((text) => sentences(text) !== 1 || long(text, 60, 18))).toEqual([])
  })

  it('say why a link’s goals are refused', () => {
    const many = Array.from({ length: 9 }, (_, i) => `rows.jwt.${i}`).join(',')
    const said = ['win', 'rows.jwt.x', 'rows.jwt.1,rows.jwt.1', many].map((text) => {
      const read = readGoals(text)
      return read.ok ? '' : sayFault(read, speech)
    })
    expect(new Set(said).size).toBe(4)
    expect(said.filter((text) => sentences(text) !== 1 || /[{}]/.test(text))).toEqual([])
  })

  it.each(all.map(({ scenario }) => scenario))('tell the challenge of %s within its room', (id) => {
    const { title, task, hints, shows, tricks } = words[id as keyof typeof words]
    const texts: readonly string[] = [task, ...hints, shows, ...Object.values(tricks).map(({ why }) => why)]
    const names: readonly string[] = [title, ...Object.values(tricks).map(({ name }) => name)]
    expect(names.filter((name) => name.length > (lang === 'ko' ? 22 : 40))).toEqual([])
    expect(texts.filter((text) => sentences(text) > 2 || long(text, 120, 40))).toEqual([])
    const bad = [...texts, ...names].filter((text) => text.split('`').length % 2 === 0 || !text.trim())
    expect(bad).toEqual([])
    expect([...texts, ...names].filter((t) => hangul.test(t) && lang === 'en')).toEqual([])
    expect(new Set(hints).size).toBe(3)
  })
})
