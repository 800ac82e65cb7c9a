// The kinds of facts: for each role a moment can have, the plain values that a sentence about it needs.
import type { Action, Moment, UserRole } from '../vocabulary/actions'
import { type DeviceId, isServer, type ServerId, type TabId } from '../vocabulary/actors'
import type { CredentialKind, Design } from '../vocabulary/designs'
import type { Method } from '../vocabulary/http'
import type { PageStorage } from '../vocabulary/knobs'
import type { EpochSeconds } from '../vocabulary/time'
import type {
  Credential,
  IdleReason,
  Initiator,
  RefreshRecord,
  RouteReason,
  Trace,
  TraceEvent,
} from '../vocabulary/trace'
import type { Refusal, TokenVerdict } from '../vocabulary/verdicts'
import type { Role } from './stops'

export type Speaker = DeviceId | 'attacker'
/** Where sessions lie: in the shared store, or in a server's own memory. */
export type Place = 'shared' | 'in-process'
/** `jwt-cookie`: a JWT that the browser attached, where `jwt` is one that script did. */
export type Carried = 'nothing' | 'password' | CredentialKind | 'jwt-cookie'
/** `tokens`: an access token in the body and a refresh token in the cookie. */
export type Given = 'nothing' | 'jwt' | 'jwt-cookie' | 'session-id' | 'tokens' | 'anonymous-id' | 'erasure'
/** Which server, where there are several; null where there is only one. */
type Which = { server: ServerId | null }

export type FactsByRole = {
  request: {
    from: Speaker
    /** Into the site, or out of it to the attacker's collector. */
    to: 'site' | 'attacker'
    tab: TabId
    method: Method
    path: string
    carries: Carried
    short: string
    initiator: Initiator
  }
  answer: Which & {
    to: Speaker
    path: string
    status: number
    refusal: Refusal | null
    gives: Given
    short: string
  }
  'users-read': { found: boolean; purpose: 'password' | 'profile' }
  'users-write': { login: string; becomes: UserRole }
  'sessions-read': Which & {
    found: boolean
    short: string
    anonymous: boolean
    place: Place
    cached: boolean
  }
  'sessions-write': Which & { short: string; anonymous: boolean; place: Place }
  'sessions-delete': Which & { short: string; place: Place }
  'refresh-read': { found: boolean; short: string; status: RefreshRecord['status'] | null }
  'refresh-write': { short: string }
  'refresh-rotate': { short: string; next: string }
  'refresh-revoke': { tokens: number }
  'denylist-read': { found: boolean; short: string; cached: boolean }
  'denylist-write': { short: string; keeps: number }
  'denylist-delete': { short: string }
  'cutoffs-read': { found: boolean; cached: boolean }
  'cutoffs-write': { login: string }
  unreachable: { store: Extract<TraceEvent, { kind: 'unreachable' }>['store'] }
  routed: { to: ServerId; why: RouteReason }
  replicated: { from: ServerId; to: ServerId; act: 'write' | 'delete'; short: string; bytes: number }
  'script-read': { looks: Extract<TraceEvent, { kind: 'script' }>['looks']; got: CredentialKind | null }
  commanded: { command: 'revoke' | 'revoke-all'; login: string; short: string }
  powered: { what: ServerId | 'store'; up: boolean; lost: number; only: boolean }
  'token-signed': { lifetime: number }
  'token-checked': Which & { verdict: TokenVerdict; left: number }
  'storage-set': { storage: PageStorage; tab: TabId }
  'storage-removed': { storage: PageStorage }
  altered: { credential: CredentialKind; before: string; after: string }
  copied: { credential: CredentialKind; short: string; from: DeviceId }
  'key-rotated': { kid: string; former: string }
  restarted: Which & { lost: number }
  waited: { passed: number; until: Moment | null; at: EpochSeconds }
  'nothing-to-do': { action: Action['do']; why: IdleReason }
  'in-brief': { gives: Given; short: string; to: Speaker }
}

/** The facts of a stop, tagged by its role. Lengths of time in seconds. */
export type Facts = {
  [R in Role]: { readonly role: R; readonly design: Design } & Readonly<FactsByRole[R]>
}[Role]
export type FactsOf<R extends Role> = Extract<Facts, { role: R }>

/** How a secret is called in a picture: the first four characters of an id, the word JWT for a token. */
export const shorten = ({ kind, value }: Credential): string =>
  kind === 'jwt' ? 'JWT' : `${value.slice(0, 4)}…`
export const short = (id: string): string => shorten({ kind: 'session-id', value: id })

/** How far this server's clock is off: whether a token has expired, it judges by its own clock. */
export const skewOf = ({ knobs }: Pick<Trace, 'knobs'>, id: ServerId): number =>
  ({ server: knobs.skew1, 'server-2': knobs.skew2, 'server-3': knobs.skew3 })[id]

/** Which server this is, where a reader could mistake it for another. */
export const which = ({ knobs }: Trace, id: string): ServerId | null =>
  knobs.servers > 1 && isServer(id) ? id : null

/** A denylist's key is `iss jti`; there is one issuer, so the `jti` tells one line from another. */
export const jtiOf = (key: string): string => key.slice(key.lastIndexOf(' ') + 1)
