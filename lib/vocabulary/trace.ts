// The record of a run: every step complete in itself, so that drawing step i needs step i alone.

import type { Action, Moment } from './actions'
import type { ActorId } from './actors'
import type { CredentialKind, Design } from './designs'
import type { HttpRequest, HttpResponse } from './http'
import type { Knobs, TokenStorage } from './knobs'
import type { EpochSeconds, Seconds } from './time'
import type { Refusal, RuleVerdict, TokenRule, TokenVerdict } from './verdicts'

export type SameSite = 'Strict' | 'Lax' | 'None' | 'Default'

/** A cookie as the jar holds it; identity is (name, domain, hostOnly, path). @see RFC 6265bis §5.7 */
export type Cookie = {
  readonly name: string
  readonly value: string
  readonly domain: string
  readonly hostOnly: boolean
  readonly path: string
  readonly secure: boolean
  readonly httpOnly: boolean
  readonly sameSite: SameSite
  /** null: a session cookie, gone when the browser closes. */
  readonly expiresAt: EpochSeconds | null
  readonly createdAt: EpochSeconds
  /** Order of creation among equal instants. */
  readonly order: number
}

export type Credential = { readonly kind: CredentialKind; readonly value: string }

/** Who made the request leave: the page's navigation or script, or a client outside any browser. */
export type Initiator = 'navigation' | 'form' | 'redirect' | 'script' | 'own-client'

export type StoreName = 'users' | 'sessions'

/** One rule of the verifier, as it answered; rules after the first failure are not reached. */
export type TokenCheck = { readonly rule: TokenRule; readonly result: 'pass' | 'fail' | 'not-reached' }

export type TraceEvent =
  | {
      readonly kind: 'request'
      readonly exchange: number
      readonly from: ActorId
      readonly to: ActorId
      readonly message: HttpRequest
      readonly initiator: Initiator
    }
  | {
      readonly kind: 'response'
      readonly exchange: number
      readonly from: ActorId
      readonly to: ActorId
      readonly message: HttpResponse
      readonly refusal: Refusal | null
    }
  | {
      readonly kind: 'cookie'
      readonly at: 'browser'
      readonly act: 'stored' | 'replaced' | 'expired' | 'rejected' | 'sent' | 'withheld'
      readonly exchange: number
      readonly cookie: Cookie
      readonly rules: readonly RuleVerdict[]
    }
  | {
      readonly kind: 'store'
      readonly by: ActorId
      /** Where the records live: `store`, `users`, or the server itself for in-process sessions. */
      readonly at: ActorId
      readonly store: StoreName
      readonly act: 'read' | 'write' | 'touch' | 'delete'
      readonly key: string
      readonly found: boolean
    }
  | {
      readonly kind: 'token'
      readonly at: ActorId
      readonly act: 'signed' | 'accepted' | 'rejected'
      readonly token: string
      readonly verdict: TokenVerdict
      /** The error code of jose, where jose was the one to refuse. */
      readonly code: string | null
      readonly checks: readonly TokenCheck[]
    }
  | {
      readonly kind: 'storage'
      readonly at: 'browser'
      readonly storage: TokenStorage
      readonly act: 'set' | 'removed'
      readonly key: string
      readonly value: string
    }
  /** An answer became the document on screen. */
  | { readonly kind: 'document'; readonly at: 'browser'; readonly url: string }
  | {
      readonly kind: 'altered'
      readonly at: 'browser'
      readonly before: Credential
      readonly after: Credential
    }
  | {
      readonly kind: 'loot'
      readonly from: ActorId
      readonly to: 'attacker'
      readonly credential: Credential
    }
  | { readonly kind: 'restart'; readonly by: 'operator'; readonly at: ActorId; readonly lost: number }
  | { readonly kind: 'clock'; readonly passed: Seconds; readonly until: Moment | null }
  /** An action that found nothing to do, e.g. a replay with empty pockets. */
  | { readonly kind: 'idle'; readonly at: ActorId; readonly action: Action['do']; readonly why: IdleReason }

export type IdleReason = 'no-credential' | 'no-copy' | 'no-log-in' | 'no-form' | 'already-past'

/** Where in the shown code a step happened: the handler's name and a text that stands in it exactly once. */
export type HandlerRef = {
  readonly file: 'jwt' | 'session' | 'page'
  readonly handler: string
  readonly text: string
}

export type SessionRecord = {
  /** null: an anonymous session, made before anybody logged in. */
  readonly user: string | null
  readonly csrf: string
  readonly createdAt: EpochSeconds
  readonly lastSeenAt: EpochSeconds
}

export type User = { readonly id: string; readonly login: string; readonly role: 'user' | 'admin' }

/** The whole world after a step. Unchanged parts are shared between steps; nothing in it is ever mutated. */
export type Snapshot = {
  readonly browser: {
    readonly cookies: readonly Cookie[]
    readonly localStorage: Readonly<Record<string, string>>
    readonly sessionStorage: Readonly<Record<string, string>>
    /** Variables of the page's script: lost on reload. */
    readonly memory: Readonly<Record<string, string>>
    /** The document on screen. */
    readonly page: {
      readonly url: string
      readonly form: { readonly action: string; readonly csrf: string } | null
    }
  }
  readonly server: {
    /** Sessions kept in the process; null where the design or the knobs keep none there. */
    readonly sessions: Readonly<Record<string, SessionRecord>> | null
    /** Key ids that this server signs and verifies with; they come from its configuration. */
    readonly keys: readonly { readonly kid: string; readonly alg: string }[]
    /** Counts the starts of the process: 1, and one more for each restart. */
    readonly boot: number
  }
  readonly store: { readonly sessions: Readonly<Record<string, SessionRecord>> }
  readonly users: readonly User[]
  readonly attacker: { readonly loot: readonly Credential[] }
}

export type Step = {
  readonly index: number
  readonly at: EpochSeconds
  readonly beat: string
  readonly event: TraceEvent
  readonly source: HandlerRef | null
  readonly after: Snapshot
}

export type Trace = {
  readonly scenario: string
  readonly design: Design
  readonly knobs: Knobs
  /** The world before the first step. */
  readonly before: Snapshot
  readonly steps: readonly Step[]
}
