// The designs that the site compares: one row each.
import type { StageActor } from './actors'
import type { Knobs } from './knobs'

/** The table: which actors a design needs (the others stand as ghosts) and what the client ends up holding. */
export const designs = {
  jwt: { uses: ['browser', 'server', 'attacker'], credential: 'jwt' },
  session: { uses: ['browser', 'server', 'store', 'attacker'], credential: 'session-id' },
  hybrid: { uses: ['browser', 'server', 'store', 'attacker'], credential: 'jwt' },
} as const satisfies Record<string, { uses: readonly StageActor[]; credential: CredentialKind }>

export type CredentialKind = 'jwt' | 'session-id' | 'refresh-token'
/** The cookies that carry a credential. */
export const credentialCookies: Readonly<Record<string, CredentialKind>> = {
  '__Host-sid': 'session-id',
  '__Host-at': 'jwt',
  '__Secure-rt': 'refresh-token',
}
export type Design = keyof typeof designs
export const designIds = Object.keys(designs) as Design[]

/** Whether a run of this design writes anything down in the shared store; where it does not, the store is a ghost. */
export function usesStore(design: Design, { sessionStore, revocation }: Knobs): boolean {
  if (design === 'session') return sessionStore === 'shared'
  return design === 'hybrid' || revocation !== 'none'
}
