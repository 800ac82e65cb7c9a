// What holds for any run at all: random actions over every design and every setting of the knobs.
import { readFileSync } from 'node:fs'
import path from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { unsound } from '../story/code-map'
import { transcript } from '../story/transcript'
import { type Action, actionTable, type FieldRow } from '../vocabulary/actions'
import { designIds } from '../vocabulary/designs'
import { defaultKnobs, type KnobRow, type Knobs, knobTable } from '../vocabulary/knobs'
import { parseActions, parseKnobs } from '../vocabulary/parse'
import type { Snapshot, Trace } from '../vocabulary/trace'
import { run, type Story } from './run'

const names = ['kim', 'lee', 'ops', 'nobody', '__proto__', 'constructor', '', '<b>', '\ud800']
const moments = [0, 1, 2, 5, 29, 30, 299, 300, 600, 899, 900, 3600, 28799, 28800]

/** Values of a row: mostly the moments at which something turns over, sometimes anything that it accepts. */
function valuesOf(row: FieldRow | KnobRow, standard?: unknown): fc.Arbitrary<unknown> {
  if (row.type === 'text') return fc.constantFrom(...names)
  if (row.type === 'choice') return fc.constantFrom(...row.of)
  const near = moments.filter((n) => n >= row.min && n <= row.max)
  const usual = standard === undefined ? near : [...near, standard]
  return fc.oneof(fc.constantFrom<unknown>(...usual), fc.integer({ min: row.min, max: row.max }))
}

const rows = Object.entries(actionTable) as [Action['do'], Record<string, FieldRow>][]
const action: fc.Arbitrary<Action> = fc.oneof(
  { weight: 3, arbitrary: fc.constant<Action>({ do: 'log-in', as: 'kim' }) },
  { weight: 3, arbitrary: fc.constant<Action>({ do: 'call', endpoint: 'me' }) },
  ...rows.map(([name, fields]) => ({
    weight: 1,
    arbitrary: fc
      .record(Object.fromEntries(Object.entries(fields).map(([key, row]) => [key, valuesOf(row)])), {
        requiredKeys: Object.keys(fields).filter((key) => !fields[key]?.optional),
      })
      .map((values) => ({ do: name, ...values }) as Action),
  })),
)
const knobs = fc.record(
  Object.fromEntries(
    Object.entries(knobTable).map(([key, row]) => [key, valuesOf(row, defaultKnobs[key as keyof Knobs])]),
  ),
  { requiredKeys: [] },
) as fc.Arbitrary<Partial<Knobs>>
const story: fc.Arbitrary<Story> = fc
  .record({ design: fc.constantFrom(...designIds), knobs, actions: fc.array(action, { maxLength: 14 }) })
  .map(({ actions, ...rest }) => ({ scenario: 'free', ...rest, beats: [{ id: 'free', actions }] }))

const bytes = (value: unknown) => JSON.stringify(value)
const holds = (property: (story: Story) => Promise<void>, numRuns = 60) =>
  fc.assert(fc.asyncProperty(story, property), { numRuns })

const files = ['jwt', 'session', 'hybrid', 'page', 'evil', 'balancer'] as const
const sources = Object.fromEntries(
  files.map((f) => [f, readFileSync(path.join(import.meta.dirname, '../apps', `${f}.ts`), 'utf8')]),
) as Parameters<typeof unsound>[1]

