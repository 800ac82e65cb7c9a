// What the tests of the lab do over and over: open it, act, wait until the run is drawn, and read what is on screen.
import type { Locator, Page } from '@playwright/test'
import { wordsOf } from '../../content'
import type { Lang } from '../../content/langs'
import { settle } from './stage'

export const labWords = (lang: Lang) => wordsOf(lang).lab

/** Opens the lab, with a run where there is one, and waits until it is drawn. */
export async function openLab(page: Page, lang: Lang, run = '', query = ''): Promise<void> {
  await page.goto(`/${lang}/lab/${query}${run && `#${run}`}`)
  await page.locator('.diagram:not(.is-unmounted)').first().waitFor()
  await drawn(page)
}

/** Waits until the run of what was done is on screen and nothing moves any more. */
export async function drawn(page: Page): Promise<void> {
  await page.locator('.lab[aria-busy="false"]').waitFor()
  await settle(page)
}

type Offers = ReturnType<typeof labWords>['acts']['offers']
const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')

/** A button of the pad; on a narrow screen the sheet that holds the pad is opened first. */
export async function offer(page: Page, lang: Lang, id: keyof Offers): Promise<Locator> {
  const { acts } = labWords(lang)
  const [sheet, pad] = [page.locator('.lab-act'), page.locator('.pad')]
  if ((await sheet.isVisible()) && (await pad.count()) === 0) await sheet.click()
  return page
    .locator('.pad-offer')
    .filter({ hasText: new RegExp(`^${escaped(acts.offers[id])}`) })
    .first()
}

export type OfferName = Parameters<typeof offer>[2]

/** Takes actions one by one, and looks at each before the next. */
export async function take(page: Page, lang: Lang, ...ids: readonly OfferName[]): Promise<void> {
  for (const id of ids) {
    await (await offer(page, lang, id)).click()
    await drawn(page)
  }
}

export const bar = (page: Page, name: string | RegExp): Locator =>
  page.locator('.lab-bar').getByRole('button', { name })

/** Opens a sheet by the bar, or by the menu where the bar has no room. */
export async function openSheet(page: Page, lang: Lang, sheet: 'branches' | 'share'): Promise<void> {
  const name = labWords(lang).ui[sheet]
  const button = bar(page, new RegExp(name))
  if (await button.isVisible()) await button.click()
  else {
    await page.getByRole('button', { name: wordsOf(lang).ui.menu, exact: true }).click()
    await page.getByRole('dialog').getByRole('button', { name, exact: true }).click()
  }
  await page.locator(`dialog.sheet-${sheet}[open]`).waitFor()
}

/** What is drawn, arrow by arrow. */
export const arrows = (page: Page): Promise<string[]> => page.locator('.diagram .item').allTextContents()

/** The part after `#`. */
export const runIn = (page: Page): string => new URL(page.url()).hash.slice(1)

/** Where each lifeline stands, in the page. */
export const lifelines = (page: Page): Promise<number[]> =>
  page.evaluate(() =>
    [...document.querySelectorAll('.lab .diagram .life')].map((e) => {
      const { left, width } = e.getBoundingClientRect()
      return Math.round((left + width / 2) * 10) / 10
    }),
  )
