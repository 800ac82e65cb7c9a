// The switches of a run: plain values with a closed range each, so that a URL or a command line can name them.
import { type Seconds, seconds } from './time'

/** Where the page's own script can keep something. */
export type PageStorage = 'localStorage' | 'sessionStorage' | 'memory'
/** `cookie`: the browser keeps it, and attaches it by itself; script keeps nothing. */
export type TokenStorage = PageStorage | 'cookie'
export type SessionStore = 'shared' | 'in-process' | 'sticky' | 'replicated'

export type Knobs = {
  /** How long an access token lives: `exp - iat`. */
  readonly tokenLifetime: Seconds
  /** What the verifier forgives its own clock. @see RFC 7519 §4.1.4 */
  readonly leeway: Seconds
  /** A session unused for this long is over. */
  readonly idleTimeout: Seconds
  /** A session this old is over, however busy. */
  readonly absoluteTimeout: Seconds
  /** Where the client keeps a JWT. The hybrid design keeps its access token in memory whatever this says. */
  readonly tokenStorage: TokenStorage
  /** Whether the cookie of a session ID or a JWT is kept from script. @see RFC 6265bis §5.7 */
  readonly httpOnly: 'on' | 'off'
  /** With which cross-site requests that cookie goes. @see RFC 6265bis §5.6.7.1 */
  readonly sameSite: 'Strict' | 'Lax' | 'None'
  /** Where the server keeps its sessions; `sticky` is in-process behind a balancer that remembers. */
  readonly sessionStore: SessionStore
  /** How many servers stand behind the balancer; one server needs none. */
  readonly servers: number
  /** How long a change needs to the other servers, where sessions are replicated; 0 waits for every peer. */
  readonly replicationLag: Seconds
  /** How long a server believes what it read from the shared store, before it asks again. */
  readonly lookupCache: Seconds
  /** What a server does with a number that it does not know. */
  readonly onMiss: 'refuse' | 'new-cookie'
  /** How far each server's clock is off. */
  readonly skew1: Seconds
  readonly skew2: Seconds
  readonly skew3: Seconds
  /** What the JWT design adds so that a token can be taken back. @see ASVS 5.0 7.4.1 */
  readonly revocation: 'none' | 'denylist' | 'cutoff' | 'both'
  readonly denylistAt: 'every-server' | 'first-server'
  /** What a verifier does when it cannot read the list: refuse to answer, or accept without knowing. */
  readonly denylistDown: 'closed' | 'open'
  /** How old a family of refresh tokens may get; rotation does not move the end. @see RFC 9700 §4.14.2 */
  readonly refreshLifetime: Seconds
  /** For how long a used refresh token still fetches the same successor. */
  readonly graceWindow: Seconds
  /** The paths that the refresh cookie goes to. */
  readonly refreshPath: '/auth' | '/auth/refresh'
}

export const defaultKnobs: Knobs = {
  tokenLifetime: seconds(900),
  leeway: seconds(0),
  idleTimeout: seconds(900),
  absoluteTimeout: seconds(28800),
  tokenStorage: 'localStorage',
  httpOnly: 'on',
  sameSite: 'Lax',
  sessionStore: 'shared',
  servers: 1,
  replicationLag: seconds(2),
  lookupCache: seconds(0),
  onMiss: 'refuse',
  skew1: seconds(0),
  skew2: seconds(0),
  skew3: seconds(0),
  revocation: 'none',
  denylistAt: 'every-server',
  denylistDown: 'closed',
  refreshLifetime: seconds(28800),
  graceWindow: seconds(0),
  refreshPath: '/auth',
}

type Revocation = Pick<Knobs, 'revocation'>
/** Whether the JWT design keeps a list of single tokens, and whether it keeps a second for each user. */
export const hasDenylist = ({ revocation }: Revocation): boolean =>
  revocation === 'denylist' || revocation === 'both'
export const hasCutoffs = ({ revocation }: Revocation): boolean =>
  revocation === 'cutoff' || revocation === 'both'

export type KnobRow =
  | { readonly type: 'seconds'; readonly min: number; readonly max: number }
  | { readonly type: 'count'; readonly min: number; readonly max: number }
  | { readonly type: 'choice'; readonly of: readonly string[] }

const skew = { type: 'seconds', min: -600, max: 600 } as const

/** What each knob accepts; the one place that the parsers and the help text read. */
export const knobTable = {
  tokenLifetime: { type: 'seconds', min: 1, max: 86400 },
  leeway: { type: 'seconds', min: 0, max: 300 },
  idleTimeout: { type: 'seconds', min: 1, max: 86400 },
  absoluteTimeout: { type: 'seconds', min: 1, max: 2592000 },
  tokenStorage: { type: 'choice', of: ['localStorage', 'sessionStorage', 'memory', 'cookie'] },
  httpOnly: { type: 'choice', of: ['on', 'off'] },
  sameSite: { type: 'choice', of: ['Strict', 'Lax', 'None'] },
  sessionStore: { type: 'choice', of: ['shared', 'in-process', 'sticky', 'replicated'] },
  servers: { type: 'count', min: 1, max: 3 },
  replicationLag: { type: 'seconds', min: 0, max: 3600 },
  lookupCache: { type: 'seconds', min: 0, max: 3600 },
  onMiss: { type: 'choice', of: ['refuse', 'new-cookie'] },
  skew1: skew,
  skew2: skew,
  skew3: skew,
  revocation: { type: 'choice', of: ['none', 'denylist', 'cutoff', 'both'] },
  denylistAt: { type: 'choice', of: ['every-server', 'first-server'] },
  denylistDown: { type: 'choice', of: ['closed', 'open'] },
  refreshLifetime: { type: 'seconds', min: 1, max: 2592000 },
  graceWindow: { type: 'seconds', min: 0, max: 60 },
  refreshPath: { type: 'choice', of: ['/auth', '/auth/refresh'] },
} as const satisfies Record<keyof Knobs, KnobRow>
