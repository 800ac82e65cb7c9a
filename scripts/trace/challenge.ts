// Proves a challenge by the engine, and says so line by line: its start, its solution and its tricks, goal by goal.
import { type Speech, sayGoal, sayMissing } from '../../components/lab/goals/say'
import { type Lang, wordsOf } from '../../content'
import { type ChallengeId, challenges } from '../../lib/scenarios/challenges'
import { judgeAll, type Verdict } from '../../lib/story/goals'
import { actionsBeyond, type Challenge, startOf } from '../../lib/vocabulary/challenge'
import { writeGoals } from '../../lib/vocabulary/goal-codes'
import type { Goal } from '../../lib/vocabulary/goals'
import { type Play, storiesOf } from '../../lib/vocabulary/play'
import { run } from '../../lib/world/run'

/** What --list says of the challenges. */
export const challengeList = challenges.map((challenge: Challenge) => ({
  scenario: challenge.scenario,
  lanes: challenge.lanes,
  tunes: challenge.tunes,
  goals: writeGoals(challenge.goals),
  tricks: challenge.tricks.map(({ id }) => id),
}))

export const challengeIds: readonly string[] = challenges.map(({ scenario }) => scenario)

/** The text of the proof, and whether it holds: open at the start, solved by the solution, by no trick. */
export async function prove(challenge: Challenge, lang: Lang): Promise<{ text: string; holds: boolean }> {
  const { scenario, solution, tricks } = challenge
  const { title } = wordsOf(lang).lab.challenges[scenario as ChallengeId]
  const plays = [
    { name: 'start', play: startOf(challenge), solves: false },
    { name: 'solution', play: solution, solves: true },
    ...tricks.map(({ id, play }) => ({ name: `trick ${id}`, play, solves: false })),
  ]
  const proofs = []
  for (const { name, play, solves } of plays) proofs.push(await proof(challenge, name, play, solves, lang))
  const blocks = [`# ${scenario} · ${title}`, ...proofs.map(({ text }) => text)]
  return { text: `${blocks.join('\n\n')}\n`, holds: proofs.every(({ holds }) => holds) }
}

async function proof(challenge: Challenge, name: string, play: Play, solves: boolean, lang: Lang) {
  const traces = await Promise.all(storiesOf(play).map(run))
  const byLane = Object.fromEntries(traces.map((trace) => [trace.design, trace]))
  const { verdicts, solved } = judgeAll(challenge.goals, byLane)
  const holds = solved === solves
  const is = `${solved ? 'solved' : 'not solved'}${holds ? '' : ' (THE PROOF FAILS)'}`
  const head = `${name} · ${actionsBeyond(challenge, play)} actions · ${is}`
  const { knobs, ui, lab } = wordsOf(lang)
  const speech = { goals: lab.goals, knobs, ui }
  const lines = challenge.goals.map((goal, i) => line(goal, verdicts[i] as Verdict, speech))
  return { text: [head, ...lines].join('\n'), holds }
}

function line(goal: Goal, { met, metAt, missing }: Verdict, speech: Speech): string {
  const lane = 'in' in goal ? `${goal.in}: ` : ''
  const when = met ? `✓ ${(metAt ?? '').padStart(2)}` : '✗   '
  const why = missing ? `\n        ${sayMissing(missing, speech)}` : ''
  return `  ${when}  ${lane}${sayGoal(goal, speech)}${why}`
}
