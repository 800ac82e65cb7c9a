// The stores behind the servers, as capabilities that record each use: users, and sessions wherever the knob puts them.
import type { Sessions, Users } from '../apps/env'
import type { Knobs } from '../vocabulary/knobs'
import type { EpochSeconds } from '../vocabulary/time'
import type { HandlerRef, SessionRecord, Snapshot, TraceEvent } from '../vocabulary/trace'
import { checkPassword } from './people'
import type { Recorder } from './recorder'

type Rows = Readonly<Record<string, SessionRecord>>
type StoreAct = Extract<TraceEvent, { kind: 'store' }>['act']
type At = (text: string) => HandlerRef

/** The user store. A password check and a look-up by id are both one read. */
export function createUsers(recorder: Recorder, at: At): Users {
  const read = (key: string, found: boolean, text: string) =>
    recorder.record(
      { kind: 'store', by: 'server', at: 'users', store: 'users', act: 'read', key, found },
      at(text),
    )
  return {
    async verify(login, password) {
      const user = checkPassword(login, password)
      read(login, user !== null, 'users.verify(')
      return user
    },
    async find(id) {
      const user = recorder.state().users.find((u) => u.id === id) ?? null
      read(id, user !== null, 'users.find(')
      return user
    },
  }
}

/** The session store: a shared one of its own, or the server's memory. */
export function createSessions(
  recorder: Recorder,
  at: At,
  where: Knobs['sessionStore'],
  now: () => EpochSeconds,
  randomId: () => string,
): Sessions {
  const place = where === 'shared' ? 'store' : 'server'
  const rows = () => recorder.state()[place].sessions ?? {}
  const note = (act: StoreAct, key: string, found: boolean, text: string, change?: (rows: Rows) => Rows) =>
    recorder.record(
      { kind: 'store', by: 'server', at: place, store: 'sessions', act, key, found },
      at(text),
      change && ((world) => withRows(world, place, change(rows()))),
    )
  const remove = (id: string, text: string) =>
    note('delete', id, Object.hasOwn(rows(), id), text, (all) => without(all, id))
  return {
    async create({ user, csrf }) {
      const id = randomId()
      const row = { user, csrf, createdAt: now(), lastSeenAt: now() }
      note('write', id, false, 'sessions.create(', (all) => ({ ...all, [id]: row }))
      return id
    },
    async find(id) {
      const row = Object.hasOwn(rows(), id) ? (rows()[id] ?? null) : null
      note('read', id, row !== null, 'sessions.find(')
      return row
    },
    async touch(id) {
      const row = rows()[id]
      if (row)
        note('touch', id, true, 'sessions.touch(', (all) => ({ ...all, [id]: { ...row, lastSeenAt: now() } }))
    },
    expire: async (id) => remove(id, 'sessions.expire('),
    delete: async (id) => remove(id, 'sessions.delete('),
  }
}

const withRows = (world: Snapshot, place: 'store' | 'server', sessions: Rows): Snapshot => ({
  ...world,
  [place]: { ...world[place], sessions },
})

function without(rows: Rows, id: string): Rows {
  return Object.fromEntries(Object.entries(rows).filter(([key]) => key !== id))
}
