// What home shows of the memory: the latest first, and nothing of scenes that are not on the path.
import { describe, expect, it } from 'vitest'
import { emptyMemory } from '@/components/stage/remembered'
import { recentOf } from './recent'

const path = ['logout', 'theft', 'servers', 'bytes'].map((slug) => ({ slug, title: `The ${slug}` }))
const at = (step: number, order: number) => ({
  ...{ design: 'jwt', at: 'a.b', step, seen: step, choice: null, skipped: false, order },
  ...{ dual: false, told: false, guesses: [] },
})

describe('recentOf', () => {
  it('has nothing of an empty memory', () => {
    expect(recentOf(emptyMemory, path)).toEqual({ places: [], run: null, done: 0 })
  })

  it('has the three latest places, the run, and the challenges that were met', () => {
    const scenarios = {
      ...{ logout: at(4, 1), theft: at(2, 9), servers: at(0, 10), bytes: at(7, 5) },
      elsewhere: at(3, 11),
    }
    const [met, tried] = [true, false].map((done) => ({ done, actions: 3, hints: 0 }))
    const challenges = { logout: met, theft: tried, elsewhere: met }
    const memory = { ...emptyMemory, scenarios, challenges, lab: { run: 'run=li.me', order: 2 } }
    const recent = recentOf(memory as typeof emptyMemory, path)
    expect(recent.places.map(({ slug, step }) => [slug, step])).toEqual([
      ['theft', 2],
      ['bytes', 7],
      ['logout', 4],
    ])
    expect(recent).toMatchObject({ run: 'run=li.me', done: 1 })
  })
})
