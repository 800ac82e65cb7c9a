// Facts: what a stop is about, taken from the run, as the plain values that a sentence needs. No words here.
import type { Action, Moment } from '../vocabulary/actions'
import { decodeObject } from '../vocabulary/base64url'
import type { CredentialKind, Design } from '../vocabulary/designs'
import { cookie, type HttpRequest, header, headers, type Method } from '../vocabulary/http'
import type { SessionStore, TokenStorage } from '../vocabulary/knobs'
import type { EpochSeconds } from '../vocabulary/time'
import type { Credential, IdleReason, Initiator, Step, Trace, TraceEvent } from '../vocabulary/trace'
import type { Refusal, TokenVerdict } from '../vocabulary/verdicts'
import type { Role, Stop } from './stops'

type Speaker = 'browser' | 'attacker'
export type Carried = 'nothing' | 'password' | CredentialKind
export type Given = 'nothing' | CredentialKind | 'anonymous-id' | 'erasure'

type FactsByRole = {
  request: {
    from: Speaker
    method: Method
    path: string
    carries: Carried
    short: string
    initiator: Initiator
  }
  answer: { to: Speaker; path: string; status: number; refusal: Refusal | null; gives: Given; short: string }
  'users-read': { found: boolean; purpose: 'password' | 'profile' }
  'sessions-read': { found: boolean; short: string; anonymous: boolean; place: SessionStore }
  'sessions-write': { short: string; anonymous: boolean; place: SessionStore }
  'sessions-delete': { short: string; place: SessionStore }
  'token-signed': { lifetime: number }
  'token-checked': { verdict: TokenVerdict; left: number }
  'storage-set': { storage: TokenStorage }
  'storage-removed': { storage: TokenStorage }
  altered: { credential: CredentialKind; before: string; after: string }
  copied: { credential: CredentialKind; short: string }
  restarted: { lost: number }
  waited: { passed: number; until: Moment | null; at: EpochSeconds }
  'nothing-to-do': { action: Action['do']; why: IdleReason }
  'in-brief': { gives: Given; short: string }
}

/** The facts of a stop, tagged by its role. Lengths of time in seconds. */
export type Facts = {
  [R in Role]: { readonly role: R; readonly design: Design } & Readonly<FactsByRole[R]>
}[Role]
export type FactsOf<R extends Role> = Extract<Facts, { role: R }>

/** How a secret is called in a picture: the first four characters of an id, the word JWT for a token. */
export const shorten = ({ kind, value }: Credential): string =>
  kind === 'jwt' ? 'JWT' : `${value.slice(0, 4)}…`
const short = (id: string): string => shorten({ kind: 'session-id', value: id })

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
        ? { role, design, ...briefFacts(trace, step) }
        : { role: 'answer', design, ...answerFacts(trace, event) }
    case 'store':
      return storeFacts(trace, step, event)
    case 'token':
      if (event.act === 'signed') return { role: 'token-signed', design, lifetime: trace.knobs.tokenLifetime }
      return { role: 'token-checked', design, verdict: event.verdict, left: expiryOf(event.token) - step.at }
    case 'storage':
      return { role: event.act === 'set' ? 'storage-set' : 'storage-removed', design, storage: event.storage }
    case 'altered':
      return {
        role: 'altered',
        design,
        credential: event.before.kind,
        before: event.before.value,
        after: event.after.value,
      }
    case 'loot':
      return { role: 'copied', design, credential: event.credential.kind, short: shorten(event.credential) }
    case 'restart':
      return { role: 'restarted', design, lost: event.lost }
    case 'clock':
      return { role: 'waited', design, passed: event.passed, until: event.until, at: step.at }
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

/** The credential that a request carries, or null. */
export function credentialIn(request: HttpRequest): Credential | null {
  const sid = cookie(request, '__Host-sid')
  if (sid) return { kind: 'session-id', value: sid }
  const token = /^Bearer (.+)$/i.exec(header(request, 'Authorization') ?? '')?.[1]
  return token ? { kind: 'jwt', value: token } : null
}

type RequestEvent = Extract<TraceEvent, { kind: 'request' }>
type ResponseEvent = Extract<TraceEvent, { kind: 'response' }>
type StoreEvent = Extract<TraceEvent, { kind: 'store' }>
const speaker = (id: string): Speaker => (id === 'attacker' ? 'attacker' : 'browser')

function requestFacts({ message, from, initiator }: RequestEvent): FactsByRole['request'] {
  const credential = credentialIn(message)
  const path = new URL(message.url).pathname
  const carries: Carried =
    path === '/login' && message.method === 'POST' ? 'password' : (credential?.kind ?? 'nothing')
  return {
    from: speaker(from),
    method: message.method,
    path,
    carries,
    initiator,
    short: credential ? shorten(credential) : '',
  }
}

function answerFacts(trace: Trace, event: ResponseEvent): FactsByRole['answer'] {
  const asked = requestOf(trace, event.exchange)
  const path = asked ? new URL(asked.url).pathname : '/'
  return {
    to: speaker(event.to),
    path,
    status: event.message.status,
    refusal: event.refusal,
    ...givenBy(trace, event),
  }
}

function givenBy(trace: Trace, event: ResponseEvent): { gives: Given; short: string } {
  const line = headers(event.message, 'Set-Cookie').at(-1)
  const sid = line === undefined ? undefined : /^__Host-sid=([^;]*)/.exec(line)?.[1]
  if (sid === '') return { gives: 'erasure', short: '' }
  if (sid) return { gives: isAnonymous(trace, event, sid) ? 'anonymous-id' : 'session-id', short: short(sid) }
  return event.message.body.includes('"access_token"')
    ? { gives: 'jwt', short: 'JWT' }
    : { gives: 'nothing', short: '' }
}

function isAnonymous(trace: Trace, event: ResponseEvent, sid: string): boolean {
  const step = trace.steps.find((s) => s.event === event)
  const world = step?.after
  return (world?.store.sessions[sid] ?? world?.server.sessions?.[sid])?.user === null
}

function briefFacts(trace: Trace, step: Step): FactsByRole['in-brief'] {
  return step.event.kind === 'response' ? givenBy(trace, step.event) : { gives: 'nothing', short: '' }
}

export const requestOf = (trace: Trace, exchange: number): HttpRequest | null => {
  const step = trace.steps.find((s) => s.event.kind === 'request' && s.event.exchange === exchange)
  return step?.event.kind === 'request' ? step.event.message : null
}

function storeFacts({ design }: Trace, step: Step, event: StoreEvent): Facts {
  const { found, key } = event
  if (event.store === 'users')
    return {
      role: 'users-read',
      design,
      found,
      purpose: step.source?.text === 'users.find(' ? 'profile' : 'password',
    }
  const place: SessionStore = event.at === 'store' ? 'shared' : 'in-process'
  const rows = event.at === 'store' ? step.after.store.sessions : (step.after.server.sessions ?? {})
  const anonymous = rows[key]?.user === null
  if (event.act === 'write') return { role: 'sessions-write', design, short: short(key), anonymous, place }
  if (event.act === 'delete') return { role: 'sessions-delete', design, short: short(key), place }
  return { role: 'sessions-read', design, found, short: short(key), anonymous, place }
}
