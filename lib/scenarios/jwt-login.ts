// S01: a token is issued, kept, sent and verified, and a restart of the server takes nothing from it.
import type { Scenario } from '../vocabulary/scenario'
import { profile, sessionLogIn } from './folds'

export const jwtLogin = {
  id: 'jwt-login',
  number: 1,
  chapter: 1,
  knobs: {},
  tunes: ['sessionStore', 'tokenStorage'],
  home: 'jwt',
  beats: [
    { id: 'log-in', actions: [{ do: 'log-in', as: 'kim' }] },
    { id: 'call', actions: [{ do: 'call', endpoint: 'me' }] },
    { id: 'restart', actions: [{ do: 'restart' }] },
    { id: 'call-again', actions: [{ do: 'call', endpoint: 'me' }] },
  ],
  folds: {
    hybrid: ['log-in.users-read'],
    jwt: [],
    session: [...sessionLogIn, profile('call'), profile('call-again')],
  },
  question: {
    id: 'after-restart',
    before: 'call-again',
    measure: { read: 'outcome', beat: 'call-again', of: 'current' },
    options: [
      { id: 'a', value: '401 unknown-session' },
      { id: 'b', value: '303' },
      { id: 'c', value: '500' },
      { id: 'd', value: '200' },
    ],
  },
} as const satisfies Scenario
