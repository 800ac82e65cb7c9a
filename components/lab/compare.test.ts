// Two branches compared: aligned by action, the first difference is that of the runs, and the comparison ends when it has to.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ko } from '@/content/ko'
import { countOf, playOf } from '@/lib/story/history'
import { stopsOf } from '@/lib/story/stops'
import { linesOf } from '@/lib/story/transcript'
import type { Action } from '@/lib/vocabulary/actions'
import { anyAction, logIn, logOut, me } from '@/lib/vocabulary/actions.fixture'
import { type Design, designIds } from '@/lib/vocabulary/designs'
import type { Knobs } from '@/lib/vocabulary/knobs'
import { noFolds, type Play, storiesOf } from '@/lib/vocabulary/play'
import { seconds } from '@/lib/vocabulary/time'
import type { Trace } from '@/lib/vocabulary/trace'
import { run } from '@/lib/world/run'
import { besideOf, bothNames } from './compare'
import { labPage } from './lab.fixture'
import * as moves from './moves'
import { initialState, type LabMove, type LabState } from './state'
import { firstDifference, playTold } from './tell-play'

const wait: Action = { do: 'wait', seconds: 60 }

const play = (actions: readonly Action[], design: Design = 'jwt', knobs: Partial<Knobs> = {}): Play => ({
  lanes: [design],
  knobs,
  actions,
})

async function runOf(of: Play) {
  const [story] = storiesOf(of)
  if (!story) throw new Error('a play has a lane')
  const trace = await run(story)
  return { trace, stops: stopsOf(trace, { beats: story.beats, folds: noFolds }) }
}

const parting = async (one: Play, other: Play): Promise<string | null> =>
  firstDifference(await runOf(one), await runOf(other))

describe('the first difference', () => {
  it.each<[string, Play, Play, string | null]>([
    ['another action', play([logIn, me, me]), play([logIn, logOut, me]), '2'],
    ['the same actions', play([logIn, me]), play([logIn, me]), null],
    ['one ended before', play([logIn, me]), play([logIn]), '2'],
    ['one goes on', play([logIn]), play([logIn, me]), '2'],
    ['nothing done in either', play([]), play([]), null],
    [
      'a session that is too old under the settings of one',
      play([logIn, wait, me], 'session', { idleTimeout: seconds(60) }),
      play([logIn, wait, me], 'session', { idleTimeout: seconds(3600) }),
      '3',
    ],
    [
      'a setting that nothing comes to',
      play([logIn, me], 'jwt', { replicationLag: seconds(9) }),
      play([logIn, me]),
      null,
    ],
  ])('%s', async (_name, one, other, expected) => {
    expect(await parting(one, other)).toBe(expected)
  })

  const blocks = ({ steps }: Trace) => {
    const said = new Map<string, string>()
    for (const step of steps) said.set(step.beat, [said.get(step.beat) ?? '', ...linesOf(step)].join('\n'))
    return said
  }

  it('is the first action whose lines of the transcript differ, and a branch never differs from itself', async () => {
    const actions = fc.array(anyAction, { maxLength: 6 })
    const design = fc.constantFrom(...designIds)
    await fc.assert(
      fc.asyncProperty(actions, actions, actions, design, async (shared, one, other, of) => {
        const [here, there] = [
          await runOf(play([...shared, ...one], of)),
          await runOf(play([...shared, ...other], of)),
        ]
        const [mine, theirs] = [blocks(here.trace), blocks(there.trace)]
        const ids = Array.from(
          { length: shared.length + Math.max(one.length, other.length) },
          (_, i) => `${i + 1}`,
        )
        const expected = ids.find((id) => mine.get(id) !== theirs.get(id)) ?? null
        expect(firstDifference(here, there)).toBe(expected)
        expect(firstDifference(here, here)).toBeNull()
      }),
      { numRuns: 40 },
    )
  })
})

describe('names', () => {
  it.each([
    ['the same action once', { 1: 'a' }, { 1: 'a' }, { 1: 'a' }],
    ['each its own', { 1: 'a', 2: 'b' }, { 1: 'a', 2: 'c' }, { 1: 'a', 2: 'b / c' }],
    ['nothing done here', { 1: 'a' }, { 1: 'a', 2: 'c' }, { 1: 'a', 2: 'none / c' }],
    ['nothing done there', { 1: 'a' }, {}, { 1: 'a / none' }],
  ])('%s', (_name, here, there, expected) => {
    expect(bothNames(here, there, { compareEach: '{here} / {there}', compareNone: 'none' })).toEqual(expected)
  })
})

