// Facts of a use of a store: what was looked for, found, written or struck, as plain values.
import { isServer } from '../vocabulary/actors'
import type { Step, Trace, TraceEvent } from '../vocabulary/trace'
import { type Facts, jtiOf, type Place, short, which } from './fact-kinds'

type StoreEvent = Extract<TraceEvent, { kind: 'store' }>

export function storeFacts(trace: Trace, step: Step, event: StoreEvent): Facts | null {
  const { design } = trace
  switch (event.store) {
    case 'users': {
      if (event.act === 'write') {
        const user = step.after.users.find(({ id }) => id === event.key)
        return { role: 'users-write', design, login: user?.login ?? '', becomes: user?.role ?? 'user' }
      }
      const purpose = step.source?.text === 'users.find(' ? 'profile' : 'password'
      return { role: 'users-read', design, found: event.found, purpose }
    }
    case 'sessions':
      return sessionFacts(trace, step, event)
    case 'refresh':
      return refreshFacts(trace, step, event)
    case 'denylist': {
      const { act, key, found, cached } = event
      const line = { design, short: jtiOf(key) }
      if (act === 'read') return { role: 'denylist-read', ...line, found, cached }
      if (act === 'delete') return { role: 'denylist-delete', ...line }
      const keeps = (step.after.store.denylist[key]?.until ?? step.at) - step.at
      return { role: 'denylist-write', ...line, keeps }
    }
    case 'cutoffs': {
      const login = step.after.users.find((u) => u.id === event.key)?.login ?? event.key
      return event.act === 'read'
        ? { role: 'cutoffs-read', design, found: event.found, cached: event.cached }
        : { role: 'cutoffs-write', design, login }
    }
  }
}

function sessionFacts(trace: Trace, step: Step, { at, by, act, key, found, cached }: StoreEvent): Facts {
  const { design } = trace
  const inMemory = isServer(at) && !cached
  const place: Place = inMemory ? 'in-process' : 'shared'
  const rows = inMemory ? (step.after.servers[at]?.sessions ?? {}) : step.after.store.sessions
  const line = { design, short: short(key), place, server: which(trace, by) }
  const anonymous = rows[key]?.user === null
  if (act === 'write') return { role: 'sessions-write', ...line, anonymous }
  if (act === 'delete') return { role: 'sessions-delete', ...line }
  return { role: 'sessions-read', ...line, found, anonymous, cached }
}

function refreshFacts({ design, steps, before }: Trace, step: Step, { act, key, found }: StoreEvent): Facts {
  const rows = step.after.store.refresh
  if (act === 'read')
    return { role: 'refresh-read', design, found, short: short(key), status: rows[key]?.status ?? null }
  if (act === 'rotate')
    return { role: 'refresh-rotate', design, short: short(key), next: short(rows[key]?.replacedBy ?? '') }
  if (act === 'write') return { role: 'refresh-write', design, short: short(key) }
  const former = (steps[step.index - 1]?.after ?? before).store.refresh
  const ended = Object.entries(rows).filter(
    ([hash, row]) => row.status === 'revoked' && former[hash]?.status !== 'revoked',
  )
  return { role: 'refresh-revoke', design, tokens: ended.length }
}
