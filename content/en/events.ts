// A title and a sentence for every kind of moment, made from the facts of the run; scenes say more where they must.
import type { EventWords } from '../words'
import { answers } from './events/answers'
import { attacks } from './events/attacks'
import { idle } from './events/idle'
import { lists } from './events/lists'
import { operator } from './events/operator'
import { requests } from './events/requests'
import { stores } from './events/stores'
import { tokens } from './events/tokens'

export const events: EventWords = {
  ...requests,
  ...answers,
  ...stores,
  ...lists,
  ...tokens,
  ...attacks,
  ...operator,
  ...idle,
}
