// Asks a worker to tell a run. Where workers fail, the page loads the same code itself; the newest order wins.

/**
 * `number` says which order is answered: only the newest counts. An order is answered as often as there is more to show,
 * or fails.
 */
export type Ask<Order> = { readonly number: number; readonly order: Order }
export type Answer<Told> =
  | { readonly number: number; readonly told: Told }
  | { readonly number: number; readonly failed: string }

/** How long a worker may stay silent, in ms: on a slow line it loads Mermaid and jose meanwhile. */
const patience = 20_000

type Receiver<Told> = {
  readonly told: (told: Told) => void
  readonly failed: () => void
}

/** The ways to tell: a worker, and the same code for the page itself. */
export type Means<Order, Told> = {
  readonly worker: () => Worker
  readonly here: () => Promise<(order: Order) => AsyncIterable<Told>>
  readonly patience?: number
}

/** One teller for one page. An order replaces the one before it, whose receiver hears nothing more. */
export function createTeller<Order, Told>({
  worker: hire,
  here,
  patience: most = patience,
}: Means<Order, Told>) {
  type Open = Ask<Order> & Receiver<Told>
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
  const hear = ({ data }: MessageEvent<Answer<Told>>) => {
    if (data.number !== open?.number) return
    clearTimeout(timer)
    if ('failed' in data) giveUp()
    else open.told(data.told)
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
      const tell = await here()
      for await (const told of tell(asked.order)) {
        if (open !== asked) return
        asked.told(told)
      }
    } catch {
      // what failed for want of a network may come when it is asked again, in a worker too
      isHopeless = false
      if (open === asked) asked.failed()
    }
  }

  return {
    ask(order: Order, receiver: Receiver<Told>): void {
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
