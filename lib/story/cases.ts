// The short stories behind claims that no scenario tells.
import type { Action } from '../vocabulary/actions'
import type { Knobs } from '../vocabulary/knobs'
import type { Beat } from '../vocabulary/scenario'
import { seconds } from '../vocabulary/time'
import type { Case, TurnedScenario } from './claim-kinds'

const logIn: Beat = { id: 'log-in', actions: [{ do: 'log-in', as: 'kim' }], brief: true }
const beat = (id: string, ...actions: Action[]): Beat => ({ id, actions })
const call: Action = { do: 'call', endpoint: 'me' }
const replay: Action = { do: 'replay', endpoint: 'me' }
const copy = beat('copy', { do: 'copy-credential' })

const turned = (id: string, scenario: string, knobs: Partial<Knobs>): TurnedScenario => ({
  id,
  scenario,
  knobs,
})
export const theftHidden = turned('theft-hidden', 'theft', { httpOnly: 'on' })
export const serversShared = turned('servers-shared', 'servers', { sessionStore: 'shared' })
export const restartedAlone = turned('restarted-alone', 'jwt-login', { sessionStore: 'in-process' })

/** A page of another site posts a form: with the cookie as this site sets it, and with its attributes turned. */
const lured = (id: string, knobs: Partial<Knobs>): Case => ({
  // the form aims at the log-out, and a JWT server has one only where it has a list to write on
  ...{ id, knobs, own: { jwt: { revocation: 'denylist' } } },
  beats: [logIn, beat('lure', { do: 'lure' })],
})
export const luredLax = lured('lured-lax', {})
export const luredNone = lured('lured-none', { sameSite: 'None' })
export const luredOpen = lured('lured-open', { sameSite: 'None', httpOnly: 'off' })

export const ridden: Case = {
  ...{ id: 'ridden', knobs: {} },
  beats: [logIn, beat('ride', { do: 'inject-script', aim: 'ride' })],
}

/** The operator takes back what the browser holds. The hybrid lives with the short tokens that it is made for. */
export const takenBack: Case = {
  ...{ id: 'taken-back', knobs: {}, own: { hybrid: { tokenLifetime: seconds(300) } } },
  beats: [
    logIn,
    copy,
    beat('revoke', { do: 'wait', seconds: 60 }, { do: 'revoke' }),
    beat('replay', replay),
    beat('last-second', { do: 'wait-until', moment: 'one-second-before-expiry' }, replay),
    beat('expiry', { do: 'wait-until', moment: 'expiry' }, replay),
  ],
}

export const stolenRefresh: Case = {
  ...{ id: 'stolen-refresh', knobs: {} },
  beats: [
    logIn,
    beat('copy', { do: 'copy-credential', of: 'refresh' }),
    beat('log-out', { do: 'wait', seconds: 60 }, { do: 'log-out' }),
    beat('renew', { do: 'replay', endpoint: 'refresh' }),
  ],
}

/** Taken back at the first server; a change needs two seconds to the second, and that is where the copy goes. */
export const lagging: Case = {
  ...{ id: 'lagging', knobs: { servers: 2, sessionStore: 'replicated', replicationLag: seconds(2) } },
  beats: [
    logIn,
    copy,
    beat('revoke', { do: 'wait', seconds: 60 }, { do: 'revoke' }),
    beat('first', replay),
    beat('second', replay),
    beat('later', { do: 'wait', seconds: 2 }, replay, replay),
  ],
}

const failing = (id: string, knobs: Partial<Knobs>): Case => ({
  ...{ id, knobs },
  beats: [logIn, beat('store-down', { do: 'store-down' }), beat('call', call)],
})
export const storeDown = failing('store-down', {})
export const listDown = failing('list-down', { revocation: 'denylist' })
