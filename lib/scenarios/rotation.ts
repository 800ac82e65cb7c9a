// S10: a refresh token is used once. Whoever shows it again tells of a theft, or of two tabs that were too fast.

import type { Scenario } from '../vocabulary/scenario'
import { seconds } from '../vocabulary/time'

export const rotation = {
  id: 'rotation',
  number: 10,
  chapter: 4,
  knobs: { tokenLifetime: seconds(300) },
  tunes: ['graceWindow', 'tokenLifetime'],
  home: 'hybrid',
  beats: [
    { id: 'log-in', actions: [{ do: 'log-in', as: 'kim' }], brief: true },
    { id: 'copy', actions: [{ do: 'copy-credential', of: 'refresh' }] },
    {
      id: 'thief',
      actions: [
        { do: 'wait-until', moment: 'expiry' },
        { do: 'replay', endpoint: 'refresh' },
      ],
    },
    { id: 'owner', actions: [{ do: 'call', endpoint: 'me' }] },
    { id: 'both-out', actions: [{ do: 'replay', endpoint: 'refresh' }] },
    { id: 'again', actions: [{ do: 'log-in', as: 'kim' }], brief: true },
    {
      id: 'race',
      actions: [
        { do: 'send', what: 'refresh' },
        { do: 'send', what: 'refresh', tab: 'second' },
        { do: 'deliver' },
        { do: 'deliver', tab: 'second' },
      ],
    },
  ],
  folds: {
    jwt: ['owner.get-me', 'race.nothing-to-do', 'race.nothing-to-do-2', 'race.nothing-to-do-3'],
    session: [
      'owner.get-me',
      'owner.sessions-read',
      'owner.users-read',
      'race.nothing-to-do',
      'race.nothing-to-do-2',
      'race.nothing-to-do-3',
    ],
    hybrid: [
      'thief.waited',
      'thief.refresh-read',
      'thief.users-read',
      'thief.token-signed',
      'owner.get-me',
      'owner.token-checked',
      'owner.refresh-read',
      'both-out.post-auth-refresh',
      'both-out.refresh-read',
      'race.post-auth-refresh',
      'race.refresh-read',
      'race.users-read',
      'race.refresh-rotate',
      'race.token-signed',
      'race.post-auth-refresh-answer',
      'race.storage-set',
      'race.refresh-read-2',
    ],
  },
  question: {
    id: 'shown-again',
    before: 'owner',
    measure: { read: 'outcome', beat: 'owner', of: 'current' },
    options: [
      { id: 'a', value: '400 reused-refresh' },
      { id: 'b', value: '200' },
      { id: 'c', value: '200 attacker-out' },
      { id: 'd', value: '401 invalid-token' },
    ],
  },
} as const satisfies Scenario
