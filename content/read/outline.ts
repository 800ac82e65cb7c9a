// The skeleton that the article has in every language: its parts, its figures, and its corrections.

import type { ScenarioId } from '@/lib/scenarios'
import type { Design } from '@/lib/vocabulary/designs'

/** What a text may use besides Markdown; anything else fails the build. */
export const tags = ['Part', 'Pair', 'Correction', 'Scene', 'Key', 'Value'] as const

export const parts = [
  'jwt',
  'session',
  'structure',
  'jwt-trade',
  'session-trade',
  'security',
  'hybrid',
  'conclusion',
] as const
export type PartId = (typeof parts)[number]

export type Figure = {
  readonly scene: ScenarioId
  /** One design, or two that are shown side by side. */
  readonly designs: readonly [Design] | readonly [Design, Design]
  /** Which of the source article's seven drawings this plays. Its fifth has two causes, so it is played twice. */
  readonly drawing: 1 | 2 | 3 | 4 | 5 | 6 | 7
}

export const figures = [
  { scene: 'jwt-login', designs: ['jwt'], drawing: 1 },
  { scene: 'session-login', designs: ['session'], drawing: 2 },
  { scene: 'side-by-side', designs: ['session', 'jwt'], drawing: 3 },
  { scene: 'theft', designs: ['jwt'], drawing: 4 },
  { scene: 'logout', designs: ['session'], drawing: 5 },
  { scene: 'revoke', designs: ['session'], drawing: 5 },
  { scene: 'servers', designs: ['session'], drawing: 6 },
  { scene: 'hybrid', designs: ['hybrid'], drawing: 7 },
] as const satisfies readonly Figure[]
export type FigureId = (typeof figures)[number]['scene']

/**
 * What the source article says wrongly or without its condition, and where the right of it is written. One without a
 * source is about a picture: the run beside it is the proof.
 */
export const corrections = {
  'jwt-contents': ['RFC 7519 §4.1', 'RFC 9068 §2.2'],
  'no-state': ['RFC 7519 §7.2', 'ASVS 5.0 V7.4.1'],
  'one-flow': ['OAuth 2.1 §5.1', '6265bis §5.8.3', 'RFC 10017 §8.1'],
  'local-storage': ['OWASP HTML5 Security', 'RFC 10017 §8.5'],
  'one-check': ['RFC 7519 §7.2', 'RFC 8725 §3.1', 'RFC 8725 §3.8'],
  'session-method': ['NIST SP 800-63B-4 §5.1', 'OWASP Session Management'],
  'session-record': ['OWASP Session Management'],
  'client-sends': ['6265bis §5.8', '6265bis §8.2'],
  'store-checks': ['OWASP Session Management'],
  abc123: ['ASVS 5.0 V7.2.3', 'OWASP Session Management', '6265bis §4.1.3.2'],
  'same-check': [],
  'why-header': ['Fetch §2.2.2'],
  scales: ['OWASP JSON Web Token', 'OWASP REST Security'],
  'victim-sends': ['RFC 10017 §5.1.1', 'RFC 10017 §5.1.4'],
  network: ['RFC 9700 §4.2', 'RFC 9700 §4.3', 'RFC 9700 §4.9'],
  unexpired: ['RFC 7519 §7.2', 'RFC 8725 §3.9'],
  'no-revoking': ['ASVS 5.0 V7.4.1', 'OWASP JSON Web Token', 'RFC 9700 §2.2.1'],
  'cookie-flags': ['6265bis §4.1.2', '6265bis §4.1.3', 'ASVS 5.0 V3.3'],
  'at-once': ['WSTG-SESS-06', 'RFC 10017 §6.1.2.3'],
  detection: ['OWASP Cookie Theft Mitigation'],
  'needs-sync': ['RFC 10017 §6.1.2.3'],
  'one-server': [],
  'table-place': ['NIST SP 800-63B-4 §5.1'],
  'table-theft': ['ASVS 5.0 V7.4.1', 'RFC 10017 §5.2.2'],
  'table-csrf': ['6265bis §8.2', '6265bis §8.8.1', 'OAuth 2.1 §7.1.3.4', 'OWASP CSRF Prevention'],
  'table-xss': ['OWASP Session Management', 'RFC 10017 §5.1.4', 'RFC 10017 §5.2.3'],
  'table-scale': ['RFC 10017 §6.1.2.3'],
  'refresh-store': ['RFC 9700 §2.2.2', 'RFC 10017 §6.3.2.3'],
  'no-rotation': ['RFC 9700 §4.14.2', 'RFC 10017 §6.3.2.3'],
  'silent-expiry': ['OAuth 2.1 §5.3.2'],
  'revoked-out': ['RFC 10017 §5.2.2', 'RFC 7009 §2'],
  'refresh-cookie': ['OAuth 2.1 §7.1.3.4'],
  'jwt-lighter': ['RFC 7519 §7.2', 'ASVS 5.0 V7.4.1'],
  'session-stronger': ['NIST SP 800-63B-4 §5.1', 'ASVS 5.0 V7.4.1'],
} as const satisfies Readonly<Record<string, readonly string[]>>
export type CorrectionId = keyof typeof corrections

/** Where each document is read; the second part of a source is its section. */
const documents: Readonly<Record<string, string>> = {
  '6265bis': 'https://datatracker.ietf.org/doc/html/draft-ietf-httpbis-rfc6265bis',
  'OAuth 2.1': 'https://datatracker.ietf.org/doc/html/draft-ietf-oauth-v2-1',
  'NIST SP 800-63B-4': 'https://pages.nist.gov/800-63-4/sp800-63b.html',
  'ASVS 5.0': 'https://github.com/OWASP/ASVS/tree/v5.0.0/5.0/en',
  Fetch: 'https://fetch.spec.whatwg.org/',
  'WSTG-SESS-06':
    'https://owasp.org/www-project-web-security-testing-guide/stable/4-Web_Application_Security_Testing/06-Session_Management_Testing/06-Testing_for_Logout_Functionality',
  'OWASP HTML5 Security': 'https://cheatsheetseries.owasp.org/cheatsheets/HTML5_Security_Cheat_Sheet.html',
  'OWASP Session Management':
    'https://cheatsheetseries.owasp.org/cheatsheets/Session_Management_Cheat_Sheet.html',
  'OWASP JSON Web Token': 'https://cheatsheetseries.owasp.org/cheatsheets/JSON_Web_Token_Cheat_Sheet.html',
  'OWASP REST Security': 'https://cheatsheetseries.owasp.org/cheatsheets/REST_Security_Cheat_Sheet.html',
  'OWASP Cookie Theft Mitigation':
    'https://cheatsheetseries.owasp.org/cheatsheets/Cookie_Theft_Mitigation_Cheat_Sheet.html',
  'OWASP CSRF Prevention':
    'https://cheatsheetseries.owasp.org/cheatsheets/Cross-Site_Request_Forgery_Prevention_Cheat_Sheet.html',
}

/** The address of a source such as `RFC 7519 §4.1`, at the section where the document has one address per section. */
export function addressOf(source: string): string {
  const [name = '', section] = source.split(/ (?:§|V(?=\d))/)
  const rfc = /^RFC (\d+)$/.exec(name)?.[1]
  const base = rfc ? `https://www.rfc-editor.org/rfc/rfc${rfc}` : documents[name]
  if (!base) throw new Error(`nobody knows where ${source} is read`)
  const sectioned = rfc !== undefined || base.includes('datatracker')
  return section && sectioned ? `${base}#section-${section}` : base
}
