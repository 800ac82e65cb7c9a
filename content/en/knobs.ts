// The knobs in words: their names, what they do, and what they can be.
import type { Words } from '../words'

export const knobs: Words['knobs'] = {
  tokenLifetime: {
    name: 'Access token lifetime',
    says: 'The time from issue to expiry. A copy works for just as long.',
  },
  leeway: {
    name: 'Clock leeway',
    says: 'The verifier still accepts a token that expired this long ago.',
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
    says: 'Where the page’s script puts the JWT that it receives.',
    values: {
      localStorage: 'localStorage',
      sessionStorage: 'sessionStorage',
      memory: 'a page variable',
    },
  },
  sessionStore: {
    name: 'Where sessions are written',
    says: 'In a ledger of its own, or in the memory of the server process.',
    values: { shared: 'separate ledger', 'in-process': 'process memory' },
  },
}
