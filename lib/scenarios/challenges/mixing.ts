// Challenges of chapter 4: a lifetime between two limits, a race that is no theft, and one line that ends every device.
import type { Action } from '../../vocabulary/actions'
import type { Challenge } from '../../vocabulary/challenge'
import type { Turned } from '../../vocabulary/config'
import { seconds } from '../../vocabulary/time'

const lanes = ['hybrid'] as const
const kim: Action = { do: 'log-in', as: 'kim' }
const me: Action = { do: 'replay', endpoint: 'me' }

const copied: readonly Action[] = [kim, { do: 'copy-credential' }]
const window = (life: number, ...more: readonly Action[]) => ({
  lanes,
  knobs: { tokenLifetime: seconds(life) },
  actions: [...copied, ...more],
})

export const hybrid = {
  scenario: 'hybrid',
  lanes,
  knobs: {},
  start: copied,
  tunes: ['tokenLifetime', 'refreshLifetime'],
  goals: [
    { kind: 'lifetime', in: 'hybrid', seconds: 300 },
    { kind: 'renewals', in: 'hybrid', most: 15 },
    { kind: 'within', in: 'hybrid', after: 'revoke', seconds: 300 },
  ],
  solution: window(300, { do: 'revoke' }, { do: 'wait', seconds: 300 }, me),
  tricks: [
    { id: 'at-once', play: window(300, { do: 'revoke' }, me) },
    { id: 'one-minute', play: window(60, { do: 'revoke' }, { do: 'wait', seconds: 60 }, me) },
    {
      id: 'after-expiry',
      play: window(300, { do: 'wait', seconds: 300 }, { do: 'revoke' }, me),
    },
    {
      id: 'late-revoke',
      play: window(900, { do: 'wait', seconds: 700 }, { do: 'revoke' }, { do: 'wait', seconds: 200 }, me),
    },
    {
      id: 'the-family',
      play: {
        lanes,
        knobs: { refreshLifetime: seconds(300) },
        actions: [...copied, { do: 'revoke' }, { do: 'wait', seconds: 300 }, me],
      },
    },
  ],
} as const satisfies Challenge

const stolen: readonly Action[] = [kim, { do: 'copy-credential', of: 'refresh' }]
const renew: Action = { do: 'replay', endpoint: 'refresh' }
const twoTabs: readonly Action[] = [
  { do: 'send', what: 'refresh' },
  { do: 'send', what: 'refresh', tab: 'second' },
  { do: 'deliver' },
  { do: 'deliver', tab: 'second' },
]
const short = { tokenLifetime: seconds(300) } as const
const grace = (length: number, ...more: readonly Action[]) => ({
  lanes,
  knobs: { ...short, ...(length > 0 ? { graceWindow: seconds(length) } : {}) },
  actions: [...stolen, ...more],
})

export const rotation = {
  scenario: 'rotation',
  lanes,
  knobs: short,
  start: stolen,
  tunes: ['graceWindow'],
  goals: [
    { kind: 'race', in: 'hybrid' },
    { kind: 'caught', in: 'hybrid' },
    { kind: 'knob-most', knob: 'graceWindow', most: 10 },
  ],
  solution: grace(10, ...twoTabs, { do: 'wait', seconds: 10 }, renew),
  tricks: [
    { id: 'no-grace', play: grace(0, ...twoTabs, { do: 'wait', seconds: 10 }, renew) },
    {
      id: 'in-turn',
      play: grace(0, { do: 'refresh' }, { do: 'refresh', tab: 'second' }, { do: 'wait', seconds: 10 }, renew),
    },
    { id: 'wide', play: grace(60, ...twoTabs, { do: 'wait', seconds: 60 }, renew) },
    { id: 'inside', play: grace(10, ...twoTabs, { do: 'wait', seconds: 5 }, renew) },
  ],
} as const satisfies Challenge

const jwt = ['jwt'] as const
/** A shared computer: what kim was given there is only a copy now, and lee is logged in on it. */
const everywhere: readonly Action[] = [
  kim,
  { do: 'copy-credential' },
  { do: 'log-in', as: 'kim', device: 'phone' },
  { do: 'log-in', as: 'lee' },
]
const all: readonly Action[] = [
  me,
  { do: 'call', endpoint: 'me', device: 'phone' },
  { do: 'call', endpoint: 'me' },
]
const phone: Action = { do: 'revoke', device: 'phone' }
const cutOff: Action = { do: 'revoke-all', as: 'kim' }
const listed = (knobs: Turned, ...more: readonly Action[]) => ({
  lanes: jwt,
  knobs,
  actions: [...everywhere, ...more, ...all],
})

export const denylist = {
  scenario: 'denylist',
  lanes: jwt,
  knobs: {},
  start: everywhere,
  tunes: ['revocation', 'tokenLifetime'],
  goals: [
    { kind: 'ended', in: 'jwt', user: 'kim' },
    { kind: 'spared', in: 'jwt', user: 'lee', after: 'refused' },
    { kind: 'rows', in: 'jwt', most: 1 },
  ],
  solution: listed({ revocation: 'cutoff' }, cutOff),
  tricks: [
    { id: 'one-by-one', play: listed({ revocation: 'denylist' }, phone) },
    { id: 'rotate-key', play: listed({}, { do: 'rotate-key' }) },
    { id: 'both-lists', play: listed({ revocation: 'both' }, phone, cutOff) },
    { id: 'no-list', play: listed({}, cutOff) },
    { id: 'wait', play: listed({}, { do: 'wait-until', moment: 'expiry' }) },
  ],
} as const satisfies Challenge
