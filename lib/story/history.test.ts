// Undo, redo and branches, move by move.
import { describe, expect, it } from 'vitest'
import type { Action } from '../vocabulary/actions'
import { logIn, me, wait } from '../vocabulary/actions.fixture'
import type { Design } from '../vocabulary/designs'
import { mostActions } from '../vocabulary/parse'
import { mostBranches, type Play } from '../vocabulary/play'
import { seconds } from '../vocabulary/time'
import {
  act,
  begin,
  branches,
  countOf,
  goTo,
  type History,
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
import { acted, actionsOf, blank, others, turned } from './history.fixture'

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
