// The branches come back as they were left, under their numbers; what was written by anybody else does no harm.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readMemory } from '@/components/stage/remembered'
import { branches, playOf } from '@/lib/story/history'
import { anyAction, logIn, me } from '@/lib/vocabulary/actions.fixture'
import { seconds } from '@/lib/vocabulary/time'
import { addressOf } from './address'
import { linked, sharedAt } from './lab.fixture'
import { goToBeat, openBranch, perform, takeBack, toggleLane, turn } from './moves'
import { initialState, type LabState } from './state'
import { recallIn, waitingIn } from './waiting'

/** What is stored of a state, read again beside the run of its address. */
function reloaded(state: LabState): LabState {
  const lab = { run: addressOf(state), order: 1, beside: waitingIn(state) }
  const { beside } = readMemory(JSON.stringify({ version: 1, lab })).lab ?? {}
  const fresh = linked(sharedAt(playOf(state.history), null))
  return beside ? recallIn(fresh, beside) : fresh
}
const listed = ({ history }: LabState) => branches(history).map(({ shared: _, ...branch }) => branch)

describe('the branches of a run', () => {
  it('are there again after a reload, and take no number twice', () => {
    let state = [logIn, me].reduce(perform, toggleLane(initialState(), 'session'))
    state = turn(perform(takeBack(state), { do: 'log-out' }), { tokenLifetime: seconds(300) })
    state = perform(openBranch(state, 2), { do: 'wait', seconds: 5 })
    const again = reloaded(state)
    expect(listed(again)).toEqual(listed(state))
    expect(again.history.next).toBe(4)
    expect(listed(openBranch(again, 1)).map(({ current }) => current)).toEqual([true, false, false])
  })

  it('are none where there is one alone', () => {
    const state = perform(initialState(), logIn)
    expect([waitingIn(state), listed(reloaded(state)).length]).toEqual([null, 1])
  })

  it('come back whatever was done', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(anyAction, fc.nat(5)), { maxLength: 12 }), (moves) => {
        const state = moves.reduce((now, [action, to]) => perform(goToBeat(now, to), action), initialState())
        const end = goToBeat(state, Number.POSITIVE_INFINITY)
        expect(waitingIn(reloaded(end))).toEqual(waitingIn(end))
      }),
      { numRuns: 50 },
    )
  })
})

describe('what somebody else wrote', () => {
  const beside = (value: unknown) =>
    readMemory(JSON.stringify({ version: 1, lab: { run: 'run=li&v=1', order: 1, beside: value } })).lab
      ?.beside

  it.each([
    ['no object', 7],
    ['no number', { here: '1', waiting: [{ id: 2, run: 'run=li&v=1' }] }],
    ['no list', { here: 1, waiting: 'run=li' }],
    ['a number that is taken', { here: 2, waiting: [{ id: 2, run: 'run=li&v=1' }] }],
    [
      'no counting number',
      {
        here: 1,
        waiting: [
          { id: -2, run: 'run=li&v=1' },
          { id: 1e12, run: 'run=li' },
        ],
      },
    ],
    ['no run', { here: 1, waiting: [{ id: 2, run: '<script>' }, { id: 3 }, null] }],
  ])('is left out: %s', (_, value) => {
    expect(beside(value)).toBeUndefined()
  })

  it('is held to as many as there can be, and a run that cannot be read whole is dropped', () => {
    const many = Array.from({ length: 99 }, (_, i) => ({ id: i + 2, run: 'run=li&v=1' }))
    expect(beside({ here: 1, waiting: many })?.waiting).toHaveLength(11)
    const waiting = [
      { id: 5, run: 'run=li.nonsense&v=1' },
      { id: 6, run: 'run=li.me&v=1' },
    ]
    const state = recallIn(initialState(), { here: 1, waiting })
    expect(listed(state).map(({ id }) => id)).toEqual([1, 6])
  })
})
