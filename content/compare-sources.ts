// Where each cell of the comparison can be read up: specifications and guides, by section.
import type { ClaimId } from '@/lib/story/claims'
import type { Design } from '@/lib/vocabulary/designs'

type Sources = { readonly [D in Design]: string }
const all = (text: string): Sources => ({ jwt: text, session: text, hybrid: text })
const each = (jwt: string, session: string, hybrid: string): Sources => ({ jwt, session, hybrid })

const asvs = 'ASVS 5.0 7.4.1'
const owaspSession = 'OWASP Session Management'
const browserApps = 'RFC 10017'

export const cellSources: Readonly<Record<ClaimId, Sources>> = {
  held: each('OWASP HTML5 · NIST 800-63B-4', '6265bis §4.1.3', `${browserApps} §6.3.2.3`),
  kept: each('RFC 7519 §7.2', owaspSession, 'RFC 9700 §4.14.2'),
  'logged-out': each(`${asvs} · OWASP JWT`, `${owaspSession} · ${asvs}`, `${browserApps} §5.2.2`),
  'logged-out-for': each('RFC 7519 §4.1.4', owaspSession, `RFC 7519 §4.1.4 · ${browserApps} §5.2.2`),
  'taken-back': each(asvs, owaspSession, `${browserApps} §5.2.2 · RFC 7009 §2`),
  'taken-back-for': each('RFC 7519 §4.1.4', owaspSession, 'OAuth 2.1 §7.1.3.5'),
  listed: each('OWASP JWT · OWASP REST', owaspSession, 'RFC 7009 §2'),
  renewed: each('RFC 6749 §1.5', 'RFC 6749 §1.5', 'RFC 9700 §4.14.2 · RFC 6749 §5.2'),
  lagging: each(asvs, `${browserApps} §6.1.2.3`, `${browserApps} §5.2.2`),
  'csrf-lax': each('Fetch §2.2.2 · OAuth 2.1 §5.1', '6265bis §5.8.3, §8.8.1', '6265bis §5.8.3'),
  'csrf-none': each('Fetch §2.2.2', '6265bis §8.2 · OWASP CSRF', '6265bis §5.8.3'),
  'csrf-open': each('Fetch §2.2.2', '6265bis §5.8.3 · OWASP CSRF', '6265bis §5.8.3'),
  'xss-hidden': each(`${browserApps} §5.1.1, §8.5`, '6265bis §5.8.3', `${browserApps} §5.1.3`),
  'xss-open': each(`${browserApps} §5.1.1, §8.5`, owaspSession, `${browserApps} §5.1.3`),
  'xss-ridden': all(`${browserApps} §5.1.4, §5.2.3`),
  'own-memory': each('RFC 7519 §7.2', `${browserApps} §6.1.2.3`, 'RFC 7519 §7.2'),
  'shared-store': each('RFC 7519 §7.2', `${browserApps} §6.1.2.3`, 'RFC 7519 §7.2'),
  'server-lost': each('RFC 7519 §7.2', `${browserApps} §6.1.2.3`, 'RFC 7519 §7.2'),
  'look-ups': each('RFC 7519 §7.2', owaspSession, 'RFC 7519 §7.2'),
  'listed-look-ups': each(`${asvs} · OWASP JWT`, owaspSession, 'RFC 7519 §7.2'),
  bytes: each('RFC 9068 §2.2 · RFC 6750 §2.1', '6265bis §4.2.1', 'RFC 9068 §2.2 · RFC 6750 §2.1'),
  signatures: each('RFC 7519 §7.2 · RFC 8725 §3', owaspSession, 'RFC 7519 §7.2 · RFC 8725 §3'),
  readable: each('RFC 7519 §12', `${owaspSession} · NIST 800-63B-4`, 'RFC 7519 §12'),
  restarted: each('RFC 7519 §7.2', `${browserApps} §6.1.2.3`, 'RFC 7519 §7.2'),
  'store-down': each('RFC 7519 §7.2', 'RFC 9110 §15.6.4', 'RFC 7519 §7.2'),
  'list-down': each('RFC 9110 §15.6.4 · OWASP JWT', 'RFC 9110 §15.6.4', 'RFC 7519 §7.2'),
}
