// S06: a lost phone. The operator takes back what that one device holds, and nobody reaches the device itself.
import type { Scenario } from '../vocabulary/scenario'
import { profile } from './folds'

export const revoke = {
  id: 'revoke',
  number: 6,
  chapter: 2,
  knobs: {},
  tunes: ['revocation', 'lookupCache', 'tokenLifetime'],
  home: 'session',
  beats: [
    { id: 'log-in', actions: [{ do: 'log-in', as: 'kim' }], brief: true },
    { id: 'phone', actions: [{ do: 'log-in', as: 'kim', device: 'phone' }], brief: true },
    { id: 'copy', actions: [{ do: 'copy-credential', device: 'phone' }] },
    { id: 'before', actions: [{ do: 'replay', endpoint: 'me' }] },
    {
      id: 'revoke',
      actions: [
        { do: 'wait', seconds: 60 },
        { do: 'revoke', device: 'phone' },
      ],
    },
    { id: 'replay', actions: [{ do: 'replay', endpoint: 'me' }] },
    { id: 'laptop', actions: [{ do: 'call', endpoint: 'me' }] },
  ],
  folds: {
    jwt: ['before.get-me', 'before.token-checked', 'laptop.get-me', 'laptop.token-checked'],
    session: [
      'before.get-me',
      'before.sessions-read',
      profile('before'),
      'revoke.commanded',
      'laptop.get-me',
      'laptop.sessions-read',
      profile('laptop'),
    ],
    hybrid: [
      'before.get-me',
      'before.token-checked',
      'revoke.commanded',
      'revoke.refresh-read',
      'laptop.get-me',
      'laptop.token-checked',
    ],
  },
  question: {
    id: 'one-line-struck',
    before: 'replay',
    measure: { read: 'status', beat: 'replay', of: 'current' },
    options: [
      { id: 'a', value: '401' },
      { id: 'b', value: '200 new-number' },
      { id: 'c', value: 'cookie-deleted' },
      { id: 'd', value: '200' },
    ],
  },
} as const satisfies Scenario
