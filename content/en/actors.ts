// Who takes part: the name above the lifeline, the one for narrow screens, and the name of the desk.
import type { Words } from '../words'

export const serverNames: Words['serverNames'] = {
  alone: { name: 'Server', short: 'Server', desk: 'Server' },
  first: { name: 'S1', short: 'S1', desk: 'Server S1' },
}

export const actors: Words['actors'] = {
  browser: { name: 'Browser', short: 'Browser', desk: 'Browser' },
  phone: { name: 'Phone', short: 'Phone', desk: 'Phone' },
  balancer: { name: 'Load balancer', short: 'LB', desk: 'Load balancer' },
  server: serverNames.alone,
  'server-2': { name: 'S2', short: 'S2', desk: 'Server S2' },
  'server-3': { name: 'S3', short: 'S3', desk: 'Server S3' },
  store: { name: 'Ledger', short: 'Ledger', desk: 'Ledger (shared store)' },
  attacker: { name: 'Attacker', short: 'Attacker', desk: 'Attacker’s pocket' },
}
