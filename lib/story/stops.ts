// Stops: where the reader's step can rest. A stop leads with one event and takes along what follows from it.
import type { Scenario } from '../vocabulary/scenario'
import type { Step, Trace, TraceEvent } from '../vocabulary/trace'

/** What kind of moment leads a stop; each language has a sentence for each. */
export type Role =
  | 'request'
  | 'answer'
  | 'users-read'
  | 'users-write'
  | 'sessions-read'
  | 'sessions-write'
  | 'sessions-delete'
  | 'token-signed'
  | 'token-checked'
  | 'storage-set'
  | 'storage-removed'
  | 'altered'
  | 'copied'
  | 'refresh-read'
  | 'refresh-write'
  | 'refresh-rotate'
  | 'refresh-revoke'
  | 'denylist-read'
  | 'denylist-write'
  | 'denylist-delete'
  | 'cutoffs-read'
  | 'cutoffs-write'
  | 'unreachable'
  | 'routed'
  | 'replicated'
  | 'script-read'
  | 'commanded'
  | 'powered'
  | 'restarted'
  | 'key-rotated'
  | 'waited'
  | 'nothing-to-do'
  | 'in-brief'

export type Stop = {
  /** `beat.name`: stable across languages and knobs, part of shared links, and says nothing of the outcome. */
  readonly id: string
  readonly beat: string
  readonly role: Role
  /** The step that the stop is about. */
  readonly lead: number
  /** The last step that belongs to it: the world shown is the world after this step. */
  readonly last: number
  /** Steps that have a line of their own in the diagram, in order. */
  readonly drawn: readonly number[]
}

/** Groups a trace into stops. Pure; `folds` and `brief` come from the scenario. */
export function stopsOf(trace: Trace, scenario: Pick<Scenario, 'beats' | 'folds'>): readonly Stop[] {
  const stops = named(group(trace), trace)
  const brief = new Set(scenario.beats.filter((b) => b.brief).map((b) => b.id))
  return fold(stops, new Set(scenario.folds[trace.design]), brief, trace)
}

type Group = { readonly lead: Step; readonly role: Role; readonly name: string; last: number }

function group(trace: Trace): Group[] {
  const groups: Group[] = []
  const paths = new Map<number, string>()
  for (const step of trace.steps) {
    const { event } = step
    if (event.kind === 'request') paths.set(event.exchange, pathName(event.message.method, event.message.url))
    const role = roleOf(event)
    const open = groups.at(-1)
    if (open && role === 'routed') open.last = step.index
    else if (role) groups.push({ lead: step, role, name: nameOf(event, role, paths), last: step.index })
    else if (open) open.last = step.index
  }
  return groups
}

/** What a use of a store is; a touch is none of its own. */
const storeRoles: Readonly<Record<string, Role>> = {
  'users read': 'users-read',
  'users write': 'users-write',
  'sessions read': 'sessions-read',
  'sessions write': 'sessions-write',
  'sessions delete': 'sessions-delete',
  'refresh read': 'refresh-read',
  'refresh write': 'refresh-write',
  'refresh rotate': 'refresh-rotate',
  'refresh revoke': 'refresh-revoke',
  'denylist read': 'denylist-read',
  'denylist write': 'denylist-write',
  'denylist delete': 'denylist-delete',
  'cutoffs read': 'cutoffs-read',
  'cutoffs write': 'cutoffs-write',
}

/** The role of an event, or null for one that follows from the event before it. */
function roleOf(event: TraceEvent): Role | null {
  switch (event.kind) {
    case 'request':
      return 'request'
    case 'response':
      return 'answer'
    case 'store':
      return storeRoles[`${event.store} ${event.act}`] ?? null
    case 'token':
      return event.act === 'signed' ? 'token-signed' : 'token-checked'
    case 'storage':
      return event.act === 'set' ? 'storage-set' : 'storage-removed'
    case 'altered':
      return 'altered'
    case 'route':
      return 'routed'
    case 'unreachable':
      return 'unreachable'
    case 'replicated':
      return event.act === 'touch' ? null : 'replicated'
    case 'script':
      return 'script-read'
    case 'command':
      return 'commanded'
    case 'power':
      return 'powered'
    case 'loot':
      return event.how === 'copied' ? 'copied' : null
    case 'restart':
      return 'restarted'
    case 'key':
      return 'key-rotated'
    case 'clock':
      return 'waited'
    case 'idle':
      return 'nothing-to-do'
    case 'cookie':
    case 'document':
      return null
  }
}

function pathName(method: string, url: string): string {
  const path = new URL(url).pathname.slice(1).replaceAll('/', '-')
  return `${method.toLowerCase()}-${path || 'home'}`
}

function nameOf(event: TraceEvent, role: Role, paths: ReadonlyMap<number, string>): string {
  if (event.kind === 'request') return pathName(event.message.method, event.message.url)
  if (event.kind === 'response') return `${paths.get(event.exchange) ?? ''}-answer`
  return role
}

function named(groups: readonly Group[], trace: Trace): Stop[] {
  const seen = new Map<string, number>()
  return groups.map(({ lead, role, name, last }) => {
    const base = `${lead.beat}.${name}`
    const n = (seen.get(base) ?? 0) + 1
    seen.set(base, n)
    const drawn = trace.steps
      .slice(lead.index, last + 1)
      .filter((s) => roleOf(s.event))
      .map((s) => s.index)
    return { id: n === 1 ? base : `${base}-${n}`, beat: lead.beat, role, lead: lead.index, last, drawn }
  })
}

function fold(
  stops: readonly Stop[],
  folds: ReadonlySet<string>,
  brief: ReadonlySet<string>,
  trace: Trace,
): Stop[] {
  const kept: Stop[] = []
  let waiting: number[] = []
  stops.forEach((stop, i) => {
    const next = stops[i + 1]
    const whole = brief.has(stop.beat)
    const drawn = [...waiting, ...stop.drawn]
    if (next?.beat === stop.beat && (whole || folds.has(stop.id))) {
      waiting = drawn
      return
    }
    waiting = []
    if (!whole) kept.push({ ...stop, drawn })
    else
      kept.push({ ...stop, id: `${stop.beat}.in-brief`, role: 'in-brief', drawn: mainExchange(drawn, trace) })
  })
  return kept
}

/** Of a beat told in brief, the exchange that mattered: the last POST, or else the last exchange. */
function mainExchange(drawn: readonly number[], trace: Trace): number[] {
  const requests = drawn.flatMap((i) => {
    const event = trace.steps[i]?.event
    return event?.kind === 'request' ? [event] : []
  })
  const main = requests.findLast((r) => r.message.method === 'POST') ?? requests.at(-1)
  return drawn.filter((i) => {
    const event = trace.steps[i]?.event
    return (event?.kind === 'request' || event?.kind === 'response') && event.exchange === main?.exchange
  })
}

/** The stop of this id, or −1: ids come from URLs. */
export const findStop = (stops: readonly Stop[], id: string): number => stops.findIndex((s) => s.id === id)

/** The world as it stands at a stop; before the first one, as it was before anything happened. */
export const worldAt = (trace: Trace, stops: readonly Stop[], at: number) => {
  const stop = stops[at]
  return (stop && trace.steps[stop.last]?.after) ?? trace.before
}
