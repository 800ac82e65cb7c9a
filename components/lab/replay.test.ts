// A solution that is shown: it steps on by itself, once for each action, and whatever the reader does stops it.
import { beforeAll, describe, expect, it } from 'vitest'
import { challenges } from '@/lib/scenarios/challenges'
import { branches, countOf, playOf } from '@/lib/story/history'
import type { Challenge } from '@/lib/vocabulary/challenge'
import type { LabPage } from './lab'
import { actedOn, labPage } from './lab.fixture'
import * as moves from './moves'
import { initialState, type LabMove, type LabState } from './state'

const one = challenges.find(
  ({ tricks, solution }) => tricks.length > 0 && solution.actions.length > 2,
) as Challenge
const { solution, start } = one
const trick = one.tricks[0]?.play ?? solution

let page: LabPage
let begun: LabState
beforeAll(async () => {
  page = await labPage()
  begun = moves.challenge(initialState(), one)
})
const showing = (play = solution): LabState => moves.show(begun, one, play)

describe('a play that is shown', () => {
  it('plays by itself from where the challenge begins to its end', () => {
    const counts: number[] = []
    let state = showing()
    for (; state.playing; state = moves.playOn(state)) counts.push(countOf(state.history))
    const own = solution.actions.length - start.length
    expect(counts).toEqual(Array.from({ length: own }, (_, i) => start.length + i))
    expect([countOf(state.history), state.how, state.shown]).toEqual([solution.actions.length, 'act', true])
    expect(moves.playOn(state)).toBe(state)
  })

  it.each<[string, LabMove]>([
    ['an action', (s) => moves.perform(s, { do: 'wait', seconds: 5 })],
    ['undo', moves.takeBack],
    ['a step on', (s) => moves.stepBy(s, 1)],
    ['a leap', (s) => moves.goToBeat(s, 0)],
    ['a stop of the picture', (s) => moves.goToStop(s, 0)],
    ['a sheet', (s) => moves.setOverlay(s, 'share')],
    ['the challenge begun anew', (s) => moves.challenge(s, one)],
    ['the button', moves.halt],
    ['a run that cannot be told', moves.fail],
  ])('is stopped by %s', async (_, move) => {
    const state = await actedOn(page)(showing(), moves.playOn)
    expect(state.playing).toBe(true)
    expect(move(state).playing).toBe(false)
  })

  it('closes the sheet from which it was asked for, and lies on the sheet once', () => {
    expect(moves.show(moves.setOverlay(begun, 'act'), one, solution).overlay).toBe('none')
    let state = showing()
    for (const play of [solution, trick, solution, trick]) state = moves.show(state, one, play)
    expect(playOf(state.history)).toEqual(trick)
    expect(branches(state.history)).toHaveLength(branches(showing(trick).history).length + 1)
  })

  it('does not play where there is no room for one branch more', () => {
    let full = begun
    for (let n = 1; full.full === null; n++)
      full = moves.put(full, { ...trick, actions: [{ do: 'wait', seconds: n }] })
    expect(moves.show(full, one, solution)).toMatchObject({ playing: false, full: 'branches' })
  })
})
