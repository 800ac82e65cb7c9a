// Names that sentences keep needing: credentials, one server among several, the place where sessions lie.
import type { Place } from '@/lib/story/fact-kinds'
import type { ServerId } from '@/lib/vocabulary/actors'

export const kinds = { jwt: 'JWT', 'session-id': 'session ID', 'refresh-token': 'refresh token' } as const

/** A server that is the only one has no number. */
type Which = ServerId | null
const names = { server: 'S1', 'server-2': 'S2', 'server-3': 'S3' } as const

export const serverName = (which: ServerId): string => names[which]
/** At the beginning of a sentence, and inside one. */
export const Server = (which: Which): string => (which ? names[which] : 'The server')
export const server = (which: Which): string => (which ? names[which] : 'the server')

export const shelf = (place: Place, which: Which): string =>
  place === 'shared' ? 'the ledger' : `${which ? names[which] : 'the server'}’s memory`

export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)
