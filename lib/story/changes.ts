// What changed: the difference between two worlds, as a list that the desks, the narration and the announcer share.

import { type DeviceId, isServer, type StageActor, serverIds } from '../vocabulary/actors'
import { usesStore } from '../vocabulary/designs'
import { T0 } from '../vocabulary/time'
import type { Browser, Cookie, Server, SessionRecord, Snapshot, Tab, Trace } from '../vocabulary/trace'
import { expiryOf } from './facts'
import { type Stop, worldAt } from './stops'

export type Place =
  | 'cookies'
  | 'localStorage'
  | 'sessionStorage'
  | 'memory'
  | 'process'
  | 'keys'
  | 'users'
  | 'sessions'
  | 'refresh'
  | 'denylist'
  | 'cutoffs'
  | 'power'
  | 'loot'
  | 'all'

/** `none` says that nothing changed where a change might be expected: for a JWT log-out that is the lesson. */
export type Change = {
  readonly actor: StageActor
  readonly place: Place
  readonly op: 'add' | 'remove' | 'change' | 'none'
  readonly key: string
  readonly before: string | null
  readonly after: string | null
}

type Shelf = {
  readonly actor: StageActor
  readonly place: Place
  readonly rows: Readonly<Record<string, string>>
}

/** Everything the desks show of a world, shelf by shelf. Times that merely pass are left out: they are not changes. */
function shelves(world: Snapshot): Shelf[] {
  const { browser, phone, servers, store, attacker, users } = world
  const roles = Object.fromEntries(users.map(({ login, role }) => [login, role]))
  const loot = Object.fromEntries(attacker.loot.map((c, i) => [String(i), c.value]))
  return [
    ...deviceShelves('browser', browser),
    ...deviceShelves('phone', phone),
    ...serverIds.flatMap((id) => (servers[id] ? serverShelves(id, servers[id]) : [])),
    { actor: 'server', place: 'users', rows: roles },
    ...storeShelves(store),
    { actor: 'attacker', place: 'loot', rows: loot },
  ]
}

const deviceShelves = (actor: DeviceId, { cookies, localStorage, tabs }: Browser): Shelf[] => [
  { actor, place: 'cookies', rows: byIdentity(cookies) },
  { actor, place: 'localStorage', rows: localStorage },
  { actor, place: 'sessionStorage', rows: bothTabs(tabs, (tab) => tab.sessionStorage) },
  { actor, place: 'memory', rows: bothTabs(tabs, (tab) => tab.memory) },
]

/** What lies in the tabs, the second one's marked as such. */
export function bothTabs(
  { first, second }: Browser['tabs'],
  of: (tab: Tab) => Readonly<Record<string, string>>,
): Readonly<Record<string, string>> {
  const marked = second ? Object.entries(of(second)).map(([key, value]) => [`2 ${key}`, value] as const) : []
  return { ...of(first), ...Object.fromEntries(marked) }
}

const serverShelves = (actor: StageActor, { boot, up, sessions, keys }: Server): Shelf[] => [
  { actor, place: 'process', rows: { process: String(boot) } },
  { actor, place: 'keys', rows: { keys: keys.map(({ kid }) => kid).join(' ') } },
  { actor, place: 'power', rows: { power: up ? 'up' : 'down' } },
  { actor, place: 'sessions', rows: owners(sessions ?? {}) },
]

const storeShelves = ({ up, sessions, refresh, denylist, cutoffs }: Snapshot['store']): Shelf[] => [
  { actor: 'store', place: 'power', rows: { power: up ? 'up' : 'down' } },
  { actor: 'store', place: 'sessions', rows: owners(sessions) },
  { actor: 'store', place: 'refresh', rows: texts(refresh, ({ user, status }) => `${user} ${status}`) },
  { actor: 'store', place: 'denylist', rows: texts(denylist, ({ until }) => String(until)) },
  { actor: 'store', place: 'cutoffs', rows: texts(cutoffs, String) },
]

