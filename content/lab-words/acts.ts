// The words of the action pad: total over its offers, their groups, and the reasons why one could do nothing now.
import type { Hindrance, OfferGroup, OfferId } from '@/lib/story/possible'

export type ActWords = {
  readonly groups: Readonly<Record<OfferGroup, string>>
  /** Short enough for a button. Budgets are held by content/lab-words/acts.test.ts. */
  readonly offers: Readonly<Record<OfferId, string>>
  /** One or two sentences: why it can do nothing now, and what would change that. */
  readonly hindrances: Readonly<Record<Hindrance, string>>
}
