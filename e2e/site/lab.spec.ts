// The lab as people use it: with the mouse, the keyboard and a thumb, alone on the sheet and with a link from somebody else.
import { execFileSync } from 'node:child_process'
import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { langs } from '../../content/langs'
import { expect, test } from '../helpers'
import { arrows, bar, drawn, labWords, lifelines, offer, openLab, openSheet, runIn, take } from './lab'
import { smallTargets } from './stage'

const en = labWords('en')
const targets = '.lab-bar button, .pad button, .lab-side [role=tab]'
const title = (page: Page) => page.locator('.narration-title').textContent()

test('an action is undone and done again, and another future keeps the former as a branch', async ({
  page,
}) => {
  await openLab(page, 'en')
  await take(page, 'en', 'log-in-kim', 'call')
  const [both, said] = [await arrows(page), await title(page)]
  expect(runIn(page)).toBe('run=li.me&v=1')

  await bar(page, en.ui.undo).click()
  await drawn(page)
  expect(await page.locator('.steps .step[data-look="unseen"]').count()).toBe(1)
  expect(await title(page)).not.toBe(said)
  await bar(page, en.ui.redo).click()
  await drawn(page)
  expect([await arrows(page), await title(page)]).toEqual([both, said])

  await bar(page, en.ui.undo).click()
  await take(page, 'en', 'log-out')
  expect(runIn(page)).toBe('run=li.lo&v=1')
  await openSheet(page, 'en', 'branches')
  const rows = page.getByRole('dialog').locator('.branch')
  await expect(rows).toHaveCount(2)
  await rows
    .filter({ hasText: en.ui.branchMain })
    .getByRole('button', { name: en.ui.branchOpen, exact: true })
    .click()
  await drawn(page)
  expect([await arrows(page), await title(page)]).toEqual([both, said])
})

test('designs act side by side, and an action says in which of them it can be taken', async ({ page }) => {
  await page.setViewportSize({ width: 1440, height: 900 })
  await openLab(page, 'en')
  await page.locator('.lab-lanes').getByRole('button', { name: 'Session' }).click()
  await page.locator('.lab-lanes').getByRole('button', { name: 'Hybrid' }).click()
  await take(page, 'en', 'log-in-kim', 'call')
  await expect(page.locator('.lane-head').first()).toBeVisible()
  expect(runIn(page)).toBe('run=li.me&m=jwt,session,hybrid&v=1')
  // only one of the three has a refresh token
  const refresh = await offer(page, 'en', 'refresh')
  await expect(refresh).toHaveAttribute('aria-disabled', 'false')
  await expect(refresh).toContainText('Hybrid')
  await take(page, 'en', 'refresh')
  expect(await page.locator('.lane-head').count()).toBeGreaterThan(1)
})

test('an action that could do nothing now stays in reach, and says why', async ({ page }) => {
  await openLab(page, 'en')
  const call = await offer(page, 'en', 'replay-call')
  await expect(call).toHaveAttribute('aria-disabled', 'true')
  await call.focus()
  await expect(call).toBeFocused()
  const why = (await call.getAttribute('aria-describedby')) ?? ''
  const sentence = await page.locator(`[id="${why}"]`).textContent()
  expect(Object.values(en.acts.hindrances)).toContain(sentence)
  await page.keyboard.press('Enter')
  await expect(page.locator('.pad-why', { hasText: sentence ?? '?' })).toBeVisible()
  expect(await page.locator('.steps .step').count()).toBe(0)
})

test('everything is done by keyboard alone', async ({ page }) => {
  await openLab(page, 'en')
  await page.locator('.lab').focus()
  const to = async (name: string) => {
    for (let i = 0; i < 60; i++) {
      const here = await page.evaluate(() => document.activeElement?.textContent ?? '')
      if (here.startsWith(name)) return
      await page.keyboard.press('Tab')
    }
    throw new Error(`Tab does not come to ${name}`)
  }
  for (const name of [en.acts.offers['log-in-kim'], en.acts.offers.call]) {
    await to(name)
    await page.keyboard.press('Enter')
    await drawn(page)
    await expect(page.getByRole('button', { name, exact: true })).toBeFocused()
  }
  const end = await arrows(page)
  await page.keyboard.press('ArrowLeft')
  await page.keyboard.press('ArrowLeft')
  await drawn(page)
  expect(runIn(page)).toMatch(/&at=2\./)
  await page.keyboard.press('Control+z')
  await drawn(page)
  expect(runIn(page)).toContain('&at=1')
  await page.keyboard.press('Control+Shift+z')
  await page.keyboard.press('End')
  await drawn(page)
  expect(await arrows(page)).toEqual(end)
})

