// The picture of a run: the pens of the page, well-formed XML whatever the texts are, and nothing that has to be loaded.
import { readFileSync } from 'node:fs'
import path from 'node:path'
import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import { draw } from '@/components/diagram/renderer'
import { measure } from '@/lib/story/text'
import { type DiagramModel, type DiagramSpec, layouts } from '@/lib/vocabulary/diagram'
import { type Lane, lookOf, type Mark, type Picture, pictureOf, type Stroke } from './picture'
import { scaleFor } from './png'
import { svgOf } from './svg'

const spec: DiagramSpec = {
  title: '세션 로그인',
  description: '번호표를 받습니다.',
  participants: [
    { id: 'browser', label: '브라우저', ghost: false },
    { id: 'server', label: '서버', ghost: false },
    { id: 'store', label: '장부', ghost: true },
    { id: 'attacker', label: '공격자', ghost: false },
  ],
  items: [
    { stop: 0, kind: 'call', from: 'browser', to: 'server', text: 'POST /login' },
    { stop: 1, kind: 'reply', from: 'server', to: 'browser', text: '200 <b>&"1\'' },
    { stop: 2, kind: 'self', at: 'attacker', text: '훔친 쿠키를 심습니다' },
    { stop: 3, kind: 'note', over: ['browser', 'attacker'], text: '15분이 지납니다' },
    { stop: 4, kind: 'copy', from: 'browser', to: 'attacker', text: '번호표의 사본' },
  ],
}
/** Each token is its own value, so that a mark tells which one it has. */
const look = lookOf((name) => (/^--(pen|halo)/.test(name) ? '' : name))
const about = { title: 'A & <B>', description: '"C"', lang: 'ko' }
const widthOf = (text: string, size: number) => measure(text, size)

let model: DiagramModel
let whole: Picture
beforeAll(async () => {
  model = await draw(spec, 'wide')
  whole = pictureOf(about, [{ heading: '세션', model, stop: 4 }], look)
})
const marksOf = (picture: Picture): Mark[] => picture.frames.flatMap((frame) => frame.marks)
const texts = (picture: Picture): string[] =>
  marksOf(picture).flatMap((mark) => (mark.kind === 'text' ? [mark.text] : []))

describe('pictureOf', () => {
  it('shows what has happened up to a stop, and is as high as that', () => {
    const early = pictureOf(about, [{ heading: '세션', model, stop: 1 }], look)
    expect(texts(early)).toEqual([
      '세션',
      '브라우저',
      '서버',
      '장부',
      '공격자',
      'POST /login',
      '200 <b>&"1\'',
    ])
    expect(early.height).toBeLessThan(whole.height - 100)
    expect(texts(whole)).toContain('번호표의 사본')
  })

  it('sets lanes side by side, on one line of heads', () => {
    const lane: Lane = { heading: 'A', model, stop: 4 }
    const two = pictureOf(about, [lane, { ...lane, heading: 'B' }], look)
    expect(two.width).toBe(2 * whole.width - 24)
    expect(two.height).toBe(whole.height)
    const headings = two.frames.filter(({ marks }) => marks[0]?.kind === 'text' && marks.length === 1)
    expect(new Set(headings.map(({ y }) => y)).size).toBe(1)
    for (const { x, width } of two.frames) expect(x + width).toBeLessThanOrEqual(two.width)
  })

  it('keeps every text inside its frame', () => {
    for (const { width, height, marks } of whole.frames)
      for (const mark of marks)
        if (mark.kind === 'text') {
          const half = widthOf(mark.text, mark.size) / 2
          expect(mark.x - half).toBeGreaterThanOrEqual(0)
          expect(mark.x + half).toBeLessThanOrEqual(width)
          expect(mark.y).toBeLessThan(height)
        }
  })
})

