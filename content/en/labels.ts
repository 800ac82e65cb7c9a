// What stands above the arrows: long for wide screens, short for phones and the projector. Only what is on the wire.
import type { FactsOf } from '@/lib/story/facts'
import { reasonPhrase } from '@/lib/vocabulary/http'
import type { Refusal } from '@/lib/vocabulary/verdicts'
import type { Label, LabelWords, Words } from '../words'
import { duration } from './duration'
import { serverName } from './events/names'

const both = (text: string): Label => ({ long: text, short: text })
const kinds = { jwt: 'JWT', 'session-id': 'sid', 'refresh-token': 'rt' } as const

export const found: Words['found'] = {
  yes: { long: 'the line is there', short: 'found' },
  no: { long: 'no such line', short: 'none' },
}

export const labels: LabelWords = {
  request,
  answer,
  'users-read': ({ purpose }) =>
    purpose === 'password'
      ? { long: 'check the password', short: 'check' }
      : { long: 'read the profile', short: 'profile' },
  'sessions-read': ({ found: hit, short, place, cached }) => {
    if (cached) return { long: `${short} as read before: ${has(hit)}`, short: `had ${has(hit)}` }
    return place === 'shared'
      ? { long: `look up ${short}`, short: `get ${short}` }
      : { long: `${short} in memory: ${has(hit)}`, short: has(hit) }
  },
  'sessions-write': ({ short, anonymous }) => ({
    long: anonymous ? `write ${short} · nobody yet` : `write ${short} · the user`,
    short: `add ${short}`,
  }),
  'sessions-delete': ({ short }) => ({ long: `strike the line ${short}`, short: 'strike line' }),
  'refresh-read': ({ short }) => ({ long: `look up hash ${short}`, short: 'find hash' }),
  'refresh-write': ({ short }) => ({ long: `write hash ${short}`, short: 'add hash' }),
  'refresh-rotate': ({ short, next }) => ({ long: `${short} used · next ${next}`, short: 'rotate' }),
  'refresh-revoke': ({ tokens }) => ({ long: `end the family · tokens: ${tokens}`, short: 'end family' }),
  'denylist-read': ({ found: hit, short, cached }) =>
    cached
      ? { long: `the list as read: ${has(hit)}`, short: `had ${has(hit)}` }
      : { long: `on the denylist? ${short}`, short: 'on list?' },
  'denylist-write': ({ short }) => ({ long: `${short} onto the denylist`, short: 'onto list' }),
  'denylist-delete': ({ short }) => ({ long: `${short} expired · line gone`, short: 'line gone' }),
  'cutoffs-read': ({ found: hit, cached }) =>
    cached
      ? { long: `cut-off as read: ${has(hit)}`, short: `had ${has(hit)}` }
      : { long: 'look up the cut-off', short: 'cut-off?' },
  'cutoffs-write': ({ login }) => ({ long: `set the cut-off of ${login}`, short: 'set cut-off' }),
  unreachable: () => ({ long: 'called · no answer', short: 'no answer' }),
  routed: ({ to, why }) => ({ long: `to ${serverName(to)} · ${routes[why]}`, short: `to ${serverName(to)}` }),
  replicated: ({ act, short, bytes }) =>
    act === 'write'
      ? { long: `copy · ${short} · ${bytes} B`, short: 'copy' }
      : { long: `copy · ${short} struck`, short: 'copy strike' },
  'script-read': ({ looks, got }) =>
    got ? { long: `${looks}: read`, short: 'read' } : { long: `${looks}: nothing`, short: 'nothing' },
  commanded: ({ command }) =>
    command === 'revoke'
      ? { long: 'cut off one device', short: 'cut one' }
      : { long: 'cut off every device', short: 'cut all' },
  powered: ({ what, up, lost }) => {
    if (what === 'store') return both(up ? 'answers' : 'silent')
    if (up) return both('up')
    return { long: lost > 0 ? `down · sessions lost: ${lost}` : 'down', short: 'down' }
  },
  'token-signed': ({ lifetime }) => ({ long: `sign a JWT · ${duration(lifetime)}`, short: 'sign' }),
  'token-checked': ({ verdict }) =>
    verdict === 'ok'
      ? { long: 'every rule: pass', short: 'valid ✓' }
      : { long: `refused by rule: ${verdict}`, short: `${verdict} ✗` },
  'storage-set': ({ storage, tab }) => {
    if (tab === 'second') return { long: 'tab 2 keeps the JWT', short: 'tab 2 keeps' }
    return { long: storage === 'memory' ? 'JWT into a variable' : `JWT into ${storage}`, short: 'keep JWT' }
  },
  'storage-removed': ({ storage }) => ({
    long: storage === 'memory' ? 'JWT out of the variable' : `JWT out of ${storage}`,
    short: 'forget JWT',
  }),
  altered: ({ credential }) => ({ long: `${kinds[credential]}: one character changed`, short: 'altered' }),
  copied: ({ credential, short }) => ({
    long: credential === 'jwt' ? 'a copy of the JWT' : `a copy of ${kinds[credential]} ${short}`,
    short: 'copy',
  }),
  restarted: ({ lost }) => ({
    long: lost > 0 ? `restart · sessions lost: ${lost}` : 'restart · memory gone',
    short: 'restart',
  }),
  'key-rotated': ({ kid }) => ({ long: `signing key: ${kid}`, short: 'new key' }),
  'users-write': ({ login, becomes }) => ({ long: `${login}: role ${becomes}`, short: 'new role' }),
  waited: ({ passed, until, design }) => {
    const short = `+ ${duration(passed)}`
    if (until === null) return { long: `${duration(passed)} later`, short }
    const moment = until === 'expiry' ? 'at expiry' : 'one second before expiry'
    return { long: design === 'session' ? `JWT: ${moment}` : moment, short }
  },
  'nothing-to-do': () => ({ long: 'nothing to do', short: 'nothing' }),
  'in-brief': () => both('log in'),
}

