// The `test` of every browser test: it fails when a page complains, even if all expectations hold.
import { type BrowserContext, test as base, type Request } from '@playwright/test'

type Watch = {
  /** A complaint the test provokes on purpose: `test.use({ expectedFault: /404/ })`. */
  expectedFault: RegExp | null
  /** What the pages of this test have complained about so far. */
  faults: string[]
}

/**
 * What was loaded ahead is dropped when a page is left: whether a page exists, its data, or parts of this page that
 * nobody opened. No harm is done.
 */
function isDroppedPrefetch(request: Request) {
  const { pathname } = new URL(request.url())
  const isPart = /^\/_next\/static\/.*\.(js|css)$/.test(pathname)
  const isPrefetch = request.method() === 'HEAD' || pathname.endsWith('.txt') || isPart
  return isPrefetch && request.failure()?.errorText === 'net::ERR_ABORTED'
}

/** A browser told to run no script reports each one on the page as refused. */
function isScriptSwitchedOff(request: Request) {
  return request.resourceType() === 'script' && request.failure()?.errorText === 'csp'
}

/** Runs in the page: puts what the policy blocked on the console, in more detail than the browser does. */
function reportViolations() {
  addEventListener('securitypolicyviolation', (event) => {
    console.error(`policy: ${event.effectiveDirective} blocked ${event.blockedURI} (${event.sample})`)
  })
}

/** Collects the complaints of every page of the context, windows that a page opens included. */
async function watch(context: BrowserContext, hasScript: boolean, report: (fault: string) => void) {
  await context.addInitScript(reportViolations)
  context.on('console', (message) => {
    const kind = message.type()
    if (kind === 'error' || kind === 'warning')
      report(`console ${kind}: ${message.text()} (${message.location().url})`)
  })
  context.on('weberror', (error) => report(`uncaught: ${error.error().stack ?? error.error().message}`))
  context.on('requestfailed', (request) => {
    const isHarmless = isDroppedPrefetch(request) || (!hasScript && isScriptSwitchedOff(request))
    if (!isHarmless) report(`${request.method()} ${request.url()} failed: ${request.failure()?.errorText}`)
  })
}

export const test = base.extend<Watch>({
  expectedFault: [null, { option: true }],
  faults: [
    async ({ context, javaScriptEnabled, expectedFault }, use) => {
      const faults: string[] = []
      await watch(context, javaScriptEnabled, (fault) => {
        if (!expectedFault?.test(fault)) faults.push(fault)
      })
      await use(faults)
      base.expect(faults, 'what the pages complained about').toEqual([])
    },
    { auto: true },
  ],
})

export { expect } from '@playwright/test'
