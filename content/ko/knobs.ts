// 바꿔 볼 수 있는 조건의 말: 이름, 하는 일, 고를 수 있는 값.
import type { Words } from '../words'

export const knobs: Words['knobs'] = {
  tokenLifetime: {
    name: 'access token 수명',
    says: '발급한 때부터 만료될 때까지의 시간입니다. 따로 무효화하지 않는 한 그동안은 사본도 통합니다.',
  },
  leeway: {
    name: '시계 오차 허용',
    says: '만료 시각이 되어도 이 시간이 더 지나기 전까지는 토큰을 받아 줍니다.',
  },
  idleTimeout: {
    name: '세션 유휴 시간',
    says: '이 시간 동안 쓰지 않은 세션은 끝납니다.',
  },
  absoluteTimeout: {
    name: '세션 절대 시간',
    says: '아무리 자주 써도 세션은 이 시간이 지나면 끝납니다.',
  },
  tokenStorage: {
    name: 'JWT를 두는 곳',
    says: '스크립트가 받은 JWT를 어디에 보관하는지 정합니다. 쿠키라면 브라우저가 보관하고 저절로 보냅니다.',
    values: {
      localStorage: 'localStorage',
      sessionStorage: 'sessionStorage',
      memory: '페이지의 변수',
      cookie: '쿠키',
    },
  },
  sessionStore: {
    name: '세션을 적는 곳',
    says: '모두가 보는 장부 하나, 서버마다 따로 두는 메모리, 늘 같은 서버로 보내는 메모리, 서버끼리 베끼는 메모리 가운데 고릅니다.',
    values: {
      shared: '공유 장부',
      'in-process': '서버 메모리',
      sticky: '메모리, 고정 연결',
      replicated: '서버끼리 복제',
    },
  },
  httpOnly: {
    name: '로그인 쿠키의 HttpOnly',
    says: '세션 ID나 JWT를 담은 쿠키를 스크립트가 읽지 못하게 할지 정합니다. 보내는 데에는 상관이 없습니다.',
    values: { on: '켬', off: '끔' },
  },
  sameSite: {
    name: '로그인 쿠키의 SameSite',
    says: '다른 사이트가 시킨 요청에 세션 ID나 JWT를 담은 쿠키가 따라갈지 정합니다. 누가 읽는지와는 상관이 없습니다.',
    values: { Strict: 'Strict', Lax: 'Lax', None: 'None' },
  },
  servers: {
    name: '서버 수',
    says: '둘 이상이면 로드 밸런서가 요청을 번갈아 나눕니다.',
  },
  replicationLag: {
    name: '복제 지연',
    says: '바뀐 내용이 다른 서버에 닿기까지 걸리는 시간입니다. 0이면 모두 받을 때까지 기다립니다.',
  },
  lookupCache: {
    name: '조회 결과를 믿는 시간',
    says: '서버가 한 번 읽은 것을 다시 묻지 않고 믿는 시간입니다.',
  },
  onMiss: {
    name: '모르는 번호를 만나면',
    says: '거절만 하거나, 새 익명 쿠키까지 내려 줍니다.',
    values: { refuse: '거절만 한다', 'new-cookie': '새 쿠키를 준다' },
  },
  skew1: { name: '서버 1의 시계', says: '이 서버의 시계가 앞선 정도입니다. 음수면 늦습니다.' },
  skew2: { name: '서버 2의 시계', says: '이 서버의 시계가 앞선 정도입니다. 음수면 늦습니다.' },
  skew3: { name: '서버 3의 시계', says: '이 서버의 시계가 앞선 정도입니다. 음수면 늦습니다.' },
  revocation: {
    name: 'JWT를 무효화하는 방법',
    says: '무효화하지 않거나, 하나씩 거부 목록에 적거나, 사용자마다 기준 시각을 적거나, 둘 다 씁니다.',
    values: { none: '하지 않음', denylist: '거부 목록', cutoff: '기준 시각', both: '둘 다' },
  },
  denylistAt: {
    name: '거부 목록을 보는 서버',
    says: '토큰을 검사하는 모든 서버가 보거나 첫 번째 서버만 봅니다.',
    values: { 'every-server': '모든 서버', 'first-server': '첫 번째만' },
  },
  denylistDown: {
    name: '목록을 읽을 수 없을 때',
    says: '503으로 답하거나, 모르는 채로 받습니다.',
    values: { closed: '503으로 답한다', open: '그냥 받는다' },
  },
  refreshLifetime: {
    name: 'refresh token 가족의 수명',
    says: '로그인부터 끝까지의 시간입니다. 갱신해도 끝은 움직이지 않습니다.',
  },
  graceWindow: {
    name: 'refresh token 재사용 유예',
    says: '이 시간 동안은 이미 쓴 refresh token도 같은 후속 토큰을 받아 옵니다.',
  },
  refreshPath: {
    name: 'refresh 쿠키의 Path',
    says: '쿠키가 따라가는 주소입니다. 좁게 잡으면 로그아웃에는 닿지 않습니다.',
    values: { '/auth': '/auth', '/auth/refresh': '/auth/refresh' },
  },
}
