// The moments of a run that goals are about: who was answered what, who was given what, and what happened in between.
import { serverIds } from '../vocabulary/actors'
import { decodeObject } from '../vocabulary/base64url'
import { credentialCookies } from '../vocabulary/designs'
import type { Caller, Mark } from '../vocabulary/goals'
import { type HttpRequest, header } from '../vocabulary/http'
import { own } from '../vocabulary/own'
import type { Credential, Snapshot, Step, Trace, TraceEvent } from '../vocabulary/trace'
import { credentialIn } from './facts'

export type Via = 'cookie' | 'authorization'

export type What =
  /** To `GET /me`, the last one of its beat: a page that renews and asks again has one answer. */
  | {
      readonly kind: 'answer'
      readonly to: Caller
      readonly by: string
      readonly status: number
      readonly credential: Credential | null
      readonly via: Via | null
      readonly role: string | null
    }
  /** Somebody has this credential from now on; `user` is the login it stands for. */
  | {
      readonly kind: 'given'
      readonly to: Caller
      readonly value: string
      readonly user: string | null
      readonly by: string
    }
  /** `of`: the credential that a log-out gave up. `at`: the server concerned. */
  | { readonly kind: 'mark'; readonly mark: Mark; readonly of: string | null; readonly at: string }
  /** The operator ended one log-in. */
  | { readonly kind: 'struck'; readonly key: string }
  /** How many lines the lists of revoked tokens have now. */
  | { readonly kind: 'rows'; readonly count: number }
  /** A token was signed; `life` is how long it says that it counts. */
  | { readonly kind: 'signed'; readonly life: number }
  | {
      readonly kind: 'renewing'
      readonly exchange: number
      readonly from: Caller
      readonly value: string | null
    }
  | {
      readonly kind: 'renewed'
      readonly exchange: number
      readonly to: Caller
      readonly refusal: string | null
    }

export type Moment = What & { readonly step: number; readonly beat: string; readonly time: number }

const known = new WeakMap<Trace, readonly Moment[]>()

/** The moments of a run, in order. Worked out once for a run. */
export function momentsOf(trace: Trace): readonly Moment[] {
  const found = known.get(trace) ?? listed(trace)
  known.set(trace, found)
  return found
}

function listed(trace: Trace): readonly Moment[] {
  const last = lastAnswers(trace)
  const walk: Walk = {
    last,
    beat: '',
    leaving: false,
    commanded: false,
    held: new Map(),
    asked: new Map(),
    by: '',
  }
  let before = trace.before
  return trace.steps.flatMap((step) => {
    enter(walk, step)
    const whats = [...eventMoments(walk, step), ...worldMoments(before, step.after)]
    before = step.after
    return whats.map((what) => ({ ...what, step: step.index, beat: step.beat, time: step.at }))
  })
}

/** What the walk through a run remembers: of this beat, what each device holds, and who answered last. */
type Walk = {
  readonly last: ReadonlySet<number>
  beat: string
  leaving: boolean
  commanded: boolean
  readonly held: Map<string, string>
  /** What was asked in each exchange. */
  readonly asked: Map<number, HttpRequest>
  by: string
}

function enter(walk: Walk, { beat, source, event }: Step): void {
  if (beat !== walk.beat) Object.assign(walk, { beat, leaving: false, commanded: false })
  if (source?.file === 'page' && source.handler.includes('LogOut')) walk.leaving = true
  if (event.kind === 'command') walk.commanded = true
  if (event.kind === 'response') walk.by = event.from
  if (event.kind === 'request') walk.asked.set(event.exchange, event.message)
}

type Of<K extends TraceEvent['kind']> = Extract<TraceEvent, { kind: K }>

function eventMoments(walk: Walk, step: Step): readonly What[] {
  const { event } = step
  switch (event.kind) {
    case 'request':
      return pathOf(event.message) === '/auth/refresh' ? [renewing(event)] : []
    case 'response':
      return answered(walk, step, event)
    case 'storage':
      if (event.key !== 'access_token') return []
      return event.act === 'set' ? given(walk, step, event.at, event.value) : left(walk, event.at)
    case 'cookie':
      return cookieMoments(walk, step, event)
    case 'altered':
      walk.held.set(event.at, event.after.value)
      return []
    case 'loot':
      return [...given(walk, step, 'attacker', event.credential.value), ...lootMark(event)]
    case 'store':
      return walk.commanded && ends(event) ? [{ kind: 'struck', key: event.key }] : []
    case 'token':
      return event.act === 'signed' ? [{ kind: 'signed', life: lifeOf(event.token) }] : []
    default:
      return markOf(event)
  }
}

const mark = (name: Mark, at = '', of: string | null = null): What => ({ kind: 'mark', mark: name, of, at })

function markOf(event: TraceEvent): readonly What[] {
  switch (event.kind) {
    case 'restart':
      return [mark('restart', event.at)]
    case 'power':
      return event.at === 'store' || event.up ? [] : [mark('server-down', event.at)]
    case 'command':
      return event.command === 'revoke' ? [mark('revoke')] : [mark('revoke'), mark('revoke-all')]
    default:
      return []
  }
}

