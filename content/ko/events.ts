// 모든 순간의 제목과 문장: 장면이 따로 말하지 않는 곳에서는 실행에서 얻은 사실로 이 문장을 만든다.
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
