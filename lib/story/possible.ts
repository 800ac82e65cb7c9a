// What a reader can do: every offer of the pad, by who does it, and why one of them could do nothing now.
import { wrongPassword } from '../vocabulary/action-codes'
import type { Action, ActionName, Do, ServerNumber } from '../vocabulary/actions'
import { type DeviceId, serverIds, type TabId } from '../vocabulary/actors'
import { heldIn, isInCookie } from '../vocabulary/held'
import type { HttpRequest } from '../vocabulary/http'
import { hasCutoffs, hasDenylist, type Knobs } from '../vocabulary/knobs'
import { type EpochSeconds, later, T0 } from '../vocabulary/time'
import type { Browser, Snapshot, Trace } from '../vocabulary/trace'

export type OfferGroup = 'browser' | 'phone' | 'attacker' | 'operator' | 'network' | 'time'

/** Each offer once, in reading order; the key is its id for good. */
const table = {
  'log-in-kim': ['browser', { do: 'log-in', as: 'kim' }],
  'log-in-lee': ['browser', { do: 'log-in', as: 'lee' }],
  'log-in-wrong': ['browser', { do: 'log-in', as: 'kim', password: wrongPassword }],
  call: ['browser', { do: 'call', endpoint: 'me' }],
  home: ['browser', { do: 'call', endpoint: 'home' }],
  refresh: ['browser', { do: 'refresh' }],
  'log-out': ['browser', { do: 'log-out' }],
  alter: ['browser', { do: 'alter-credential' }],
  'second-call': ['browser', { do: 'call', endpoint: 'me', tab: 'second' }],
  'second-refresh': ['browser', { do: 'refresh', tab: 'second' }],
  'phone-log-in': ['phone', { do: 'log-in', as: 'kim', device: 'phone' }],
  'phone-call': ['phone', { do: 'call', endpoint: 'me', device: 'phone' }],
  'phone-refresh': ['phone', { do: 'refresh', device: 'phone' }],
  'phone-log-out': ['phone', { do: 'log-out', device: 'phone' }],
  copy: ['attacker', { do: 'copy-credential' }],
  'copy-refresh': ['attacker', { do: 'copy-credential', of: 'refresh' }],
  'copy-phone': ['attacker', { do: 'copy-credential', device: 'phone' }],
  'copy-phone-refresh': ['attacker', { do: 'copy-credential', of: 'refresh', device: 'phone' }],
  take: ['attacker', { do: 'inject-script' }],
  ride: ['attacker', { do: 'inject-script', aim: 'ride' }],
  'replay-call': ['attacker', { do: 'replay', endpoint: 'me' }],
  'replay-refresh': ['attacker', { do: 'replay', endpoint: 'refresh' }],
  lure: ['attacker', { do: 'lure' }],
  'revoke-browser': ['operator', { do: 'revoke' }],
  'revoke-phone': ['operator', { do: 'revoke', device: 'phone' }],
  'revoke-all': ['operator', { do: 'revoke-all', as: 'kim' }],
  'restart-1': ['operator', { do: 'restart', server: '1' }],
  'restart-2': ['operator', { do: 'restart', server: '2' }],
  'restart-3': ['operator', { do: 'restart', server: '3' }],
  'down-1': ['operator', { do: 'server-down', server: '1' }],
  'down-2': ['operator', { do: 'server-down', server: '2' }],
  'down-3': ['operator', { do: 'server-down', server: '3' }],
  'up-1': ['operator', { do: 'server-up', server: '1' }],
  'up-2': ['operator', { do: 'server-up', server: '2' }],
  'up-3': ['operator', { do: 'server-up', server: '3' }],
  'store-down': ['operator', { do: 'store-down' }],
  'store-up': ['operator', { do: 'store-up' }],
  'rotate-key': ['operator', { do: 'rotate-key' }],
  'make-admin': ['operator', { do: 'set-role', as: 'kim', role: 'admin' }],
  'make-user': ['operator', { do: 'set-role', as: 'kim', role: 'user' }],
  'send-call': ['network', { do: 'send', what: 'call' }],
  'send-refresh': ['network', { do: 'send', what: 'refresh' }],
  deliver: ['network', { do: 'deliver' }],
  'second-send-call': ['network', { do: 'send', what: 'call', tab: 'second' }],
  'second-send-refresh': ['network', { do: 'send', what: 'refresh', tab: 'second' }],
  'second-deliver': ['network', { do: 'deliver', tab: 'second' }],
  'wait-minute': ['time', { do: 'wait', seconds: 60 }],
  'wait-hour': ['time', { do: 'wait', seconds: 3600 }],
  'wait-any': ['time', { do: 'wait', seconds: 1 }],
  'until-before': ['time', { do: 'wait-until', moment: 'one-second-before-expiry' }],
  'until-expiry': ['time', { do: 'wait-until', moment: 'expiry' }],
} as const satisfies Record<string, readonly [OfferGroup, Action]>

