// The claims of the comparison, row by row: each names its story and what is read from the run, and never an outcome.
import {
  lagging,
  listDown,
  luredLax,
  luredNone,
  luredOpen,
  restartedAlone,
  ridden,
  serversShared,
  stolenRefresh,
  storeDown,
  takenBack,
  theftHidden,
} from './cases'
import type { Claim } from './claim-kinds'

/** In the order of the table. */
export const claims = [
  claim('held', 'storage', 'side-by-side', { read: 'held', beat: 'log-in' }),
  claim('kept', 'storage', 'side-by-side', { read: 'kept', beat: 'log-in' }),

  claim('logged-out', 'theft', 'logout', { read: 'answer', beat: 'replay' }),
  claim('logged-out-for', 'theft', 'logout', { read: 'outlives', beat: 'log-out' }),
  claim('taken-back', 'theft', 'revoke', { read: 'answer', beat: 'replay' }),
  claim('taken-back-for', 'theft', takenBack, { read: 'outlives', beat: 'revoke' }),
  claim('listed', 'theft', 'denylist', { read: 'answer', beat: 'replay' }),
  claim('renewed', 'theft', stolenRefresh, { read: 'answer', beat: 'renew' }),
  claim('lagging', 'theft', lagging, { read: 'answer', beat: 'second' }),

  claim('csrf-lax', 'csrf', luredLax, { read: 'attached', beat: 'lure' }),
  claim('csrf-none', 'csrf', luredNone, { read: 'attached', beat: 'lure' }),
  claim('csrf-open', 'csrf', luredOpen, { read: 'attached', beat: 'lure' }),

  claim('xss-hidden', 'xss', theftHidden, { read: 'taken', beat: 'inject' }),
  claim('xss-open', 'xss', 'theft', { read: 'taken', beat: 'inject' }),
  claim('xss-ridden', 'xss', ridden, { read: 'answer', beat: 'ride' }),

  claim('own-memory', 'scaling', 'servers', { read: 'answer', beat: 'second' }),
  claim('shared-store', 'scaling', serversShared, { read: 'answer', beat: 'second' }),
  claim('server-lost', 'scaling', 'servers', { read: 'answer', beat: 'after-loss' }),
  claim('look-ups', 'scaling', 'side-by-side', { read: 'per-request', cost: 'lookups', beat: 'three' }),
  claim('listed-look-ups', 'scaling', 'denylist', { read: 'per-request', cost: 'lookups', beat: 'other' }),

  claim('bytes', 'more', 'side-by-side', { read: 'per-request', cost: 'up', beat: 'three' }),
  claim('signatures', 'more', 'side-by-side', { read: 'per-request', cost: 'signatures', beat: 'three' }),
  claim('readable', 'more', 'side-by-side', { read: 'readable', beat: 'carry' }),
  claim('restarted', 'more', restartedAlone, { read: 'answer', beat: 'call-again' }),
  claim('store-down', 'more', storeDown, { read: 'answer', beat: 'call' }),
  claim('list-down', 'more', listDown, { read: 'answer', beat: 'call' }),
] as const satisfies readonly Claim[]

export type ClaimId = (typeof claims)[number]['id']

function claim<Id extends string>(
  id: Id,
  about: Claim['about'],
  story: Claim['story'],
  measure: Claim['measure'],
): Claim & { readonly id: Id } {
  return { id, about, story, measure }
}
