'use client'
// How the parts of a stage reach its lesson and its state; a part renders again only when what it selected changed.
import { createContext, useContext, useMemo, useSyncExternalStore } from 'react'
import type { Lesson } from './lesson'
import { isAbreast, isForked, spanSeen } from './moves'
import type { StageState, StageStore } from './state'
import { type View, viewOf } from './view'

export type StageContext = {
  /** The lesson that is on screen: the page's own, or the same with knobs turned. */
  readonly lesson: Lesson
  readonly base: Lesson
  readonly store: StageStore
}

export const Context = createContext<StageContext | null>(null)

export function useStage(): StageContext {
  const context = useContext(Context)
  if (!context) throw new Error('this part stands outside a stage')
  return context
}

/** A value of the state. `select` must return something that stays equal while nothing changed: no new objects. */
export function useStageState<T>(select: (state: StageState) => T): T {
  const { store } = useStage()
  return useSyncExternalStore(
    store.subscribe,
    () => select(store.get()),
    () => select(store.initial()),
  )
}

/** The projection of where the reader stands. */
export function useView(): View {
  const { lesson, base } = useStage()
  const design = useStageState((s) => s.design)
  const at = useStageState((s) => spanSeen(lesson, s).last)
  const from = useStageState((s) => spanSeen(lesson, s).first)
  const looksBack = useStageState((s) => isForked(lesson, s) && s.alteration?.facing === 'old')
  const seen = looksBack ? base : lesson
  return useMemo(() => viewOf(seen, design, at, from), [seen, design, at, from])
}

/** Whether several tellings stand side by side, so that a step is a beat. */
export function useAbreast(): boolean {
  const { lesson } = useStage()
  return useStageState((s) => isAbreast(lesson, s))
}

/** Whether these are the two futures of one design. */
export function useForked(): boolean {
  const { lesson } = useStage()
  return useStageState((s) => isForked(lesson, s))
}
