// The axis of the ruler: where a moment stands between the left edge and the right one, and which moment stands where.
import { longestWait } from './length'

/**
 * Now stands still, and time flows beneath it. On both sides the axis is logarithmic in the distance from now: a minute
 * that is near takes as much room as an hour that is far. So the last second of fifteen minutes and the end of a day of
 * eight hours can be read on one axis, at any moment of the play.
 */
export type Scale = {
  readonly now: number
  /** How far the axis reaches back and forward, in seconds; each above zero. */
  readonly before: number
  readonly after: number
}

/** Where now stands, and where the axis ends: a mark at an edge keeps its room. */
const [start, present, end] = [0.01, 0.14, 0.95]

/** Nearer than this the axis is about linear: seconds do not spread without bound. */
const unit = 60

/** Lengths that people count in; the axis ends on one, and its marks stand on them. */
const round = [1, 5, 15, 60, 300, 900, 3600, 14400, 28800, 43200, 86400, 604800, longestWait] as const

type Lane = {
  readonly now: number
  readonly bars: readonly { readonly start: number; readonly ends: readonly { readonly last: number }[] }[]
}

/** An axis on which every beginning and every end that is still ahead can be seen, each from the now of its lane. */
export function scaleOf(lanes: readonly Lane[], now: number): Scale {
  const left = lanes.flatMap((lane) =>
    lane.bars.flatMap(({ ends }) => ends.map(({ last }) => last - lane.now)),
  )
  const age = lanes.flatMap((lane) => lane.bars.map(({ start: born }) => lane.now - born))
  const farthest = Math.max(59, ...left)
  return {
    now,
    before: Math.max(unit, ...age),
    after: round.find((length) => length > farthest) ?? longestWait,
  }
}

const log = (length: number): number => Math.log1p(length / unit)

/** The place of a moment, from 0 at the left edge to 1 at the right one; what lies beyond the axis stands at its end. */
export function placeOf({ now, before, after }: Scale, at: number): number {
  const away = at - now
  const part =
    away < 0
      ? present - ((present - start) * log(-away)) / log(before)
      : present + ((end - present) * log(away)) / log(after)
  return Math.max(start, Math.min(end, part))
}

/** How many seconds from now the moment at this place is; negative in the past. Not rounded. */
export function lengthAt({ before, after }: Scale, place: number): number {
  const part = place - present
  const [room, whole] = part < 0 ? [present - start, -before] : [end - present, after]
  return Math.sign(whole) * unit * Math.expm1((Math.abs(part) / room) * log(Math.abs(whole)))
}

/** A mark of the axis, so many seconds from now. `isMain`: it keeps its room where the axis is narrow. */
export type Tick = { readonly length: number; readonly place: number; readonly isMain: boolean }

/** The lengths that matter most to a reader of this site come first, and keep others away. */
const wanted = [900, 28800, 3600, 60, longestWait, 86400, 300, 15, 5, 1, 604800, 14400]

/** The marks ahead of now, from left to right, with room for their words. */
export function ticksOf(scale: Scale): readonly Tick[] {
  const all = wanted
    .filter((length) => length <= scale.after)
    .map((length) => ({ length, place: placeOf(scale, scale.now + length) }))
  const main = spaced([{ length: 0, place: present }], all, 0.24)
  return spaced(main, all, 0.11)
    .filter(({ length }) => length > 0)
    .map((tick) => ({ ...tick, isMain: main.includes(tick) }))
    .sort((a, b) => a.place - b.place)
}

type Mark = Omit<Tick, 'isMain'>

/** `kept`, and of the others whatever is far enough from all that is there. */
function spaced(kept: readonly Mark[], others: readonly Mark[], room: number): readonly Mark[] {
  const all = [...kept]
  for (const one of others) if (all.every(({ place }) => Math.abs(place - one.place) >= room)) all.push(one)
  return all
}

/** How near an end, in pixels, a hand that is dragged catches hold of it. */
const grip = 7

type Dragged = { readonly place: number; readonly width: number; readonly ends: readonly number[] }

/**
 * The whole seconds from now that a hand means, on an axis so many pixels wide: an end where it is near one, or else a
 * length as round as a pixel allows. Never negative: time does not go back.
 */
export function targetAt(scale: Scale, { place, width, ends }: Dragged): number {
  const near = ends
    .map((at) => ({ left: at - scale.now, off: Math.abs(placeOf(scale, at) - place) * width }))
    .filter(({ left, off }) => left > 0 && left <= scale.after && off <= grip)
    .sort((a, b) => a.off - b.off)[0]
  if (near) return near.left
  const length = Math.max(0, lengthAt(scale, place))
  const perPixel = lengthAt(scale, place + 1 / width) - lengthAt(scale, place)
  const grain = round.find((size) => size >= perPixel) ?? 86400
  return Math.min(scale.after, Math.round(length / grain) * grain)
}
