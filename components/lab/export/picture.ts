// A drawing to take along: every stroke and every text with its own colours, so that no style sheet has to go along.
import { emptyLine } from '@/lib/story/text'
import { type DiagramModel, layouts, type Tree } from '@/lib/vocabulary/diagram'

const inkNames = [
  ...(['page', 'sheet', 'ink', 'ink-3', 'line'] as const),
  ...(['browser', 'server', 'store', 'attacker'] as const),
]
type Ink = (typeof inkNames)[number]

/** The colours and pens of a theme, as values. Widths in px. */
export type Look = {
  readonly inks: Readonly<Record<Ink, string>>
  readonly pen: number
  readonly penDouble: number
  /** How much paper stays around a text. */
  readonly halo: number
}

/** The look of a theme from its tokens; `token` gives the value of a custom property, or ''. */
export function lookOf(token: (name: string) => string): Look {
  const px = (name: string, otherwise: number) => Number.parseFloat(token(name)) || otherwise
  const inks = inkNames.map((name) => [name, token(`--${name}`).trim() || 'black'] as const)
  return {
    inks: Object.fromEntries(inks) as Look['inks'],
    pen: px('--pen', 2),
    penDouble: px('--pen-double', 1.5),
    halo: px('--halo', 6),
  }
}

export type Stroke = {
  readonly colour: string
  readonly width: number
  readonly cap: 'round' | 'butt'
  readonly dash: readonly number[]
}
/** One thing to draw. Text is centred at `x`, with its baseline at `y`. */
export type Mark =
  | { readonly kind: 'fill'; readonly d: string; readonly colour: string }
  | { readonly kind: 'stroke'; readonly d: string; readonly stroke: Stroke }
  | {
      readonly kind: 'text'
      readonly x: number
      readonly y: number
      readonly size: number
      readonly text: string
      readonly colour: string
      /** Paper around the letters, so that a line below them ends before it. */
      readonly halo: { readonly colour: string; readonly width: number } | null
    }
/** Marks in a frame: what lies outside of it is not seen. Coordinates count from its corner. */
export type Frame = {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
  readonly marks: readonly Mark[]
}
export type Picture = {
  readonly title: string
  readonly description: string
  readonly lang: string
  readonly width: number
  readonly height: number
  readonly paper: string
  readonly frames: readonly Frame[]
}

/** One drawing with what stands above it; items up to `stop` are shown. */
export type Lane = { readonly heading: string; readonly model: DiagramModel; readonly stop: number }

/** Space between lanes, and around all of them, in px. */
const gap = 24

/** The lanes of a run side by side, as one picture. */
export function pictureOf(
  about: Pick<Picture, 'title' | 'description' | 'lang'>,
  lanes: readonly Lane[],
  look: Look,
): Picture {
  const head = Math.max(0, ...lanes.map(({ model }) => model.headHeight))
  const size = Math.max(0, ...lanes.map(({ model }) => layouts[model.layout].fontSize))
  const top = gap + Math.round(size * 2)
  const body = Math.max(0, ...lanes.map(bodyHeight))
  let x = gap
  const frames = lanes.flatMap((lane) => {
    const place = { x, width: lane.model.width }
    x += lane.model.width + gap
    return framesOf(lane, look, place, { top, head, body })
  })
  return { ...about, width: x, height: top + head + body + gap, paper: look.inks.page, frames }
}

type Rows = { readonly top: number; readonly head: number; readonly body: number }

const shown = ({ model, stop }: Lane) => model.items.filter((item) => item.stop <= stop)

/** As high as what has happened so far. */
function bodyHeight(lane: Lane): number {
  const { fontSize } = layouts[lane.model.layout]
  return Math.round(Math.max(fontSize, ...shown(lane).map((item) => item.bottom)) + fontSize * 1.5)
}

/** Heading, heads (standing on the bottom of their row), and below them what has happened so far. */
function framesOf(
  lane: Lane,
  look: Look,
  place: { readonly x: number; readonly width: number },
  { top, head, body: height }: Rows,
): Frame[] {
  const { heading, model } = lane
  const size = layouts[model.layout].fontSize
  const title = { x: model.width / 2, y: Math.round(size * 1.1), size: size * 1.25, text: heading }
  const draw = (trees: readonly Tree[], ...around: string[]) =>
    trees.flatMap((tree) => marksOf(tree, new Set(around), { look, size }))
  return [
    {
      ...{ ...place, y: gap, height: top - gap },
      marks: [{ kind: 'text', ...title, colour: look.inks.ink, halo: null }],
    },
    { ...place, y: top + head - model.headHeight, height: model.headHeight + 4, marks: draw(model.heads) },
    { ...place, y: top + head, height, marks: draw(model.lifelines) },
    {
      ...{ ...place, y: top + head, height },
      marks: shown(lane).flatMap(({ tree, kind, hue }) => draw(tree, kind, `hue-${hue}`)),
    },
  ]
}

