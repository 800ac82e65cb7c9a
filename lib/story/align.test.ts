// Aligning lanes: shared beats, what differs in them and where they part, by hand and over every run of every pair.
import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import { scenarios } from '../scenarios'
import { type Design, designIds } from '../vocabulary/designs'
import type { Scenario } from '../vocabulary/scenario'
import type { Trace } from '../vocabulary/trace'
import { run } from '../world/run'
import { allBeatsOf, beatAt, beatsOf, differences, marksOf, partingOf, resultOf } from './align'
import { stopsOf } from './stops'

const stopsIn = (beats: string) => [...beats].map((beat) => ({ beat }))

describe('shared beats', () => {
  it.each([
    ['the same beats', 'aabc', 'abbc', ['a 0-1 0-0', 'b 2-2 1-2', 'c 3-3 3-3']],
    ['one missing in a lane passes with the next', 'aabc', 'ac', ['a 0-1 0-0', 'c 2-3 1-1']],
    ['the last one missing passes with the one before', 'abc', 'ab', ['a 0-0 0-0', 'b 1-2 1-1']],
    ['missing on either side', 'abd', 'acd', ['a 0-0 0-0', 'b 1-1 1-1', 'd 2-2 2-2']],
    ['a lane without any', 'ab', '', []],
    ['no lane has any', '', '', []],
  ])('%s', (_name, one, other, expected) => {
    const beats = beatsOf([stopsIn(one), stopsIn(other)])
    expect(beats.map(({ id, lanes }) => [id, ...lanes.map((s) => `${s.first}-${s.last}`)].join(' '))).toEqual(
      expected,
    )
  })

  it('cover every stop of every lane once, whatever lanes leave out', () => {
    const lane = fc
      .uniqueArray(fc.integer({ min: 0, max: 7 }), { minLength: 1 })
      .map((beats) =>
        beats.sort().flatMap((b) => Array<{ beat: string }>(1 + (b % 3)).fill({ beat: `b${b}` })),
      )
    fc.assert(
      fc.property(fc.array(lane, { minLength: 2, maxLength: 3 }), (lanes) => {
        const beats = beatsOf(lanes)
        lanes.forEach((stops, i) => {
          const covered = beats.flatMap(({ lanes: spans }) => {
            const { first, last } = spans[i] ?? { first: 0, last: -1 }
            expect(last).toBeGreaterThanOrEqual(first)
            return Array.from({ length: last - first + 1 }, (_, k) => first + k)
          })
          if (beats.length > 0) expect(covered).toEqual([...stops.keys()])
          for (const at of stops.keys())
            if (beats.length > 0) expect(beatAt(beats, i, at)).toBeGreaterThanOrEqual(0)
        })
        expect(beatAt(beats, 0, -1)).toBe(-1)
      }),
    )
  })
})

describe('every beat of lanes that did different things', () => {
  it.each([
    ['one lane ends before the other', 'aabc', 'ab', ['a 0-1 0-0', 'b 2-2 1-1', 'c 3-3 2-1']],
    ['the other is the longer one', 'a', 'abb', ['a 0-0 0-0', 'b 1-0 1-2']],
    ['one missing in the middle', 'abc', 'ac', ['a 0-0 0-0', 'b 1-1 1-0', 'c 2-2 1-1']],
    ['a lane without any', 'ab', '', ['a 0-0 0--1', 'b 1-1 0--1']],
    ['no lane has any', '', '', []],
  ])('%s', (_name, one, other, expected) => {
    const beats = allBeatsOf([stopsIn(one), stopsIn(other)])
    expect(beats.map(({ id, lanes }) => [id, ...lanes.map((s) => `${s.first}-${s.last}`)].join(' '))).toEqual(
      expected,
    )
  })
})

const traces = new Map<string, Trace>()
const traceOf = (scenario: Scenario, design: Design): Trace =>
  traces.get(`${scenario.id} ${design}`) ?? ({} as Trace)

beforeAll(async () => {
  for (const s of scenarios as readonly Scenario[])
    for (const design of designIds)
      traces.set(`${s.id} ${design}`, await run({ scenario: s.id, design, knobs: s.knobs, beats: s.beats }))
})

const side = (scenario: Scenario, design: Design) => ({ design, trace: traceOf(scenario, design) })
const pairs = (scenarios as readonly Scenario[]).flatMap((s) =>
  designIds.flatMap((a, i) => designIds.slice(i + 1).map((b) => [s.id, a, b, s] as const)),
)

