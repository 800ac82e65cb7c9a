// S04: a credential is copied, its owner logs out, and the copy is sent again: at once, one second before expiry, at expiry.
import type { Scenario } from '../vocabulary/scenario'

export const logout = {
  id: 'logout',
  number: 4,
  chapter: 2,
  knobs: {},
  tunes: ['tokenLifetime', 'leeway', 'idleTimeout', 'sessionStore'],
  home: 'jwt',
  beats: [
    { id: 'log-in', actions: [{ do: 'log-in', as: 'kim' }], brief: true },
    { id: 'copy', actions: [{ do: 'copy-credential' }] },
    { id: 'log-out', actions: [{ do: 'wait', seconds: 60 }, { do: 'log-out' }] },
    { id: 'replay', actions: [{ do: 'replay', endpoint: 'me' }] },
    {
      id: 'last-second',
      actions: [
        { do: 'wait-until', moment: 'one-second-before-expiry' },
        { do: 'replay', endpoint: 'me' },
      ],
    },
    {
      id: 'expiry',
      actions: [
        { do: 'wait-until', moment: 'expiry' },
        { do: 'replay', endpoint: 'me' },
      ],
    },
  ],
  folds: {
    hybrid: [
      'log-out.refresh-read',
      'last-second.get-me',
      'last-second.token-checked',
      'expiry.get-me',
      'expiry.token-checked',
    ],
    jwt: ['last-second.get-me', 'last-second.token-checked', 'expiry.get-me', 'expiry.token-checked'],
    session: [
      'log-out.sessions-read',
      'log-out.get-home',
      'last-second.get-me',
      'last-second.sessions-read',
      'expiry.get-me',
      'expiry.sessions-read',
    ],
  },
  question: {
    id: 'copy-after-logout',
    before: 'replay',
    measure: { read: 'status', beat: 'replay', of: ['session', 'jwt'] },
    options: [
      { id: 'a', value: '401 / 401' },
      { id: 'b', value: '200 / 200' },
      { id: 'c', value: '401 / 200' },
      { id: 'd', value: '200 / 401' },
    ],
  },
} as const satisfies Scenario