test.describe('under a thumb', () => {
  test.use({ hasTouch: true, viewport: { width: 390, height: 844 } })
  for (const [width, height, least] of [
    [390, 844, 14],
    [320, 640, 13],
  ] as const)
    test(`at ${width}: nothing is wider than the screen, text is at least ${least} px, targets 44`, async ({
      page,
    }) => {
      await page.setViewportSize({ width, height })
      await openLab(page, 'ko')
      for (const id of ['log-in-kim', 'copy', 'replay-call'] as const) {
        await (await offer(page, 'ko', id)).tap()
        await drawn(page)
      }
      expect(await page.locator('.diagram .item').count()).toBeGreaterThan(4)
      expect(await tooWide(page)).toEqual([])
      expect(Math.min(...(await sizes(page)))).toBeGreaterThanOrEqual(least - 0.05)
      expect(await smallTargets(page, targets, ':not(.step-button)')).toEqual([])
      await page.locator('.lab-act').tap()
      expect(await tooWide(page)).toEqual([])
      expect(await smallTargets(page, targets, ':not(.step-button)')).toEqual([])
    })
})

/** What reaches beyond the screen. */
const tooWide = (page: Page) =>
  page.evaluate(() =>
    document.documentElement.scrollWidth > innerWidth ? [`${document.documentElement.scrollWidth} px`] : [],
  )

const sizes = (page: Page) =>
  page.evaluate(() =>
    [...document.querySelectorAll<SVGTextElement>('.diagram text')].map(
      (text) => Number.parseFloat(getComputedStyle(text).fontSize) * (text.getScreenCTM()?.a ?? 0),
    ),
  )

test('axe: every tab, and what opens over them @mobile', async ({ page, isMobile }) => {
  test.slow()
  const lang = isMobile ? 'en' : 'ko'
  const check = async (what: string) => {
    const { violations } = await new AxeBuilder({ page }).analyze()
    expect(violations.map(({ id, nodes }) => `${what}: ${id} ${nodes[0]?.target.join(' ')}`)).toEqual([])
  }
  await openLab(page, lang)
  await take(page, lang, 'log-in-kim', 'copy')
  const tabs = page.locator('.lab-side > .tabs [role=tab]')
  await expect(tabs).toHaveCount(4)
  for (const tab of await tabs.all()) {
    await tab.click()
    await check((await tab.textContent()) ?? '')
  }
  for (const name of ['branches', 'share'] as const) {
    await openSheet(page, lang, name)
    await check(name)
    await page.keyboard.press('Escape')
  }
})

test('where no worker starts, the page runs and draws by itself', async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(globalThis, 'Worker', {
      value: class {
        constructor() {
          throw new Error('no workers here')
        }
      },
    })
  })
  await openLab(page, 'en')
  await take(page, 'en', 'log-in-kim', 'call')
  expect(await page.locator('.diagram .item').count()).toBeGreaterThan(4)
  expect(await page.locator('.lab [role="alert"]').count()).toBe(0)
})

test('a link opens paused at its step, in the language of the page', async ({ page }) => {
  const run = 'run=li.me.lo&m=session&at=2.sessions-read&v=1'
  const places: string[] = []
  for (const lang of langs) {
    await openLab(page, lang, run)
    await expect(page.locator('.narration-step')).toContainText('2')
    places.push(`${await page.locator('.item.is-current').first().getAttribute('data-stop')}`)
    expect(runIn(page)).toBe(run)
    expect(await page.locator('.steps .step[data-look="unseen"]').count()).toBe(1)
    expect(await page.evaluate(() => document.getAnimations().length)).toBe(0)
  }
  expect(new Set(places).size).toBe(1)
})