/** The transcript of a beat reduced to what the comparison speaks of, written anew: plain text, no shared helper. */
function normalised(trace: Trace, beat: string): { answers: Record<string, string>; rest: string } {
  const own = trace.steps.filter((s) => s.beat === beat)
  const answers: Record<string, string> = {}
  let lookups = 0
  for (const { event } of own) {
    if (event.kind === 'response' && /^(browser|phone|attacker)$/.test(event.to))
      answers[event.to] = `${event.message.status}${event.refusal ? ' refused' : ''}`
    if (event.kind === 'idle' && /^(browser|phone|attacker)$/.test(event.at)) answers[event.at] = 'nothing'
    if (event.kind === 'store' && event.store !== 'users' && event.act === 'read' && !event.cached) lookups++
  }
  const world = (i: number) => trace.steps[i]?.after ?? trace.before
  const [begin, end] = [world((own[0]?.index ?? 0) - 1), world(own.at(-1)?.index ?? -1)]
  const rows = (w: typeof begin) => {
    const { store, servers } = w
    const memories = Object.entries(servers).flatMap(([id, server]) =>
      Object.entries(server?.sessions ?? {}).map(([sid, row]) => [`${id} ${sid}`, row.user]),
    )
    return new Map<string, unknown>([
      ...(memories as [string, unknown][]),
      ...Object.entries(store.sessions).map(([sid, row]) => [sid, row.user] as const),
      ...Object.entries(store.refresh).map(([hash, row]) => [`rt ${hash}`, row.status] as const),
      ...Object.entries(store.denylist).map(([key, row]) => [`list ${key}`, row.until] as const),
      ...Object.entries(store.cutoffs),
    ])
  }
  const [old, now] = [rows(begin), rows(end)]
  const gone = [...old.keys()].filter((key) => !now.has(key)).length
  const came = [...now.keys()].filter((key) => !old.has(key)).length
  const other = [...now].filter(([key, value]) => old.has(key) && old.get(key) !== value).length
  return { answers, rest: `+${came} -${gone} ~${other} ?${lookups}` }
}

function differ(a: Trace, b: Trace, beat: string): boolean {
  const [one, other] = [normalised(a, beat), normalised(b, beat)]
  const who = Object.keys(one.answers).filter((name) => name in other.answers)
  return one.rest !== other.rest || who.some((name) => one.answers[name] !== other.answers[name])
}

describe.each(pairs)('%s: %s beside %s', (_id, a, b, scenario) => {
  const lanes = () => [side(scenario, a), side(scenario, b)] as const
  const beats = () => beatsOf(lanes().map(({ trace }) => stopsOf(trace, scenario)))

  it('have every beat of the story, in its order', () => {
    expect(beats().flatMap(({ ids }) => ids)).toEqual(scenario.beats.map(({ id }) => id))
  })

  it('part first where their normalised transcripts first differ', () => {
    const [one, other] = lanes()
    const expected = scenario.beats.findIndex(({ id }) => differ(one.trace, other.trace, id))
    expect(partingOf(marksOf(lanes(), beats())).first).toBe(expected)
  })

  it('are marked alike whichever stands on the left, and equal to themselves', () => {
    const [one, other] = lanes()
    for (const { ids } of beats()) {
      expect(differences(one, other, ids)).toEqual(differences(other, one, ids))
      expect(differences(one, one, ids)).toEqual([])
    }
  })
})

describe('the log-out', () => {
  const logout = (scenarios as readonly Scenario[]).find((s) => s.id === 'logout') as Scenario
  const marks = () => {
    const lanes = [side(logout, 'session'), side(logout, 'jwt')]
    return marksOf(lanes, beatsOf(lanes.map(({ trace }) => stopsOf(trace, logout))))
  }

  it('parts in the ledger, and in the answers once the copy is sent', () => {
    const { first, answer } = partingOf(marks())
    expect(logout.beats[first]?.id).toBe('log-in')
    expect(logout.beats[answer]?.id).toBe('replay')
  })

  it('comes to one line less in one lane and to nothing in the other', () => {
    const result = (design: Design, beat: string) => resultOf(traceOf(logout, design), [beat])
    expect(result('session', 'log-out').ledger).toEqual({ add: 0, remove: 1, change: 0 })
    expect(result('jwt', 'log-out')).toEqual({
      answers: { browser: null, phone: null, attacker: null },
      ledger: { add: 0, remove: 0, change: 0 },
      lookups: 0,
    })
    expect(result('session', 'replay').answers.attacker).toMatchObject({ status: 401 })
    expect(result('jwt', 'replay').answers.attacker).toMatchObject({ status: 200 })
  })

  it('compared with itself under another knob, differs on the wire alone where only that changed', async () => {
    const other = await run({
      ...{ scenario: 'logout', design: 'jwt', beats: logout.beats },
      knobs: { ...logout.knobs, leeway: 30 as never },
    })
    const lanes = [side(logout, 'jwt'), { design: 'jwt' as const, trace: other }]
    const beats = beatsOf(lanes.map(({ trace }) => stopsOf(trace, logout)))
    const found = marksOf(lanes, beats)
    expect(found[beats.findIndex(({ id }) => id === 'replay')]).toEqual([])
    expect(found.at(-1)).toContain('answer')
    expect(found.at(-1)).toContain('wire')
  })
})