const lootMark = ({ how }: Of<'loot'>): readonly What[] => (how === 'answered' ? [] : [mark('copy')])

/** A console strikes a line, ends a family, or writes on a list. */
const ends = ({ store, act }: Of<'store'>): boolean =>
  (store === 'sessions' && act === 'delete') ||
  (store === 'refresh' && act === 'revoke') ||
  ((store === 'denylist' || store === 'cutoffs') && act === 'write')

const pathOf = ({ url }: HttpRequest): string => new URL(url).pathname
const callerOf = (id: string): Caller => (id === 'phone' || id === 'attacker' ? id : 'browser')

const renewing = ({ exchange, from, message }: Of<'request'>): What => {
  const credential = credentialIn(message)
  const value = credential?.kind === 'refresh-token' ? credential.value : null
  return { kind: 'renewing', exchange, from: callerOf(from), value }
}

/** The steps that hold the last answer to `GET /me` of a caller in a beat. */
function lastAnswers(trace: Trace): ReadonlySet<number> {
  const asked = new Set<number>()
  const last = new Map<string, number>()
  for (const { event, beat, index } of trace.steps) {
    if (event.kind === 'request' && pathOf(event.message) === '/me') asked.add(event.exchange)
    if (event.kind === 'response' && asked.has(event.exchange))
      last.set(`${beat} ${event.to} ${event.tab}`, index)
  }
  return new Set(last.values())
}

function answered({ asked, last }: Walk, { index }: Step, event: Of<'response'>): readonly What[] {
  const request = asked.get(event.exchange)
  const to = callerOf(event.to)
  const { exchange, refusal, message } = event
  if (request && pathOf(request) === '/auth/refresh') return [{ kind: 'renewed', exchange, to, refusal }]
  if (!request || !last.has(index)) return []
  const answer: What = {
    ...{ kind: 'answer', to, by: event.from, status: message.status },
    ...{ credential: credentialIn(request), via: viaOf(request), role: roleIn(message.body) },
  }
  return to === 'attacker' && message.status >= 400 ? [answer, mark('refused')] : [answer]
}

function viaOf(request: HttpRequest): Via | null {
  if (header(request, 'Authorization')) return 'authorization'
  return header(request, 'Cookie') ? 'cookie' : null
}

function roleIn(body: string): string | null {
  const role = /"role":"([a-z]+)"/.exec(body)?.[1]
  return role ?? null
}

function cookieMoments(walk: Walk, step: Step, { act, at, cookie }: Of<'cookie'>): readonly What[] {
  const kind = own(credentialCookies, cookie.name)
  if (!kind || kind === 'refresh-token') return []
  if (act === 'stored' || act === 'replaced') return given(walk, step, at, cookie.value)
  return act === 'expired' ? left(walk, at) : []
}

/** An anonymous session's number is nobody's credential. */
function given(walk: Walk, { after }: Step, to: Caller, value: string): readonly What[] {
  const user = userOf(after, value)
  if (to !== 'attacker') walk.held.set(to, value)
  return user === null ? [] : [{ kind: 'given', to, value, user, by: walk.by }]
}

/** A device gives its credential up; where its own page does so, that is a log-out. */
function left({ held, leaving }: Walk, at: string): readonly What[] {
  const value = held.get(at) ?? null
  held.delete(at)
  return leaving && value !== null ? [mark('log-out', at, value)] : []
}

/** The login that a credential stands for: written in a token, or in the line of a session. */
function userOf({ store, servers, users }: Snapshot, value: string): string | null {
  const { sub } = decodeObject(value.split('.')[1] ?? '') ?? {}
  const places = [store.sessions, ...serverIds.map((id) => servers[id]?.sessions ?? {})]
  const id = sub ?? places.map((rows) => own(rows, value)?.user).find(Boolean)
  return users.find((user) => user.id === id)?.login ?? null
}

function lifeOf(token: string): number {
  const { exp, iat } = decodeObject(token.split('.')[1] ?? '') ?? {}
  return Number(exp) - Number(iat)
}

/** What shows in the world only: a role, the keys, and how long the lists are. */
function worldMoments(before: Snapshot, after: Snapshot): readonly What[] {
  const whats: What[] = []
  if (before.users !== after.users) whats.push(mark('set-role'))
  if (before.servers !== after.servers && keysOf(before) !== keysOf(after)) whats.push(mark('rotate-key'))
  if (before.store !== after.store && rowsOf(before) !== rowsOf(after))
    whats.push({ kind: 'rows', count: rowsOf(after) })
  return whats
}

const keysOf = ({ servers }: Snapshot): string =>
  JSON.stringify(serverIds.map((id) => servers[id]?.keys.map(({ kid }) => kid)))
const rowsOf = ({ store }: Snapshot): number =>
  Object.keys(store.denylist).length + Object.keys(store.cutoffs).length
