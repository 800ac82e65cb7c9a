// Runs and tells a scenario with some knobs turned; this is what a worker loads, and the page itself where workers fail.
import { wordsOf } from '@/content'
import { findScenario, type ScenarioId } from '@/lib/scenarios'
import { type LayoutName, layouts } from '@/lib/vocabulary/diagram'
import type { Tellings } from '../lesson'
import { alteredTale, originalTale, tellingsOf } from '../tell'
import type { Order } from './order'

/**
 * The altered tellings of every design, twice: drawn for the layout on screen, so that it is there at once, then for all.
 * @throws Error for a scenario that there is not
 */
export async function* alter({ scenario: id, lang, turned, layout }: Order): AsyncGenerator<Tellings> {
  const scenario = findScenario(id)
  if (!scenario) throw new Error(`no scenario ${id}`)
  const words = wordsOf(lang)
  const tale = await alteredTale(
    await originalTale(scenario, words.scenarios[id as ScenarioId], words),
    turned,
  )
  yield await tellingsOf(tale, [layout])
  yield await tellingsOf(tale, Object.keys(layouts) as LayoutName[])
}
