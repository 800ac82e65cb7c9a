// What people, the attacker, the operator and time can do: plain data, so a script, a URL and a command line can say it.

export type UserName = string
export type Endpoint = 'me' | 'home'
export type Moment = 'one-second-before-expiry' | 'expiry'

export type Action =
  /** The person types a name and a password; without `password` the right one. */
  | { readonly do: 'log-in'; readonly as: UserName; readonly password?: string }
  | { readonly do: 'call'; readonly endpoint: Endpoint }
  | { readonly do: 'log-out' }
  /** With the browser's developer tools: change the last character of the credential it holds. */
  | { readonly do: 'alter-credential' }
  /** The attacker gets a copy of what the browser holds now; the original stays. */
  | { readonly do: 'copy-credential' }
  /** The attacker's own client sends the copy. */
  | { readonly do: 'replay'; readonly endpoint: Endpoint }
  /** The operator restarts the server: its memory is gone, its configured keys are not. */
  | { readonly do: 'restart' }
  | { readonly do: 'wait'; readonly seconds: number }
  /** Until a moment counted from the latest log-in by the token's lifetime, in every design the same instant. */
  | { readonly do: 'wait-until'; readonly moment: Moment }

export type ActionName = Action['do']

export type FieldRow =
  | { readonly type: 'text'; readonly max: number; readonly optional?: true }
  | { readonly type: 'choice'; readonly of: readonly string[]; readonly optional?: true }
  | { readonly type: 'seconds'; readonly min: number; readonly max: number; readonly optional?: true }

const endpoint = { type: 'choice', of: ['me', 'home'] } as const

/** The fields of each action and what they accept; the one place that the parsers and the help text read. */
export const actionTable = {
  'log-in': { as: { type: 'text', max: 64 }, password: { type: 'text', max: 64, optional: true } },
  call: { endpoint },
  'log-out': {},
  'alter-credential': {},
  'copy-credential': {},
  replay: { endpoint },
  restart: {},
  wait: { seconds: { type: 'seconds', min: 0, max: 2592000 } },
  'wait-until': { moment: { type: 'choice', of: ['one-second-before-expiry', 'expiry'] } },
} as const satisfies Record<ActionName, Record<string, FieldRow>>
