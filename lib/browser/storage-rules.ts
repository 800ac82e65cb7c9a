// May this cookie be stored? One small function for each sentence of the storage algorithm, in its order.
// The quotations are abridged.
import type { Cookie } from '../vocabulary/trace'
import { type RuleVerdict, type StorageRule, storageRules } from '../vocabulary/verdicts'
import { domainMatches, hostOf, isPublicSuffix, isSecureConnection, pathMatches } from './domain'
import { octets, type SetCookie } from './set-cookie'

/** Where a Set-Cookie came from; `sameSite` and `topLevel` describe the request that it answers. */
export type StorageContext = {
  /** The response's URL; for a script, its document's. */
  readonly url: string
  readonly via: 'http' | 'script'
  /** For a script: whether its document's "site for cookies" is same-site with the top-level origin. */
  readonly sameSite: 'same-site' | 'cross-site'
  /** Whether the response answers a top-level navigation. */
  readonly topLevel: boolean
}

/** All that a rule may look at. */
export type Draft = {
  readonly line: string
  readonly asked: SetCookie
  readonly cookie: Cookie
  /** The cookies that are not expired. */
  readonly live: readonly Cookie[]
  /** The one of them that this cookie would replace. */
  readonly old: Cookie | null
  readonly context: StorageContext
}

type Rule = (draft: Draft) => boolean

const startsWith = (text: string, prefix: string): boolean => text.toLowerCase().startsWith(prefix)

/** "If the set-cookie-string contains a %x00-08 / %x0A-1F / %x7F character, ignore" it. §5.6 step 1 */
const noControlCharacter: Rule = ({ line }) =>
  [...line].every((c) => c === '\t' || (c >= '\x20' && c !== '\x7f'))

/** "If the sum of the lengths of the name and the value is more than 4096 octets, ignore" it. §5.6 step 5 */
const smallEnough: Rule = ({ asked }) => octets(asked.name) + octets(asked.value) <= 4096

/** "If cookie-name is empty and cookie-value is empty, ignore the cookie entirely." §5.7 step 2 */
const nameOrValue: Rule = ({ asked }) => asked.name !== '' || asked.value !== ''

/** "If the domain-attribute is a public suffix", and not the request-host itself, ignore it. §5.7 step 9 */
const noPublicSuffix: Rule = ({ asked, context }) =>
  !isPublicSuffix(asked.domain ?? '') || asked.domain === hostOf(context.url)

/** "If the request-host does not domain-match the domain-attribute, ignore the cookie." §5.7 step 10 */
const coversHost: Rule = ({ cookie, context }) =>
  cookie.hostOnly || domainMatches(hostOf(context.url), cookie.domain)

/** "If not a secure connection, and the secure-only-flag is true, ignore the cookie." §5.7 step 13 */
const secureFromSecure: Rule = ({ cookie, context }) => !cookie.secure || isSecureConnection(context.url)

/** "If received from a non-HTTP API and the http-only-flag is true, ignore the cookie." §5.7 step 15 */
const httpOnlyFromHttp: Rule = ({ cookie, context }) => !cookie.httpOnly || context.via === 'http'

/**
 * A non-secure cookie over a non-secure connection is ignored if the store contains a cookie whose "name
 * matches, secure-only-flag is true, domain domain-matches, or vice-versa, and the new path path-matches its
 * path". §5.7 step 16
 */
const noSecureShadowed: Rule = ({ cookie, live, context }) =>
  cookie.secure ||
  isSecureConnection(context.url) ||
  !live.some(
    (old) =>
      old.name === cookie.name &&
      old.secure &&
      (domainMatches(old.domain, cookie.domain) || domainMatches(cookie.domain, old.domain)) &&
      pathMatches(cookie.path, old.path),
  )

/**
 * "If the same-site-flag is not None": from a script only in a same-site context; from a response to "a
 * same-site request", or one "which is navigating a top-level traversable". §5.7 step 18
 */
const fittingSite: Rule = ({ cookie, context }) =>
  cookie.sameSite === 'None' ||
  context.sameSite === 'same-site' ||
  (context.via === 'http' && context.topLevel)

/** "If the same-site-flag is None, ignore the cookie unless the secure-only-flag is true." §5.7 step 19 */
const noneIsSecure: Rule = ({ cookie }) => cookie.sameSite !== 'None' || cookie.secure

/** "If the cookie-name begins with __Secure-, ignore it unless the secure-only-flag is true." §5.7 step 20 */
const securePrefix: Rule = ({ cookie }) => !startsWith(cookie.name, '__secure-') || cookie.secure

/**
 * "__Host-: unless the secure-only-flag is true, the host-only-flag is true, and the attribute-list contains
 * Path, and the cookie's path is /". Browsers want that `/` written out: `Path=` set from `/` will not do.
 * §5.7 step 21
 */
const hostPrefix: Rule = ({ cookie, asked }) =>
  !startsWith(cookie.name, '__host-') || (cookie.secure && cookie.hostOnly && asked.path === '/')

/** A __Http- cookie is Secure and HttpOnly, hence never from script. @see Layered Cookies, not 6265bis */
const httpPrefix: Rule = ({ cookie }) =>
  !startsWith(cookie.name, '__http-') || (cookie.secure && cookie.httpOnly)

/** A __Host-Http- cookie is HttpOnly besides what __Host- asks. @see Layered Cookies, not 6265bis */
const hostHttpPrefix: Rule = ({ cookie }) => !startsWith(cookie.name, '__host-http-') || cookie.httpOnly

/** "If the cookie-name is empty and the cookie-value begins with" a prefix, ignore it. §5.7 step 22 */
const noNamelessPrefix: Rule = ({ cookie }) =>
  cookie.name !== '' ||
  !['__secure-', '__host-', '__http-'].some((prefix) => startsWith(cookie.value, prefix))

/** "If from a non-HTTP API and the old-cookie's http-only-flag is true, ignore" this one. §5.7 step 23 */
const noHttpOnlyOverwritten: Rule = ({ old, context }) => context.via === 'http' || !old?.httpOnly

const rules: Readonly<Record<StorageRule, Rule>> = {
  'control-character': noControlCharacter,
  size: smallEnough,
  syntax: nameOrValue,
  'public-suffix': noPublicSuffix,
  'domain-match': coversHost,
  'secure-origin': secureFromSecure,
  'http-only-from-script': httpOnlyFromHttp,
  'secure-overwrite': noSecureShadowed,
  'same-site-context': fittingSite,
  'samesite-none-secure': noneIsSecure,
  'secure-prefix': securePrefix,
  'host-prefix': hostPrefix,
  'http-prefix': httpPrefix,
  'host-http-prefix': hostHttpPrefix,
  'nameless-prefix': noNamelessPrefix,
  'http-only-overwrite': noHttpOnlyOverwritten,
}

/** The verdicts in the order of `storageRules`, up to the first that fails. @see RFC 6265bis §5.6-5.7 */
export function judgeStorage(draft: Draft): readonly RuleVerdict<StorageRule>[] {
  const failing = storageRules.findIndex((rule) => !rules[rule](draft))
  const examined = failing < 0 ? storageRules : storageRules.slice(0, failing + 1)
  return examined.map((rule, i) => ({ rule, pass: i !== failing }))
}
