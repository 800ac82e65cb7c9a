// The record of a run: every step complete in itself, so that drawing step i needs step i alone.

import type { Action, Moment, UserRole } from './actions'
import type { ActorId, DeviceId, ServerId, TabId } from './actors'
import type { CredentialKind, Design } from './designs'
import type { HttpRequest, HttpResponse } from './http'
import type { Knobs, PageStorage } from './knobs'
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

/**
 * Who made the request leave: the page's navigation or script, an injected script, a form of another site, or a client
 * outside any browser.
 */
export type Initiator = 'navigation' | 'form' | 'redirect' | 'script' | 'injected' | 'forged' | 'own-client'

/** What is kept: users, sessions, refresh tokens by their hash, revoked tokens, and a date for each user. */
export type StoreName = 'users' | 'sessions' | 'refresh' | 'denylist' | 'cutoffs'

/** One rule of the verifier, as it answered; rules after the first failure are not reached. */
export type TokenCheck = { readonly rule: TokenRule; readonly result: 'pass' | 'fail' | 'not-reached' }

export type TraceEvent =
  | {
      readonly kind: 'request'
      readonly exchange: number
      readonly from: ActorId
      /** Whoever receives it first: the balancer where there is one, or the attacker's collector. */
      readonly to: ActorId
      readonly tab: TabId
      readonly message: HttpRequest
      readonly initiator: Initiator
    }
  /** The balancer passes a request on. */
  | {
      readonly kind: 'route'
      readonly at: 'balancer'
      readonly exchange: number
      readonly to: ServerId
      readonly why: RouteReason
    }
  | {
      readonly kind: 'response'
      readonly exchange: number
      readonly from: ActorId
      readonly to: ActorId
      readonly tab: TabId
      readonly message: HttpResponse
      readonly refusal: Refusal | null
    }
  | {
      readonly kind: 'cookie'
      readonly at: DeviceId
      readonly act: 'stored' | 'replaced' | 'expired' | 'rejected' | 'sent' | 'withheld'
      readonly exchange: number
      readonly cookie: Cookie
      readonly rules: readonly RuleVerdict[]
    }
  | {
      readonly kind: 'store'
      readonly by: ActorId
      /** Where the records live: `store`, `users`, or the server itself for in-process sessions and its cache. */
      readonly at: ActorId
      readonly store: StoreName
      /** `rotate`: a refresh token is used up and its successor written. `revoke`: a whole family ends. */
      readonly act: 'read' | 'write' | 'touch' | 'delete' | 'rotate' | 'revoke'
      readonly key: string
      readonly found: boolean
      /** The answer came from what this server remembers of an earlier look-up. */
      readonly cached: boolean
    }
  /** A server asked the store and got no answer. */
  | { readonly kind: 'unreachable'; readonly by: ServerId; readonly at: 'store'; readonly store: StoreName }
  /** What one server wrote has reached another. `bytes`: of the record as JSON. */
  | {
      readonly kind: 'replicated'
      readonly from: ServerId
      readonly to: ServerId
      readonly act: 'write' | 'touch' | 'delete'
      readonly key: string
      readonly bytes: number
    }
  | {
      readonly kind: 'token'
      readonly at: ServerId
      readonly act: 'signed' | 'accepted' | 'rejected'
      readonly token: string
      readonly verdict: TokenVerdict
      /** The error code of jose, where jose was the one to refuse. */
      readonly code: string | null
      readonly checks: readonly TokenCheck[]
    }
  | {
      readonly kind: 'storage'
      readonly at: DeviceId
      readonly tab: TabId
      readonly storage: PageStorage
      readonly act: 'set' | 'removed'
      readonly key: string
      readonly value: string
    }
  /** An answer became the document on screen. */
  | { readonly kind: 'document'; readonly at: DeviceId; readonly tab: TabId; readonly url: string }
  | {
      readonly kind: 'altered'
      readonly at: 'browser'
      readonly before: Credential
      readonly after: Credential
    }
  /** An injected script looked somewhere, and what it got. */
  | {
      readonly kind: 'script'
      readonly at: 'browser'
      readonly looks: 'localStorage' | 'sessionStorage' | 'document.cookie'
      readonly got: Credential | null
    }
  | {
      readonly kind: 'loot'
      readonly from: ActorId
      readonly to: 'attacker'
      readonly credential: Credential
      /** Copied where it lay, sent out by an injected script, or given in an answer. */
      readonly how: 'copied' | 'sent-out' | 'answered'
    }
  /** The operator works at a server's console. `subject`: a user's name, or the credential that a device holds. */
  | {
      readonly kind: 'command'
      readonly by: 'operator'
      readonly at: ServerId
      readonly command: 'revoke' | 'revoke-all'
      readonly subject: string
    }
  | { readonly kind: 'restart'; readonly by: 'operator'; readonly at: ServerId; readonly lost: number }
  | {
      readonly kind: 'power'
      readonly by: 'operator'
      readonly at: ServerId | 'store'
      readonly up: boolean
      readonly lost: number
    }
  /** Every server has another signing key in its configuration; `at` is the console where it was put in. */
  | {
      readonly kind: 'key'
      readonly by: 'operator'
      readonly at: ServerId
      readonly kid: string
      readonly former: string
    }
  | { readonly kind: 'clock'; readonly passed: Seconds; readonly until: Moment | null }
  /** An action that found nothing to do, e.g. a replay with empty pockets. */
  | { readonly kind: 'idle'; readonly at: ActorId; readonly action: Action['do']; readonly why: IdleReason }

