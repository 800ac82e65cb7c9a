// Facts: what a stop is about, taken from the run. No words here.
import { serverIds } from '../vocabulary/actors'
import { decodeObject } from '../vocabulary/base64url'
import { cookie, type HttpRequest, header, headers } from '../vocabulary/http'
import type { Credential, Step, Trace, TraceEvent } from '../vocabulary/trace'
import {
  type Carried,
  type Facts,
  type FactsByRole,
  type Given,
  type Speaker,
  short,
  shorten,
  skewOf,
  which,
} from './fact-kinds'
import type { Role, Stop } from './stops'
import { storeFacts } from './store-facts'

export { type Facts, type FactsOf, shorten } from './fact-kinds'

/** What the step says, as the sentence about it needs it. */
export function factsOfStep(trace: Trace, index: number, role: Role): Facts | null {
  const step = trace.steps[index]
  if (!step) return null
  const { design } = trace
  const { event } = step
  switch (event.kind) {
    case 'request':
      return { role: 'request', design, ...requestFacts(event) }
    case 'response':
      return role === 'in-brief'
        ? { role, design, ...givenBy(trace, event), to: speaker(event.to) }
        : { role: 'answer', design, ...answerFacts(trace, event) }
    case 'store':
      return storeFacts(trace, step, event)
    case 'token':
      if (event.act === 'signed') return { role: 'token-signed', design, lifetime: trace.knobs.tokenLifetime }
      return {
        ...{ role: 'token-checked', design, verdict: event.verdict, server: which(trace, event.at) },
        left: expiryOf(event.token) - step.at - skewOf(trace, event.at),
      }
    case 'storage': {
      const { storage, tab } = event
      return event.act === 'set'
        ? { role: 'storage-set', design, storage, tab }
        : { role: 'storage-removed', design, storage }
    }
    case 'restart':
      return { role: 'restarted', design, lost: event.lost, server: which(trace, event.at) }
    default:
      return otherFacts(trace, step)
  }
}

/** Moments that are no message and touch no store. */
function otherFacts({ design, knobs }: Trace, { event, at, after }: Step): Facts | null {
  switch (event.kind) {
    case 'unreachable':
      return { role: 'unreachable', design, store: event.store }
    case 'route':
      return { role: 'routed', design, to: event.to, why: event.why }
    case 'replicated': {
      const { from, to, act, key, bytes } = event
      return act === 'touch' ? null : { role: 'replicated', design, from, to, act, short: short(key), bytes }
    }
    case 'script':
      return { role: 'script-read', design, looks: event.looks, got: event.got?.kind ?? null }
    case 'command': {
      const login = after.users.find((u) => u.id === event.subject)?.login ?? ''
      return { role: 'commanded', design, command: event.command, login, short: short(event.subject) }
    }
    case 'key':
      return { role: 'key-rotated', design, kid: event.kid, former: event.former }
    case 'power':
      return {
        ...{ role: 'powered', design, what: event.at, up: event.up, lost: event.lost },
        only: knobs.servers === 1,
      }
    case 'altered':
      return {
        ...{ role: 'altered', design, credential: event.before.kind },
        ...{ before: event.before.value, after: event.after.value },
      }
    case 'loot':
      return {
        ...{ role: 'copied', design, credential: event.credential.kind, short: shorten(event.credential) },
        from: event.from === 'phone' ? 'phone' : 'browser',
      }
    case 'clock':
      return { role: 'waited', design, passed: event.passed, until: event.until, at }
    case 'idle':
      return { role: 'nothing-to-do', design, action: event.action, why: event.why }
    default:
      return null
  }
}

/** The facts of a stop. @throws never: a stop always leads with an event that has facts */
export function factsOf(trace: Trace, stop: Stop): Facts {
  const index = stop.role === 'in-brief' ? (stop.drawn.at(-1) ?? stop.lead) : stop.lead
  const facts = factsOfStep(trace, index, stop.role)
  if (!facts) throw new Error(`no facts for ${stop.id}`)
  return facts
}

/** `exp` of a token as written in it, or 0 where there is none to read. */
export function expiryOf(token: string): number {
  const exp = decodeObject(token.split('.')[1] ?? '')?.exp
  return typeof exp === 'number' ? exp : 0
}

const bearer = (request: HttpRequest): string | undefined =>
  /^Bearer (.+)$/i.exec(header(request, 'Authorization') ?? '')?.[1]

/** The credential that a request carries, or null. */
export function credentialIn(request: HttpRequest): Credential | null {
  const sid = cookie(request, '__Host-sid')
  if (sid) return { kind: 'session-id', value: sid }
  const token = bearer(request) ?? cookie(request, '__Host-at')
  if (token) return { kind: 'jwt', value: token }
  const voucher = cookie(request, '__Secure-rt')
  return voucher ? { kind: 'refresh-token', value: voucher } : null
}

type RequestEvent = Extract<TraceEvent, { kind: 'request' }>
type ResponseEvent = Extract<TraceEvent, { kind: 'response' }>
const speaker = (id: string): Speaker => (id === 'attacker' || id === 'phone' ? id : 'browser')

function requestFacts({ message, from, to, tab, initiator }: RequestEvent): FactsByRole['request'] {
  const credential = credentialIn(message)
  const path = new URL(message.url).pathname
  const logsIn = path.endsWith('/login') && message.method === 'POST'
  const carried: Carried =
    credential?.kind === 'jwt' && !bearer(message) ? 'jwt-cookie' : (credential?.kind ?? 'nothing')
  return {
    from: speaker(from),
    to: to === 'attacker' ? 'attacker' : 'site',
    tab,
    method: message.method,
    path,
    carries: logsIn ? 'password' : carried,
    initiator,
    short: credential ? shorten(credential) : '',
  }
}

function answerFacts(trace: Trace, event: ResponseEvent): FactsByRole['answer'] {
  const asked = requestOf(trace, event.exchange)
  const path = asked ? new URL(asked.url).pathname : '/'
  return {
    server: which(trace, event.from),
    to: speaker(event.to),
    path,
    status: event.message.status,
    refusal: event.refusal,
    ...givenBy(trace, event),
  }
}

function givenBy(trace: Trace, event: ResponseEvent): { gives: Given; short: string } {
  const lines = headers(event.message, 'Set-Cookie')
  const of = (name: string) =>
    lines.map((line) => new RegExp(`^${name}=([^;]*)`).exec(line)?.[1]).find((v) => v !== undefined)
  const [sid, voucher, token] = [of('__Host-sid'), of('__Secure-rt'), of('__Host-at')]
  if ([sid, voucher, token].includes('')) return { gives: 'erasure', short: '' }
  if (sid) return { gives: isAnonymous(trace, event, sid) ? 'anonymous-id' : 'session-id', short: short(sid) }
  if (token) return { gives: 'jwt-cookie', short: 'JWT' }
  if (voucher) return { gives: 'tokens', short: short(voucher) }
  return event.message.body.includes('"access_token"')
    ? { gives: 'jwt', short: 'JWT' }
    : { gives: 'nothing', short: '' }
}

function isAnonymous(trace: Trace, event: ResponseEvent, sid: string): boolean {
  const step = trace.steps.find((s) => s.event === event)
  const world = step?.after
  const own = serverIds.map((id) => world?.servers[id]?.sessions?.[sid])
  return [world?.store.sessions[sid], ...own].some((row) => row?.user === null)
}

export const requestOf = (trace: Trace, exchange: number): HttpRequest | null => {
  const step = trace.steps.find((s) => s.event.kind === 'request' && s.event.exchange === exchange)
  return step?.event.kind === 'request' ? step.event.message : null
}
