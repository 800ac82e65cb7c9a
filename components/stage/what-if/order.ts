// What the page asks of a worker when a knob was turned.
import type { Lang } from '@/content/langs'
import type { LayoutName } from '@/lib/vocabulary/diagram'
import type { Knobs } from '@/lib/vocabulary/knobs'

export type Order = {
  readonly scenario: string
  readonly lang: Lang
  readonly turned: Partial<Knobs>
  /** The drawing that is on screen: it comes first, the others follow. */
  readonly layout: LayoutName
}
