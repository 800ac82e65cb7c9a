// What the shown programs are given: capabilities of the world they run in, and the few helpers that make replies.

import type { ServerId } from '../vocabulary/actors'
import { type Header, type HttpRequest, type HttpResponse, header } from '../vocabulary/http'
import type { EpochSeconds, Seconds } from '../vocabulary/time'
import type { RefreshRecord, RouteReason, SessionRecord, User } from '../vocabulary/trace'
import type { Refusal } from '../vocabulary/verdicts'

/** A handler's answer. `text` stands in the handler exactly once: it is how the code panel finds the line. */
export type Reply = HttpResponse & { readonly text: string; readonly reason: Refusal | null }

export type Users = {
  /** The user of this name whose stored hash matches; null, after equal work, when either is wrong. */
  verify(login: string, password: string): Promise<User | null>
  find(id: string): Promise<User | null>
}

export type Sessions = {
  /** Stores a new record under a fresh random id and returns the id. */
  create(record: { user: string | null; csrf: string }): Promise<string>
  find(id: string): Promise<SessionRecord | null>
  /** Notes that the session was used now. */
  touch(id: string): Promise<void>
  /** Removes a record whose time is over. */
  expire(id: string): Promise<void>
  delete(id: string): Promise<void>
  /** The ids of a user's sessions. */
  of(user: string): Promise<readonly string[]>
}

export type SessionEnv = {
  readonly users: Users
  readonly sessions: Sessions
  readonly randomId: () => string
  readonly now: () => number
  readonly limits: { readonly idle: Seconds; readonly absolute: Seconds }
  /** Whether the cookie is kept from script. */
  readonly httpOnly: boolean
  /** With which cross-site requests the cookie goes. */
  readonly sameSite: 'Strict' | 'Lax' | 'None'
  /** A number that counts for nothing at this server gets a new anonymous one: a trap, and a knob. */
  readonly cookieOnMiss: boolean
}

export type Claims = Readonly<Record<string, unknown>>
/** A key of the server's configuration; `secret` is what `jose` signs with. */
export type SigningKey = {
  readonly kid: string
  readonly alg: string
  readonly secret: Uint8Array<ArrayBuffer>
}
/** Finds the configured key for a token's header; refuses an unknown `kid` and a key of another algorithm. */
export type KeySet = (header: { readonly kid?: string; readonly alg?: string }) => Uint8Array<ArrayBuffer>

export type VerifyOptions = {
  readonly algorithms: readonly string[]
  readonly typ: string
  readonly issuer: string
  readonly audience: string
  readonly requiredClaims: readonly string[]
  readonly clockTolerance: number
}

/** The shape of jose's SignJWT, as far as the handlers use it. */
export type SignJWT = new (
  claims: Claims,
) => {
  setProtectedHeader(header: { alg: string; typ: string; kid: string }): {
    sign(secret: Uint8Array<ArrayBuffer>): Promise<string>
  }
}

/** Tokens that count no more before they expire. Both ask the shared store at every request. */
export type Denylist = {
  /** By `iss` and `jti` of a verified token, kept until it would have expired. @see OWASP JWT Cheat Sheet */
  add(iss: unknown, jti: unknown, until: unknown): Promise<void>
  has(iss: unknown, jti: unknown): Promise<boolean>
}
export type Cutoffs = {
  /** From now on, tokens of this user issued until now do not count. @see ASVS 5.0 7.4.1 */
  set(user: string): Promise<void>
  /** The last second whose tokens do not count, or -1. */
  of(user: unknown): Promise<number>
  /** The same as it stands now, whatever this server remembers: for a token that is about to be made. */
  latest(user: string): Promise<number>
}

export type JwtEnv = {
  readonly users: Users
  /** null: this server has no such list. */
  readonly denylist: Denylist | null
  readonly cutoffs: Cutoffs | null
  readonly SignJWT: SignJWT
  readonly jwtVerify: (token: string, keys: KeySet, options: VerifyOptions) => Promise<{ payload: Claims }>
  readonly signingKey: SigningKey
  readonly keys: KeySet
  /** Whether a cookie with the token in it is kept from script, and with which cross-site requests it goes. */
  readonly httpOnly: boolean
  readonly sameSite: 'Strict' | 'Lax' | 'None'
  /** The claims of a token that the operator has at hand. */
  readonly claimsOf: (token: string) => Claims
  readonly now: () => number
  readonly nextTokenId: () => string
  readonly lifetime: Seconds
  readonly leeway: Seconds
}

/** A refresh token as the client gets it, and the second at which its family ends. */
export type Voucher = { readonly value: string; readonly absoluteExp: EpochSeconds }

export type RefreshTokens = {
  /** Begins a family. The store keeps the hash of the token, never the token. */
  begin(user: string): Promise<Voucher>
  find(token: string): Promise<RefreshRecord | null>
  /** The successor of a token that was just looked up, out of the same look-up. */
  peek(token: string): Promise<RefreshRecord | null>
  /** The living families of a user. */
  of(user: string): Promise<readonly string[]>
  /**
   * Uses a token up and writes its successor, in one step. The end of the family does not move. null: somebody was
   * faster, and the token is not active any more.
   */
  rotate(token: string): Promise<Voucher | null>
  /** Ends every token of the family. */
  revokeFamily(family: string): Promise<void>
}

