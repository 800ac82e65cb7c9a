// S07: two servers behind a balancer. Who knows about the login, and what is left when one of them dies?
import type { Scenario } from '../vocabulary/scenario'
import { profile } from './folds'

export const servers = {
  id: 'servers',
  number: 7,
  chapter: 3,
  knobs: { servers: 2, sessionStore: 'in-process' },
  tunes: ['sessionStore', 'servers', 'replicationLag', 'onMiss'],
  home: 'session',
  beats: [
    { id: 'log-in', actions: [{ do: 'log-in', as: 'kim' }], brief: true },
    { id: 'first', actions: [{ do: 'call', endpoint: 'me' }] },
    { id: 'second', actions: [{ do: 'call', endpoint: 'me' }] },
    { id: 'third', actions: [{ do: 'call', endpoint: 'me' }] },
    { id: 'loss', actions: [{ do: 'server-down', server: '1' }] },
    { id: 'after-loss', actions: [{ do: 'call', endpoint: 'me' }] },
  ],
  folds: {
    jwt: ['third.get-me', 'third.token-checked'],
    session: [profile('first'), 'third.get-me', 'third.sessions-read', profile('third')],
    hybrid: ['third.get-me', 'third.token-checked'],
  },
  question: {
    id: 'the-other-server',
    before: 'second',
    measure: { read: 'outcome', beat: 'second', of: 'current' },
    options: [
      { id: 'a', value: '200 forwarded' },
      { id: 'b', value: '503 no-server' },
      { id: 'c', value: '200' },
      { id: 'd', value: '401 unknown-session' },
    ],
  },
} as const satisfies Scenario
