// What people, the attacker, the operator and time can do: plain data, so a script, a URL and a command line can say it.
import { type DeviceId, deviceIds, type TabId, tabIds } from './actors'

export type UserName = string
export type UserRole = 'user' | 'admin'
export type Endpoint = 'me' | 'home'
export type Moment = 'one-second-before-expiry' | 'expiry'
/** Servers as people count them. */
export type ServerNumber = '1' | '2' | '3'
export type Asked = 'call' | 'refresh'

export type Action =
  /** The person types a name and a password; without `password` the right one. */
  | { readonly do: 'log-in'; readonly as: UserName; readonly password?: string; readonly device?: DeviceId }
  | { readonly do: 'call'; readonly endpoint: Endpoint; readonly device?: DeviceId; readonly tab?: TabId }
  /** The page renews its access token now, without waiting for a refusal. */
  | { readonly do: 'refresh'; readonly device?: DeviceId; readonly tab?: TabId }
  /** A tab's request leaves, and its answer is held back until `deliver`: so two exchanges can overlap. */
  | { readonly do: 'send'; readonly what: Asked; readonly tab?: TabId }
  | { readonly do: 'deliver'; readonly tab?: TabId }
  | { readonly do: 'log-out'; readonly device?: DeviceId }
  /** With the browser's developer tools: change the last character of the credential it holds. */
  | { readonly do: 'alter-credential' }
  /** The attacker gets a copy of what the browser holds now (malware, a log, a leak); the original stays. */
  | { readonly do: 'copy-credential'; readonly of?: 'access' | 'refresh'; readonly device?: DeviceId }
  /**
   * The attacker's script runs in the page (XSS). It takes what script can reach and sends it out, or it rides: it
   * takes nothing, and has the victim's browser make the request.
   */
  | { readonly do: 'inject-script'; readonly aim?: 'take' | 'ride' }
  /** The victim opens the attacker's page, and its form posts to the site's log-out at once (CSRF). */
  | { readonly do: 'lure' }
  /** The attacker's own client sends the copy. */
  | { readonly do: 'replay'; readonly endpoint: Endpoint | 'refresh' }
  /** The operator takes back what one device holds, or everything that a user holds. */
  | { readonly do: 'revoke'; readonly device?: DeviceId }
  | { readonly do: 'revoke-all'; readonly as: UserName }
  /** The operator restarts a server: its memory is gone, its configured keys are not. */
  | { readonly do: 'restart'; readonly server?: ServerNumber }
  | { readonly do: 'server-down'; readonly server?: ServerNumber }
  | { readonly do: 'server-up'; readonly server?: ServerNumber }
  | { readonly do: 'store-down' }
  | { readonly do: 'store-up' }
  /** Every server signs and verifies with the next key from now on, and knows the former one no more. */
  | { readonly do: 'rotate-key' }
  /** The operator changes a user's row; what was signed before says what it said. */
  | { readonly do: 'set-role'; readonly as: UserName; readonly role: UserRole }
  | { readonly do: 'wait'; readonly seconds: number }
  /** Until a moment counted from the latest log-in by the token's lifetime, in every design the same instant. */
  | { readonly do: 'wait-until'; readonly moment: Moment }

export type ActionName = Action['do']
/** The action of this name, with its fields. */
export type Do<Name extends ActionName> = Extract<Action, { readonly do: Name }>

export type FieldRow =
  | { readonly type: 'text'; readonly max: number; readonly optional?: true }
  | { readonly type: 'choice'; readonly of: readonly string[]; readonly optional?: true }
  | { readonly type: 'seconds'; readonly min: number; readonly max: number; readonly optional?: true }

const name = { type: 'text', max: 64 } as const
const endpoint = { type: 'choice', of: ['me', 'home'] } as const
const device = { type: 'choice', of: deviceIds, optional: true } as const
const tab = { type: 'choice', of: tabIds, optional: true } as const
const server = { type: 'choice', of: ['1', '2', '3'], optional: true } as const

/** The fields of each action and what they accept; the one place that the parsers and the help text read. */
export const actionTable = {
  'log-in': { as: name, password: { ...name, optional: true }, device },
  call: { endpoint, device, tab },
  refresh: { device, tab },
  send: { what: { type: 'choice', of: ['call', 'refresh'] }, tab },
  deliver: { tab },
  'log-out': { device },
  'alter-credential': {},
  'copy-credential': { of: { type: 'choice', of: ['access', 'refresh'], optional: true }, device },
  'inject-script': { aim: { type: 'choice', of: ['take', 'ride'], optional: true } },
  lure: {},
  replay: { endpoint: { type: 'choice', of: ['me', 'home', 'refresh'] } },
  revoke: { device },
  'revoke-all': { as: name },
  restart: { server },
  'server-down': { server },
  'server-up': { server },
  'store-down': {},
  'store-up': {},
  'rotate-key': {},
  'set-role': { as: name, role: { type: 'choice', of: ['user', 'admin'] } },
  wait: { seconds: { type: 'seconds', min: 0, max: 2592000 } },
  'wait-until': { moment: { type: 'choice', of: ['one-second-before-expiry', 'expiry'] } },
} as const satisfies Record<ActionName, Record<string, FieldRow>>
