// What stands above the arrows: long for wide screens, short for phones and the projector. Only what is on the wire.
import { reasonPhrase } from '@/lib/vocabulary/http'
import type { Label, LabelWords, Words } from '../words'
import { duration } from './duration'

const both = (text: string): Label => ({ long: text, short: text })
const kinds = { jwt: 'JWT', 'session-id': 'sid' } as const

export const found: Words['found'] = {
  yes: { long: 'the line is there', short: 'found' },
  no: { long: 'no such line', short: 'none' },
}

export const labels: LabelWords = {
  request: ({ method, path, carries, short }) => {
    const line = `${method} ${path}`
    const brief = path === '/logout' ? 'log out' : line
    switch (carries) {
      case 'password':
        return { long: `${line} · id, password`, short: brief }
      case 'jwt':
        return { long: `${line} · Bearer ${short}`, short: brief }
      case 'session-id':
        return { long: `${line} · sid ${short}`, short: brief }
      case 'nothing':
        return { long: line, short: brief }
    }
  },
  answer: ({ path, status, refusal, gives, short }) => {
    switch (gives) {
      case 'jwt':
        return { long: `${status} · access token`, short: `${status} · JWT` }
      case 'session-id':
      case 'anonymous-id':
        return { long: `${status} · Set-Cookie ${short}`, short: `${status} · sid` }
      case 'erasure':
        return { long: `${status} · erase the cookie`, short: `${status} · erase` }
      case 'nothing':
        break
    }
    if (refusal === 'invalid-token') return { long: `${status} · invalid_token`, short: `${status}` }
    const plain = `${status} ${reasonPhrase[status] ?? ''}`.trim()
    return { long: status === 200 && path === '/me' ? '200 · sub, role' : plain, short: `${status}` }
  },
  'users-read': ({ purpose }) =>
    purpose === 'password'
      ? { long: 'check the password', short: 'check' }
      : { long: 'read the profile', short: 'profile' },
  'sessions-read': ({ found: hit, short, place }) =>
    place === 'shared'
      ? { long: `look up ${short}`, short: `find ${short}` }
      : { long: `${short} in memory: ${hit ? 'found' : 'none'}`, short: hit ? 'found' : 'none' },
  'sessions-write': ({ short, anonymous }) => ({
    long: anonymous ? `write ${short} · nobody yet` : `write ${short} · the user`,
    short: `add ${short}`,
  }),
  'sessions-delete': ({ short }) => ({ long: `strike the line ${short}`, short: 'strike line' }),
  'token-signed': ({ lifetime }) => ({ long: `sign a JWT · ${duration(lifetime)}`, short: 'sign' }),
  'token-checked': ({ verdict }) =>
    verdict === 'ok'
      ? { long: 'every rule: pass', short: 'valid ✓' }
      : { long: `refused by rule: ${verdict}`, short: `${verdict} ✗` },
  'storage-set': ({ storage }) => ({
    long: storage === 'memory' ? 'JWT into a variable' : `JWT into ${storage}`,
    short: 'keep JWT',
  }),
  'storage-removed': ({ storage }) => ({
    long: storage === 'memory' ? 'JWT out of the variable' : `JWT out of ${storage}`,
    short: 'forget JWT',
  }),
  altered: ({ credential }) => ({ long: `${kinds[credential]}: one character changed`, short: 'altered' }),
  copied: ({ credential, short }) => ({
    long: credential === 'jwt' ? 'a copy of the JWT' : `a copy of sid ${short}`,
    short: 'copy',
  }),
  restarted: ({ lost }) => ({
    long: lost > 0 ? `restart · sessions lost: ${lost}` : 'restart · memory gone',
    short: 'restart',
  }),
  waited: ({ passed, until, design }) => {
    const short = `+ ${duration(passed)}`
    if (until === null) return { long: `${duration(passed)} later`, short }
    const moment = until === 'expiry' ? 'at expiry' : 'one second before expiry'
    return { long: design === 'jwt' ? moment : `JWT: ${moment}`, short }
  },
  'nothing-to-do': () => ({ long: 'nothing to do', short: 'nothing' }),
  'in-brief': () => both('log in'),
}
