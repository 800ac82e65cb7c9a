// The file of progress: what was written reads back, and a file from anybody is refused with a reason or read in part.
import { describe, expect, it } from 'vitest'
import { emptyMemory, type Memory } from '@/components/stage/remembered'
import { biggest, readFile, writeFile } from './transfer'

const ids = ['logout', 'theft']
const logout = {
  ...{ design: 'jwt', at: 'log-in.in-brief', step: 1, seen: 0, choice: 'b', skipped: false },
  ...{ dual: true, told: true, guesses: ['replay'], order: 2 },
}
const memory: Memory = {
  ...emptyMemory,
  scenarios: { logout },
  challenges: { theft: { done: true, actions: 4, hints: 0 } },
  lab: { run: 'run=li.me', order: 3 },
}
const file = (more: object) => JSON.stringify({ site: 'seal-and-ledger', version: 1, ...more })

describe('a file of progress', () => {
  it('reads back what was written', () => {
    expect(readFile(writeFile(memory), ids)).toEqual({
      ...{ ok: true, memory, scenes: 1, challenges: 1, leftOut: 0 },
    })
  })

  it.each([
    ['nothing', '', 'text'],
    ['no JSON', 'PNG', 'text'],
    ['brackets without an end', '['.repeat(200_000), 'text'],
    ['brackets, closed', `${'['.repeat(9000)}${']'.repeat(9000)}`, 'deep'],
    ['depth in an entry', file({ scenarios: { logout: { guesses: [[[[1]]]] } } }), 'deep'],
    ['too much', ' '.repeat(biggest + 1), 'big'],
    ['a number', '7', 'foreign'],
    ['a list', '[]', 'foreign'],
    ['somebody else’s', '{"version":1,"scenarios":{}}', 'foreign'],
    ['no version', '{"site":"seal-and-ledger"}', 'foreign'],
    ['a version that is text', file({ version: '1' }), 'foreign'],
    ['a later version', file({ version: 2 }), 'newer'],
  ])('%s is refused', (_name, text, why) => {
    expect(readFile(text, ids)).toEqual({ ok: false, why })
  })

  it('leaves out what cannot be read or is not here, and counts it', () => {
    const scenarios = { logout, theft: { design: 7 }, unknown: logout, constructor: logout }
    const challenges = { logout: { actions: 'few' } }
    const read = readFile(file({ scenarios, challenges, lab: { run: 'a b' } }), ids)
    expect(read).toEqual({
      ...{ ok: true, scenes: 1, challenges: 0, leftOut: 5 },
      memory: { ...emptyMemory, scenarios: { logout } },
    })
  })

  it.each(['["logout"]', '"all"', '7', 'null'])(
    'scenes that are %s count as one that is left out',
    (given) => {
      const text = `{"site":"seal-and-ledger","version":1,"scenarios":${given}}`
      expect(readFile(text, ids)).toMatchObject({ ok: true, scenes: 0, leftOut: 1 })
    },
  )

  it('reaches no prototype', () => {
    const text =
      '{"site":"seal-and-ledger","version":1,"__proto__":{"bad":1},"scenarios":{"__proto__":{"bad":1},"logout":{"design":"jwt","__proto__":{"bad":1}}}}'
    const read = readFile(text, [...ids, '__proto__'])
    expect(read).toMatchObject({ ok: true, scenes: 1, leftOut: 1 })
    expect(({} as { bad?: number }).bad).toBeUndefined()
    expect(JSON.stringify(read)).not.toContain('bad')
  })
})
