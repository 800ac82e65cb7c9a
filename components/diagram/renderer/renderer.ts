// The renderer: a diagram goes in, Mermaid lays it out in a DOM of our own, and the inked drawing comes out as data.
import mermaid from 'mermaid'
import { type Emitted, emit, headHeight } from '@/lib/story/mermaid'
import { lineHeight, measure } from '@/lib/story/text'
import {
  type DiagramModel,
  type DiagramSpec,
  type Layout,
  type LayoutName,
  layouts,
} from '@/lib/vocabulary/diagram'
import { adopt } from './adopt'
import { configOf } from './config'
import { inkModel } from './inking'
import { document, Element, measureBoxes, type Text } from './minidom'

/** Font size of the diagram that is being laid out; diagrams are drawn one after another. */
let fontSize = 0

const isText = /^t(ext|span)$/i
const length = (element: Element, attribute: string): number => Number(element.getAttribute(attribute) ?? 0)

measureBoxes((element) =>
  isText.test(element.tagName)
    ? { x: 0, y: 0, width: measure(element.textContent, fontSize), height: lineHeight(fontSize) }
    : {
        x: length(element, 'x'),
        y: length(element, 'y'),
        width: length(element, 'width'),
        height: length(element, 'height'),
      },
)

/** A place to draw in that remembers what was drawn, since Mermaid removes it when it is done. */
class Easel extends Element {
  drawn: Element | Text | null = null
  constructor() {
    super(document, 'http://www.w3.org/1999/xhtml', 'div')
  }
  override insertBefore<T extends Element | Text>(child: T, before: Element | Text | null): T {
    this.drawn = child
    return super.insertBefore(child, before)
  }
}

async function layOut(emitted: Emitted): Promise<Element> {
  const easel = document.body.appendChild(new Easel())
  try {
    await mermaid.render('diagram', emitted.source, easel as unknown as globalThis.Element)
  } finally {
    easel.remove()
  }
  const svg = easel.drawn instanceof Element ? easel.drawn.firstElementChild : null
  if (!svg) throw new Error('Mermaid drew nothing')
  return svg
}

async function drawNow(spec: DiagramSpec, name: LayoutName): Promise<DiagramModel> {
  const layout: Layout = layouts[name]
  const emitted = emit(spec, layout)
  const top = headHeight(emitted, layout)
  fontSize = layout.fontSize
  mermaid.initialize(configOf(layout, spec.participants.length, top))
  const svg = await layOut(emitted)
  return inkModel(spec, layout, emitted, adopt(svg, spec, emitted, layout, top), top)
}

let last: Promise<unknown> = Promise.resolve()

/**
 * Draws a diagram for one layout. Pure: the same spec gives the same model, byte for byte. Rejects if Mermaid laid
 * anything out where it should not be.
 */
export function draw(spec: DiagramSpec, layout: LayoutName): Promise<DiagramModel> {
  const drawing = last.then(() => drawNow(spec, layout))
  last = drawing.catch(() => undefined)
  return drawing
}
