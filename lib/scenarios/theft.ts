// S05: a script in the page sends the credential out, the attacker's own client uses it, and the owner keeps the original.
import type { Scenario } from '../vocabulary/scenario'
import { profile } from './folds'

export const theft = {
  id: 'theft',
  number: 5,
  chapter: 2,
  // both credentials lie where script can read them: that is what makes this theft possible, and what the knobs change
  knobs: { httpOnly: 'off', tokenStorage: 'localStorage' },
  tunes: ['httpOnly', 'tokenStorage', 'tokenLifetime'],
  home: 'jwt',
  beats: [
    { id: 'log-in', actions: [{ do: 'log-in', as: 'kim' }], brief: true },
    { id: 'inject', actions: [{ do: 'inject-script' }] },
    { id: 'replay', actions: [{ do: 'replay', endpoint: 'me' }] },
    { id: 'owner', actions: [{ do: 'call', endpoint: 'me' }] },
    { id: 'log-out', actions: [{ do: 'wait', seconds: 60 }, { do: 'log-out' }] },
    { id: 'replay-again', actions: [{ do: 'replay', endpoint: 'me' }] },
  ],
  folds: {
    jwt: ['owner.get-me', 'owner.token-checked', 'log-out.waited', 'replay-again.token-checked'],
    session: [
      profile('replay'),
      'owner.get-me',
      'owner.sessions-read',
      profile('owner'),
      'log-out.waited',
      'log-out.post-logout',
      'log-out.sessions-read',
      'log-out.post-logout-answer',
      'log-out.get-home',
    ],
    hybrid: [
      'inject.refresh-read',
      'inject.users-read',
      'inject.token-signed',
      'owner.get-me',
      'owner.token-checked',
      'log-out.waited',
      'log-out.post-auth-logout',
      'log-out.refresh-read',
      'log-out.post-auth-logout-answer',
      'replay-again.token-checked',
    ],
  },
  question: {
    id: 'does-the-seal-know',
    before: 'replay',
    measure: { read: 'outcome', beat: 'replay', of: 'current' },
    options: [
      { id: 'a', value: '401 other-machine' },
      { id: 'b', value: '200' },
      { id: 'c', value: '401 other-address' },
      { id: 'd', value: '403 owner-asked' },
    ],
  },
} as const satisfies Scenario