export type OfferId = keyof typeof table
export type Offer = {
  readonly id: OfferId
  readonly group: OfferGroup
  readonly action: Action
  /** The reader says how long; the action has a length to begin with. */
  readonly asks: 'seconds' | null
}

const all: readonly Offer[] = Object.entries(table).map(([id, [group, action]]) => ({
  ...{ id: id as OfferId, group, action },
  asks: id === 'wait-any' ? 'seconds' : null,
}))

const serverOf = (action: Action): ServerNumber => ('server' in action && action.server) || '1'

/** What can be offered on a site of these knobs, the same in every design: a server that is not there is not offered. */
export const offersOf = ({ servers }: Pick<Knobs, 'servers'>): readonly Offer[] =>
  all.filter(({ action }) => Number(serverOf(action)) <= servers)

/** Why an action could do nothing now. */
export type Hindrance =
  | 'no-refresh'
  | 'answer-held'
  | 'nothing-held'
  | 'no-credential'
  | 'no-refresh-token'
  | 'no-form'
  | 'no-copy'
  | 'no-refresh-copy'
  | 'no-denylist'
  | 'no-cutoff'
  | 'no-such-user'
  | 'no-such-server'
  | 'only-server'
  | 'already-up'
  | 'already-down'
  | 'no-key'
  | 'newest-key'
  | 'same-role'
  | 'no-log-in'
  | 'already-past'

/**
 * Why this action could do nothing after this run, or null. Not null exactly where the engine would record nothing
 * but `idle`: a request that is refused, or a script that comes away with nothing, is something done.
 */
export function hindrance(trace: Trace, action: Action): Hindrance | null {
  const judge = judges[action.do] as (trace: Trace, action: Action) => Hindrance | null
  return judge(trace, action)
}

/** What only the answer to a request decides, and what only the answer to an attacker's own does. */
const byAnswer: readonly Hindrance[] = [
  'no-credential',
  'no-refresh-token',
  'no-form',
  'no-log-in',
  'already-past',
]
const byLoot: readonly Hindrance[] = ['no-copy', 'no-refresh-copy']
const attacks: readonly ActionName[] = ['inject-script', 'replay', 'lure']

/** Whether to say that this hinders would give away what comes back for an action: its answer is asked of still. */
export const isTelling = (why: Hindrance, { do: asked }: Action): boolean =>
  byAnswer.includes(why) || (attacks.includes(asked) && byLoot.includes(why))

const never = (): null => null
const worldOf = ({ steps, before }: Trace): Snapshot => steps.at(-1)?.after ?? before
const orElse = (possible: unknown, why: Hindrance): Hindrance | null => (possible ? null : why)
const renews = ({ design }: Trace): boolean => design === 'hybrid'

