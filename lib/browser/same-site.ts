// Same site, same origin, and what a request's way of coming about means for SameSite cookies.
import type { Method } from '../vocabulary/http'
import { registrableDomain } from './domain'

/**
 * What a request may carry: `strict` everything, `lax` what is Lax, Default or None, `cross-site` only None.
 * The first is a same-site request; the second a cross-site one with the exception that Lax makes.
 */
export type SiteRelation = 'strict' | 'lax' | 'cross-site'

export type SiteRequest = {
  /** URL or origin of the client's "site for cookies"; `null` if no page asked for it: typed, bookmarked. */
  readonly initiator: string | null
  readonly url: string
  readonly method: Method
  /** Whether it navigates a tab or window, not a frame. */
  readonly topLevelNavigation: boolean
  /** For the browser's Reload button: how the request that first brought the document was classified. */
  readonly reloadOf?: SiteRelation
}

/** How an opaque origin is written; same site with nothing, not even itself. @see RFC 6454 §6.1 */
const opaqueOrigin = 'null'

const originOf = (url: string): string => (url === opaqueOrigin ? url : new URL(url).origin)

/**
 * The site of a URL or origin, e.g. `https://shop.example`: its scheme, and its registrable domain or else
 * its host; null for an opaque origin. Throws TypeError if it is no absolute URL. @see HTML, "obtain a site"
 */
export function siteOf(url: string): string | null {
  if (originOf(url) === opaqueOrigin) return null
  const { protocol, hostname } = new URL(url)
  return `${protocol}//${registrableDomain(hostname) ?? hostname}`
}

/** Whether two URLs are same site: scheme included, ports aside. @see HTML, "same site"; RFC 6265bis §5.2 */
export function sameSite(a: string, b: string): boolean {
  const site = siteOf(a)
  return site !== null && site === siteOf(b)
}

/** Whether two URLs agree in scheme, host and port. @see HTML, "same origin" */
export const sameOrigin = (a: string, b: string): boolean =>
  originOf(a) === originOf(b) && originOf(a) !== opaqueOrigin

/**
 * "A document's site for cookies is the top-level origin if and only if the top-level origin is same-site
 * with the document's origin, and with each of the ancestor documents' origins." @see RFC 6265bis §5.2.1
 * @param documents URLs from the top-level document down to the one that asks
 */
export function siteForCookies(documents: readonly [top: string, ...frames: string[]]): string {
  const [top, ...frames] = documents
  return frames.every((frame) => sameSite(top, frame)) ? originOf(top) : opaqueOrigin
}

/** Whether a method is safe; the vocabulary has neither HEAD nor TRACE. @see RFC 9110 §9.2.1 */
export const isSafe = (method: Method): boolean => method === 'GET' || method === 'OPTIONS'

/** Pressing Reload repeats the relation under which the document was first navigated to. §5.2 */
function isSameSiteRequest({ initiator, url, reloadOf }: SiteRequest): boolean {
  if (reloadOf !== undefined) return reloadOf === 'strict'
  return initiator === null || sameSite(initiator, url)
}

/**
 * What a request may carry. Lax "carves out an exception which sends same-site cookies along with cross-site
 * requests if and only if they are top-level navigations which use a safe HTTP method". Redirects on the way
 * do not count, only where this hop goes. Throws TypeError if a URL is not absolute.
 * @see RFC 6265bis §5.2, §5.6.7.1, §5.8.3
 */
export function classify(request: SiteRequest): SiteRelation {
  if (isSameSiteRequest(request)) return 'strict'
  return request.topLevelNavigation && isSafe(request.method) ? 'lax' : 'cross-site'
}
