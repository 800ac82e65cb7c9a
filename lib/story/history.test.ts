// Undo, redo and branches: nothing that was acted out is lost, and every way to a play gives the same play.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Action } from '../vocabulary/actions'
import { anyAction } from '../vocabulary/actions.fixture'
import { type Design, designIds } from '../vocabulary/designs'
import { mostActions } from '../vocabulary/parse'
import { type Play, storiesOf } from '../vocabulary/play'
import { seconds } from '../vocabulary/time'
import { run } from '../world/run'
import {
  act,
  begin,
  branches,
  countOf,
  goTo,
  type History,
  mostBranches,
  open,
  playOf,
  redo,
  redoable,
  remove,
  setLanes,
  switchTo,
  turnKnobs,
  undo,
  undoable,
} from './history'

const logIn: Action = { do: 'log-in', as: 'kim' }
const me: Action = { do: 'call', endpoint: 'me' }
const wait = (n: number): Action => ({ do: 'wait', seconds: n })
const blank: Play = { lanes: ['jwt'], knobs: {}, actions: [] }

/** Acts, and holds it to be taken. */
function acted(history: History, ...actions: readonly Action[]): History {
  return actions.reduce((h, action) => {
    const next = act(h, action)
    if (!next.ok) throw new Error(next.why)
    return next.history
  }, history)
}
/** Turns knobs, and holds it to be taken. */
function turned(history: History, knobs: Play['knobs']): History {
  const next = turnKnobs(history, knobs)
  if (!next.ok) throw new Error(next.why)
  return next.history
}
const actionsOf = (h: History) => playOf(h).actions
const others = (h: History) => branches(h).filter(({ current }) => !current)

describe('one line', () => {
  it('begins where a play stands, also in the middle of it', () => {
    const play: Play = { lanes: ['session'], knobs: { servers: 2 }, actions: [logIn, me, me] }
    expect(playOf(begin(play))).toEqual(play)
    expect([countOf(begin(play)), countOf(begin(play, 1))]).toEqual([3, 1])
    expect(playOf(begin(play, 1))).toEqual(play)
  })

  it('takes actions back one by one and does them again', () => {
    const h = acted(begin(blank), logIn, me)
    expect(undoable(h)).toEqual({ act: me })
    const back = undo(undo(h))
    expect([countOf(back), actionsOf(back)]).toEqual([0, [logIn, me]])
    expect([undoable(back), redoable(back)]).toEqual([null, { act: logIn }])
    expect(undo(back)).toBe(back)
    expect(redo(redo(back))).toEqual(h)
    expect(redo(h)).toBe(h)
  })

  it('acts at the tip, and an action that was next anyway is done again without a branch', () => {
    const h = acted(begin(blank), logIn, me)
    expect(acted(undo(h), me)).toEqual(h)
    expect(branches(acted(undo(h), me))).toHaveLength(1)
  })

  it('moves along the actions, held within them', () => {
    const h = acted(begin(blank), logIn, me, wait(5))
    for (const n of [0, 1, 2, 3])
      expect([countOf(goTo(h, n)), actionsOf(goTo(h, n))]).toEqual([n, actionsOf(h)])
    expect([-1, 99, Number.NaN, 1.7].map((n) => countOf(goTo(h, n)))).toEqual([0, 3, 0, 1])
    expect(goTo(goTo(h, 1), 3)).toEqual(h)
  })

  it('refuses more than a run may hold', () => {
    const h = begin({ ...blank, actions: Array<Action>(mostActions).fill(me) })
    expect(act(h, logIn)).toEqual({ ok: false, why: 'actions' })
    expect(act(undo(h), me).ok).toBe(true)
  })
})

