// The moves of the lab: whatever order they come in, the state is one that the page can show and a link can say.
import { beforeAll, describe, expect, it } from 'vitest'
import { branches, countOf, playOf } from '@/lib/story/history'
import type { Action } from '@/lib/vocabulary/actions'
import { logIn, logOut, me } from '@/lib/vocabulary/actions.fixture'
import type { designIds } from '@/lib/vocabulary/designs'
import { mostBranches } from '@/lib/vocabulary/play'
import { seconds } from '@/lib/vocabulary/time'
import type { LabPage } from './lab'
import { actedOn, labPage, telling } from './lab.fixture'
import {
  doAgain,
  goToBeat,
  goToStop,
  look,
  openBranch,
  perform,
  setOverlay,
  startOver,
  stepBy,
  stopAt,
  stopsIn,
  takeBack,
  toggleLane,
  turn,
} from './moves'
import { shownOf } from './shown'
import { initialState, type LabMove, type LabState } from './state'

let page: LabPage
let acted: ReturnType<typeof actedOn>
beforeAll(async () => {
  page = await labPage()
  acted = actedOn(page)
})

const place = ({ history, stop, focus }: LabState) => ({ history, stop, focus })
const shownStop = (state: LabState) => shownOf(page, state, 1).view.stop?.id

describe('acting', () => {
  it('closes the sheet that lay over the picture, and stands at the end of the action', async () => {
    const state = await acted(setOverlay(initialState(), 'act'), logIn, me)
    expect([state.overlay, state.stop, countOf(state.history)]).toEqual(['none', null, 2])
    expect(shownStop(state)).toMatch(/^2\./)
    expect(stopAt(state)).toBe(stopsIn(state).length - 1)
  })

  it('inside an action, in the past or at the end: the run is the one that says so', async () => {
    const end = await acted(initialState(), logIn, me, logOut)
    const inside = await acted(end, (s) => goToStop(s, 1), me)
    expect(playOf(inside.history).actions).toEqual([logIn, me, logOut])
    expect(countOf(inside.history)).toBe(2)
    const forked = await acted(end, (s) => goToBeat(s, 1), logOut)
    expect(playOf(forked.history).actions).toEqual([logIn, logOut])
    expect(branches(forked.history).map(({ play }) => play.actions)).toContainEqual([logIn, me, logOut])
    const back = await acted(forked, (s) => openBranch(s, 1))
    expect(playOf(back.history)).toEqual(playOf(end.history))
  })

  it('says why it does not, and changes nothing, where branches are full', () => {
    let state = [logIn, me].reduce(perform, initialState())
    const waits = (n: number): Action => ({ do: 'wait', seconds: n })
    for (let n = 1; branches(state.history).length < mostBranches || n < 99; n++)
      state = perform(goToBeat(state, 1), waits(n))
    expect(state.full).toBe('branches')
    expect(branches(state.history)).toHaveLength(mostBranches)
    expect(goToBeat(state, 0).full).toBeNull()
  })
})

it('rows that are on the sheet stay the same objects when more are drawn: the page makes the new ones alone', async () => {
  const tell = async (state: LabState) => (await telling(page, playOf(state.history), ['wide']))(state)
  const modelOf = ({ told }: LabState) => told?.lesson.tellings.jwt.diagrams.wide
  const one = await tell(perform(initialState(), logIn))
  const two = await tell(perform(one, me))
  const [before, after] = [modelOf(one)?.items ?? [], modelOf(two)?.items ?? []]
  expect(before.length).toBeGreaterThan(2)
  expect(after.length).toBeGreaterThan(before.length)
  for (const [i, item] of before.entries()) expect(after[i]).toBe(item)
  expect(two.told?.lesson.tellings.jwt.diagrams.phone).toBe(modelOf(two))
})

