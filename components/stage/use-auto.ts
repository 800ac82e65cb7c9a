'use client'
// Playing by itself: only ever started by the reader, and stopped by any key, by focus coming in, by a hidden tab.
import { type RefObject, useEffect } from 'react'
import type { Lang } from '@/content/langs'
import { next, stop } from './moves'
import { useStage, useStageState } from './use-stage'

/** How long a text stays, in ms: 0.12 s a Hangul syllable or 0.30 s a word, at least 2.5 s. */
export function dwellOf(text: string, lang: Lang): number {
  const hangul = text.match(/\p{Script=Hangul}/gu)?.length ?? 0
  const words = text.trim().split(/\s+/).length
  return Math.max(2500, lang === 'ko' ? hangul * 120 : words * 300)
}

/** These keys press the button that plays, or start and stop on the stage itself; they must not count as "any key". */
function isOwnKey(event: KeyboardEvent, stage: HTMLElement | null): boolean {
  const target = event.target as Element
  if (event.key === ' ' && target === stage) return true
  return (event.key === ' ' || event.key === 'Enter') && target.closest('[data-auto]') !== null
}

export function useAuto(stage: RefObject<HTMLElement | null>): void {
  const { lesson, store } = useStage()
  const playing = useStageState((s) => s.playing)
  const at = useStageState((s) => s.at)

  useEffect(() => {
    if (!playing) return
    const told = lesson.tellings[store.get().design].stops[at]
    const text = told ? `${told.title} ${told.text}` : lesson.situation
    const timer = setTimeout(() => store.update((s) => next(lesson, s, 'auto')), dwellOf(text, lesson.lang))
    return () => clearTimeout(timer)
  }, [playing, at, lesson, store])

  useEffect(() => {
    if (!playing) return
    const halt = () => store.update(stop)
    const onKey = (event: KeyboardEvent) => isOwnKey(event, stage.current) || halt()
    const onFocus = (event: FocusEvent) => {
      const from = event.relatedTarget as Node | null
      const inside = (node: Node | null) => node !== null && stage.current?.contains(node) === true
      if (inside(event.target as Node) && !inside(from)) halt()
    }
    const onHide = () => document.visibilityState === 'hidden' && halt()
    document.addEventListener('keydown', onKey, true)
    document.addEventListener('focusin', onFocus)
    document.addEventListener('visibilitychange', onHide)
    return () => {
      document.removeEventListener('keydown', onKey, true)
      document.removeEventListener('focusin', onFocus)
      document.removeEventListener('visibilitychange', onHide)
    }
  }, [playing, stage, store])
}
