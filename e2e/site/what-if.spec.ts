// What if: turning a knob runs the story anew on the same beat, keeps both futures in reach, and travels in the address.
import AxeBuilder from '@axe-core/playwright'
import type { Page, Request } from '@playwright/test'
import { wordsOf } from '../../content'
import type { Lang } from '../../content/langs'
import { expect, test } from '../helpers'
import { open, settle } from './stage'

const answered = '?m=jwt&at=replay.get-me-answer&v=1'
const wordsIn = (lang: Lang) => wordsOf(lang).ui
const ko = wordsIn('ko')

/** Opens a scene and says that there will be no prediction. */
async function openSettled(page: Page, query = answered, lang: Lang = 'ko', scene = 'logout') {
  await open(page, lang, scene, query)
  await page.getByRole('button', { name: wordsIn(lang).skip }).click()
  await settle(page)
}

/** Opens the knobs, on a wide screen by the bar and on a narrow one by the sheet of the bar. */
async function openKnobs(page: Page, lang: Lang = 'ko') {
  const { whatIf, steps } = wordsIn(lang)
  const bar = page.locator('.transport').getByRole('button', { name: whatIf.open })
  if (await bar.isVisible()) return bar.click()
  await page.locator('.transport').getByRole('button', { name: steps }).click()
  return page.getByRole('dialog').getByRole('button', { name: whatIf.open }).click()
}

const pickLifetime = (page: Page, name = /^1분/) => page.locator('.knob').first().getByRole('radio', { name })
const told = (page: Page) => page.getByRole('group', { name: ko.whatIf.which }).waitFor()
const branch = (page: Page, name: 'new' | 'old' | 'both') =>
  page.getByRole('group', { name: ko.whatIf.which }).getByRole('button', { name: ko.whatIf.branches[name] })
const title = (page: Page) => page.locator('.narration-title').first().textContent()
const param = (page: Page, name: string) => new URL(page.url()).searchParams.get(name)

/** What a page asks for from now on, with its size, apart from pages that are fetched ahead. */
function scriptsFrom(page: Page): Request[] {
  const asked: Request[] = []
  page.on('request', (request) => {
    if (request.url().endsWith('.js')) asked.push(request)
  })
  return asked
}

test('nothing of the engine is loaded until a knob is touched', async ({ page }) => {
  const all = scriptsFrom(page)
  await openSettled(page)
  await openKnobs(page)
  const before = await Promise.all(all.map(async (r) => (await r.response())?.text()))
  expect(page.workers()).toHaveLength(0)
  expect(
    before.filter((text) => /acc_descr_multiline_value|JWS Protected Header is invalid/.test(text ?? '')),
  ).toEqual([])

  await pickLifetime(page).check()
  await told(page)
  expect(page.workers()).toHaveLength(1)
})

test('a knob keeps the beat, the page and the focus, and both futures stay in reach @mobile', async ({
  page,
}) => {
  await openSettled(page)
  const original = await title(page)
  await openKnobs(page)
  const scrolled = await page.evaluate(() => scrollY)
  await pickLifetime(page).check()
  await told(page)
  expect(await page.evaluate(() => scrollY)).toBe(scrolled)
  await expect(pickLifetime(page)).toBeFocused()
  await page.keyboard.press('Escape')
  await settle(page)

  expect(param(page, 'at')).toBe('replay.get-me-answer')
  expect(param(page, 'cfg')).toBe('ttl:60')
  const changed = await title(page)
  expect(changed).not.toBe(original)
  expect(changed).toContain('401')

  await branch(page, 'old').click()
  expect(await title(page)).toBe(original)
  await branch(page, 'new').click()
  expect(await title(page)).toBe(changed)

  await page.getByRole('button', { name: ko.whatIf.reset }).first().click()
  await settle(page)
  expect(await title(page)).toBe(original)
  expect(param(page, 'cfg')).toBeNull()
  expect(param(page, 'at')).toBe('replay.get-me-answer')
})

test('the steps go on in the new future, and the first difference is one press away', async ({ page }) => {
  await openSettled(page)
  await openKnobs(page)
  await pickLifetime(page).check()
  await told(page)
  const parts = page.locator('.what-if-place').last()
  await parts.click()
  await settle(page)
  await expect(parts).toHaveAttribute('aria-current', 'true')
  const [stop, changed] = [param(page, 'at'), await page.locator('.stage-said').textContent()]
  await branch(page, 'old').click()
  await settle(page)
  expect(param(page, 'at')).toBe(stop)
  expect(await page.locator('.stage-said').textContent()).not.toBe(changed)
})

test('both futures stand side by side on the same beat, and a step moves both @mobile', async ({
  page,
  isMobile,
}) => {
  await openSettled(page)
  await openKnobs(page)
  await pickLifetime(page).check()
  await told(page)
  await page.keyboard.press('Escape')
  await branch(page, 'both').click()
  await settle(page)
  expect(param(page, 'branch')).toBe('both')
  const lanes = page.locator(isMobile ? '.strip-cell' : '.lane-head')
  await expect(lanes).toHaveText([/200/, /401/])
  if (isMobile) {
    await lanes.first().click()
    expect(await title(page)).not.toContain('401')
    await lanes.last().click()
    expect(await title(page)).toContain('401')
  } else await expect(page.locator('.gutter-sign[data-first]')).toHaveCount(1)
  const before = param(page, 'at')
  await page.locator('.transport-next').click()
  await settle(page)
  expect(param(page, 'at')).not.toBe(before)
  await page.reload()
  await told(page)
  await settle(page)
  await expect(lanes).toHaveCount(2)
})

