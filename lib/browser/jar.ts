// The cookie jar: a list of cookies, and the two algorithms that put them in and send them out.
import type { EpochSeconds } from '../vocabulary/time'
import type { Cookie } from '../vocabulary/trace'
import type { RetrievalRule, RuleVerdict, StorageRule } from '../vocabulary/verdicts'
import { defaultPath, hostOf, isPublicSuffix } from './domain'
import { isExpired, judgeRetrieval, type Retrieval } from './retrieval-rules'
import type { SiteRelation } from './same-site'
import { parseSetCookie, type SetCookie } from './set-cookie'
import { judgeStorage, type StorageContext } from './storage-rules'

/** In order of creation; at most one cookie for each (name, domain, hostOnly, path). Never mutated. */
export type Jar = readonly Cookie[]

export type StoreContext = StorageContext & { readonly now: EpochSeconds }

export type Stored = {
  readonly jar: Jar
  /** `expired`: the line was in order and asked for a cookie of the past, so whatever it names is gone. */
  readonly act: 'stored' | 'replaced' | 'expired' | 'rejected'
  /** As asked for; if rejected, as it would have been. */
  readonly cookie: Cookie
  /** Every rule examined, in order; if rejected, the last one is the reason. */
  readonly rules: readonly RuleVerdict<StorageRule>[]
}

type CookieVerdict = {
  readonly cookie: Cookie
  readonly sent: boolean
  /** All of them, whatever the others say. */
  readonly rules: readonly RuleVerdict<RetrievalRule>[]
}

export type Sent = {
  /** In the order of the Cookie field. */
  readonly cookies: readonly Cookie[]
  /** One for each cookie of the jar, in its order. */
  readonly verdicts: readonly CookieVerdict[]
}

/** "The same name, domain, host-only-flag, and path." §5.7 step 23 */
const sameIdentity = (a: Cookie, b: Cookie): boolean =>
  a.name === b.name && a.domain === b.domain && a.hostOnly === b.hostOnly && a.path === b.path

/** Host-only without Domain, and if Domain is the host and a public suffix: `localhost`. §5.7 steps 9-11 */
function scope(asked: SetCookie, url: string): Pick<Cookie, 'domain' | 'hostOnly' | 'path'> {
  const host = hostOf(url)
  const hostOnly = !asked.domain || (isPublicSuffix(asked.domain) && asked.domain === host)
  const path = asked.path?.startsWith('/') ? asked.path : defaultPath(url)
  return { domain: hostOnly ? host : (asked.domain ?? host), hostOnly, path }
}

/** "Create a new cookie with name cookie-name, value cookie-value." §5.7 steps 5-17 */
function create(asked: SetCookie, jar: Jar, { url, now }: StoreContext): Cookie {
  const { name, value, secure, httpOnly, sameSite, expiresAt } = asked
  const order = jar.reduce((next, cookie) => Math.max(next, cookie.order + 1), 0)
  return { name, value, ...scope(asked, url), secure, httpOnly, sameSite, expiresAt, createdAt: now, order }
}

/** "Update the creation-time of the newly-created cookie to match that of the old-cookie." §5.7 step 23.3 */
const inherit = (cookie: Cookie, { createdAt, order }: Cookie): Cookie => ({ ...cookie, createdAt, order })

/** "Remove the old-cookie. Insert the newly-created cookie." An expired one goes at once. §5.7 steps 23-24 */
function insert(
  jar: Jar,
  cookie: Cookie,
  old: Cookie | null,
  now: EpochSeconds,
): Pick<Stored, 'jar' | 'act'> {
  const others = jar.filter((other) => !sameIdentity(other, cookie))
  if (isExpired(cookie, now)) return { jar: others, act: 'expired' }
  if (!old) return { jar: [...others, cookie], act: 'stored' }
  return { jar: jar.map((other) => (other === old ? cookie : other)), act: 'replaced' }
}

/**
 * What becomes of one Set-Cookie line, or of one assignment to `document.cookie`. The jar comes back the same
 * list if the line is rejected. Throws TypeError if `context.url` is not absolute. @see RFC 6265bis §5.6-5.7
 */
export function store(jar: Jar, setCookieLine: string, context: StoreContext): Stored {
  const asked = parseSetCookie(setCookieLine, context.now)
  const fresh = create(asked, jar, context)
  const live = jar.filter((cookie) => !isExpired(cookie, context.now))
  const old = live.find((cookie) => sameIdentity(cookie, fresh)) ?? null
  const cookie = old ? inherit(fresh, old) : fresh

  const rules = judgeStorage({ line: setCookieLine, asked, cookie, live, old, context })
  if (rules.some(({ pass }) => !pass)) return { jar, act: 'rejected', cookie: fresh, rules }
  return { ...insert(jar, cookie, old, context.now), cookie, rules }
}

/** "Longer paths before shorter; among equals, earlier creation-times before later." §5.8.3 step 2 */
const byPathThenAge = (a: Cookie, b: Cookie): number =>
  b.path.length - a.path.length || a.createdAt - b.createdAt || a.order - b.order

/**
 * Which cookies go with a request, and why each one does or does not.
 * Throws TypeError if the URL is not absolute. @see RFC 6265bis §5.8.3
 */
export function send(jar: Jar, request: Retrieval): Sent {
  const verdicts = jar.map((cookie) => {
    const rules = judgeRetrieval(cookie, request)
    return { cookie, sent: rules.every(({ pass }) => pass), rules }
  })
  const cookies = verdicts.filter(({ sent }) => sent).map(({ cookie }) => cookie)
  return { cookies: cookies.toSorted(byPathThenAge), verdicts }
}

/** The value of the Cookie field; a nameless cookie is its bare value. @see RFC 6265bis §5.8.3 step 4 */
export const cookieHeader = (cookies: readonly Cookie[]): string =>
  cookies.map(({ name, value }) => (name === '' ? value : `${name}=${value}`)).join('; ')

/**
 * What a script reads from `document.cookie`. In a frame, `relation` is `cross-site` if the document's
 * "site for cookies" is not same-site with the top-level origin. @see RFC 6265bis §5.8.2
 */
export function documentCookie(
  jar: Jar,
  url: string,
  now: EpochSeconds,
  relation: SiteRelation = 'strict',
): string {
  return cookieHeader(send(jar, { url, now, via: 'script', sameSite: relation, method: 'GET' }).cookies)
}

/** The jar without its expired cookies, and those; the same list if there are none. @see RFC 6265bis §5.7 */
export function expire(
  jar: Jar,
  now: EpochSeconds,
): { readonly jar: Jar; readonly dropped: readonly Cookie[] } {
  const dropped = jar.filter((cookie) => isExpired(cookie, now))
  return { jar: dropped.length ? jar.filter((cookie) => !isExpired(cookie, now)) : jar, dropped }
}
