// What each action is called in the list of what was done.
import type { Action, ActionName, Do } from '@/lib/vocabulary/actions'
import { duration } from '../duration'

type On = { readonly device?: 'browser' | 'phone'; readonly tab?: 'first' | 'second' }

/** The device and the tab, where it is not the first tab of the browser. */
const on = ({ device, tab }: On): string =>
  device === 'phone' ? ', phone' : tab === 'second' ? ', second tab' : ''

const names: { readonly [N in ActionName]: (action: Do<N>) => string } = {
  'log-in': ({ as, password, device }) =>
    `Log in as ${as}${password === undefined ? '' : ', wrong password'}${on({ device })}`,
  call: ({ endpoint, ...where }) =>
    `${endpoint === 'me' ? 'Call GET /me' : 'Open the first page'}${on(where)}`,
  refresh: (where) => `Refresh the token${on(where)}`,
  send: ({ what, ...where }) => `${what === 'call' ? 'Send GET /me' : 'Send a refresh'} and hold${on(where)}`,
  deliver: (where) => `Deliver the answer${on(where)}`,
  'log-out': (where) => `Log out${on(where)}`,
  'alter-credential': () => 'Alter the credential',
  'copy-credential': ({ of, device }) =>
    `Copy the ${of === 'refresh' ? 'refresh token' : 'credential'}${on({ device })}`,
  'inject-script': ({ aim }) => (aim === 'ride' ? 'Call by script' : 'Steal by script'),
  lure: () => 'Lure to an evil page',
  replay: ({ endpoint }) =>
    ({ me: 'GET /me with the copy', home: 'First page with the copy', refresh: 'Refresh with the copy' })[
      endpoint
    ],
  revoke: (where) => `Cut off the ${where.device ?? 'browser'}`,
  'revoke-all': ({ as }) => `Cut off all of ${as}’s`,
  'rotate-key': () => 'Change the signing key',
  'set-role': ({ as, role }) => `Make ${as} ${role === 'admin' ? 'an admin' : 'a plain user'}`,
  restart: ({ server = '1' }) => `Restart server ${server}`,
  'server-down': ({ server = '1' }) => `Stop server ${server}`,
  'server-up': ({ server = '1' }) => `Start server ${server}`,
  'store-down': () => 'Stop the ledger',
  'store-up': () => 'Start the ledger',
  wait: ({ seconds }) => `Wait ${duration(seconds)}`,
  'wait-until': ({ moment }) =>
    moment === 'expiry' ? 'Wait until the token expires' : 'Wait until one second before it expires',
}

export const actions = (action: Action): string => (names[action.do] as (action: Action) => string)(action)
