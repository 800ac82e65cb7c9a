// Which credentials there are to look at: those of the current message first, then the devices', then the attacker's.
import { credentialIn, requestOf } from '@/lib/story/facts'
import type { DeviceId } from '@/lib/vocabulary/actors'
import { credentialCookies } from '@/lib/vocabulary/designs'
import { type HttpMessage, headers, isRequest } from '@/lib/vocabulary/http'
import { own } from '@/lib/vocabulary/own'
import type { Browser, Credential, Tab } from '@/lib/vocabulary/trace'
import type { View } from '../view'

export type HoldingPlace = 'message' | 'browser' | 'second-tab' | 'phone' | 'attacker'

/** A credential and where it is at this stop. A copy is an entry of its own, whatever its value. */
export type Holding = {
  readonly credential: Credential
  readonly stolen: boolean
  readonly places: readonly HoldingPlace[]
}

const inCookie = (name: string, value: string): Credential[] => {
  const kind = own(credentialCookies, name)
  return kind && value ? [{ kind, value }] : []
}

/** The credentials that an answer hands out: the token for script first, then what its cookies hold. */
function credentialsGiven(message: HttpMessage): Credential[] {
  const token = /"access_token":"([^"]+)"/.exec(message.body)?.[1]
  const cookies = headers(message, 'Set-Cookie').flatMap((line): Credential[] => {
    const [, name = '', value = ''] = /^([^=]+)=([^;]+)/.exec(line) ?? []
    return inCookie(name, value)
  })
  return [...(token ? [{ kind: 'jwt', value: token } as const] : []), ...cookies]
}

/** The credentials of a message: an answer that hands out none is about the one in its request. */
function inMessage({ telling, stop }: View): Holding[] {
  const event = telling.trace.steps[stop?.message ?? -1]?.event
  if (event?.kind !== 'request' && event?.kind !== 'response') return []
  const { message, exchange } = event
  const asked = isRequest(message) ? message : requestOf(telling.trace, exchange)
  const given = isRequest(message) ? [] : credentialsGiven(message)
  const sent = asked && credentialIn(asked)
  const stolen = event.from === 'attacker' || event.to === 'attacker'
  const credentials = given.length > 0 || !sent ? given : [sent]
  return credentials.map((credential) => ({ credential, stolen, places: ['message'] }))
}

const tokensIn = (...shelves: Readonly<Record<string, string>>[]): Credential[] =>
  shelves.flatMap(({ access_token: value }) => (value ? [{ kind: 'jwt', value } as const] : []))
const tokensOf = (tab: Tab | null): Credential[] => (tab ? tokensIn(tab.sessionStorage, tab.memory) : [])

function onDevice(device: DeviceId, { cookies, localStorage, tabs }: Browser): Holding[] {
  const inJar = cookies.flatMap(({ name, value }) => inCookie(name, value))
  const at = (place: HoldingPlace, credentials: readonly Credential[]): Holding[] =>
    credentials.map((credential) => ({ credential, stolen: false, places: [place] }))
  return [
    ...at(device, [...tokensIn(localStorage), ...tokensOf(tabs.first)]),
    ...at('second-tab', tokensOf(tabs.second)),
    ...at(device, inJar),
  ]
}

const inPocket = ({ world }: View): Holding[] =>
  world.attacker.loot.map((credential) => ({ credential, stolen: true, places: ['attacker'] }))

/** Every credential there is at this stop, each once, the most telling first. */
export function holdingsAt(view: View): readonly Holding[] {
  const { browser, phone } = view.world
  const held = [...onDevice('browser', browser), ...onDevice('phone', phone)]
  const merged = new Map<string, Holding>()
  for (const holding of [...inMessage(view), ...held, ...inPocket(view)]) {
    const key = `${holding.stolen} ${holding.credential.value}`
    const known = merged.get(key)
    merged.set(
      key,
      known ? { ...known, places: [...new Set([...known.places, ...holding.places])] } : holding,
    )
  }
  return [...merged.values()]
}
