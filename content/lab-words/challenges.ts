// The words of the challenges: total over the challenges and the tricks of each.
import type { ChallengeId, TrickIdOf } from '@/lib/scenarios/challenges'

type TrickWords = {
  /** What somebody would try. */
  readonly name: string
  /** Why it does not do. */
  readonly why: string
}

export type ChallengeText<Id extends ChallengeId> = {
  readonly title: string
  /** One or two sentences: the situation, and what is to be reached. */
  readonly task: string
  /** From a nudge to nearly all of it. */
  readonly hints: readonly [string, string, string]
  /** What the solution shows, said afterwards. */
  readonly shows: string
  readonly tricks: Readonly<Record<TrickIdOf<Id>, TrickWords>>
}

export type ChallengeWords = { readonly [Id in ChallengeId]: ChallengeText<Id> }
