// The words of goals: what is to be reached, what is missing still, and what stands around a list of them.
import type { Broken } from '@/lib/vocabulary/challenge'
import type { CredentialKind } from '@/lib/vocabulary/designs'
import type { GoalFault } from '@/lib/vocabulary/goal-codes'
import type { Caller, GoalKind, Login, Mark, Missing, ParameterName } from '@/lib/vocabulary/goals'

/** `{who}`, `{after}` and the like are filled in by components/lab/goals/say.ts. */
export type GoalWords = {
  /** Somebody as a name, as whoever does something in a sentence, and as the same at its beginning. */
  readonly callers: Readonly<Record<Caller | Login, string>>
  readonly who: Readonly<Record<Caller | Login, string>>
  readonly first: Readonly<Record<Caller | Login, string>>
  /** What must have happened: in a list, in a sentence as the time after it or before it, and that it has not. */
  readonly marks: Readonly<Record<Mark, string>>
  readonly after: Readonly<Record<Mark, string>>
  readonly before: Readonly<Record<Mark, string>>
  readonly not: Readonly<Record<Mark, string>>
  readonly credentials: Readonly<Record<CredentialKind, string>>
  readonly ways: Readonly<Record<'cookie' | 'authorization', string>>
  /** What somebody has from before: an own credential, or the attacker's copy. */
  readonly own: Readonly<Record<'credential' | 'copy', string>>
  /** A goal in one sentence; some say more where an optional parameter is given. */
  readonly goals: Readonly<
    Record<GoalKind | 'answer-after' | 'turn-since' | 'ended-after' | 'spared-since', string>
  >
  /** What the run lacks, or shows instead, in one sentence. */
  readonly missing: Readonly<Record<Missing['kind'] | 'carried-nothing', string>>
  readonly faults: Readonly<Record<GoalFault['fault'], string>>
  readonly list: {
    readonly heading: string
    readonly met: string
    readonly open: string
    /** By which action it was reached. */
    readonly by: string
    readonly solved: string
    readonly actions: string
    readonly hints: string
    readonly hint: string
    readonly solution: string
    readonly shows: string
    readonly tricks: string
    readonly run: string
    readonly again: string
    /** A play that has left the rules of its challenge. */
    readonly broken: Readonly<Record<'heading' | Broken['rule'], string>>
  }
  readonly make: {
    readonly heading: string
    readonly intro: string
    readonly kind: string
    /** What a kind is about, where a form lists them, and what each parameter is. */
    readonly kinds: Readonly<Record<GoalKind, string>>
    readonly parameters: Readonly<Record<ParameterName, string>>
    readonly unsaid: string
    readonly add: string
    readonly remove: string
    readonly none: string
    readonly full: string
    readonly there: string
    readonly refused: string
  }
}