describe('knobs and lanes', () => {
  const ttl = { tokenLifetime: seconds(300) }

  it('are moves: undone exactly, and done again', () => {
    const h = acted(begin(blank), logIn)
    const both = setLanes(turned(h, ttl), ['jwt', 'session'])
    expect(playOf(both)).toEqual({ lanes: ['jwt', 'session'], knobs: ttl, actions: [logIn] })
    expect(playOf(undo(both)).lanes).toEqual(['jwt'])
    expect(playOf(undo(undo(both)))).toEqual(playOf(h))
    expect(redo(redo(undo(undo(both))))).toEqual(both)
  })

  it('are no move where nothing changes, and none where they cannot be', () => {
    const h = begin(blank)
    expect(turned(h, { tokenLifetime: seconds(900) })).toBe(h)
    for (const lanes of [['jwt'], [], ['jwt', 'jwt']] as Design[][]) expect(setLanes(h, lanes)).toBe(h)
  })

  it('hold for the whole run: they stay when the cursor moves, and keep what can be redone', () => {
    const h = turned(acted(begin(blank), logIn, me, wait(5)), ttl)
    expect(playOf(goTo(h, 1))).toEqual(playOf(h))
    const past = turned(goTo(h, 1), {})
    expect([playOf(past).knobs, actionsOf(past), countOf(past)]).toEqual([{}, actionsOf(h), 1])
    expect(playOf(undo(past)).knobs).toEqual(ttl)
  })

  it('that were undone are not turned again by moving', () => {
    const h = undo(turned(acted(begin(blank), logIn, me), ttl))
    expect(playOf(goTo(goTo(h, 0), 2)).knobs).toEqual({})
    expect(playOf(redo(goTo(goTo(h, 0), 2))).knobs).toEqual(ttl)
  })
})

describe('turning knobs', () => {
  const lifetime = (n: number) => ({ tokenLifetime: seconds(n) })
  const h = acted(begin(blank), logIn, me)

  it('keeps the run under the former ones as a branch, and undo gives them back', () => {
    const next = turned(h, lifetime(300))
    expect(branches(next).map(({ id, play, current }) => [id, play.knobs, current])).toEqual([
      [1, {}, false],
      [2, lifetime(300), true],
    ])
    expect(playOf(switchTo(next, 1))).toEqual(playOf(h))
    expect(playOf(undo(next))).toEqual(playOf(h))
  })

  it('leaves one branch however many values are passed, until the run is acted on or opened', () => {
    const passed = [60, 300, 600].reduce((now, n) => turned(now, lifetime(n)), h)
    expect(others(passed).map(({ play }) => play)).toEqual([playOf(h)])
    expect(others(turned(undo(passed), lifetime(5)))).toHaveLength(1)
    const more = turned(acted(passed, wait(5)), lifetime(60))
    expect(others(more).map(({ play }) => play.knobs)).toEqual([{}, lifetime(600)])
    const opened = switchTo(switchTo(passed, 1), 2)
    expect(others(turned(opened, lifetime(60))).map(({ play }) => play.knobs)).toEqual([{}, lifetime(600)])
  })

  it('leaves none where nothing was done, and none twice', () => {
    expect(others(turned(begin(blank), lifetime(60)))).toHaveLength(0)
    const back = turned(undo(turned(acted(turned(h, lifetime(60)), me), {})), {})
    const plays = branches(back).map(({ play }) => JSON.stringify(play))
    expect(others(back).map(({ play }) => play.knobs)).toContainEqual(lifetime(60))
    expect(plays.length - new Set(plays).size).toBe(0)
  })

  it('is refused where the branch would be one too many', () => {
    let full = h
    for (let n = 10; branches(full).length < mostBranches; n++) full = acted(goTo(full, 1), wait(n))
    expect(turnKnobs(full, lifetime(60))).toEqual({ ok: false, why: 'branches' })
    expect(turnKnobs(remove(full, 1), lifetime(60)).ok).toBe(true)
  })
})