describe('stepping', () => {
  it('passes every stop of one lane in order, there and back', async () => {
    let state = await acted(initialState(), logIn, me)
    const ids = stopsIn(state).map(({ id }) => id)
    const seen: (string | undefined)[] = [shownStop(state)]
    for (const _ of ids) {
      state = stepBy(state, -1)
      seen.push(shownStop(state))
    }
    expect(seen).toEqual([...ids.toReversed(), undefined])
    for (const id of ids) {
      state = stepBy(state, 1)
      expect(shownStop(state)).toBe(id)
    }
    expect(stepBy(state, 1)).toBe(state)
  })

  it('goes by whole actions where several lanes act', async () => {
    const state = await acted(initialState(), (s) => toggleLane(s, 'session'), logIn, me)
    expect(countOf(stepBy(state, -1).history)).toBe(1)
    expect(countOf(stepBy(stepBy(state, -1), 1).history)).toBe(2)
  })
})

describe('lanes, knobs, undo', () => {
  it('the last lane stays, and the focus is on a lane that acts', () => {
    const one = initialState()
    expect(toggleLane(one, 'jwt')).toBe(one)
    const two = toggleLane(one, 'hybrid')
    expect(playOf(two.history).lanes).toEqual(['jwt', 'hybrid'])
    expect(toggleLane(look(two, 'jwt'), 'jwt').focus).toBe('hybrid')
  })

  it('each is undone exactly', async () => {
    const moves: LabMove[] = [
      (s) => perform(s, me),
      (s) => toggleLane(s, 'session'),
      (s) => turn(s, { tokenLifetime: seconds(60) }),
    ]
    const state = await acted(initialState(), logIn)
    for (const move of moves) {
      const back = takeBack(move(state))
      expect(playOf(back.history).lanes).toEqual(playOf(state.history).lanes)
      expect(playOf(back.history).knobs).toEqual(playOf(state.history).knobs)
      expect(countOf(back.history)).toBe(1)
      expect(place(doAgain(back))).toEqual(place(move(state)))
    }
  })

  it('a lane that undo takes away loses the focus', () => {
    const two = look(toggleLane(initialState(), 'session'), 'session')
    expect([two.focus, takeBack(two).focus]).toEqual(['session', 'jwt'])
  })

  it('starting over throws nothing away', async () => {
    const state = startOver(await acted(initialState(), logIn, me))
    expect([countOf(state.history), playOf(state.history).actions.length]).toEqual([0, 2])
    const other = perform(state, logOut)
    expect(branches(other.history).map(({ play }) => play.actions)).toContainEqual([logIn, me])
  })
})

describe('what is shown', () => {
  it('is the past only: no lane has a step of an action that is undone', async () => {
    const all = await acted(initialState(), (s) => toggleLane(s, 'session'), logIn, me, logOut)
    for (const count of [0, 1, 2, 3]) {
      const shown = shownOf(page, goToBeat(all, count), 2)
      expect([shown.count, shown.total, shown.pending]).toEqual([count, 3, false])
      for (const trace of Object.values(shown.traces))
        expect(Number(trace.steps.at(-1)?.beat ?? 0)).toBe(count)
      expect(shown.beat).toBe(count - 1)
    }
  })

  it('waits for a run that is not the one on screen, and takes no late one', async () => {
    const one = await acted(initialState(), logIn)
    const two = perform(one, me)
    expect(shownOf(page, two, 1).pending).toBe(true)
    expect((await telling(page, playOf(one.history)))(two)).toBe(two)
    expect(shownOf(page, await acted(two), 1).pending).toBe(false)
  })

  it('shows as many lanes as there is room for, the one in focus among them', async () => {
    const add =
      (id: (typeof designIds)[number]): LabMove =>
      (s) =>
        toggleLane(s, id)
    const three = look(await acted(initialState(), add('session'), add('hybrid'), logIn), 'hybrid')
    for (const [room, lanes] of [
      [1, 1],
      [2, 2],
      [3, 3],
    ] as const) {
      const shown = shownOf(page, three, room)
      expect(shown.views).toHaveLength(lanes)
      expect(shown.views.map(({ design }) => design)).toContain('hybrid')
      expect(shown.company === null).toBe(lanes === 1)
    }
  })
})
