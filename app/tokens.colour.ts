// Colour arithmetic for the token test: WCAG contrast, simulated colour vision and the CIEDE2000 difference.
import { readFileSync } from 'node:fs'

type Triple = readonly [number, number, number]
type Matrix = readonly [Triple, Triple, Triple]
export type Theme = 'paper' | 'board' | 'projector'
export type Vision = keyof typeof visions

/** The colours of one theme, by token name, as the style sheet writes them. */
export function readTheme(theme: Theme): ReadonlyMap<string, string> {
  const css = readFileSync(new URL('tokens.css', import.meta.url), 'utf8')
  const blocks = css.matchAll(new RegExp(`\\[data-theme=["']${theme}["']\\] \\{([^}]*)\\}`, 'g'))
  const declarations = [...blocks].map(([, body]) => body).join('')
  return new Map(
    [...declarations.matchAll(/--([\w-]+): (#[0-9a-f]{6});/g)].map(([, name = '', hex = '']) => [name, hex]),
  )
}

const dot = (a: Triple, b: Triple) => a[0] * b[0] + a[1] * b[1] + a[2] * b[2]
const times = (matrix: Matrix, v: Triple): Triple => [dot(matrix[0], v), dot(matrix[1], v), dot(matrix[2], v)]

/** Linear light of a #rrggbb colour (IEC 61966-2-1). */
function linear(hex: string): Triple {
  const channel = (at: number) => {
    const value = Number.parseInt(hex.slice(at, at + 2), 16) / 255
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4
  }
  return [channel(1), channel(3), channel(5)]
}

const luminance = (hex: string) => dot([0.2126, 0.7152, 0.0722], linear(hex))

/** Contrast ratio, WCAG 2.2: https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio */
export function contrast(a: string, b: string): number {
  const [light, dark] = [luminance(a), luminance(b)].sort((x, y) => y - x) as [number, number]
  return (light + 0.05) / (dark + 0.05)
}

/**
 * Machado, Oliveira and Fernandes, "A Physiologically-based Model for Simulation of Color Vision Deficiency"
 * (IEEE TVCG 15(6), 2009): the matrices of severity 1.0, for linear RGB.
 * https://www.inf.ufrgs.br/~oliveira/pubs_files/CVD_Simulation/CVD_Simulation.html
 */
export const visions = {
  normal: [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ],
  protan: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deutan: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  tritan: [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
} as const satisfies Record<string, Matrix>

const clamp = (value: number) => Math.min(1, Math.max(0, value))

/** CIE L*a*b* under D65 of a colour as the given vision sees it. */
export function lab(hex: string, vision: Vision): Triple {
  const [r, g, b] = times(visions[vision], linear(hex))
  const xyz = times(
    [
      [0.4124564, 0.3575761, 0.1804375],
      [0.2126729, 0.7151522, 0.072175],
      [0.0193339, 0.119192, 0.9503041],
    ],
    [clamp(r), clamp(g), clamp(b)],
  )
  const f = (t: number) => (t > (6 / 29) ** 3 ? Math.cbrt(t) : t / (3 * (6 / 29) ** 2) + 4 / 29)
  const [x, y, z] = [f(xyz[0] / 0.95047), f(xyz[1]), f(xyz[2] / 1.08883)]
  return [116 * y - 16, 500 * (x - y), 200 * (y - z)]
}

const degrees = (radians: number) => ((radians * 180) / Math.PI + 360) % 360
const cosine = (angle: number) => Math.cos((angle * Math.PI) / 180)
const sine = (angle: number) => Math.sin((angle * Math.PI) / 180)

/**
 * CIEDE2000 as Sharma, Wu and Dalal write it down: "The CIEDE2000 Color-Difference Formula: Implementation
 * Notes, Supplementary Test Data, and Mathematical Observations" (Color Research and Application 30(1), 2005).
 */
export function difference([l1, a1, b1]: Triple, [l2, a2, b2]: Triple): number {
  const pull = (c: number) => Math.sqrt(c ** 7 / (c ** 7 + 25 ** 7))
  const stretch = 1.5 - 0.5 * pull((Math.hypot(a1, b1) + Math.hypot(a2, b2)) / 2)
  const [c1, c2] = [Math.hypot(a1 * stretch, b1), Math.hypot(a2 * stretch, b2)]
  const [h1, h2] = [degrees(Math.atan2(b1, a1 * stretch)), degrees(Math.atan2(b2, a2 * stretch))]

  const grey = c1 * c2 === 0
  const turn = h2 - h1
  const shortTurn = grey ? 0 : turn > 180 ? turn - 360 : turn < -180 ? turn + 360 : turn
  const hue = grey
    ? h1 + h2
    : Math.abs(turn) <= 180
      ? (h1 + h2) / 2
      : (h1 + h2 + (h1 + h2 < 360 ? 360 : -360)) / 2
  const [lightness, chroma] = [(l1 + l2) / 2, (c1 + c2) / 2]

  const t =
    1 -
    0.17 * cosine(hue - 30) +
    0.24 * cosine(2 * hue) +
    0.32 * cosine(3 * hue + 6) -
    0.2 * cosine(4 * hue - 63)
  const middle = (lightness - 50) ** 2
  const dl = (l2 - l1) / (1 + (0.015 * middle) / Math.sqrt(20 + middle))
  const dc = (c2 - c1) / (1 + 0.045 * chroma)
  const dh = (2 * Math.sqrt(c1 * c2) * sine(shortTurn / 2)) / (1 + 0.015 * chroma * t)
  const rotation = -2 * pull(chroma) * sine(60 * Math.exp(-(((hue - 275) / 25) ** 2)))
  return Math.sqrt(dl ** 2 + dc ** 2 + dh ** 2 + rotation * dc * dh)
}
