// The engine in a real browser: the same bytes as in Node, on a secure origin and on plain http.
import { createHash } from 'node:crypto'
import { scenarios } from '../lib/scenarios'
import { designIds } from '../lib/vocabulary/designs'
import { run } from '../lib/world/run'
import { bundle, openEmpty } from './bundles'
import { expect, test } from './helpers'

type Engine = { run: typeof run }
declare const engine: Engine

const stories = scenarios.flatMap(({ id, knobs, beats }) =>
  designIds.map((design) => ({ scenario: id, design, knobs, beats })),
)
const sha256 = (text: string) => createHash('sha256').update(text).digest('hex')

for (const secure of [true, false]) {
  test(`every run gives the same bytes as in Node, ${secure ? 'on a secure origin' : 'without crypto.subtle'}`, async ({
    page,
  }) => {
    await openEmpty(page, secure)
    expect(await page.evaluate(() => isSecureContext)).toBe(secure)
    await page.addScriptTag({ content: await bundle(['lib/world/run.ts'], 'engine') })
    for (const story of stories) {
      const inNode = JSON.stringify(await run(story))
      const inBrowser = await page.evaluate(async (s) => JSON.stringify(await engine.run(s)), story)
      expect(sha256(inBrowser), `${story.scenario} in ${story.design}`).toBe(sha256(inNode))
    }
  })
}
