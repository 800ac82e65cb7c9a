import type { Page } from '@playwright/test'
import { wordsOf } from '../../content'
import { langs } from '../../content/langs'
import { scenarios } from '../../lib/scenarios'
import { beatsOf, marksOf } from '../../lib/story/align'
import { stopsOf } from '../../lib/story/stops'
import type { Design } from '../../lib/vocabulary/designs'
import type { Scenario } from '../../lib/vocabulary/scenario'
import { run } from '../../lib/world/run'
import { expect, test } from '../helpers'
import { dual, open, passQuestion, settle, step } from './stage'

const all: readonly Scenario[] = scenarios
const lanes: readonly Design[] = ['session', 'jwt']
const ko = wordsOf('ko').ui

/** Steps on to the end, skipping the question where it opens. */
async function toTheEnd(page: Page, scenario: Scenario): Promise<void> {
  for (let i = 0; i < scenario.beats.length; i++) {
    await step(page, 1)
    await passQuestion(page)
  }
}

/** A run of its own, for this test to compute from. */
async function told(scenario: Scenario, design: Design) {
  const trace = await run({ scenario: scenario.id, design, knobs: scenario.knobs, beats: scenario.beats })
  return { design, trace, stops: stopsOf(trace, scenario) }
}

/** What the signs must say. */
async function expectedMarks(scenario: Scenario): Promise<readonly boolean[]> {
  const sides = await Promise.all(lanes.map((design) => told(scenario, design)))
  return marksOf(sides, beatsOf(sides.map(({ stops }) => stops))).map((kinds) => kinds.length > 0)
}

/** The y of each lane's arrows at the first stop of every beat, read from the screen; the gutter's marks beside them. */
const rows = (page: Page) =>
  page.evaluate(() => {
    const yOf = (item: Element | undefined) => {
      if (!item) return Number.NaN
      const line = item.querySelector('.line')?.getBoundingClientRect()
      if (!line) return Number.NaN
      // a loop and a note are as high as they are; an arrow is a line
      if (item.classList.contains('self')) return line.top
      return (line.top + line.bottom) / 2
    }
    const sheets = [...document.querySelectorAll('.dual .diagram-sheet')]
    const marks = [...document.querySelectorAll('.gutter-row')].map((e) => e.getBoundingClientRect().top)
    const lanes = sheets.map((sheet) =>
      [...sheet.querySelectorAll('.item')].map((item) => ({
        stop: Number(item.getAttribute('data-stop')),
        y: yOf(item),
      })),
    )
    return { lanes, marks }
  })

/** Every moment begins at one height in all lanes and in the gutter, within 2 px. */
async function expectRows(page: Page, scenario: Scenario): Promise<void> {
  const beats = beatsOf(await Promise.all(lanes.map(async (design) => (await told(scenario, design)).stops)))
  const { lanes: drawn, marks } = await rows(page)
  expect(marks.length, scenario.id).toBe(beats.length)
  for (const [n, beat] of beats.entries()) {
    const ys = drawn.map(
      (items, i) => items.find(({ stop }) => stop === beat.lanes[i]?.first)?.y ?? Number.NaN,
    )
    for (const y of [...ys, marks[n] ?? Number.NaN])
      expect(
        Math.abs(y - (ys[0] ?? Number.NaN)),
        `${scenario.id} ${beat.id}: ${ys} ${marks[n]}`,
      ).toBeLessThanOrEqual(2)
    if (n > 0) expect((marks[n] ?? 0) - (marks[n - 1] ?? 0), 'marks do not touch').toBeGreaterThanOrEqual(44)
  }
}

