// The words of goals: what is to be reached, what is missing still, and what stands around a list of them.
import type { Caller, KnobName, Login, Mark } from '@/lib/vocabulary/goals'
import type { Knobs } from '@/lib/vocabulary/knobs'
import { knobTable } from '@/lib/vocabulary/knobs'
import type { GoalWords } from '../../lab-words/goals'
import { duration } from '../duration'
import { knobs } from '../knobs'

const callers: Readonly<Record<Caller | Login, string>> = {
  browser: 'the browser',
  phone: 'the phone',
  attacker: 'the attacker',
  kim: 'kim',
  lee: 'lee',
  ops: 'ops',
}
const after: Readonly<Record<Mark, string>> = {
  copy: 'after the attacker got a copy',
  'log-out': 'after the log-out',
  restart: 'after the restart',
  'server-down': 'after the server went down',
  'rotate-key': 'after the signing key was changed',
  'set-role': 'after the role was changed',
  revoke: 'after the operator cut somebody off',
  'revoke-all': 'after the operator cut a user off everywhere',
  refused: 'after the attacker’s copy was refused',
}
const before: Readonly<Record<Mark, string>> = {
  copy: 'before the attacker got a copy',
  'log-out': 'before the log-out',
  restart: 'before the restart',
  'server-down': 'before the server went down',
  'rotate-key': 'before the signing key was changed',
  'set-role': 'before the role was changed',
  revoke: 'before the operator did so',
  'revoke-all': 'before the operator did so',
  refused: 'before the copy was refused',
}
const notYet: Readonly<Record<Mark, string>> = {
  copy: 'The attacker has no copy yet.',
  'log-out': 'Nobody has logged out yet.',
  restart: 'The server has not been restarted yet.',
  'server-down': 'No server has been stopped yet.',
  'rotate-key': 'The signing key has not been changed yet.',
  'set-role': 'No role has been changed yet.',
  revoke: 'The operator has not cut anything off yet.',
  'revoke-all': 'The operator has not cut a user off everywhere yet.',
  refused: 'The attacker’s copy has not been refused yet.',
}
const happens: Readonly<Record<Mark, string>> = {
  copy: 'The attacker copies a credential',
  'log-out': 'Somebody logs out',
  restart: 'A server is restarted',
  'server-down': 'A server is stopped',
  'rotate-key': 'The signing key is changed',
  'set-role': 'A role is changed',
  revoke: 'The operator cuts something off',
  'revoke-all': 'A user is cut off everywhere',
  refused: 'The attacker’s copy is refused',
}
const credentials = {
  jwt: 'a JWT',
  'session-id': 'a session id',
  'refresh-token': 'a refresh token',
} as const
const ways = { cookie: 'a cookie', authorization: 'the `Authorization` header' } as const

/** A knob's value as a reader says it. */
function readable(knob: KnobName, value: Knobs[KnobName]): string {
  const words = knobs[knob]
  const named: Readonly<Record<string, string>> = 'values' in words ? words.values : {}
  if (typeof value === 'string') return named[value] ?? value
  return knobTable[knob].type === 'seconds' ? (value < 0 ? '-' : '') + duration(value) : `${value}`
}
const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)
const own = (to: Caller, mark: Mark): string =>
  to === 'attacker' ? `a copy from ${before[mark]}` : `a credential from ${before[mark]}`
const count = (n: number, one: string, many: string): string => `${n} ${n === 1 ? one : many}`

