'use client'
// The goals: a challenge to choose, the one that is being solved, or goals that a reader made.
import { useState } from 'react'
import { fill } from '@/components/stage/fill'
import { loadMemory } from '@/components/stage/memory'
import { Icon } from '@/components/ui/icons'
import { type ChallengeId, challenges } from '@/lib/scenarios/challenges'
import { playOf } from '@/lib/story/history'
import type { Challenge } from '@/lib/vocabulary/challenge'
import { Full } from './Full'
import { type ChallengeShown, Goals } from './goals/Goals'
import { MakeGoals } from './goals/MakeGoals'
import { challenge as begin, halt, hint, playKey, setGoals, show } from './moves'
import { useLab, useLabState } from './use-lab'

export function GoalsPanel() {
  const { page, store, shown, aims } = useLab()
  const [isMaking, make] = useState(false)
  const shownChallenge = useShown(aims.challenge)
  const { knobs, ui, designs } = page.base.words
  const { words } = page
  const speech = { goals: page.parts.goals, knobs, ui }
  if (isMaking)
    return (
      <>
        <MakeGoals
          goals={aims.goals}
          lanes={shown.play.lanes}
          {...{ speech, designs }}
          onChange={(goals) => store.update((s) => setGoals(s, goals))}
        />
        <button type="button" className="btn" onClick={() => make(false)}>
          {words.goalsDone}
        </button>
      </>
    )
  const isEmpty = aims.goals.length === 0
  return (
    <>
      <Full />
      {isEmpty ? (
        <Choice />
      ) : (
        <Goals
          goals={aims.goals}
          traces={shown.traces}
          actions={aims.actions}
          {...{ speech, designs }}
          challenge={shownChallenge}
        />
      )}
      <div className="menu-buttons goals-ways">
        {!isEmpty && (
          <button type="button" className="btn" onClick={() => store.update((s) => begin(s, null))}>
            {words.goalsOther}
          </button>
        )}
        {!aims.challenge && (
          <button type="button" className="btn" onClick={() => make(true)}>
            {isEmpty ? words.goalsMake : words.goalsChange}
          </button>
        )}
      </div>
    </>
  )
}

/** Every challenge, and which of them were met before. */
function Choice() {
  const { page, store } = useLab()
  const { challenges: told } = page.parts
  const done = loadMemory().challenges
  return (
    <section className="goals-choice" aria-label={page.words.challenges}>
      <h3>{page.words.challenges}</h3>
      <p>{page.words.challengesNote}</p>
      <ul>
        {challenges.map((one) => {
          const { title, task } = told[one.scenario]
          const met = done[one.scenario]
          return (
            <li key={one.scenario}>
              <button type="button" className="btn" onClick={() => store.update((s) => begin(s, one))}>
                {met?.done && <Icon name="check" size={18} />}
                {title}
              </button>
              <p className="meta">
                {met?.done ? fill(page.words.challengeMet, { n: met.actions }) : task.replaceAll('`', '')}
              </p>
            </li>
          )
        })}
      </ul>
    </section>
  )
}

/** What is said beside the goals of a challenge, and what its buttons do. */
function useShown(challenge: Challenge | null): ChallengeShown | null {
  const { page, store, aims } = useLab()
  const opened = useLabState((s) => s.hints)
  const now = useLabState((s) => (s.playing ? playKey(playOf(s.history)) : null))
  if (!challenge) return null
  const { title, task, hints, shows, tricks } = page.parts.challenges[challenge.scenario as ChallengeId]
  const told = Object.entries<{ readonly name: string; readonly why: string }>(tricks)
  return {
    ...{ title, task, hints, opened, shows, broken: aims.broken },
    tricks: told.map(([id, trick]) => ({ id, ...trick })),
    playing: playedOf(challenge, now),
    onHalt: () => store.update(halt),
    onHint: () => store.update(hint),
    onStart: () => store.update((s) => begin(s, challenge)),
    onSolution: () => store.update((s) => show(s, challenge, challenge.solution)),
    onTrick: (id) => {
      const trick = challenge.tricks.find((one) => one.id === id)
      if (trick) store.update((s) => show(s, challenge, trick.play))
    },
  }
}

/** Which play of a challenge this one is, given by its key. */
function playedOf({ solution, tricks }: Challenge, key: string | null): string | null {
  if (key === playKey(solution)) return 'solution'
  return tricks.find(({ play }) => key === playKey(play))?.id ?? null
}