/** The signs are kept back until the reader has pressed what they think, and are those that the runs give. */
async function expectSigns(page: Page, scenario: Scenario): Promise<void> {
  await expect(page.locator('.gutter-sign')).toHaveCount(0)
  await expect(page.locator('main')).not.toContainText(ko.dual.first)
  const guesses = page.locator('.gutter-mark')
  await expect(guesses).toHaveCount(scenario.beats.length)
  await guesses.last().click()
  await expect(guesses.last()).toHaveAttribute('aria-pressed', 'true')
  await page.getByRole('button', { name: ko.dual.check }).click()
  const signs = page.locator('.gutter-sign')
  const said = await signs.evaluateAll((marks) => marks.map((m) => m.getAttribute('data-mark') === 'differs'))
  expect(said, scenario.id).toEqual(await expectedMarks(scenario))
  const firsts = await signs.evaluateAll((marks) => marks.map((m) => m.hasAttribute('data-first')))
  expect(firsts.indexOf(true)).toBe(said.indexOf(true))
  expect(firsts.filter(Boolean)).toHaveLength(said.includes(true) ? 1 : 0)
  // in shape and in word, and the reader's own presses stay to be seen
  for (const text of await signs.allTextContents()) expect(text).toMatch(/[가-힣]{2}/)
  await expect(signs.last()).toHaveAttribute('data-guessed', 'true')
}

for (const half of [0, 1])
  test(`rows stand at one height at 1280 and 1440, and signs are kept back, then true: ${half + 1} of 2`, async ({
    page,
  }) => {
    test.slow()
    await page.emulateMedia({ reducedMotion: 'reduce' })
    for (const scenario of all.filter((_, i) => i % 2 === half)) {
      await page.setViewportSize({ width: 1280, height: 720 })
      await open(page, 'ko', scenario.id, dual)
      await toTheEnd(page, scenario)
      await expectRows(page, scenario)
      await page.setViewportSize({ width: 1440, height: 900 })
      await expect(() => expectRows(page, scenario)).toPass()
      await expectSigns(page, scenario)
    }
  })

test('one transport moves both lanes, by key, by button and by a press on an arrow', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 720 })
  await open(page, 'en', 'logout', dual)
  const shown = () =>
    page.evaluate(() => ({
      current: [...document.querySelectorAll('.dual .diagram-sheet')].map(
        (s) => s.querySelectorAll('.is-current').length > 0,
      ),
      at: new URL(location.href).searchParams.get('at'),
      step: document.querySelector('.steps-line [aria-current]')?.ariaLabel,
    }))
  await step(page, 1)
  expect(await shown()).toMatchObject({ current: [true, true], at: 'log-in.in-brief' })
  await page.getByRole('button', { name: wordsOf('en').ui.next, exact: true }).click()
  await step(page, 1)
  expect((await shown()).at).toMatch(/^log-out\./)
  await page
    .locator('.dual .diagram-sheet')
    .last()
    .locator('.item[data-stop="0"] .hit')
    .first()
    .click({ force: true })
  await settle(page)
  expect(await shown()).toMatchObject({ current: [true, true], at: 'log-in.in-brief' })
  await page.keyboard.press('End')
  await settle(page)
  expect((await shown()).at).toMatch(/^log-out\./)
})

test('nothing of the outcome is in the page before it was predicted', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 720 })
  await open(page, 'en', 'logout', `${dual}&at=expiry.get-me-answer`)
  await expect(page.getByRole('radio').first()).toBeVisible()
  await expect(page.locator('.gutter-mark')).toHaveCount(3)
  const text = await page.locator('main').evaluate((main) => main.textContent)
  expect(text).not.toMatch(/GET \/me|401 refused|invalid_token|Unauthorized/)
  await page.getByRole('button', { name: wordsOf('en').ui.skip }).click()
  await settle(page)
  expect(new URL(page.url()).searchParams.get('at')).toBe('expiry.get-me-answer')
})

