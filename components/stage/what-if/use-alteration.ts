'use client'
// Has the altered run told whenever knobs were turned, and hands it to the state. Nothing is loaded before that.
import { useEffect } from 'react'
import { createTeller, type Means } from '@/components/worker/teller'
import type { LayoutName } from '@/lib/vocabulary/diagram'
import type { Lesson, Tellings } from '../lesson'
import type { Alteration, StageState, StageStore } from '../state'
import { laneLayout, layoutFor } from '../use-layout'
import { alteredLesson } from './altered'
import { arrive, fail } from './moves'
import type { Order } from './order'

const means: Means<Order, Tellings> = {
  worker: () => new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' }),
  here: async () => (await import('./alter')).alter,
}

/** The drawing that is on screen now. */
function layoutNow({ present }: StageState): LayoutName {
  const lane = document.querySelector('.dual .diagram-sheet')
  if (lane) return present === null ? laneLayout(lane.clientWidth) : 'phone'
  const box = document.querySelector('.stage-diagram')
  return present === null ? layoutFor(box?.clientWidth ?? 0) : 'projector'
}

const isMissing = ({ told, turned, failed }: Alteration): boolean => !failed && told?.turned !== turned

export function useAlteration(base: Lesson, store: StageStore): void {
  useEffect(() => {
    const teller = createTeller(means)
    let asked: Alteration['turned'] | null = null
    const look = () => {
      const { alteration } = store.get()
      if (!alteration || !isMissing(alteration) || alteration.turned === asked) return
      const { turned } = alteration
      asked = turned
      teller.ask(
        { scenario: base.id, lang: base.lang, turned, layout: layoutNow(store.get()) },
        {
          told: (tellings) =>
            store.update((s) => arrive(base, s, alteredLesson(base, turned, tellings), turned)),
          failed: () => store.update((s) => fail(base, s, turned)),
        },
      )
    }
    const forget = store.subscribe(look)
    look()
    return () => {
      forget()
      teller.close()
    }
  }, [base, store])
}
