// The projections: stops, changes, wire and outcomes, over the real runs of every scenario and design.
import { describe, expect, it } from 'vitest'
import { scenarios } from '../scenarios'
import { denylist } from '../scenarios/denylist'
import { type Design, designIds } from '../vocabulary/designs'
import type { Scenario } from '../vocabulary/scenario'
import { seconds } from '../vocabulary/time'
import { run } from '../world/run'
import { changesAt, diff } from './changes'
import { specOf } from './diagram'
import { factsOf } from './facts'
import { byDesign, decidingStop, rightOption } from './outcome'
import { stopsOf, worldAt } from './stops'
import { bytesOf, plainLines, wireOf } from './wire'

const play = (s: Scenario, design: Design) => run({ scenario: s.id, design, knobs: s.knobs, beats: s.beats })
const cases = scenarios.flatMap((s) => designIds.map((design) => [s.id, design, s as Scenario] as const))

describe.each(cases)('%s in %s', (_id, design, scenario) => {
  it('has unique stops in order, that cover every step once', async () => {
    const trace = await play(scenario, design)
    const stops = stopsOf(trace, scenario)
    expect(new Set(stops.map((s) => s.id)).size).toBe(stops.length)
    expect(stops.at(-1)?.last).toBe(trace.steps.length - 1)
    for (const [i, stop] of stops.entries()) {
      expect(stop.last).toBeGreaterThan(stops[i - 1]?.last ?? -1)
      expect(trace.steps[stop.lead]?.beat).toBe(stop.beat)
      expect(stop.id.startsWith(`${stop.beat}.`)).toBe(true)
      expect(stop.drawn.length).toBeGreaterThan(0)
    }
    expect(stops.length).toBeGreaterThanOrEqual(7)
    expect(stops.length).toBeLessThanOrEqual(14)
  })

  it('folds only stops that there are', async () => {
    const trace = await play(scenario, design)
    const all = stopsOf(trace, {
      beats: scenario.beats.map(({ id, actions }) => ({ id, actions })),
      folds: { jwt: [], session: [], hybrid: [] },
    })
    for (const id of scenario.folds[design]) expect(all.map((s) => s.id)).toContain(id)
  })

  it('says no outcome in the id of a stop', async () => {
    const stops = stopsOf(await play(scenario, design), scenario)
    for (const { id } of stops) expect(id).not.toMatch(/\d{3}|reject|accept|found|miss/)
  })

  it('has facts for each stop, and lines to draw', async () => {
    const trace = await play(scenario, design)
    const stops = stopsOf(trace, scenario)
    for (const stop of stops) expect(factsOf(trace, stop).role).toBe(stop.role)
    const words = {
      title: 't',
      description: 'd',
      actor: (id: string) => id,
      label: () => 'label',
      found: String,
    }
    const spec = specOf(trace, stops, words)
    expect(new Set(spec.items.map((i) => i.stop)).size).toBe(stops.length)
  })

  it('adds its changes up to the last world', async () => {
    const trace = await play(scenario, design)
    const stops = stopsOf(trace, scenario)
    const ids = new Set<string>()
    stops.forEach((_, at) => {
      for (const c of changesAt(trace, stops, at).filter((c) => c.place === 'sessions'))
        c.op === 'add' ? ids.add(c.key) : c.op === 'remove' ? ids.delete(c.key) : null
    })
    expect([...ids].sort()).toEqual(
      Object.keys(worldAt(trace, stops, stops.length - 1).store.sessions).sort(),
    )
  })

  it('reads exactly one right option from the run, decided by an answer', async () => {
    const traces = byDesign(await Promise.all(designIds.map((d) => play(scenario, d))))
    const right = rightOption(traces, design, scenario.question)
    expect(scenario.question.options.map((o) => o.id)).toContain(right)
    const stops = stopsOf(traces[design], scenario)
    const at = decidingStop(stops, scenario.question.measure)
    // how long a line is kept is seen at the end of its beat, which nobody answers
    if (scenario.question.measure.read !== 'line') expect(stops[at]?.role).toBe('answer')
    expect(at).toBeGreaterThanOrEqual(stops.findIndex((s) => s.beat === scenario.question.before))
  })
})

