// The comparison: columns, the row in the address, proofs that open in place, and links that land on the proving step.
import AxeBuilder from '@axe-core/playwright'
import { langs } from '../../content/langs'
import { claims } from '../../lib/story/claims'
import { expect, test } from '../helpers'
import { settle } from './stage'

const table = '.compare-table'
const cell = (row: string, nth: number) => `#${row} > td:nth-of-type(${nth})`

for (const lang of langs)
  test(`a proof opens beside its row, stands on its step, and closes: ${lang} @mobile`, async ({ page }) => {
    test.slow()
    await page.goto(`/${lang}/compare/`)
    for (const { id } of claims.filter((_, i) => i % 4 === 0)) {
      const show = page.locator(cell(id, 2)).locator('.compare-show')
      await show.click()
      const proof = page.locator(`#${id} + .compare-proof`)
      await expect(proof.locator('.mini-lane')).toHaveCount(2)
      await expect(proof.locator('.mini-lane[data-chosen] .is-current').last()).toBeInViewport()
      await expect(proof.locator('.mini-said')).not.toBeEmpty()
      expect(new URL(page.url()).search).toBe(`?row=${id}&show=session`)
      await expect(show).toHaveAttribute('aria-expanded', 'true')
      await show.click()
      await expect(proof).toHaveCount(0)
      expect(new URL(page.url()).search).toBe(`?row=${id}`)
    }
  })

test('a shared address opens the same proof in a new profile', async ({ page }) => {
  await page.goto('/en/compare/?cols=jwt,session&row=csrf-none&show=session')
  await expect(page.locator(`${table} thead th`)).toHaveText(['Question', 'JWT', 'Session'])
  const proof = page.locator('#csrf-none + .compare-proof')
  await expect(proof.locator('.mini-lane > .mini-lane-name')).toHaveText(['Session', 'JWT'])
  await expect(proof.locator('.mini-said')).toContainText('The browser adds the cookie')
  await expect(page.locator('#csrf-none')).toHaveAttribute('data-focused', 'true')
  await expect(page.locator('#csrf-none')).toBeInViewport()
})

test('columns go and come back, the last one stays, and the address follows @mobile', async ({ page }) => {
  await page.goto('/ko/compare/')
  const column = (name: string) => page.locator('.compare-columns button', { hasText: name })
  await column('혼합').click()
  await column('세션').click()
  await expect(page.locator('#bytes > td')).toHaveCount(1)
  expect(new URL(page.url()).search).toBe('?cols=jwt')
  await column('JWT').click()
  await expect(page.locator('#bytes > td')).toHaveCount(1)
  await expect(page.locator('#last-column')).toBeVisible()
  await column('세션').click()
  await page.reload()
  await expect(page.locator('#bytes > td')).toHaveCount(2)
  await expect(column('혼합')).toHaveAttribute('aria-pressed', 'false')
})

for (const [query, notice] of [
  ['cols=jwt,jwt', 'cols'],
  ['row=%3Cscript%3Ealert(1)%3C/script%3E', 'row'],
  ['row=bytes&show=__proto__', 'show'],
] as const)
  test(`an address that cannot be meant is told of, and the table is whole: ${query}`, async ({ page }) => {
    await page.goto(`/en/compare/?${query}`)
    await expect(page.locator('.compare-notice')).toContainText(`The ${notice} of this address`)
    await expect(page.locator('.compare-row')).toHaveCount(claims.length)
    await expect(page.locator('#bytes > td')).toHaveCount(3)
  })