const texts = <T>(rows: Readonly<Record<string, T>>, say: (row: T) => string) =>
  Object.fromEntries(Object.entries(rows).map(([key, row]) => [key, say(row)]))

const byIdentity = (cookies: readonly Cookie[]) =>
  Object.fromEntries(cookies.map((c) => [`${c.name} ${c.hostOnly ? '' : '.'}${c.domain} ${c.path}`, c.value]))
const owners = (rows: Readonly<Record<string, SessionRecord>>) => texts(rows, ({ user }) => user ?? '')

/** The differences from one world to the next, in desk order. */
export function diff(before: Snapshot, after: Snapshot): Change[] {
  if (before === after) return []
  const old = shelves(before)
  return shelves(after).flatMap((shelf, i) => diffShelf(old[i]?.rows ?? {}, shelf))
}

function diffShelf(old: Readonly<Record<string, string>>, { actor, place, rows }: Shelf): Change[] {
  const keys = [...new Set([...Object.keys(old), ...Object.keys(rows)])]
  return keys.flatMap((key): Change[] => {
    const [before, after] = [old[key] ?? null, rows[key] ?? null]
    if (before === after) return []
    const op = before === null ? 'add' : after === null ? 'remove' : 'change'
    return [{ actor, place, op, key, before, after }]
  })
}

/**
 * The changes that a stop brings. When it closes its beat, the server side also says where the whole beat changed
 * nothing.
 */
export const changesAt = (trace: Trace, stops: readonly Stop[], at: number): Change[] =>
  changesOver(trace, stops, at, at)

/** What the stops from `from` to `at` change all together: what came and went in between is no change. */
export function changesOver(trace: Trace, stops: readonly Stop[], from: number, at: number): Change[] {
  const stop = stops[at]
  if (!stop) return []
  const own = [
    ...diff(worldAt(trace, stops, from - 1), worldAt(trace, stops, at)),
    ...expired(trace, stops, from, at),
  ]
  const closes = stops[at + 1]?.beat !== stop.beat
  return closes ? [...own, ...untouched(trace, stops, at, stop.beat)] : own
}

/** Tokens whose date passes at these stops: time alone is no change, but a threshold crossed is one. */
function expired(trace: Trace, stops: readonly Stop[], from: number, at: number): Change[] {
  const time = (i: number) => trace.steps[stops[i]?.last ?? -1]?.at ?? T0
  const [before, now] = [time(from - 1), time(at)]
  return shelves(worldAt(trace, stops, at)).flatMap(({ actor, place, rows }) =>
    Object.entries(rows).flatMap(([key, value]): Change[] => {
      const exp = expiryOf(value)
      return before < exp && exp <= now
        ? [{ actor, place, op: 'change', key, before: value, after: value }]
        : []
    }),
  )
}

function untouched(trace: Trace, stops: readonly Stop[], at: number, beat: string): Change[] {
  const first = stops.findIndex((s) => s.beat === beat)
  const touched = new Set(
    diff(worldAt(trace, stops, first - 1), worldAt(trace, stops, at)).map((c) => c.actor),
  )
  const serves = [...touched].some(isServer)
  const keeps = touched.has('store')
  const places: StageActor[] = [
    ...(serves || keeps ? [] : [answering(trace, stops[first - 1]?.last ?? -1, stops[at]?.last ?? -1)]),
    ...(usesStore(trace.design, trace.knobs) && !keeps ? (['store'] as const) : []),
  ]
  return places.map((actor) => ({ actor, place: 'all', op: 'none', key: '', before: null, after: null }))
}

/** The server that answered last between two steps; the first one where nobody had to. */
function answering({ steps }: Trace, after: number, until: number): StageActor {
  const answer = steps
    .slice(after + 1, until + 1)
    .findLast(({ event }) => event.kind === 'response' && isServer(event.from))?.event
  return answer?.kind === 'response' && isServer(answer.from) ? answer.from : 'server'
}
