// A run is taken along from the lab, under the site's own policy: pictures that open, a code that scans, a command.
import { readFileSync } from 'node:fs'
import type { Page } from '@playwright/test'
import decodeQR from 'qr/decode.js'
import { expect, test } from '../helpers'

const said = (page: Page) => page.locator('.share [role="status"]')

/** Opens a run of three actions at its end, and the sheet that shares it. */
async function openSheet(page: Page): Promise<void> {
  await page.goto('/en/lab/#run=li.me&m=jwt&v=1')
  await page.locator('.diagram:not(.is-unmounted) .item').first().waitFor()
  await page.getByRole('button', { name: 'Share', exact: true }).click()
  await page.locator('.share').waitFor()
}

/** The bytes of the file that a button saves. */
async function savedBy(page: Page, name: string): Promise<Buffer> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name }).click(),
  ])
  await expect(said(page)).toHaveText(`Saved ${download.suggestedFilename()}.`)
  return readFileSync(await download.path())
}

test('the picture is saved as an SVG that is well-formed, and as a PNG of twice its size', async ({
  page,
}) => {
  await openSheet(page)
  const svg = (await savedBy(page, 'Save as SVG')).toString('utf8')
  const { root, width, height, texts } = await page.evaluate((text) => {
    const { documentElement: e } = new DOMParser().parseFromString(text, 'image/svg+xml')
    const [width, height] = ['width', 'height'].map((name) => Number(e.getAttribute(name)))
    return {
      root: e.tagName,
      width,
      height,
      texts: [...e.querySelectorAll('text')].map((t) => t.textContent),
    }
  }, svg)
  expect(root).toBe('svg')
  expect(texts).toContain('Browser')
  const png = await savedBy(page, 'Save as PNG')
  expect(png.subarray(1, 4).toString('latin1')).toBe('PNG')
  expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([2 * Number(width), 2 * Number(height)])
})

test('the code holds the link, and without a clipboard the command stands selected', async ({ page }) => {
  await page.addInitScript(() => Object.defineProperty(navigator, 'clipboard', { value: undefined }))
  await openSheet(page)
  await page.getByRole('button', { name: 'Show QR code' }).click()
  const code = page.getByRole('img', { name: 'QR code of the link to this run' })
  const d = (await code.locator('path').getAttribute('d')) ?? ''
  const size = Number((await code.getAttribute('viewBox'))?.split(' ')[3])
  expect(decodeQR(imageOf(d, size))).toBe(
    await page.getByRole('textbox', { name: 'Link to this run' }).inputValue(),
  )
  await page.getByRole('button', { name: 'Copy the request as curl' }).click()
  await expect(said(page)).toContainText('selected')
  await expect(page.getByLabel('Text to copy')).toBeFocused()
  const selected = await page.getByLabel('Text to copy').evaluate((field: HTMLTextAreaElement) => ({
    ...{ text: field.value, from: field.selectionStart, to: field.selectionEnd },
  }))
  expect(selected).toMatchObject({ from: 0, to: selected.text.length })
  expect(selected.text).toMatch(/^curl --request GET 'https:\/\/shop\.example\/me'/)
})

/** The dark squares of the path as an image, four pixels a square. */
function imageOf(d: string, size: number) {
  const width = size * 4
  const data = new Uint8ClampedArray(width * width * 4).fill(255)
  for (const [, x, y, run] of d.matchAll(/M(\d+) (\d+)h(\d+)/g))
    for (let dy = 0; dy < 4; dy += 1)
      for (let dx = 0; dx < Number(run) * 4; dx += 1)
        data.set([0, 0, 0], ((Number(y) * 4 + dy) * width + Number(x) * 4 + dx) * 4)
  return { width, height: width, data }
}
