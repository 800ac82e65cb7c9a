'use client'
// How the parts of a stage reach its lesson and its state; a part renders again only when what it selected changed.
import { createContext, useContext, useMemo, useSyncExternalStore } from 'react'
import type { Lesson } from './lesson'
import { spanAt } from './moves'
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
  const { lesson } = useStage()
  const design = useStageState((s) => s.design)
  const at = useStageState((s) => s.at)
  const from = useStageState((s) => spanAt(lesson, s, s.at).first)
  return useMemo(() => viewOf(lesson, design, at, from), [lesson, design, at, from])
}
