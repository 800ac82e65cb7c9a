// The text that readers copy renders in stock Mermaid, with every label as it was.

import { buildLesson } from '../components/stage/build'
import { langs } from '../content'
import { scenarios } from '../lib/scenarios'
import { designIds } from '../lib/vocabulary/designs'
import { openEmpty } from './bundles'
import { expect, test } from './helpers'

type Stock = {
  default: { initialize(c: object): void; render(id: string, text: string): Promise<{ svg: string }> }
}

test('“copy as Mermaid” renders in stock Mermaid', async ({ page }) => {
  await openEmpty(page)
  for (const { id } of scenarios)
    for (const lang of langs) {
      const lesson = await buildLesson(id, lang)
      for (const design of designIds) {
        const { mermaid, diagrams } = lesson.tellings[design]
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
