// Every judgement that the engine can pass, as unions: each language explains each member.

/** The rules of a JWT verifier in their fixed order; the first that fails ends it. @see RFC 7519 §7.2, RFC 8725 §3 */
export const tokenRules = [
  'format',
  'header',
  'typ',
  'alg',
  'kid',
  'crit',
  'signature',
  'payload',
  'claims',
  'iss',
  'aud',
  'nbf',
  'exp',
] as const
export type TokenRule = (typeof tokenRules)[number]
export type TokenVerdict = 'ok' | TokenRule

/** Why a server refused. Shown to the learner; never sent to the client in this detail. */
export type Refusal =
  | 'wrong-login'
  | 'no-credential'
  | 'invalid-token'
  | 'unknown-session'
  | 'idle-session'
  | 'expired-session'
  | 'anonymous-session'
  | 'csrf-mismatch'
  | 'foreign-origin'
  | 'revoked-token'
  | 'unknown-refresh'
  | 'unknown-user'
  | 'expired-refresh'
  | 'revoked-refresh'
  | 'reused-refresh'
  | 'store-down'
  | 'no-server'
  | 'not-found'

/** The rules a browser applies to a Set-Cookie, each a sentence of the storage algorithm. @see RFC 6265bis §5.6-5.7 */
export const storageRules = [
  'control-character',
  'size',
  'syntax',
  'public-suffix',
  'domain-match',
  'secure-origin',
  'http-only-from-script',
  'secure-overwrite',
  'same-site-context',
  'samesite-none-secure',
  'secure-prefix',
  'host-prefix',
  'http-prefix',
  'host-http-prefix',
  'nameless-prefix',
  'http-only-overwrite',
] as const
export type StorageRule = (typeof storageRules)[number]

/** The rules that decide whether a stored cookie goes with a request. @see RFC 6265bis §5.8.3 */
export const retrievalRules = ['host', 'path', 'secure', 'expiry', 'http-only', 'same-site'] as const
export type RetrievalRule = (typeof retrievalRules)[number]

export type CookieRule = StorageRule | RetrievalRule

/** One rule's answer about one cookie. */
export type RuleVerdict<Rule extends CookieRule = CookieRule> = {
  readonly rule: Rule
  readonly pass: boolean
}
