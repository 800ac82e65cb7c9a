// The article: reads whole without scripts, steps by key and by touch, and its links land on the step they name.
import { langs } from '../../content/langs'
import { corrections, type Figure, figures, parts } from '../../content/read/outline'
import { expect, test } from '../helpers'

const mini = (scene: string) => `#figure-${scene}`
const stageOf = (lang: string, { scene, designs }: Figure) =>
  `/${lang}/s/${scene}/?m=${designs.length > 1 ? `dual&lanes=${designs.join(',')}` : designs[0]}`

// on a phone, the figures of one language
for (const lang of langs)
  test(`every figure is named, steps, and opens the stage at its step: ${lang}${lang === 'ko' ? ' @mobile' : ''}`, async ({
    page,
  }) => {
    test.slow()
    for (const one of figures.filter((_, i) => i % 2 === langs.indexOf(lang))) {
      const { scene } = one
      await page.goto(`/${lang}/read/`)
      const figure = page.locator(mini(scene))
      const { items, later, open } = {
        items: figure.locator('.item:visible'),
        later: figure.locator('.is-later'),
        open: figure.locator('.mini-open'),
      }
      const all = await items.count()
      expect(all).toBeGreaterThan(7)
      await expect(open).toHaveAttribute('href', stageOf(lang, one))

      const next = figure.locator('.mini-next')
      await next.click()
      await next.click()
      await expect(figure.locator('.mini-said')).not.toBeEmpty()
      expect(await later.count()).toBeGreaterThan(0)
      expect(await items.count(), 'what comes later is faint, and there').toBe(all)

      const href = (await open.getAttribute('href')) ?? ''
      await open.click()
      await page.locator('.diagram:not(.is-unmounted)').first().waitFor()
      const named = ({ searchParams }: URL) => ['m', 'lanes', 'at'].map((name) => searchParams.get(name))
      const asked = named(new URL(href, 'http://site'))
      await expect(async () => expect(named(new URL(page.url()))).toEqual(asked)).toPass()
    }
  })

test('the arrow keys step while the focus is in the bar, and going back ends at the whole figure', async ({
  page,
}) => {
  await page.goto('/en/read/')
  const figure = page.locator(mini('jwt-login'))
  await figure.locator('.mini-next').focus()
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('ArrowRight')
  await expect(figure.locator('.mini-count')).toHaveText(/^2 \//)
  await expect(figure.locator('.is-current:visible').first()).toBeInViewport()
  await page.keyboard.press('ArrowLeft')
  await page.keyboard.press('ArrowLeft')
  await expect(figure).not.toHaveAttribute('data-stepping', /./)
  await expect(figure.locator('.is-later')).toHaveCount(0)
  for (let i = 0; i < 40; i++) await page.keyboard.press('ArrowRight')
  await expect(figure.locator('.mini-next')).toHaveAttribute('aria-disabled', 'true')
  await expect(figure.locator('.is-later')).toHaveCount(0)
})

for (const [width, height] of [
  [1280, 720],
  [390, 844],
  [320, 640],
] as const)
  test(`the current arrow and its sentence are in sight together at ${width}`, async ({ page }) => {
    await page.setViewportSize({ width, height })
    await page.emulateMedia({ reducedMotion: 'reduce' })
    await page.goto('/ko/read/')
    const figure = page.locator(mini('logout'))
    await figure.locator('.mini-next').focus()
    for (let i = 0; i < 6; i++) {
      await page.keyboard.press('ArrowRight')
      const seen = await figure.evaluate((element) => {
        const bar = element.querySelector('.mini-drive')?.getBoundingClientRect()
        const ink = [...element.querySelectorAll('.is-current')]
          .map((e) => e.getBoundingClientRect())
          .filter((box) => box.height > 0)
        if (!bar || ink.length === 0) return 'nothing'
        const drawings = element.querySelector('.mini-drawings')?.getBoundingClientRect()
        const floor = drawings && bar.left < drawings.right - 1 ? bar.top : innerHeight
        const end = Math.max(...ink.map((box) => box.bottom))
        const inside = end > 40 && end <= floor + 1
        return inside && bar.top >= 0 && bar.bottom <= innerHeight + 1 ? 'both' : 'cut'
      })
      expect(seen, `step ${i + 1}`).toBe('both')
    }
    const sizes = await page.evaluate(() =>
      [...document.querySelectorAll<SVGTextElement>('.drawing text')].flatMap((text) => {
        const scale = text.getScreenCTM()?.a ?? 0
        return text.getBoundingClientRect().height > 0
          ? [Number.parseFloat(getComputedStyle(text).fontSize) * scale]
          : []
      }),
    )
    expect(Math.min(...sizes)).toBeGreaterThanOrEqual((width < 360 ? 13 : 14) - 0.05)
  })

test('targets in the small stages are large enough @mobile', async ({ page }) => {
  await page.goto('/ko/read/')
  const small = await page.evaluate(() =>
    [...document.querySelectorAll('.mini :is(button, a, summary)')].flatMap((e) => {
      const { width, height } = e.getBoundingClientRect()
      return width > 0 && (width < 43.5 || height < 43.5) ? [`${e.className} ${width}x${height}`] : []
    }),
  )
  expect(small).toEqual([])
})

test('notes stand beside their prose where there is room, and below it where there is none', async ({
  page,
}) => {
  for (const [width, beside] of [
    [1280, true],
    [390, false],
  ] as const) {
    await page.setViewportSize({ width, height: 800 })
    await page.goto('/en/read/')
    const pairs = await page.locator('.read-pair').evaluateAll((elements) =>
      elements.map((element) => {
        const [prose, margin] = [...element.children].map((e) => e.getBoundingClientRect())
        return prose && margin
          ? { beside: margin.left >= prose.right, below: margin.top >= prose.bottom }
          : null
      }),
    )
    for (const pair of pairs) expect(pair).toEqual({ beside, below: !beside })
  }
})

test('prints the article with its figures whole, and no buttons', async ({ page }) => {
  await page.goto('/en/read/')
  await page.locator(mini('jwt-login')).locator('.mini-next').click()
  await page.emulateMedia({ media: 'print' })
  await expect(page.locator('.mini .btn:visible')).toHaveCount(0)
  const faint = page.locator('.mini .is-later').first()
  await expect(faint).toHaveCSS('opacity', '1')
  expect(await page.locator('.read-note:visible').count()).toBe(Object.keys(corrections).length)
})

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })
  for (const lang of langs)
    test(`the article reads whole: ${lang} @mobile`, async ({ page }) => {
      await page.goto(`/${lang}/read/`)
      for (const part of parts) await expect(page.locator(`h2#${part}`)).toBeVisible()
      expect(await page.locator('.read-note:visible').count()).toBe(Object.keys(corrections).length)
      for (const one of figures) {
        const figure = page.locator(mini(one.scene))
        expect(await figure.locator('.item:visible').count()).toBeGreaterThan(7)
        await expect(figure.locator('button:visible')).toHaveCount(0)
        await expect(figure.locator('.mini-open')).toHaveAttribute('href', stageOf(lang, one))
      }
    })
})
