// S02: a number is issued and kept in a cookie; its meaning stays in the ledger, so one altered character means nothing.
import type { Scenario } from '../vocabulary/scenario'
import { profile, sessionLogIn } from './folds'

export const sessionLogin = {
  id: 'session-login',
  number: 2,
  chapter: 1,
  knobs: {},
  tunes: ['sessionStore', 'tokenStorage'],
  home: 'session',
  beats: [
    { id: 'log-in', actions: [{ do: 'log-in', as: 'kim' }] },
    { id: 'call', actions: [{ do: 'call', endpoint: 'me' }] },
    { id: 'alter', actions: [{ do: 'alter-credential' }] },
    { id: 'call-altered', actions: [{ do: 'call', endpoint: 'me' }] },
  ],
  folds: {
    hybrid: [
      'log-in.users-read',
      'log-in.token-signed',
      'call-altered.token-checked',
      'call-altered.post-auth-refresh',
      'call-altered.refresh-read',
      'call-altered.users-read',
      'call-altered.token-signed',
      'call-altered.storage-set',
      'call-altered.get-me-2',
      'call-altered.token-checked-2',
    ],
    jwt: [],
    session: [...sessionLogIn, profile('call')],
  },
  question: {
    id: 'one-character',
    before: 'call-altered',
    measure: { read: 'outcome', beat: 'call-altered', of: 'current' },
    options: [
      { id: 'a', value: '401 unknown-session' },
      { id: 'b', value: '200 someone-else' },
      { id: 'c', value: '401 invalid-token' },
      { id: 'd', value: '200' },
    ],
  },
} as const satisfies Scenario
