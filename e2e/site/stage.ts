// What the stage tests do over and over: open a scene, press Next, wait until nothing moves, and read what is on screen.
import type { Page } from '@playwright/test'
import type { Lang } from '../../content/langs'

/** Opens a scene and waits until it can be driven. */
export async function open(page: Page, lang: Lang, scene: string, query = ''): Promise<void> {
  await page.goto(`/${lang}/s/${scene}/${query}`)
  await page.locator('.stage').waitFor()
  await page.locator('.diagram:not(.is-unmounted)').first().waitFor()
}

/** Presses the key for Next so many times. */
export async function step(page: Page, times: number): Promise<void> {
  await page.locator('.stage').focus()
  for (let i = 0; i < times; i++) await page.keyboard.press('ArrowRight')
  await settle(page)
}

/** Waits until motion has ended and the address has been written. */
export async function settle(page: Page): Promise<void> {
  await page.waitForFunction(() => document.getAnimations().every((a) => a.playState !== 'running'))
  // timers and quiet moments of a page come in their order: by then a change made before has been written to the address
  await page.evaluate(
    () => new Promise((resolve) => setTimeout(() => requestIdleCallback(resolve, { timeout: 500 }), 220)),
  )
}

/** Where a lecture is: the address and all that is said. */
export const where = (page: Page) =>
  page.evaluate(() => location.search + document.querySelector('main')?.textContent)

/** The same, and within a step that is longer than its picture, how far down. */
export const place = async (page: Page) =>
  (await where(page)) + (await page.evaluate(() => document.querySelector('.diagram-box')?.scrollTop))

/** Presses a key until the lecture is elsewhere: a step longer than its picture is scrolled through first. */
export async function leave(page: Page, key: 'PageDown' | 'PageUp'): Promise<void> {
  const there = await where(page)
  for (let i = 0; i < 8 && (await where(page)) === there; i++) {
    await page.keyboard.press(key)
    await settle(page)
  }
}

/** Everything that a step shows, as text and geometry, without what depends on the way there. */
export const snapshot = (page: Page) =>
  page.evaluate(() => {
    const text = (selector: string) =>
      [...document.querySelectorAll<HTMLElement>(selector)].map((e) => e.textContent)
    return {
      items: [...document.querySelectorAll('.diagram .item')].map(
        (e) => `${e.getAttribute('class')} ${e.getAttribute('data-stop')} ${e.textContent}`,
      ),
      narration: text('.stage-said'),
      desks: text('.stage-desks'),
      inspector: text('.stage-side'),
      address: location.search,
    }
  })

/** The query that sets session and JWT side by side. */
export const dual = '?m=dual&lanes=session,jwt'

/** A profile is asked once for each scenario, whatever the language. */
export async function passQuestion(page: Page): Promise<void> {
  const skip = page.locator('.question-buttons .btn').last()
  if (!(await skip.isVisible())) return
  await skip.click()
  await settle(page)
}

/**
 * Targets that a finger would miss, with their sizes: those that match `large` have to be 44 px, the others 24. What is
 * not on screen has no size.
 */
export const smallTargets = (page: Page, targets: string, large: string) =>
  page.evaluate(
    ([all, tall]) =>
      [...document.querySelectorAll<HTMLElement>(all)].flatMap((e) => {
        const { width, height } = e.getBoundingClientRect()
        const least = e.matches(tall) ? 44 : 24
        return width > 0 && (height < least - 0.5 || width < least - 0.5)
          ? [`${e.className} ${e.textContent} ${width}x${height}`]
          : []
      }),
    [targets, large] as const,
  )
