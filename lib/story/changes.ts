// What changed: the difference between two worlds, as a list that the desks, the narration and the announcer share.

import type { StageActor } from '../vocabulary/actors'
import { designs } from '../vocabulary/designs'
import { T0 } from '../vocabulary/time'
import type { Cookie, SessionRecord, Snapshot, Trace } from '../vocabulary/trace'
import { expiryOf } from './facts'
import { type Stop, worldAt } from './stops'

export type Place =
  | 'cookies'
  | 'localStorage'
  | 'sessionStorage'
  | 'memory'
  | 'process'
  | 'sessions'
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
  const { browser, server, store, attacker } = world
  return [
    { actor: 'browser', place: 'cookies', rows: byIdentity(browser.cookies) },
    { actor: 'browser', place: 'localStorage', rows: browser.localStorage },
    { actor: 'browser', place: 'sessionStorage', rows: browser.sessionStorage },
    { actor: 'browser', place: 'memory', rows: browser.memory },
    { actor: 'server', place: 'process', rows: { process: String(server.boot) } },
    { actor: 'server', place: 'sessions', rows: owners(server.sessions ?? {}) },
    { actor: 'store', place: 'sessions', rows: owners(store.sessions) },
    {
      actor: 'attacker',
      place: 'loot',
      rows: Object.fromEntries(attacker.loot.map((c, i) => [String(i), c.value])),
    },
  ]
}

const byIdentity = (cookies: readonly Cookie[]) =>
  Object.fromEntries(cookies.map((c) => [`${c.name} ${c.hostOnly ? '' : '.'}${c.domain} ${c.path}`, c.value]))
const owners = (rows: Readonly<Record<string, SessionRecord>>) =>
  Object.fromEntries(Object.entries(rows).map(([id, row]) => [id, row.user ?? '']))

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
  const { uses } = designs[trace.design]
  return (['server', 'store'] as const)
    .filter((actor) => (uses as readonly string[]).includes(actor) && !touched.has(actor))
    .filter((actor) => actor !== 'server' || !touched.has('store'))
    .map((actor) => ({ actor, place: 'all', op: 'none', key: '', before: null, after: null }))
}
