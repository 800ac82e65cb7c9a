// Where things stand: desks under their lifelines, the current arrow in sight, text large enough, nothing jumps.
import type { Page } from '@playwright/test'
import { langs } from '../../content/langs'
import { scenarios } from '../../lib/scenarios'
import { expect, test } from '../helpers'
import { open, settle, smallTargets, step } from './stage'

test('desks stand under their lifelines', async ({ page }) => {
  test.slow()
  await page.emulateMedia({ reducedMotion: 'reduce' })
  // every other scene: from three columns to seven
  for (const { id, home } of scenarios.filter((_, i) => i % 2 === 0)) {
    await page.setViewportSize({ width: 1440, height: 900 })
    await open(page, 'ko', id, `?m=${home}`)
    await step(page, 2)
    for (const [width, height] of [
      [1440, 900],
      [1280, 720],
      [1024, 768],
    ] as const) {
      await page.setViewportSize({ width, height })
      await expect
        .poll(() => gapsOf(page), { message: `${id} at ${width}` })
        .toEqual(expect.objectContaining({ off: 0 }))
      expect((await gapsOf(page)).desks).toBeGreaterThanOrEqual(3)
    }
  }
})

/** How many desks there are, and how many of them stand more than 4 px beside their lifelines. */
const gapsOf = (page: Page) =>
  page.evaluate(() => {
    const middle = (e: Element) => e.getBoundingClientRect().left + e.getBoundingClientRect().width / 2
    const sorted = (selector: string) =>
      [...document.querySelectorAll(selector)].map(middle).sort((a, b) => a - b)
    const [lives, desks] = [sorted('.diagram .life'), sorted('.stage-desks .desk')]
    const off = desks.filter((x, i) => !(Math.abs(x - (lives[i] ?? Number.NaN)) <= 4)).length
    return { desks: desks.length, off }
  })

for (const [width, height] of [
  [1280, 720],
  [390, 844],
  [320, 640],
] as const)
  test(`the current arrow is in sight at every step at ${width}x${height}, and the page does not jump`, async ({
    page,
  }) => {
    await page.setViewportSize({ width, height })
    await open(page, 'ko', 'logout', '?m=session')
    await page.evaluate(() => {
      Object.assign(globalThis, { shift: 0 })
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries() as unknown as { value: number; hadRecentInput: boolean }[])
          if (!entry.hadRecentInput) (globalThis as unknown as { shift: number }).shift += entry.value
      }).observe({ type: 'layout-shift', buffered: false })
    })
    const places: string[] = []
    for (let i = 0; i < 8; i++) {
      await step(page, 1)
      places.push(
        await page.evaluate(() =>
          ['.stage-diagram', '.transport']
            .map((s) => Math.round(document.querySelector(s)?.getBoundingClientRect().top ?? -1))
            .join(' '),
        ),
      )
      const inside = await page.evaluate(() => {
        const box = document.querySelector('.diagram')?.getBoundingClientRect()
        const ink = [...document.querySelectorAll('.diagram .item.is-current :is(text, .line)')].map((e) =>
          e.getBoundingClientRect(),
        )
        return box
          ? ink.length > 0 && ink.every((r) => r.top >= box.top - 1 && r.bottom <= box.bottom + 1)
          : false
      })
      expect(inside, `step ${i + 1}`).toBe(true)
    }
    expect(await page.evaluate(() => (globalThis as unknown as { shift: number }).shift)).toBeLessThan(0.02)
    expect(await page.evaluate(() => scrollY)).toBe(0)
    expect([...new Set(places)], 'the diagram and the bar stay where they are').toHaveLength(1)
  })

for (const [width, height, least] of [
  [1440, 900, 15],
  [1280, 720, 15],
  [390, 844, 14],
  [360, 740, 13],
  [320, 640, 13],
] as const)
  test(`diagram text is at least ${least} px at ${width}`, async ({ page }) => {
    await page.setViewportSize({ width, height })
    for (const lang of langs) {
      await open(page, lang, 'logout', '?m=session')
      await step(page, 6)
      const sizes = await page.evaluate(() =>
        [...document.querySelectorAll<SVGTextElement>('.diagram text')].map((t) => {
          const scale = t.getScreenCTM()?.a ?? 0
          return Number.parseFloat(getComputedStyle(t).fontSize) * scale
        }),
      )
      expect(sizes.length).toBeGreaterThan(4)
      expect(Math.min(...sizes)).toBeGreaterThanOrEqual(least - 0.05)
    }
  })

test('every target in the player is at least 44 px, and at least 24 anywhere @mobile', async ({ page }) => {
  // few columns, many columns, many credentials
  for (const id of ['logout', 'servers', 'rotation']) {
    await open(page, 'ko', id)
    await step(page, 3)
    const small = await smallTargets(page, '.stage button, .stage a, .stage [role=tab]', '.transport *')
    expect(small).toEqual([])
  }
})

test('on a phone the verdict is in sight, the diagram stays, and nothing scrolls sideways', async ({
  page,
}) => {
  await page.setViewportSize({ width: 320, height: 640 })
  await open(page, 'en', 'logout', '?m=session&at=copy.copied')
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320)
  const top = () => page.locator('.stage-diagram').evaluate((e) => Math.round(e.getBoundingClientRect().top))
  const before = await top()
  await open(page, 'en', 'logout', '?m=session&at=replay.get-me-answer')
  await page.locator('.question input').nth(1).check()
  await page.locator('.question button').first().click()
  await settle(page)
  await expect(page.locator('.verdict-now')).toBeInViewport()
  expect(await top()).toBe(before)
})

test('reduced motion: nothing travels, and every fact is there', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' })
  await open(page, 'en', 'jwt-login')
  await page.locator('.stage').focus()
  await page.keyboard.press('ArrowRight')
  const moving = await page.evaluate(() =>
    document.getAnimations().flatMap((a) => {
      const effect = a.effect as KeyframeEffect
      return effect
        .getKeyframes()
        .flatMap((k) =>
          Object.keys(k).filter((p) =>
            ['transform', 'clipPath', 'offsetDistance', 'translate', 'scale'].includes(p),
          ),
        )
    }),
  )
  expect(moving).toEqual([])
  await settle(page)
  await expect(page.locator('.diagram .item')).toHaveCount(1)
})

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })
  for (const lang of langs)
    test(`a scene reads as an article with its steps and the whole diagram: ${lang}`, async ({ page }) => {
      for (const { id } of scenarios) {
        await page.goto(`/${lang}/s/${id}/`)
        const steps = page.locator('ol > li:visible')
        expect(await steps.count()).toBeGreaterThan(7)
        expect(await page.locator('.diagram .item:visible').count()).toBeGreaterThan(7)
        await expect(page.locator('h1').first()).toBeVisible()
      }
      await page.goto(`/${lang}/`)
      await expect(page.locator('h2').first()).toBeVisible()
    })
})
