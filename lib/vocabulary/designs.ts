// The designs that the site compares: one row each.
import type { StageActor } from './actors'

/** The table: which actors a design needs (the others stand as ghosts) and what the client ends up holding. */
export const designs = {
  jwt: { uses: ['browser', 'server', 'attacker'], credential: 'jwt' },
  session: { uses: ['browser', 'server', 'store', 'attacker'], credential: 'session-id' },
} as const satisfies Record<string, { uses: readonly StageActor[]; credential: CredentialKind }>

export type CredentialKind = 'jwt' | 'session-id'
export type Design = keyof typeof designs
export const designIds = Object.keys(designs) as Design[]
