// What the comparison is made of, the same in every language: whose sentence is right, where that stands, which claim measures it.
import type { Claim } from '@/lib/story/claim-kinds'
import type { ClaimId } from '@/lib/story/claims'

export type Verdict = 'right' | 'imprecise' | 'wrong'
export type Topic = Claim['about']

/** The rows of the article's security table: the verdict, and the sections that it rests on. */
export const topics = {
  storage: { verdict: 'imprecise', sources: 'RFC 7519 §7.2 · OWASP Session Management' },
  theft: { verdict: 'imprecise', sources: 'ASVS 5.0 7.4.1 · OWASP JWT · RFC 9700 §4.14.2' },
  csrf: { verdict: 'wrong', sources: '6265bis §8.2, §8.8.1 · OWASP CSRF · RFC 6750 §5.3' },
  xss: { verdict: 'imprecise', sources: 'OWASP Session Management · RFC 10017 §5.1.4, §5.2.3' },
  scaling: { verdict: 'imprecise', sources: 'RFC 10017 §6.1.2.3' },
} as const satisfies Record<Exclude<Topic, 'more'>, { verdict: Verdict; sources: string }>

/** What the article counts for and against each design, and the claims that measure it. */
export const points = [
  point('jwt-stateless', 'jwt', 'pro', 'imprecise', 'RFC 7519 §7.2 · ASVS 5.0 7.4.1', ['kept', 'listed']),
  point('jwt-scales', 'jwt', 'pro', 'imprecise', 'OWASP REST · OWASP JWT', ['own-memory', 'shared-store']),
  point('jwt-carries', 'jwt', 'pro', 'right', 'RFC 7519 §4.1', ['readable']),
  point('jwt-irrevocable', 'jwt', 'con', 'right', 'OWASP JWT · RFC 9700 §4.10.1', [
    'logged-out-for',
    'listed',
  ]),
  point('jwt-large', 'jwt', 'con', 'right', '6265bis §5.6 · RFC 9068 §2.2', ['bytes']),
  point('jwt-plain', 'jwt', 'con', 'right', 'RFC 7519 §11.2, §12', ['readable']),
  point('session-revocable', 'session', 'pro', 'right', 'OWASP Session Management', ['taken-back']),
  point('session-at-once', 'session', 'pro', 'imprecise', 'WSTG-SESS-06 · RFC 10017 §6.1.2.3', [
    'taken-back-for',
    'lagging',
  ]),
  point('session-small', 'session', 'pro', 'right', 'OWASP Session Management', ['bytes']),
  point('session-cookie', 'session', 'pro', 'imprecise', '6265bis §4.1.2, §4.1.3 · ASVS 5.0 3.3', [
    'xss-hidden',
    'csrf-open',
  ]),
  point('session-memory', 'session', 'con', 'right', 'OWASP Session Management', ['kept']),
  point('session-sync', 'session', 'con', 'imprecise', 'RFC 10017 §6.1.2.3', ['own-memory', 'shared-store']),
  point('session-scaling', 'session', 'con', 'imprecise', 'RFC 10017 §6.1.2.3', ['look-ups', 'store-down']),
] as const satisfies readonly Point[]

export type Point = {
  readonly id: string
  readonly of: 'jwt' | 'session'
  readonly side: 'pro' | 'con'
  readonly verdict: Verdict
  readonly sources: string
  readonly claims: readonly ClaimId[]
}
export type PointId = (typeof points)[number]['id']

function point<Id extends string>(
  id: Id,
  of: Point['of'],
  side: Point['side'],
  verdict: Verdict,
  sources: string,
  claims: readonly ClaimId[],
): Point & { readonly id: Id } {
  return { id, of, side, verdict, sources, claims }
}
