// S09: a short token that nobody looks up and a long one that is looked up; what is left when the long one is taken back.

import type { Scenario } from '../vocabulary/scenario'
import { seconds } from '../vocabulary/time'
import { hybridLogIn, profile, sessionLogIn } from './folds'

export const hybrid = {
  id: 'hybrid',
  number: 9,
  chapter: 4,
  knobs: { tokenLifetime: seconds(300) },
  home: 'hybrid',
  beats: [
    { id: 'log-in', actions: [{ do: 'log-in', as: 'kim' }] },
    {
      id: 'renew',
      actions: [
        { do: 'wait-until', moment: 'expiry' },
        { do: 'call', endpoint: 'me' },
      ],
    },
    { id: 'copy', actions: [{ do: 'copy-credential' }] },
    { id: 'revoke', actions: [{ do: 'wait', seconds: 60 }, { do: 'revoke' }] },
    { id: 'replay', actions: [{ do: 'replay', endpoint: 'me' }] },
    {
      id: 'expiry',
      actions: [
        { do: 'wait', seconds: 240 },
        { do: 'replay', endpoint: 'me' },
      ],
    },
    { id: 'owner', actions: [{ do: 'call', endpoint: 'me' }] },
  ],
  folds: {
    jwt: [
      'log-in.users-read',
      'expiry.get-me',
      'expiry.token-checked',
      'owner.get-me',
      'owner.token-checked',
    ],
    session: [
      ...sessionLogIn,
      'renew.get-me',
      'renew.sessions-read',
      profile('renew'),
      'revoke.commanded',
      'replay.sessions-read',
      'expiry.get-me',
      'expiry.sessions-read',
      'owner.get-me',
      'owner.sessions-read',
    ],
    hybrid: [
      ...hybridLogIn,
      'log-in.token-signed',
      'renew.get-me',
      'renew.token-checked',
      'renew.refresh-read',
      'renew.users-read',
      'renew.token-signed',
      'renew.get-me-2',
      'renew.token-checked-2',
      'revoke.commanded',
      'revoke.refresh-read',
      'expiry.get-me',
      'expiry.token-checked',
      'owner.get-me',
      'owner.token-checked',
      'owner.refresh-read',
    ],
  },
  question: {
    id: 'the-last-minutes',
    before: 'replay',
    measure: { read: 'status', beat: 'replay', of: 'current' },
    options: [
      { id: 'a', value: '200 renewed' },
      { id: 'b', value: '401' },
      { id: 'c', value: '200' },
      { id: 'd', value: 'owner-only' },
    ],
  },
} as const satisfies Scenario
