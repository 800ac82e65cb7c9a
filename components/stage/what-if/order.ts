// What the page asks of a worker when a knob was turned, and what comes back.
import type { Lang } from '@/content/langs'
import type { LayoutName } from '@/lib/vocabulary/diagram'
import type { Knobs } from '@/lib/vocabulary/knobs'
import type { Tellings } from '../lesson'

export type Order = {
  readonly scenario: string
  readonly lang: Lang
  readonly turned: Partial<Knobs>
  /** The drawing that is on screen: it comes first, the others follow. */
  readonly layout: LayoutName
}

/**
 * `number` says which order is answered: only the newest counts. An order is answered as often as there is more to show,
 * or fails.
 */
export type Ask = { readonly number: number; readonly order: Order }
export type Answer =
  | { readonly number: number; readonly tellings: Tellings }
  | { readonly number: number; readonly failed: string }
