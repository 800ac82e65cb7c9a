// Whatever the panel offers can be told: every value of every knob, in every scenario, design and language.
import { describe, expect, it } from 'vitest'
import { langs, wordsOf } from '@/content'
import { scenarios } from '@/lib/scenarios'
import { readConfig, writeConfig } from '@/lib/vocabulary/config'
import { designIds } from '@/lib/vocabulary/designs'
import type { LayoutName } from '@/lib/vocabulary/diagram'
import { defaultKnobs, type Knobs } from '@/lib/vocabulary/knobs'
import { alteredTale, originalTale, tellingsOf } from '../tell'
import { offersOf, sayValue } from './values'

describe.each(langs)('in %s', (lang) => {
  const words = wordsOf(lang)
  // the drawings differ by their labels only, and drawing is what takes long
  const drawn: readonly LayoutName[] = lang === 'ko' ? ['phone'] : []
  it.each(scenarios)('$id: every offer is told, said and linked', async (scenario) => {
    const tale = await originalTale(scenario, words.scenarios[scenario.id], words)
    const own: Knobs = { ...defaultKnobs, ...scenario.knobs }
    for (const knob of scenario.tunes as readonly (keyof Knobs)[]) {
      const offers = offersOf(knob, own[knob])
      expect(offers).toContain(own[knob])
      expect(new Set(offers.map((offer) => sayValue(knob, offer, words))).size).toBe(offers.length)
      for (const offer of offers) {
        const turned = { [knob]: offer }
        expect(readConfig(writeConfig(turned), scenario.tunes)).toEqual({ ok: true, value: turned })
        const told = await tellingsOf(await alteredTale(tale, turned), drawn)
        for (const design of designIds) {
          const { stops, decides, outcome, diagrams } = told[design]
          expect(stops.length).toBeGreaterThan(0)
          expect(decides).toBeGreaterThanOrEqual(0)
          expect(outcome).not.toBe('')
          for (const { title, text } of stops)
            expect(`${title} ${text}`).not.toMatch(/undefined|NaN|\{[a-z]+\}/)
          for (const name of drawn) expect(diagrams[name].items.length).toBeGreaterThan(0)
        }
      }
    }
  })
})
