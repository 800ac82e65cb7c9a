// 한국어: 모든 말을 한데 모은다.
import type { Words } from '../words'
import { actors, serverNames } from './actors'
import { compare, cost } from './compare'
import { events } from './events'
import { knobs } from './knobs'
import { lab } from './lab'
import { found, labels } from './labels'
import { read } from './read'
import { claims, cookieRules, designs, headerParameters, places, refusals, tokenRules } from './rules'
import { denylist } from './scenarios/denylist'
import { hybrid } from './scenarios/hybrid'
import { jwtLogin } from './scenarios/jwt-login'
import { logout } from './scenarios/logout'
import { revoke } from './scenarios/revoke'
import { rotation } from './scenarios/rotation'
import { servers } from './scenarios/servers'
import { sessionLogin } from './scenarios/session-login'
import { sideBySide } from './scenarios/side-by-side'
import { theft } from './scenarios/theft'
import { site } from './site'
import { ui } from './ui'

export const ko: Words = {
  lang: 'ko',
  ui,
  site,
  read,
  actors,
  serverNames,
  designs,
  places,
  refusals,
  tokenRules,
  cookieRules,
  claims,
  headerParameters,
  knobs,
  compare,
  cost,
  events,
  labels,
  found,
  lab,
  scenarios: {
    'jwt-login': jwtLogin,
    'session-login': sessionLogin,
    'side-by-side': sideBySide,
    logout,
    theft,
    revoke,
    servers,
    hybrid,
    rotation,
    denylist,
  },
}
