// Whatever a reader does: nothing that was acted out is lost, and every way to a play gives the same play.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Action } from '../vocabulary/actions'
import { anyAction, logIn, me, wait } from '../vocabulary/actions.fixture'
import { designIds } from '../vocabulary/designs'
import { mostBranches, storiesOf } from '../vocabulary/play'
import { seconds } from '../vocabulary/time'
import { run } from '../world/run'
import {
  act,
  begin,
  branches,
  countOf,
  goTo,
  type History,
  playOf,
  redo,
  remove,
  setLanes,
  switchTo,
  turnKnobs,
  undo,
  undoable,
} from './history'
import { acted, actionsOf, blank, others } from './history.fixture'

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
