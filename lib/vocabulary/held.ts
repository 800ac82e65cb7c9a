// What a device holds: where each design keeps its credential, read from a browser as it stands.
import type { Design } from './designs'
import type { Knobs, TokenStorage } from './knobs'
import { own } from './own'
import type { Browser, Credential } from './trace'

type Setting = { readonly design: Design; readonly knobs: Knobs }

/** Where the client of this design keeps its access token. */
export const storageOf = ({ design, knobs }: Setting): TokenStorage =>
  design === 'hybrid' ? 'memory' : knobs.tokenStorage

/** Whether the JWT travels as a session ID does: set by the server, kept and attached by the browser. */
export const isInCookie = ({ design, knobs }: Setting): boolean =>
  design === 'jwt' && knobs.tokenStorage === 'cookie'

/** The credential that a browser holds now, or null. Of what each tab keeps for itself, the first tab's counts. */
export function heldIn(browser: Browser, of: 'access' | 'refresh', setting: Setting): Credential | null {
  const { cookies, localStorage, tabs } = browser
  const cookieOf = (name: string) => cookies.find((c) => c.name === name)?.value
  if (of === 'refresh') return credential('refresh-token', cookieOf('__Secure-rt'))
  if (setting.design === 'session') return credential('session-id', cookieOf('__Host-sid'))
  const storage = storageOf(setting)
  if (storage === 'cookie') return credential('jwt', cookieOf('__Host-at'))
  const items = storage === 'localStorage' ? localStorage : tabs.first[storage]
  return credential('jwt', own(items, 'access_token') ?? undefined)
}

const credential = (kind: Credential['kind'], value: string | undefined): Credential | null =>
  value ? { kind, value } : null
