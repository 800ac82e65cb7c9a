// The switches of a run: plain values with a closed range each, so that a URL or a command line can name them.
import { type Seconds, seconds } from './time'

export type TokenStorage = 'localStorage' | 'sessionStorage' | 'memory'
export type SessionStore = 'shared' | 'in-process'

export type Knobs = {
  /** How long an access token lives: `exp - iat`. */
  readonly tokenLifetime: Seconds
  /** What the verifier forgives its own clock. @see RFC 7519 §4.1.4 */
  readonly leeway: Seconds
  /** A session unused for this long is over. */
  readonly idleTimeout: Seconds
  /** A session this old is over, however busy. */
  readonly absoluteTimeout: Seconds
  /** Where the page's script keeps a JWT. */
  readonly tokenStorage: TokenStorage
  /** Where the server keeps its sessions. */
  readonly sessionStore: SessionStore
}

export const defaultKnobs: Knobs = {
  tokenLifetime: seconds(900),
  leeway: seconds(0),
  idleTimeout: seconds(900),
  absoluteTimeout: seconds(28800),
  tokenStorage: 'localStorage',
  sessionStore: 'shared',
}

export type KnobRow =
  | { readonly type: 'seconds'; readonly min: number; readonly max: number }
  | { readonly type: 'choice'; readonly of: readonly string[] }

/** What each knob accepts; the one place that the parsers and the help text read. */
export const knobTable = {
  tokenLifetime: { type: 'seconds', min: 1, max: 86400 },
  leeway: { type: 'seconds', min: 0, max: 300 },
  idleTimeout: { type: 'seconds', min: 1, max: 86400 },
  absoluteTimeout: { type: 'seconds', min: 1, max: 2592000 },
  tokenStorage: { type: 'choice', of: ['localStorage', 'sessionStorage', 'memory'] },
  sessionStore: { type: 'choice', of: ['shared', 'in-process'] },
} as const satisfies Record<keyof Knobs, KnobRow>