for (const [row, nth, lanes] of [
  ['logged-out', 1, 'jwt,session'],
  ['taken-back', 2, 'session,jwt'],
  ['listed', 1, 'jwt,hybrid'],
  ['own-memory', 2, 'session,jwt'],
  ['shared-store', 2, 'session,jwt'],
] as const)
  test(`the full scene lands on the proving step, in the lanes of the proof: ${row}, ${lanes}`, async ({
    page,
  }) => {
    await page.goto('/en/compare/')
    const link = page.locator(cell(row, nth)).locator('.compare-scene')
    const { searchParams } = new URL((await link.getAttribute('href')) ?? '', 'http://site')
    await link.click()
    await page.locator('.diagram:not(.is-unmounted)').first().waitFor()
    const skip = page.getByRole('button', { name: /^Skip/ })
    await settle(page)
    // a question that comes before the step is asked first
    if ((await skip.count()) > 0) await skip.first().click()
    await settle(page)
    const at = () => new URL(page.url()).searchParams
    // side by side the stage stands at the end of the beat
    const beat = searchParams.get('at')?.split('.')[0]
    await expect(async () => expect(at().get('at')?.split('.')[0]).toBe(beat)).toPass()
    expect([at().get('m'), at().get('lanes')]).toEqual(['dual', lanes])
    expect(at().get('cfg')).toBe(searchParams.get('cfg'))
  })

test('a cell whose story no scene tells opens the lab on the proving step', async ({ page }) => {
  await page.goto('/ko/compare/')
  const link = page.locator(cell('csrf-none', 2)).locator('.compare-scene')
  await expect(link).toHaveText('작업대에서 열기')
  const { hash } = new URL((await link.getAttribute('href')) ?? '', 'http://site')
  expect(hash).toMatch(/&at=2\.\w/)
  await link.click()
  await page.locator('.diagram .is-current').first().waitFor()
  await settle(page)
  await expect(page).toHaveURL(`/ko/lab/${hash}`)
})

for (const [lang, width, height] of [
  ['ko', 1440, 900],
  ['en', 1280, 720],
  ['ko', 390, 844],
  ['en', 320, 640],
] as const)
  test(`fits ${width} px, with a proof open, and axe has nothing to say: ${lang}`, async ({ page }) => {
    await page.setViewportSize({ width, height })
    await page.emulateMedia({ reducedMotion: 'reduce' })
    await page.goto(`/${lang}/compare/?row=logged-out&show=jwt`)
    await page.locator('.compare-proof .mini').waitFor()
    // the white sheet's letters are the largest
    for (const theme of ['projector', 'paper']) {
      await page.evaluate((name) => {
        document.documentElement.dataset.theme = name
      }, theme)
      const over = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
      expect(over, theme).toBeLessThanOrEqual(0)
    }
    const smallest = await page.evaluate(() => {
      const sizes = [...document.querySelectorAll<SVGTextElement>('.compare-proof .drawing text')].flatMap(
        (text) =>
          text.getBoundingClientRect().height > 0
            ? [Number.parseFloat(getComputedStyle(text).fontSize) * (text.getScreenCTM()?.a ?? 0)]
            : [],
      )
      return Math.min(...sizes)
    })
    expect(smallest).toBeGreaterThanOrEqual(width === 320 ? 12.99 : 13.99)
    const { violations } = await new AxeBuilder({ page }).analyze()
    expect(violations.map(({ id, nodes }) => `${id} ${nodes[0]?.target.join(' ')}`)).toEqual([])
  })

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false })
  for (const lang of langs)
    test(`every value, reason and source is there, and nothing that cannot be pressed: ${lang}`, async ({
      page,
    }) => {
      await page.goto(`/${lang}/compare/`)
      await expect(page.locator('.compare-row')).toHaveCount(claims.length)
      for (const part of ['.compare-value', '.compare-why', '.compare-source']) {
        const texts = await page.locator(`.compare-row ${part}`).allTextContents()
        expect(texts).toHaveLength(3 * claims.length)
        expect(texts.every((text) => /\S/.test(text))).toBe(true)
      }
      await expect(page.locator('.compare-scene:visible')).toHaveCount(3 * claims.length)
      await expect(page.locator('.compare-show:visible, .compare-columns:visible')).toHaveCount(0)
      await expect(page.locator('.compare-article')).toHaveCount(5)
    })
})

test.describe('offline', () => {
  test.use({ expectedFault: /proof|Failed to fetch|ERR_FAILED/ })
  test('a proof that cannot be loaded says so', async ({ page }) => {
    await page.route('**/compare/proof/**', (route) => route.abort())
    await page.goto('/en/compare/')
    await page.locator(cell('bytes', 1)).locator('.compare-show').click()
    await expect(page.locator('.compare-proof')).toContainText('could not be loaded')
  })
})
