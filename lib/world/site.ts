// The site: what all of its servers share (clock, recorder, settings, id streams) and how what one writes reaches another.
import type { ServerId } from '../vocabulary/actors'
import type { Knobs } from '../vocabulary/knobs'
import { type EpochSeconds, later } from '../vocabulary/time'
import type { Server, SessionRecord, Snapshot } from '../vocabulary/trace'
import type { Clock } from './clock'
import { idStream } from './entropy'
import type { Recorder } from './recorder'

export type Replica = {
  readonly from: ServerId
  readonly to: ServerId
  readonly act: 'write' | 'touch' | 'delete'
  readonly key: string
  readonly row: SessionRecord | null
  readonly due: EpochSeconds
}

export type Site = {
  readonly recorder: Recorder
  readonly clock: Clock
  readonly knobs: Knobs
  readonly sessionId: () => string
  readonly refreshToken: () => string
  readonly tokenId: () => string
  readonly family: () => string
  /** A server forgets what it remembered of a record that it changes itself; a console is no server. */
  readonly forgets: boolean
  /** Changes under way from one server to another, in the order of their departure. */
  readonly underWay: Replica[]
}

/** A site whose ids are the same at every run. */
export function createSite(recorder: Recorder, clock: Clock, knobs: Knobs): Site {
  let [tokens, families] = [0, 0]
  return {
    recorder,
    clock,
    knobs,
    sessionId: idStream('session ids'),
    refreshToken: idStream('refresh tokens'),
    tokenId: () => `at-${String(++tokens).padStart(4, '0')}`,
    family: () => `family-${++families}`,
    forgets: true,
    underWay: [],
  }
}

/** A server as it stands; an error for one that this site does not have. */
export function serverIn(world: Snapshot, id: ServerId): Server {
  const server = world.servers[id]
  if (!server) throw new Error(`this site has no ${id}`)
  return server
}

export const withServer = (world: Snapshot, id: ServerId, part: Partial<Server>): Snapshot => ({
  ...world,
  servers: { ...world.servers, [id]: { ...serverIn(world, id), ...part } },
})

/** The clock of one server: the site's, off by its knob. */
export function clockOf({ clock, knobs }: Site, id: ServerId): () => EpochSeconds {
  const skew = { server: knobs.skew1, 'server-2': knobs.skew2, 'server-3': knobs.skew3 }[id]
  return () => later(clock.now(), skew)
}

/** Sends a change to the other servers. Without a lag it waits until each of them has it. */
export function replicate(site: Site, change: Omit<Replica, 'to' | 'due'>): void {
  const { servers } = site.recorder.state()
  const due = later(site.clock.now(), site.knobs.replicationLag)
  for (const to of Object.keys(servers) as ServerId[])
    if (to !== change.from && servers[to]?.up) site.underWay.push({ ...change, to, due })
  deliverReplicas(site)
}

/** What is due by now arrives. What was under way to a server that is down is lost. */
export function deliverReplicas(site: Site): void {
  const now = site.clock.now()
  const due = site.underWay.filter((replica) => replica.due <= now)
  for (const replica of due) {
    site.underWay.splice(site.underWay.indexOf(replica), 1)
    if (site.recorder.state().servers[replica.to]?.up) arrive(site, replica)
  }
}

function arrive({ recorder }: Site, { from, to, act, key, row }: Replica): void {
  const bytes = new TextEncoder().encode(JSON.stringify({ [key]: row })).length
  recorder.record({ kind: 'replicated', from, to, act, key, bytes }, null, (world) => {
    const { [key]: known, ...others } = serverIn(world, to).sessions ?? {}
    const kept = act === 'touch' ? touched(known, row) : row
    return withServer(world, to, { sessions: kept ? { ...others, [key]: kept } : others })
  })
}

/** A touch that comes late neither brings a deleted record back nor takes a later touch away. */
function touched(known: SessionRecord | undefined, row: SessionRecord | null): SessionRecord | null {
  if (!known || !row) return known ?? null
  return row.lastSeenAt > known.lastSeenAt ? { ...known, lastSeenAt: row.lastSeenAt } : known
}

/** A server that is gone takes along what it had not sent yet. */
export function forgetReplicas(site: Site, from: ServerId): void {
  const kept = site.underWay.filter((replica) => replica.from !== from)
  site.underWay.splice(0, site.underWay.length, ...kept)
}
