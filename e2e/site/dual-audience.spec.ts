// Side by side for those who use no mouse and for those who only watch: axe, and an instructor's two keys.
import AxeBuilder from '@axe-core/playwright'
import { wordsOf } from '../../content'
import { langs } from '../../content/langs'
import { expect, test } from '../helpers'
import { dual, leave, open, passQuestion, settle, step, where } from './stage'

for (const [lang, width, height] of [
  ['ko', 1280, 720],
  ['en', 390, 844],
] as const)
  test(`axe, side by side at ${width}`, async ({ page }) => {
    test.slow()
    await page.setViewportSize({ width, height })
    await page.emulateMedia({ reducedMotion: 'reduce' })
    await open(page, lang, 'logout', `${dual}&at=`)
    await step(page, 3)
    expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([])
    await step(page, 1)
    expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([])
    await passQuestion(page)
    const show = page.getByRole('button', { name: wordsOf(lang).ui.dual.show })
    if (await show.isVisible()) await show.click()
    await settle(page)
    expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([])
  })

for (const [width, height] of [
  [1024, 768],
  [1280, 800],
] as const)
  test(`before an audience two keys run it whole at ${width}x${height}, with no small word`, async ({
    page,
  }) => {
    test.slow()
    await page.emulateMedia({ reducedMotion: 'reduce' })
    await page.setViewportSize({ width, height })
    for (const lang of langs.filter((_, i) => i === Number(width > 1200))) {
      await page.goto(`/${lang}/s/logout/${dual}&present`)
      await page.locator('.present').waitFor()
      await settle(page)
      const seen: string[] = []
      for (let i = 0; i < 20; i++) {
        seen.push(await where(page))
        const small = await page.evaluate(() =>
          [...document.querySelectorAll<HTMLElement | SVGElement>('main *')].flatMap((e) => {
            const box = e.getBoundingClientRect()
            const says = [...e.childNodes].some((n) => n.nodeType === 3 && n.textContent?.trim())
            if (!says || box.width <= 1 || !e.checkVisibility({ visibilityProperty: true })) return []
            const scale = e instanceof SVGGraphicsElement ? (e.getScreenCTM()?.a ?? 1) : 1
            return Number.parseFloat(getComputedStyle(e).fontSize) * scale < 21.9 ? [e.textContent] : []
          }),
        )
        expect(small, `${lang} phase ${i}`).toEqual([])
        expect(
          await page.evaluate(() => document.documentElement.scrollWidth - innerWidth),
        ).toBeLessThanOrEqual(0)
        await leave(page, 'PageDown')
        if ((await where(page)) === seen.at(-1)) break
      }
      // the title, six moments, the question, its answer and the principle
      expect(seen).toHaveLength(10)
      for (let i = seen.length - 2; i >= 0; i--) {
        await leave(page, 'PageUp')
        expect(await where(page), `back to phase ${i}`).toBe(seen[i])
      }
    }
  })
