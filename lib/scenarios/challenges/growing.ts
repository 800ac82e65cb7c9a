// The challenge of chapter 3: the server of the log-in goes, and the log-in stays, without a shared ledger.
import type { Action } from '../../vocabulary/actions'
import type { Challenge } from '../../vocabulary/challenge'
import type { Turned } from '../../vocabulary/config'

const lanes = ['session'] as const
const knobs = { servers: 2, sessionStore: 'in-process' } as const
const start: readonly Action[] = [{ do: 'log-in', as: 'kim' }]
const play = (turned: Turned, ...more: readonly Action[]) => ({
  lanes,
  knobs: { ...knobs, ...turned },
  actions: [...start, ...more],
})
const call: Action = { do: 'call', endpoint: 'me' }
const loss: Action = { do: 'server-down', server: '1' }
const lag: Action = { do: 'wait', seconds: 2 }

export const servers = {
  scenario: 'servers',
  lanes,
  knobs,
  start,
  tunes: ['sessionStore', 'servers', 'replicationLag'],
  goals: [
    { kind: 'survives', in: 'session', to: 'browser' },
    { kind: 'knob-not', knob: 'sessionStore', value: 'shared' },
  ],
  solution: play({ sessionStore: 'replicated' }, lag, loss, call),
  tricks: [
    { id: 'shared', play: play({ sessionStore: 'shared' }, loss, call) },
    { id: 'sticky', play: play({ sessionStore: 'sticky' }, loss, call) },
    { id: 'too-soon', play: play({ sessionStore: 'replicated' }, loss, call) },
    { id: 'again', play: play({}, loss, { do: 'log-in', as: 'kim' }, call) },
    {
      id: 'the-other-server',
      play: play({ sessionStore: 'sticky' }, { do: 'server-down', server: '2' }, call),
    },
  ],
} as const satisfies Challenge
