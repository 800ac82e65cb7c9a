'use client'
// The beats that the tellings side by side share, made anew only when the company changes.
import { useMemo } from 'react'
import type { SharedBeat } from '@/lib/story/align'
import { beatsIn, focusIn } from './moves'
import { useStage, useStageState } from './use-stage'

/** The beats, none where one is told alone, and the index of the lane that the cursor counts in. */
export function useBeats(): { readonly beats: readonly SharedBeat[]; readonly lane: number } {
  const { lesson } = useStage()
  const mode = useStageState((s) => s.mode)
  const lanes = useStageState((s) => s.lanes)
  const design = useStageState((s) => s.design)
  const alteration = useStageState((s) => s.alteration)
  return useMemo(() => {
    const company = { mode, lanes, design, alteration }
    return { beats: beatsIn(lesson, company), lane: focusIn(lesson, company) }
  }, [lesson, mode, lanes, design, alteration])
}
