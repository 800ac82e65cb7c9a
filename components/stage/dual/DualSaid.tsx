'use client'
// What the announcer says side by side: what the beat came to in each lane.
import { designIds } from '@/lib/vocabulary/designs'
import { fill } from '../fill'
import { useStage } from '../use-stage'
import { beatName } from './lanes'
import { outcomeText } from './Outcome'
import { useDual } from './use-dual'

export function DualSaid() {
  const { lesson } = useStage()
  const { lanes, beats, beat } = useDual(designIds.length)
  const words = lesson.words.ui.dual
  const now = beats[beat]
  if (!now) return ''
  return fill(words.said, {
    ...{ n: beat + 1, total: beats.length, title: beatName(lesson, now) },
    lanes: lanes.map((lane) => `${lane.name}: ${outcomeText({ lane, beat: now, words })}`).join('. '),
  })
}
