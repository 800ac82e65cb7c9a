// S03: the same three moments in every design, issue, carry and check, and what each request asks of a store.
import type { Scenario } from '../vocabulary/scenario'
import { hybridLogIn, profile, sessionLogIn } from './folds'

export const sideBySide = {
  id: 'side-by-side',
  number: 3,
  chapter: 1,
  knobs: {},
  tunes: ['lookupCache'],
  home: 'session',
  beats: [
    { id: 'log-in', actions: [{ do: 'log-in', as: 'kim' }] },
    { id: 'carry', actions: [{ do: 'call', endpoint: 'me' }] },
    {
      id: 'three',
      actions: [
        { do: 'call', endpoint: 'me' },
        { do: 'call', endpoint: 'me' },
        { do: 'call', endpoint: 'me' },
      ],
    },
  ],
  folds: {
    jwt: [
      'log-in.users-read',
      'three.get-me',
      'three.token-checked',
      'three.get-me-2',
      'three.token-checked-2',
      'three.get-me-3',
      'three.token-checked-3',
    ],
    session: [
      ...sessionLogIn,
      profile('carry'),
      'three.get-me',
      'three.sessions-read',
      'three.users-read',
      'three.get-me-2',
      'three.sessions-read-2',
      'three.users-read-2',
      'three.get-me-3',
      'three.sessions-read-3',
      'three.users-read-3',
    ],
    hybrid: [
      ...hybridLogIn,
      'three.get-me',
      'three.token-checked',
      'three.get-me-2',
      'three.token-checked-2',
      'three.get-me-3',
      'three.token-checked-3',
    ],
  },
  question: {
    id: 'look-ups',
    before: 'three',
    measure: { read: 'lookups', beat: 'three', of: ['session', 'jwt'] },
    options: [
      { id: 'a', value: '3 / 0' },
      { id: 'b', value: '1 / 3' },
      { id: 'c', value: '3 / 3' },
      { id: 'd', value: '0 / 0' },
    ],
  },
} as const satisfies Scenario
