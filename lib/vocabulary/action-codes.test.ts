// The codes of actions in links: pinned, since links live longer than we remember; one form each, and nothing else is read.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readAction, writeAction, wrongPassword } from './action-codes'
import { type Action, actionTable } from './actions'
import { anyAction } from './actions.fixture'
import { parseActions } from './parse'

/** Every code that a shared link may hold. A line may be added; none may ever change. */
const pinned: readonly (readonly [string, Action])[] = [
  ['li', { do: 'log-in', as: 'kim' }],
  ['li-lee', { do: 'log-in', as: 'lee' }],
  ['li-', { do: 'log-in', as: '' }],
  ['li!', { do: 'log-in', as: 'kim', password: wrongPassword }],
  ['lip', { do: 'log-in', as: 'kim', device: 'phone' }],
  ['lip!-ops', { do: 'log-in', as: 'ops', password: wrongPassword, device: 'phone' }],
  ['li-%EA%B9%80%2E%26%3D%25%21', { do: 'log-in', as: '김.&=%!' }],
  ['me', { do: 'call', endpoint: 'me' }],
  ['mep', { do: 'call', endpoint: 'me', device: 'phone' }],
  ['met', { do: 'call', endpoint: 'me', tab: 'second' }],
  ['mept', { do: 'call', endpoint: 'me', device: 'phone', tab: 'second' }],
  ['ho', { do: 'call', endpoint: 'home' }],
  ['rf', { do: 'refresh' }],
  ['rft', { do: 'refresh', tab: 'second' }],
  ['rfp', { do: 'refresh', device: 'phone' }],
  ['sc', { do: 'send', what: 'call' }],
  ['srt', { do: 'send', what: 'refresh', tab: 'second' }],
  ['dl', { do: 'deliver' }],
  ['dlt', { do: 'deliver', tab: 'second' }],
  ['lo', { do: 'log-out' }],
  ['lop', { do: 'log-out', device: 'phone' }],
  ['al', { do: 'alter-credential' }],
  ['cp', { do: 'copy-credential' }],
  ['cpr', { do: 'copy-credential', of: 'refresh' }],
  ['cprp', { do: 'copy-credential', of: 'refresh', device: 'phone' }],
  ['xs', { do: 'inject-script' }],
  ['xr', { do: 'inject-script', aim: 'ride' }],
  ['lu', { do: 'lure' }],
  ['rp', { do: 'replay', endpoint: 'me' }],
  ['rh', { do: 'replay', endpoint: 'home' }],
  ['rr', { do: 'replay', endpoint: 'refresh' }],
  ['rv', { do: 'revoke' }],
  ['rvp', { do: 'revoke', device: 'phone' }],
  ['ra', { do: 'revoke-all', as: 'kim' }],
  ['ra-lee', { do: 'revoke-all', as: 'lee' }],
  ['rs', { do: 'restart' }],
  ['rs2', { do: 'restart', server: '2' }],
  ['dn', { do: 'server-down' }],
  ['dn3', { do: 'server-down', server: '3' }],
  ['up', { do: 'server-up' }],
  ['up2', { do: 'server-up', server: '2' }],
  ['sd', { do: 'store-down' }],
  ['su', { do: 'store-up' }],
  ['rk', { do: 'rotate-key' }],
  ['ad', { do: 'set-role', as: 'kim', role: 'admin' }],
  ['us-lee', { do: 'set-role', as: 'lee', role: 'user' }],
  ['w0', { do: 'wait', seconds: 0 }],
  ['w60', { do: 'wait', seconds: 60 }],
  ['w2592000', { do: 'wait', seconds: 2592000 }],
  ['wb', { do: 'wait-until', moment: 'one-second-before-expiry' }],
  ['wx', { do: 'wait-until', moment: 'expiry' }],
]

describe('codes', () => {
  it.each(pinned)('%s', (text, action) => {
    expect(writeAction(action)).toBe(text)
    expect(readAction(text)).toEqual(action)
  })

  it('are pinned for every action', () => {
    expect(new Set(pinned.map(([, action]) => action.do))).toEqual(new Set(Object.keys(actionTable)))
  })

  it('read what is usual as left out', () => {
    const said: Action = { do: 'call', endpoint: 'me', device: 'browser', tab: 'first' }
    expect(readAction(writeAction(said))).toEqual({ do: 'call', endpoint: 'me' })
    expect(readAction(writeAction({ do: 'copy-credential', of: 'access' }))).toEqual({
      do: 'copy-credential',
    })
    expect(readAction(writeAction({ do: 'restart', server: '1' }))).toEqual({ do: 'restart' })
    expect(readAction('li-kim')).toEqual({ do: 'log-in', as: 'kim' })
  })

  it('are read with their marks escaped', () => {
    expect(readAction('lip%21-lee')).toEqual(readAction('lip!-lee'))
    expect(readAction('li-lee%21')).toEqual({ do: 'log-in', as: 'lee!' })
  })

  it('keep no password', () => {
    const text = writeAction({ do: 'log-in', as: 'kim', password: 'hunter2' })
    expect(text).toBe('li!')
    expect(readAction(text)).toEqual({ do: 'log-in', as: 'kim', password: wrongPassword })
  })

  it.each([
    [
      '',
      ' li',
      'LI',
      'zz',
      'li.me',
      'lit',
      'li?',
      'lipp',
      'li!p',
      'me-lee',
      'met1',
      'rs1',
      'rs4',
      'w',
      'w-1',
      'w1.5',
    ],
    [
      'w2592001',
      'w9999999999',
      'w1e3',
      'wx60',
      'li-%',
      'li-%E0%A4',
      `li-${'a'.repeat(65)}`,
      'li!hunter2',
      'mept2',
    ],
    ['__proto__', 'constructor', 'toString', 'log-in', 's', 'r', 'x', '-lee', '60', '\u0000', 'ra!', 'rk2'],
  ])('refuse what is none of them', (...texts) => {
    for (const text of texts) expect(readAction(text), text).toBeNull()
  })
})

it('every action has one form, of signs that need no escape in an address, and is read from it', () => {
  fc.assert(
    fc.property(anyAction, (drawn) => {
      const text = writeAction(drawn)
      expect(text).toMatch(/^[a-z0-9!%A-F-]+$/)
      const read = readAction(text)
      expect(read).toMatchObject({ do: drawn.do, ...('as' in drawn ? { as: drawn.as } : {}) })
      expect(read && writeAction(read)).toBe(text)
    }),
    { numRuns: 1000 },
  )
})

it('whatever is read is an action that a run may hold', () => {
  const text = fc.oneof(fc.string(), fc.stringMatching(/^[a-z]{1,4}!?[0-9]{0,3}(-[a-z%0-9]{0,6})?$/))
  fc.assert(
    fc.property(text, (hostile) => {
      const read = readAction(hostile)
      if (read) expect(parseActions([read])).toEqual({ ok: true, value: [read] })
    }),
    { numRuns: 3000 },
  )
})
