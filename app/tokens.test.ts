// Holds every theme's colour tokens to their contrast, and the five inks apart under every colour vision.
import { describe, expect, it } from 'vitest'
import { contrast, difference, lab, readTheme, type Theme, type Vision, visions } from './tokens.colour'

const themes: readonly Theme[] = ['paper', 'board', 'projector']
const grounds = ['page', 'sheet', 'well']
const text = ['ink', 'ink-2', 'ink-3', 'browser', 'server', 'store', 'jwt', 'attacker', 'warn']
const controls = ['line', 'focus']
const pairs = [
  ['hl-ink', 'hl', 12.7],
  ['tint-browser-ink', 'tint-browser-bg', 10],
  ['tint-store-ink', 'tint-store-bg', 7.8],
  ['tint-jwt-ink', 'tint-jwt-bg', 7.9],
  ['tint-stolen-ink', 'tint-stolen-bg', 10.7],
  ['removed-ink', 'removed-bg', 7.4],
  ['sheet', 'ink', 14],
  ['sheet', 'attacker', 4.5],
] as const

/** The smallest CIEDE2000 pair among the five inks, as the design document measured it. */
const documented: Record<Theme, Record<Vision, number>> = {
  paper: { normal: 23.1, protan: 15.2, deutan: 15.1, tritan: 15.1 },
  board: { normal: 18.8, protan: 15.7, deutan: 15, tritan: 14.5 },
  projector: { normal: 24.4, protan: 15.8, deutan: 16.4, tritan: 15.1 },
}

describe.each(themes)('%s', (theme) => {
  const tokens = readTheme(theme)
  const colour = (name: string) => {
    const hex = tokens.get(name)
    if (!hex) throw new Error(`${theme} has no --${name}`)
    return hex
  }

  it('defines the same tokens as paper', () => {
    expect([...tokens.keys()].sort()).toEqual([...readTheme('paper').keys()].sort())
  })

  it.each(text)('--%s reads as text on every ground', (name) => {
    for (const ground of grounds)
      expect(contrast(colour(name), colour(ground)), ground).toBeGreaterThanOrEqual(4.5)
  })

  it.each(controls)('--%s shows as a control on every ground', (name) => {
    for (const ground of grounds)
      expect(contrast(colour(name), colour(ground)), ground).toBeGreaterThanOrEqual(3)
  })

  it.each(pairs)('--%s on --%s keeps %d', (ink, ground, least) => {
    expect(contrast(colour(ink), colour(ground))).toBeGreaterThanOrEqual(least)
  })

  it.each(Object.keys(visions) as Vision[])('the five inks stay apart in %s vision', (vision) => {
    const inks = ['browser', 'server', 'store', 'attacker', 'jwt'].map((name) => lab(colour(name), vision))
    const smallest = Math.min(...inks.flatMap((a, i) => inks.slice(i + 1).map((b) => difference(a, b))))
    expect(smallest).toBeGreaterThanOrEqual(14)
    expect(Math.abs(smallest - documented[theme][vision]), `measured ${smallest}`).toBeLessThanOrEqual(0.5)
  })
})

describe('the arithmetic', () => {
  it('agrees with the published ratios of black, white and #767676', () => {
    expect(contrast('#000000', '#ffffff')).toBeCloseTo(21, 5)
    expect(contrast('#767676', '#ffffff')).toBeCloseTo(4.54, 2)
  })

  // Rows 1, 7, 17 and 25 of the supplementary data of Sharma, Wu and Dalal.
  it.each([
    [[50, 2.6772, -79.7751], [50, 0, -82.7485], 2.0425],
    [[50, 0, 0], [50, -1, 2], 2.3669],
    [[50, 2.5, 0], [73, 25, -18], 27.1492],
    [[60.2574, -34.0099, 36.2677], [60.4626, -34.1751, 39.4387], 1.2644],
  ] as const)('CIEDE2000 of %j and %j is %d', (a, b, expected) => {
    expect(difference(a, b)).toBeCloseTo(expected, 4)
  })
})
