// Every page in both languages and three themes: no axe violation, nothing on the console, no sideways scroll.
import AxeBuilder from '@axe-core/playwright'
import { langs } from '../../content/langs'
import { scenarios } from '../../lib/scenarios'
import { expect, test } from '../helpers'
import { open, settle, step } from './stage'

const themes = ['paper', 'board', 'projector'] as const
const plain = ['', 'about/', 'read/', 'compare/']

async function check(page: Parameters<typeof open>[0], what: string): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).analyze()
  const told = violations.map(
    (v) =>
      `${what}: ${v.id} ${v.nodes
        .map((n) => n.target.join(' '))
        .slice(0, 3)
        .join(' | ')}`,
  )
  expect(told).toEqual([])
}

for (const lang of langs)
  for (const theme of themes) {
    test(`axe: ${lang} in ${theme} @mobile`, async ({ page }) => {
      test.slow()
      await page.addInitScript((t) => {
        if (!localStorage.getItem('sl:v1'))
          localStorage.setItem('sl:v1', JSON.stringify({ version: 1, scenarios: {}, settings: { theme: t } }))
      }, theme)
      for (const path of plain) {
        await page.goto(`/${lang}/${path}`)
        await expect(page.locator('html')).toHaveAttribute('data-theme', theme)
        await check(page, path || 'home')
      }
      for (const { id } of scenarios) {
        await open(page, lang, id)
        await step(page, 4)
        await check(page, id)
        await step(page, 20)
        await expect(page.getByRole('radio').first()).toBeVisible()
        await check(page, `${id}, asking`)
      }
    })
  }

for (const lang of langs)
  test(`axe and silence while presenting: ${lang}`, async ({ page }) => {
    for (const { id } of scenarios) {
      await page.goto(`/${lang}/s/${id}/?present`)
      await page.locator('.present').waitFor()
      for (let i = 0; i < 4; i++) await page.keyboard.press('PageDown')
      await settle(page)
      await check(page, id)
    }
  })

test.describe('the address nobody wrote', () => {
  test.use({ expectedFault: /404/ })
  test('is answered in both languages', async ({ page }) => {
    await page.goto('/en/s/nowhere/')
    for (const lang of langs) await expect(page.locator(`[lang=${lang}] h1`).first()).toBeVisible()
    await check(page, '404')
  })
})

for (const [width, height] of [
  [1440, 900],
  [1280, 720],
  [1024, 768],
  [390, 844],
  [360, 740],
  [320, 640],
] as const)
  test(`no sideways scroll at ${width}x${height}`, async ({ page }) => {
    await page.setViewportSize({ width, height })
    for (const lang of langs) {
      for (const path of plain) {
        await page.goto(`/${lang}/${path}`)
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width)
      }
      for (const { id, home } of scenarios) {
        await open(page, lang, id, `?m=${home}`)
        await step(page, 7)
        expect(
          await page.evaluate(() => document.documentElement.scrollWidth),
          `${lang} ${id}`,
        ).toBeLessThanOrEqual(width)
      }
    }
  })

test('/ chooses the language, and keeps search and hash', async ({ browser }) => {
  for (const [locale, lang] of [
    ['ko-KR', 'ko'],
    ['en-US', 'en'],
    ['fr-FR', 'en'],
  ] as const) {
    const context = await browser.newContext({ locale })
    const page = await context.newPage()
    await page.goto('/?a=1#b')
    await page.waitForURL(`**/${lang}/?a=1#b`)
    await context.close()
  }
})

test('within one tap the home page shows 401 and 200 for the same copy @mobile', async ({ page }) => {
  await page.goto('/ko/')
  await expect(page.locator('.stamp')).toHaveCount(0)
  await page.locator('.hook-send').click()
  await expect(page.locator('.stamp-deny')).toContainText('401')
  await expect(page.locator('.stamp-pass')).toContainText('200')
})
