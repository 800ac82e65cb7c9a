'use client'
// Has a play run and told whenever it is another one, and hands it to the state. Nothing is loaded before the first action.
import { useEffect, useRef } from 'react'
import { laneWidth } from '@/components/stage/dual/lanes'
import type { Lesson } from '@/components/stage/lesson'
import { laneLayout, layoutFor } from '@/components/stage/use-layout'
import { createTeller, type Means } from '@/components/worker/teller'
import { countOf, playOf } from '@/lib/story/history'
import type { LayoutName } from '@/lib/vocabulary/diagram'
import type { LabPage } from './lab'
import { arrive, fail, otherOf, wishKey } from './moves'
import type { LabState, LabStore } from './state'
import type { PlayOrder, PlayTold } from './tell-play'

/** A play is short, and somebody waits for their own action: a worker that says nothing for so long is given up, in ms. */
const patience = 10_000

const means: Means<PlayOrder, PlayTold> = {
  worker: () => new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' }),
  here: async () => (await import('./tell-play')).tellPlay,
  patience,
}

/** The drawing for so many lanes side by side, also before they are on the page. */
function layoutOf(lanes: number): LayoutName {
  const width = document.querySelector('.lab :is(.stage-diagram, .stage-lanes)')?.clientWidth ?? 0
  return lanes > 1 ? laneLayout(laneWidth(width, lanes)) : layoutFor(width)
}

const orderKey = (order: PlayOrder): string => `${order.layout} ${order.whole} ${wishKey(order)}`

/** Whether what was told does for this order, but for what is drawn of it. */
const suits = (told: PlayOrder, order: PlayOrder): boolean =>
  orderKey(told) === orderKey(order) && (told.sharing === true || !order.sharing)

/** Whether the beat at which the reader stands is drawn. */
const isDrawn = ({ told, history }: LabState): boolean => {
  const count = countOf(history)
  if (told === null) return false
  const { first, end } = told.window
  return count === 0 ? first === 0 : first < count && count <= end
}

/** What has to be told for this state, or null where all of it is on screen: and a key that is equal for equal wishes. */
function wanted(
  base: Lesson,
  state: LabState,
  room: number,
): { readonly order: PlayOrder; readonly key: string } | null {
  const { history, told, whole } = state
  const [play, other] = [playOf(history), otherOf(state)]
  if (told === null && other === null && play.actions.length === 0 && Object.keys(play.knobs).length === 0)
    return null
  const layout = layoutOf(Math.min(room, other ? 2 : play.lanes.length))
  const sharing = state.overlay === 'share'
  const order = { play, other, lang: base.lang, layout, upto: countOf(history), whole, sharing }
  const isTold = told !== null && suits(told.order, order)
  if (isTold && isDrawn(state)) return null
  const key = `${orderKey(order)} ${sharing}`
  return { order, key: isTold ? `${key} ${order.upto}` : key }
}

/** `room`: for how many lanes there is room. */
export function useTelling({ base }: LabPage, store: LabStore, room: number): void {
  const now = useRef({ room, look: () => {} })
  useEffect(() => {
    const teller = createTeller(means)
    let asked = ''
    const look = () => {
      const state = store.get()
      const wish = wanted(base, state, now.current.room)
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
    now.current.look = look
    const forget = store.subscribe(look)
    addEventListener('resize', look)
    look()
    return () => {
      forget()
      removeEventListener('resize', look)
      teller.close()
    }
  }, [base, store])
  useEffect(() => {
    now.current.room = room
    now.current.look()
  }, [room])
}
