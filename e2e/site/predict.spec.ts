// Predicting in the lab: asked by keyboard and by touch before the answer shows, and nothing of it is on the page till then.
import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { wordsOf } from '../../content'
import { expect, test } from '../helpers'

const { lab, ui } = wordsOf('en')
const words = lab.predict

/** Opens a run, switches predicting on, and acts; on a phone by the sheet. */
async function ask(page: Page, run: string, action: string) {
  await page.goto(`/en/lab/#run=${run}&m=session&v=1`)
  const sheet = page.locator('.lab-act')
  if (await sheet.isVisible()) await sheet.click()
  const pad = page.locator('.pad:visible')
  await pad.getByRole('checkbox', { name: words.switch }).check()
  await pad.getByRole('button', { name: action, exact: true }).click()
  await expect(page.locator('.predict')).toBeVisible()
}

const drawn = (page: Page) => page.locator('.diagram .item:visible').count()

test('by keyboard: numbers choose, Enter commits, and the focus goes back', async ({ page }) => {
  await ask(page, 'li', lab.acts.offers.call)
  const question = page.locator('.predict')
  await expect(question).toBeFocused()
  const before = await drawn(page)
  await page.keyboard.press('2')
  await expect(page.getByRole('radio', { name: /^401/ })).toBeChecked()
  await page.keyboard.press('Tab')
  await page.keyboard.press('1')
  await page.keyboard.press('Enter')
  await expect(question).toHaveCount(0)
  await expect(page.locator('.predict-verdict')).toContainText(/401.*200/)
  // the answer, and the ledger's part in it, were on no sheet till now
  expect(await drawn(page)).toBeGreaterThan(before)
  await expect(page.getByRole('button', { name: lab.acts.offers.call, exact: true })).toBeFocused()
  await page.getByRole('button', { name: lab.ui.undo }).click()
  await page.getByRole('button', { name: lab.ui.redo }).click()
  await expect(page.locator('.predict-verdict')).toBeVisible()
  await expect(question).toHaveCount(0)
})

test('the question fits, can be skipped, and axe has nothing to say @mobile', async ({ page }) => {
  await ask(page, '', lab.acts.offers['log-in-kim'])
  const { violations } = await new AxeBuilder({ page }).analyze()
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([])
  const { width, scroll } = await page.evaluate(() => ({
    width: document.documentElement.clientWidth,
    scroll: document.documentElement.scrollWidth,
  }))
  expect(scroll).toBeLessThanOrEqual(width)
  await page.getByRole('button', { name: ui.skip }).click()
  await expect(page.locator('.predict')).toHaveCount(0)
  await expect(page.locator('.predict-verdict')).toHaveCount(0)
})
