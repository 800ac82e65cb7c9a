// Hosts and paths: which names belong together, and which path covers which, as cookies and sites see it.

/** The host of an absolute URL: lower case, no port. Throws TypeError otherwise. @see RFC 6265bis §5.1.2 */
export const hostOf = (url: string): string => new URL(url).hostname

/** Whether a host, as URL normalises it, is not "a host name (i.e., not an IP address)". §5.1.3 */
const isIpAddress = (host: string): boolean => host.startsWith('[') || /^\d+(\.\d+){3}$/.test(host)

/**
 * Whether nobody can register this very name. The fictional world has only the default rule `*`:
 * a single label is a public suffix. @see https://publicsuffix.org/list/ (algorithm, step 2)
 */
export const isPublicSuffix = (domain: string): boolean =>
  domain !== '' && !domain.includes('.') && !isIpAddress(domain)

/** The public suffix and the label before it, or null: for an address, a single label or a malformed name. */
export function registrableDomain(host: string): string | null {
  const labels = host.toLowerCase().split('.')
  if (isIpAddress(host) || labels.length < 2 || labels.includes('')) return null
  return labels.slice(-2).join('.')
}

/**
 * "A string domain-matches a given domain string if they are identical; or the domain string is a suffix of
 * it, the last character not included is a '.', and the string is a host name." @see RFC 6265bis §5.1.3
 */
export const domainMatches = (host: string, domain: string): boolean =>
  host === domain || (host.endsWith(`.${domain}`) && !isIpAddress(host))

/** "Output the uri-path up to, but not including, the right-most '/'." @see RFC 6265bis §5.1.4 */
export function defaultPath(url: string): string {
  const path = new URL(url).pathname
  return path.startsWith('/') ? path.slice(0, path.lastIndexOf('/')) || '/' : '/'
}

/**
 * "The paths are identical; or the cookie-path is a prefix that ends in '/', or the first character of the
 * request-path that is not included in it is a '/'." @see RFC 6265bis §5.1.4
 */
export const pathMatches = (path: string, cookiePath: string): boolean =>
  path === cookiePath || path.startsWith(cookiePath.endsWith('/') ? cookiePath : `${cookiePath}/`)

/**
 * Whether the connection counts as secure: "the connection makes use of transport-layer security, or the host
 * is trusted", which browsers read as this very machine. @see RFC 6265bis §5.8.3, Secure Contexts §3.1
 */
export function isSecureConnection(url: string): boolean {
  const { protocol, hostname } = new URL(url)
  if (protocol === 'https:' || protocol === 'wss:') return true
  return domainMatches(hostname, 'localhost') || hostname === '[::1]' || /^127(\.\d+){3}$/.test(hostname)
}
