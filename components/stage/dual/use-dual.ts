'use client'
// The comparison that the stage shows: its lanes by the state, and the beat at which all of them stand.
import { useMemo } from 'react'
import { beatAt, beatsOf } from '@/lib/story/align'
import { useStage, useStageState } from '../use-stage'
import type { View } from '../view'
import { type Company, companyOf, fitting, lanesOf, laneView } from './lanes'

export type Dual = Company & {
  readonly beat: number
  /** Index of the lane in focus. */
  readonly focus: number
  readonly views: readonly View[]
}

/** At most `room` lanes. Where they stand follows from the stop of the lane in focus. */
export function useDual(room: number): Dual {
  const { lesson } = useStage()
  const ids = useStageState((s) => s.lanes)
  const design = useStageState((s) => s.design)
  const at = useStageState((s) => s.at)
  const company = useMemo(() => {
    // the beats are those of all lanes, shown or not, so that a step is the same step on every screen
    const [all, shown] = [lanesOf(lesson, ids), fitting(ids, design, room)]
    const beats = beatsOf(all.map(({ telling }) => telling.stops)).map((beat) => ({
      ...beat,
      lanes: beat.lanes.filter((_, i) => shown.includes(ids[i] ?? design)),
    }))
    return companyOf(lanesOf(lesson, shown), beats)
  }, [lesson, ids, design, room])
  return useMemo(() => {
    const focus = company.lanes.findIndex((lane) => lane.design === design)
    const beat = beatAt(company.beats, focus, at)
    const views = company.lanes.flatMap((_, i) => laneView(lesson, company, i, beat) ?? [])
    return { ...company, beat, focus, views }
  }, [lesson, company, design, at])
}
