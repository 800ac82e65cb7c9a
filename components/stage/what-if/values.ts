// What a knob offers: its choices, or a few lengths around the original one; and how a value is said.
import type { UiWords } from '@/content/ui-words'
import type { KnobWords } from '@/content/words'
import type { Turned } from '@/lib/vocabulary/config'
import { type KnobRow, type Knobs, knobTable } from '@/lib/vocabulary/knobs'
import { duration } from '../desks/format'
import { fill } from '../fill'

export type Knob = keyof Knobs

/** Lengths that people really set, in seconds. */
const usual = [0, 5, 30, 60, 300, 900, 3600, 28800, 86400, 604800, 2592000]
/** So many lengths are offered; any other can be typed. */
const most = 5

/** The values that a knob offers, in order; the original one is among them. */
export function offersOf(knob: Knob, original: Knobs[Knob]): readonly Knobs[Knob][] {
  const row: KnobRow = knobTable[knob]
  if (row.type === 'choice') return row.of as readonly Knobs[Knob][]
  const { min, max } = row
  const all = max - min < most ? Array.from({ length: max - min + 1 }, (_, i) => min + i) : usual
  const within = [...all, ...all.map((n) => -n), Number(original)].filter((n) => n >= min && n <= max)
  const sorted = [...new Set(within.map((n) => n || 0))].sort((a, b) => a - b)
  const middle = sorted.indexOf(Number(original)) - Math.floor(most / 2)
  const from = Math.max(0, Math.min(middle, sorted.length - most))
  return sorted.slice(from, from + most) as Knobs[Knob][]
}

/** The limits within which any whole number may be typed, or null where the offers are all there is. */
export function limitsOf(knob: Knob): { readonly min: number; readonly max: number } | null {
  const row: KnobRow = knobTable[knob]
  return row.type === 'seconds' ? row : null
}

/** A value in the reader's language: `5분`, `프로세스 메모리`. */
export function sayValue(
  knob: Knob,
  value: Knobs[Knob],
  words: { readonly knobs: KnobWords; readonly ui: UiWords },
): string {
  const said = words.knobs[knob]
  if (typeof value === 'string')
    return 'values' in said ? ((said.values as Readonly<Record<string, string>>)[value] ?? value) : value
  return limitsOf(knob) ? length(value, words.ui.time) : String(value)
}

/** Everything that was turned, in one line; '' where nothing was. */
export const sayTurned = (
  turned: Turned,
  words: { readonly knobs: KnobWords; readonly ui: UiWords },
): string =>
  (Object.keys(turned) as Knob[])
    .flatMap((knob) => {
      const value = turned[knob]
      const said = {
        name: words.knobs[knob].name,
        value: value === undefined ? '' : sayValue(knob, value, words),
      }
      return value === undefined ? [] : fill(words.ui.whatIf.is, said)
    })
    .join(' · ')

const length = (seconds: number, time: UiWords['time']): string =>
  seconds === 0
    ? time.seconds.replace('{n}', '0')
    : `${seconds < 0 ? '−' : ''}${duration(Math.abs(seconds), time)}`
