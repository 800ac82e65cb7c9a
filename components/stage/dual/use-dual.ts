'use client'
// The comparison that the stage shows: its lanes by the state, and the beat at which all of them stand.
import { useMemo } from 'react'
import { beatAt, beatsOf } from '@/lib/story/align'
import type { Lane } from '../lesson'
import { setDesign } from '../moves'
import { useForked, useStage, useStageState } from '../use-stage'
import type { View } from '../view'
import { face } from '../what-if/moves'
import { type Company, companyOf, fitting, futuresOf, lanesOf, laneView } from './lanes'

export type Dual = Company & {
  readonly beat: number
  /** Index of the lane in focus. */
  readonly focus: number
  readonly views: readonly View[]
}

/** At most `room` lanes. Where they stand follows from the stop of the lane in focus. */
export function useDual(room: number): Dual {
  const { lesson, base } = useStage()
  const forked = useForked()
  const facing = useStageState((s) => s.alteration?.facing)
  const ids = useStageState((s) => s.lanes)
  const design = useStageState((s) => s.design)
  const at = useStageState((s) => s.at)
  const company = useMemo(() => {
    if (forked) return futuresOf(base, lesson, design)
    // the beats are those of all lanes, shown or not, so that a step is the same step on every screen
    const [all, shown] = [lanesOf(lesson, ids), fitting(ids, design, room)]
    const beats = beatsOf(all.map(({ telling }) => telling.stops)).map((beat) => ({
      ...beat,
      lanes: beat.lanes.filter((_, i) => shown.includes(ids[i] ?? design)),
    }))
    return companyOf(lanesOf(lesson, shown), beats)
  }, [forked, base, lesson, ids, design, room])
  return useMemo(() => {
    const cursor = forked ? 1 : company.lanes.findIndex((lane) => lane.design === design)
    const focus = forked && facing === 'old' ? 0 : cursor
    const beat = beatAt(company.beats, cursor, at)
    const views = company.lanes.flatMap(
      ({ key }, i) => laneView(key === 'old' ? base : lesson, company, i, beat) ?? [],
    )
    return { ...company, beat, focus, views }
  }, [forked, facing, base, lesson, company, design, at])
}

/** Brings a lane into focus: another design, or the other future of this one. */
export function useFlip(): (lane: Lane) => void {
  const { lesson, store } = useStage()
  return ({ key, design }) =>
    store.update((s) =>
      key === 'old' || key === 'new' ? face(s, key) : s.design === design ? s : setDesign(lesson, s, design),
    )
}

/** Whether the signs are shown: between designs once the reader was asked, between futures at once. */
export function useTold(): boolean {
  const forked = useForked()
  const told = useStageState((s) => s.told)
  return forked || told
}
