// Who takes part: the name above the lifeline, the one for narrow screens, and the name of the desk.
import type { Words } from '../words'

export const actors: Words['actors'] = {
  browser: { name: 'Browser', short: 'Browser', desk: 'Browser' },
  server: { name: 'Server', short: 'Server', desk: 'Server' },
  store: { name: 'Ledger', short: 'Ledger', desk: 'Ledger (session store)' },
  attacker: { name: 'Attacker', short: 'Attacker', desk: 'Attacker’s pocket' },
}
