'use client'
// One lane at a time: above the drawing what the beat came to in each lane, below the question where they part.
import { designIds } from '@/lib/vocabulary/designs'
import { useStage } from '../use-stage'
import { OutcomeStrip } from './OutcomeStrip'
import { Parting } from './Parting'
import { useDual, useFlip } from './use-dual'

export function OneOfSeveral() {
  const { lesson } = useStage()
  const dual = useDual(designIds.length)
  return (
    <>
      <OutcomeStrip dual={dual} words={lesson.words.ui.dual} onFlip={useFlip()} />
      <Parting dual={dual} here />
    </>
  )
}
