// The worker's side: carries orders out away from the page's thread. The newest order replaces one that has not begun.
import type { Answer, Ask } from './teller'

/** Lets messages in that came meanwhile. */
const breathe = () => new Promise((resolve) => setTimeout(resolve))

/** Answers orders with what `tell` yields for them, for as long as the worker lives. */
export function serve<Order, Told>(tell: (order: Order) => AsyncIterable<Told>): void {
  let waiting: Ask<Order> | null = null
  let isBusy = false
  const answer = (message: Answer<Told>): void => postMessage(message)

  async function carryOut({ number, order }: Ask<Order>): Promise<void> {
    try {
      for await (const told of tell(order)) {
        answer({ number, told })
        await breathe()
        if (waiting) return
      }
    } catch (error) {
      answer({ number, failed: String(error) })
    }
  }

  addEventListener('message', async ({ data }: MessageEvent<Ask<Order>>) => {
    waiting = data
    if (isBusy) return
    isBusy = true
    while (waiting) {
      const now: Ask<Order> = waiting
      waiting = null
      await carryOut(now)
    }
    isBusy = false
  })
}
