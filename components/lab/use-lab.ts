'use client'
// How the parts of the lab reach its page and its state.
import { createContext, useContext, useSyncExternalStore } from 'react'
import type { LabPage } from './lab'
import type { Shown } from './shown'
import type { LabState, LabStore } from './state'
import type { Aims } from './use-goals'

export type LabContext = {
  readonly page: LabPage
  readonly store: LabStore
  readonly shown: Shown
  readonly aims: Aims
}

export const Context = createContext<LabContext | null>(null)

export function useLab(): LabContext {
  const context = useContext(Context)
  if (!context) throw new Error('this part stands outside the lab')
  return context
}

/** A value of the state. `select` must return something that stays equal while nothing changed: no new objects. */
export function useLabState<T>(select: (state: LabState) => T): T {
  const { store } = useLab()
  return useSyncExternalStore(
    store.subscribe,
    () => select(store.get()),
    () => select(store.initial()),
  )
}
