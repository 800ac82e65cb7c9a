// Which credentials there are to look at: the one of the current message first, then the browser's, then the attacker's.
import { credentialIn, requestOf } from '@/lib/story/facts'
import { type HttpMessage, headers, isRequest } from '@/lib/vocabulary/http'
import type { Credential } from '@/lib/vocabulary/trace'
import type { View } from '../view'

export type HoldingPlace = 'message' | 'browser' | 'attacker'

/** A credential and where it is at this stop. A copy is an entry of its own, whatever its value. */
export type Holding = {
  readonly credential: Credential
  readonly stolen: boolean
  readonly places: readonly HoldingPlace[]
}

/** The credential that an answer hands out, or null. */
function credentialGiven(message: HttpMessage): Credential | null {
  const line = headers(message, 'Set-Cookie').at(-1)
  const value = line === undefined ? undefined : /^__Host-sid=([^;]+)/.exec(line)?.[1]
  if (value) return { kind: 'session-id', value }
  const token = /"access_token":"([^"]+)"/.exec(message.body)?.[1]
  return token ? { kind: 'jwt', value: token } : null
}

/** The credential of a message: an answer that hands out none is about the one in its request. */
function inMessage({ telling, stop }: View): Holding | null {
  const event = telling.trace.steps[stop?.message ?? -1]?.event
  if (event?.kind !== 'request' && event?.kind !== 'response') return null
  const { message, exchange } = event
  const asked = isRequest(message) ? message : requestOf(telling.trace, exchange)
  const given = isRequest(message) ? null : credentialGiven(message)
  const credential = given ?? (asked && credentialIn(asked))
  return (
    credential && {
      credential,
      stolen: event.from === 'attacker' || event.to === 'attacker',
      places: ['message'],
    }
  )
}

function inBrowser({ world: { browser } }: View): Holding[] {
  const sids = browser.cookies.filter((c) => c.name === '__Host-sid').map((c) => c.value)
  const tokens = [browser.localStorage, browser.sessionStorage, browser.memory].flatMap(
    (s) => s.access_token ?? [],
  )
  const credentials: Credential[] = [
    ...sids.map((value) => ({ kind: 'session-id', value }) as const),
    ...tokens.map((value) => ({ kind: 'jwt', value }) as const),
  ]
  return credentials.map((credential) => ({ credential, stolen: false, places: ['browser'] }))
}

const inPocket = ({ world }: View): Holding[] =>
  world.attacker.loot.map((credential) => ({ credential, stolen: true, places: ['attacker'] }))

/** Every credential there is at this stop, each once, the most telling first. */
export function holdingsAt(view: View): readonly Holding[] {
  const current = inMessage(view)
  const all = [...(current ? [current] : []), ...inBrowser(view), ...inPocket(view)]
  const merged = new Map<string, Holding>()
  for (const holding of all) {
    const key = `${holding.stolen} ${holding.credential.value}`
    const known = merged.get(key)
    merged.set(
      key,
      known ? { ...known, places: [...new Set([...known.places, ...holding.places])] } : holding,
    )
  }
  return [...merged.values()]
}
