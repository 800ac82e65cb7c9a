// Times the stage in Chromium: from a key press to the painted step, on a scene, on two lanes side by side, and on 200 steps.
import { spawn } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { build } from 'esbuild'
import { type Browser, chromium, type Page } from 'playwright-core'
import { lessonOf } from '../components/stage/build'
import { wordsOf } from '../content'
import { logout } from '../lib/scenarios/logout'
import type { Action } from '../lib/vocabulary/actions'
import type { Scenario } from '../lib/vocabulary/scenario'
import { chromiumLaunch } from './chromium.mjs'

const root = path.resolve(import.meta.dirname, '..')
export const port = Number(process.env.BENCH_PORT ?? 4397)
const presses = 120

/** A story of at least 200 stops: the same call, over and over, and the question of the log-out scene at its end. */
function longScenario(): Scenario {
  const call: Action = { do: 'call', endpoint: 'me' }
  const calls = Array.from({ length: 66 }, (_, i) => ({ id: `call-${i}`, actions: [call] }))
  const [logIn, copy, ...rest] = logout.beats
  return { ...logout, beats: [logIn, ...calls, copy, ...rest], folds: { jwt: [], session: [], hybrid: [] } }
}

/** The stage alone on a page, with a lesson that the site does not have. */
async function longPage(page: Page): Promise<number> {
  const lesson = await lessonOf(longScenario(), wordsOf('en').scenarios.logout, 'en')
  const contents = `
    import { createRoot } from 'react-dom/client'
    import { createElement } from 'react'
    import { Stage } from '@/components/stage/Stage'
    const lesson = await (await fetch('/lesson.json')).json()
    createRoot(document.getElementById('main')).render(createElement(Stage, { lesson }))`
  const { outputFiles } = await build({
    stdin: { contents, resolveDir: root, loader: 'tsx' },
    bundle: true,
    write: false,
    format: 'esm',
    outdir: '.cache',
    jsx: 'automatic',
    alias: { '@': root },
    define: { 'process.env.NODE_ENV': '"production"', 'process.env': '{}' },
    loader: { '.css': 'empty', '.woff2': 'empty' },
    minify: true,
    logLevel: 'error',
  })
  const styles = readdirSync(path.join(root, 'out/_next/static'), {
    recursive: true,
    encoding: 'utf8',
  }).filter((f) => f.endsWith('.css'))
  const css = styles.map((f) => readFileSync(path.join(root, 'out/_next/static', f), 'utf8')).join('\n')
  const html =
    '<!doctype html><html lang=en data-theme=paper data-js><meta charset=utf-8><link rel=icon href=data:,><link rel=stylesheet href=/style.css><body><main id=main></main><script type=module src=/stage.js></script>'
  const served: Record<string, [type: string, body: string]> = {
    '/': ['text/html', html],
    '/style.css': ['text/css', css],
    '/stage.js': ['text/javascript', outputFiles.find((f) => !f.path.endsWith('.css'))?.text ?? ''],
    '/lesson.json': ['application/json', JSON.stringify(lesson)],
  }
  await page.route('http://localhost:1/**', (route) => {
    const [contentType, body] = served[new URL(route.request().url()).pathname] ?? ['text/plain', '']
    return route.fulfill({ contentType, body })
  })
  // From the middle on, so that more than a hundred steps are on screen.
  await page.goto('http://localhost:1/?m=jwt&at=call-40.get-me')
  return lesson.tellings.jwt.stops.length
}

/**
 * Milliseconds from a key press until its frame has been painted, and how many of them the page worked for it. Where the
 * screen is not ready to take a frame, the page waits in the middle of one: the slowest of these hold up to a frame of that.
 */
type Painted = { readonly after: number; readonly work: number }

