// Every line that the code panel may light is found exactly once, over every golden run and every refusal.
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { scenarios } from '../scenarios'
import type { Action } from '../vocabulary/actions'
import { designIds } from '../vocabulary/designs'
import type { HandlerRef } from '../vocabulary/trace'
import { run } from '../world/run'
import { constantsOf, functionsOf, locate, unsound } from './code-map'

const read = (file: string) => readFileSync(path.join(import.meta.dirname, '../apps', `${file}.ts`), 'utf8')
const sources = {
  jwt: read('jwt'),
  session: read('session'),
  hybrid: read('hybrid'),
  page: read('page'),
  evil: read('evil'),
  balancer: read('balancer'),
}

describe.each(designIds)('%s', (design) => {
  it.each(scenarios.map((s) => [s.id, s] as const))('%s', async (_id, s) => {
    const trace = await run({ scenario: s.id, design, knobs: s.knobs, beats: s.beats })
    expect(unsound(trace, sources)).toEqual([])
  })

  const odd: [string, Action[]][] = [
    ['refused log-in', [{ do: 'log-in', as: 'kim', password: 'x' }]],
    ['call without a credential', [{ do: 'call', endpoint: 'me' }]],
    [
      'altered credential',
      [{ do: 'log-in', as: 'kim' }, { do: 'alter-credential' }, { do: 'call', endpoint: 'me' }],
    ],
    [
      'logged out with an altered credential',
      [{ do: 'log-in', as: 'kim' }, { do: 'alter-credential' }, { do: 'log-out' }],
    ],
    [
      'idle too long',
      [
        { do: 'log-in', as: 'kim' },
        { do: 'wait', seconds: 900 },
        { do: 'call', endpoint: 'me' },
      ],
    ],
    [
      'too old',
      [
        { do: 'log-in', as: 'kim' },
        { do: 'wait', seconds: 28800 },
        { do: 'call', endpoint: 'me' },
      ],
    ],
    [
      'logged in twice',
      [
        { do: 'log-in', as: 'kim' },
        { do: 'log-in', as: 'lee' },
        { do: 'call', endpoint: 'home' },
      ],
    ],
    [
      'failed, then called',
      [
        { do: 'log-in', as: 'kim', password: 'x' },
        { do: 'call', endpoint: 'me' },
      ],
    ],
  ]
  it.each(odd)('%s', async (_name, actions) => {
    const trace = await run({ scenario: 'free', design, beats: [{ id: 'free', actions }] })
    const answered = trace.steps.filter((s) => s.event.kind === 'response')
    expect(answered.every((s) => s.source)).toBe(true)
    expect(unsound(trace, sources)).toEqual([])
  })
})

it('shows a handler together with the constants that it leans on', () => {
  const of = (file: 'jwt' | 'session', name: string) => {
    const shown = functionsOf(sources[file]).find((f) => f.name === name)
    return shown ? constantsOf(sources[file], shown).map((line) => /^const (\w+)/.exec(line)?.[1]) : []
  }
  expect(of('jwt', 'me')).toEqual(
    expect.arrayContaining(['algorithms', 'policy', 'issuer', 'audience', 'rejected']),
  )
  expect(of('session', 'logout')).toEqual(['guard', 'sid', 'clearSid'])
  expect(of('jwt', 'home')).toEqual([])
})

it('notices a text that stands twice, or nowhere', () => {
  const functions = functionsOf('/** Doc. */\nexport async function f() {\n  a.b()\n  a.b()\n}\n')
  const ref = (text: string): HandlerRef => ({ file: 'jwt', handler: 'f', text })
  expect(locate(functions, ref('a.b(')).length).toBe(2)
  expect(locate(functions, ref('c.d(')).length).toBe(0)
  expect(functions[0]?.lines[0]).toBe('/** Doc. */')
})
