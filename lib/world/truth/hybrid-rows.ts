// What the tests of the hybrid read off a run: its refresh cookie, its rows, and the exact line that sets the cookie.
import type { Trace } from '../../vocabulary/trace'
import { jarOf, lastWorld } from './tell'

export const short = { tokenLifetime: 300 }
export const cookieLine = (rt: string | undefined, left: number, path = '/auth') =>
  `__Secure-rt=${rt}; Path=${path}; Secure; HttpOnly; SameSite=Strict; Max-Age=${left}`
export const rt = (trace: Trace) => jarOf(lastWorld(trace))['__Secure-rt']
export const rows = (trace: Trace) => Object.values(lastWorld(trace).store.refresh)
export const statuses = (trace: Trace) => rows(trace).map((row) => row.status)
