// What we take from Mermaid's drawing: where things stand. Everything is checked, because the hooks are undocumented.

import { centre, type Drawn, type Emitted } from '@/lib/story/mermaid'
import type { DiagramSpec, Layout } from '@/lib/vocabulary/diagram'
import type { Element } from './minidom'

/** Where an item stands, with y = 0 at the bottom of the heads. A note has a height, a self message a loop. */
export type Place = { readonly y: number; readonly height: number; readonly lines: readonly string[] }

export type Adopted = {
  readonly centres: readonly number[]
  readonly items: readonly Place[]
}

const fail = (what: string): never => {
  throw new Error(`Mermaid drew something else: ${what}`)
}

const number = (element: Element, attribute: string): number => {
  const value = Number(element.getAttribute(attribute) ?? Number.NaN)
  return Number.isFinite(value)
    ? value
    : fail(`${attribute} of ${element.getAttribute('data-id')} is no number`)
}

/** Lifelines must stand where HTML expects them; if a text has moved one, this says so. */
function adoptCentres(svg: Element, heads: readonly Drawn[], layout: Layout): number[] {
  return heads.map(({ id }, i) => {
    const life = svg.querySelector(`[data-et="life-line"][data-id="${id}"]`) ?? fail(`no lifeline ${id}`)
    const expected = centre(layout, heads.length, i)
    const drawn = number(life, 'x1')
    if (Math.abs(drawn - expected) > 0.01) fail(`lifeline ${id} at ${drawn}, not at ${expected}`)
    return expected
  })
}

type Found = { readonly element: Element; readonly texts: number }

/** Messages carry their id; the texts of a message are the elements right before it. */
function findItems(svg: Element): ReadonlyMap<string, Found> {
  const found = new Map<string, Found>()
  let texts = 0
  for (const element of svg.children) {
    const what = element.getAttribute('data-et')
    const id = element.getAttribute('data-id') ?? ''
    if (element.classList.contains('messageText')) texts += 1
    if (what === 'message') {
      found.set(id, { element, texts })
      texts = 0
    }
    if (what === 'note') found.set(id, { element, texts: element.querySelectorAll('text.noteText').length })
  }
  return found
}

/** A self message is a path `M x,y H … V y H x`. */
function loopPlace(element: Element): { y: number; height: number } {
  const [, top, , bottom] = (element.getAttribute('d') ?? '').match(/-?[\d.]+/g)?.map(Number) ?? []
  if (top === undefined || bottom === undefined) return fail(`loop ${element.getAttribute('d')}`)
  return { y: top, height: bottom - top }
}

function place(element: Element): { y: number; height: number } {
  if (element.localName === 'line') return { y: number(element, 'y1'), height: 0 }
  if (element.localName === 'path') return loopPlace(element)
  const rect = element.querySelector('rect') ?? fail('a note without a box')
  return { y: number(rect, 'y'), height: number(rect, 'height') }
}

/** The places of everything in the drawing, in the order of the spec. */
export function adopt(
  svg: Element,
  spec: DiagramSpec,
  emitted: Emitted,
  layout: Layout,
  top: number,
): Adopted {
  const centres = adoptCentres(svg, emitted.index.heads, layout)
  const found = findItems(svg)
  if (found.size !== spec.items.length) fail(`${found.size} items for ${spec.items.length}`)
  const items = emitted.index.items.map(({ id, lines }) => {
    const { element, texts } = found.get(id) ?? fail(`no item ${id}`)
    if (texts !== lines.length) fail(`${texts} lines of text for ${lines.length} in ${id}`)
    const { y, height } = place(element)
    return { y: y - top, height, lines }
  })
  return { centres, items }
}
