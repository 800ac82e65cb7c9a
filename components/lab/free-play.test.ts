// Free play is the guide's own engine: it goes on from every step of the guide as if nothing had happened, and nothing that
// stands on the sheet moves while it grows.
import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import { originalTale, tellingsOf } from '@/components/stage/tell'
import { wordsOf } from '@/content'
import { scenarios } from '@/lib/scenarios'
import { participantsOf } from '@/lib/story/diagram'
import { playOf } from '@/lib/story/history'
import { worldAt } from '@/lib/story/stops'
import type { Action } from '@/lib/vocabulary/actions'
import { anyAction } from '@/lib/vocabulary/actions.fixture'
import { designIds } from '@/lib/vocabulary/designs'
import { type LayoutName, layouts } from '@/lib/vocabulary/diagram'
import { type Play, storiesOf } from '@/lib/vocabulary/play'
import { run } from '@/lib/world/run'
import type { LabPage } from './lab'
import { labPage, linked, sharedAt, telling } from './lab.fixture'
import { shownOf } from './shown'
import { playTold } from './tell-play'

const words = wordsOf('ko')

describe('taken over from a step of the guide', () => {
  let page: LabPage
  beforeAll(async () => {
    page = await labPage()
  })

  it.each(scenarios)('$id: every step of every design opens in the same world', async (scenario) => {
    const { id, knobs, beats } = scenario
    const actions = beats.flatMap((beat): readonly Action[] => beat.actions)
    const tellings = await tellingsOf(await originalTale(scenario, words.scenarios[id], words), [])
    for (const design of designIds) {
      const { trace, stops } = tellings[design]
      const play: Play = { lanes: [design], knobs, actions }
      const arrive = await telling(page, playOf(linked(sharedAt(play, null)).history))
      for (const [at, { free }] of stops.entries()) {
        const { view, traces } = shownOf(page, arrive(linked(sharedAt(play, free))), 1)
        expect(view.stop?.id, `${design} ${stops[at]?.id}`).toBe(free)
        expect(view.world).toEqual(worldAt(trace, stops, at))
        expect(traces[design]?.steps.at(-1)?.after).toEqual(view.world)
      }
    }
  })
})

/** Somebody logs in, or else most of what is drawn at random could do nothing. */
const actionsFrom: fc.Arbitrary<readonly Action[]> = fc
  .array(anyAction, { minLength: 1, maxLength: 12 })
  .map((actions) => [{ do: 'log-in', as: 'kim' }, ...actions])
const anyPlay: fc.Arbitrary<Play> = fc.record({
  lanes: fc.constantFrom(...designIds).map((design) => [design] as const),
  knobs: fc.constantFrom({}, { servers: 3 }, { servers: 2, sessionStore: 'replicated' as const }),
  actions: actionsFrom,
})

describe('while a play grows', () => {
  it('the same participants stand there from the empty sheet on, whatever comes', async () => {
    await fc.assert(
      fc.asyncProperty(anyPlay, async (play) => {
        for (const story of storiesOf(play)) {
          const trace = await run(story)
          const first = participantsOf({ ...trace, steps: [] })
          expect(first.map(({ id }) => id)).toContain('attacker')
          for (let n = 1; n <= trace.steps.length; n++)
            expect(participantsOf({ ...trace, steps: trace.steps.slice(0, n) })).toEqual(first)
        }
      }),
      { numRuns: 60 },
    )
  })

  it('what is drawn stays where it is', async () => {
    const layout = fc.constantFrom(...(Object.keys(layouts) as LayoutName[]))
    const cut = fc.double({ min: 0, max: 1, noNaN: true })
    await fc.assert(
      fc.asyncProperty(anyPlay, layout, cut, async (play, name, part) => {
        const drawn = async (actions: readonly Action[]) => {
          const own = { play: { ...play, actions }, other: null, upto: actions.length }
          const order = { ...own, lang: 'ko', whole: true } as const
          const [told] = Object.values((await playTold(order, [name])).tellings)
          if (!told) throw new Error('nobody acts')
          return told.diagrams[name]
        }
        const whole = await drawn(play.actions)
        const before = await drawn(play.actions.slice(0, Math.floor(part * play.actions.length)))
        expect(before.centres).toEqual(whole.centres)
        expect(before.heads).toEqual(whole.heads)
        expect(before.items).toEqual(whole.items.slice(0, before.items.length))
      }),
      { numRuns: 25 },
    )
  })
})

it('a name turns and hides nothing of the sentence around it', async () => {
  const as = '\u202eevil\u200b'
  const play: Play = { lanes: ['jwt'], knobs: {}, actions: [{ do: 'log-in', as }] }
  const { beats } = await playTold({ play, other: null, lang: 'ko', upto: 1, whole: true }, [])
  expect(Object.values(beats)).toEqual([expect.stringContaining('�evil�')])
  expect(Object.values(beats)).not.toEqual([expect.stringMatching(/[\u202e\u200b]/)])
})