/** Why the balancer chose: it is this one's turn, its cookie says so, pages go to the first, or no other is up. */
export type RouteReason = 'turn' | 'sticky' | 'page' | 'only-one-up'

export type IdleReason =
  | 'no-credential'
  | 'no-copy'
  | 'no-log-in'
  | 'no-form'
  | 'no-refresh'
  | 'no-list'
  | 'no-key'
  | 'no-request'
  | 'nothing-read'
  | 'no-such-server'
  | 'only-server'
  | 'already-so'
  | 'already-past'

/** Where in the shown code a step happened: the handler's name and a text that stands in it exactly once. */
export type HandlerRef = {
  readonly file: 'jwt' | 'session' | 'hybrid' | 'page' | 'evil' | 'balancer'
  readonly handler: string
  readonly text: string
}

/** Names a line of the handler that is running, by its text. */
export type At = (text: string) => HandlerRef

export type SessionRecord = {
  /** null: an anonymous session, made before anybody logged in. */
  readonly user: string | null
  readonly csrf: string
  readonly createdAt: EpochSeconds
  readonly lastSeenAt: EpochSeconds
}

/** One refresh token, kept under its hash. @see RFC 9700 §4.14.2 */
export type RefreshRecord = {
  readonly family: string
  readonly user: string
  readonly issuedAt: EpochSeconds
  /** The family's end; a successor inherits it. */
  readonly absoluteExp: EpochSeconds
  readonly status: 'active' | 'used' | 'revoked'
  /** When it was used, and the hash of what replaced it. */
  readonly usedAt: EpochSeconds | null
  readonly replacedBy: string | null
  /** The successor itself: kept only where a grace window may have to hand it out once more. */
  readonly successor: string | null
}

/** A token that counts no more, by its issuer and `jti`; the line may go when `until` has passed. */
export type DenylistRecord = { readonly until: EpochSeconds }

export type User = { readonly id: string; readonly login: string; readonly role: UserRole }

export type Tab = {
  readonly sessionStorage: Readonly<Record<string, string>>
  /** Variables of the page's script: lost on reload. */
  readonly memory: Readonly<Record<string, string>>
  /** The document on screen. */
  readonly page: {
    readonly url: string
    readonly form: { readonly action: string; readonly csrf: string } | null
  }
}

/** A browser: one jar and one localStorage for all of its tabs. `second` is null until it is opened. */
export type Browser = {
  readonly cookies: readonly Cookie[]
  readonly localStorage: Readonly<Record<string, string>>
  readonly tabs: { readonly first: Tab; readonly second: Tab | null }
}

export type Server = {
  readonly up: boolean
  /** Sessions kept in the process; null where the design or the knobs keep none there. */
  readonly sessions: Readonly<Record<string, SessionRecord>> | null
  /** Answers of the store that it still believes, by store and key. */
  readonly cache: Readonly<Record<string, { readonly value: unknown; readonly until: EpochSeconds }>>
  /** Key ids that this server signs and verifies with; they come from its configuration. */
  readonly keys: readonly { readonly kid: string; readonly alg: string }[]
  /** Counts the starts of the process: 1, and one more for each restart. */
  readonly boot: number
}

/** The whole world after a step. Unchanged parts are shared between steps; nothing in it is ever mutated. */
export type Snapshot = {
  readonly browser: Browser
  readonly phone: Browser
  /** Only as many as the knobs say. */
  readonly servers: Readonly<Partial<Record<ServerId, Server>>> & { readonly server: Server }
  readonly store: {
    readonly up: boolean
    readonly sessions: Readonly<Record<string, SessionRecord>>
    readonly refresh: Readonly<Record<string, RefreshRecord>>
    readonly denylist: Readonly<Record<string, DenylistRecord>>
    /** Tokens of this user issued at or before this second do not count. */
    readonly cutoffs: Readonly<Record<string, EpochSeconds>>
  }
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