describe('branches', () => {
  const h = acted(begin(blank), logIn, me, wait(5))
  const forked = acted(goTo(h, 1), wait(9))

  it('keep the former future whole, and say where it parts', () => {
    expect([actionsOf(forked), countOf(forked)]).toEqual([[logIn, wait(9)], 2])
    expect(branches(forked)).toEqual([
      { id: 1, play: playOf(h), count: 3, shared: 1, current: false },
      { id: 2, play: playOf(forked), count: 2, shared: 2, current: true },
    ])
  })

  it('are stood on as they were left, under the same number', () => {
    const left = undo(forked)
    const there = switchTo(left, 1)
    expect([playOf(there), countOf(there)]).toEqual([playOf(h), 3])
    expect(switchTo(there, 2).here).toEqual(left.here)
    expect(switchTo(there, 99)).toBe(there)
  })

  it('can be thrown away, and give their number to no other', () => {
    const alone = remove(forked, 1)
    expect(branches(alone).map(({ id }) => id)).toEqual([2])
    expect(branches(remove(alone, 2)).map(({ id }) => id)).toEqual([2])
    expect(branches(acted(undo(alone), me)).map(({ id }) => id)).toEqual([2, 3])
  })

  it('are not kept twice: what another line holds already is not lost', () => {
    let back = h
    for (const n of [6, 7, 6, 7, 6, 7]) back = acted(goTo(back, 1), wait(n))
    expect(branches(back).map(({ play }) => play.actions.length)).toEqual([3, 2, 2, 2])
    const deeper = acted(goTo(acted(goTo(h, 2), wait(6)), 1), wait(7))
    expect(others(deeper).map(({ play }) => play.actions)).toContainEqual([logIn, me, wait(6)])
  })

  it('refuse the one too many, and lose none', () => {
    let full = h
    for (let n = 10; branches(full).length < mostBranches; n++) full = acted(goTo(full, 1), wait(n))
    const past = goTo(full, 1)
    expect(act(past, wait(99))).toEqual({ ok: false, why: 'branches' })
    expect(act(full, wait(99)).ok).toBe(true)
    expect(act(remove(past, 3), wait(99)).ok).toBe(true)
  })
})

type Op =
  | { readonly op: 'act'; readonly action: Action }
  | { readonly op: 'undo' }
  | { readonly op: 'redo' }
  | { readonly op: 'goTo' | 'switch' | 'knob' | 'lanes'; readonly n: number }
const few = fc.oneof(fc.constantFrom(logIn, me, wait(5)), anyAction)
const op: fc.Arbitrary<Op> = fc.oneof(
  { weight: 6, arbitrary: few.map((action) => ({ op: 'act', action }) as const) },
  { weight: 4, arbitrary: fc.constant({ op: 'undo' } as const) },
  { weight: 3, arbitrary: fc.constant({ op: 'redo' } as const) },
  {
    weight: 3,
    arbitrary: fc.record({ op: fc.constantFrom('goTo', 'switch', 'knob', 'lanes'), n: fc.nat(12) }),
  },
)

/** One move of a reader; who has too many branches throws the first away. */
function step(h: History, o: Op): History {
  if (o.op === 'act') {
    const next = act(h, o.action)
    return next.ok ? next.history : remove(h, others(h)[0]?.id ?? 0)
  }
  if (o.op === 'undo') return undo(h)
  if (o.op === 'redo') return redo(h)
  if (o.op === 'goTo') return goTo(h, o.n)
  if (o.op === 'switch') return switchTo(h, o.n)
  if (o.op === 'knob') {
    const next = turnKnobs(h, { tokenLifetime: seconds(300 * (o.n + 1)) })
    return next.ok ? next.history : remove(h, others(h)[0]?.id ?? 0)
  }
  return setLanes(h, designIds.slice(0, (o.n % 3) + 1))
}

const done = (h: History) => actionsOf(h).slice(0, countOf(h))
const said = (value: unknown) => JSON.stringify(value)

