// What can be asked of a run: a closed list of goals as plain data, each judged from the record alone.
import { type CredentialKind, type Design, designIds } from './designs'
import type { Knobs } from './knobs'

/** Whose request: one of the person's devices, or the attacker's own client. */
export const callers = ['browser', 'phone', 'attacker'] as const
export type Caller = (typeof callers)[number]

/** What must have happened first. `revoke`: the operator cut something off, one device or all. `refused`: the copy was. */
export const marks = [
  'copy',
  'log-out',
  'restart',
  'server-down',
  'rotate-key',
  'set-role',
  'revoke',
  'revoke-all',
  'refused',
] as const
export type Mark = (typeof marks)[number]

export const logins = ['kim', 'lee', 'ops'] as const
export type Login = (typeof logins)[number]

export type KnobName = keyof Knobs

/** `in`: the design whose run is judged. An answer is one to `GET /me`. */
export type Goal =
  /** The caller is answered so; `after`: not before that has happened. */
  | {
      readonly kind: 'answer'
      readonly in: Design
      readonly to: Caller
      readonly status: number
      readonly after?: Mark
    }
  /** The same, with a credential that was there before: after a log-out, with the one that was logged out. */
  | {
      readonly kind: 'kept'
      readonly in: Design
      readonly to: Caller
      readonly status: number
      readonly after: Mark
    }
  /** One credential gets 200 before, and 401 after; `since`: and the 200 came after that, with a credential from before it. */
  | {
      readonly kind: 'turn'
      readonly in: Design
      readonly to: Caller
      readonly after: Mark
      readonly since?: Mark
    }
  /** One credential is answered with another role than before, and this is the one it has now. */
  | {
      readonly kind: 'role'
      readonly in: Design
      readonly to: Caller
      readonly role: 'user' | 'admin'
    }
  /** A 200 whose request carried this credential, and carried it this way only. */
  | {
      readonly kind: 'carried'
      readonly in: Design
      readonly to: Caller
      readonly credential: CredentialKind
      readonly via: 'cookie' | 'authorization'
    }
  /** The operator ended exactly so many log-ins: lines struck, families revoked, tokens listed. */
  | { readonly kind: 'struck'; readonly in: Design; readonly count: number }
  /**
   * Every credential of this user was refused when it was last tried, and not for its expiry; with `after`, every one
   * from before that, tried since.
   */
  | { readonly kind: 'ended'; readonly in: Design; readonly user: Login; readonly after?: Mark }
  /** This user gets 200 after it; with a credential from before `since`, or from before it where that is not said. */
  | {
      readonly kind: 'spared'
      readonly in: Design
      readonly user: Login
      readonly after: Mark
      readonly since?: Mark
    }
  /** The attacker's copy from before, good until then, is refused no later than so many seconds afterwards. */
  | { readonly kind: 'within'; readonly in: Design; readonly after: Mark; readonly seconds: number }
  /** The server that answered the log-in is down, and another answers 200 to what it had given. */
  | { readonly kind: 'survives'; readonly in: Design; readonly to: 'browser' | 'phone' }
  /** Two tabs renew with the same refresh token at once, both are answered, and the family goes on. */
  | { readonly kind: 'race'; readonly in: Design }
  /** The attacker shows a used refresh token, and the family ends by it. */
  | { readonly kind: 'caught'; readonly in: Design }
  /** The denylist and the cut-offs hold no more lines than this. */
  | { readonly kind: 'rows'; readonly in: Design; readonly most: number }
  /** No access token that was issued is accepted for longer than this. */
  | { readonly kind: 'lifetime'; readonly in: Design; readonly seconds: number }
  /** Tokens as they are issued need no more renewals an hour than this. */
  | { readonly kind: 'renewals'; readonly in: Design; readonly most: number }
  /** It happens no more often than this. */
  | { readonly kind: 'times'; readonly in: Design; readonly of: Mark; readonly most: number }
  /** How a condition is set for the run: to this value, to any other, or no higher than this. */
  | { readonly kind: 'knob'; readonly knob: KnobName; readonly value: Knobs[KnobName] }
  | { readonly kind: 'knob-not'; readonly knob: KnobName; readonly value: Knobs[KnobName] }
  | { readonly kind: 'knob-most'; readonly knob: KnobName; readonly most: number }

export type GoalKind = Goal['kind']
export type GoalOf<K extends GoalKind> = Extract<Goal, { readonly kind: K }>

