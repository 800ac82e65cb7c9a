'use client'
// Whatever has the focus may go with what it is part of; the stage takes it then, so that the keys go on working.
import { type RefObject, useCallback, useEffect, useRef } from 'react'
import { useLostFocus } from '@/components/ui/lost-focus'
import { useStage } from './use-stage'

/** Gives the focus to the stage when the part that had it is there no more: an answered question, a lane, a task. */
export function useKeptFocus(stage: RefObject<HTMLElement | null>, isOpen: boolean): void {
  const { store } = useStage()
  useEffect(() => {
    // back from the audience's screen, whose buttons had the focus
    if (store.get().how !== 'load') stage.current?.focus({ preventScroll: true })
  }, [stage, store])

  useLostFocus(
    stage,
    useCallback(() => stage.current, [stage]),
  )

  const wasOpen = useRef(isOpen)
  useEffect(() => {
    // the options may have been reached by scrolling; what follows is told at the top
    const isAbove = (stage.current?.getBoundingClientRect().top ?? 0) < 0
    if (wasOpen.current && !isOpen && isAbove) stage.current?.scrollIntoView({ block: 'start' })
    wasOpen.current = isOpen
  }, [stage, isOpen])
}