export type HybridEnv = JwtEnv & {
  readonly refreshTokens: RefreshTokens
  /** For how many seconds a used token still fetches its successor. */
  readonly grace: Seconds
  /** The paths that the refresh cookie goes to. */
  readonly refreshPath: string
}

export type BalancerEnv = {
  /** The servers that answer, in their order. */
  readonly up: readonly ServerId[]
  /** Whether it remembers, by a cookie, where a client was before. */
  readonly sticky: boolean
  /** What its cookie says for a server. */
  readonly markOf: (server: ServerId) => string
  /** Whose turn it is. */
  readonly nextTurn: () => ServerId
}
export type Route = { readonly to: ServerId; readonly why: RouteReason }

export type FetchOptions = {
  readonly method?: 'GET' | 'POST'
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: string
}

/** What the page's own script can reach: the browser's fetch, and the storage that this design chose. */
export type PageEnv = {
  readonly fetch: (path: string, options?: FetchOptions) => Promise<HttpResponse>
  readonly storage: {
    getItem(key: string): string | null
    setItem(key: string, value: string): void
    removeItem(key: string): void
  }
  /** Opens a page in the tab. */
  readonly open: (path: string) => Promise<void>
  /** Submits the form on the page: the typed fields and its hidden ones. */
  readonly submit: (path: string, fields?: Readonly<Record<string, string>>) => Promise<void>
}

/** What an injected script can reach, and where it sends what it found. */
export type EvilEnv = {
  readonly localStorage: { getItem(key: string): string | null }
  readonly sessionStorage: { getItem(key: string): string | null }
  readonly document: { readonly cookie: string }
  readonly fetch: PageEnv['fetch']
  /** An image whose address is at evil.example: nobody waits for what comes back. */
  readonly sendOut: (url: string) => Promise<void>
}

/** What a page at evil.example can do in the victim's browser without asking anybody. */
export type LureEnv = {
  /** Submits a form to another site: no script of that site is asked, and no answer can be read. */
  readonly submit: (url: string) => Promise<void>
}

const NO_STORE: Header = ['Cache-Control', 'no-store']

/** A JSON answer that no cache keeps. */
export function json(status: number, value: unknown, ...more: Header[]): Reply {
  const headers: Header[] = [['Content-Type', 'application/json'], NO_STORE, ...more]
  return { status, headers, body: JSON.stringify(value), text: `json(${status}`, reason: null }
}

/** An HTML answer. */
export function page(title: string, form: string, ...more: Header[]): Reply {
  const headers: Header[] = [['Content-Type', 'text/html; charset=utf-8'], NO_STORE, ...more]
  return { status: 200, headers, body: `<h1>${title}</h1>${form}`, text: `page('${title}'`, reason: null }
}

/** Sends the browser on with GET. @see RFC 9110 §15.4.4 */
export function seeOther(location: string, ...more: Header[]): Reply {
  const headers: Header[] = [['Location', location], ...more, NO_STORE]
  return { status: 303, headers, body: '', text: `seeOther('${location}'`, reason: null }
}

const phrases: Readonly<Record<number, string>> = {
  400: 'bad request',
  401: 'unauthorized',
  403: 'forbidden',
  404: 'not found',
  503: 'unavailable',
}

/** A refusal. The reason is for the learner's eyes: the client is told the status and nothing more. */
export function refuse(status: number, reason: Refusal, ...more: Header[]): Reply {
  return { ...json(status, { error: phrases[status] ?? 'error' }, ...more), text: `'${reason}'`, reason }
}

/** A refresh token that does not count: told in one word, whatever the reason. @see RFC 6749 §5.2 */
export function invalidGrant(reason: Refusal): Reply {
  return { ...json(400, { error: 'invalid_grant' }), text: `'${reason}'`, reason }
}

/** The store does not answer. Nobody is logged out by that, and nobody is let in. @see RFC 9110 §15.6.4 */
export const unavailable = (): Reply => refuse(503, 'store-down', ['Retry-After', '5'])

/** A form with its hidden CSRF token. */
export function form(action: string, csrf: string, fields: readonly string[] = []): string {
  const secret = ' type="password" autocomplete="current-password"'
  const inputs = fields.map((name) => `<input name="${name}"${name === 'pw' ? secret : ''}>`).join('')
  return `<form method="post" action="${action}">${inputs}<input type="hidden" name="csrf" value="${csrf}"></form>`
}

const isOf = (request: HttpRequest, type: string): boolean =>
  (header(request, 'Content-Type') ?? '').split(';')[0]?.trim().toLowerCase() === type

/** The fields of a submitted form; a field that was sent twice or not at all is ''. */
export function fields(request: HttpRequest, ...names: string[]): string[] {
  const isForm = isOf(request, 'application/x-www-form-urlencoded')
  const sent = new URLSearchParams(isForm ? request.body : '')
  return names.map((name) => {
    const [value = '', ...more] = sent.getAll(name)
    return more.length === 0 ? value : ''
  })
}

/** The members of a JSON body as strings; anything else is ''. A form of another site cannot send this type. */
export function members(request: HttpRequest, ...names: string[]): string[] {
  const value = isOf(request, 'application/json') ? parse(request.body) : {}
  return names.map((name) => {
    const member = Object.hasOwn(value, name) ? value[name] : ''
    return typeof member === 'string' ? member : ''
  })
}

function parse(body: string): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(body)
    return typeof value === 'object' && value !== null ? { ...value } : {}
  } catch {
    return {}
  }
}
