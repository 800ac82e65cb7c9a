// The shared store as a server reaches it: it may be down, and what was read from it may be believed for a while.
import type { ServerId } from '../vocabulary/actors'
import { later } from '../vocabulary/time'
import type { HandlerRef, Snapshot, StoreName, TraceEvent } from '../vocabulary/trace'
import { type Site, serverIn, withServer } from './site'

/** Thrown into a handler's `await` when the store does not answer; the server turns it into a 503. */
export class StoreDown extends Error {}

type Store = Snapshot['store']
type SharedStore = Exclude<StoreName, 'users'>
type Use = {
  readonly site: Site
  readonly by: ServerId
  readonly store: SharedStore
  readonly source: HandlerRef
}

/** @throws StoreDown, with the attempt recorded, when nobody is there */
export function ensureUp({ site, by, store, source }: Use): void {
  if (site.recorder.state().store.up) return
  site.recorder.record({ kind: 'unreachable', by, at: 'store', store }, source)
  throw new StoreDown()
}

/**
 * Looks one record up, and says whether it was there. With the knob `lookupCache` a server believes an earlier answer
 * until its time is over, and no longer than `lifeOf` says that the answer itself can hold.
 * @throws StoreDown
 */
export function lookUp<T>(
  use: Use,
  key: string,
  read: (store: Store) => T | null,
  lifeOf: (value: T | null) => number = () => Number.POSITIVE_INFINITY,
): { readonly value: T | null; readonly cached: boolean } {
  const { site, by, store, source } = use
  const { recorder, knobs, clock } = site
  const event = { kind: 'store', by, store, act: 'read', key } as const
  const slot = `${store} ${key}`
  const known = serverIn(recorder.state(), by).cache[slot]
  if (known && clock.now() < known.until && lifeOf(known.value as T | null) > 0) {
    recorder.record({ ...event, at: by, found: known.value !== null, cached: true }, source)
    return { value: known.value as T | null, cached: true }
  }
  ensureUp(use)
  const value = read(recorder.state().store)
  const keepFor = Math.min(knobs.lookupCache, lifeOf(value))
  const entry = { value, until: later(clock.now(), keepFor) }
  recorder.record(
    { ...event, at: 'store', found: value !== null, cached: false },
    source,
    keepFor > 0 ? (world) => withCache(world, by, { [slot]: entry }) : undefined,
  )
  return { value, cached: false }
}

const withCache = (world: Snapshot, by: ServerId, entry: Snapshot['servers']['server']['cache']): Snapshot =>
  withServer(world, by, { cache: { ...serverIn(world, by).cache, ...entry } })

type Act = Exclude<Extract<TraceEvent, { kind: 'store' }>['act'], 'read'>

/**
 * Changes records. The server that does it no longer believes what it had read of them; others may. A touch is no news:
 * what is believed goes on being believed, with the time of the touch in it.
 * @throws StoreDown
 */
export function change(
  use: Use,
  act: Act,
  key: string,
  found: boolean,
  after: (store: Store) => Partial<Store>,
) {
  ensureUp(use)
  const { site, by, store, source } = use
  site.recorder.record(
    { kind: 'store', by, at: 'store', store, act, key, found, cached: false },
    source,
    (world) => {
      const next = { ...world, store: { ...world.store, ...after(world.store) } }
      const slot = `${store} ${key}`
      const { [slot]: known, ...cache } = serverIn(world, by).cache
      if (!known || !site.forgets) return next
      const { [key]: value = null }: Readonly<Record<string, unknown>> = next.store[store]
      const kept = act === 'touch' ? { ...cache, [slot]: { ...known, value } } : cache
      return withServer(next, by, { cache: kept })
    },
  )
}
