// How the tables of the truth tests do and read things: short names for actions, and a run's messages as short lines.
import type { Action } from '../../vocabulary/actions'
import type { ServerId } from '../../vocabulary/actors'
import type { Design } from '../../vocabulary/designs'
import { type Header, type HttpRequest, type HttpResponse, header, headers } from '../../vocabulary/http'
import type { Knobs } from '../../vocabulary/knobs'
import { T0 } from '../../vocabulary/time'
import type { Snapshot, Trace } from '../../vocabulary/trace'
import { createClock } from '../clock'
import { createRecorder } from '../recorder'
import { run } from '../run'
import { type Answer, handle } from '../server'
import { createSite } from '../site'

/** Knobs as plain numbers: a table is easier to read without the units. */
export type Turned = { readonly [Name in keyof Knobs]?: Knobs[Name] extends number ? number : Knobs[Name] }

export const play = (design: Design, actions: readonly Action[], knobs: Turned = {}): Promise<Trace> =>
  run({ scenario: 'free', design, knobs: knobs as Partial<Knobs>, beats: [{ id: 'free', actions }] })

// What is done, in the words of the tables.
export const kim: Action = { do: 'log-in', as: 'kim' }
export const kimOnPhone: Action = { do: 'log-in', as: 'kim', device: 'phone' }
export const me: Action = { do: 'call', endpoint: 'me' }
export const meOnPhone: Action = { do: 'call', endpoint: 'me', device: 'phone' }
export const home: Action = { do: 'call', endpoint: 'home' }
export const refresh: Action = { do: 'refresh' }
export const logOut: Action = { do: 'log-out' }
export const copy: Action = { do: 'copy-credential' }
export const copyRefresh: Action = { do: 'copy-credential', of: 'refresh' }
export const replay: Action = { do: 'replay', endpoint: 'me' }
export const replayRefresh: Action = { do: 'replay', endpoint: 'refresh' }
export const revoke: Action = { do: 'revoke' }
export const everywhere: Action = { do: 'revoke-all', as: 'kim' }
export const down = (server: '1' | '2' | '3'): Action => ({ do: 'server-down', server })
export const storeDown: Action = { do: 'store-down' }
export const storeUp: Action = { do: 'store-up' }
export const wait = (seconds: number): Action => ({ do: 'wait', seconds })

export type Exchange = {
  readonly from: string
  readonly by: string
  /** Seconds after T0 at which the request left. */
  readonly at: number
  readonly request: HttpRequest
  readonly response: HttpResponse
  readonly refusal: string | null
}

/** Every request with its answer, in the order of departure. What only leaves (an injected image) is left out. */
export function exchanges({ steps }: Trace): Exchange[] {
  return steps.flatMap(({ event, at }) => {
    if (event.kind !== 'request' || event.exchange < 0) return []
    const answer = steps.find(
      (s) => s.event.kind === 'response' && s.event.exchange === event.exchange,
    )?.event
    if (answer?.kind !== 'response') throw new Error(`exchange ${event.exchange} has no answer`)
    const { message: response, refusal, from: by } = answer
    return [{ from: event.from, by, at: at - T0, request: event.message, response, refusal }]
  })
}

/** The path of a message that leaves for the site. */
export const pathOf = ({ request }: Exchange): string => new URL(request.url).pathname

/** `T0+60 attacker GET /me: 401 unknown-session` */
function said(exchange: Exchange): string {
  const { from, at, request, response, refusal } = exchange
  const why = refusal ? ` ${refusal}` : ''
  return `T0+${at} ${from} ${request.method} ${pathOf(exchange)}: ${response.status}${why}`
}

/** What the run says of these paths, line by line. */
export const transcriptOf = (trace: Trace, ...paths: string[]): string[] =>
  exchanges(trace)
    .filter((e) => paths.length === 0 || paths.includes(pathOf(e)))
    .map(said)

/** The answers to GET /me, each with its server: `s1 200`, as the tables of chapter 6 write them. */
export const callsOf = (trace: Trace): string[] =>
  exchanges(trace)
    .filter((e) => pathOf(e) === '/me')
    .map(({ by, response }) => `${by === 'server' ? 's1' : by.replace('server-', 's')} ${response.status}`)

export const statusesOf = (trace: Trace, from = 'browser'): number[] =>
  exchanges(trace)
    .filter((e) => pathOf(e) === '/me' && e.from === from)
    .map((e) => e.response.status)

/** The last answer of a run, to a given path where one is named. */
export function lastAnswer(trace: Trace, path?: string): Exchange {
  const found = exchanges(trace).findLast((e) => path === undefined || pathOf(e) === path)
  if (!found) throw new Error('nobody asked')
  return found
}

export function lastWorld(trace: Trace): Snapshot {
  return trace.steps.at(-1)?.after ?? trace.before
}

export const setCookies = ({ response }: Exchange): readonly string[] => headers(response, 'Set-Cookie')
export const fieldOf = ({ response }: Exchange, name: string): string | null => header(response, name)
export const jarOf = (world: Snapshot): Record<string, string> =>
  Object.fromEntries(world.browser.cookies.map(({ name, value }) => [name, value]))

/** Asks a server of the world that a run left behind, with a request that no browser of ours would make. */
export async function ask(trace: Trace, request: HttpRequest, at: ServerId = 'server') {
  const clock = createClock()
  clock.advance((trace.steps.at(-1)?.at ?? T0) - T0)
  const recorder = createRecorder(lastWorld(trace), clock.now)
  const site = createSite(recorder, clock, trace.knobs)
  const { reply }: Answer = await handle(site, trace.design, at, request)
  return { reply, before: lastWorld(trace), after: recorder.state() }
}

export const requestOf = (
  method: 'GET' | 'POST',
  path: string,
  fields: readonly Header[],
  body = '',
): HttpRequest => ({
  method,
  url: `https://shop.example${path}`,
  headers: [['Host', 'shop.example'], ...fields],
  body,
})
