// The pen: hand-drawn strokes as SVG path data. The same key always draws the same stroke.

import type { Drawable, Options } from 'roughjs/bin/core'
import { RoughGenerator } from 'roughjs/bin/generator'

export type Point = readonly [x: number, y: number]

const generator = new RoughGenerator()

/** FNV-1a: what is drawn keeps its wobble, whatever is drawn around it. Never 0, which rough.js takes for "random". */
function seedOf(key: string): number {
  let hash = 0x811c9dc5
  for (let i = 0; i < key.length; i += 1) hash = Math.imul(hash ^ key.charCodeAt(i), 0x01000193)
  // rough.js shows a small seed's first numbers as small ones, so the bits are mixed once more
  return (Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d) >>> 1) | 1
}

const pathData = (drawable: Drawable): string =>
  drawable.sets
    .map((set) => generator.opsToPath(set, 1))
    .join(' ')
    .replaceAll(', ', ' ')
    .replace(/(\.0)(?=[ A-Z]|$)/g, '')
    .replace(/\s+/g, ' ')
    .trim()

const rounded = (point: readonly number[]): string => point.map((n) => Number(n.toFixed(1))).join(' ')

const single = { disableMultiStroke: true } as const satisfies Options

/** A straight line drawn by hand between exact ends. A double stroke swells and tapers; dashes need a single one. */
export function line(key: string, from: Point, to: Point, strokes: 'single' | 'double'): string {
  const options = { seed: seedOf(key), roughness: 0.9, bowing: 1.1, preserveVertices: true }
  return pathData(generator.line(...from, ...to, strokes === 'single' ? { ...options, ...single } : options))
}

/** A whole number of dashes (8 + 6), so that a dashed lifeline shows no seam. */
const segment = 392

/** A lifeline from y = 0 down to at least `length`, in equal pieces, so that a longer one begins like a shorter one. */
export function lifeline(key: string, x: number, length: number): string {
  const pieces = Array.from({ length: Math.ceil(length / segment) }, (_, i) => {
    const options = {
      seed: seedOf(`${key}/${i}`),
      roughness: 0.7,
      bowing: 0.4,
      preserveVertices: true,
      ...single,
    }
    return pathData(generator.line(x, i * segment, x, (i + 1) * segment, options))
  })
  return pieces.join(' ')
}

/** A box whose corners do not quite meet. */
export function box(
  key: string,
  at: Point,
  width: number,
  height: number,
  strokes: 'single' | 'double',
): string {
  const options = { seed: seedOf(key), roughness: 1.1, bowing: 1.2 }
  return pathData(
    generator.rectangle(...at, width, height, strokes === 'single' ? { ...options, ...single } : options),
  )
}

/** The paper inside a box, or a stroke of the highlighter: a filled quadrilateral that is a little askew. */
export function patch(key: string, [x, y]: Point, width: number, height: number, askew: number): string {
  const seed = seedOf(key)
  const off = (bit: number) => (((seed >>> bit) & 7) / 7 - 0.5) * 2 * askew
  const corners: Point[] = [
    [x + off(1), y + off(4)],
    [x + width + off(7), y + off(10)],
    [x + width + off(13), y + height + off(16)],
    [x + off(19), y + height + off(22)],
  ]
  return `M${corners.map(rounded).join('L')}Z`
}

/** An open arrowhead at `at`, pointing right (1) or left (-1). */
export function tip(key: string, [x, y]: Point, pointing: 1 | -1, size: number): string {
  const back = x - pointing * size
  const options = { seed: seedOf(key), roughness: 0.5, bowing: 0.6, preserveVertices: true, ...single }
  const wings = [-0.55, 0.55].map((side) => pathData(generator.line(back, y + side * size, x, y, options)))
  return wings.join(' ')
}

/** The way out of a lifeline and back into it, `width` wide and `height` high, starting at `at`. */
export function loop(key: string, [x, y]: Point, width: number, height: number): string {
  const seed = seedOf(key)
  const off = (bit: number) => ((seed >>> bit) & 7) / 3.5 - 1
  // a cubic curve reaches three quarters of the way to its control points
  const reach = x + width / 0.75
  const first = [reach + off(2), y - 1 + off(5)]
  const second = [reach + off(8), y + height + 1 + off(11)]
  return `M${rounded([x, y])}C${rounded(first)} ${rounded(second)} ${rounded([x + 2, y + height])}`
}
