// 비교표 쪽의 글: 원문이 말한 것, 무엇이 틀렸는지, 그리고 실행에서 나온 값을 읽는 말.
import type { CompareWords, CostWords } from '@/content/compare-words'
import type { ClaimValue, Held, Kept } from '@/lib/story/claim-kinds'
import { duration } from '../duration'
import { rows } from './rows'

const credentials: Readonly<Record<Held['credential'], string>> = {
  jwt: 'JWT',
  'session-id': '세션 ID',
  'refresh-token': 'refresh token',
}
const places: Readonly<Record<Held['place'], string>> = {
  localStorage: '`localStorage`',
  sessionStorage: '`sessionStorage`',
  memory: '변수',
  cookie: '쿠키',
}
const records: Readonly<Record<Kept['store'], string>> = {
  sessions: '세션',
  refresh: 'refresh token',
  denylist: '거부 목록',
  cutoffs: '기준 시각',
}
const answered = (status: number): string =>
  status < 400 ? `${status} 통과` : status === 503 ? `${status} 이용 불가` : `${status} 거부`

function value(v: ClaimValue): readonly string[] {
  switch (v.kind) {
    case 'answer':
      return [answered(v.status)]
    case 'seconds':
      return [duration(v.seconds)]
    case 'bytes':
      return [`${v.count}바이트`]
    case 'lookups':
    case 'signatures':
      return [`${v.count}번`]
    case 'claims':
      return [`${v.count}개`]
    case 'yes-no':
      return [v.yes ? '예' : '아니요']
    case 'held':
      return v.held.map(
        ({ credential, place, hidden }) =>
          `${credentials[credential]}: ${hidden ? '`HttpOnly` ' : ''}${places[place]}`,
      )
    case 'kept':
      return v.kept.length === 0 ? ['없음'] : v.kept.map((k) => `${records[k.store]} ${k.records}줄`)
    case 'none':
      return ['해당 없음']
  }
}

export const cost: CostWords = {
  title: '여기까지 든 비용',
  names: {
    up: '보낸 자격증명',
    lookups: '저장소 조회',
    signatures: '서명 검증',
    down: '받은 자격증명',
    replicated: '서버 사이 복제',
  },
  bytes: '{n} B',
}