async function press(page: Page, keys: readonly string[]): Promise<Painted[]> {
  await page.evaluate(() => {
    const painted: Painted[] = []
    Object.assign(globalThis, { painted })
    // all of it in nameless functions: the compiler's helper for names is not there in the page
    addEventListener(
      'keydown',
      ({ timeStamp }) => {
        const begun = performance.now()
        const frame = new MessageChannel()
        let handled = begun
        // on the way back up, after React's own listener and what it rendered at once
        const once = { once: true }
        addEventListener(
          'keydown',
          () => {
            handled = performance.now()
          },
          once,
        )
        requestAnimationFrame(() => {
          // between the key and its frame the page may wait for the screen, which is no work
          const waited = Math.max(0, performance.now() - handled)
          frame.port1.onmessage = () => {
            const end = performance.now()
            painted.push({ after: end - timeStamp, work: end - begun - waited })
          }
          frame.port2.postMessage(0)
        })
      },
      { capture: true },
    )
  })
  for (const key of keys) {
    await page.keyboard.press(key)
    await page.waitForTimeout(40)
  }
  return page.evaluate(() => (globalThis as unknown as { painted: Painted[] }).painted)
}

export const percentile = (values: readonly number[], p: number) =>
  [...values].sort((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * p))] ?? Number.NaN

/** `there`: so many steps forward, then as many back; no question may stand between. */
async function measure(page: Page, rate: number, there = 6): Promise<Timing> {
  const client = await page.context().newCDPSession(page)
  // a step is timed, not the page's loading
  await page.waitForLoadState('networkidle')
  await client.send('Emulation.setCPUThrottlingRate', { rate })
  await page.locator('.stage').first().focus()
  const round = [...Array(there).fill('ArrowRight'), ...Array(there).fill('ArrowLeft')]
  const painted = await press(
    page,
    Array(presses / round.length)
      .fill(round)
      .flat(),
  )
  const at = (p: number, of: keyof Painted) =>
    percentile(
      painted.map((one) => one[of]),
      p,
    )
  return {
    ...{ median: at(0.5, 'after'), p95: at(0.95, 'after') },
    ...{ work: at(0.5, 'work'), most: at(0.95, 'work') },
  }
}

type Timing = Readonly<Record<'median' | 'p95' | 'work' | 'most', number>>

const row = (name: string, { median, p95, work, most }: Timing): void =>
  console.log(
    `  ${name.padEnd(16)} median ${median.toFixed(1)}  p95 ${p95.toFixed(1)}   work: median ${work.toFixed(1)}  p95 ${most.toFixed(1)}`,
  )

export async function fresh(browser: Browser): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 720 } })
  return context.newPage()
}

/** Serves the built site while `work` runs. */
export async function serving<T>(work: () => Promise<T>): Promise<T> {
  const server = spawn(process.execPath, ['scripts/serve.mjs', 'out'], {
    cwd: root,
    env: { ...process.env, PORT: String(port) },
  })
  await new Promise((ready) => server.stdout.once('data', ready))
  try {
    return await work()
  } finally {
    server.kill()
  }
}

/** Prints the medians and the 95th percentiles. Needs `npm run build` first. */
export async function benchStage(): Promise<void> {
  const browser = await chromium.launch(chromiumLaunch())
  console.log(
    `\nkey press to painted step at 1280x720, ${presses} presses (ms; goals: work within a frame of 16.7 at 1x, p95 50 at 4x)`,
  )
  const p95: Record<string, number> = {}
  await serving(async () => {
    for (const rate of [1, 4]) {
      const short = await fresh(browser)
      await short.goto(`http://localhost:${port}/en/s/jwt-login/`)
      const site = await measure(short, rate)
      await short.context().close()
      const lanes = await fresh(browser)
      await lanes.goto(`http://localhost:${port}/en/s/logout/?m=dual&lanes=session,jwt`)
      const dual = await measure(lanes, rate, 3)
      await lanes.context().close()
      const long = await fresh(browser)
      const stops = await longPage(long)
      await long.locator('.stage').waitFor()
      const far = await measure(long, rate)
      await long.context().close()
      row(`a scene, ${rate}x`, site)
      row(`two lanes, ${rate}x`, dual)
      row(`${stops} steps, ${rate}x`, far)
      p95[rate] = far.p95 / site.p95
    }
  })
  console.log(
    `  200 steps over a scene, p95: ${p95[1]?.toFixed(2)} at 1x, ${p95[4]?.toFixed(2)} at 4x (goal at most 1.3)`,
  )
  await browser.close()
}
