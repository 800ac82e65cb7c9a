// A picture as the text of an SVG file that stands alone: no style sheet, no script, no font, no address to load from.
import type { Frame, Mark, Picture } from './picture'

/** What the site's letters are cut from, then what systems have; every list ends in a family that all viewers know. */
const families =
  "Pretendard, 'Apple SD Gothic Neo', 'Malgun Gothic', 'Noto Sans KR', 'Noto Sans CJK KR', sans-serif"

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
}

/** Any text as XML. What XML has no place for, as most control characters, becomes U+FFFD. @see XML 1.0 §2.2 */
const escapeXml = (text: string): string =>
  text
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is being removed
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\ufffe\uffff]|\p{Cs}/gu, '\ufffd')
    .replace(/[&<>"']/g, (c) => entities[c] ?? c)

const round = (n: number): number => Number(n.toFixed(2))

type Attributes = Readonly<Record<string, string | number | undefined>>

const tag = (name: string, attributes: Attributes, inside = ''): string => {
  const given = Object.entries(attributes).filter(([, value]) => value !== undefined)
  const written = given.map(([key, value]) => {
    const text = typeof value === 'number' ? String(round(value)) : escapeXml(String(value))
    return ` ${key}="${text}"`
  })
  return `<${name}${written.join('')}${inside ? `>${inside}</${name}>` : '/>'}`
}

/**
 * The whole file. `widthOf` says how wide a text is in the site's own letters: whatever letters a viewer has are fitted
 * into that width, because the drawing was laid out for it.
 */
export function svgOf(picture: Picture, widthOf: (text: string, size: number) => number): string {
  const { title, description, lang, width, height, paper, frames } = picture
  const inside = [
    tag('title', {}, escapeXml(title)),
    tag('desc', {}, escapeXml(description)),
    tag('rect', { width, height, fill: paper }),
    ...frames.map((frame) => frameOf(frame, widthOf)),
  ]
  const root = {
    ...{ xmlns: 'http://www.w3.org/2000/svg', role: 'img', 'xml:lang': lang },
    ...{ width, height, viewBox: `0 0 ${round(width)} ${round(height)}` },
    ...{ 'font-family': families, 'font-weight': 600, 'text-anchor': 'middle' },
  }
  return `<?xml version="1.0" encoding="UTF-8"?>\n${tag('svg', root, `\n${inside.join('\n')}\n`)}\n`
}

/** A frame is an svg of its own, which every viewer cuts off at its edge. */
function frameOf({ x, y, width, height, marks }: Frame, widthOf: (text: string, size: number) => number) {
  const box = { x, y, width, height, viewBox: `0 0 ${round(width)} ${round(height)}`, overflow: 'hidden' }
  return tag('svg', box, `\n${marks.map((mark) => markOf(mark, widthOf)).join('\n')}\n`)
}

function markOf(mark: Mark, widthOf: (text: string, size: number) => number): string {
  if (mark.kind === 'fill') return tag('path', { d: mark.d, fill: mark.colour })
  if (mark.kind === 'stroke') {
    const { colour, width, cap, dash } = mark.stroke
    return tag('path', {
      ...{ d: mark.d, fill: 'none', stroke: colour, 'stroke-width': width },
      ...{ 'stroke-linecap': cap, 'stroke-linejoin': 'round' },
      'stroke-dasharray': dash.length > 0 ? dash.join(' ') : undefined,
    })
  }
  const { x, y, size, text, colour, halo } = mark
  const place = { x, y, 'font-size': size, textLength: widthOf(text, size), lengthAdjust: 'spacingAndGlyphs' }
  const letters = tag('text', { ...place, fill: colour }, escapeXml(text))
  if (!halo) return letters
  // twice, because not every viewer knows paint-order
  const edge = {
    fill: halo.colour,
    stroke: halo.colour,
    'stroke-width': halo.width,
    'stroke-linejoin': 'round',
  }
  return `${tag('text', { ...place, ...edge, 'aria-hidden': 'true' }, escapeXml(text))}\n${letters}`
}