describe('any run', () => {
  it('is one that a link could ask for', () =>
    holds(async ({ beats, knobs: turned }) => {
      expect(parseActions(beats[0]?.actions)).toMatchObject({ ok: true })
      expect(parseKnobs(turned)).toMatchObject({ ok: true })
    }))

  it('never throws, is plain data, and can be told', () =>
    holds(async (s) => {
      const trace = await run(s)
      expect(JSON.parse(bytes(trace))).toEqual(trace)
      expect(transcript(trace)).not.toMatch(/undefined|NaN|\[object/)
    }, 120))

  it('gives the same bytes again, beside others, and without crypto.subtle', () =>
    holds(async (s) => {
      const alone = bytes(await run(s))
      const beside = await Promise.all([run(s), run({ ...s, design: 'hybrid' }), run(s)])
      expect(beside.flatMap((t, i) => (i === 1 ? [] : [bytes(t)]))).toEqual([alone, alone])
      const { subtle } = crypto
      Object.defineProperty(crypto, 'subtle', { value: undefined, configurable: true })
      try {
        expect(bytes(await run(s))).toBe(alone)
      } finally {
        Object.defineProperty(crypto, 'subtle', { value: subtle, configurable: true })
      }
    }))

  it('lights only lines that stand in the shown code exactly once', () =>
    holds(async (s) => {
      expect(unsound(await run(s), sources)).toEqual([])
    }, 120))
})

const responses = ({ steps }: Trace) =>
  steps.flatMap(({ event }) => (event.kind === 'response' ? [event.message] : []))
const families = ({ store }: Snapshot) => {
  const all = Object.values(store.refresh)
  return [...new Set(all.map((r) => r.family))].map((family) => all.filter((r) => r.family === family))
}

describe('whatever happens', () => {
  it('every answer has a status of ours, fields of one line each, and is kept by no cache', () =>
    holds(async (s) => {
      for (const { status, headers } of responses(await run(s))) {
        expect([200, 303, 400, 401, 403, 404, 503]).toContain(status)
        for (const [name, value] of headers) expect(`${name}: ${value}`).toMatch(/^[\x20-\x7e]+$/)
        expect(headers).toContainEqual(['Cache-Control', 'no-store'])
      }
    }))

  it('a 401 challenges, and a store that is down is a 503 that says when to come back and touches no cookie', () =>
    holds(async (s) => {
      for (const { event } of (await run(s)).steps) {
        if (event.kind !== 'response') continue
        const fields = event.message.headers.map(([name]) => name)
        if (event.message.status === 401) expect(fields).toContain('WWW-Authenticate')
        if (event.refusal !== 'store-down') continue
        expect(event.message.status).toBe(503)
        expect(fields).toContain('Retry-After')
        expect(event.message.headers.filter(([, value]) => /^__/.test(value))).toEqual([])
      }
    }))

  it('a store that is down does not change', () =>
    holds(async (s) => {
      const { steps, before } = await run(s)
      steps.forEach(({ after: { store } }, i) => {
        const former = (steps[i - 1]?.after ?? before).store
        if (!store.up) expect(store).toEqual({ ...former, up: false })
      })
    }))

  it('a family has at most one active token, one end, and no life after its revocation', () =>
    holds(async (s) => {
      const { steps } = await run({ ...s, design: 'hybrid' })
      for (const { after } of steps)
        for (const family of families(after)) {
          const of = (status: string) => family.filter((row) => row.status === status).length
          expect(of('active')).toBeLessThanOrEqual(1)
          if (of('revoked') > 0) expect(of('active') + of('used')).toBe(0)
          expect(new Set(family.map((row) => row.absoluteExp)).size).toBe(1)
        }
    }))

  it('the store keeps no refresh token, unless a grace window has to hand one out again', () =>
    holds(async (s) => {
      const { steps } = await run({
        ...s,
        design: 'hybrid',
        knobs: { ...s.knobs, graceWindow: defaultKnobs.graceWindow },
      })
      const { browser, phone, store } = steps.at(-1)?.after ?? {}
      const held = [...(browser?.cookies ?? []), ...(phone?.cookies ?? [])].filter(
        (c) => c.name === '__Secure-rt',
      )
      for (const { value } of held) expect(bytes(store)).not.toContain(value)
    }))

  it('a session that was deleted is nowhere, once every change has arrived', () =>
    holds(async (s) => {
      // a server that was away may have missed the news: that is another lesson
      const actions = (s.beats[0]?.actions ?? []).filter(({ do: name }) => !/^(server-|restart)/.test(name))
      const beats = [{ id: 'free', actions: [...actions, { do: 'wait', seconds: 3600 } as const] }]
      const { steps } = await run({ ...s, design: 'session', beats })
      const { store, servers } = steps.at(-1)?.after ?? {}
      const kept = [store, ...Object.values(servers ?? {})].flatMap((p) => Object.keys(p?.sessions ?? {}))
      for (const { event } of steps)
        if (event.kind === 'store' && event.store === 'sessions' && event.act === 'delete' && event.found)
          expect(kept).not.toContain(event.key)
    }, 120))

  it('a cut-off never moves back', () =>
    holds(async (s) => {
      const { steps, before } = await run({ ...s, design: 'jwt', knobs: { ...s.knobs, revocation: 'both' } })
      steps.forEach(({ after }, i) => {
        for (const [user, at] of Object.entries((steps[i - 1]?.after ?? before).store.cutoffs))
          expect(after.store.cutoffs[user]).toBeGreaterThanOrEqual(at)
      })
    }))
})
