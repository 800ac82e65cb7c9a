// The address of a run: it says where one stands, whatever was done before, and reads anything without a throw.
import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import { branches, countOf, playOf } from '@/lib/story/history'
import { readRun } from '@/lib/story/share'
import { anyAction, logIn, logOut, me } from '@/lib/vocabulary/actions.fixture'
import { designIds } from '@/lib/vocabulary/designs'
import { addressOf, known, sharedOf, stateOf } from './address'
import type { LabPage } from './lab'
import { actedOn, labPage, linked, sharedAt, telling } from './lab.fixture'
import {
  doAgain,
  goToBeat,
  goToStop,
  look,
  openBranch,
  perform,
  startOver,
  stopAt,
  stopsIn,
  takeBack,
  toggleLane,
} from './moves'
import { shownOf } from './shown'
import { initialState, type LabMove, type LabState } from './state'

let page: LabPage
let acted: ReturnType<typeof actedOn>
beforeAll(async () => {
  page = await labPage()
  acted = actedOn(page)
})

const shownStop = (state: LabState) => shownOf(page, state, 1).view.stop?.id

/** The moves of a reader who tries everything. */
const anyMove: fc.Arbitrary<LabMove> = fc.oneof(
  {
    weight: 4,
    arbitrary: anyAction.map(
      (action): LabMove =>
        (s) =>
          perform(s, action),
    ),
  },
  fc.constantFrom<LabMove>(takeBack, doAgain, startOver),
  fc.nat(6).map(
    (n): LabMove =>
      (s) =>
        goToBeat(s, n),
  ),
  fc.nat(3).map(
    (n): LabMove =>
      (s) =>
        openBranch(s, n),
  ),
  fc.constantFrom(...designIds).map(
    (id): LabMove =>
      (s) =>
        toggleLane(s, id),
  ),
  fc.constantFrom(...designIds).map(
    (id): LabMove =>
      (s) =>
        playOf(s.history).lanes.includes(id) ? look(s, id) : s,
  ),
)

describe('the address', () => {
  it('says where one stands: opening it is the same play at the same place', async () => {
    const state = await acted(initialState(), logIn, me, (s) => toggleLane(s, 'session'))
    const places: LabState[] = [0, 1, 2].map((count) => goToBeat(look(state, 'session'), count))
    for (let at = 0; at < stopsIn(look(state, 'session')).length; at++)
      places.push(goToStop(look(state, 'session'), at))
    for (const there of places) {
      const read = stateOf(readRun(addressOf(there), known), look(initialState(), 'session'))
      expect(addressOf(read)).toBe(addressOf(there))
      const opened = (await telling(page, playOf(read.history)))(read)
      expect(sharedOf(opened).play).toEqual(playOf(there.history))
      expect(countOf(opened.history)).toBe(countOf(there.history))
    }
  })

  it('holds every stop of the lane in focus', async () => {
    const state = await acted(initialState(), logIn, me)
    for (const { id } of stopsIn(state)) {
      const open = await acted(linked(sharedAt(playOf(state.history), id)))
      expect(shownStop(open)).toBe(id)
    }
  })

  it('whatever was done before: it is read back to the same play', () => {
    fc.assert(
      fc.property(fc.array(anyMove, { maxLength: 30 }), (moves) => {
        const state = moves.reduce((s, move) => move(s), initialState())
        const { lanes } = playOf(state.history)
        expect(lanes).toContain(state.focus)
        const read = readRun(addressOf(state), known)
        if (!read.ok) throw new Error(read.fault)
        expect(read.left).toEqual([])
        expect(addressOf(stateOf(read, initialState()))).toBe(addressOf(state))
      }),
      { numRuns: 200 },
    )
  })

  it('a link that says nothing leaves what is there, and one that says half says what it left out', async () => {
    const state = await acted(initialState(), logIn)
    const refused = stateOf(readRun('#nothing', known), state)
    expect(refused).toEqual({ ...state, notice: { refused: { ok: false, fault: 'none', what: '#nothing' } } })
    const half = stateOf(readRun('#run=li.me.zz&m=jwt,nobody&at=9.no-such&from=nowhere', known), state)
    expect(playOf(half.history)).toEqual({ lanes: ['jwt'], knobs: {}, actions: [logIn, me] })
    expect([half.from, half.notice !== null && 'left' in half.notice]).toEqual([null, true])
  })

  it('another link on a sheet that is in use leaves what was done as a branch, and opens where it says', async () => {
    const state = await acted(initialState(), logIn, me)
    const opened = stateOf(readRun('#run=li.lo&m=session&at=1', known), state)
    expect([playOf(opened.history).actions, countOf(opened.history)]).toEqual([[logIn, logOut], 1])
    expect(branches(opened.history).map(({ play }) => play.actions)).toContainEqual([logIn, me])
    // a link on an empty sheet is the one thing there
    expect(branches(stateOf(readRun('#run=li', known), initialState()).history)).toHaveLength(1)
  })

  it('hostile pieces in every field are read, shown and told without a throw', async () => {
    const piece = fc.oneof(
      fc.constantFrom('1.__proto__', '<b>', '%00', 'constructor', '9.get-me', '1.get-me', ',,', '‮'),
      fc.string({ unit: 'binary', maxLength: 12 }),
    )
    const names = ['m', 'cfg', 'at', 'from', 'goal', 'goals', 'v']
    const field = fc.tuple(fc.constantFrom(...names), piece).map(([name, value]) => `${name}=${value}`)
    await fc.assert(
      fc.asyncProperty(fc.array(field, { maxLength: 6 }), piece, async (fields, action) => {
        const read = readRun(`#run=li.me.${action}&${fields.join('&')}`, known)
        const state = stateOf(read, initialState())
        const opened = (await telling(page, playOf(state.history)))(state)
        expect(shownOf(page, opened, 2).views.length).toBeGreaterThan(0)
        expect(stopAt(opened)).toBeLessThan(Math.max(1, stopsIn(opened).length))
      }),
      { numRuns: 60 },
    )
  })
})