test('a link reproduces both futures in a new profile', async ({ page, browser }) => {
  await openSettled(page)
  await openKnobs(page)
  await pickLifetime(page).check()
  await told(page)
  await page.keyboard.press('Escape')
  const reading = async (p: Page) => {
    const texts: (string | null)[] = []
    for (const name of ['new', 'old'] as const) {
      await branch(p, name).click()
      await settle(p)
      texts.push(await p.locator('.stage-said').textContent(), await p.locator('.stage-desks').textContent())
    }
    return texts
  }
  const here = await reading(page)
  const link = page.url()
  const context = await browser.newContext()
  const other = await context.newPage()
  await other.goto(link)
  await other.getByRole('button', { name: ko.skip }).click()
  await told(other)
  expect(await reading(other)).toEqual(here)
  await context.close()
})

test('a link waits for the prediction like any other', async ({ page }) => {
  await open(page, 'ko', 'logout', `${answered}&cfg=ttl:60&branch=new`)
  await told(page)
  await expect(page.locator('.question')).toBeVisible()
  await expect(page.locator('.what-if-place')).toHaveCount(0)
  expect(await page.locator('.stage').textContent()).not.toContain('401 · invalid_token')
})

for (const [query, notice, what] of [
  ['cfg=zzz:5', ko.noticeKnob, 'zzz'],
  ['cfg=ttl:999999999', ko.noticeKnobValue, 'ttl:999999999'],
  ['cfg=store:<img src=x onerror=alert(1)>', ko.noticeKnobValue, 'store:<img src=x onerror=alert(1)>'],
  ['cfg=__proto__:1', ko.noticeKnob, '__proto__'],
  ['cfg=,,,', ko.noticeConfig, ''],
] as const)
  test(`a hostile ${query} is refused in a sentence, and the story stands`, async ({ page }) => {
    await open(page, 'ko', 'logout', `?m=jwt&at=copy.copied&${query}`)
    await expect(page.locator('.notice')).toHaveText(notice.replace('{what}', what))
    expect(page.workers()).toHaveLength(0)
    await expect(page.locator('.what-if button')).toHaveCount(0)
    await settle(page)
    expect(param(page, 'at')).toBe('copy.copied')
  })

test('what is typed is read with the same distrust', async ({ page }) => {
  await openSettled(page)
  await openKnobs(page)
  const field = page.getByRole('textbox', { name: ko.whatIf.own }).first()
  await field.fill('12e3')
  await field.press('Enter')
  await expect(page.getByRole('alert').filter({ hasText: '86400' })).toBeVisible()
  expect(page.workers()).toHaveLength(0)
  await field.fill('61')
  await field.press('Enter')
  await told(page)
  await settle(page)
  expect(param(page, 'cfg')).toBe('ttl:61')
})

test('without workers the page tells it itself', async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(globalThis, 'Worker', {
      value: class {
        constructor() {
          throw new Error('no workers here')
        }
      },
    })
  })
  await openSettled(page)
  await openKnobs(page)
  await pickLifetime(page).check()
  await told(page)
  expect(await title(page)).toContain('401')
})

test('on plain http, where there is no crypto.subtle, the worker tells the same', async ({
  page,
  baseURL,
}) => {
  const site = 'http://class.test'
  await page.context().route(`${site}/**`, async (route) => {
    const url = route
      .request()
      .url()
      .replace(site, baseURL ?? '')
    await route.fulfill({ response: await route.fetch({ url }) })
  })
  await page.goto(`${site}/ko/s/logout/${answered}&cfg=ttl:60&branch=new`)
  expect(await page.evaluate(() => isSecureContext)).toBe(false)
  await page.getByRole('button', { name: ko.skip }).click()
  await told(page)
  expect(page.workers()).toHaveLength(1)
  expect(await title(page)).toContain('401')
})

test.describe('with no network for the engine', () => {
  test.use({ expectedFault: /failed|ERR_FAILED|Failed to load|ChunkLoad/i })
  test('says so, keeps the original story, and tries again', async ({ page }) => {
    await openSettled(page)
    const original = await title(page)
    await openKnobs(page)
    await page.route('**/*.js', (route) => route.abort())
    await pickLifetime(page).check()
    await expect(page.locator('.what-if-status')).toHaveText(ko.whatIf.failed)
    expect(await title(page)).toBe(original)
    await page.unroute('**/*.js')
    await page.getByRole('button', { name: ko.whatIf.retry }).click()
    await told(page)
    expect(await title(page)).toContain('401')
  })
})

test('the panel is closed to nobody: keys, names and contrast @mobile', async ({ page }) => {
  await openSettled(page, answered, 'en')
  await openKnobs(page, 'en')
  await page
    .locator('.knob')
    .first()
    .getByRole('radio', { name: /^1 min/ })
    .check()
  await page.getByRole('group', { name: wordsIn('en').whatIf.which, includeHidden: true }).waitFor()
  const { violations } = await new AxeBuilder({ page }).analyze()
  expect(violations.map(({ id, nodes }) => [id, nodes.map((n) => n.html)])).toEqual([])
  expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0)
})

test('W opens the knobs and closes them, and gives the focus back', async ({ page }) => {
  await openSettled(page)
  await page.locator('.stage').focus()
  await page.keyboard.press('w')
  const panel = page.locator('.knobs-panel')
  await expect(panel).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(panel).toHaveCount(0)
  await expect(page.locator('.transport-knobs')).toBeFocused()
})

test('before the prediction the panel says what it waits for', async ({ page }) => {
  await open(page, 'ko', 'logout')
  await openKnobs(page)
  await expect(page.getByText(ko.whatIf.later)).toBeVisible()
  await expect(page.locator('.knob')).toHaveCount(0)
})
