// A run is the same wherever, whenever and beside whatever it runs; golden transcripts say what it is.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { scenarios } from '../scenarios'
import { transcript } from '../story/transcript'
import type { Action } from '../vocabulary/actions'
import { type Design, designIds } from '../vocabulary/designs'
import type { Beat, Scenario } from '../vocabulary/scenario'
import { run } from './run'

const cases = scenarios.flatMap((s) => designIds.map((design) => [s.id, design, s] as const))
const play = (s: Scenario, design: Design) => run({ scenario: s.id, design, knobs: s.knobs, beats: s.beats })
const beat = (...actions: Action[]): Beat[] => [{ id: 'free', actions }]
const bytes = (value: unknown) => JSON.stringify(value)

describe.each(cases)('%s in %s', (id, design, scenario) => {
  it('reads like its golden transcript', async () => {
    const file = path.join(import.meta.dirname, 'golden', `${id}.${design}.txt`)
    const text = transcript(await play(scenario, design))
    if (process.env.UPDATE_GOLDEN) {
      mkdirSync(path.dirname(file), { recursive: true })
      writeFileSync(file, text)
    }
    expect(text).toBe(readFileSync(file, 'utf8'))
  })

  it('gives the same bytes alone and beside other runs', async () => {
    const alone = bytes(await play(scenario, design))
    const others = scenarios.flatMap((s) => designIds.map((d) => play(s, d)))
    const [beside] = await Promise.all([play(scenario, design), ...others])
    expect(bytes(beside)).toBe(alone)
  })

  it('is plain data, whole at every step, and nothing in it is mutated later', async () => {
    const trace = await play(scenario, design)
    expect(structuredClone(trace)).toEqual(trace)
    expect(trace.steps.map((s) => s.index)).toEqual(trace.steps.map((_, i) => i))
    const early = trace.steps[0]
    const copy = bytes(early)
    await play(scenario, design)
    expect(bytes(early)).toBe(copy)
  })
})

describe('nothing ambient', () => {
  afterEach(() => vi.unstubAllGlobals())

  it.each(cases)('%s in %s touches no wall clock, no randomness, no timer', async (_id, design, scenario) => {
    const expected = bytes(await play(scenario, design))
    const touched: string[] = []
    const trap = (name: string) => () => {
      touched.push(name)
      throw new Error(`ambient ${name}`)
    }
    class FixedDate extends Date {
      constructor(...args: [] | [number]) {
        if (args.length === 0) trap('new Date()')()
        super(...(args as [number]))
      }
      static override now = trap('Date.now')
    }
    vi.stubGlobal('Date', FixedDate)
    vi.stubGlobal('setTimeout', trap('setTimeout'))
    const random = vi.spyOn(Math, 'random').mockImplementation(trap('Math.random'))
    const values = vi.spyOn(crypto, 'getRandomValues').mockImplementation(trap('getRandomValues'))
    const actual = bytes(await play(scenario, design))
    random.mockRestore()
    values.mockRestore()
    expect(touched).toEqual([])
    expect(actual).toBe(expected)
  })
})

describe('without crypto.subtle (plain http on a LAN)', () => {
  it.each(cases)('%s in %s gives the same bytes', async (_id, design, scenario) => {
    const expected = bytes(await play(scenario, design))
    const { subtle } = crypto
    Object.defineProperty(crypto, 'subtle', { value: undefined, configurable: true })
    try {
      expect(bytes(await play(scenario, design))).toBe(expected)
    } finally {
      Object.defineProperty(crypto, 'subtle', { value: subtle, configurable: true })
    }
  })
})

describe('what cannot be done is recorded, never thrown', () => {
  it.each([
    ['log-out', { do: 'log-out' }],
    ['alter-credential', { do: 'alter-credential' }],
    ['copy-credential', { do: 'copy-credential' }],
    ['replay', { do: 'replay', endpoint: 'me' }],
    ['wait-until', { do: 'wait-until', moment: 'expiry' }],
  ] satisfies [string, Action][])('%s before anybody logged in', async (name, action) => {
    for (const design of designIds) {
      const trace = await run({ scenario: 'free', design, beats: beat(action) })
      // the hybrid's page cannot see its refresh cookie, so it asks the server before it finds nothing to drop
      const asks = design === 'hybrid' && name === 'log-out'
      expect(trace.steps.at(-1)?.event).toMatchObject({ kind: 'idle', action: name })
      if (!asks) expect(trace.steps).toHaveLength(1)
    }
  })

  it.each(['__proto__', 'constructor', '<script>alert(1)</script>', '김하늘', '\ud800', ''])(
    'log in as %j',
    async (as) => {
      for (const design of designIds) {
        const trace = await run({ scenario: 'free', design, beats: beat({ do: 'log-in', as, password: as }) })
        const answer = trace.steps.findLast((s) => s.event.kind === 'response')?.event
        expect(answer).toMatchObject({ message: { status: 401 }, refusal: 'wrong-login' })
      }
    },
  )
})
