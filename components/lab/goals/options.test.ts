// The form for goals: which value a field has, and between which numbers a typed one must be.
import { describe, expect, it } from 'vitest'
import { goalOf, parametersOf } from '@/lib/vocabulary/goal-codes'
import { knobTable } from '@/lib/vocabulary/knobs'
import { chosenOf, limitsOf } from './options'

const fields = (kind: Parameters<typeof parametersOf>[0]) =>
  parametersOf(kind) as Parameters<typeof limitsOf>[0]

describe('the upper limit of a setting', () => {
  it.each([
    ['ttl', 'tokenLifetime'],
    ['servers', 'servers'],
    ['grace', 'graceWindow'],
    ['skew1', 'skew1'],
  ] as const)('has the range of the setting that is chosen: %s', (code, knob) => {
    const { min, max } = knobTable[knob]
    expect(limitsOf(fields('knob-most'), code)).toEqual({ min, max })
    for (const n of [min, max]) expect(goalOf('knob-most', [code, `${n}`])).toMatchObject({ knob, most: n })
    for (const n of [min - 1, max + 1]) expect(goalOf('knob-most', [code, `${n}`])).toBeNull()
  })

  it('is that of the first setting before one is chosen', () => {
    expect(limitsOf(fields('knob-most'), '')).toEqual({ min: 1, max: 86400 })
  })
})

describe('a field', () => {
  const options = ['ttl', 'leeway'].map((value) => ({ value, text: value }) as const)

  it('keeps what was chosen, and begins with the first option', () => {
    expect(chosenOf(options, 'leeway')).toBe('leeway')
    expect(chosenOf(options, undefined)).toBe('ttl')
  })

  it('does not keep what another kind of goal offered and this one does not', () => {
    expect(chosenOf(options, 'store')).toBe('ttl')
  })

  it('is empty until something is typed', () => {
    expect(chosenOf(null, undefined)).toBe('')
    expect(chosenOf(null, '90')).toBe('90')
  })
})
