// Side by side over every scenario and every pair of designs: whatever is pressed, all lanes stand on the same beat.
import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import { type ScenarioId, scenarios } from '@/lib/scenarios'
import { beatAt } from '@/lib/story/align'
import { rowsOf } from '@/lib/story/rows'
import { type Design, designIds } from '@/lib/vocabulary/designs'
import { layouts } from '@/lib/vocabulary/diagram'
import { buildLesson } from './build'
import type { Lesson } from './lesson'
import { alone, answer, beatsIn, goTo, isSettled, next, previous, setDesign, sideBySide, skip } from './moves'
import { initialState, type Move, type StageState } from './state'

const lessons = new Map<string, Lesson>()
beforeAll(async () => {
  for (const { id } of scenarios) lessons.set(id, await buildLesson(id, 'ko'))
}, 300_000)

const pairs = designIds.flatMap((a) => designIds.filter((b) => b !== a).map((b) => [a, b] as const))
const cases = scenarios.flatMap(({ id }) => pairs.map(([a, b]) => [id as ScenarioId, a, b] as const))

/** Anything that a reader can do, by a number each. */
function moveOf(lesson: Lesson, lanes: readonly Design[], [kind, n]: readonly [number, number]): Move {
  const lane = lanes[n % lanes.length] ?? lesson.home
  const moves: readonly Move[] = [
    (s) => next(lesson, s),
    (s) => next(lesson, s),
    (s) => previous(lesson, s),
    (s) => goTo(lesson, s, n),
    (s) => setDesign(lesson, s, lane),
    (s) => sideBySide(lesson, alone(lesson, s, lane), lanes),
    (s) => answer(lesson, s, 'a'),
    (s) => skip(lesson, s),
  ]
  return moves[kind % moves.length] ?? ((s) => s)
}

const walks = fc.array(fc.tuple(fc.nat(7), fc.integer({ min: -2, max: 20 }).map(Math.abs)), { maxLength: 40 })

describe.each(cases)('%s: %s beside %s', (id, a, b) => {
  const lanes = [a, b]
  const start = (lesson: Lesson): StageState =>
    sideBySide(lesson, { ...initialState(lesson), design: a, lanes }, lanes)

  it('all lanes stand at the end of one beat, and no lane passes the question', () => {
    const lesson = lessons.get(id) as Lesson
    const beats = beatsIn(lesson, start(lesson))
    fc.assert(
      fc.property(walks, (walk) => {
        let state = start(lesson)
        for (const press of walk) {
          state = moveOf(lesson, lanes, press)(state)
          const focus = state.lanes.indexOf(state.design)
          const beat = beatAt(beats, focus, state.at)
          expect(state.mode).toBe('dual')
          expect(state.at).toBe(beats[beat]?.lanes[focus]?.last ?? -1)
          if (isSettled(state)) continue
          for (const [i, design] of lanes.entries())
            expect(beats[beat]?.lanes[i]?.last ?? -1).toBeLessThan(lesson.tellings[design].asked)
        }
      }),
      { numRuns: 60 },
    )
  })

  it.each(Object.values(layouts).map(({ name }) => name))('every beat begins at one height: %s', (layout) => {
    const lesson = lessons.get(id) as Lesson
    const beats = beatsIn(lesson, start(lesson))
    const models = lanes.map((design) => lesson.tellings[design].diagrams[layout])
    const rows = rowsOf(models, beats)
    for (const [i, { items }] of models.entries())
      for (const [n, beat] of beats.entries()) {
        const first = items.findIndex(({ stop }) => stop === beat.lanes[i]?.first)
        expect((items[first]?.y ?? Number.NaN) + (rows.shifts[i]?.[first] ?? Number.NaN)).toBeCloseTo(
          rows.starts[n] ?? Number.NaN,
          6,
        )
      }
  })
})