const after = (state: LabState, ...steps: readonly LabMove[]): LabState =>
  steps.reduce((now, step) => step(now), state)
const does =
  (action: Action): LabMove =>
  (s) =>
    moves.perform(s, action)

/** On branch 2, which logged out where the first one asked twice. */
const parted = (lanes: Play['lanes'] = ['jwt']): LabState =>
  after(
    initialState({ ...play([logIn, me, me]), lanes }),
    (s) => moves.goToBeat(s, 1),
    does(logOut),
    does(me),
  )
const compared = (lanes?: Play['lanes']) => moves.compareWith(parted(lanes), 1)

describe('comparing', () => {
  it.each<[string, LabMove, number | null]>([
    ['stays while one acts', does(me), 1],
    ['stays while one acts in the past', (s) => does(wait)(moves.goToBeat(s, 1)), 1],
    ['stays while one takes back', moves.takeBack, 1],
    ['stays when a knob is turned', (s) => moves.turn(s, { servers: 2 }), 1],
    ['stays when the other design is looked at', (s) => moves.look(s, 'session'), 1],
    ['ends by hand', moves.endCompare, null],
    ['ends when the other branch is opened', (s) => moves.openBranch(s, 1), null],
    ['ends when the other branch is thrown away', (s) => moves.removeBranch(s, 1), null],
    ['ends when a design is added', (s) => moves.toggleLane(s, 'hybrid'), null],
    ['ends when another play comes on the sheet', (s) => moves.put(s, play([wait])), null],
    ['stays on the empty sheet', moves.startOver, 1],
  ])('%s', (_name, move, expected) => {
    const next = move(compared(['jwt', 'session']))
    expect(next.compared).toBe(expected)
    if (expected === null) expect([moves.otherOf(next), next.side]).toEqual([null, 'here'])
  })

  it('is with a branch that is there, and with no other', () => {
    expect(moves.compareWith(parted(), 2).compared).toBeNull()
    expect(moves.compareWith(parted(), 7).compared).toBeNull()
  })

  it('steps by actions, and acts on this branch', () => {
    const back = moves.stepBy(compared(), -1)
    expect([countOf(back.history), back.stop]).toEqual([2, null])
    const acted = does(wait)(moves.flip(compared(), 'there'))
    expect([playOf(acted.history).actions.at(-1), acted.side]).toEqual([wait, 'here'])
  })

  it('asks for the other branch in the lane in focus alone', () => {
    expect(moves.otherOf(compared(['jwt', 'session']))).toEqual(play([logIn, me, me]))
    expect(moves.otherOf(moves.look(compared(['jwt', 'session']), 'session'))?.lanes).toEqual(['session'])
  })
})

describe('what is shown', () => {
  const order = (state: LabState) => ({
    ...{ play: playOf(state.history), other: moves.otherOf(state) },
    ...({ lang: 'ko', layout: 'phone', upto: countOf(state.history), whole: true } as const),
  })

  it('stands both at one action, and lights the first that differs', async () => {
    const page = await labPage()
    const state = compared()
    expect(besideOf(page, state)).toMatchObject({ name: ko.lab.ui.branchMain, ready: false, first: null })
    expect(besideOf(page, state)?.company.gutters).toEqual([])
    const told = moves.arrive(state, page.base, order(state), await playTold(order(state), []))
    const beside = besideOf(page, moves.goToBeat(told, 2))
    expect(beside).toMatchObject({ ready: true, first: 2, beat: 1, knobs: [] })
    expect(beside?.company.gutters[0]).toMatchObject({
      first: 1,
      marks: [[], expect.anything(), expect.anything()],
    })
    expect([beside?.views.here.stop?.beat, beside?.views.there.stop?.beat]).toEqual(['2', '2'])
    expect(besideOf(page, moves.goToBeat(told, 0))?.beat).toBe(-1)
  })

  it('leaves the other lane at its end where this branch goes on', async () => {
    const page = await labPage()
    const state = after(compared(), does(me), does(me))
    const told = moves.arrive(state, page.base, order(state), await playTold(order(state), []))
    const beside = besideOf(page, told)
    expect([beside?.views.here.stop?.beat, beside?.views.there.stop?.beat]).toEqual(['5', '3'])
    expect(beside?.views.there.at).toBe((beside?.views.there.telling.stops.length ?? 0) - 1)
  })
})
