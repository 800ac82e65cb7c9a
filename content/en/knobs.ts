// The knobs in words: their names, what they do, and what they can be.
import type { Words } from '../words'

export const knobs: Words['knobs'] = {
  tokenLifetime: {
    name: 'Access token lifetime',
    says: 'The time from issue to expiry. Unless revoked, a copy works for just as long.',
  },
  leeway: {
    name: 'Clock leeway',
    says: 'After expiry the verifier goes on accepting a token for this long.',
  },
  idleTimeout: {
    name: 'Session idle timeout',
    says: 'A session that is not used for this long is over.',
  },
  absoluteTimeout: {
    name: 'Session absolute timeout',
    says: 'A session this old is over, however busy it was.',
  },
  tokenStorage: {
    name: 'Where the JWT is kept',
    says: 'Where script puts the JWT that it receives. In a cookie, the browser keeps it and sends it by itself.',
    values: {
      localStorage: 'localStorage',
      sessionStorage: 'sessionStorage',
      memory: 'a page variable',
      cookie: 'a cookie',
    },
  },
  sessionStore: {
    name: 'Where sessions are written',
    says: 'One ledger for all, a memory in each server, the same with users always sent back to their server, or copies between servers.',
    values: {
      shared: 'one shared ledger',
      'in-process': 'process memory',
      sticky: 'memory, sticky routing',
      replicated: 'copied between servers',
    },
  },
  httpOnly: {
    name: 'HttpOnly on the login cookie',
    says: 'Whether script is kept from reading the cookie of a session ID or a JWT. It is sent all the same.',
    values: { on: 'on', off: 'off' },
  },
  sameSite: {
    name: 'SameSite on the login cookie',
    says: 'Whether the cookie of a session ID or a JWT goes along when another site makes the request. Who may read it is another matter.',
    values: { Strict: 'Strict', Lax: 'Lax', None: 'None' },
  },
  servers: {
    name: 'Number of servers',
    says: 'Two or more stand behind a load balancer that sends requests to them in turn.',
  },
  replicationLag: {
    name: 'Replication lag',
    says: 'How long a change needs to the other servers. With 0 it waits until each of them has it.',
  },
  lookupCache: {
    name: 'Cache of look-ups',
    says: 'How long a server believes what it read before it asks the ledger again.',
  },
  onMiss: {
    name: 'When a number is unknown',
    says: 'Refuse it and no more, or send a new anonymous cookie along.',
    values: { refuse: 'refuse only', 'new-cookie': 'set a new cookie' },
  },
  skew1: {
    name: 'Clock of server 1',
    says: 'How far this server’s clock is ahead. A minus sign means behind.',
  },
  skew2: {
    name: 'Clock of server 2',
    says: 'How far this server’s clock is ahead. A minus sign means behind.',
  },
  skew3: {
    name: 'Clock of server 3',
    says: 'How far this server’s clock is ahead. A minus sign means behind.',
  },
  revocation: {
    name: 'How a JWT is revoked',
    says: 'Not at all, one by one on a denylist, all of a user’s by a cut-off, or both.',
    values: { none: 'not at all', denylist: 'denylist', cutoff: 'cut-off', both: 'both' },
  },
  denylistAt: {
    name: 'Who reads the denylist',
    says: 'Every server that verifies tokens, or the first one alone.',
    values: { 'every-server': 'every server', 'first-server': 'the first alone' },
  },
  denylistDown: {
    name: 'When the list cannot be read',
    says: 'Answer 503, or accept the token without knowing.',
    values: { closed: 'answer 503', open: 'accept it' },
  },
  refreshLifetime: {
    name: 'Life of a refresh family',
    says: 'From the login to the end. Renewing does not move the end.',
  },
  graceWindow: {
    name: 'Grace for a used refresh token',
    says: 'For this long a used refresh token still fetches the same successor.',
  },
  refreshPath: {
    name: 'Path of the refresh cookie',
    says: 'The addresses that the cookie goes to. On the narrow one the log-out never sees it.',
    values: { '/auth': '/auth', '/auth/refresh': '/auth/refresh' },
  },
}
