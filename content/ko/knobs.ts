// 바꿔 볼 수 있는 조건의 말: 이름, 하는 일, 고를 수 있는 값.
import type { Words } from '../words'

export const knobs: Words['knobs'] = {
  tokenLifetime: {
    name: 'access token 수명',
    says: '발급한 때부터 만료될 때까지의 시간입니다. 그동안은 사본도 통합니다.',
  },
  leeway: {
    name: '시계 오차 허용',
    says: '검증하는 서버가 만료 시각을 이만큼 넘긴 토큰까지 받아 줍니다.',
  },
  idleTimeout: {
    name: '세션 유휴 시간',
    says: '이 시간 동안 쓰지 않은 세션은 끝납니다.',
  },
  absoluteTimeout: {
    name: '세션 전체 시간',
    says: '아무리 자주 써도 세션은 이 시간이 지나면 끝납니다.',
  },
  tokenStorage: {
    name: 'JWT를 두는 곳',
    says: '페이지의 스크립트가 받은 JWT를 어디에 보관하는지 정합니다.',
    values: {
      localStorage: 'localStorage',
      sessionStorage: 'sessionStorage',
      memory: '페이지의 변수',
    },
  },
  sessionStore: {
    name: '세션을 적는 곳',
    says: '세션의 줄을 따로 둔 장부에 적는지, 서버 프로세스의 메모리에 적는지 정합니다.',
    values: { shared: '따로 둔 장부', 'in-process': '프로세스 메모리' },
  },
}
