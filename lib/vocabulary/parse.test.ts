// Hostile actions and knobs are refused with a sentence that lists what is valid, and never throw.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { mostActions, parseActions, parseKnobs } from './parse'

describe('actions', () => {
  it.each([
    [[{ do: 'log-in', as: 'kim' }], true],
    [[{ do: 'log-in', as: 'kim', password: 'x' }], true],
    [[{ do: 'wait', seconds: 60 }], true],
    [[], true],
    [{}, 'array'],
    ['log-in', 'array'],
    [[{ do: 'hack' }], 'log-in, call, refresh'],
    [[{ do: '__proto__' }], 'log-in, call'],
    [[null], 'log-in, call'],
    [[{ do: 'log-in' }], 'as of log-in is missing'],
    [[{ do: 'log-in', as: 'k'.repeat(65) }], 'at most 64'],
    [[{ do: 'log-in', as: 'kim', role: 'admin' }], 'takes no "role"'],
    [[{ do: 'call', endpoint: '/admin' }], 'one of me, home'],
    [[{ do: 'wait', seconds: -1 }], 'from 0 to'],
    [[{ do: 'wait', seconds: 1.5 }], 'whole number'],
    [[{ do: 'wait', seconds: '60' }], 'whole number'],
    [Array(mostActions + 1).fill({ do: 'log-out' }), 'At most 2000'],
  ])('%j', (input, expected) => {
    const parsed = parseActions(input)
    if (expected === true) expect(parsed).toEqual({ ok: true, value: input })
    else expect(parsed).toEqual({ ok: false, why: expect.stringContaining(expected as string) })
  })
})

describe('knobs', () => {
  it.each([
    [{}, true],
    [{ tokenLifetime: 300, tokenStorage: 'memory' }, true],
    [{ tokenLifetime: 0 }, 'from 1 to 86400'],
    [{ sessionStore: 'cloud' }, 'shared, in-process'],
    [{ ttl: 3 }, 'tokenLifetime, leeway'],
    [[], 'JSON object'],
    [JSON.parse('{"__proto__":1}'), 'is no knob'],
  ])('%j', (input, expected) => {
    const parsed = parseKnobs(input)
    if (expected === true) expect(parsed).toEqual({ ok: true, value: input })
    else expect(parsed).toEqual({ ok: false, why: expect.stringContaining(expected as string) })
  })
})

it('never throws, whatever comes', () => {
  fc.assert(
    fc.property(fc.anything(), (input) => {
      expect(typeof parseActions(input).ok).toBe('boolean')
      expect(typeof parseActions([input]).ok).toBe('boolean')
      expect(typeof parseKnobs(input).ok).toBe('boolean')
    }),
  )
})