export const compare: CompareWords = {
  link: '비교표',
  title: 'JWT, 세션, 혼합: 실행해서 얻은 비교표',
  description:
    '원문의 보안 비교표와 장단점을 바로잡고, 칸마다 실제로 실행해 얻은 값과 그 값이 나온 단계를 보여 줍니다.',
  intro: [
    '칸에 적힌 값은 모두 이 사이트를 만들 때 세 방식을 실제로 실행해 얻었습니다. 손으로 적은 결과는 없습니다.',
    '‘증명 보기’를 누르면 그 값이 나온 순간을 다른 방식과 나란히 볼 수 있습니다. 표가 견주는 것은 토큰의 종류가 아니라 이 사이트가 고른 방식 셋입니다. JWT는 `Authorization` 헤더로, 세션 ID는 쿠키로 갑니다.',
  ],
  caption: '세 방식의 비교. 행마다 질문 하나, 칸마다 실행에서 나온 값과 이유와 근거.',
  question: '질문',
  columns: '표시할 열',
  lastColumn: '열이 하나는 남아 있어야 합니다.',
  topics: {
    storage: '저장 위치',
    theft: '탈취되었을 때',
    csrf: 'CSRF',
    xss: 'XSS',
    scaling: '확장성',
    more: '원문의 표에 없던 것',
  },
  articleSaid: '원문',
  articleNone: '원문의 표에 없는 열',
  articleCells: {
    storage: {
      jwt: '클라이언트(`localStorage`, 쿠키)',
      session: '서버(세션 저장소)',
      correct:
        '서로 다른 것을 견주었습니다. 자격증명은 두 방식 모두 클라이언트가 들고 있습니다. 다른 것은 서버가 무엇을 적어 두느냐입니다. 그래서 두 행으로 나눕니다.',
    },
    theft: {
      jwt: '무효화 어려움(만료 전까지 유효)',
      session: '즉시 무효화 가능',
      correct:
        '아무것도 덧붙이지 않은 JWT에만 맞는 말입니다. 거부 목록이나 기준 시각을 두면 다음 요청에서 막을 수 있고, 대신 요청마다 조회가 생깁니다. 세션의 ‘즉시’도 저장소가 하나일 때의 이야기입니다.',
    },
    csrf: {
      jwt: '높음(쿠키 저장 시)',
      session: '낮음(`HttpOnly` 쿠키 사용 시)',
      correct:
        'CSRF는 토큰의 종류가 아니라 보내는 방법에 달렸습니다. 쿠키라면 JWT든 세션 ID든 똑같이 따라가고, `HttpOnly`는 아무 영향이 없습니다. 막는 것은 `SameSite`, CSRF 토큰, `Origin` 확인입니다.',
    },
    xss: {
      jwt: '높음(`localStorage` 저장 시)',
      session: '낮음(`HttpOnly` 쿠키 사용 시)',
      correct:
        '이것도 종류가 아니라 둔 자리에 달렸습니다. `HttpOnly`는 읽어 가는 것을 막지만, 스크립트가 피해자의 브라우저에서 요청을 보내는 것은 막지 못합니다.',
    },
    scaling: {
      jwt: '매우 높음',
      session: '제한적(세션 동기화 필요)',
      correct:
        '차이는 ‘요청마다 조회 없음’과 ‘요청마다 조회 한 번’입니다. 공유 저장소를 두면 세션도 서버끼리 동기화하지 않고 늘릴 수 있으며, 한계는 저장소로 옮겨 갑니다.',
    },
  },
  verdicts: { right: '맞음', imprecise: '부정확', wrong: '틀림' },
  source: '근거',
  value,
  rows,
  proof: {
    show: '증명 보기',
    showOf: '{design}: {ask} 증명 보기',
    hide: '증명 닫기',
    scene: '전체 장면에서 보기',
    lab: '작업대에서 열기',
    loading: '증명을 불러오는 중입니다.',
    failed: '증명을 불러오지 못했습니다. 잠시 뒤에 다시 눌러 주세요.',
  },
  notice: {
    cols: '주소의 `cols`에 알 수 없는 방식이 있어 세 열을 모두 표시합니다.',
    row: '주소의 `row`가 가리키는 행이 없습니다.',
    show: '주소의 `show`가 가리키는 칸이 없습니다.',
  },
  points: {
    title: '장점과 단점, 다시 재어 보면',
    intro: '원문이 꼽은 장단점마다 무엇이 맞고 무엇이 빠졌는지, 어느 행에서 잰 것인지 적습니다.',
    of: {
      jwt: { pro: 'JWT의 장점', con: 'JWT의 단점' },
      session: { pro: '세션의 장점', con: '세션의 단점' },
    },
    measured: '잰 곳',
    said: {
      'jwt-stateless': {
        said: '서버에 상태를 저장하지 않아도 됩니다.',
        correct:
          '아무 일도 없을 때는 그렇습니다. 만료 전에 로그아웃이나 정지를 반영하려면 토큰이나 사용자마다 다시 상태가 필요합니다.',
      },
      'jwt-scales': {
        said: '확장성이 뛰어나고 분산 환경에 알맞습니다.',
        correct:
          '열쇠를 가진 서버는 어디서든 스스로 검증합니다. 얻는 것은 처리량보다 여러 서비스가 한 발급자를 믿을 수 있다는 점입니다. 열쇠 교체와 시계 오차라는 비용이 새로 생깁니다.',
      },
      'jwt-carries': {
        said: '권한과 만료 시각을 토큰에 담을 수 있습니다.',
        correct: '담긴 권한은 발급한 때의 것입니다. 지금 회수한 권한도 `exp`까지는 통합니다.',
      },
      'jwt-irrevocable': {
        said: '탈취되면 만료될 때까지 무효화하기 어렵습니다.',
        correct:
          '어렵지만 불가능하지는 않습니다. 짧은 `exp`, 거부 목록, 사용자별 기준 시각, 열쇠 교체가 있고, 저마다 대가가 따릅니다.',
      },
      'jwt-large': {
        said: '토큰이 크고 요청마다 헤더에 실립니다.',
        correct:
          '최소한의 claim만으로도 그렇고, 담을수록 커집니다. 쿠키의 이름과 값이 4096바이트를 넘으면 브라우저가 조용히 버립니다.',
      },
      'jwt-plain': {
        said: '민감한 정보를 담으려면 따로 암호화해야 합니다.',
        correct: '서명은 위조를 막을 뿐 내용을 가리지 않습니다. 가장 쉬운 답은 담지 않는 것입니다.',
      },
      'session-revocable': {
        said: '서버가 상태를 관리하므로 무효화하기 쉽습니다.',
        correct: '기록 하나를 지우면 그 세션 ID의 모든 사본이 함께 끝납니다.',
      },
      'session-at-once': {
        said: '서버에서 지우면 같은 쿠키도 즉시 실패합니다.',
        correct:
          '판단하는 저장소가 하나일 때 그렇습니다. 복제가 늦거나 서버가 조회 결과를 기억하면 그만큼 늦고, 봉인된 쿠키 세션이라면 만료까지 통합니다.',
      },
      'session-small': {
        said: '세션 ID만 보내므로 크기가 작습니다.',
        correct: '256비트 무작위 값이라도 43글자면 됩니다.',
      },
      'session-cookie': {
        said: '`HttpOnly`, `Secure` 쿠키로 보안을 강화할 수 있습니다.',
        correct:
          '세션만의 장점은 아닙니다. JWT도 같은 쿠키에 넣을 수 있습니다. 그리고 `HttpOnly`가 막는 것은 읽기뿐입니다.',
      },
      'session-memory': {
        said: '서버의 메모리나 데이터베이스를 씁니다.',
        correct:
          '유휴 시간과 절대 시간이 그 양을 제한합니다. 거부 목록도 공짜는 아니지만, 무효화한 토큰이 만료될 때까지만 자리를 차지합니다.',
      },
      'session-sync': {
        said: '분산 서버에서는 세션을 동기화해야 합니다.',
        correct:
          '동기화는 네 가지 방법 가운데 하나이고, 확장하기 가장 어려운 방법입니다. 고정 라우팅, 공유 저장소, 봉인된 쿠키도 있습니다.',
      },
      'session-scaling': {
        said: '수평 확장에 제약이 있습니다.',
        correct:
          '공유 저장소를 쓰면 서버를 자유롭게 늘릴 수 있습니다. 한계는 요청마다의 왕복 한 번과 저장소의 가용성으로 옮겨 갑니다.',
      },
    },
  },
}
