// The rows of a shelf at a stop: what lies there now, what this stop took away, and what it changed.

import { bothTabs, type Change, type Place } from '@/lib/story/changes'
import { type DeviceId, isServer, type ServerId, type StageActor } from '@/lib/vocabulary/actors'
import type { PageStorage } from '@/lib/vocabulary/knobs'
import type { Cookie, SessionRecord, Snapshot, TraceEvent } from '@/lib/vocabulary/trace'
import type { View } from '../view'

export type Op = Change['op']

/** `now` is what the row shows; a removed row shows what lay there. `was` is the value before a change. */
export type Row<T> = { readonly key: string; readonly op: Op | null; readonly now: T; readonly was: T | null }

type Shelf<T> = (world: Snapshot) => Readonly<Record<string, T>>

/** The rows of a shelf. Removed ones stay in their place for this one stop. */
export function rowsOf<T>(view: View, actor: StageActor, place: Place, shelf: Shelf<T>): readonly Row<T>[] {
  const own = view.changes.filter((c) => c.actor === actor && c.place === place)
  const [before, after] = [
    new Map(Object.entries(shelf(view.before))),
    new Map(Object.entries(shelf(view.world))),
  ]
  const keys = new Set([...before.keys(), ...after.keys()])
  return [...keys].flatMap((key): Row<T>[] => {
    const op = own.find((c) => c.key === key)?.op ?? null
    const was = before.get(key) ?? null
    const now = after.get(key) ?? (op === 'remove' ? was : null)
    return now === null ? [] : [{ key, op, now, was: op === 'change' ? was : null }]
  })
}

/** A device's cookies by their identity, as the list of changes names them. */
export const cookiesOf =
  (device: DeviceId) =>
  (world: Snapshot): Readonly<Record<string, Cookie>> =>
    Object.fromEntries(
      world[device].cookies.map((c) => [`${c.name} ${c.hostOnly ? '' : '.'}${c.domain} ${c.path}`, c]),
    )

/** What a device's pages keep; each tab has storages of its own, but all of them share localStorage. */
export const itemsOf =
  (device: DeviceId, place: PageStorage) =>
  (world: Snapshot): Readonly<Record<string, string>> => {
    const { localStorage, tabs } = world[device]
    return place === 'localStorage' ? localStorage : bothTabs(tabs, (tab) => tab[place])
  }

/** The key of an item in the second tab, without its mark; null where it lies in the first. */
export const inSecondTab = (key: string): string | null => (key.startsWith('2 ') ? key.slice(2) : null)

export const ledgerOf = ({ store }: Snapshot): Readonly<Record<string, SessionRecord>> => store.sessions
export const processOf =
  (id: ServerId) =>
  ({ servers }: Snapshot): Readonly<Record<string, SessionRecord>> =>
    servers[id]?.sessions ?? {}

/** What is switched on or off by the operator; everything else always answers. */
export const isUp = (actor: StageActor, { servers, store }: Snapshot): boolean =>
  actor === 'store' ? store.up : !isServer(actor) || (servers[actor]?.up ?? true)

/** How many changes a desk shows; that nothing changed counts as none. */
export const changeCount = ({ changes }: View, actor: StageActor): number =>
  changes.filter((c) => c.actor === actor && c.op !== 'none').length

/** The desk that a stop is about: the first that changed, or else the first said to have stayed as it was. */
export const changedDesk = ({ changes }: View): StageActor | null =>
  (changes.find((c) => c.op !== 'none') ?? changes[0])?.actor ?? null

const roles: ReadonlySet<string> = new Set(['from', 'to', 'by', 'at'])
const actorsOf = (event: TraceEvent): string[] =>
  Object.entries(event).flatMap(([name, value]) =>
    roles.has(name) && typeof value === 'string' ? [value] : [],
  )

/** The actors that take part in a stop. Before the first one everybody is there. */
export function involvedIn(view: View): ReadonlySet<string> {
  const { telling, stop, from } = view
  if (!stop) return new Set(telling.participants.map((p) => p.id))
  const first = (telling.stops[from - 1]?.last ?? -1) + 1
  const events = telling.trace.steps.slice(first, stop.last + 1).map((step) => step.event)
  const actors = events.flatMap(actorsOf)
  return new Set([...actors, ...view.changes.map((c) => c.actor)])
}
