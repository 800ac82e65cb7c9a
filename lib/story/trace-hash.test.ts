// The hash of a run stands for its bytes: the same wherever it is made, and another one as soon as anything differs.
import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { scenarios } from '../scenarios'
import { type Play, storiesOf } from '../vocabulary/play'
import type { Beat } from '../vocabulary/scenario'
import type { Trace } from '../vocabulary/trace'
import { run } from '../world/run'
import { readRun, writeRun } from './share'
import { traceHash } from './trace-hash'

const actionsOf = (told: readonly Beat[]) => told.flatMap(({ actions }) => actions)
const beats = [
  {
    id: '1',
    actions: [
      { do: 'log-in', as: '김' },
      { do: 'log-in', as: 'kim' },
      { do: 'call', endpoint: 'me' },
    ] as const,
  },
]
const play = (design: 'jwt' | 'session') => run({ scenario: 'free', design, beats })

/** The same JSON by another road: names sorted as they are read. */
const sorted = (_: string, value: unknown) =>
  value && typeof value === 'object' && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1)))
    : value

/** Every object with its names in the opposite order. */
const turned = (value: unknown): unknown =>
  Array.isArray(value)
    ? value.map(turned)
    : value && typeof value === 'object'
      ? Object.fromEntries(
          Object.entries(value)
            .reverse()
            .map(([name, inner]) => [name, turned(inner)]),
        )
      : value

it('is SHA-256 over the trace as JSON with sorted names', async () => {
  const trace = await play('jwt')
  const text = JSON.stringify(trace, sorted)
  expect(traceHash(trace)).toBe(createHash('sha256').update(text, 'utf8').digest('hex'))
})

it('does not depend on the order of names, nor on the copy', async () => {
  const trace = await play('session')
  expect(traceHash(turned(trace) as Trace)).toBe(traceHash(trace))
  expect(traceHash(JSON.parse(JSON.stringify(trace)))).toBe(traceHash(trace))
  expect(traceHash(structuredClone(trace))).toBe(traceHash(await play('session')))
})

it('differs as soon as one character does', async () => {
  const trace = await play('jwt')
  const text = JSON.stringify(trace)
  const whole = traceHash(trace)
  const letters = [...text.matchAll(/(?<=")[a-z](?=[a-z]+")/g)].map(({ index }) => index)
  fc.assert(
    fc.property(fc.constantFrom(...letters), (at) => {
      const other = `${text.slice(0, at)}${text[at] === 'q' ? 'z' : 'q'}${text.slice(at + 1)}`
      expect(traceHash(JSON.parse(other))).not.toBe(whole)
    }),
    { numRuns: 30 },
  )
  expect(traceHash(await play('session'))).not.toBe(whole)
})

it.each(
  scenarios.map(
    ({ id, home, knobs, beats }) => [id, { lanes: [home], knobs, actions: actionsOf(beats) }] as const,
  ),
)('%s as a shared run gives the same bytes as before it was written into a link', async (_, given: Play) => {
  const read = readRun(`#${writeRun({ play: given, at: null, from: null, goal: null, goals: null })}`)
  const [before, after] = [storiesOf(given)[0], read.ok ? storiesOf(read.value.play)[0] : undefined]
  if (!before || !after) throw new Error('no run')
  expect(traceHash(await run(after))).toBe(traceHash(await run(before)))
})
