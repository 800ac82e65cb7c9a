// Memory in storage: every tab reads anew before it writes, and storage that fails or is not ours to write loses nothing.
import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { joinProgress, type Progress, readMemory } from './remembered'

const key = 'sl:v1'
const at = (step: number, more: Partial<Progress> = {}): Progress => ({
  ...{ design: 'jwt', at: `beat.stop-${step}`, step, seen: step - 1, choice: null, skipped: false },
  ...{ dual: false, told: false, guesses: [], ...more },
})

/** A store that two tabs share, with room for so many characters. */
function storage(room = Number.POSITIVE_INFINITY) {
  const entries = new Map<string, string>()
  const store = {
    room,
    entries,
    getItem: (name: string) => entries.get(name) ?? null,
    setItem: (name: string, value: string) => {
      if (value.length > store.room) throw new DOMException('full', 'QuotaExceededError')
      entries.set(name, value)
    },
  }
  vi.stubGlobal('localStorage', store)
  return store
}

/** The module as one more tab has it: with nothing held. */
async function tab() {
  vi.resetModules()
  return import('./memory')
}

const walk = (to: Awaited<ReturnType<typeof tab>>, id: string, progress: Progress) =>
  to.saveProgress(id, (kept) => joinProgress(kept, progress))

let store: ReturnType<typeof storage>
beforeEach(() => {
  store = storage()
})
afterEach(() => vi.unstubAllGlobals())

describe('two tabs', () => {
  it('at different steps of one scenario: neither loses what was seen or settled', async () => {
    const [a, b] = [await tab(), await tab()]
    walk(a, 'logout', at(5, { choice: 'b', told: true }))
    walk(b, 'logout', at(2))
    const { logout } = a.loadMemory().scenarios
    expect(logout).toMatchObject({ step: 2, seen: 4, choice: 'b', told: true })
    expect(b.loadMemory().scenarios.logout).toEqual(logout)
  })

  it('write side by side: scenarios, challenges, settings and the lab do not overwrite one another', async () => {
    const [a, b] = [await tab(), await tab()]
    walk(a, 'logout', at(3))
    walk(b, 'theft', at(2))
    a.saveSettings({ theme: 'board' })
    b.saveSettings({ motion: 'off' })
    a.saveChallenge('logout', { actions: 5, hints: 0 })
    b.saveChallenge('logout', { actions: 3, hints: 2 })
    b.saveLabRun('#run=li.me.lo')
    expect(a.loadMemory()).toMatchObject({
      scenarios: { logout: { order: 1 }, theft: { order: 2 } },
      challenges: { logout: { done: true, actions: 3, hints: 0 } },
      lab: { run: 'run=li.me.lo', order: 3 },
      settings: { theme: 'board', motion: 'off', keys: true },
    })
  })
})

const deed = fc.oneof(
  fc.record({
    tab: fc.nat(2),
    step: fc.integer({ min: 1, max: 9 }),
    choice: fc.constantFrom(null, 'a', 'b'),
  }),
  fc.record({ tab: fc.nat(2), actions: fc.integer({ min: 1, max: 9 }), hints: fc.nat(3) }),
  fc.record({ tab: fc.nat(2), room: fc.constantFrom(0, 1e6) }),
)

it('whatever three tabs do, and whether or not there is room, nothing that was stored goes backwards', async () => {
  const tabs = [await tab(), await tab(), await tab()] as const
  fc.assert(
    fc.property(fc.array(deed, { maxLength: 30 }), (deeds) => {
      store.room = 1e6
      for (const t of tabs) t.forgetProgress()
      for (const { tab: n, ...what } of deeds) {
        const [to, before] = [tabs[n] ?? tabs[0], readMemory(store.getItem(key))]
        if ('room' in what) store.room = what.room
        else if ('step' in what) walk(to, 'logout', at(what.step, { choice: what.choice }))
        else to.saveChallenge('logout', what)
        const [was, is] = [before, readMemory(store.getItem(key))]
        expect(is.scenarios.logout?.seen ?? -1).toBeGreaterThanOrEqual(was.scenarios.logout?.seen ?? -1)
        if (was.scenarios.logout?.choice) expect(is.scenarios.logout?.choice).toBeTruthy()
        if (was.challenges.logout) expect(is.challenges.logout?.done).toBe(true)
        expect(is.challenges.logout?.actions ?? 99).toBeLessThanOrEqual(was.challenges.logout?.actions ?? 99)
      }
    }),
    { numRuns: 200 },
  )
})

