// The words of goals: what is to be reached, what is missing still, and what stands around a list of them.

import type { GoalFault } from '@/lib/vocabulary/goal-codes'
import type { Caller, GoalKind, GoalOf, Login, Mark, Missing } from '@/lib/vocabulary/goals'

type MissingOf<K extends Missing['kind']> = Extract<Missing, { readonly kind: K }>

export type GoalWords = {
  /** Who is answered, where a form lists them. */
  readonly callers: Readonly<Record<Caller | Login, string>>
  /** What must have happened, where a form lists it. */
  readonly marks: Readonly<Record<Mark, string>>
  /** What a kind is about, where a form lists the kinds, and what each of its parameters is. */
  readonly kinds: Readonly<Record<GoalKind, string>>
  readonly parameters: Readonly<
    Record<
      | 'in'
      | 'to'
      | 'status'
      | 'after'
      | 'since'
      | 'role'
      | 'credential'
      | 'via'
      | 'count'
      | 'user'
      | 'seconds'
      | 'most'
      | 'of'
      | 'knob'
      | 'value',
      string
    >
  >
  /** A goal in one sentence. */
  readonly goals: { readonly [K in GoalKind]: (goal: GoalOf<K>) => string }
  /** What the run lacks, or shows instead, in one sentence. */
  readonly missing: { readonly [K in Missing['kind']]: (missing: MissingOf<K>) => string }
  readonly faults: Readonly<Record<GoalFault['fault'], (what: string) => string>>
  readonly list: {
    readonly heading: string
    readonly met: string
    readonly open: string
    /** Where a beat reached it: the number of the action. */
    readonly metAt: (action: string) => string
    readonly solved: string
    readonly actions: (count: number) => string
    readonly hint: (next: number, of: number) => string
    readonly hints: string
    readonly solution: string
    readonly tricks: string
    readonly tryTrick: string
    readonly again: string
  }
  readonly make: {
    readonly heading: string
    readonly intro: string
    readonly kind: string
    readonly add: string
    readonly remove: (goal: string) => string
    readonly none: string
    readonly full: string
    readonly optional: string
  }
}
