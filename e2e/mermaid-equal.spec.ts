// Our renderer lays diagrams out in a small DOM of its own; stock Mermaid on a browser's DOM must come to the same drawing.
import { draw } from '../components/diagram/renderer'
import type { adopt } from '../components/diagram/renderer/adopt'
import type { configOf } from '../components/diagram/renderer/config'
import type { inkModel } from '../components/diagram/renderer/inking'
import { diagramWords } from '../components/stage/tell'
import { langs, wordsOf } from '../content'
import { scenarios } from '../lib/scenarios'
import { specOf } from '../lib/story/diagram'
import type { emit, headHeight } from '../lib/story/mermaid'
import { stopsOf } from '../lib/story/stops'
import type { lineHeight, measure } from '../lib/story/text'
import type { Action } from '../lib/vocabulary/actions'
import { designIds } from '../lib/vocabulary/designs'
import { type DiagramSpec, type Layout, type LayoutName, layouts } from '../lib/vocabulary/diagram'
import { beatsOf, noFolds, type Play, storiesOf } from '../lib/vocabulary/play'
import { run } from '../lib/world/run'
import { bundle, openEmpty } from './bundles'
import { expect, test } from './helpers'

type Stock = {
  default: { initialize(config: object): void; render(id: string, text: string): Promise<{ svg: string }> }
}
/** The parts around Mermaid, which both drawings share. */
declare const parts: {
  readonly adopt: typeof adopt
  readonly configOf: typeof configOf
  readonly emit: typeof emit
  readonly headHeight: typeof headHeight
  readonly inkModel: typeof inkModel
  readonly lineHeight: typeof lineHeight
  readonly measure: typeof measure
}

const names = Object.keys(layouts) as LayoutName[]
type Drawing = { readonly spec: DiagramSpec; readonly layout: Layout }

/** What free play draws of a play: an item for each arrow, in the words of one language. */
async function drawingOf(play: Play, turn: number): Promise<Drawing> {
  const layout = layouts[names[turn % names.length] ?? 'wide']
  const words = wordsOf(langs[turn % langs.length] ?? 'ko')
  const [story] = storiesOf(play)
  if (!story) throw new Error('nobody acts')
  const trace = await run(story)
  const stops = stopsOf(trace, { beats: beatsOf(play.actions), folds: noFolds })
  return { spec: specOf(trace, stops, diagramWords(words, words.lab, trace.design, layout.short)), layout }
}

test('every golden run and every prefix of it, as free play draws them, each in one of the five layouts', async ({
  page,
}) => {
  test.slow()
  await openEmpty(page)
  const renderer = 'components/diagram/renderer'
  const entries = [
    `${renderer}/adopt`,
    `${renderer}/config`,
    `${renderer}/inking`,
    'lib/story/mermaid',
    'lib/story/text',
  ]
  await page.addScriptTag({ content: await bundle(entries, 'parts') })
  await page.evaluate(measureAsWeDo)
  let count = 0
  const known = new Set<string>()
  for (const { id, knobs, beats } of scenarios)
    for (const design of designIds) {
      const actions = beats.flatMap((beat): readonly Action[] => beat.actions)
      const drawings: Drawing[] = []
      for (let length = 0; length <= actions.length; length++) {
        const play = { lanes: [design], knobs, actions: actions.slice(0, length) }
        const drawing = await drawingOf(play, count++)
        // scenarios begin alike: what was compared in this layout needs no second look
        const key = JSON.stringify(drawing)
        if (!known.has(key)) drawings.push(drawing)
        known.add(key)
      }
      const stock = await page.evaluate(drawWithStock, drawings)
      for (const [at, { spec, layout }] of drawings.entries())
        expect(stock[at], `${id} ${design}, ${spec.items.length} items, ${layout.name}`).toBe(
          JSON.stringify(await draw(spec, layout.name)),
        )
    }
  expect(known.size).toBeGreaterThan(200)
})

/** Runs in the page: a text is as wide there as we say, since the fonts are not what is compared. */
function measureAsWeDo(): void {
  const boxOf = (element: Element) => {
    const size = Number.parseFloat(getComputedStyle(element).fontSize)
    const width = parts.measure(element.textContent ?? '', size)
    return new DOMRect(0, 0, width, parts.lineHeight(size))
  }
  const own = SVGGraphicsElement.prototype.getBBox
  SVGGraphicsElement.prototype.getBBox = function () {
    return this instanceof SVGTextContentElement ? boxOf(this) : own.call(this)
  }
}

/** Runs in the page: the whole drawing as JSON, with the places that stock Mermaid found. */
async function drawWithStock(drawings: readonly Drawing[]): Promise<string[]> {
  const { default: mermaid }: Stock = await import('/mermaid/dist/mermaid.esm.min.mjs' as string)
  const drawn: string[] = []
  for (const { spec, layout } of drawings) {
    const emitted = parts.emit(spec, layout)
    const top = parts.headHeight(emitted, layout)
    mermaid.initialize(parts.configOf(layout, spec.participants.length, top))
    const { svg } = await mermaid.render('probe', emitted.source)
    const tree = new DOMParser().parseFromString(svg, 'text/html').querySelector('svg')
    const adopted = parts.adopt(tree as never, spec, emitted, layout, top)
    drawn.push(JSON.stringify(parts.inkModel(spec, layout, emitted, adopted, top)))
  }
  return drawn
}
