// Times what the goals name: a run, the cost of an action as a run grows, and how soon stage and lab answer the reader.
import { scenarios } from '../lib/scenarios'
import type { Action } from '../lib/vocabulary/actions'
import { designIds } from '../lib/vocabulary/designs'
import { run } from '../lib/world/run'
import { benchLab } from './bench-lab'
import { benchStage } from './bench-stage'

const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0

async function time(work: () => Promise<unknown>): Promise<number> {
  const from = performance.now()
  await work()
  return performance.now() - from
}

async function times(n: number, work: () => Promise<unknown>): Promise<number[]> {
  const all: number[] = []
  for (let i = 0; i < n; i++) all.push(await time(work))
  return all
}

/** A day of use: somebody logs in, calls the API, logs out, again and again. */
function day(length: number): Action[] {
  const round: Action[] = [
    { do: 'log-in', as: 'kim' },
    { do: 'call', endpoint: 'me' },
    { do: 'call', endpoint: 'home' },
    { do: 'wait', seconds: 7 },
    { do: 'log-out' },
  ]
  return Array.from({ length }, (_, i) => round[i % round.length] as Action)
}

async function benchRuns(): Promise<void> {
  console.log('a scenario run with real jose, median of 40 (ms)')
  for (const s of scenarios)
    for (const design of designIds) {
      const play = () => run({ scenario: s.id, design, knobs: s.knobs, beats: s.beats })
      await times(10, play)
      console.log(`  ${s.id.padEnd(14)} ${design.padEnd(8)} ${median(await times(40, play)).toFixed(2)}`)
    }
}

async function benchGrowth(): Promise<void> {
  console.log('\ncost per action, 1,000 actions over 100 (ratio of medians, goal at most 1.2)')
  for (const design of designIds) {
    const play = (n: number) => () =>
      run({ scenario: 'free', design, beats: [{ id: 'day', actions: day(n) }] })
    await times(3, play(1000))
    const [short, long] = [
      median(await times(15, play(100))) / 100,
      median(await times(15, play(1000))) / 1000,
    ]
    console.log(
      `  ${design.padEnd(8)} ${(short * 1000).toFixed(0)} µs and ${(long * 1000).toFixed(0)} µs: ${(long / short).toFixed(2)}`,
    )
  }
}

/** `npm run bench -- lab` times one part alone. */
const parts: Readonly<Record<string, () => Promise<void>>> = {
  runs: benchRuns,
  growth: benchGrowth,
  stage: benchStage,
  lab: benchLab,
}
const asked = process.argv.slice(2)
for (const [name, bench] of Object.entries(parts))
  if (asked.length === 0 || asked.includes(name)) await bench()
