// What the pad offers at a moment: which actions could do something, in which lanes, and why the others could not.
import { type Hindrance, hindrance, isTelling, type Offer, offersOf } from '@/lib/story/possible'
import type { Action } from '@/lib/vocabulary/actions'
import type { Design } from '@/lib/vocabulary/designs'
import { defaultKnobs } from '@/lib/vocabulary/knobs'
import type { Shown } from './shown'

/** Where an offer could do something, and why it could not where it could do nothing. */
export type Chance = {
  readonly offer: Offer
  readonly why: Hindrance | null
  readonly where: readonly Design[]
}

type Judged = Pick<Shown, 'play' | 'ended'> & {
  readonly focus: Design
  /** The action whose answer is asked of still. */
  readonly asked: Action | null
}

/**
 * Judged by what has happened up to the end of the action in which the reader stands, in every lane: there the next one
 * would go on, and an action that helps in one lane can be taken. While an answer is asked of, nothing that it decides
 * hinders: what could do nothing may then be tried.
 */
export function chancesOf({ play, ended, focus, asked }: Judged): readonly Chance[] {
  return offersOf({ ...defaultKnobs, ...play.knobs })
    .filter(({ asks }) => asks === null)
    .map((offer) => {
      const reason = (design: Design) => {
        const trace = ended[design]
        const why = trace ? hindrance(trace, offer.action) : null
        return why && asked && isTelling(why, asked) ? null : why
      }
      const where = play.lanes.filter((design) => reason(design) === null)
      return { offer, where, why: where.length > 0 ? null : reason(focus) }
    })
}
