'use client'
// Has a play run and told whenever it is another one, and hands it to the state. Nothing is loaded before the first action.
import { useEffect, useRef } from 'react'
import { laneLayout } from '@/components/stage/dual/lanes'
import type { Lesson } from '@/components/stage/lesson'
import { layoutFor } from '@/components/stage/use-layout'
import { createTeller, type Means } from '@/components/worker/teller'
import { countOf, playOf } from '@/lib/story/history'
import type { LayoutName } from '@/lib/vocabulary/diagram'
import type { LabPage } from './lab'
import { arrive, fail, otherOf, wishKey } from './moves'
import type { LabState, LabStore } from './state'
import type { PlayOrder, PlayTold } from './tell-play'

const means: Means<PlayOrder, PlayTold> = {
  worker: () => new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' }),
  here: async () => (await import('./tell-play')).tellPlay,
}

/** The drawing that is on screen now. */
function layoutNow(): LayoutName {
  const lane = document.querySelector('.lab .dual .diagram-sheet')
  if (lane) return laneLayout(lane.clientWidth)
  return layoutFor(document.querySelector('.lab .stage-diagram')?.clientWidth ?? 0)
}

const orderKey = (order: PlayOrder): string => `${order.layout} ${order.whole} ${wishKey(order)}`

/** Whether the beat at which the reader stands is drawn. */
const isDrawn = ({ told, history }: LabState): boolean => {
  const count = countOf(history)
  return told !== null && (count === 0 || (told.window.first < count && count <= told.window.end))
}

/** What has to be told for this state, or null where all of it is on screen: and a key that is equal for equal wishes. */
function wanted(base: Lesson, state: LabState): { readonly order: PlayOrder; readonly key: string } | null {
  const { history, told, whole } = state
  const [play, other] = [playOf(history), otherOf(state)]
  if (told === null && other === null && play.actions.length === 0 && Object.keys(play.knobs).length === 0)
    return null
  const order = { play, other, lang: base.lang, layout: layoutNow(), upto: countOf(history), whole }
  const isTold = told !== null && orderKey(told.order) === orderKey(order)
  if (isTold && isDrawn(state)) return null
  return { order, key: isTold ? `${orderKey(order)} ${order.upto}` : orderKey(order) }
}

/** `lanes`: how many stand side by side. Their width, and so their drawing, is known only when they are on the page. */
export function useTelling({ base }: LabPage, store: LabStore, lanes: number): void {
  const looks = useRef(() => {})
  useEffect(() => {
    const teller = createTeller(means)
    let asked = ''
    const look = () => {
      const state = store.get()
      const wish = wanted(base, state)
      // what was asked for and is wanted no more has to be asked for again when it is wanted again
      if (!wish) asked = ''
      if (!wish || state.failed || wish.key === asked) return
      asked = wish.key
      teller.ask(wish.order, {
        told: (told) => store.update((s) => arrive(s, base, wish.order, told)),
        failed: () => {
          asked = ''
          store.update(fail)
        },
      })
    }
    looks.current = look
    const forget = store.subscribe(look)
    addEventListener('resize', look)
    look()
    return () => {
      forget()
      removeEventListener('resize', look)
      teller.close()
    }
  }, [base, store])
  // biome-ignore lint/correctness/useExhaustiveDependencies: another number of lanes is the reason to look again
  useEffect(() => looks.current(), [lanes])
}
