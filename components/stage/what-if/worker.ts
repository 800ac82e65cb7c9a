// The worker: tells altered runs away from the page's thread. The newest order replaces one that has not begun.
import { alter } from './alter'
import type { Answer, Ask } from './order'

let waiting: Ask | null = null
let isBusy = false

const answer = (message: Answer): void => postMessage(message)

/** Lets messages in that came meanwhile. */
const breathe = () => new Promise((resolve) => setTimeout(resolve))

async function carryOut({ number, order }: Ask): Promise<void> {
  try {
    for await (const tellings of alter(order)) {
      answer({ number, tellings })
      await breathe()
      if (waiting) return
    }
  } catch (error) {
    answer({ number, failed: String(error) })
  }
}

addEventListener('message', async ({ data }: MessageEvent<Ask>) => {
  waiting = data
  if (isBusy) return
  isBusy = true
  while (waiting) {
    const now: Ask = waiting
    waiting = null
    await carryOut(now)
  }
  isBusy = false
})