test('a link reproduces both lanes in a new profile, and the other language and a reload keep them', async ({
  page,
  browser,
}) => {
  test.slow()
  await page.setViewportSize({ width: 1280, height: 720 })
  const facts = (p: Page) =>
    p.evaluate(() => ({
      search: location.search,
      items: [...document.querySelectorAll('.dual .item')].map(
        (e) => `${e.getAttribute('class')} ${e.textContent}`,
      ),
      heads: [...document.querySelectorAll('.lane-head')].map((e) => e.textContent),
      desks: [...document.querySelectorAll('.lane-desk')].map((e) => e.textContent),
    }))
  await open(page, 'en', 'session-login', dual)
  await step(page, 3)
  const there = await facts(page)
  expect(there.heads).toHaveLength(2)
  const context = await browser.newContext({ viewport: { width: 1280, height: 720 } })
  const other = await context.newPage()
  await other.goto(page.url())
  await other.locator('.dual .item').first().waitFor()
  await settle(other)
  expect(await facts(other)).toEqual(there)
  await context.close()
  await page.reload()
  await settle(page)
  expect(await facts(page)).toEqual(there)
  await page.getByRole('link', { name: '한국어' }).first().click()
  await page.waitForURL(/\/ko\//)
  await settle(page)
  expect((await facts(page)).search).toBe(there.search)
})

test('the keyboard alone puts designs side by side, takes them apart, presses a moment and looks inside', async ({
  page,
}) => {
  await page.setViewportSize({ width: 1280, height: 720 })
  await open(page, 'ko', 'jwt-login')
  await step(page, 2)
  await page.keyboard.press('d')
  await settle(page)
  expect(new URL(page.url()).searchParams.get('m')).toBe('dual')
  await expect(page.locator('.lane-head')).toHaveCount(2)
  await page.locator('.gutter-mark').first().focus()
  await page.keyboard.press('Space')
  await expect(page.locator('.gutter-mark').first()).toHaveAttribute('aria-pressed', 'true')
  // what was pressed goes away, and the keys go on working
  await page.getByRole('button', { name: ko.dual.check }).press('Enter')
  await expect(page.locator('.stage')).toBeFocused()
  await page.getByRole('button', { name: /^세션 / }).focus()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('dialog')).toContainText('HTTP/1.1')
  await page.keyboard.press('Escape')
  // the button that opened it has the focus again, and goes away with the lanes
  await page.keyboard.press('s')
  await settle(page)
  await expect(page.locator('.stage')).toBeFocused()
  expect(new URL(page.url()).searchParams.get('m')).toBe('session')
  await expect(page.locator('.lane-head')).toHaveCount(0)
})

test('a design that does not use the ledger has a ghost there', async ({ page }) => {
  await page.setViewportSize({ width: 1440, height: 900 })
  await open(page, 'ko', 'logout', dual)
  await step(page, 2)
  const ghosts = page.locator('.lane-desk').last().locator('.desk[data-ghost]')
  await expect(ghosts).toHaveCount(1)
  await expect(ghosts).toContainText(ko.desks.unused)
})

for (const [width, height] of [
  [390, 844],
  [320, 640],
] as const)
  test(`at ${width} px one lane at a time, the strip says both outcomes and flips the lane`, async ({
    page,
  }) => {
    await page.setViewportSize({ width, height })
    for (const lang of langs) {
      // from the beginning, wherever the other language has left off
      await open(page, lang, 'logout', `${dual}&at=`)
      await step(page, 4)
      await passQuestion(page)
      const cells = page.locator('.strip-cell')
      await expect(cells).toHaveCount(2)
      await expect(cells.first()).toContainText('401')
      await expect(cells.last()).toContainText('200')
      const beat = () => new URL(page.url()).searchParams.get('at')?.split('.')[0]
      expect(beat()).toBe('replay')
      await expect(page.locator('.diagram')).toContainText('401')
      await cells.last().click()
      await settle(page)
      expect(beat()).toBe('replay')
      expect(new URL(page.url()).searchParams.get('lane')).toBe('jwt')
      await expect(page.locator('.diagram')).not.toContainText('401')
      const sizes = await page
        .locator('.diagram text')
        .evaluateAll((texts) =>
          texts.map(
            (t) =>
              Number.parseFloat(getComputedStyle(t).fontSize) *
              ((t as SVGTextElement).getScreenCTM()?.a ?? 0),
          ),
        )
      expect(Math.min(...sizes)).toBeGreaterThanOrEqual(width === 320 ? 12.95 : 13.95)
      for (const box of await cells.evaluateAll((e) => e.map((c) => c.getBoundingClientRect().height)))
        expect(box).toBeGreaterThanOrEqual(44)
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width)
    }
  })
