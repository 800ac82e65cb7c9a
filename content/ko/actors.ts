// 이야기에 나오는 이들: 생명선 위의 이름, 좁은 화면의 이름, 책상의 이름.
import type { Words } from '../words'

export const serverNames: Words['serverNames'] = {
  alone: { name: '서버', short: '서버', desk: '서버' },
  first: { name: 'S1', short: 'S1', desk: '서버 S1' },
}

export const actors: Words['actors'] = {
  browser: { name: '브라우저', short: '브라우저', desk: '브라우저' },
  phone: { name: '휴대폰', short: '폰', desk: '휴대폰' },
  balancer: { name: '로드 밸런서', short: '분배', desk: '로드 밸런서' },
  server: serverNames.alone,
  'server-2': { name: 'S2', short: 'S2', desk: '서버 S2' },
  'server-3': { name: 'S3', short: 'S3', desk: '서버 S3' },
  store: { name: '장부', short: '장부', desk: '장부 (공유 저장소)' },
  attacker: { name: '공격자', short: '공격자', desk: '공격자의 주머니' },
}
