'use client'
// Whatever has the focus may go with what it is part of; the stage takes it then, so that the keys go on working.
import { type RefObject, useEffect, useRef } from 'react'
import { useStage } from './use-stage'

/** Gives the focus to the stage when the part that had it is there no more: an answered question, a lane, a task. */
export function useKeptFocus(stage: RefObject<HTMLElement | null>, isOpen: boolean): void {
  const { store } = useStage()
  useEffect(() => {
    // back from the audience's screen, whose buttons had the focus
    if (store.get().how !== 'load') stage.current?.focus({ preventScroll: true })
  }, [stage, store])

  useEffect(() => {
    let had: Element | null = null
    const remember = ({ target }: FocusEvent) => {
      had = target as Element
    }
    const keep = () =>
      requestAnimationFrame(() => {
        const isLost = document.activeElement === document.body && had?.isConnected === false
        if (isLost) stage.current?.focus({ preventScroll: true })
      })
    const element = stage.current
    element?.addEventListener('focusin', remember)
    const forget = store.subscribe(keep)
    return () => {
      element?.removeEventListener('focusin', remember)
      forget()
    }
  }, [stage, store])

  const wasOpen = useRef(isOpen)
  useEffect(() => {
    // the options may have been reached by scrolling; what follows is told at the top
    const isAbove = (stage.current?.getBoundingClientRect().top ?? 0) < 0
    if (wasOpen.current && !isOpen && isAbove) stage.current?.scrollIntoView({ block: 'start' })
    wasOpen.current = isOpen
  }, [stage, isOpen])
}
