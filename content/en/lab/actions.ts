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
    `${endpoint === 'me' ? 'Ask for my data' : 'Open the home page'}${on(where)}`,
  refresh: (where) => `Renew the access token${on(where)}`,
  send: ({ what, ...where }) =>
    `${what === 'call' ? 'Send a call' : 'Send a renewal'}, hold the answer${on(where)}`,
  deliver: (where) => `Let the answer in${on(where)}`,
  'log-out': (where) => `Log out${on(where)}`,
  'alter-credential': () => 'Alter the credential',
  'copy-credential': ({ of, device }) =>
    `Copy the ${of === 'refresh' ? 'refresh token' : 'credential'}${on({ device })}`,
  'inject-script': ({ aim }) =>
    aim === 'ride' ? 'Inject a script that rides' : 'Inject a script that takes',
  lure: () => 'Lure the victim to a form',
  replay: ({ endpoint }) =>
    ({ me: 'Replay the copy', home: 'Replay the copy on the home page', refresh: 'Renew with the copy' })[
      endpoint
    ],
  revoke: (where) => `Revoke what the device holds${on(where)}`,
  'revoke-all': ({ as }) => `Revoke all of ${as}`,
  'rotate-key': () => 'Change the signing key',
  'set-role': ({ as, role }) => `Make ${as} ${role === 'admin' ? 'an admin' : 'a plain user'}`,
  restart: ({ server = '1' }) => `Restart server ${server}`,
  'server-down': ({ server = '1' }) => `Stop server ${server}`,
  'server-up': ({ server = '1' }) => `Start server ${server}`,
  'store-down': () => 'Stop the store',
  'store-up': () => 'Start the store',
  wait: ({ seconds }) => `Wait ${duration(seconds)}`,
  'wait-until': ({ moment }) =>
    moment === 'expiry' ? 'Wait until the token expires' : 'Wait until one second before it expires',
}

export const actions = (action: Action): string => (names[action.do] as (action: Action) => string)(action)