const has = (hit: boolean) => (hit ? 'found' : 'none')
const routes = { turn: 'its turn', sticky: 'LB cookie', page: 'page', 'only-one-up': 'only one up' } as const

/** What stands for a path where there is little room. */
const acts: Readonly<Record<string, string>> = {
  '/logout': 'log out',
  '/auth/logout': 'log out',
  '/auth/login': 'log in',
  '/auth/refresh': 'renew',
}

function request({ to, method, path, carries, short, tab }: FactsOf<'request'>): Label {
  if (to === 'attacker') return { long: `${method} ${path} · what was stolen`, short: 'stolen' }
  const line = `${method} ${path}`
  if (tab === 'second') return { long: `${line} · tab 2`, short: `tab 2 ${acts[path] ?? path}` }
  const brief = acts[path] ?? line
  switch (carries) {
    case 'password':
      return { long: path === '/login' ? `${line} · id, password` : `${line} · id, pw`, short: brief }
    case 'jwt':
      return { long: `${line} · Bearer ${short}`, short: brief }
    case 'jwt-cookie':
      return { long: `${line} · Cookie ${short}`, short: brief }
    case 'session-id':
      return { long: `${line} · sid ${short}`, short: brief }
    case 'refresh-token':
      return { long: `${line} · rt ${short}`, short: brief }
    case 'nothing':
      return { long: line, short: brief }
  }
}

/** The error that a client can read in the answer. The reason behind it is not on the wire. */
const errors: Readonly<Partial<Record<Refusal, string>>> = {
  'invalid-token': 'invalid_token',
  'revoked-token': 'invalid_token',
  'unknown-refresh': 'invalid_grant',
  'unknown-user': 'invalid_grant',
  'expired-refresh': 'invalid_grant',
  'revoked-refresh': 'invalid_grant',
  'reused-refresh': 'invalid_grant',
}

function answer({ path, status, refusal, gives, short }: FactsOf<'answer'>): Label {
  switch (gives) {
    case 'jwt':
      return { long: `${status} · access token`, short: `${status} · JWT` }
    case 'jwt-cookie':
      return { long: `${status} · Set-Cookie JWT`, short: `${status} · JWT` }
    case 'tokens':
      return { long: `${status} · JWT, rt ${short}`, short: `${status} · pair` }
    case 'session-id':
    case 'anonymous-id':
      return { long: `${status} · Set-Cookie ${short}`, short: `${status} · sid` }
    case 'erasure':
      return { long: `${status} · erase the cookie`, short: `${status} · erase` }
    case 'nothing':
      break
  }
  const error = refusal && errors[refusal]
  if (error) return { long: `${status} · ${error}`, short: `${status}` }
  const plain = `${status} ${reasonPhrase[status] ?? ''}`.trim()
  return { long: status === 200 && path === '/me' ? '200 · sub, role' : plain, short: `${status}` }
}
