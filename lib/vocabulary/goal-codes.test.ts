// Goals in links: every goal of the challenges comes back as it was, and nothing that a link may hold breaks the reader.
import { describe, expect, it } from 'vitest'
import { challenges } from '../scenarios/challenges'
import type { Challenge } from './challenge'
import { goalOf, mostGoals, parametersOf, readGoals, writeGoals } from './goal-codes'
import { type Goal, goalKinds } from './goals'

const listed: readonly Challenge[] = challenges
const all: readonly Goal[] = listed.flatMap(({ goals }) => goals)

describe('codes of goals', () => {
  it.each(all.map((goal) => [writeGoals([goal]), goal] as const))('%s', (code, goal) => {
    expect(code).toMatch(/^[a-z0-9./-]{1,60}$/)
    expect(readGoals(code)).toEqual({ ok: true, value: [goal] })
  })

  it('write nothing for no goals, and read it', () => {
    expect(writeGoals([])).toBe('')
    expect(readGoals('')).toEqual({ ok: true, value: [] })
  })

  it.each([
    ['rows.jwt.1,win', 'kind', 'win'],
    ['__proto__.jwt', 'kind', '__proto__'],
    ['rows.session.1', 'value', 'rows.session.1'],
    ['rows.jwt', 'value', 'rows.jwt'],
    ['rows.jwt.1.1', 'value', 'rows.jwt.1.1'],
    ['rows.jwt.-1', 'value', 'rows.jwt.-1'],
    ['rows.jwt.1e1', 'value', 'rows.jwt.1e1'],
    ['answer.jwt.browser.418', 'value', 'answer.jwt.browser.418'],
    ['kept.jwt.attacker.200', 'value', 'kept.jwt.attacker.200'],
    ['knob.store.nowhere', 'value', 'knob.store.nowhere'],
    ['knob.nothing.1', 'value', 'knob.nothing.1'],
    ['knob-most.store.1', 'value', 'knob-most.store.1'],
    ['knob-most.store.shared', 'value', 'knob-most.store.shared'],
    ['knob-most.ttl.0', 'value', 'knob-most.ttl.0'],
    ['knob-most.ttl.86401', 'value', 'knob-most.ttl.86401'],
    ['knob-most.grace.61', 'value', 'knob-most.grace.61'],
    ['rows.jwt.1,rows.jwt.1', 'form', 'rows.jwt.1'],
    ['rows.jwt.\u202e1', 'value', 'rows.jwt.\ufffd1'],
    [',', 'kind', ''],
  ])('%s is refused', (text, fault, what) => {
    expect(readGoals(text)).toEqual({ ok: false, fault, what })
  })

  it('takes no more goals than a reader can keep in sight, and no endless text', () => {
    const many = Array.from({ length: mostGoals + 1 }, (_, i) => `rows.jwt.${i}`)
    expect(readGoals(many.slice(1).join(','))).toMatchObject({ ok: true })
    expect(readGoals(many.join(','))).toMatchObject({ ok: false, fault: 'many' })
    expect(readGoals('rows.jwt.1,'.repeat(100))).toMatchObject({ ok: false, fault: 'form' })
  })

  it('never throws, whatever single character is put, dropped or doubled', () => {
    const whole = writeGoals(all.slice(0, mostGoals))
    for (let i = 0; i < whole.length; i++)
      for (const put of ['', '.', ',', '%', '\u0000', '9', 'constructor'])
        expect(readGoals(whole.slice(0, i) + put + whole.slice(i + 1))).toHaveProperty('ok')
  })

  it('names only parameters that every kind has, the optional ones last', () => {
    for (const kind of goalKinds) {
      const optional = parametersOf(kind).map(([, parameter]) => 'optional' in parameter)
      expect(optional, kind).toEqual(optional.toSorted())
      expect(goalOf(kind, []), kind).toBeNull()
    }
  })
})
