// What was told before stays the same objects, and says the same as a telling of its own.
import { describe, expect, it } from 'vitest'
import { logIn, me } from '@/lib/vocabulary/actions.fixture'
import { designIds } from '@/lib/vocabulary/designs'
import type { Play } from '@/lib/vocabulary/play'
import { keep } from './kept'
import { lessonOf } from './lab'
import { labPage } from './lab.fixture'
import { playTold } from './tell-play'

const lanes = designIds
const play = (...actions: Play['actions']): Play => ({ lanes, knobs: {}, actions })

async function told(of: Play) {
  const { base } = await labPage()
  const order = { play: of, other: null, lang: 'ko', upto: of.actions.length, whole: false } as const
  return { play: of, lesson: lessonOf(base, of, structuredClone(await playTold(order, ['phone']))) }
}

describe('a play that goes on', () => {
  it('keeps the steps and stops that it had, and shares its worlds, and says the same', async () => {
    const before = await told(play(logIn, me))
    const now = await told(play(logIn, me, me))
    const kept = keep(before, now)
    for (const design of designIds) {
      const [old, own] = [before.lesson.tellings[design], kept.tellings[design]]
      expect(own.trace).toEqual(now.lesson.tellings[design].trace)
      expect(own.stops).toEqual(now.lesson.tellings[design].stops)
      expect(own.trace.steps[3]).toBe(old.trace.steps[3])
      expect(own.stops[1]).toBe(old.stops[1])
      expect(own.trace.steps.at(-1)?.after.users).toBe(old.trace.steps[0]?.after.users)
    }
  })

  it('keeps nothing of a lane that acts no more', async () => {
    const before = await told(play(logIn, me))
    const now = await told({ ...play(logIn, me), lanes: ['jwt'] })
    const kept = keep(before, now)
    expect(kept.tellings.jwt.trace.steps[0]).toBe(before.lesson.tellings.jwt.trace.steps[0])
    expect(kept.tellings.session).toBe(now.lesson.tellings.session)
  })

  it('keeps nothing of what went another way, or under other knobs', async () => {
    const before = await told(play(logIn, me))
    for (const other of [play(logIn, { do: 'log-out' }), { ...play(logIn, me), knobs: { servers: 2 } }]) {
      const now = await told(other)
      const kept = keep(before, now)
      for (const design of designIds) {
        expect(kept.tellings[design].trace).toEqual(now.lesson.tellings[design].trace)
        expect(kept.tellings[design].stops).toEqual(now.lesson.tellings[design].stops)
      }
    }
  })
})
