// From the guide to the lab and back: the same moment there, the very step here. And a run in somebody else's page.
import type { Page } from '@playwright/test'
import { wordsOf } from '../../content'
import { expect, test } from '../helpers'
import { open, settle } from './stage'

const { ui, lab } = wordsOf('ko')

/**
 * Everything that lies on the desks, without the marks of what a step changed: steps are longer here than there. The lab
 * has a phone at hand that no story of these has.
 */
async function desks(page: Page): Promise<readonly string[]> {
  const open = () =>
    page.locator('.desk:not([data-actor="phone"])').evaluateAll((all) =>
      all.map((desk) => {
        const copy = desk.cloneNode(true) as HTMLElement
        const marks = '.desk-head, .cell-none, .row-op, .row-op + .visually-hidden, .row-was'
        for (const mark of copy.querySelectorAll(marks)) mark.remove()
        return `${desk.getAttribute('data-actor')}: ${copy.textContent?.replace(/직전 값 |→|…[\w-]{4}/g, '')}`
      }),
    )
  const found = new Set(await open())
  for (const tab of await page.locator('.desks-compact [role="tab"]').all()) {
    await tab.click()
    for (const desk of await open()) found.add(desk)
  }
  return [...found].sort()
}

/** Waits until the run of the address is told and stands where the link says. */
async function inLab(page: Page): Promise<void> {
  await page.waitForURL(/\/lab\/#/)
  await page.locator('.lab[aria-busy="false"] .diagram:not(.is-unmounted) .item').first().waitFor()
  await settle(page)
}

for (const [name, scene, query] of [
  ['one design', 'logout', '?m=jwt&at=replay.get-me&v=1'],
  ['two side by side', 'logout', '?m=dual&lanes=session,jwt&at=log-out.get-home-answer&lane=session&v=1'],
  ['in the middle of a beat', 'rotation', '?m=hybrid&at=thief.post-auth-refresh&ins=credential&v=1'],
] as const)
  test(`takes over and comes back: ${name}`, async ({ page }) => {
    await page.emulateMedia({ reducedMotion: 'reduce' })
    await open(page, 'ko', scene, query)
    const skip = page.getByRole('button', { name: ui.skip })
    if (await skip.isVisible()) await skip.click()
    await settle(page)
    const [there, title, held] = [
      page.url(),
      await page.locator('.narration-step').textContent(),
      await desks(page),
    ]
    expect(held.length).toBeGreaterThan(2)

    await page.locator('.stage').focus()
    await page.keyboard.press('f')
    await inLab(page)
    expect(await desks(page)).toEqual(held)

    await page.getByRole('link', { name: lab.ui.backToGuide }).click()
    await page.waitForURL(there)
    await settle(page)
    expect(page.url()).toBe(there)
    expect(await page.locator('.narration-step').textContent()).toBe(title)
  })

test('the link of the bar takes the open question along, and nothing of what comes @mobile', async ({
  page,
}) => {
  await open(page, 'ko', 'logout', '?m=jwt&at=replay.get-me-answer&v=1')
  await expect(page.getByRole('button', { name: ui.skip })).toBeVisible()
  const more = page.locator('.transport').getByRole('button', { name: ui.steps })
  if (await more.isVisible()) await more.click()
  const link = page.getByRole('link', { name: ui.takeOver }).filter({ visible: true })
  await link.focus()
  await expect(link).toHaveAttribute('href', /^\/ko\/lab\/#run=li\.[^&]*lo&/)
  expect(await link.getAttribute('href')).not.toContain('replay')
  const there = page.url()
  await link.click()
  await inLab(page)
  await page.getByRole('link', { name: lab.ui.backToGuide }).click()
  await page.waitForURL(there)
  await expect(page.getByRole('button', { name: ui.skip })).toBeVisible()
})

test('a run stands in the page of somebody else, paused at its step, and leaves no trace', async ({
  page,
  context,
  baseURL,
}) => {
  // a page that no network sent counts as one of the wide world, which may not frame what this machine serves
  await context.grantPermissions(['local-network-access'])
  const run = 'run=li.cp.me.lo.rp&at=3.get-me&v=1'
  const host = 'http://127.0.0.1:1/class'
  await page.route(host, (route) =>
    route.fulfill({
      contentType: 'text/html',
      body: `<!doctype html><link rel=icon href=data:,><iframe src="${baseURL}/ko/lab/?embed#${run}" width=320 height=720></iframe>`,
    }),
  )
  await page.goto(host)
  const frame = page.frameLocator('iframe')
  const step = frame.locator('.narration-step')
  await frame.locator('.lab[aria-busy="false"] .diagram .item').first().waitFor()
  await expect(step).toContainText('3 / 5')
  const title = await frame.locator('.narration-title').textContent()
  await expect(frame.locator('.stage-head, .lab-side, .lab-bar')).toHaveCount(0)

  await frame.getByRole('button', { name: lab.ui.forward }).click()
  await expect(frame.locator('.narration-title')).not.toHaveText(title ?? '')
  await frame.getByRole('button', { name: lab.ui.back }).click()
  await expect(frame.locator('.narration-title')).toHaveText(title ?? '')
  const full = frame.getByRole('link', { name: lab.ui.openInFull })
  await expect(full).toHaveAttribute('href', `/ko/lab/#${run}`)
  await expect(full).toHaveAttribute('rel', 'noopener')

  const inside = page.frames()[1]
  const left = await inside?.evaluate(() => {
    const { scrollWidth, scrollHeight } = document.documentElement
    return {
      kept: [localStorage.length, sessionStorage.length],
      size: [scrollWidth, scrollHeight],
      hash: location.hash,
    }
  })
  expect(left).toEqual({ kept: [0, 0], size: [320, 720], hash: `#${run}` })
})

test('only a run that is made for it may be framed', async ({ request }) => {
  const policy = async (path: string) => (await request.get(path)).headers()['content-security-policy'] ?? ''
  expect(await policy('/ko/lab/?embed')).toBe('')
  for (const path of ['/ko/lab/', '/ko/', '/ko/s/logout/?embed', '/ko/lab/?embedded', '/ko/lab/?x=embed'])
    expect(await policy(path), path).toContain("frame-ancestors 'self'")
})