const judges: { readonly [Name in ActionName]: (trace: Trace, action: Do<Name>) => Hindrance | null } = {
  'log-in': never,
  // without a credential as well: the answer is then a 401
  call: never,
  refresh: (trace) => orElse(renews(trace), 'no-refresh'),
  send: (trace, { what, tab }) => {
    if (isHeld(trace, tab)) return 'answer-held'
    return orElse(what === 'call' || renews(trace), 'no-refresh')
  },
  deliver: (trace, { tab }) => orElse(isHeld(trace, tab), 'nothing-held'),
  'log-out': (trace, { device = 'browser' }) => leave(trace, device),
  'alter-credential': (trace) => orElse(held(trace, 'browser', 'access'), 'no-credential'),
  'copy-credential': (trace, { of = 'access', device = 'browser' }) => has(trace, device, of),
  // it runs whatever it finds
  'inject-script': never,
  lure: never,
  replay: (trace, { endpoint }) => replay(trace, endpoint === 'refresh'),
  revoke: (trace, { device = 'browser' }) => {
    if (trace.design === 'jwt' && !hasDenylist(trace.knobs)) return 'no-denylist'
    return has(trace, device, renews(trace) ? 'refresh' : 'access')
  },
  'revoke-all': (trace, { as }) => {
    if (trace.design === 'jwt' && !hasCutoffs(trace.knobs)) return 'no-cutoff'
    return orElse(userOf(trace, as), 'no-such-user')
  },
  restart: (trace, { server }) => orElse(serverIn(trace, server), 'no-such-server'),
  'server-down': (trace, { server }) => power(trace, server, false),
  'server-up': (trace, { server }) => power(trace, server, true),
  'store-down': (trace) => orElse(worldOf(trace).store.up, 'already-down'),
  'store-up': (trace) => orElse(!worldOf(trace).store.up, 'already-up'),
  'rotate-key': (trace) => {
    if (trace.design === 'session') return 'no-key'
    return orElse(keyOf(worldOf(trace)) === keyOf(trace.before), 'newest-key')
  },
  'set-role': (trace, { as, role }) => {
    const user = userOf(trace, as)
    return user ? orElse(user.role !== role, 'same-role') : 'no-such-user'
  },
  // a wait of no time at all is still a look at the clock
  wait: never,
  'wait-until': (trace, { moment }) => {
    const since = loggedInAt(trace)
    if (since === null) return 'no-log-in'
    const target = later(since, trace.knobs.tokenLifetime - (moment === 'expiry' ? 0 : 1))
    return orElse(target >= (trace.steps.at(-1)?.at ?? T0), 'already-past')
  },
}

const held = (trace: Trace, device: DeviceId, of: 'access' | 'refresh') =>
  heldIn(worldOf(trace)[device], of, trace)

/** What has to lie on a device to be copied or taken back. */
function has(trace: Trace, device: DeviceId, of: 'access' | 'refresh'): Hindrance | null {
  if (of === 'access') return orElse(held(trace, device, of), 'no-credential')
  return renews(trace) ? orElse(held(trace, device, of), 'no-refresh-token') : 'no-refresh'
}

/** A cookie of ours is erased by the server, which can always be asked; but a session's page needs its form, and script only forgets what it keeps. */
function leave(trace: Trace, device: DeviceId): Hindrance | null {
  if (trace.design === 'hybrid' || isInCookie(trace)) return null
  if (trace.design === 'jwt') return orElse(held(trace, device, 'access'), 'no-credential')
  return orElse(formOf(worldOf(trace)[device])?.action === '/logout', 'no-form')
}

const formOf = ({ tabs }: Browser) => tabs.first.page.form

function replay(trace: Trace, renewal: boolean): Hindrance | null {
  if (renewal && !renews(trace)) return 'no-refresh'
  const { loot } = worldOf(trace).attacker
  const found = loot.some(({ kind }) => (kind === 'refresh-token') === renewal)
  return orElse(found, renewal ? 'no-refresh-copy' : 'no-copy')
}

const userOf = (trace: Trace, login: string) => worldOf(trace).users.find((user) => user.login === login)

/** There are two keys to change between, and no way back. */
const keyOf = ({ servers }: Snapshot) => servers.server.keys[0]?.kid

function serverIn(trace: Trace, number: ServerNumber = '1') {
  const id = serverIds[Number(number) - 1]
  return id && worldOf(trace).servers[id]
}

function power(trace: Trace, number: ServerNumber | undefined, up: boolean): Hindrance | null {
  const server = serverIn(trace, number)
  if (!server) return 'no-such-server'
  if (server.up === up) return up ? 'already-up' : 'already-down'
  return orElse(trace.knobs.servers > 1, 'only-server')
}

/** Whether a request of this tab is out without its answer: every other exchange is over when its action is. */
function isHeld({ steps }: Trace, tab: TabId = 'first'): boolean {
  const answered = new Set<number>()
  return steps.toReversed().some(({ event }) => {
    if (event.kind === 'response') answered.add(event.exchange)
    if (event.kind !== 'request' || event.exchange < 0) return false
    return event.from === 'browser' && event.tab === tab && !answered.has(event.exchange)
  })
}

/** When somebody last got in: a log-in ends with an answer to its form that refuses nothing. */
function loggedInAt({ steps }: Trace): EpochSeconds | null {
  const asked = new Set<number>()
  let since: EpochSeconds | null = null
  for (const { event, at } of steps) {
    if (event.kind === 'request' && isLogIn(event.message)) asked.add(event.exchange)
    if (event.kind === 'response' && asked.has(event.exchange) && !event.refusal) since = at
  }
  return since
}

const isLogIn = ({ method, url }: HttpRequest): boolean => method === 'POST' && url.endsWith('/login')
