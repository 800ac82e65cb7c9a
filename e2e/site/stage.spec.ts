// A student at the stage: steps, predicts, switches, reloads, shares; the state is always what the address says.
import { wordsOf } from '../../content'
import { expect, test } from '../helpers'
import { open, settle, snapshot, step } from './stage'

const en = wordsOf('en').ui

test('a JWT login, step by step, with its prediction', async ({ page }) => {
  await open(page, 'en', 'jwt-login')
  await step(page, 1)
  await expect(page.locator('.item.is-current')).toHaveCount(1)
  await step(page, 8)
  await page.getByRole('button', { name: en.next, exact: true }).click()
  await expect(page.getByRole('radio')).toHaveCount(4)
  const shown = await page.locator('main').textContent()
  await page.getByRole('radio').nth(0).check()
  await page.getByRole('button', { name: en.predict }).click()
  await step(page, 2)
  await expect(page.getByText(en.verdictOther.slice(0, 9)).first()).toBeVisible()
  expect(shown).not.toContain(wordsOf('en').scenarios['jwt-login'].question.why.jwt.slice(0, 20))
})

test('what is to come is nowhere in the text of the page before the question is answered', async ({
  page,
}) => {
  await open(page, 'en', 'logout')
  await step(page, 20)
  await expect(page.getByRole('radio').first()).toBeVisible()
  const text = await page.locator('main').evaluate((main) => (main as HTMLElement).textContent)
  const svg = await page.locator('.diagram').evaluate((d) => d.textContent ?? '')
  for (const shown of [text, svg]) expect(shown).not.toMatch(/GET \/me|401 Unauthorized|invalid_token/)
  expect(svg).toContain('POST /login')
})

test('skipping goes on', async ({ page }) => {
  await open(page, 'en', 'logout')
  await step(page, 20)
  await page.getByRole('button', { name: en.skip }).click()
  await expect(page.getByRole('radio')).toHaveCount(0)
})

test('100 times Next and Previous, as fast as they come, equals a fresh jump', async ({ page, browser }) => {
  await open(page, 'en', 'session-login', '?m=session')
  const stage = page.locator('.stage')
  await stage.focus()
  const keys = Array.from({ length: 100 }, (_, i) =>
    [3, 7, 11, 13].includes(i % 17) ? 'ArrowLeft' : 'ArrowRight',
  )
  for (const key of [...keys, ...Array(4).fill('ArrowLeft')]) await page.keyboard.press(key)
  await settle(page)
  const url = page.url()
  const walked = await snapshot(page)
  const context = await browser.newContext()
  const other = await context.newPage()
  await other.goto(url)
  await other.locator('.stage').waitFor()
  await settle(other)
  expect(await snapshot(other)).toEqual(walked)
  await context.close()
})

test('Back leaves the page in at most two presses', async ({ page }) => {
  await page.goto('/en/')
  await page.goto('/en/s/jwt-login/')
  await page.locator('.stage').waitFor()
  await step(page, 6)
  await page.keyboard.press('s')
  await settle(page)
  await page.goBack()
  if (page.url().includes('/s/')) await page.goBack()
  expect(new URL(page.url()).pathname).toBe('/en/')
})

test('reload and the other language keep design, step and answer', async ({ page }) => {
  await open(page, 'en', 'logout', '?m=session')
  await step(page, 20)
  await page.getByRole('radio').nth(1).check()
  await page.getByRole('button', { name: en.predict }).click()
  await step(page, 2)
  await settle(page)
  const at = new URL(page.url()).searchParams.get('at')
  await page.reload()
  await settle(page)
  expect(new URL(page.url()).searchParams.get('at')).toBe(at)
  expect(new URL(page.url()).searchParams.get('m')).toBe('session')
  await page.getByRole('link', { name: '한국어' }).first().click()
  await page.waitForURL(/\/ko\//)
  await settle(page)
  expect(new URL(page.url()).searchParams.get('at')).toBe(at)
  expect(new URL(page.url()).searchParams.get('m')).toBe('session')
  await expect(page.getByRole('radio')).toHaveCount(0)
})

test('a link past the question asks first, and skipping shows the very step', async ({ page }) => {
  await open(page, 'en', 'logout', '?m=jwt&at=expiry.get-me-answer')
  await expect(page.getByRole('radio').first()).toBeVisible()
  await page.getByRole('button', { name: en.skip }).click()
  await settle(page)
  expect(new URL(page.url()).searchParams.get('at')).toBe('expiry.get-me-answer')
  await expect(page.locator('.diagram')).toContainText('401')
})

for (const [name, query] of [
  ['unknown step', '?m=jwt&at=log-in.no-such-step'],
  ['strange step', '?at=%3Cscript%3Ealert(1)%3C%2Fscript%3E'],
  ['wrong design', '?m=paper&at=log-in.post-login'],
  ['prototype', '?m=__proto__&at=__proto__&ins=constructor'],
  ['junk', `?at=${'x'.repeat(6000)}`],
  ['broken escapes', '?at=%E0%A4%A&m=%'],
  ['repeated', '?m=jwt&m=session&at=&at=x'],
] as const)
  test(`hostile address: ${name}`, async ({ page }) => {
    await open(page, 'en', 'jwt-login', query)
    await step(page, 1)
    await expect(page.locator('.item.is-current').first()).toBeVisible()
  })

test('100 KB of junk in the address is answered with a sentence, by the server and by the page', async ({
  page,
}) => {
  await open(page, 'en', 'jwt-login', `?at=${'y'.repeat(100_000)}`)
  await expect(page.getByText(en.noticeUnreadable)).toBeVisible()
  await step(page, 1)
})

test('an address that means no step of ours means the beginning, whatever memory holds', async ({ page }) => {
  await open(page, 'en', 'jwt-login')
  await step(page, 3)
  await open(page, 'en', 'jwt-login', '?at=%3Cb%3E')
  await expect(page.getByText(en.noticeStep)).toBeVisible()
  await expect(page.locator('.diagram .item')).toHaveCount(0)
})

test('the stage and the diagram show that they have the focus', async ({ page }) => {
  await open(page, 'en', 'jwt-login')
  for (const [focus, ring] of [
    ['.stage', '.stage'],
    ['.diagram-box', '.diagram'],
  ] as const) {
    await page.locator(focus).focus()
    await page.keyboard.press('Shift')
    const width = () => page.locator(ring).evaluate((e) => getComputedStyle(e, '::after').outlineWidth)
    expect(await width(), focus).toBe('3px')
  }
})

test('localStorage that throws: the page works and says so once', async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(globalThis, 'localStorage', {
      get() {
        throw new DOMException('denied', 'SecurityError')
      },
    })
  })
  await open(page, 'en', 'session-login')
  await step(page, 5)
  await page.keyboard.press('i')
  await expect(page.getByText(en.noticeMemory)).toBeVisible()
})

test('hostile memory is read with distrust', async ({ page }) => {
  await page.addInitScript(() =>
    localStorage.setItem(
      'sl:v1',
      '{"version":1,"scenarios":{"__proto__":{"at":{}}},"settings":{"theme":"<img>"}}',
    ),
  )
  await open(page, 'ko', 'logout')
  await step(page, 2)
})

test('copy as Mermaid puts the whole story on the clipboard', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await open(page, 'en', 'jwt-login')
  await page.getByRole('button', { name: en.copyMermaid }).first().click()
  expect(await page.evaluate(() => navigator.clipboard.readText())).toMatch(/^sequenceDiagram\n/)
})
