// 이야기에 나오는 이들: 생명선 위의 이름, 좁은 화면의 이름, 책상의 이름.
import type { Words } from '../words'

export const actors: Words['actors'] = {
  browser: { name: '브라우저', short: '브라우저', desk: '브라우저' },
  server: { name: '서버', short: '서버', desk: '서버' },
  store: { name: '장부', short: '장부', desk: '장부 (세션 저장소)' },
  attacker: { name: '공격자', short: '공격자', desk: '공격자의 주머니' },
}