describe('the pens are those of diagram.css', () => {
  const css = readFileSync(path.resolve(import.meta.dirname, '../../diagram/diagram.css'), 'utf8')
  type Rule = { readonly selector: string; readonly declarations: Readonly<Record<string, string>> }
  const rules: Rule[] = [...css.matchAll(/^\.diagram ([^{}]+) \{\n([^{}]*)\}/gm)].flatMap(([, list, body]) =>
    split(list ?? '').map((selector) => ({
      selector: selector.replace(/^\.diagram /, ''),
      declarations: Object.fromEntries(
        [...(body ?? '').matchAll(/([\w-]+): ([^;]+);/g)].map(([, name = '', value = '']) => [name, value]),
      ),
    })),
  )

  /** A list of selectors at its outer commas. */
  function split(list: string): string[] {
    return list.split(/,\s*(?![^()]*\))/).map((part) => part.trim())
  }

  /** Whether a selector of class names fits the last of these elements, outermost first. */
  function fits(selector: string, chain: readonly string[]): boolean {
    const [own, ...around] = selector.split(/ (?![^()]*\))/).reverse()
    const has = (compound: string, names: string) =>
      (compound.match(/:is\([^)]*\)|\.[\w-]+|^\w+/g) ?? ['']).every((part) =>
        part.startsWith(':is')
          ? split(part.slice(4, -1)).some((one) => names.split(' ').includes(one.slice(1)))
          : part.startsWith('.') && names.split(' ').includes(part.slice(1)),
      )
    if (!own || !has(own, chain.at(-1) ?? '')) return false
    let outer = chain.slice(0, -1)
    for (const compound of around) {
      const at = outer.findLastIndex((names) => has(compound, names))
      if (at < 0) return false
      outer = outer.slice(0, at)
    }
    return true
  }

  const weight = (selector: string) => selector.replace(/:is\(([^,)]*)[^)]*\)/g, '$1').split('.').length

  /** What the style sheet says of an element: the heavier selector, then the later one. */
  function cascade(chain: readonly string[]): Record<string, string> {
    const fitting = rules.filter(({ selector }) => fits(selector, chain))
    fitting.sort((a, b) => weight(a.selector) - weight(b.selector))
    return Object.assign({}, ...fitting.map(({ declarations }) => declarations))
  }

  function strokeBy(chain: readonly string[]): Stroke {
    const said = cascade(chain)
    const hue = Object.assign({}, ...chain.map((_, i) => cascade(chain.slice(0, i + 1))))['--hue'] as string
    const pens: Readonly<Record<string, number>> = { '--pen': look.pen, '--pen-double': look.penDouble }
    const [, pen = '', times = '1'] =
      /var\(([\w-]+)\)(?: \* ([\d.]+))?/.exec(said['stroke-width'] ?? '') ?? []
    return {
      colour: hue.slice(4, -1),
      width: (pens[pen] ?? Number.NaN) * Number(times),
      cap: said['stroke-linecap'] as Stroke['cap'],
      dash: (said['stroke-dasharray'] ?? '').split(' ').filter(Boolean).map(Number),
    }
  }

  const heads = [
    'head hue-browser',
    'head hue-server heavy',
    'head hue-attacker dashed',
    'head hue-store ghost',
  ]
  const lives = heads.map((names) => names.replace('head', 'life'))
  const items = ['call', 'reply', 'copy', 'self', 'note'].map((kind) => `item ${kind} hue-server`)
  const chains = [
    ...heads.flatMap((head) => [
      [head, 'box'],
      [head, 'spine'],
    ]),
    ...lives.map((life) => [life]),
    ...items.flatMap((item) => [
      [item, 'ink', 'line'],
      [item, 'ink', 'tip'],
    ]),
  ]

  it.each(chains)('%s %s %s', (...chain) => {
    const shape = chain
      .filter(Boolean)
      .reduceRight<['g' | 'path', Record<string, string>, ...never[]]>(
        (inside, names, i) =>
          (i === chain.length - 1 ? inside : ['g', { class: names }, inside]) as typeof inside,
        ['path', { class: chain.at(-1) as string, d: 'M0 0' }],
      )
    const one = { ...model, heads: [shape], lifelines: [], items: [] } as unknown as DiagramModel
    const stroke = marksOf(pictureOf(about, [{ heading: '', model: one, stop: 0 }], look)).find(
      (mark) => mark.kind === 'stroke',
    )
    if (cascade(chain).visibility === 'hidden') expect(stroke).toBeUndefined()
    else expect(stroke).toEqual({ kind: 'stroke', d: 'M0 0', stroke: strokeBy(chain) })
  })
})

