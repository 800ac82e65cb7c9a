// What the pad offers: judged where the next action would go on, and silent about an answer that is asked of.
import { beforeAll, describe, expect, it } from 'vitest'
import { countOf } from '@/lib/story/history'
import type { OfferId } from '@/lib/story/possible'
import type { Action } from '@/lib/vocabulary/actions'
import { logIn, me } from '@/lib/vocabulary/actions.fixture'
import { chancesOf } from './chances'
import type { LabPage } from './lab'
import { actedOn, labPage } from './lab.fixture'
import { perform, stepBy } from './moves'
import { setPredicting } from './predict/predicting'
import { shownOf } from './shown'
import { initialState, type LabState } from './state'

const wrong: Action = { ...logIn, password: 'wrong' }
const back = (state: LabState): LabState => stepBy(state, -1)

let page: LabPage
let acted: ReturnType<typeof actedOn>
beforeAll(async () => {
  page = await labPage()
  acted = actedOn(page)
})

function hindered(state: LabState): Readonly<Partial<Record<OfferId, string>>> {
  const { play, ended, view, asked } = shownOf(page, state, 1)
  const question = (asked && play.actions[countOf(state.history) - 1]) ?? null
  const chances = chancesOf({ play, ended, focus: view.design, asked: question })
  return Object.fromEntries(chances.flatMap(({ offer, why }) => (why ? [[offer.id, why]] : [])))
}

describe('what is offered inside an action', () => {
  it('is what could be done at its end, where the next one goes on', async () => {
    const end = await acted(initialState(), logIn)
    const inside = back(back(end))
    expect(inside.stop).not.toBeNull()
    expect(hindered(end)).not.toHaveProperty('log-out')
    expect(hindered(inside)).toEqual(hindered(end))
  })

  it('delivers nothing that the action itself has answered', async () => {
    const inside = back(await acted(initialState(), logIn, me))
    expect(inside.stop).not.toBeNull()
    expect(hindered(inside)).toHaveProperty('deliver', 'nothing-held')
  })
})

describe('what is offered while an answer is asked of', () => {
  it.each(['jwt', 'session', 'hybrid'] as const)('gives nothing of it away: %s', async (design) => {
    const sheet = { ...initialState({ lanes: [design], knobs: {}, actions: [] }), focus: design }
    const asked = async (action: Action) => acted(setPredicting(sheet, true), action)
    const [right, refused] = [await asked(logIn), await asked(wrong)]
    expect([right, refused].map(({ predict }) => predict.open !== null)).toEqual([true, true])
    expect(hindered(right)).toEqual(hindered(refused))
    expect(hindered(right)).not.toHaveProperty('log-out')
    expect(hindered(right)).toHaveProperty('deliver', 'nothing-held')
  })

  it('says so again once it is answered', async () => {
    const asked = await acted(setPredicting(initialState(), true), wrong)
    expect(hindered(asked)).not.toHaveProperty('copy')
    expect(hindered(setPredicting(asked, false))).toHaveProperty('copy', 'no-credential')
  })
})

it('an action goes on from the end of the one inside which the reader stands', async () => {
  const inside = back(await acted(initialState(), logIn, me))
  expect(countOf(perform(inside, me).history)).toBe(3)
})