describe('storage that fails', () => {
  it('keeps what it had no room for, and stores it with what came in between', async () => {
    const [a, b] = [await tab(), await tab()]
    walk(b, 'theft', at(1))
    store.room = 10
    expect(walk(a, 'logout', at(4, { choice: 'b' }))).toBe('refused')
    expect(a.loadMemory().scenarios).toMatchObject({ logout: { step: 4 }, theft: { step: 1 } })
    store.room = 1e6
    walk(b, 'theft', at(6))
    walk(b, 'logout', at(2))
    expect(a.saveSettings({ keys: false })).toBe('saved')
    expect(b.loadMemory()).toMatchObject({
      scenarios: { logout: { seen: 3, choice: 'b' }, theft: { step: 6, seen: 5 } },
      settings: { keys: false },
    })
  })

  it('that throws at every touch is as good as none', async () => {
    vi.stubGlobal('localStorage', undefined)
    const a = await tab()
    expect(a.saveLabRun('run=li')).toBe('refused')
    expect(walk(a, 'logout', at(4))).toBe('refused')
    expect(a.loadMemory()).toMatchObject({ scenarios: { logout: { step: 4 } }, lab: { run: 'run=li' } })
    a.saveLanguage('ko')
    expect(a.forgetProgress()).toBe('refused')
    expect(a.loadMemory()).toMatchObject({ scenarios: {}, lab: null })
  })

  it('what a later version wrote is never overwritten, not even to forget it', async () => {
    const later = '{"version":2,"everything":"else","settings":{"theme":"board"}}'
    store.entries.set(key, later)
    const a = await tab()
    expect(a.loadMemory().settings.theme).toBe('board')
    expect(walk(a, 'logout', at(4))).toBe('newer')
    expect(a.saveSettings({ theme: 'paper' })).toBe('newer')
    expect(a.loadMemory()).toMatchObject({
      scenarios: { logout: { step: 4 } },
      settings: { theme: 'paper' },
    })
    expect(a.forgetProgress()).toBe('newer')
    expect(a.loadMemory().scenarios).toEqual({})
    expect(store.entries.get(key)).toBe(later)
  })
})

describe('the run of the lab', () => {
  it.each(['', 'li.me', 'run=a b', 'run=a\nb', `run=${'x'.repeat(8189)}`, 'run=운전'])(
    '%j is none',
    async (text) => {
      const a = await tab()
      expect(a.saveLabRun(text)).toBe('refused')
      expect(a.loadMemory().lab).toBeNull()
    },
  )
})

describe('what was forgotten', () => {
  it('can be added again, and the settings stay both times', async () => {
    const a = await tab()
    walk(a, 'logout', at(4))
    a.saveChallenge('logout', { actions: 3, hints: 0 })
    a.saveSettings({ theme: 'board' })
    const before = a.loadMemory()
    a.forgetProgress()
    expect(a.loadMemory()).toMatchObject({ scenarios: {}, challenges: {}, settings: { theme: 'board' } })
    a.saveSettings({ theme: 'projector' })
    a.addMemory(before)
    expect(a.loadMemory()).toEqual({ ...before, settings: { ...before.settings, theme: 'projector' } })
  })
})

describe('what comes from elsewhere', () => {
  it('is older than all that is here, and takes nothing back', async () => {
    const a = await tab()
    walk(a, 'logout', at(2, { choice: 'b' }))
    const scenarios = {
      logout: { ...at(7), order: 40 },
      theft: { ...at(3), order: 41 },
    }
    expect(
      a.addMemory({ ...a.loadMemory(), scenarios, settings: { theme: 'board', motion: 'off', keys: false } }),
    ).toBe('saved')
    const { scenarios: both, settings } = a.loadMemory()
    expect(both.logout).toMatchObject({ step: 2, seen: 6, choice: 'b', order: 3 })
    expect(both.theft).toMatchObject({ step: 3, order: 2 })
    expect(settings.theme).toBe('auto')
  })
})

describe('listening', () => {
  it('hears other tabs and the way back, and nothing else', async () => {
    const page = new EventTarget()
    vi.stubGlobal('addEventListener', page.addEventListener.bind(page))
    vi.stubGlobal('removeEventListener', page.removeEventListener.bind(page))
    const { onMemory } = await tab()
    const heard = vi.fn()
    const stop = onMemory(heard)
    const say = (type: string, more: object) => page.dispatchEvent(Object.assign(new Event(type), more))
    say('storage', { key })
    say('storage', { key: null })
    say('storage', { key: 'sl:lang' })
    say('pageshow', { persisted: false })
    say('pageshow', { persisted: true })
    expect(heard).toHaveBeenCalledTimes(3)
    stop()
    say('storage', { key })
    expect(heard).toHaveBeenCalledTimes(3)
  })
})