test('a hostile link opens an empty sheet with one sentence, and injects nothing', async ({ page }) => {
  for (const run of [
    `run=${'li.'.repeat(4000)}`,
    'run=li.%3Cimg%20src=x%20onerror=alert(1)%3E',
    'run=li&m=%22%3E%3Cscript%3Ealert(1)%3C/script%3E',
  ]) {
    await page.goto('about:blank')
    await openLab(page, 'en', run)
    const notice = page.locator('.stage-notices [role="note"]')
    await expect(notice).toHaveCount(1)
    await expect(notice.locator('li')).toHaveCount(1)
    expect(await page.locator('.lab img, .lab script, .notice script').count()).toBe(0)
  }
})

test('while ten actions are appended nothing jumps, and no participant moves', async ({ page }) => {
  await openLab(page, 'en')
  await page.evaluate(() => {
    Object.assign(globalThis, { shift: 0 })
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries() as unknown as { value: number; hadRecentInput: boolean }[])
        if (!entry.hadRecentInput) (globalThis as unknown as { shift: number }).shift += entry.value
    }).observe({ type: 'layout-shift', buffered: false })
  })
  const before = await lifelines(page)
  const three = ['call', 'replay-call', 'home'] as const
  for (const id of ['log-in-kim', 'copy', ...three, ...three, 'call', 'log-out'] as const) {
    await take(page, 'en', id)
    expect(await moved(page, before)).toBeLessThan(0.5)
  }
  expect(await page.locator('.steps .step').count()).toBe(10)
  expect(await page.evaluate(() => (globalThis as unknown as { shift: number }).shift)).toBeLessThan(0.02)
})

/** How far the lifelines stand from where they stood, at most; each is drawn by hand, and leans a little as it grows. */
async function moved(page: Page, from: readonly number[]): Promise<number> {
  const now = await lifelines(page)
  expect(now).toHaveLength(from.length)
  return Math.max(...now.map((x, i) => Math.abs(x - (from[i] ?? 0))))
}

test('reduced motion: nothing travels, and every arrow is there', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' })
  await openLab(page, 'en')
  await (await offer(page, 'en', 'log-in-kim')).click()
  await page.locator('.diagram .item.is-current').first().waitFor()
  const moving = await page.evaluate(() =>
    document.getAnimations().flatMap((a) =>
      (a.effect as KeyframeEffect)
        .getKeyframes()
        .flatMap((frame) => Object.keys(frame))
        .filter((name) => ['transform', 'clipPath', 'offsetDistance', 'translate', 'scale'].includes(name)),
    ),
  )
  expect(moving).toEqual([])
  await drawn(page)
  expect(await page.locator('.diagram .item').count()).toBeGreaterThan(2)
})

test('a shared run is the same, byte for byte, in another profile and on the command line', async ({
  page,
  browser,
  baseURL,
}) => {
  const prints = async (there: Page) => {
    await openSheet(there, 'en', 'share')
    const codes = there.getByRole('dialog').locator('.share-prints code')
    await expect(codes).toHaveCount(2)
    return codes.evaluateAll((all) => all.map((code) => code.getAttribute('title')))
  }
  await openLab(page, 'en', 'run=li.cp&m=jwt,session&cfg=ttl:60')
  await take(page, 'en', 'replay-call', 'wait-minute', 'call')
  const here = await prints(page)
  const link = await page.getByLabel(en.shareUi.link.label).inputValue()
  expect(link).toContain('#run=li.cp.')

  const other = await browser.newContext({
    baseURL: baseURL ?? '',
    locale: 'ko-KR',
    timezoneId: 'Asia/Seoul',
  })
  const there = await other.newPage()
  await openLab(there, 'en', link.split('#')[1])
  expect(await prints(there)).toEqual(here)
  await other.close()

  const command = ['--import', 'tsx', 'scripts/trace.ts', '--run', link, '--format', 'hash']
  const lines = execFileSync(process.execPath, command, { encoding: 'utf8' }).trim().split('\n')
  expect(lines.map((line) => line.split(' ')[1])).toEqual(here)
})
