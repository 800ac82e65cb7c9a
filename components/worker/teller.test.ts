// The teller: the newest order wins, a worker that fails or hangs is replaced by the page itself, and failure is told.
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { type Answer, type Ask, createTeller, type Means } from './teller'

type Order = { readonly ttl: number }
type Told = { readonly name: string }

class FakeWorker extends EventTarget {
  readonly asked: Ask<Order>[] = []
  terminated = false
  postMessage(ask: Ask<Order>) {
    this.asked.push(ask)
  }
  terminate() {
    this.terminated = true
  }
  answer(data: Answer<Told>) {
    this.dispatchEvent(new MessageEvent('message', { data }))
  }
}

const order = (ttl: number): Order => ({ ttl })
const telling = (name: string): Told => ({ name })
const receiver = () => ({ told: vi.fn(), failed: vi.fn() })
const here = async () =>
  async function* ({ ttl }: Order) {
    yield telling(`here ${ttl}`)
  }

describe('the teller', () => {
  beforeEach(() => void vi.useFakeTimers())
  afterEach(() => void vi.useRealTimers())

  function setup(means: Partial<Means<Order, Told>> = {}) {
    const worker = new FakeWorker()
    const hire = vi.fn(() => worker as unknown as Worker)
    return { worker, hire, teller: createTeller({ worker: hire, here, patience: 1000, ...means }) }
  }

  it('hires nobody before it is asked, and one worker for all orders', () => {
    const { hire, teller } = setup()
    expect(hire).not.toHaveBeenCalled()
    teller.ask(order(1), receiver())
    teller.ask(order(2), receiver())
    expect(hire).toHaveBeenCalledTimes(1)
  })

  it('hands on both parts of the newest answer, and nothing of an older one', () => {
    const { worker, teller } = setup()
    const [first, second] = [receiver(), receiver()]
    teller.ask(order(1), first)
    teller.ask(order(2), second)
    worker.answer({ number: 1, told: telling('old') })
    worker.answer({ number: 2, told: telling('part') })
    worker.answer({ number: 2, told: telling('all') })
    expect(first.told).not.toHaveBeenCalled()
    expect(second.told.mock.calls.map(([t]) => t.name)).toEqual(['part', 'all'])
  })

  it.each([
    [
      'cannot be made',
      {
        worker: () => {
          throw new Error('blocked')
        },
      },
      () => {},
    ],
    ['breaks', {}, (w: FakeWorker) => w.dispatchEvent(new Event('error', { cancelable: true }))],
    ['says that it failed', {}, (w: FakeWorker) => w.answer({ number: 1, failed: 'Error' })],
    ['says nothing', {}, () => vi.advanceTimersByTime(1001)],
  ])('tells here when the worker %s', async (_, means, happen) => {
    const { worker, teller } = setup(means)
    const { told, failed } = receiver()
    teller.ask(order(7), { told, failed })
    happen(worker)
    await vi.waitFor(() => expect(told).toHaveBeenCalledWith({ name: 'here 7' }))
    expect(failed).not.toHaveBeenCalled()
  })

  it('says so when neither works, and asks a new worker the next time', async () => {
    const { worker, hire, teller } = setup({ here: () => Promise.reject(new Error('offline')) })
    const { told, failed } = receiver()
    teller.ask(order(1), { told, failed })
    worker.dispatchEvent(new Event('error', { cancelable: true }))
    await vi.waitFor(() => expect(failed).toHaveBeenCalledTimes(1))
    expect(told).not.toHaveBeenCalled()
    teller.ask(order(1), receiver())
    expect(hire).toHaveBeenCalledTimes(2)
  })

  it('is silent once it is closed', () => {
    const { worker, teller } = setup()
    const { told, failed } = receiver()
    teller.ask(order(1), { told, failed })
    teller.close()
    worker.answer({ number: 1, told: telling('late') })
    expect(worker.terminated).toBe(true)
    expect(told).not.toHaveBeenCalled()
  })
})
