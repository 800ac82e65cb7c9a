// Proves each challenge by the engine: open at the start, solved by its solution, and by none of its tricks.
import { describe, expect, it } from 'vitest'
import { endOfBeat, judge, judgeAll, type LaneTraces } from '../../story/goals'
import { brokenBy, type Challenge, startOf } from '../../vocabulary/challenge'
import { beatsOf, type Play, storiesOf } from '../../vocabulary/play'
import { seconds } from '../../vocabulary/time'
import { run } from '../../world/run'
import { scenarios } from '..'
import { challenges } from '.'

async function tracesOf(play: Play): Promise<LaneTraces> {
  const traces = await Promise.all(storiesOf(play).map(run))
  return Object.fromEntries(traces.map((trace) => [trace.design, trace]))
}

const all: readonly Challenge[] = challenges

/** What each trick misses, by the kinds of the goals: it fails for its own reason and not for another. */
const misses: Readonly<Record<string, readonly string[]>> = {
  'jwt-login expiry': ['turn'],
  'jwt-login altered': ['turn'],
  'jwt-login logged-out': ['turn'],
  'jwt-login key-first': ['kept', 'turn'],
  'session-login log-in-again': ['role'],
  'session-login as-ops': ['role'],
  'session-login alter': ['role'],
  'session-login no-request': ['role'],
  'side-by-side header': ['carried'],
  'side-by-side session-storage': ['carried'],
  'side-by-side no-log-in': ['carried'],
  'logout forget': ['within', 'spared'],
  'logout rotate-key': ['spared'],
  'logout short-life': ['spared'],
  'theft before': ['kept', 'kept'],
  'theft too-late': ['kept', 'kept'],
  'theft next-log-in': ['kept', 'kept'],
  'theft expired': ['kept'],
  'revoke revoke-all': ['struck', 'kept'],
  'revoke the-browser': ['struck', 'turn', 'kept'],
  'revoke the-other-line': ['turn', 'kept'],
  'revoke wait': ['struck', 'turn', 'kept'],
  'servers shared': ['knob-not'],
  'servers sticky': ['survives'],
  'servers too-soon': ['survives'],
  'servers again': ['survives'],
  'servers the-other-server': ['survives'],
  'hybrid at-once': ['within'],
  'hybrid one-minute': ['renewals'],
  'hybrid after-expiry': ['within'],
  'hybrid late-revoke': ['lifetime'],
  'hybrid the-family': ['lifetime', 'within'],
  'rotation no-grace': ['race', 'caught'],
  'rotation in-turn': ['race'],
  'rotation wide': ['knob-most'],
  'rotation inside': ['caught'],
  'denylist one-by-one': ['ended', 'spared'],
  'denylist rotate-key': ['spared'],
  'denylist both-lists': ['rows'],
  'denylist no-list': ['ended', 'spared'],
  'denylist wait': ['ended', 'spared'],
}

describe.each(all.map((c) => [c.scenario, c] as const))('%s', (_, challenge) => {
  const { goals, solution, tricks, lanes } = challenge

  it('is open at the start', async () => {
    expect(judgeAll(goals, await tracesOf(startOf(challenge))).solved).toBe(false)
  })

  it('is solved by its solution, each goal in a beat that the run has', async () => {
    const traces = await tracesOf(solution)
    const { verdicts, solved } = judgeAll(goals, traces)
    expect(verdicts.filter(({ met }) => !met)).toEqual([])
    expect(solved).toBe(true)
    const beats = beatsOf(solution.actions).map(({ id }) => id)
    for (const { metAt } of verdicts) if (metAt !== null) expect(beats).toContain(metAt)
  })

  it('ticks a goal in the very beat that reaches it', async () => {
    const traces = await tracesOf(solution)
    for (const goal of goals) {
      const { metAt } = judge(goal, traces)
      if (metAt === null) continue
      expect(judge(goal, traces, endOfBeat(traces, metAt)).met).toBe(true)
      expect(judge(goal, traces, endOfBeat(traces, `${Number(metAt) - 1}`)).met).toBe(false)
    }
  })

  it.each(tricks.map(({ id, play }) => [id, play] as const))('is not solved by %s', async (id, play) => {
    const { verdicts, solved } = judgeAll(goals, await tracesOf(play))
    expect(solved).toBe(false)
    const missed = goals.filter((_, i) => !verdicts[i]?.met).map(({ kind }) => kind)
    expect(missed).toEqual(misses[`${challenge.scenario} ${id}`])
  })

  it('has plays that keep to its rules', () => {
    for (const play of [solution, ...tricks.map((trick) => trick.play)]) {
      expect(play.lanes).toEqual(lanes)
      expect(brokenBy(challenge, play)).toEqual([])
    }
  })
})

it('a play that leaves the rules says in what', () => {
  const challenge: Challenge = challenges[3]
  const { solution } = challenge
  const broken = (play: Partial<Play>) => brokenBy(challenge, { ...solution, ...play })
  expect(broken({ lanes: ['hybrid', 'jwt', 'session'] })).toEqual([])
  expect(broken({ lanes: ['jwt'] })).toEqual([{ rule: 'lane', design: 'session' }])
  expect(broken({ actions: solution.actions.slice(1) })).toEqual([{ rule: 'start' }])
  expect(broken({ knobs: { leeway: seconds(9) } })).toEqual([{ rule: 'knob', knob: 'leeway' }])
  const [first, second, ...rest] = solution.actions
  const shuffled = { device: 'phone', as: 'lee', do: 'log-in' } as const
  expect(second).toEqual(shuffled)
  expect(first && broken({ actions: [first, shuffled, ...rest] })).toEqual([])
})

it('every challenge belongs to a scenario, in path order', () => {
  const order = scenarios.map(({ id }) => id as string)
  const places = all.map(({ scenario }) => order.indexOf(scenario))
  expect(places).not.toContain(-1)
  expect(places).toEqual(places.toSorted((a, b) => a - b))
})