describe('whatever a reader does', () => {
  it('1,000 moves: what is done follows from the move, and nothing acted out is lost', () => {
    fc.assert(
      fc.property(fc.array(op, { minLength: 1000, maxLength: 1000 }), (ops) => {
        let h = begin(blank)
        for (const o of ops) {
          const next = step(h, o)
          if (o.op === 'act' && act(h, o.action).ok) {
            expect(said(done(next))).toBe(said([...done(h), o.action]))
            const kept = branches(next).map(({ play }) => said(play.actions).slice(0, -1))
            expect(kept.some((list) => list.startsWith(said(actionsOf(h)).slice(0, -1)))).toBe(true)
          }
          if (o.op === 'knob' && next.here.id !== h.here.id)
            expect(others(next).map(({ play }) => said(play))).toContain(said(playOf(h)))
          if (o.op === 'goTo') expect(playOf(next)).toEqual(playOf(h))
          if (o.op === 'undo' && next !== h) expect(redo(next)).toEqual(h)
          if (o.op === 'redo' && next !== h) expect(undo(next)).toEqual(h)
          expect(branches(next).length).toBeLessThanOrEqual(mostBranches)
          h = next
        }
        expect(structuredClone(h)).toEqual(h)
      }),
      { numRuns: 5 },
    )
  })

  it('undoing everything and doing it again passes through the same plays', () => {
    fc.assert(
      fc.property(fc.array(op, { maxLength: 60 }), (ops) => {
        const end = ops.reduce(step, begin(blank))
        const trail: History[] = []
        for (let h = end; undoable(h); h = undo(h)) trail.push(h)
        let h = trail.at(-1) ? undo(trail.at(-1) as History) : end
        for (const former of trail.reverse()) {
          h = redo(h)
          expect(h).toEqual(former)
        }
      }),
      { numRuns: 40 },
    )
  })

  it('the run up to the cursor is the beginning of the whole run: nothing undone has left a trace', async () => {
    const lists = fc.sample(fc.array(op, { minLength: 60, maxLength: 60 }), { numRuns: 4, seed: 7 })
    for (const h of lists.map((list) => list.reduce(step, begin(blank))))
      for (const { play, count } of branches(h).slice(0, 3)) {
        const fresh = playOf(goTo(acted(begin({ ...play, actions: [] }), ...play.actions), count))
        const upTo = { ...play, actions: fresh.actions.slice(0, count) }
        for (const [i, story] of storiesOf(play).entries()) {
          const whole = (await run(story)).steps.filter(({ beat }) => Number(beat) <= count)
          expect(said((await run(storiesOf(upTo)[i] ?? story)).steps)).toBe(said(whole))
        }
      }
  })
})

describe('another play on the sheet', () => {
  const other: Play = { lanes: ['session', 'hybrid'], knobs: { servers: 2 }, actions: [logIn, me] }
  const opened = (history: History, play: Play): History => {
    const next = open(history, play)
    if (!next.ok) throw new Error(next.why)
    return next.history
  }

  it('begins a line of its own, and keeps what was done as it was', () => {
    const before = acted(begin(blank), logIn, me, me)
    const after = opened(before, other)
    expect(playOf(after)).toEqual(other)
    expect(undoable(undo(undo(after)))).toBeNull()
    const [kept] = others(after)
    expect(kept?.play).toEqual(playOf(before))
    expect(playOf(switchTo(after, kept?.id ?? 0))).toEqual(playOf(before))
  })

  it('leaves nothing behind of an empty sheet, and keeps every line through several', () => {
    const first = opened(begin(blank), other)
    expect(others(first)).toHaveLength(0)
    const second = opened(acted(first, wait(5)), blank)
    const third = opened(acted(second, wait(7)), other)
    expect(others(third).map(({ play }) => [play.lanes, play.actions.length])).toEqual([
      [['session', 'hybrid'], 3],
      [['jwt'], 1],
    ])
  })
})
