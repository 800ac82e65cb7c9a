// Challenges of chapter 2: end a copy after a log-out, show that one lives on, and cut off one device alone.
import type { Action } from '../../vocabulary/actions'
import type { Challenge } from '../../vocabulary/challenge'
import { seconds } from '../../vocabulary/time'

const lanes = ['session', 'jwt'] as const

const twoUsers: readonly Action[] = [
  { do: 'log-in', as: 'kim' },
  { do: 'log-in', as: 'lee', device: 'phone' },
  { do: 'copy-credential' },
]
/** The log-out, the copy at once, and the other user. */
const afterwards: readonly Action[] = [
  { do: 'log-out' },
  { do: 'replay', endpoint: 'me' },
  { do: 'call', endpoint: 'me', device: 'phone' },
]

export const logout = {
  scenario: 'logout',
  lanes,
  knobs: {},
  start: twoUsers,
  tunes: ['revocation', 'tokenLifetime'],
  goals: [
    { kind: 'within', in: 'jwt', after: 'log-out', seconds: 60 },
    { kind: 'spared', in: 'jwt', user: 'lee', after: 'refused', since: 'log-out' },
  ],
  solution: { lanes, knobs: { revocation: 'denylist' }, actions: [...twoUsers, ...afterwards] },
  tricks: [
    { id: 'forget', play: { lanes, knobs: {}, actions: [...twoUsers, ...afterwards] } },
    {
      id: 'rotate-key',
      play: {
        lanes,
        knobs: {},
        actions: [...twoUsers, { do: 'log-out' }, { do: 'rotate-key' }, ...afterwards.slice(1)],
      },
    },
    {
      id: 'short-life',
      play: {
        lanes,
        knobs: { tokenLifetime: seconds(60) },
        actions: [
          ...twoUsers,
          { do: 'log-out' },
          { do: 'wait', seconds: 60 },
          { do: 'replay', endpoint: 'me' },
          { do: 'call', endpoint: 'me', device: 'phone' },
        ],
      },
    },
  ],
} as const satisfies Challenge

const both = ['jwt', 'session'] as const
const readable = { httpOnly: 'off', tokenStorage: 'localStorage' } as const
const loggedIn: readonly Action[] = [{ do: 'log-in', as: 'kim' }]
const theftPlay = (...more: readonly Action[]) => ({
  lanes: both,
  knobs: readable,
  actions: [...loggedIn, ...more],
})

export const theft = {
  scenario: 'theft',
  lanes: both,
  knobs: readable,
  start: loggedIn,
  tunes: [],
  goals: [
    { kind: 'kept', in: 'jwt', to: 'attacker', status: 200, after: 'log-out' },
    { kind: 'kept', in: 'session', to: 'attacker', status: 401, after: 'log-out' },
  ],
  solution: theftPlay({ do: 'inject-script' }, { do: 'log-out' }, { do: 'replay', endpoint: 'me' }),
  tricks: [
    {
      id: 'before',
      play: theftPlay({ do: 'inject-script' }, { do: 'replay', endpoint: 'me' }, { do: 'log-out' }),
    },
    {
      id: 'too-late',
      play: theftPlay({ do: 'log-out' }, { do: 'copy-credential' }, { do: 'replay', endpoint: 'me' }),
    },
    {
      id: 'next-log-in',
      play: theftPlay(
        { do: 'log-out' },
        { do: 'log-in', as: 'kim' },
        { do: 'copy-credential' },
        { do: 'replay', endpoint: 'me' },
      ),
    },
    {
      id: 'expired',
      play: theftPlay(
        { do: 'copy-credential' },
        { do: 'log-out' },
        { do: 'wait-until', moment: 'expiry' },
        { do: 'replay', endpoint: 'me' },
      ),
    },
  ],
} as const satisfies Challenge

const alone = ['session'] as const
const lostPhone: readonly Action[] = [
  { do: 'log-in', as: 'kim' },
  { do: 'log-in', as: 'kim', device: 'phone' },
  { do: 'call', endpoint: 'me', device: 'phone' },
]
const bothDevices: readonly Action[] = [
  { do: 'call', endpoint: 'me', device: 'phone' },
  { do: 'call', endpoint: 'me' },
]
const revokePlay = (...more: readonly Action[]) => ({
  lanes: alone,
  knobs: {},
  actions: [...lostPhone, ...more, ...bothDevices],
})

export const revoke = {
  scenario: 'revoke',
  lanes: alone,
  knobs: {},
  start: lostPhone,
  tunes: [],
  goals: [
    { kind: 'struck', in: 'session', count: 1 },
    { kind: 'turn', in: 'session', to: 'phone', after: 'revoke' },
    { kind: 'kept', in: 'session', to: 'browser', status: 200, after: 'revoke' },
  ],
  solution: revokePlay({ do: 'revoke', device: 'phone' }),
  tricks: [
    { id: 'revoke-all', play: revokePlay({ do: 'revoke-all', as: 'kim' }) },
    { id: 'the-browser', play: revokePlay({ do: 'log-out' }) },
    { id: 'the-other-line', play: revokePlay({ do: 'revoke' }) },
    { id: 'wait', play: revokePlay({ do: 'wait', seconds: 900 }) },
  ],
} as const satisfies Challenge
