// Does this cookie go with this request? One small function for each bullet of the retrieval algorithm.
// The quotations are abridged.
import type { Method } from '../vocabulary/http'
import type { EpochSeconds } from '../vocabulary/time'
import type { Cookie } from '../vocabulary/trace'
import { type RetrievalRule, type RuleVerdict, retrievalRules } from '../vocabulary/verdicts'
import { domainMatches, hostOf, isSecureConnection, pathMatches } from './domain'
import { isSafe, type SiteRelation } from './same-site'

/** A retrieval: a request about to leave, or a script that reads `document.cookie`. @see RFC 6265bis §5.8 */
export type Retrieval = {
  readonly url: string
  readonly now: EpochSeconds
  readonly via: 'http' | 'script'
  readonly sameSite: SiteRelation
  readonly method: Method
  /** Chrome's "Lax+POST": true only for a top-level navigation, in a browser that has it. §5.6.7.2 */
  readonly laxAllowingUnsafe?: boolean
}

type Rule = (cookie: Cookie, retrieval: Retrieval) => boolean

/** "A cookie age of 2 minutes or less" has been shown "to be a reasonable limit". §5.6.7.2 */
const laxAllowingUnsafeAge = 120

/** "A cookie is expired if it has an expiry date in the past"; the very second is, as in browsers. §5.7 */
export const isExpired = (cookie: Cookie, now: EpochSeconds): boolean =>
  cookie.expiresAt !== null && cookie.expiresAt <= now

/** "Host-only: the host is identical to the cookie's domain. Or: the host domain-matches it." §5.8.3 */
const host: Rule = (cookie, { url }) =>
  cookie.hostOnly ? hostOf(url) === cookie.domain : domainMatches(hostOf(url), cookie.domain)

/** "The retrieval's URI's path path-matches the cookie's path." §5.8.3 */
const path: Rule = (cookie, { url }) => pathMatches(new URL(url).pathname, cookie.path)

/** "If the secure-only-flag is true, then the retrieval's URI must denote a secure connection." §5.8.3 */
const secure: Rule = (cookie, { url }) => !cookie.secure || isSecureConnection(url)

/** "The user agent MUST evict all expired cookies from the cookie store if an expired cookie exists." §5.7 */
const expiry: Rule = (cookie, { now }) => !isExpired(cookie, now)

/** "If the http-only-flag is true, then exclude the cookie if the retrieval's type is non-HTTP." §5.8.3 */
const httpOnly: Rule = (cookie, { via }) => !cookie.httpOnly || via === 'http'

/** "The flag is Default and the time elapsed since the creation-time is at most" two minutes. §5.6.7.2 */
const recentDefault: Rule = (cookie, { laxAllowingUnsafe = false, now }) =>
  laxAllowingUnsafe && cookie.sameSite === 'Default' && now - cookie.createdAt <= laxAllowingUnsafeAge

/**
 * "If the same-site-flag is not None and the retrieval is cross-site, exclude the cookie unless": its type is
 * HTTP, the flag is Lax or Default, the method is safe, and it navigates a top-level traversable. §5.8.3
 */
const sameSite: Rule = (cookie, retrieval) => {
  if (cookie.sameSite === 'None' || retrieval.sameSite === 'strict') return true
  if (retrieval.via === 'script' || cookie.sameSite === 'Strict') return false
  return (retrieval.sameSite === 'lax' && isSafe(retrieval.method)) || recentDefault(cookie, retrieval)
}

const rules: Readonly<Record<RetrievalRule, Rule>> = {
  host,
  path,
  secure,
  expiry,
  'http-only': httpOnly,
  'same-site': sameSite,
}

/** What every rule says about one cookie, in the order of `retrievalRules`. @see RFC 6265bis §5.8.3 */
export const judgeRetrieval = (cookie: Cookie, retrieval: Retrieval): readonly RuleVerdict<RetrievalRule>[] =>
  retrievalRules.map((rule) => ({ rule, pass: rules[rule](cookie, retrieval) }))
