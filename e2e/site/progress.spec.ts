// Progress: two tabs of one browser lose nothing of each other, and a reader can take it along, add it and erase it.
import { readFile } from 'node:fs/promises'
import type { Page } from '@playwright/test'
import { wordsOf } from '../../content'
import { expect, test } from '../helpers'
import { open, settle, step } from './stage'

const { site, ui, scenarios } = wordsOf('en')
const words = site.progress

const logoutOf = (page: Page) =>
  page.evaluate(() => JSON.parse(localStorage.getItem('sl:v1') ?? '{}').scenarios?.logout)

test('two tabs on one scene, and a third at home: each follows, none takes back', async ({
  page,
  context,
}) => {
  await open(page, 'en', 'logout')
  await step(page, 4)
  const far = await logoutOf(page)

  const other = await context.newPage()
  await open(other, 'en', 'logout', '?at=')
  await step(other, 2)
  const both = await logoutOf(other)
  expect(both.seen).toBe(far.seen)
  expect(both.step).toBeLessThan(far.step)

  await other.goto('/en/')
  const here = (n: number) =>
    other.getByRole('link', { name: `${scenarios.logout.title} · step ${n}`, exact: true })
  await expect(here(both.step)).toBeVisible()
  await page.bringToFront()
  await step(page, 1)
  const later = await logoutOf(page)
  await expect(here(later.step)).toBeVisible()
  expect(later.seen).toBeGreaterThanOrEqual(far.seen)

  await page.getByRole('button', { name: ui.settings }).click()
  await page.getByRole('radio', { name: ui.themeBoard }).check()
  await expect(other.locator('html')).toHaveAttribute('data-theme', 'board')
})

test('progress is exported, erased, taken back, erased for good and imported @mobile', async ({ page }) => {
  await open(page, 'en', 'theft')
  await step(page, 2)
  await page.goto('/en/about/#progress')
  const panel = page.locator('.progress')
  const press = (name: string) => panel.getByRole('button', { name, exact: true }).click()
  const [download] = await Promise.all([page.waitForEvent('download'), press(words.save)])
  expect(download.suggestedFilename()).toBe('seal-and-ledger-progress.json')
  const text = await readFile(await download.path(), 'utf8')
  expect(JSON.parse(text)).toMatchObject({ version: 1, scenarios: { theft: { step: 2 } } })

  await press(words.erase)
  await press(words.no)
  await expect(panel).not.toContainText(words.none)
  await press(words.erase)
  await press(words.yes)
  await expect(panel).toContainText(words.none)
  await expect(panel.getByRole('button', { name: words.undo })).toBeFocused()
  await press(words.undo)
  await expect(panel.getByRole('status')).toHaveText(words.undone)
  await press(words.erase)
  await press(words.yes)

  const give = (content: string) =>
    panel
      .locator('input')
      .setInputFiles({ name: 'a.json', mimeType: 'application/json', buffer: Buffer.from(content) })
  await give('{"version":1,"scenarios":{"theft":1}}')
  await expect(panel.getByRole('status')).toHaveText(words.refusals.foreign)
  await give(text)
  await expect(panel.getByRole('status')).toHaveText('Added from the file: scenes 1, challenges 0.')
  await page.goto('/en/')
  await expect(page.getByRole('link', { name: `${scenarios.theft.title} · step 2` })).toBeVisible()
})

test('what a newer version wrote stays as it is, and the page says so', async ({ page }) => {
  const newer = '{"version":2,"all":"else"}'
  await page.addInitScript((text) => localStorage.setItem('sl:v1', text), newer)
  await open(page, 'en', 'logout')
  await step(page, 1)
  await settle(page)
  await expect(page.getByText(ui.noticeNewer)).toBeVisible()
  expect(await page.evaluate(() => localStorage.getItem('sl:v1'))).toBe(newer)
})
