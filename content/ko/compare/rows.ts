// 비교표의 칸마다 한 문장: 값이 왜 그렇게 나왔는지. 값 자체는 실행에서 옵니다.
import type { RowWords } from '@/content/compare-words'
import type { ClaimId } from '@/lib/story/claims'

const csrfAsk = '다른 사이트의 폼이 보낸 `POST`에 자격증명이 따라갑니까?'
const xssAsk = '페이지에 주입된 스크립트가 자격증명을 빼내 갑니까?'
const otherAsk = '로그인을 받지 않은 서버로 간 요청의 응답'

const csrfJwt =
  '`Authorization`은 페이지의 스크립트가 붙입니다. 다른 사이트의 폼은 이 헤더를 만들 수 없습니다.'
const csrfHybrid =
  'access token은 스크립트가 붙이고, refresh token의 쿠키는 `SameSite=Strict`여서 따라가지 않습니다.'
const listedSession = '거부 목록이 필요 없습니다. 저장소에 줄이 있으면 받고 없으면 거부합니다.'
const noLookUp = '토큰만으로 계산하므로 어느 서버든 저장소에 묻지 않고 답합니다.'

export const rows: Readonly<Record<ClaimId, RowWords>> = {
  held: {
    ask: '브라우저가 들고 있는 자격증명과 그 자리',
    setting: '로그인 직후. JWT의 자리는 이 사이트가 고른 것입니다.',
    cells: {
      jwt: '토큰을 스크립트가 받아 스크립트가 읽을 수 있는 곳에 둡니다.',
      session: '`Set-Cookie`를 받은 브라우저가 쿠키 통에 넣고, `HttpOnly`여서 스크립트에는 보이지 않습니다.',
      hybrid: '수명이 짧은 access token은 변수에, 긴 refresh token은 `/auth` 아래로만 가는 쿠키에 있습니다.',
    },
  },
  kept: {
    ask: '서버 쪽에 적힌 로그인 기록',
    setting: '로그인 직후. 사용자 저장소는 세 방식에 모두 있으므로 빼고 셉니다.',
    cells: {
      jwt: '열쇠와 시계와 설정으로 검증하므로 로그인마다 적는 것이 없습니다.',
      session: '세션 ID로 찾는 기록입니다. 누구인지, 언제 만들고 언제 마지막으로 썼는지가 담깁니다.',
      hybrid: 'refresh token의 해시와 그 가족입니다. access token은 적지 않습니다.',
    },
  },
  'logged-out': {
    ask: '로그아웃한 뒤, 미리 복사해 둔 자격증명으로 보낸 첫 요청',
    setting: '로그인하고 1분 뒤에 로그아웃합니다.',
    cells: {
      jwt: '브라우저가 토큰을 버렸을 뿐, 서버에는 지울 것이 없었습니다.',
      session: '로그아웃이 기록을 지웠으므로 같은 세션 ID는 누가 보내도 장부에 없는 번호입니다.',
      hybrid: '로그아웃은 refresh token의 가족을 끝냅니다. 이미 나간 access token은 그대로입니다.',
    },
  },
  'logged-out-for': {
    ask: '로그아웃한 뒤 사본이 통하는 시간',
    setting: '세 방식 모두 토큰 수명 15분. 로그인하고 1분 뒤에 로그아웃합니다.',
    cells: {
      jwt: '`exp`까지 남은 시간 그대로입니다. `exp`가 되는 그 초에는 거부됩니다.',
      session: '기록을 지우는 순간 끝나므로 남는 시간이 없습니다.',
      hybrid: 'access token의 `exp`까지입니다. 그래서 혼합에서는 수명을 몇 분으로 줄입니다.',
    },
  },
  'taken-back': {
    ask: '운영자가 분실된 휴대폰의 로그인을 끊은 뒤, 거기서 복사해 둔 자격증명으로 보낸 첫 요청',
    setting: '거부 목록이 없는 JWT와 견줍니다.',
    cells: {
      jwt: '운영자가 지울 기록도, 적을 목록도 없어 아무 일도 일어나지 않았습니다.',
      session: '그 휴대폰의 줄만 지웠고, 사본은 바로 다음 요청에서 거부되었습니다.',
      hybrid: '갱신은 막혔지만 사본은 access token이어서 서버가 저장소에 묻지 않습니다.',
    },
  },
  'taken-back-for': {
    ask: '운영자가 무효화한 뒤 사본이 통하는 시간',
    setting: 'JWT의 수명은 15분, 혼합의 access token은 5분. 로그인하고 1분 뒤에 무효화합니다.',
    cells: {
      jwt: '무효화할 방법이 없으므로 `exp`를 기다리는 수밖에 없습니다.',
      session: '다음 요청부터 통하지 않습니다.',
      hybrid: '짧은 access token이 끝날 때까지입니다. 그 뒤의 갱신은 거부됩니다.',
    },
  },
  listed: {
    ask: '거부 목록을 두면, 로그아웃한 뒤 사본으로 보낸 첫 요청',
    setting: 'JWT 방식에만 `jti` 거부 목록과 사용자별 기준 시각을 더했습니다.',
    cells: {
      jwt: '서명을 확인한 다음 목록을 보았고, 거기에 이 토큰의 `jti`가 있었습니다.',
      session: listedSession,
      hybrid: '이 혼합은 access token을 목록에 적지 않습니다. 수명을 짧게 하는 쪽을 골랐습니다.',
    },
  },
  renewed: {
    ask: '로그아웃한 뒤, 훔친 refresh token으로 시도한 갱신',
    setting: '로그인 직후 복사하고, 1분 뒤에 로그아웃합니다.',
    cells: {
      jwt: '이 방식에는 refresh token이 없습니다.',
      session: '이 방식에는 refresh token이 없습니다.',
      hybrid: '가족이 끝났으므로 `invalid_grant`입니다. 갱신은 언제나 저장소에 묻습니다.',
    },
  },
  lagging: {
    ask: '무효화한 직후, 다른 서버로 간 사본의 응답',
    setting: '서버 2대가 세션을 복제하고, 변경이 닿기까지 2초가 걸립니다.',
    cells: {
      jwt: '복제와 무관합니다. 무효화할 것이 처음부터 없었습니다.',
      session: '지웠다는 소식이 아직 오지 않은 서버는 예전 기록을 믿습니다. 무효화도 늦게 도착합니다.',
      hybrid: '복제와 무관합니다. access token은 `exp`까지 통합니다.',
    },
  },
  'csrf-lax': {
    ask: csrfAsk,
    setting:
      '이 사이트의 설정: 세션 쿠키는 `SameSite=Lax`, refresh token의 쿠키는 `SameSite=Strict`. 폼은 로그아웃을 노립니다.',
    cells: {
      jwt: csrfJwt,
      session: '`SameSite=Lax`가 다른 사이트에서 시작한 `POST`에는 쿠키를 붙이지 않습니다.',
      hybrid: csrfHybrid,
    },
  },
  'csrf-none': {
    ask: csrfAsk,
    setting: '세션 쿠키를 `SameSite=None`으로 바꾸고 `HttpOnly`는 켜 둡니다.',
    cells: {
      jwt: csrfJwt,
      session: '`HttpOnly`가 켜져 있어도 브라우저가 쿠키를 붙입니다. 이때 요청을 막은 것은 CSRF 토큰입니다.',
      hybrid: csrfHybrid,
    },
  },
  'csrf-open': {
    ask: csrfAsk,
    setting: '`SameSite=None`인 채로 `HttpOnly`까지 끕니다.',
    cells: {
      jwt: csrfJwt,
      session:
        '`HttpOnly`를 켰을 때와 같습니다. 공격자는 쿠키를 읽지 않으므로 읽기를 막는 속성은 상관이 없습니다.',
      hybrid: csrfHybrid,
    },
  },
  'xss-hidden': {
    ask: xssAsk,
    setting: '세션 쿠키의 `HttpOnly`를 켭니다. JWT는 `localStorage`에 있습니다.',
    cells: {
      jwt: '같은 출처의 스크립트는 모두 `localStorage`를 읽을 수 있습니다.',
      session: '`document.cookie`에는 `HttpOnly` 쿠키가 보이지 않아 가져갈 것이 없었습니다.',
      hybrid: '쿠키는 읽지 못했지만 페이지가 하듯 갱신을 요청해 새 access token을 받아 냈습니다.',
    },
  },
  'xss-open': {
    ask: xssAsk,
    setting: '세션 쿠키의 `HttpOnly`를 끕니다.',
    cells: {
      jwt: '`HttpOnly`는 쿠키의 속성이라 `localStorage`의 토큰과는 상관이 없습니다.',
      session: '`document.cookie`로 세션 ID를 읽어 밖으로 보냈습니다.',
      hybrid: '세션 쿠키의 속성과 상관없이 갱신으로 새 access token을 받아 냈습니다.',
    },
  },
  'xss-ridden': {
    ask: '주입된 스크립트가 피해자의 페이지에서 보낸 요청의 응답',
    setting: '세션 쿠키의 `HttpOnly`를 켭니다. 스크립트는 아무것도 가져가지 않습니다.',
    cells: {
      jwt: '토큰이 놓인 자리에서 읽어 바로 씁니다.',
      session: '읽지 못해도 브라우저가 쿠키를 붙여 보냅니다. 서버에는 피해자의 요청입니다.',
      hybrid: '갱신해서 받은 토큰을 바로 씁니다. 페이지가 열려 있는 동안 되풀이할 수 있습니다.',
    },
  },
  'own-memory': {
    ask: otherAsk,
    setting: '서버 2대. 세션은 로그인을 받은 서버의 메모리에만 있습니다.',
    cells: {
      jwt: noLookUp,
      session: '두 번째 서버의 메모리에는 그 세션이 없습니다.',
      hybrid: noLookUp,
    },
  },
  'shared-store': {
    ask: otherAsk,
    setting: '서버 2대. 세션은 함께 쓰는 저장소에 있습니다.',
    cells: {
      jwt: noLookUp,
      session: '어느 서버든 같은 저장소에 물으므로 서버끼리 동기화할 것이 없습니다.',
      hybrid: noLookUp,
    },
  },
  'server-lost': {
    ask: '로그인을 받은 서버가 멈춘 뒤의 요청',
    setting: '서버 2대. 세션은 각 서버의 메모리에 있습니다.',
    cells: {
      jwt: '남은 서버도 같은 열쇠를 가졌으므로 그대로 검증합니다.',
      session: '세션이 서버와 함께 사라졌습니다. 다시 로그인해야 합니다.',
      hybrid: '남은 서버도 같은 열쇠를 가졌으므로 그대로 검증합니다.',
    },
  },
  'look-ups': {
    ask: '요청 하나를 인증하려고 저장소에 묻는 횟수',
    setting: '함께 쓰는 저장소, 거부 목록 없음. 프로필을 읽는 조회는 세지 않습니다.',
    cells: {
      jwt: '서명을 다시 계산하고 claim을 살필 뿐입니다.',
      session: '요청마다 세션 ID를 찾아봅니다. 이 왕복이 즉시 무효화의 대가입니다.',
      hybrid: 'API 요청은 묻지 않습니다. 로그인과 갱신과 로그아웃이 묻습니다.',
    },
  },
  'listed-look-ups': {
    ask: '거부 목록과 기준 시각을 두면, 요청 하나를 인증하려고 저장소에 묻는 횟수',
    setting: 'JWT 방식에 `jti` 거부 목록과 사용자별 기준 시각을 더했습니다.',
    cells: {
      jwt: '목록에 한 번, 기준 시각에 한 번 묻습니다. 목록만 두면 한 번입니다. 묻지 않는다는 장점을 무효화와 맞바꾼 것입니다.',
      session: '달라지는 것이 없습니다.',
      hybrid: '이 혼합은 access token을 목록에서 찾지 않습니다.',
    },
  },
  bytes: {
    ask: '요청 하나에 실리는 자격증명의 크기',
    setting: '줄바꿈까지 포함한 HTTP/1.1 헤더 한 줄, 압축 없이. 토큰은 최소한의 claim에 HS256입니다.',
    cells: {
      jwt: '`Authorization: Bearer` 한 줄입니다. 역할을 담을수록 길어집니다.',
      session: '`Cookie` 한 줄입니다. 256비트 무작위 값은 43글자입니다.',
      hybrid: 'API에는 JWT와 같은 줄이 갑니다. refresh token은 `/auth`로 갈 때만 실립니다.',
    },
  },
  signatures: {
    ask: '요청 하나에 검증하는 서명',
    setting: '같은 `GET /me`를 세 번 보내 요청마다 셉니다.',
    cells: {
      jwt: '저장소에 묻는 대신 계산합니다. 공짜가 아니라 다른 비용입니다.',
      session: '번호에는 서명이 없습니다. 진짜인지는 저장소가 압니다.',
      hybrid: 'API 요청은 JWT와 같습니다.',
    },
  },
  readable: {
    ask: '자격증명을 가진 사람이 열쇠 없이 읽을 수 있는 claim',
    setting: '요청에 실린 자격증명을 base64url로 풀어 셉니다.',
    cells: {
      jwt: '서명은 고치지 못하게 할 뿐 가리지 않습니다. 비밀은 빼거나 JWE로 감쌉니다.',
      session: '무작위 값이어서 풀어도 아무 내용이 없습니다.',
      hybrid: 'access token은 JWT와 같습니다. refresh token은 무작위 값입니다.',
    },
  },
  restarted: {
    ask: '서버를 다시 시작한 뒤의 요청',
    setting: '서버 1대. 세션은 메모리에 있습니다.',
    cells: {
      jwt: '열쇠는 설정에 있으므로 다시 시작해도 남습니다.',
      session: '메모리에 있던 세션이 모두 사라졌습니다. 저장소에 두었다면 남았을 것입니다.',
      hybrid: '열쇠는 설정에, refresh token의 줄은 저장소에 있습니다.',
    },
  },
  'store-down': {
    ask: '저장소가 멈춘 동안의 요청',
    setting: '함께 쓰는 저장소. 거부 목록 없음.',
    cells: {
      jwt: '묻지 않으니 저장소가 멈춰도 답합니다.',
      session: '누구인지 알 수 없다고 답합니다. 로그아웃된 것이 아니므로 `401`이 아닙니다.',
      hybrid: 'access token이 살아 있는 동안은 답합니다. 갱신은 되지 않습니다.',
    },
  },
  'list-down': {
    ask: '거부 목록을 둔 채 저장소가 멈춘 동안의 요청',
    setting: '목록을 읽지 못하면 거부하도록(fail closed) 두었습니다.',
    cells: {
      jwt: '무효화한 토큰인지 알 수 없으니 받지 않습니다. JWT도 저장소에 기대게 된 것입니다.',
      session: '거부 목록과 상관없이 세션을 찾지 못합니다.',
      hybrid: '이 혼합은 API 요청에서 목록을 보지 않습니다.',
    },
  },
}
