// The diagram between story and ink: what is to be drawn, for how wide a place, and the drawing as plain data.
import type { StageActor } from './actors'

/** What one arrow, loop or note says. `stop` is the moment at which it appears. */
export type DiagramItem = {
  readonly stop: number
  readonly text: string
} & (
  | { readonly kind: 'call' | 'reply' | 'copy'; readonly from: StageActor; readonly to: StageActor }
  | { readonly kind: 'self'; readonly at: StageActor }
  | { readonly kind: 'note'; readonly over: readonly [StageActor, StageActor] }
)

export type DiagramSpec = {
  readonly title: string
  readonly description: string
  /** In column order. A ghost is an actor that this design does not use. */
  readonly participants: readonly {
    readonly id: StageActor
    readonly label: string
    readonly ghost: boolean
  }[]
  readonly items: readonly DiagramItem[]
  /** How many items came before these and are not drawn; an item's strokes depend on its number in the whole story. */
  readonly folded?: number
}

/** The widths that a diagram is laid out for; between them the drawing scales up evenly. Lengths in px. */
export type Layout = {
  readonly name: LayoutName
  /** Width of the whole drawing. */
  readonly width: number
  readonly fontSize: number
  /** Narrow layouts use the short labels. */
  readonly short: boolean
}

/** small: 320 px phones · phone: 375 px phones · mid: tablets · wide: laptops and up · projector: the audience. */
export const layouts = {
  small: { name: 'small', width: 320, fontSize: 13, short: true },
  phone: { name: 'phone', width: 374, fontSize: 14, short: true },
  mid: { name: 'mid', width: 640, fontSize: 15, short: true },
  wide: { name: 'wide', width: 900, fontSize: 16, short: false },
  projector: { name: 'projector', width: 1024, fontSize: 24, short: true },
} as const satisfies Record<string, Layout & { name: string }>
export type LayoutName = 'small' | 'phone' | 'mid' | 'wide' | 'projector'

/** An SVG element as plain data: tag, attributes, children. Text is a string; it never meets a parser. */
export type Tree = readonly [
  tag: string,
  attributes: Readonly<Record<string, string>>,
  ...children: (Tree | string)[],
]

/** One item as drawn. Coordinates are those of the model's viewBox. */
export type DrawnItem = {
  readonly stop: number
  readonly kind: DiagramItem['kind']
  /** The hue of whoever speaks. */
  readonly hue: 'browser' | 'server' | 'store' | 'attacker'
  readonly tree: readonly Tree[]
  /** Where the eye should be: the y of the arrow (or the middle of a note). */
  readonly y: number
  /** The lowest y that this item covers; lifelines and frames grow to here. */
  readonly bottom: number
  /** The way a packet travels along the arrow; null where nothing travels. */
  readonly way: { readonly from: readonly [number, number]; readonly to: readonly [number, number] } | null
}

/** Lifelines run on below the last item, so that a short diagram fills a tall place, in px. */
export const runOn = 1200

/** A drawing that is ready to be shown: heads stay at the top, lifelines stand behind, items appear with the cursor. */
export type DiagramModel = {
  readonly layout: LayoutName
  readonly width: number
  /** Height of the body, below the heads. */
  readonly height: number
  readonly headHeight: number
  readonly heads: readonly Tree[]
  readonly lifelines: readonly Tree[]
  readonly items: readonly DrawnItem[]
  /** The x of each lifeline, in column order. */
  readonly centres: readonly number[]
}