export const goals: GoalWords = {
  callers,
  marks: {
    copy: 'a copy is taken',
    'log-out': 'log-out',
    restart: 'server restarted',
    'server-down': 'server stopped',
    'rotate-key': 'signing key changed',
    'set-role': 'role changed',
    revoke: 'cut off by the operator',
    'revoke-all': 'a user cut off everywhere',
    refused: 'the copy is refused',
  },
  kinds: {
    answer: 'An answer',
    kept: 'An answer to a credential from before',
    turn: 'A 200 that becomes a 401',
    role: 'The role behind one credential',
    carried: 'A credential and how it travels',
    struck: 'Lines that the operator strikes or writes',
    ended: 'All of a user’s credentials ended',
    spared: 'Another user goes on',
    within: 'How soon a copy is refused',
    survives: 'A log-in outlives its server',
    race: 'Two tabs renew at once',
    caught: 'A refresh token shown twice',
    rows: 'Lines written to refuse',
    lifetime: 'How long an access token counts',
    renewals: 'Renewals an hour',
    times: 'How often something happens',
    knob: 'A condition’s value',
    'knob-not': 'A value that is not used',
    'knob-most': 'A condition’s upper limit',
  },
  parameters: {
    in: 'design',
    to: 'who',
    status: 'answer',
    after: 'after',
    since: 'from before',
    role: 'role',
    credential: 'credential',
    via: 'carried by',
    count: 'lines',
    user: 'user',
    seconds: 'seconds',
    most: 'at most',
    of: 'what',
    knob: 'condition',
    value: 'value',
  },
  goals: {
    answer: (goal) =>
      capital(`${callers[goal.to]} gets ${goal.status}${goal.after ? ` ${after[goal.after]}` : ''}.`),
    kept: (goal) =>
      capital(
        `${after[goal.after]}, ${callers[goal.to]} gets ${goal.status} with ${own(goal.to, goal.after)}.`,
      ),
    turn: (goal) =>
      goal.since
        ? capital(
            `one credential of ${callers[goal.to]} still gets 200 ${after[goal.since]}, and 401 ${after[goal.after]}.`,
          )
        : capital(`one credential of ${callers[goal.to]} that got 200 gets 401 ${after[goal.after]}.`),
    role: (goal) =>
      capital(`${callers[goal.to]} is answered as \`${goal.role}\` without a change of its credential.`),
    carried: (goal) =>
      capital(
        `${callers[goal.to]} gets 200 with ${credentials[goal.credential]} carried by ${ways[goal.via]} alone.`,
      ),
    struck: (goal) => `The operator strikes or writes exactly ${count(goal.count, 'line', 'lines')}.`,
    ended: (goal) =>
      capital(
        `${goal.after ? `${after[goal.after]}, ` : ''}every credential that ${goal.user} was given is refused before its expiry.`,
      ),
    spared: (goal) =>
      capital(
        `${after[goal.after]}, ${goal.user} gets 200 with a credential from ${before[goal.since ?? goal.after]}.`,
      ),
    within: (goal) =>
      capital(
        `${after[goal.after]}, the attacker’s copy from before is refused within ${duration(goal.seconds)}.`,
      ),
    survives: (goal) =>
      `The server of the log-in is down, and another answers 200 to the same credential of ${callers[goal.to]}.`,
    race: () => 'Two tabs renew with the same refresh token at once, and both get new tokens.',
    caught: () => 'The attacker shows a used refresh token, and the whole family ends by it.',
    rows: (goal) => `The denylist and the cut-offs hold at most ${count(goal.most, 'line', 'lines')}.`,
    lifetime: (goal) => `An issued access token counts for at most ${duration(goal.seconds)}.`,
    renewals: (goal) => `It takes at most ${count(goal.most, 'renewal', 'renewals')} an hour.`,
    times: (goal) => `${happens[goal.of]} at most ${count(goal.most, 'time', 'times')}.`,
    knob: (goal) => `Condition: ${knobs[goal.knob].name} = ${readable(goal.knob, goal.value)}`,
    'knob-not': (goal) => `Condition: ${knobs[goal.knob].name} ≠ ${readable(goal.knob, goal.value)}`,
    'knob-most': (goal) =>
      `Condition: ${knobs[goal.knob].name} ≤ ${readable(goal.knob, goal.most as Knobs[KnobName])}`,
  },
  missing: {
    'no-lane': () => 'This run has no lane of that design.',
    'no-mark': ({ mark }) => notYet[mark],
    'not-asked': ({ who }) => capital(`${callers[who]} has not sent \`GET /me\` since.`),
    answered: ({ who, status }) => capital(`${callers[who]} got ${status}.`),
    'another-credential': ({ who }) =>
      capital(`what ${callers[who]} sent was not the credential from before.`),
    'not-accepted-before': ({ who }) => capital(`no credential of ${callers[who]} had got 200 before that.`),
    role: ({ role }) => `The role in the answer is \`${role ?? 'none'}\`.`,
    carried: ({ credential, via }) =>
      credential && via
        ? `The 200 was for ${credentials[credential]} in ${ways[via]}.`
        : 'The request carried no credential.',
    struck: ({ count: have }) => `So far ${count(have, 'line', 'lines')}.`,
    nobody: ({ user }) => `${capital(user)} has not been given a credential.`,
    untried: ({ count: left }) => `${count(left, 'credential has', 'credentials have')} not been tried yet.`,
    alive: ({ count: left }) => `${count(left, 'credential still gets', 'credentials still get')} 200.`,
    expired: ({ count: gone }) =>
      `${count(gone, 'credential was', 'credentials were')} refused for its expiry, and not cut off.`,
    late: ({ seconds }) => `It was refused, but ${duration(seconds)} afterwards.`,
    'home-up': () => 'The server that answered the log-in is still up.',
    'no-race': () => 'No two renewals of the tabs have overlapped yet.',
    'race-open': () => 'Two renewals overlap, and not all answers have come.',
    'race-refused': () => 'One of the renewals that overlapped was refused.',
    'no-reuse': () => 'The attacker has not shown a refresh token yet.',
    'not-caught': () => 'The attacker’s renewal was not recognised as a reuse.',
    rows: ({ count: have }) => `There ${have === 1 ? 'is' : 'are'} ${count(have, 'line', 'lines')} now.`,
    'no-token': () => 'No access token has been issued yet.',
    lifetime: ({ seconds }) => `The tokens of this run count for ${duration(seconds)}.`,
    renewals: ({ count: have }) => `This lifetime takes ${count(have, 'renewal', 'renewals')} an hour.`,
    times: ({ count: have }) => `It has happened ${count(have, 'time', 'times')}.`,
    knob: ({ knob, value }) => `It is ${readable(knob, value)} now.`,
  },
  faults: {
    kind: (what) => `There is no goal called “${what}”.`,
    value: (what) => `The goal “${what}” has a value that does not fit.`,
    form: (what) => `The goal “${what}” is not written as goals are.`,
    many: () => 'There can be at most eight goals.',
  },
  list: {
    heading: 'Goals',
    met: 'reached',
    open: 'open',
    metAt: (action) => `reached by action ${action}`,
    solved: 'All goals are reached.',
    actions: (n) => count(n, 'action', 'actions'),
    hint: (next, of) => `Show hint ${next} of ${of}`,
    hints: 'Hints',
    solution: 'Show the solution',
    tricks: 'Ways that look right and are not',
    tryTrick: 'Run this one',
    again: 'Start again',
  },
  make: {
    heading: 'Make a challenge',
    intro: 'The goals that you pick go into the link. Whoever opens it solves them by a run.',
    kind: 'Kind of goal',
    add: 'Add the goal',
    remove: (goal) => `Remove the goal: ${goal}`,
    none: 'No goals yet.',
    full: 'There can be at most eight goals.',
    optional: 'not said',
  },
}
