// What a claim is: a question, the story that answers it, and what is read from the run. Plain data.
import type { CredentialKind, Design } from '../vocabulary/designs'
import type { Knobs, TokenStorage } from '../vocabulary/knobs'
import type { Beat } from '../vocabulary/scenario'
import type { StoreName } from '../vocabulary/trace'
import type { Refusal } from '../vocabulary/verdicts'

/** What a claim reads from a run; `beat` names where. */
export type ClaimMeasure =
  /** The last answer of the beat. */
  | { readonly read: 'answer'; readonly beat: string }
  /** How long the attacker's copy is accepted after the beat is over. */
  | { readonly read: 'outlives'; readonly beat: string }
  /** What one request of the beat costs. */
  | {
      readonly read: 'per-request'
      readonly cost: 'lookups' | 'up' | 'signatures'
      readonly beat: string
    }
  /** Whether the browser sends a credential along with a request that another site made. */
  | { readonly read: 'attached'; readonly beat: string }
  /** Whether the attacker has a credential afterwards that they did not have before. */
  | { readonly read: 'taken'; readonly beat: string }
  /** What the browser holds after the beat, and where; what the servers hold; what the credential tells its holder. */
  | { readonly read: 'held' | 'kept' | 'readable'; readonly beat: string }

/** A credential in the browser, and where it lies; `hidden` is out of reach for script. */
export type Held = {
  readonly credential: CredentialKind
  readonly place: TokenStorage
  readonly hidden: boolean
}
export type Kept = { readonly store: Exclude<StoreName, 'users'>; readonly records: number }

export type ClaimValue =
  | { readonly kind: 'answer'; readonly status: number; readonly refusal: Refusal | null }
  | { readonly kind: 'seconds'; readonly seconds: number }
  | { readonly kind: 'lookups' | 'bytes' | 'signatures' | 'claims'; readonly count: number }
  | { readonly kind: 'yes-no'; readonly yes: boolean }
  | { readonly kind: 'held'; readonly held: readonly Held[] }
  | { readonly kind: 'kept'; readonly kept: readonly Kept[] }
  /** The design has nothing that could be asked about. */
  | { readonly kind: 'none' }

/** A value, and the step of the run that shows it. */
export type Proof = { readonly value: ClaimValue; readonly step: number }

/** A story of its own, where no scenario tells it. `own`: what one design sets otherwise than the others. */
export type Case = {
  readonly id: string
  readonly knobs: Partial<Knobs>
  readonly own?: Readonly<Partial<Record<Design, Partial<Knobs>>>>
  readonly beats: readonly Beat[]
}

/** A scenario with some of its knobs turned. */
export type TurnedScenario = {
  readonly id: string
  readonly scenario: string
  readonly knobs: Partial<Knobs>
}

export type Claim = {
  readonly id: string
  /** The row of the source article's table that this claim answers; `more` is what the table leaves out. */
  readonly about: 'storage' | 'theft' | 'csrf' | 'xss' | 'scaling' | 'more'
  /** The id of a scenario, the scenario with knobs turned, or a story of its own. */
  readonly story: string | TurnedScenario | Case
  readonly measure: ClaimMeasure
}
