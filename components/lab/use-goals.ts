'use client'
// The goals of the lab as the run stands at the cursor; a challenge that is met is remembered.
import { useEffect, useMemo } from 'react'
import { saveChallenge } from '@/components/stage/memory'
import { findChallenge } from '@/lib/scenarios/challenges'
import { judgeAll } from '@/lib/story/goals'
import { actionsBeyond, type Broken, brokenBy, type Challenge } from '@/lib/vocabulary/challenge'
import { readGoals } from '@/lib/vocabulary/goal-codes'
import type { Goal } from '@/lib/vocabulary/goals'
import type { Shown } from './shown'
import type { LabState } from './state'

export type Aims = {
  readonly challenge: Challenge | null
  readonly goals: readonly Goal[]
  /** In what the play has left the rules of the challenge; then its goals do not count. */
  readonly broken: readonly Broken[]
  /** How many of the goals are met, and whether all are. */
  readonly met: number
  readonly solved: boolean
  /** The reader's own actions, without those that the challenge began with. */
  readonly actions: number
}

const goalsIn = (text: string | null): readonly Goal[] => {
  const read = readGoals(text ?? '')
  return read.ok ? read.value : []
}

/** Judges what has happened up to the cursor. While a run is being made nothing new counts. */
export function useAims({ goal, goals: own, hints, shown: isShown }: LabState, shown: Shown): Aims {
  const { traces, play, count, pending } = shown
  const challenge = (goal !== null && findChallenge(goal)) || null
  const goals = useMemo(() => challenge?.goals ?? goalsIn(own), [challenge, own])
  const { met, reached } = useMemo(() => {
    const { verdicts, solved } = judgeAll(goals, traces)
    return { met: verdicts.filter((verdict) => verdict.met).length, reached: solved && goals.length > 0 }
  }, [goals, traces])
  const broken = challenge ? brokenBy(challenge, play) : []
  const solved = reached && broken.length === 0
  const done = { ...play, actions: play.actions.slice(0, count) }
  const actions = challenge ? actionsBeyond(challenge, done) : count
  useEffect(() => {
    if (challenge && solved && !pending && !isShown) saveChallenge(challenge.scenario, { actions, hints })
  }, [challenge, solved, pending, isShown, actions, hints])
  return { challenge, goals, broken, met, solved, actions }
}
