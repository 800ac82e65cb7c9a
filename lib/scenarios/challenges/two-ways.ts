// Challenges of chapter 1: end a token by one setting, change what a number means, and carry a token as a cookie.
import type { Action } from '../../vocabulary/actions'
import type { Challenge } from '../../vocabulary/challenge'
import type { Knobs } from '../../vocabulary/knobs'

const kim: Action = { do: 'log-in', as: 'kim' }
const call: Action = { do: 'call', endpoint: 'me' }
const start: readonly Action[] = [kim, call]

const jwt = ['jwt'] as const
const alone = (...more: readonly Action[]) => ({ lanes: jwt, knobs: {}, actions: [...start, ...more] })

export const jwtLogin = {
  scenario: 'jwt-login',
  lanes: jwt,
  knobs: {},
  start,
  tunes: [],
  goals: [
    { kind: 'kept', in: 'jwt', to: 'browser', status: 200, after: 'restart' },
    { kind: 'turn', in: 'jwt', to: 'browser', after: 'rotate-key', since: 'restart' },
  ],
  solution: alone({ do: 'restart' }, call, { do: 'rotate-key' }, call),
  tricks: [
    { id: 'expiry', play: alone({ do: 'restart' }, call, { do: 'wait-until', moment: 'expiry' }, call) },
    { id: 'altered', play: alone({ do: 'restart' }, call, { do: 'alter-credential' }, call) },
    { id: 'logged-out', play: alone({ do: 'restart' }, call, { do: 'log-out' }, call) },
    { id: 'key-first', play: alone({ do: 'rotate-key' }, { do: 'restart' }, call) },
  ],
} as const satisfies Challenge

const both = ['session', 'jwt'] as const
const beside = (...more: readonly Action[]) => ({ lanes: both, knobs: {}, actions: [...start, ...more] })
const promote: Action = { do: 'set-role', as: 'kim', role: 'admin' }

export const sessionLogin = {
  scenario: 'session-login',
  lanes: both,
  knobs: {},
  start,
  tunes: [],
  goals: [{ kind: 'role', in: 'session', to: 'browser', role: 'admin' }],
  solution: beside(promote, call),
  tricks: [
    { id: 'log-in-again', play: beside(promote, kim, call) },
    { id: 'as-ops', play: beside({ do: 'log-in', as: 'ops' }, call) },
    { id: 'alter', play: beside({ do: 'alter-credential' }, call) },
    { id: 'no-request', play: beside(promote) },
  ],
} as const satisfies Challenge

const kept = (tokenStorage: Knobs['tokenStorage'] | null, ...actions: readonly Action[]) => ({
  lanes: jwt,
  knobs: tokenStorage ? { tokenStorage } : {},
  actions,
})

export const sideBySide = {
  scenario: 'side-by-side',
  lanes: jwt,
  knobs: {},
  start: [],
  tunes: ['tokenStorage', 'httpOnly', 'sameSite'],
  goals: [{ kind: 'carried', in: 'jwt', to: 'browser', credential: 'jwt', via: 'cookie' }],
  solution: kept('cookie', kim, call),
  tricks: [
    { id: 'header', play: kept(null, kim, call) },
    { id: 'session-storage', play: kept('sessionStorage', kim, call) },
    { id: 'no-log-in', play: kept('cookie', call) },
  ],
} as const satisfies Challenge
