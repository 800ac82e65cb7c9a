// Configurations in addresses: one written form, and whatever else comes is refused by name and never thrown at anyone.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { knobCodes, readConfig, readValue, turnedFrom, writeConfig } from './config'
import { defaultKnobs, type Knobs, knobTable } from './knobs'
import { seconds } from './time'

const all = Object.keys(knobTable) as (keyof Knobs)[]

describe('readConfig', () => {
  it('reads what people write', () => {
    expect(readConfig('ttl:300,store:in-process', all)).toEqual({
      ok: true,
      value: { tokenLifetime: 300, sessionStore: 'in-process' },
    })
  })

  it.each([
    ['no code', 'zzz:300', 'knob', 'zzz'],
    ['a name of every object', '__proto__:1', 'knob', '__proto__'],
    ['another', 'constructor:1', 'knob', 'constructor'],
    ['the name instead of the code', 'tokenLifetime:300', 'knob', 'tokenLifetime'],
    ['no value', 'ttl', 'form', 'ttl'],
    ['an empty piece', 'ttl:300,', 'form', ''],
    ['twice the same', 'ttl:300,ttl:60', 'form', 'ttl:60'],
    ['a number below', 'ttl:0', 'value', 'ttl:0'],
    ['a number above', 'ttl:86401', 'value', 'ttl:86401'],
    ['a fraction', 'ttl:1.5', 'value', 'ttl:1.5'],
    ['another notation', 'ttl:0x1f', 'value', 'ttl:0x1f'],
    ['no number', 'ttl:NaN', 'value', 'ttl:NaN'],
    ['no choice', 'store:cloud', 'value', 'store:cloud'],
    ['a choice of every object', 'store:toString', 'value', 'store:toString'],
    ['markup', 'ttl:<img src=x>', 'value', 'ttl:<img src=x>'],
    ['text that turns the sentence around', 'ttl:\u202e3', 'value', 'ttl:�3'],
    ['a long text', `ttl:${'9'.repeat(200)}`, 'value', `ttl:${'9'.repeat(36)}…`],
    ['an endless one', 'x'.repeat(5000), 'form', `${'x'.repeat(40)}…`],
  ])('refuses %s', (_, text, fault, what) => {
    expect(readConfig(text, all)).toEqual({ ok: false, fault, what })
  })

  it('refuses a knob that the story does not offer', () => {
    expect(readConfig('ttl:300', ['sessionStore'])).toEqual({ ok: false, fault: 'knob', what: 'ttl' })
  })

  it('never throws, whatever comes, and accepts nothing that the table does not', () => {
    const piece = fc.tuple(fc.constantFrom(...Object.values(knobCodes), 'x', ''), fc.string())
    const text = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.array(piece).map((pieces) => pieces.map(([code, value]) => `${code}:${value}`).join(',')),
    )
    fc.assert(
      fc.property(text, (hostile) => {
        const config = readConfig(hostile, all)
        if (!config.ok) expect(config.what.length).toBeLessThanOrEqual(41)
        else
          for (const [knob, value] of Object.entries(config.value))
            expect(readValue(knob as keyof Knobs, String(value))).toBe(value)
      }),
      { numRuns: 2000 },
    )
  })
})

describe('writeConfig', () => {
  it('is read back as it was, for every knob and value', () => {
    const values = all.map((knob) => {
      const row: { type: string; of?: readonly string[]; min?: number; max?: number } = knobTable[knob]
      return row.of ? fc.constantFrom(...row.of) : fc.integer({ min: row.min ?? 0, max: row.max ?? 0 })
    })
    fc.assert(
      fc.property(fc.tuple(...values), fc.subarray(all), (drawn, some) => {
        const turned = Object.fromEntries(some.map((knob) => [knob, drawn[all.indexOf(knob)]]))
        if (some.length > 0) expect(readConfig(writeConfig(turned), all)).toEqual({ ok: true, value: turned })
      }),
    )
  })

  it('has a code of its own for every knob', () => {
    expect(new Set(Object.values(knobCodes)).size).toBe(all.length)
    for (const code of Object.values(knobCodes)) expect(code).toMatch(/^[a-z0-9-]+$/)
  })
})

it('turns nothing that stays as it was', () => {
  const same = { tokenLifetime: defaultKnobs.tokenLifetime, leeway: seconds(5) }
  expect(turnedFrom(defaultKnobs, same)).toEqual({ leeway: 5 })
})
