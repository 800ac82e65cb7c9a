// Every page in both languages and three themes: no axe violation, nothing on the console, no sideways scroll.
import AxeBuilder from '@axe-core/playwright'
import { langs } from '../../content/langs'
import { scenarios } from '../../lib/scenarios'
import { expect, test } from '../helpers'
import { openLab } from './lab'
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

/** Every page in some of the six looks, and every look on some pages: all would take an hour and find the same. */
const looks = langs.flatMap((lang) => themes.map((theme) => ({ lang, theme })))
const scenesOf = (look: number) => scenarios.filter((_, i) => i % looks.length === look)

looks.forEach(({ lang, theme }, look) => {
  // on a phone, one look in each language
  const phone = theme === (lang === 'ko' ? 'paper' : 'board') ? ' @mobile' : ''
  test(`axe: ${lang} in ${theme}${phone}`, async ({ page }) => {
    test.slow()
    await page.emulateMedia({ reducedMotion: 'reduce' })
    await page.addInitScript((t) => {
      if (!localStorage.getItem('sl:v1'))
        localStorage.setItem('sl:v1', JSON.stringify({ version: 1, scenarios: {}, settings: { theme: t } }))
    }, theme)
    for (const path of plain.filter((_, i) => (i + look) % 3 === 0)) {
      await page.goto(`/${lang}/${path}`)
      await expect(page.locator('html')).toHaveAttribute('data-theme', theme)
      await check(page, path || 'home')
    }
    for (const { id } of scenesOf(look)) {
      await open(page, lang, id)
      await step(page, 20)
      await expect(page.getByRole('radio').first()).toBeVisible()
      await check(page, `${id}, asking`)
    }
  })
})

for (const lang of langs)
  test(`axe and silence while presenting: ${lang}`, async ({ page }) => {
    for (const { id } of scenesOf(langs.indexOf(lang))) {
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

const sizes = [
  [1440, 900],
  [1280, 720],
  [1024, 768],
  [390, 844],
  [360, 740],
  [320, 640],
] as const

/** A page is opened once and looked at in every size. */
async function expectNoSidewaysScroll(page: Parameters<typeof open>[0], what: string): Promise<void> {
  for (const [width, height] of sizes) {
    await page.setViewportSize({ width, height })
    await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))))
    const wide = await page.evaluate(() => document.documentElement.scrollWidth)
    expect(wide, `${what} at ${width}`).toBeLessThanOrEqual(width)
  }
}

for (const lang of langs) {
  test(`no page scrolls sideways: ${lang}`, async ({ page }) => {
    for (const path of plain) {
      await page.goto(`/${lang}/${path}`)
      await expectNoSidewaysScroll(page, `${lang} ${path || 'home'}`)
    }
    // the letters of the white sheet are the largest
    await page.evaluate(() => {
      const settings = { theme: 'projector' }
      localStorage.setItem('sl:v1', JSON.stringify({ version: 1, scenarios: {}, settings }))
    })
    await page.goto(`/${lang}/`)
    await expectNoSidewaysScroll(page, `${lang} home on the white sheet`)
  })

  test(`no scene scrolls sideways: ${lang}`, async ({ page }) => {
    test.slow()
    await page.emulateMedia({ reducedMotion: 'reduce' })
    // every other scene, in one language each
    for (const { id, home } of scenarios.filter((_, i) => i % 4 === langs.indexOf(lang) * 2)) {
      await open(page, lang, id, `?m=${home}`)
      await step(page, 7)
      await expectNoSidewaysScroll(page, `${lang} ${id}`)
    }
  })

  test(`the lab with all its lanes scrolls nowhere sideways, and stays in reach on its side: ${lang}`, async ({
    page,
  }) => {
    await openLab(page, lang, 'run=li.me&m=jwt,session,hybrid&v=1')
    await expectNoSidewaysScroll(page, `${lang} lab`)
    await page.setViewportSize({ width: 844, height: 390 })
    // a trial: nothing may lie over what is pressed
    await page.locator('.lab-lanes .btn').first().click({ trial: true })
    await page.locator('.lab-side').getByRole('tab').first().click({ trial: true })
    await page.locator('.lab-act').click({ trial: true })
  })
}

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