type Pens = { readonly look: Look; readonly size: number }

/** What a tree draws. `around` are the class names of everything that it lies in. */
function marksOf([tag, attributes, ...children]: Tree, around: ReadonlySet<string>, pens: Pens): Mark[] {
  const own = (attributes.class ?? '').split(' ')
  const names = new Set([...around, ...own])
  const shape = own[0] ?? ''
  if (tag === 'text')
    return textOf(attributes, children.filter((c) => typeof c === 'string').join(''), names, pens)
  if (tag === 'g') return children.flatMap((c) => (typeof c === 'string' ? [] : marksOf(c, names, pens)))
  const d = tag === 'path' ? (attributes.d ?? '') : tag === 'rect' ? outline(attributes) : ''
  const fill = fills[shape]
  if (!d) return []
  if (fill) return [{ kind: 'fill', d, colour: pens.look.inks[fill] }]
  const stroke = strokeOf(shape, names, pens.look)
  return stroke ? [{ kind: 'stroke', d, stroke }] : []
}

/** What is filled, and with what. All other shapes are drawn with a pen, or only there to be clicked or lit. */
const fills: Readonly<Record<string, Ink>> = { paper: 'sheet', blank: 'page' }

function outline({ x, y, width, height }: Tree[1]): string {
  const [left, top, across, down] = [x, y, width, height].map((n) => Number(n ?? Number.NaN))
  return [left, top, across, down].every(Number.isFinite)
    ? `M${left} ${top}h${across}v${down}h-${across}Z`
    : ''
}

function hueOf(names: ReadonlySet<string>, { inks }: Look): string {
  if (names.has('ghost')) return inks.line
  const hue = (['browser', 'server', 'store', 'attacker'] as const).find((name) => names.has(`hue-${name}`))
  return inks[hue ?? 'ink']
}

const dashes = { dashed: [8, 6], reply: [8, 6], copy: [14, 5, 3, 5], ghost: [0.1, 7] } as const

/** The pen of a shape, or null where nothing is drawn. It follows components/diagram/diagram.css, and a test sees to it. */
function strokeOf(shape: string, names: ReadonlySet<string>, look: Look): Stroke | null {
  const colour = hueOf(names, look)
  const solid = (width: number): Stroke => ({ colour, width, cap: 'round', dash: [] })
  const broken = (width: number, dash: keyof typeof dashes): Stroke => ({
    ...{ colour, width },
    cap: dash === 'ghost' ? 'round' : 'butt',
    dash: dashes[dash],
  })
  if (shape === 'tip') return solid(look.pen)
  if (shape === 'spine') return names.has('ghost') ? null : solid(look.pen * 0.5)
  if (shape === 'line') {
    if (names.has('reply')) return broken(look.pen, 'reply')
    if (names.has('copy')) return broken(look.pen, 'copy')
    return solid(names.has('call') ? look.penDouble : look.pen)
  }
  if (shape !== 'box' && shape !== 'life') return null
  if (names.has('ghost')) return broken(look.pen * 0.9, 'ghost')
  const width = shape === 'box' ? 0.95 : names.has('heavy') ? 1.05 : 0.85
  return names.has('dashed') ? broken(look.pen * width, 'dashed') : solid(look.pen * width)
}

function textOf({ x, y }: Tree[1], text: string, names: ReadonlySet<string>, { look, size }: Pens): Mark[] {
  if (text === emptyLine || text.trim() === '') return []
  const isLabel = names.has('label')
  const plain = names.has('ghost') ? look.inks['ink-3'] : hueOf(names, look)
  const halo = isLabel && !names.has('note') ? { colour: look.inks.page, width: look.halo } : null
  return [
    { kind: 'text', x: Number(x), y: Number(y), size, text, colour: isLabel ? look.inks.ink : plain, halo },
  ]
}
