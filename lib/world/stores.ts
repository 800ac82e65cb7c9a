// The users, and the sessions wherever the knob puts them, as capabilities that record each use.
import type { Sessions, Users } from '../apps/env'
import type { ServerId } from '../vocabulary/actors'
import { own } from '../vocabulary/own'
import type { At, SessionRecord, TraceEvent } from '../vocabulary/trace'
import { checkPassword } from './people'
import { change, ensureUp, lookUp } from './shared-store'
import { clockOf, replicate, type Site, serverIn, withServer } from './site'

type Rows = Readonly<Record<string, SessionRecord>>

/** The user store. A password check and a look-up by id are both one read. */
export function createUsers({ recorder }: Site, by: ServerId, at: At): Users {
  const read = (key: string, found: boolean, text: string) =>
    recorder.record(
      { kind: 'store', by, at: 'users', store: 'users', act: 'read', key, found, cached: false },
      at(text),
    )
  const rowOf = (id: string) => recorder.state().users.find((u) => u.id === id) ?? null
  return {
    async verify(login, password) {
      const known = checkPassword(login, password)
      read(login, known !== null, 'users.verify(')
      return known && rowOf(known.id)
    },
    async find(id) {
      const user = rowOf(id)
      read(id, user !== null, 'users.find(')
      return user
    },
  }
}

/** Where rows lie: each act is one event; `after` gives the rows as they are then. */
type Place = {
  readonly rows: () => Rows
  readonly ensureUp: (text: string) => void
  readonly find: (id: string, text: string) => { value: SessionRecord | null; cached: boolean }
  readonly change: (act: Act, id: string, text: string, after: (rows: Rows) => Rows) => void
}
type Act = 'write' | 'touch' | 'delete'

/** The sessions as this server sees them: in the shared store, or in its own memory. */
export function createSessions(site: Site, by: ServerId, at: At): Sessions {
  const place = site.knobs.sessionStore === 'shared' ? sharedPlace(site, by, at) : ownPlace(site, by, at)
  const now = clockOf(site, by)
  const remove = async (id: string, text: string) =>
    place.change('delete', id, text, (all) => without(all, id))
  let believed = false
  return {
    async create({ user, csrf }) {
      const id = site.sessionId()
      const row = { user, csrf, createdAt: now(), lastSeenAt: now() }
      place.change('write', id, 'sessions.create(', (all) => ({ ...all, [id]: row }))
      return id
    },
    async find(id) {
      const { value, cached } = place.find(id, 'sessions.find(')
      believed = cached
      return value
    },
    async touch(id) {
      // a record that was only remembered is not written back: that would be the round trip it saved
      if (believed || !own(place.rows(), id)) return
      place.change('touch', id, 'sessions.touch(', (all) => {
        const row = own(all, id)
        return row ? { ...all, [id]: { ...row, lastSeenAt: now() } } : all
      })
    },
    expire: (id) => remove(id, 'sessions.expire('),
    delete: (id) => remove(id, 'sessions.delete('),
    async of(user) {
      place.ensureUp('sessions.of(')
      return Object.entries(place.rows()).flatMap(([id, row]) => (row.user === user ? [id] : []))
    },
  }
}

function sharedPlace(site: Site, by: ServerId, at: At): Place {
  const use = (text: string) => ({ site, by, store: 'sessions', source: at(text) }) as const
  const rows = () => site.recorder.state().store.sessions
  const { idleTimeout, absoluteTimeout } = site.knobs
  const now = clockOf(site, by)
  // not past its own limits: then the store is asked, for another server may have seen it since
  const lifeOf = (row: SessionRecord | null) =>
    row ? Math.min(row.lastSeenAt + idleTimeout, row.createdAt + absoluteTimeout) - now() : 0
  return {
    rows,
    ensureUp: (text) => ensureUp(use(text)),
    find: (id, text) => lookUp(use(text), id, ({ sessions }) => own(sessions, id), lifeOf),
    change: (act, id, text, after) =>
      change(use(text), act, id, act !== 'write' && own(rows(), id) !== null, ({ sessions }) => ({
        sessions: after(sessions),
      })),
  }
}

/** The memory of one process; where sessions are replicated, each change is sent on. */
function ownPlace(site: Site, by: ServerId, at: At): Place {
  const { recorder, knobs } = site
  const rows = () => serverIn(recorder.state(), by).sessions ?? {}
  const event = (act: Act | 'read', key: string, found: boolean): TraceEvent => ({
    ...{ kind: 'store', by, at: by, store: 'sessions', act, key, found, cached: false },
  })
  return {
    rows,
    ensureUp: () => {},
    find(id, text) {
      const value = own(rows(), id)
      recorder.record(event('read', id, value !== null), at(text))
      return { value, cached: false }
    },
    change(act, id, text, after) {
      const found = act !== 'write' && own(rows(), id) !== null
      recorder.record(event(act, id, found), at(text), (world) =>
        withServer(world, by, { sessions: after(serverIn(world, by).sessions ?? {}) }),
      )
      if (knobs.sessionStore === 'replicated')
        replicate(site, { from: by, act, key: id, row: own(rows(), id) })
    },
  }
}

function without(rows: Rows, id: string): Rows {
  return Object.fromEntries(Object.entries(rows).filter(([key]) => key !== id))
}
