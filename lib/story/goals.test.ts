// The judge of goals: each kind over short real runs, at every point of them, and what it says while a goal is open.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { challenges } from '../scenarios/challenges'
import type { Action } from '../vocabulary/actions'
import type { Challenge } from '../vocabulary/challenge'
import type { Turned } from '../vocabulary/config'
import { type Design, designIds } from '../vocabulary/designs'
import type { Goal } from '../vocabulary/goals'
import { storiesOf } from '../vocabulary/play'
import { seconds } from '../vocabulary/time'
import { run } from '../world/run'
import { endOfBeat, judge, type LaneTraces } from './goals'
import { offersOf } from './possible'

const kim: Action = { do: 'log-in', as: 'kim' }
const call: Action = { do: 'call', endpoint: 'me' }
const replay: Action = { do: 'replay', endpoint: 'me' }
const copy: Action = { do: 'copy-credential' }

async function lane(design: Design, actions: readonly Action[], knobs: Turned = {}): Promise<LaneTraces> {
  const [story] = storiesOf({ lanes: [design], knobs, actions })
  if (!story) throw new Error('a play has a lane')
  return { [design]: await run(story) }
}

type Row = readonly [name: string, goal: Goal, actions: readonly Action[], verdict: object, knobs?: Turned]

const open = (kind: string, facts: object = {}) => ({ met: false, metAt: null, missing: { kind, ...facts } })
const reached = (metAt: string | null) => ({ met: true, metAt, missing: null })
const jwt = { in: 'jwt' } as const
const attacker = { ...jwt, to: 'attacker' } as const

const rows: readonly Row[] = [
  ['an answer', { kind: 'answer', ...jwt, to: 'browser', status: 200 }, [call, kim, call], reached('3')],
  [
    'an answer of another status',
    { kind: 'answer', ...jwt, to: 'browser', status: 200 },
    [call],
    open('answered', { who: 'browser', status: 401 }),
  ],
  [
    'an answer before its mark',
    { kind: 'answer', ...jwt, to: 'browser', status: 200, after: 'restart' },
    [kim, call],
    open('no-mark', { mark: 'restart' }),
  ],
  [
    'an answer after its mark',
    { kind: 'answer', ...jwt, to: 'browser', status: 200, after: 'restart' },
    [kim, { do: 'restart' }, call],
    reached('3'),
  ],
  [
    'a retry that the page makes by itself is one answer',
    { kind: 'answer', in: 'hybrid', to: 'browser', status: 401 },
    [kim, { do: 'wait-until', moment: 'expiry' }, call],
    open('answered', { who: 'browser', status: 200 }),
  ],
  [
    'the phone’s credential is not what the browser’s log-out gave up',
    { kind: 'kept', ...attacker, status: 200, after: 'log-out' },
    [
      kim,
      { do: 'log-in', as: 'kim', device: 'phone' },
      { do: 'copy-credential', device: 'phone' },
      { do: 'log-out' },
      replay,
    ],
    open('another-credential', { who: 'attacker' }),
  ],
  [
    'a forged log-out is no log-out of the owner',
    { kind: 'kept', in: 'session', to: 'attacker', status: 401, after: 'log-out' },
    [kim, copy, { do: 'lure' }, replay],
    open('no-mark', { mark: 'log-out' }),
    { sameSite: 'None' },
  ],
  [
    'a JWT in the header',
    { kind: 'carried', ...jwt, to: 'browser', credential: 'jwt', via: 'authorization' },
    [kim, call],
    reached('2'),
  ],
  [
    'a JWT that is not in a cookie',
    { kind: 'carried', ...jwt, to: 'browser', credential: 'jwt', via: 'cookie' },
    [kim, call],
    open('carried', { credential: 'jwt', via: 'authorization' }),
  ],
  [
    'a role that was there from the beginning',
    { kind: 'role', in: 'session', to: 'browser', role: 'admin' },
    [{ do: 'log-in', as: 'ops' }, call],
    open('another-credential', { who: 'browser' }),
  ],
  [
    'a role that stays',
    { kind: 'role', in: 'session', to: 'browser', role: 'admin' },
    [kim, call],
    open('role', { role: 'user' }),
  ],
  [
    'what happens too often',
    { kind: 'times', ...jwt, of: 'restart', most: 1 },
    [{ do: 'restart' }],
    reached(null),
  ],
  [
    'what happened too often',
    { kind: 'times', ...jwt, of: 'restart', most: 1 },
    [{ do: 'restart' }, { do: 'restart' }],
    open('times', { of: 'restart', count: 2 }),
  ],
  ['a knob', { kind: 'knob', knob: 'leeway', value: seconds(0) }, [], reached(null)],
  [
    'a late refusal',
    { kind: 'within', ...jwt, after: 'log-out', seconds: 60 },
    [kim, copy, { do: 'log-out' }, { do: 'wait-until', moment: 'expiry' }, replay],
    open('late', { seconds: 900 }),
  ],
  [
    'an expiry ends nothing',
    { kind: 'ended', ...jwt, user: 'kim', after: 'restart' },
    [kim, { do: 'restart' }, { do: 'wait-until', moment: 'expiry' }, call],
    open('expired', { user: 'kim', count: 1 }),
  ],
  [
    'a copy on the list ends its original too',
    { kind: 'ended', ...jwt, user: 'kim', after: 'revoke' },
    [kim, copy, { do: 'revoke' }, replay],
    reached('4'),
    { revocation: 'denylist' },
  ],
  [
    'a user who has nothing cannot be cut off',
    { kind: 'ended', ...jwt, user: 'lee', after: 'restart' },
    [{ do: 'restart' }],
    open('nobody', { user: 'lee' }),
  ],
  ['a lane that is not there', { kind: 'rows', in: 'jwt', most: 1 }, [], open('no-lane', { design: 'jwt' })],
]