/** Why a goal is not reached yet: what the run lacks, or what it shows instead. */
export type Missing =
  | { readonly kind: 'no-lane'; readonly design: Design }
  | { readonly kind: 'no-mark'; readonly mark: Mark }
  | { readonly kind: 'not-asked'; readonly who: Caller | Login }
  | { readonly kind: 'answered'; readonly who: Caller | Login; readonly status: number }
  | { readonly kind: 'another-credential' | 'not-accepted-before' | 'over'; readonly who: Caller | Login }
  | { readonly kind: 'role'; readonly role: string | null }
  | {
      readonly kind: 'carried'
      readonly credential: CredentialKind | null
      readonly via: 'cookie' | 'authorization' | null
    }
  | { readonly kind: 'struck'; readonly count: number }
  | { readonly kind: 'nobody'; readonly user: Login }
  | { readonly kind: 'untried' | 'alive' | 'expired'; readonly user: Login; readonly count: number }
  | { readonly kind: 'late'; readonly seconds: number }
  | { readonly kind: 'home-up' }
  | { readonly kind: 'no-race' | 'race-open' | 'race-refused' | 'no-reuse' | 'not-caught' }
  | { readonly kind: 'rows'; readonly count: number }
  | { readonly kind: 'no-token' }
  | { readonly kind: 'lifetime'; readonly seconds: number }
  | { readonly kind: 'renewals'; readonly count: number }
  | { readonly kind: 'times'; readonly of: Mark; readonly count: number }
  | { readonly kind: 'knob'; readonly knob: KnobName; readonly value: Knobs[KnobName] }

/** What one parameter of a goal can be. `value` is one of the knob before it; `measured`: only a knob that is a number. */
export type Parameter =
  | { readonly type: 'choice'; readonly of: readonly string[]; readonly optional?: true }
  | { readonly type: 'number-choice'; readonly of: readonly number[] }
  | { readonly type: 'count' | 'seconds'; readonly min: number; readonly max: number }
  | { readonly type: 'knob'; readonly measured?: true }
  | { readonly type: 'value' }

const lane = { type: 'choice', of: designIds } as const
/** Where a kind means something: only the hybrid renews, only the JWT design lists, a session is no token. */
const renewing = { type: 'choice', of: ['hybrid'] } as const
const listing = { type: 'choice', of: ['jwt'] } as const
const signing = { type: 'choice', of: ['jwt', 'hybrid'] } as const
const caller = { type: 'choice', of: callers } as const
const status = { type: 'number-choice', of: [200, 401, 403, 503] } as const
const mark = { type: 'choice', of: marks } as const
const maybe = { type: 'choice', of: marks, optional: true } as const
const user = { type: 'choice', of: logins } as const
const number = { type: 'count', min: 0, max: 100 } as const
const length = { type: 'seconds', min: 0, max: 86400 } as const

/** The parameters of each kind in the order in which a link writes them: what a reader may pick from. */
export const goalTable = {
  answer: { in: lane, to: caller, status, after: maybe },
  kept: { in: lane, to: caller, status, after: mark },
  turn: { in: lane, to: caller, after: mark, since: maybe },
  role: { in: lane, to: caller, role: { type: 'choice', of: ['user', 'admin'] } },
  carried: {
    in: lane,
    to: caller,
    credential: { type: 'choice', of: ['jwt', 'session-id', 'refresh-token'] },
    via: { type: 'choice', of: ['cookie', 'authorization'] },
  },
  struck: { in: lane, count: number },
  ended: { in: lane, user, after: maybe },
  spared: { in: lane, user, after: mark, since: maybe },
  within: { in: lane, after: mark, seconds: length },
  survives: { in: lane, to: { type: 'choice', of: ['browser', 'phone'] } },
  race: { in: renewing },
  caught: { in: renewing },
  rows: { in: listing, most: number },
  lifetime: { in: signing, seconds: length },
  renewals: { in: renewing, most: { type: 'count', min: 0, max: 3600 } },
  times: { in: lane, of: mark, most: number },
  knob: { knob: { type: 'knob' }, value: { type: 'value' } },
  'knob-not': { knob: { type: 'knob' }, value: { type: 'value' } },
  'knob-most': { knob: { type: 'knob', measured: true }, most: { type: 'value' } },
} as const satisfies { readonly [K in GoalKind]: Readonly<Record<string, Parameter>> }

export const goalKinds = Object.keys(goalTable) as GoalKind[]

type NamesOf<T> = T extends unknown ? keyof T : never
/** Every name that a parameter of some goal has. */
export type ParameterName = NamesOf<(typeof goalTable)[GoalKind]>
