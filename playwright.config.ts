// Browser tests against the built site: all of them on a desktop, those marked @mobile on a phone as well.
import { defineConfig, devices } from '@playwright/test'
import { chromiumLaunch } from './scripts/chromium.mjs'

const port = process.env.E2E_PORT ?? '4199'
const site = `http://localhost:${port}`
const inCi = Boolean(process.env.CI)
const launchOptions = chromiumLaunch()

export default defineConfig({
  testDir: 'e2e',
  fullyParallel: true,
  forbidOnly: inCi,
  retries: inCi ? 1 : 0,
  // a test mostly waits for motion to end: three keep two cores busy
  workers: 3,
  timeout: 30_000,
  expect: { timeout: 7_000 },
  reporter: [['list'], ['./scripts/ci-reporter.mjs']],
  use: {
    baseURL: site,
    trace: 'retain-on-failure',
    screenshot: 'only-on-failure',
  },
  projects: [
    { name: 'desktop', use: { ...devices['Desktop Chrome'], launchOptions } },
    {
      name: 'mobile',
      grep: /@mobile/,
      use: { ...devices['Pixel 7'], viewport: { width: 390, height: 844 }, launchOptions },
    },
  ],
  webServer: {
    command: 'node scripts/serve.mjs out',
    env: { PORT: port },
    url: `${site}/`,
    reuseExistingServer: !inCi,
    timeout: 20_000,
    gracefulShutdown: { signal: 'SIGTERM', timeout: 1_000 },
  },
})
