'use client'
// What tells the outcome waits until the reader has predicted, or has said that they would rather not.
import { type ReactNode, useSyncExternalStore } from 'react'
import { isSettled } from './moves'
import { useStageState } from './use-stage'

const never = () => () => {}

export function AfterAnswer({ note, children }: { readonly note: string; readonly children: ReactNode }) {
  const settled = useStageState(isSettled)
  const mounted = useSyncExternalStore(
    never,
    () => true,
    () => false,
  )
  if (mounted && !settled) return <p className="after-answer-note">{note}</p>
  return <div className={mounted ? undefined : 'after-answer-unmounted'}>{children}</div>
}
