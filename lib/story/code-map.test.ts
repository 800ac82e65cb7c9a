// Every line that the code panel may light is found exactly once, over every golden run and every refusal.
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { scenarios } from '../scenarios'
import type { Action } from '../vocabulary/actions'
import { type Design, designIds } from '../vocabulary/designs'
import type { Knobs } from '../vocabulary/knobs'
import { seconds } from '../vocabulary/time'
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
      'a forged form and a script that rides',
      [{ do: 'log-in', as: 'kim' }, { do: 'lure' }, { do: 'inject-script', aim: 'ride' }],
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

const me: Action = { do: 'call', endpoint: 'me' }
const kim: Action = { do: 'log-in', as: 'kim' }
const stolen: Action = { do: 'copy-credential', of: 'refresh' }
const shown: Action = { do: 'replay', endpoint: 'refresh' }
const everywhere: Action = { do: 'revoke-all', as: 'kim' }
const short = { tokenLifetime: seconds(300) }

/** What lights a line, and the lines that it must have lit, by file and text. */
const lines: [string, Design, Partial<Knobs>, Action[], string[]][] = [
  [
    'several servers',
    'session',
    { servers: 3, sessionStore: 'in-process' },
    [kim, me, me],
    ["balancer 'page'", "balancer 'turn'", "session 'unknown-session'"],
  ],
  [
    'sticky, and one server left',
    'session',
    { servers: 2, sessionStore: 'sticky' },
    [kim, me, { do: 'server-down' }, me],
    ["balancer 'sticky'", "balancer 'only-one-up'"],
  ],
  [
    'a miss that gets a cookie',
    'session',
    { onMiss: 'new-cookie', sessionStore: 'in-process' },
    [kim, { do: 'restart' }, me],
    ['session sessions.create(', "session 'unknown-session'"],
  ],
  ['store down, session', 'session', {}, [kim, { do: 'store-down' }, me], ['session sessions.find(']],
  [
    'store down, hybrid',
    'hybrid',
    {},
    [kim, { do: 'store-down' }, { do: 'refresh' }, { do: 'log-out' }],
    ['hybrid refreshTokens.find(', "page fetch('/auth/logout'"],
  ],
  [
    'denylist',
    'jwt',
    { revocation: 'both' },
    [kim, { do: 'copy-credential' }, me, { do: 'log-out' }, { do: 'replay', endpoint: 'me' }],
    [
      'jwt denylist.add(',
      'jwt denylist.has(',
      'jwt cutoffs.of(',
      'jwt cutoffs.latest(',
      "jwt 'revoked-token'",
      "page fetch('/logout'",
    ],
  ],
  [
    'cut-offs',
    'jwt',
    { revocation: 'cutoff' },
    [kim, everywhere, me],
    ['jwt cutoffs.set(', "jwt 'revoked-token'"],
  ],
  [
    'no denylist at this server',
    'jwt',
    { revocation: 'denylist', denylistAt: 'first-server', servers: 2 },
    [kim, { do: 'server-down' }, { do: 'log-out' }],
    ["jwt 'not-found'"],
  ],
  [
    'rotation',
    'hybrid',
    short,
    [kim, { do: 'wait', seconds: 300 }, me],
    ['hybrid refreshTokens.begin(', 'hybrid refreshTokens.rotate(', "page fetch('/auth/refresh'"],
  ],
  [
    'reuse',
    'hybrid',
    short,
    [kim, stolen, { do: 'refresh' }, shown, { do: 'refresh' }],
    ["hybrid 'reused-refresh'", 'hybrid refreshTokens.revokeFamily(', "hybrid 'revoked-refresh'"],
  ],
  [
    'the end of a family',
    'hybrid',
    { refreshLifetime: seconds(60) },
    [kim, stolen, { do: 'wait', seconds: 60 }, shown, { do: 'refresh' }],
    ["hybrid 'expired-refresh'", "hybrid 'unknown-refresh'"],
  ],
  ['console, session', 'session', {}, [kim, { do: 'revoke' }, kim, everywhere], ['session sessions.delete(']],
  ['console, JWT', 'jwt', { revocation: 'denylist' }, [kim, { do: 'revoke' }], ['jwt denylist.add(']],
  [
    'console, hybrid',
    'hybrid',
    {},
    [kim, { do: 'revoke' }, kim, everywhere],
    ['hybrid refreshTokens.revokeFamily('],
  ],
  [
    'console with nobody to write to',
    'hybrid',
    {},
    [kim, { do: 'store-down' }, everywhere],
    ['hybrid refreshTokens.of('],
  ],
  [
    'script after a token',
    'jwt',
    { tokenStorage: 'sessionStorage' },
    [kim, { do: 'inject-script' }],
    ['evil localStorage.getItem(', 'evil sessionStorage.getItem(', 'evil sendOut('],
  ],
  [
    'script after a cookie',
    'session',
    { httpOnly: 'off' },
    [kim, { do: 'inject-script' }],
    ['evil document.cookie', 'evil sendOut('],
  ],
  [
    'login and log-out, JWT in a cookie',
    'jwt',
    { tokenStorage: 'cookie', revocation: 'denylist' },
    [kim, { do: 'call', endpoint: 'me' }, { do: 'log-out' }, { do: 'lure' }],
    ["page fetch('/logout'", 'jwt .sign(', 'jwt denylist.add(', 'jwt json(200', "jwt 'foreign-origin'"],
  ],
  [
    'script after a cookie with a JWT',
    'jwt',
    { tokenStorage: 'cookie', httpOnly: 'off' },
    [kim, { do: 'inject-script' }],
    ['evil document.cookie', 'evil sendOut('],
  ],
  [
    'script that asks',
    'hybrid',
    {},
    [kim, { do: 'inject-script' }],
    ["evil fetch('/auth/refresh'", 'evil sendOut('],
  ],
]

it.each(lines)('%s in %s lights its lines', async (_name, design, knobs, actions, expected) => {
  const trace = await run({ scenario: 'free', design, knobs, beats: [{ id: 'free', actions }] })
  expect(unsound(trace, sources)).toEqual([])
  const lit = trace.steps.flatMap(({ source }) => (source ? [`${source.file} ${source.text}`] : []))
  expect(lit).toEqual(expect.arrayContaining(expected))
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