it('keeps a line of the denylist until its token is refused for good, leeway included, and says so', async () => {
  const scenario: Scenario = denylist
  const knobs = { ...scenario.knobs, leeway: seconds(60) }
  const told = designIds.map((design) => run({ scenario: 'denylist', design, knobs, beats: scenario.beats }))
  expect(rightOption(byDesign(await Promise.all(told)), 'jwt', scenario.question)).toBe('b')
})

describe('what changed', () => {
  const at = async (id: string, design: Design, stop: string) => {
    const scenario = scenarios.find((s) => s.id === id) as Scenario
    const trace = await play(scenario, design)
    const stops = stopsOf(trace, scenario)
    return changesAt(
      trace,
      stops,
      stops.findIndex((s) => s.id === stop),
    )
  }
  const brief = (changes: Awaited<ReturnType<typeof at>>) =>
    changes.map((c) => `${c.op} ${c.actor}.${c.place}`)

  it('says of the server that answered that nothing changed there, and of no other', async () => {
    expect(brief(await at('servers', 'jwt', 'second.get-me-answer'))).toEqual(['none server-2.all'])
  })

  it.each([
    ['logout', 'jwt', 'log-out.storage-removed', ['remove browser.localStorage', 'none server.all']],
    ['logout', 'session', 'log-out.sessions-delete', ['remove store.sessions']],
    ['logout', 'jwt', 'copy.copied', ['add attacker.loot', 'none server.all']],
    ['logout', 'jwt', 'expiry.waited', ['change attacker.loot']],
    ['logout', 'jwt', 'last-second.waited', []],
    ['jwt-login', 'jwt', 'log-in.storage-set', ['add browser.localStorage', 'none server.all']],
    ['jwt-login', 'jwt', 'restart.restarted', ['change server.process']],
    ['session-login', 'session', 'log-in.post-login-answer', ['change browser.cookies']],
    [
      'session-login',
      'session',
      'alter.altered',
      ['change browser.cookies', 'none server.all', 'none store.all'],
    ],
  ] as const)('%s, %s, %s', async (id, design, stop, expected) => {
    expect(brief(await at(id, design, stop))).toEqual(expected)
  })

  it('is empty between a world and itself', async () => {
    const trace = await play(scenarios[0], 'session')
    for (const step of trace.steps) expect(diff(step.after, structuredClone(step.after))).toEqual([])
  })
})

describe('wire', () => {
  it('writes messages as RFC 9112 does and counts their octets', async () => {
    const trace = await play(scenarios[1], 'session')
    const index = trace.steps.findIndex((s) => s.event.kind === 'response' && s.event.message.status === 303)
    const wire = wireOf(trace, index)
    expect(wire?.lines.map((l) => l.text.replace(/=[\w-]{43};/, '=N1;'))).toEqual([
      'HTTP/1.1 303 See Other',
      'Location: /',
      'Set-Cookie: __Host-sid=N1; Path=/; Secure; HttpOnly; SameSite=Lax',
      'Cache-Control: no-store',
      'Content-Length: 0',
    ])
    expect(wire?.lines.filter((l) => l.marked).map((l) => l.text.split(':')[0])).toEqual(['Set-Cookie'])
    expect(wire?.bytes).toBe((wire?.lines.map((l) => l.text).join('\r\n').length ?? 0) + 4)
    expect(wireOf(trace, index + 1)).toBeNull()
  })

  it('counts octets, not characters', () => {
    const message = { status: 200, headers: [], body: '김' }
    expect(plainLines(message)).toEqual(['HTTP/1.1 200 OK', '', '김'])
    expect(bytesOf(message)).toBe('HTTP/1.1 200 OK\r\n\r\n'.length + 3)
  })
})
