// What the attacker does, with what they really have: their own client, a script in the victim's page, and their loot.
import * as evil from '../../apps/evil'
import type { Do } from '../../vocabulary/actions'
import type { ActorId } from '../../vocabulary/actors'
import { type Design, designs } from '../../vocabulary/designs'
import { isInCookie } from '../../vocabulary/held'
import {
  contentLength,
  type Header,
  type HttpRequest,
  type HttpResponse,
  headers,
} from '../../vocabulary/http'
import type { Credential, TraceEvent } from '../../vocabulary/trace'
import { evilPageOf, heldBy, idle, lureOf, type Stage } from '../stage'

type How = Extract<TraceEvent, { kind: 'loot' }>['how']

const scripts = {
  take: {
    jwt: { name: 'stealToken', code: evil.stealToken },
    session: { name: 'stealCookie', code: evil.stealCookie },
    hybrid: { name: 'askForToken', code: evil.askForToken },
  },
  ride: {
    jwt: { name: 'rideToken', code: evil.rideToken },
    session: { name: 'rideCookie', code: evil.rideCookie },
    hybrid: { name: 'rideRefresh', code: evil.rideRefresh },
  },
} as const satisfies Record<'take' | 'ride', Record<Design, { name: string; code: unknown }>>

/** What a forged form is aimed at: the one endpoint of every design that changes something for whoever is logged in. */
const logOutOf: Readonly<Record<Design, string>> = {
  jwt: 'https://shop.example/logout',
  session: 'https://shop.example/logout',
  hybrid: 'https://shop.example/auth/logout',
}

function take(stage: Stage, from: ActorId, credential: Credential, how: How): void {
  stage.recorder.record({ kind: 'loot', from, to: 'attacker', credential, how }, null, (world) => ({
    ...world,
    attacker: { loot: [...world.attacker.loot, credential] },
  }))
}

/** A copy of what a device holds, by whatever leak; the original stays. */
export function copy(stage: Stage, { of = 'access', device = 'browser' }: Do<'copy-credential'>): void {
  const credential = heldBy(stage, device, of)
  if (!credential) return void idle(stage, 'attacker', 'copy-credential', 'no-credential')
  take(stage, device, credential, 'copied')
}

/** The script runs; whatever it sent out is the attacker's now, and what it rode on stays where it is. */
export async function inject(stage: Stage, { aim = 'take' }: Do<'inject-script'>): Promise<void> {
  // a cookie is searched and ridden as a cookie, whatever it holds
  const { name, code } = scripts[aim][isInCookie(stage) ? 'session' : stage.design]
  const first = stage.recorder.steps.length
  await code(evilPageOf(stage, name))
  const since = stage.recorder.steps.slice(first)
  if (aim === 'ride' && since.some(({ event }) => event.kind === 'request')) return
  const sent = since.findLast(({ event }) => isSentOut(event))
  if (sent?.event.kind !== 'request') return void idle(stage, 'attacker', 'inject-script', 'nothing-read')
  const value = sent.event.message.url.slice(sent.event.message.url.indexOf('=') + 1)
  take(stage, 'browser', { kind: designs[stage.design].credential, value }, 'sent-out')
}

const isSentOut = (event: TraceEvent): boolean => event.kind === 'request' && event.to === 'attacker'

/** The victim's browser sends what a page of another site makes it send, with whatever its rules attach. */
export const lure = (stage: Stage): Promise<void> =>
  evil.forgeLogOut(lureOf(stage, 'forgeLogOut', 'submit(target'), logOutOf[stage.design])

/** From the attacker's own client: no Sec-Fetch, no jar; only what was copied, and whatever header they like. */
export async function replay(stage: Stage, { endpoint }: Do<'replay'>): Promise<void> {
  const renews = endpoint === 'refresh'
  if (renews && stage.design !== 'hybrid') return void idle(stage, 'attacker', 'replay', 'no-refresh')
  const { loot } = stage.recorder.state().attacker
  const credential = loot.findLast(({ kind }) => (kind === 'refresh-token') === renews)
  if (!credential) return void idle(stage, 'attacker', 'replay', 'no-copy')
  const request = renews ? renewal(credential) : get(endpoint, proofOf(stage, credential))
  const exchange = stage.network.depart({
    ...{ from: 'attacker', tab: 'first', request, initiator: 'own-client', source: null },
  })
  keep(stage, await stage.network.arrive(exchange))
}

const host: Header = ['Host', 'shop.example']

/** As the site's own client would send it. */
function proofOf(stage: Stage, { kind, value }: Credential): Header {
  if (kind === 'session-id') return ['Cookie', `__Host-sid=${value}`]
  return isInCookie(stage) ? ['Cookie', `__Host-at=${value}`] : ['Authorization', `Bearer ${value}`]
}

function get(endpoint: 'me' | 'home', proof: Header): HttpRequest {
  const url = `https://shop.example/${endpoint === 'home' ? '' : endpoint}`
  return { method: 'GET', url, headers: [host, proof], body: '' }
}

/** An Origin is only a header: a client that is no browser writes what it wants. */
const renewal = ({ value }: Credential): HttpRequest => ({
  method: 'POST',
  url: 'https://shop.example/auth/refresh',
  headers: [host, contentLength(''), ['Origin', 'https://shop.example'], ['Cookie', `__Secure-rt=${value}`]],
  body: '',
})

/** What an answer gives is theirs as well. */
function keep(stage: Stage, response: HttpResponse): void {
  const line = headers(response, 'Set-Cookie').find((l) => l.startsWith('__Secure-rt='))
  const voucher = line && /^__Secure-rt=([^;]+)/.exec(line)?.[1]
  if (voucher) take(stage, 'server', { kind: 'refresh-token', value: voucher }, 'answered')
  const token = /"access_token":"([^"]+)"/.exec(response.body)?.[1]
  if (token) take(stage, 'server', { kind: 'jwt', value: token }, 'answered')
}
