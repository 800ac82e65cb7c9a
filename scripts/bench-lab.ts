// Times the lab in Chromium: from an action until it is drawn, the page's long tasks and its memory; and the reading of links.
import { type Browser, type CDPSession, chromium, type Page } from 'playwright-core'
import { readRun } from '../lib/story/share'
import { fresh, percentile, port, serving } from './bench-stage'
import { chromiumLaunch } from './chromium.mjs'

/** Twenty-four rows, where the goals ask for twenty: somebody logs in and asks for his data, twice. */
const opened = `run=li${'.me'.repeat(2)}&m=session&v=1`
const samples = 40
const call = 'Call GET /me'

async function openLab(browser: Browser, run = ''): Promise<{ page: Page; client: CDPSession }> {
  const page = await fresh(browser)
  await page.goto(`http://localhost:${port}/en/lab/#${run}`)
  await drawn(page)
  return { page, client: await page.context().newCDPSession(page) }
}

const throttle = (client: CDPSession, rate: number) => client.send('Emulation.setCPUThrottlingRate', { rate })

const drawn = async (page: Page): Promise<void> => {
  await page.locator('.lab[aria-busy="false"] .diagram:not(.is-unmounted)').first().waitFor()
}

/** Presses a button in the page itself, and waits until the run that it makes has been painted; ms. */
const act = (page: Page): Promise<number> =>
  page.evaluate(
    (name) =>
      new Promise<number>((resolve) => {
        const lab = document.querySelector('.lab')
        const begun = performance.now()
        const frame = new MessageChannel()
        frame.port1.onmessage = () => resolve(performance.now() - begun)
        const seen = new MutationObserver(() => {
          if (lab?.getAttribute('aria-busy') !== 'false') return
          seen.disconnect()
          requestAnimationFrame(() => frame.port2.postMessage(0))
        })
        seen.observe(lab as Element, { attributes: true, attributeFilter: ['aria-busy'] })
        const offers = [...document.querySelectorAll<HTMLElement>('.pad-offer')]
        offers.find(({ textContent }) => textContent === name)?.click()
      }),
    call,
  )

async function benchActing(browser: Browser): Promise<void> {
  console.log(
    `\naction to painted diagram, ${samples} actions (ms; goals p95 at 20 rows: 50 at 1x, 120 at 4x)`,
  )
  for (const rate of [1, 4]) {
    const { page, client } = await openLab(browser, opened)
    await throttle(client, rate)
    const times: number[] = []
    const rows = await page.locator('.diagram .item').count()
    await act(page)
    for (let i = 0; i < samples; i++) {
      // each time from the same rows, as if somebody's link were opened; only another address is one
      await page.waitForFunction((run) => location.hash !== `#${run}`, opened)
      await page.evaluate((run) => location.replace(`#${run}`), opened)
      await page.waitForFunction(
        (count) => document.querySelectorAll('.diagram .item').length === count,
        rows,
      )
      await drawn(page)
      await page.waitForTimeout(250)
      times.push(await act(page))
    }
    const [median, p95] = [percentile(times, 0.5), percentile(times, 0.95)]
    console.log(`  ${rows} rows, ${rate}x`.padEnd(18), `median ${median.toFixed(1)}  p95 ${p95.toFixed(1)}`)
    await page.context().close()
  }
}

async function benchLongTasks(browser: Browser): Promise<void> {
  const { page, client } = await openLab(browser, 'run=li&m=session')
  await act(page)
  await page.evaluate(() => {
    const long: number[] = []
    Object.assign(globalThis, { long })
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) long.push(duration)
    }).observe({ type: 'longtask', buffered: false })
  })
  await throttle(client, 4)
  for (let i = 0; i < 20; i++) {
    await act(page)
    await page.waitForTimeout(150)
  }
  const long = await page.evaluate(() => (globalThis as unknown as { long: number[] }).long)
  const told = long.map((ms) => ms.toFixed(0)).join(', ')
  console.log(
    `\nlong tasks while 20 actions are appended at 4x (goal none): ${long.length}${told && ` (${told} ms)`}`,
  )
  await page.context().close()
}

/** The page's heap after a collection, in MB. */
async function heap(client: CDPSession): Promise<number> {
  await client.send('HeapProfiler.collectGarbage')
  const { usedSize } = await client.send('Runtime.getHeapUsage')
  return usedSize / 1e6
}

/** The heap after each so many actions of one play, from its beginning. */
async function heapsOver(
  page: Page,
  client: CDPSession,
  actions: number,
  each: number,
): Promise<readonly number[]> {
  await page.evaluate((run) => location.replace(`#${run}`), 'run=li&m=session')
  await page.waitForFunction(() => document.querySelectorAll('.steps .step').length === 1)
  const sizes: number[] = []
  for (let i = 1; i <= actions; i++) {
    await act(page)
    if (i % each === 0) sizes.push(await heap(client))
  }
  return sizes
}

async function benchMemory(browser: Browser, actions = 500, each = 50): Promise<void> {
  const { page, client } = await openLab(browser, 'run=li&m=session')
  console.log(
    `\nheap of the page over ${actions} actions, each ${each} (MB; goal: last over first at most 1.3)`,
  )
  // the first time the browser compiles the program's busy parts as well, which is no memory of the play
  for (const when of ['the first play', 'a second one']) {
    const sizes = await heapsOver(page, client, actions, each)
    const ratio = (sizes.at(-1) ?? 0) / (sizes[0] ?? 0)
    console.log(
      `  ${when.padEnd(15)} ${sizes.map((size) => size.toFixed(1)).join('  ')}: ${ratio.toFixed(2)}`,
    )
  }
  await page.context().close()
}

/** Links as they are after a careless hand: pieces gone, doubled and put in where they do not belong. */
function* mutated(count: number): Generator<string> {
  const links = [
    opened,
    'run=li.me.lo.cp.rp&m=jwt,session,hybrid&cfg=ttl:300,servers:2&at=3.post-logout&from=theft:1.copied:dual&v=1',
    `run=${'li.me.lo.'.repeat(800)}&at=9`,
  ]
  const scraps = ['.', '&', '=', ':', '%', '%00', 'run=', '&run=', '<b>', '‮', '__proto__', '9999999999', '가']
  let state = 4
  const random = (below: number): number => {
    state = (state * 1103515245 + 12345) % 2147483648
    return state % below
  }
  for (let i = 0; i < count; i++) {
    let text = `#${links[random(links.length)]}`
    for (let edits = random(4) + 1; edits > 0; edits--) {
      const at = random(text.length + 1)
      text =
        text.slice(0, at) + scraps[random(scraps.length)]?.repeat(random(9) + 1) + text.slice(at + random(7))
    }
    yield text
  }
}

function timeOf(link: string): number {
  const begun = performance.now()
  readRun(link)
  return performance.now() - begun
}

function benchLinks(count = 10_000): void {
  let most = 0
  for (const link of mutated(count)) {
    // a machine may pause once; a link that is slow is slow every time
    const took = timeOf(link)
    most = Math.max(most, took > most ? Math.min(took, timeOf(link), timeOf(link)) : 0)
  }
  console.log(`\n${count} mutated links: the slowest was read in ${most.toFixed(1)} ms (goal at most 100)`)
}

/** Prints what the goals of the lab name. Needs `npm run build` first. */
export async function benchLab(): Promise<void> {
  benchLinks()
  const browser = await chromium.launch(chromiumLaunch())
  await serving(async () => {
    await benchActing(browser)
    await benchLongTasks(browser)
    await benchMemory(browser)
  })
  await browser.close()
}