/** Goals of every kind that challenges use, and what a run of any length may hold. */
const asked: readonly Goal[] = (challenges as readonly Challenge[]).flatMap(({ goals }) => goals)
const offers = offersOf({ servers: 2 }).map((offer) => offer.action)
const conditions = fc.constantFrom<Turned>(
  {},
  { revocation: 'both', tokenStorage: 'cookie' },
  { servers: 2, sessionStore: 'replicated', graceWindow: seconds(10) },
)

describe('judge, over any run', () => {
  it('never sees beyond the beat that it is asked about', async () => {
    const plays = fc.array(fc.constantFrom(...offers), { minLength: 4, maxLength: 14 })
    await fc.assert(
      fc.asyncProperty(plays, conditions, fc.nat(14), async (actions, knobs, at) => {
        const done = Math.min(at, actions.length)
        for (const design of designIds) {
          const [whole, cut] = [
            await lane(design, actions, knobs),
            await lane(design, actions.slice(0, done), knobs),
          ]
          for (const goal of asked) {
            if ('in' in goal && goal.in !== design) continue
            expect(judge(goal, whole, endOfBeat(whole, `${done}`))).toEqual(judge(goal, cut))
          }
        }
      }),
      { numRuns: 40 },
    )
  })
})

describe('judge', () => {
  it.each(rows.map((row) => [row[0], row] as const))('%s', async (_, row) => {
    const [name, goal, actions, verdict, knobs] = row
    const design = 'in' in goal && !name.startsWith('a lane') ? goal.in : 'session'
    expect(judge(goal, await lane(design, actions, knobs), {})).toEqual(verdict)
  })

  it('says at every step what a run that ends there says', async () => {
    const actions: readonly Action[] = [
      kim,
      copy,
      call,
      { do: 'log-out' },
      replay,
      { do: 'wait', seconds: 60 },
      replay,
    ]
    const whole = await lane('session', actions)
    const goal: Goal = { kind: 'kept', in: 'session', to: 'attacker', status: 401, after: 'log-out' }
    for (let done = 0; done <= actions.length; done++) {
      const cut = await lane('session', actions.slice(0, done))
      expect(judge(goal, whole, endOfBeat(whole, `${done}`)), `${done}`).toEqual(judge(goal, cut))
    }
    expect(judge(goal, whole)).toEqual(reached('5'))
  })
})
