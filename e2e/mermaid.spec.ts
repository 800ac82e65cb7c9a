// The text that readers copy renders in stock Mermaid, with every label as it was.

import { originalTale, tellingsOf } from '../components/stage/tell'
import { langs, wordsOf } from '../content'
import { scenarios } from '../lib/scenarios'
import { designIds } from '../lib/vocabulary/designs'
import { openEmpty } from './bundles'
import { expect, test } from './helpers'

type Stock = {
  default: { initialize(c: object): void; render(id: string, text: string): Promise<{ svg: string }> }
}

test('“copy as Mermaid” renders in stock Mermaid', async ({ page }) => {
  await openEmpty(page)
  test.slow()
  for (const scenario of scenarios)
    for (const lang of langs) {
      const { id } = scenario
      const words = wordsOf(lang)
      const tellings = await tellingsOf(await originalTale(scenario, words.scenarios[id], words), ['wide'])
      for (const design of designIds) {
        const { mermaid, diagrams } = tellings[design]
        const drawn = await page.evaluate(async (text) => {
          const module: Stock = await import('/mermaid/dist/mermaid.esm.min.mjs' as string)
          module.default.initialize({ startOnLoad: false, suppressErrorRendering: true })
          const { svg } = await module.default.render('probe', text)
          const document = new DOMParser().parseFromString(svg, 'text/html')
          return {
            messages: document.querySelectorAll('[data-et="message"]').length,
            notes: document.querySelectorAll('[data-et="note"]').length,
            text: document.querySelector('svg')?.textContent ?? '',
          }
        }, mermaid)
        const ours = diagrams.wide.items
        expect(drawn.messages, `${id} ${lang} ${design}`).toBe(ours.filter((i) => i.kind !== 'note').length)
        expect(drawn.notes).toBe(ours.filter((i) => i.kind === 'note').length)
      }
    }
})
