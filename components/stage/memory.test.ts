// Memory: what was stored may be anything, and reading it never throws and never lets a foreign value in.
import { describe, expect, it } from 'vitest'
import { bootScript, defaultSettings, readSettings } from '@/components/site/settings'
import { readMemory } from './memory'

const empty = { version: 1, scenarios: {}, settings: defaultSettings }
const progress = {
  ...{ design: 'jwt', at: 'log-in.in-brief', step: 1, seen: 0, choice: 'b', skipped: false },
  ...{ dual: true, told: true, guesses: ['replay'] },
}

describe('readMemory', () => {
  it.each([
    ['nothing', null],
    ['no JSON', '{"version":1,'],
    ['a number', '1'],
    ['null', 'null'],
    ['a list', '[]'],
    ['another version', '{"version":2,"scenarios":{}}'],
    ['scenarios that are a list', '{"version":1,"scenarios":[1,2]}'],
    ['a scenario that is null', '{"version":1,"scenarios":{"logout":null}}'],
    ['a scenario without a design', '{"version":1,"scenarios":{"logout":{"at":"a.b"}}}'],
    ['a strange name', '{"version":1,"scenarios":{"<b>":{"design":"jwt"}}}'],
    ['__proto__', '{"version":1,"scenarios":{"__proto__":{"design":"jwt"}}}'],
    ['settings that are text', '{"version":1,"settings":"dark"}'],
  ])('%s becomes the beginning', (_name, text) => {
    expect(readMemory(text)).toEqual(empty)
  })

  it('reads back what it wrote', () => {
    const memory = {
      version: 1,
      scenarios: { logout: progress },
      settings: { theme: 'board', motion: 'off', keys: false },
    }
    expect(readMemory(JSON.stringify(memory))).toEqual(memory)
  })

  it.each([
    ['at', { at: { toString: 1 } }, { at: '' }],
    ['step', { step: -5 }, { step: 0 }],
    ['seen', { seen: 1e9 }, { seen: -1 }],
    ['seen', { seen: '3' }, { seen: -1 }],
    ['choice', { choice: ['b'] }, { choice: null }],
    ['skipped', { skipped: 'yes' }, { skipped: false }],
    ['dual', { dual: 1 }, { dual: false }],
    ['told', { told: 'true' }, { told: false }],
    ['guesses', { guesses: 'replay' }, { guesses: [] }],
    ['guesses', { guesses: [7, '<b>', null, 'copy'] }, { guesses: ['copy'] }],
    ['guesses', { guesses: Array(5000).fill('copy') }, { guesses: Array(32).fill('copy') }],
  ])('a broken %s is left out', (_name, broken, expected) => {
    const text = JSON.stringify({ version: 1, scenarios: { logout: { ...progress, ...broken } } })
    expect(readMemory(text).scenarios.logout).toEqual({ ...progress, ...expected })
  })

  it('keeps no more than a bounded number of scenarios', () => {
    const many = Object.fromEntries(Array.from({ length: 5000 }, (_, i) => [`s${i}`, progress]))
    expect(Object.keys(readMemory(JSON.stringify({ version: 1, scenarios: many })).scenarios)).toHaveLength(
      64,
    )
  })
})

describe('settings', () => {
  it.each([
    [undefined, defaultSettings],
    [{ theme: 'board' }, { theme: 'board', motion: 'auto', keys: true }],
    [{ theme: 'neon', motion: 'fast', keys: 0 }, defaultSettings],
    [
      { theme: '__proto__', keys: false },
      { ...defaultSettings, keys: false },
    ],
  ])('%j', (stored, expected) => {
    expect(readSettings(stored)).toEqual(expected)
  })
})

/** The boot script is text, so it is tried against a page of three things. */
function boot(stored: string | null, { search = '', dark = false } = {}) {
  const dataset: Record<string, string> = {}
  const page = {
    document: { documentElement: { dataset } },
    localStorage: { getItem: () => stored },
    location: { search, pathname: '/ko/s/logout/' },
    matchMedia: () => ({ matches: dark }),
  }
  new Function(...Object.keys(page), bootScript)(...Object.values(page))
  return dataset
}

describe('bootScript', () => {
  it('is short', () => expect(new TextEncoder().encode(bootScript).length).toBeLessThan(600))

  it.each([
    ['nothing stored', null, {}, { js: '', theme: 'paper' }],
    ['a dark system', null, { dark: true }, { js: '', theme: 'board' }],
    [
      'a choice',
      '{"settings":{"theme":"projector","motion":"off"}}',
      { dark: true },
      { js: '', theme: 'projector', motion: 'off' },
    ],
    ['junk', '{{{', {}, { js: '', theme: 'paper' }],
    ['null', 'null', {}, { js: '', theme: 'paper' }],
    ['a foreign theme', '{"settings":{"theme":"x\\" onload=1"}}', {}, { js: '', theme: 'paper' }],
    ['an audience', null, { search: '?m=jwt&present' }, { js: '', theme: 'paper', present: '' }],
  ])('%s', (_name, stored, page, expected) => {
    expect(boot(stored, page)).toEqual(expected)
  })
})
