// The network: a request departs, reaches a server (through the balancer, where there are several), and its answer arrives.
import { pick } from '../apps/balancer'
import { refuse } from '../apps/env'
import { type ActorId, type ServerId, serverIds, type TabId } from '../vocabulary/actors'
import type { Design } from '../vocabulary/designs'
import { contentLength, cookie, type Header, type HttpRequest, type HttpResponse } from '../vocabulary/http'
import type { HandlerRef, Initiator } from '../vocabulary/trace'
import { type Answer, handle } from './server'
import { deliverReplicas, type Site } from './site'

export type Departure = {
  readonly from: ActorId
  readonly tab: TabId
  readonly request: HttpRequest
  readonly initiator: Initiator
  readonly source: HandlerRef | null
}

export type Network = {
  /** Records that a request leaves, and gives the number of its exchange. */
  readonly depart: (departure: Departure) => number
  /** Has it answered. @throws Error for an exchange that is not under way */
  readonly arrive: (exchange: number) => Promise<HttpResponse>
}

export function createNetwork(site: Site, design: Design): Network {
  const { recorder, knobs } = site
  const underWay = new Map<number, Departure>()
  const turns = { next: 0 }
  let exchanges = 0
  const entrance = knobs.servers > 1 ? 'balancer' : 'server'

  return {
    depart(departure) {
      const exchange = exchanges++
      const { from, tab, request: message, initiator, source } = departure
      recorder.record({ kind: 'request', exchange, from, to: entrance, tab, message, initiator }, source)
      underWay.set(exchange, departure)
      return exchange
    },
    async arrive(exchange) {
      const departure = underWay.get(exchange)
      if (!departure) throw new Error(`exchange ${exchange} is not under way`)
      underWay.delete(exchange)
      const { from, tab, request } = departure
      const { by, answer, more } = await answered(site, design, exchange, request, turns)
      const { status, headers, body, reason: refusal } = answer.reply
      const message: HttpResponse = { status, headers: [...headers, ...more, contentLength(body)], body }
      recorder.record(
        { kind: 'response', exchange, from: by, to: from, tab, message, refusal },
        answer.source,
      )
      return message
    },
  }
}

const markOf = (id: ServerId): string => `s${serverIds.indexOf(id) + 1}`

type Answered = { readonly by: ActorId; readonly answer: Answer; readonly more: readonly Header[] }

/** By the one server there is, or by the one that the balancer picks. */
async function answered(
  site: Site,
  design: Design,
  exchange: number,
  request: HttpRequest,
  turns: { next: number },
): Promise<Answered> {
  deliverReplicas(site)
  const { knobs, recorder } = site
  if (knobs.servers === 1)
    return { by: 'server', answer: await handle(site, design, 'server', request), more: [] }

  const up = serverIds.filter((id) => recorder.state().servers[id]?.up)
  const sticky = design === 'session' && knobs.sessionStore === 'sticky'
  const nextTurn = () => up[turns.next++ % up.length] as ServerId
  const route = pick(request, { up, sticky, markOf, nextTurn })
  if (!route) return { by: 'balancer', answer: { reply: refuse(503, 'no-server'), source: null }, more: [] }
  const at: HandlerRef = { file: 'balancer', handler: 'pick', text: `'${route.why}'` }
  recorder.record({ kind: 'route', at: 'balancer', exchange, ...route }, at)
  const answer = await handle(site, design, route.to, request)
  const isNew = sticky && cookie(request, 'LB') !== markOf(route.to)
  const line = `LB=${markOf(route.to)}; Path=/; Secure; HttpOnly; SameSite=Lax`
  return { by: route.to, answer, more: isNew ? [['Set-Cookie', line]] : [] }
}