/** The names of the elements of a text that is well-formed, in order; an error for any other. */
function elementsOf(xml: string): string[] {
  const open: string[] = []
  const seen: string[] = []
  const piece =
    /<(\w+)((?: [\w:-]+="(?:[^<&"]|&(?:amp|lt|gt|quot|apos);)*")*)(\/?)>|<\/(\w+)>|(?:[^<&>]|&(?:amp|lt|gt|quot|apos);)+/y
  piece.lastIndex = '<?xml version="1.0" encoding="UTF-8"?>\n'.length
  while (piece.lastIndex < xml.length) {
    const at = piece.lastIndex
    const found = piece.exec(xml)
    if (!found) throw new Error(`not XML: ${xml.slice(at, at + 60)}`)
    const [, name, , empty, end] = found
    if (name) seen.push(name)
    if (name && !empty) open.push(name)
    if (end && open.pop() !== end) throw new Error(`</${end}> ends something else`)
  }
  expect(open).toEqual([])
  return seen
}

describe('svgOf', () => {
  it('names itself before anything else', () => {
    const svg = svgOf(whole, widthOf)
    expect(svg).toMatch(
      /<svg [^>]*role="img"[^>]*>\s*<title>A &amp; &lt;B&gt;<\/title>\s*<desc>&quot;C&quot;<\/desc>/,
    )
    expect(new Set(elementsOf(svg))).toEqual(new Set(['svg', 'title', 'desc', 'rect', 'path', 'text']))
  })

  it('needs nothing from outside: no link, no style, no script, no variable', () => {
    expect(svgOf(whole, widthOf).replace('http://www.w3.org/2000/svg', '')).not.toMatch(
      /href|url\(|style|http|var\(/,
    )
  })

  it('fits every text into the width that it was laid out for', () => {
    const all = svgOf(whole, () => 12).match(/<text [^>]*>/g) ?? []
    expect(all.length).toBeGreaterThan(9)
    for (const text of all) expect(text).toContain(' textLength="12" lengthAdjust="spacingAndGlyphs"')
  })

  it('is XML whatever the texts are, and has no element that a text asked for', () => {
    const odd = fc.constantFrom(
      '<script>',
      ']]>',
      '&amp;',
      '"',
      "'",
      '\0',
      '\u001b',
      '\ud800',
      '\uffff',
      '<!--',
      '가',
    )
    const hostile = fc.array(fc.oneof(odd, fc.string({ unit: 'binary' }))).map((parts) => parts.join(''))
    fc.assert(
      fc.property(hostile, hostile, (a, b) => {
        const named = { title: a, description: b, lang: a }
        const picture = pictureOf(named, [{ heading: b, model, stop: 0 }], look)
        const svg = svgOf(picture, widthOf)
        expect(elementsOf(svg)).not.toContain('script')
        // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what must not be there
        expect(svg).not.toMatch(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Cs}/u)
      }),
      { numRuns: 100 },
    )
  })
})

describe('scaleFor', () => {
  it.each([
    ['a short run', 900, 1200, 2],
    ['no more than a canvas may have', 640, 10_000, 1.619],
    ['a run that is too long', 900, 40_000, null],
    ['three lanes', 2772, 6000, 1.004],
  ])('%s', (_, width, height, scale) => {
    const given = scaleFor({ width, height })
    if (scale === null) expect(given).toBeNull()
    else expect(given).toBeCloseTo(scale, 2)
  })

  it('has room for every layout', () => {
    for (const { width } of Object.values(layouts))
      expect(scaleFor({ width, height: 4000 })).toBeGreaterThan(1)
  })
})
