// Asks a worker for altered tellings. Where workers fail, the page loads the same code itself; the newest order wins.
import type { Tellings } from '../lesson'
import type { Answer, Ask, Order } from './order'

/** How long a worker may stay silent, in ms: on a slow line it loads Mermaid and jose meanwhile. */
const patience = 20_000

type Receiver = {
  readonly told: (tellings: Tellings) => void
  readonly failed: () => void
}

/** The ways to make a telling; replaced in tests. */
export type Means = {
  readonly worker: () => Worker
  readonly here: () => Promise<{ alter: (order: Order) => AsyncIterable<Tellings> }>
  readonly patience: number
}

const means: Means = {
  worker: () => new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' }),
  here: () => import('./alter'),
  patience,
}

type Open = Ask & Receiver

/** One teller for one page. An order replaces the one before it, whose receiver hears nothing more. */
export function createTeller({ worker: hire, here, patience: most }: Means = means) {
  let worker: Worker | null = null
  let isHopeless = false
  let open: Open | null = null
  let timer: ReturnType<typeof setTimeout> | undefined
  let number = 0

  const dismiss = () => {
    clearTimeout(timer)
    worker?.terminate()
    worker = null
  }
  /** No worker for this page any more: what is asked is told here. */
  const giveUp = () => {
    dismiss()
    isHopeless = true
    if (open) tellHere(open)
  }
  const hear = ({ data }: MessageEvent<Answer>) => {
    if (data.number !== open?.number) return
    clearTimeout(timer)
    if ('failed' in data) giveUp()
    else open.told(data.tellings)
  }
  const hired = (): Worker | null => {
    if (worker || isHopeless) return worker
    try {
      worker = hire()
      worker.addEventListener('message', hear)
      worker.addEventListener('messageerror', giveUp)
      worker.addEventListener('error', (event) => {
        event.preventDefault()
        giveUp()
      })
    } catch {
      isHopeless = true
    }
    return worker
  }
  async function tellHere(asked: Open): Promise<void> {
    try {
      const { alter } = await here()
      for await (const tellings of alter(asked.order)) {
        if (open !== asked) return
        asked.told(tellings)
      }
    } catch {
      // what failed for want of a network may come when it is asked again, in a worker too
      isHopeless = false
      if (open === asked) asked.failed()
    }
  }

  return {
    ask(order: Order, receiver: Receiver): void {
      open = { number: ++number, order, ...receiver }
      const { number: mine } = open
      clearTimeout(timer)
      const to = hired()
      if (!to) return void tellHere(open)
      timer = setTimeout(giveUp, most)
      to.postMessage({ number: mine, order })
    },
    close(): void {
      open = null
      dismiss()
    },
  }
}
