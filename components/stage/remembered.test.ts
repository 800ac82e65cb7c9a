// Memory: what was stored may be anything, and reading it never throws and never lets a foreign value in.
import { describe, expect, it } from 'vitest'
import { bootScript, defaultSettings, readSettings } from '@/components/site/settings'
import {
  emptyMemory,
  isNewer,
  joinChallenge,
  joinMemories,
  joinProgress,
  type Memory,
  nextOrder,
  readMemory,
  renumber,
} from './remembered'

const progress = {
  ...{ design: 'jwt', at: 'log-in.in-brief', step: 1, seen: 0, choice: 'b', skipped: false },
  ...{ dual: true, told: true, guesses: ['replay'], order: 3 },
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
    ['challenges that are text', '{"version":1,"challenges":"all"}'],
    ['a challenge without actions', '{"version":1,"challenges":{"logout":{"done":true}}}'],
    ['a run with a space', '{"version":1,"lab":{"run":"run=li me"}}'],
    ['a run that is none', '{"version":1,"lab":{"run":"li.me"}}'],
    ['a run that is too long', JSON.stringify({ version: 1, lab: { run: `run=${'l'.repeat(9000)}` } })],
    ['settings that are text', '{"version":1,"settings":"dark"}'],
  ])('%s becomes the beginning', (_name, text) => {
    expect(readMemory(text)).toEqual(emptyMemory)
  })

  it('reads back what it wrote', () => {
    const memory = {
      version: 1,
      scenarios: { logout: progress },
      challenges: { logout: { done: true, actions: 3, hints: 1 } },
      lab: { run: 'run=li.me.lo', order: 4 },
      settings: { theme: 'board', motion: 'off', keys: false },
    }
    expect(readMemory(JSON.stringify(memory))).toEqual(memory)
  })

  it.each([
    ['order', { order: -1 }, { order: 0 }],
    ['order', { order: 1e300 }, { order: 0 }],
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

describe('a later version', () => {
  it.each([
    ['{"version":2}', true],
    ['{"version":1.5}', true],
    ['{"version":1}', false],
    ['{"version":"2"}', false],
    ['[2]', false],
  ])('%s', (text, expected) => expect(isNewer(JSON.parse(text))).toBe(expected))

  it('still has its theme read, with the same distrust', () => {
    const { settings } = readMemory('{"version":7,"settings":{"theme":"board","motion":9}}')
    expect(settings).toEqual({ ...defaultSettings, theme: 'board' })
  })
})

const { order: _, ...plain } = progress
const fresh = { ...plain, at: '', step: 0, seen: -1, choice: null, dual: false, told: false, guesses: [] }

describe('joining progress', () => {
  it('takes the place of now, and loses nothing of before', () => {
    expect(joinProgress({ ...plain, seen: 5 }, { ...fresh, at: 'a.b', step: 2, seen: 1 })).toEqual({
      ...plain,
      ...{ at: 'a.b', step: 2, seen: 5, dual: false },
    })
  })

  it.each([
    ['a choice stays when another tab has none', { choice: 'a' }, {}, { choice: 'a', skipped: false }],
    ['the choice of now counts', { choice: 'a' }, { choice: 'b' }, { choice: 'b' }],
    ['a skip loses no choice', { choice: 'a' }, { skipped: true }, { choice: 'a', skipped: true }],
    ['a skip stays', { skipped: true }, {}, { skipped: true }],
    ['beats can be taken back before it is told', { guesses: ['a'] }, {}, { guesses: [] }],
    ['beats stay once it was told', { told: true, guesses: ['a'] }, {}, { told: true, guesses: ['a'] }],
  ])('%s', (_name, before, now, expected) => {
    expect(joinProgress({ ...fresh, ...before }, { ...fresh, ...now })).toMatchObject(expected)
  })
})

describe('joining challenges', () => {
  const done = { done: true, actions: 4, hints: 2 }
  it.each([
    ['the first time', undefined, done, done],
    ['the best counts', done, { done: true, actions: 6, hints: 0 }, { done: true, actions: 4, hints: 0 }],
    ['done stays done', done, { done: false, actions: 1, hints: 0 }, done],
    ['an attempt is no record', { done: false, actions: 1, hints: 0 }, done, done],
  ])('%s', (_name, before, now, expected) => expect(joinChallenge(before, now)).toEqual(expected))
})

const memory = (given: Partial<Memory>): Memory => ({ ...emptyMemory, ...given })

describe('joining memories', () => {
  it('keeps what either has, and of one scenario the later place and the farther view', () => {
    const a = memory({ scenarios: { logout: { ...progress, seen: 9 }, theft: progress } })
    const later = { ...progress, at: 'a.b', step: 2, seen: 1, order: 8 }
    const b = memory({ scenarios: { logout: later, servers: progress }, lab: { run: 'li', order: 9 } })
    const scenarios = { logout: { ...later, seen: 9 }, theft: progress, servers: progress }
    expect(joinMemories(a, b)).toEqual(memory({ scenarios, lab: b.lab }))
    expect(joinMemories(b, a)).toEqual(memory({ scenarios, lab: b.lab }))
  })

  it('of two designs, whose steps cannot be counted together, it keeps the one that was told further', () => {
    const far = { ...progress, design: 'session', seen: 9, order: 1 }
    const both = joinMemories(
      memory({ scenarios: { logout: far } }),
      memory({ scenarios: { logout: progress } }),
    )
    expect(both.scenarios.logout).toMatchObject({ design: 'session', seen: 9, order: 3 })
  })

  it('takes nothing that a name inherits for an entry', () => {
    const b = memory({ challenges: { constructor: { done: true, actions: 1, hints: 0 } } })
    expect(joinMemories(emptyMemory, b)).toEqual(b)
  })
})

describe('the order of changes', () => {
  it('goes on after the latest of all', () => {
    expect(nextOrder(emptyMemory)).toBe(1)
    expect(nextOrder(memory({ scenarios: { logout: progress }, lab: { run: 'li', order: 7 } }))).toBe(8)
  })

  it('is numbered anew and stays the same order', () => {
    const scenarios = { logout: { ...progress, order: 90 }, theft: { ...progress, order: 5 } }
    const anew = renumber(memory({ scenarios, lab: { run: 'li', order: 7 } }), 1)
    expect([anew.scenarios.theft?.order, anew.lab?.order, anew.scenarios.logout?.order]).toEqual([1, 2, 3])
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
function boot(stored: string | null, { search = '', pathname = '/ko/s/logout/', dark = false } = {}) {
  const dataset: Record<string, string> = {}
  const page = {
    document: { documentElement: { dataset } },
    localStorage: { getItem: () => stored },
    location: { search, pathname },
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
    [
      'a frame, which takes no choice over',
      '{"settings":{"theme":"projector","motion":"off"}}',
      { search: '?embed', pathname: '/en/lab/' },
      { js: '', theme: 'paper', embed: '' },
    ],
    ['a scene, which is no embed', null, { search: '?embed' }, { js: '', theme: 'paper' }],
    ['another word', null, { search: '?embedded', pathname: '/en/lab/' }, { js: '', theme: 'paper' }],
  ])('%s', (_name, stored, page, expected) => {
    expect(boot(stored, page)).toEqual(expected)
  })
})
