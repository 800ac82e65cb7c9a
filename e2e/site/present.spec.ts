// An instructor with two keys: PageDown and PageUp run the whole scene; nothing else gets in the way.
import { langs } from '../../content/langs'
import { scenarios } from '../../lib/scenarios'
import { expect, test } from '../helpers'
import { leave, place, settle, where } from './stage'

/** The scene in which the instructor goes all the way back. */
const walkedBack = 'logout'
const walked = scenarios.filter((_, i) => i % 2 === 1)

// every other scene is walked, each in one size and language, and every size and language walks some
;(
  [
    [1024, 768],
    [1280, 800],
  ] as const
).forEach(([width, height], size) => {
  langs.forEach((lang, tongue) => {
    test(`from start to end and back with PageDown and PageUp at ${width}x${height}: ${lang}`, async ({
      page,
    }) => {
      test.slow()
      await page.emulateMedia({ reducedMotion: 'reduce' })
      await page.setViewportSize({ width, height })
      for (const { id } of walked.filter((_, i) => i % 4 === size * 2 + tongue)) {
        await page.goto(`/${lang}/s/${id}/?present`)
        await page.locator('.present').waitFor()
        await settle(page)
        const seen: string[] = []
        for (let i = 0; i < 60; i++) {
          const [now, here] = [await where(page), await place(page)]
          if (now !== seen.at(-1)) seen.push(now)
          const bad = await page.evaluate(() => {
            const shown = [...document.querySelectorAll<HTMLElement | SVGElement>('main *')].filter(
              (e) =>
                e.checkVisibility({ visibilityProperty: true }) &&
                [...e.childNodes].some((n) => n.nodeType === 3 && n.textContent?.trim()),
            )
            const small = shown.filter((e) => {
              const scale = e instanceof SVGGraphicsElement ? (e.getScreenCTM()?.a ?? 1) : 1
              const box = e.getBoundingClientRect()
              return box.width > 1 && Number.parseFloat(getComputedStyle(e).fontSize) * scale < 21.9
            })
            const { scrollWidth, scrollHeight } = document.documentElement
            return {
              small: small.map((e) => `${e.tagName} ${e.textContent?.slice(0, 20)}`),
              over: [scrollWidth - innerWidth, scrollHeight - innerHeight].filter((n) => n > 0),
            }
          })
          expect(bad, `${lang} ${id} phase ${i}`).toEqual({ small: [], over: [] })
          await page.keyboard.press('PageDown')
          await settle(page)
          if ((await place(page)) === here) break
        }
        expect(seen.length).toBeGreaterThan(9)
        // the way back is the same code for every scene: one of them walks it whole
        for (let i = seen.length - 2; i >= (id === walkedBack ? 0 : seen.length - 3); i--) {
          await leave(page, 'PageUp')
          expect(await where(page), `back to phase ${i}`).toBe(seen[i])
        }
      }
    })
  })
})

for (const [width, height, query] of [
  [1024, 768, ''],
  [1280, 800, '&m=dual'],
] as const)
  test(`all that a step draws comes into sight with PageDown alone at ${width}x${height}${query}`, async ({
    page,
  }) => {
    test.slow()
    await page.emulateMedia({ reducedMotion: 'reduce' })
    await page.setViewportSize({ width, height })
    await page.goto(`/en/s/rotation/?present${query}`)
    await page.locator('.present').waitFor()
    const [drawn, shown] = [new Set<string>(), new Set<string>()]
    for (let i = 0; i < 60; i++) {
      await settle(page)
      const here = await place(page)
      const arrows = await page.evaluate(() => {
        const bottom = document.querySelector('.diagram-box')?.getBoundingClientRect().bottom ?? 0
        const top = document.querySelector('.diagram-heads')?.getBoundingClientRect().bottom ?? 0
        const picture = document.querySelector('.present-picture:not([inert])')
        return [...(picture?.querySelectorAll('.is-current .hit') ?? [])].map((arrow, n) => {
          const box = arrow.getBoundingClientRect()
          return { name: `${location.search} ${n}`, inSight: box.top >= top - 2 && box.bottom <= bottom + 2 }
        })
      })
      for (const { name, inSight } of arrows) {
        drawn.add(name)
        if (inSight) shown.add(name)
      }
      await page.keyboard.press('PageDown')
      await settle(page)
      if ((await place(page)) === here) break
    }
    expect(drawn.size).toBeGreaterThan(20)
    expect([...drawn].filter((name) => !shown.has(name))).toEqual([])
  })

test('black, white, F5, Esc and the other keys do what they should and nothing more', async ({ page }) => {
  await page.goto('/ko/s/logout/?present')
  await page.locator('.present').waitFor()
  await page.keyboard.press('PageDown')
  await settle(page)
  const there = await where(page)
  await page.evaluate(() => Object.assign(globalThis, { stillHere: true }))
  for (const key of ['.', 'b', 'w']) {
    await page.keyboard.press(key)
    await page.keyboard.press('PageDown')
    await settle(page)
    expect(await where(page), `the first key after ${key} only lights up`).toBe(there)
  }
  await page.keyboard.press('F5')
  await page.keyboard.press('Escape')
  await settle(page)
  expect(await page.evaluate(() => (globalThis as unknown as { stillHere?: boolean }).stillHere)).toBe(true)
  expect(await where(page)).toBe(there)
  await page.keyboard.press('Space')
  await settle(page)
  expect(await where(page)).not.toBe(there)
  await page.keyboard.press('Shift+Space')
  await settle(page)
  expect(await where(page)).toBe(there)
})

test('a reload returns to the same phase', async ({ page }) => {
  await page.goto('/en/s/logout/?present')
  await page.locator('.present').waitFor()
  for (let i = 0; i < 5; i++) await page.keyboard.press('PageDown')
  await settle(page)
  const there = await where(page)
  await page.reload()
  await page.locator('.present').waitFor()
  await settle(page)
  expect(await where(page)).toBe(there)
})
