// S03 나란히: 증표를 주고, 싣고, 확인하는 세 순간은 어느 방식에나 있다. 가르는 것은 진실이 적힌 곳이다.
import type { ScenarioWords } from '../../words'

export const sideBySide: ScenarioWords<'side-by-side'> = {
  title: '나란히 보기',
  situation:
    '같은 사람이 로그인하고 자기 정보를 요청합니다. 방식을 바꾸어 가며 같은 일을 하는 화살표끼리 짝지어 보십시오.',
  beats: {
    'log-in': '로그인',
    carry: '첫 요청',
    three: '요청 세 번',
  },
  stops: {
    jwt: {
      'log-in.token-signed': {
        title: '누구인지를 문서에 적는다',
        text: '서버가 비밀번호를 확인한 사용자와 만료 시각을 적고, 그 전체에 서명을 붙입니다. 발급 기록은 남기지 않습니다.',
      },
      'log-in.post-login-answer': {
        title: '문서를 통째로 건넨다',
        text: '발급의 순간입니다. 누구인지 적힌 JWT가 응답 본문에 실려 가고, 쿠키는 쓰지 않습니다.',
      },
      'carry.get-me': {
        title: '스크립트가 문서를 싣는다',
        text: '운반의 순간입니다. Bearer 토큰은 브라우저가 붙여 주지 않으므로 페이지의 스크립트가 `Authorization` 헤더에 적습니다.',
      },
      'carry.token-checked': {
        title: '서명과 claim을 확인한다',
        text: '확인의 순간입니다. 서버가 열쇠로 서명을 다시 계산하고, 시계와 설정에 비추어 claim을 하나씩 봅니다.',
      },
      'carry.get-me-answer': {
        title: '토큰에 적힌 대로 답한다',
        text: '`200` 응답의 `sub`와 `role` 값은 토큰의 claim에서 왔습니다.',
      },
      'three.get-me-answer': {
        title: '첫 번째 답',
        text: '요청이 가고 답이 왔습니다. 그 사이에 서버가 한 일을 그림에서 찾아 세어 보십시오.',
      },
      'three.get-me-answer-2': {
        title: '두 번째 답',
        text: '같은 토큰에 같은 답이 왔습니다. 앞의 요청과 견주어 서버가 한 일이 달라졌는지 보십시오.',
      },
      'three.get-me-answer-3': {
        title: '세 번 모두 계산으로 답했다',
        text: '서버는 토큰이 올 때마다 열쇠와 시계로 처음부터 다시 검사했습니다. 저장소로 간 화살표는 없습니다.',
      },
    },
    session: {
      'log-in.users-read': {
        title: '비밀번호 확인은 어디나 같다',
        text: '서버가 사용자 저장소와 맞춰 봅니다. 어느 방식이든 이 일은 똑같고, 차이는 그다음에 시작됩니다.',
      },
      'log-in.sessions-write-2': {
        title: '누구인지를 장부에 적는다',
        text: '서버가 무작위 세션 ID를 새로 만들어 그 줄에 사용자를 적습니다. 로그인 전의 익명 줄은 지웠습니다.',
      },
      'log-in.post-login-answer': {
        title: '번호만 건넨다',
        text: '발급의 순간입니다. 쿠키의 값은 번호 하나뿐이고, 누구인지는 장부에 남았습니다.',
      },
      'log-in.get-home-answer': {
        title: '로그인된 첫 화면이 열린다',
        text: '브라우저가 `303` 응답을 따라 `GET /` 요청을 보냈습니다. 방금 받은 쿠키가 벌써 함께 갔습니다.',
      },
      'carry.get-me': {
        title: '브라우저가 번호를 싣는다',
        text: '운반의 순간입니다. 스크립트는 요청을 시켰을 뿐이고, `Cookie` 헤더는 브라우저가 붙였습니다.',
      },
      'carry.sessions-read': {
        title: '장부에서 줄을 찾는다',
        text: '확인의 순간입니다. 서버가 번호의 줄을 찾아, 거기 적힌 사용자와 기한을 봅니다.',
      },
      'carry.get-me-answer': {
        title: '줄이 가리킨 사람을 답한다',
        text: '`200` 응답에 담을 정보를 사용자 저장소에서 읽었습니다. 이 조회는 인증이 아니라 내용을 위한 것입니다.',
      },
      'three.get-me-answer': {
        title: '첫 번째 답',
        text: '요청이 가고 답이 왔습니다. 그 사이에 서버가 한 일을 그림에서 찾아 세어 보십시오.',
      },
      'three.get-me-answer-2': {
        title: '두 번째 답',
        text: '같은 쿠키에 같은 답이 왔습니다. 앞의 요청과 견주어 서버가 한 일이 달라졌는지 보십시오.',
      },
      'three.get-me-answer-3': {
        title: '세 번 찾아 세 번 답했다',
        text: '서버는 요청이 올 때마다 번호의 줄을 새로 찾았습니다. 그래서 줄이 바뀌거나 사라지면 다음 요청에서 압니다.',
      },
    },
    hybrid: {
      'log-in.post-auth-login': {
        title: '아이디와 비밀번호를 보낸다',
        text: '스크립트가 `POST /auth/login` 본문에 입력한 값을 담습니다. 갱신과 로그아웃의 주소도 `/auth` 아래에 있습니다.',
      },
      'log-in.refresh-write': {
        title: '갱신용 토큰을 장부에 적는다',
        text: '비밀번호를 확인한 서버가 refresh token의 해시를 사용자와 함께 적습니다. 여기까지는 세션과 닮았습니다.',
      },
      'log-in.token-signed': {
        title: '요청용 문서에 서명한다',
        text: 'access token은 누구인지와 만료 시각이 적힌 JWT입니다. 이쪽은 발급 기록을 남기지 않습니다.',
      },
      'log-in.post-auth-login-answer': {
        title: '두 가지를 따로 건넨다',
        text: '발급의 순간입니다. access token은 본문에 담겨 스크립트에게, refresh token은 `HttpOnly` 쿠키로 브라우저에게 갑니다.',
      },
      'log-in.storage-set': {
        title: 'access token은 변수에 둔다',
        text: '페이지의 변수라서 새로 고치면 사라집니다. 그때는 쿠키의 refresh token으로 새로 받습니다.',
      },
      'carry.get-me': {
        title: 'JWT는 싣고 쿠키는 남는다',
        text: '운반의 순간입니다. 스크립트가 JWT를 `Authorization` 헤더에 적고, `/auth` 아래로만 가는 쿠키는 붙지 않습니다.',
      },
      'carry.token-checked': {
        title: '서명과 claim을 확인한다',
        text: '확인의 순간입니다. 서버가 열쇠로 서명을 다시 계산하고, 시계와 설정에 비추어 claim을 하나씩 봅니다.',
      },
      'carry.get-me-answer': {
        title: '토큰에 적힌 대로 답한다',
        text: '`200` 응답의 `sub`와 `role` 값은 토큰의 claim에서 왔습니다.',
      },
      'three.get-me-answer': {
        title: '첫 번째 답',
        text: '요청이 가고 답이 왔습니다. 그 사이에 서버가 한 일을 그림에서 찾아 세어 보십시오.',
      },
      'three.get-me-answer-2': {
        title: '두 번째 답',
        text: '같은 토큰에 같은 답이 왔습니다. 앞의 요청과 견주어 서버가 한 일이 달라졌는지 보십시오.',
      },
      'three.get-me-answer-3': {
        title: '장부를 펴지 않고 답했다',
        text: 'access token으로 하는 요청은 JWT 방식과 똑같습니다. 로그인할 때 적은 줄은 갱신하거나 끝낼 때 씁니다.',
      },
    },
  },
  question: {
    ask: {
      jwt: '`GET /me` 요청을 세 번 더 보냅니다. 인증하려고 저장소에 묻는 횟수는 각각 몇 번일까요? 답에 담을 정보를 읽는 조회는 빼고 셉니다.',
      session:
        '`GET /me` 요청을 세 번 더 보냅니다. 인증하려고 저장소에 묻는 횟수는 각각 몇 번일까요? 답에 담을 정보를 읽는 조회는 빼고 셉니다.',
      hybrid:
        '`GET /me` 요청을 세 번 더 보냅니다. 세션과 JWT라면 인증하려고 저장소에 각각 몇 번 물을까요? 혼합 방식은 그 가운데 어느 쪽을 닮았을까요?',
    },
    options: {
      a: '세션 3번, JWT 0번',
      b: '세션 1번, JWT 3번',
      c: '세션 3번, JWT 3번',
      d: '세션 0번, JWT 0번',
    },
    why: {
      jwt: 'JWT에는 누구인지가 적혀 있어서 서버는 열쇠와 시계로 계산만 합니다. 세션의 쿠키에는 번호뿐이라, 누구인지 알려면 요청마다 장부에서 그 줄을 찾아야 합니다.',
      session:
        '쿠키에는 번호뿐이라, 누구인지 알려면 요청마다 장부에서 그 줄을 찾아야 합니다. JWT에는 누구인지가 적혀 있어서 서버는 열쇠와 시계로 계산만 합니다. 세션 쪽 그림에 더 보이는 조회는 답에 담을 사용자 정보를 읽은 것입니다.',
      hybrid:
        '세션은 요청마다 번호의 줄을 찾고, JWT는 열쇠와 시계로 계산만 합니다. 혼합 방식의 `GET /me`는 JWT를 닮아 0번이었습니다. 장부에 적은 refresh token은 이 요청들에 실리지도 않았습니다.',
    },
  },
  principle: {
    jwt: '진실이 토큰에 적혀 있으면 서버는 계산만 합니다.',
    session: '진실이 장부에 적혀 있으면 요청마다 찾아봅니다.',
    hybrid: '장부에 적어 두되, 요청마다 펼치지는 않습니다.',
  },
  margin: '진실은 어디에 적혀 있나',
  reading: [
    {
      heading: '가져갈 것',
      paragraphs: [
        '어느 방식에나 같은 세 순간이 있습니다. 로그인한 사람에게 증표를 주고, 요청에 싣고, 서버가 확인합니다. 비밀번호를 확인하는 일도 똑같습니다. 갈라지는 것은 누구인지를 어디에 적어 두었느냐입니다.',
        '토큰에 적으면 묻지 않아도 되는 대신, 발급한 뒤에 바뀐 것을 모릅니다. 역할을 회수해도 토큰은 `exp`까지 옛 역할을 말합니다. 장부에 적으면 요청마다 찾아야 하는 대신, 고친 것이 다음 요청부터 드러납니다. 어느 쪽도 공짜가 아닙니다.',
      ],
    },
    {
      heading: '쿠키면 세션, 헤더면 JWT?',
      paragraphs: [
        '무엇을 증표로 쓰는지, 어떻게 실어 보내는지, 브라우저의 어디에 두는지는 따로 고르는 일입니다. JWT를 `HttpOnly` 쿠키에 담을 수도 있고, 세션 ID를 `Authorization` 헤더에 실을 수도 있습니다.',
        'CSRF를 가르는 것은 싣는 방법입니다. 쿠키는 브라우저가 저절로 붙이므로 안에 JWT가 들었든 세션 ID가 들었든 똑같이 노출됩니다. 스크립트가 직접 적는 헤더는 다른 사이트의 폼이 흉내 내지 못합니다. XSS로 값을 빼앗기는지는 둔 자리가 가릅니다.',
      ],
    },
    {
      heading: '비유의 한계',
      paragraphs: [
        '0번이라는 수는 인증만 센 것입니다. JWT를 쓰는 서버도 로그인할 때는 사용자 저장소를 보고, 답에 담을 것이 토큰에 없으면 데이터베이스를 읽습니다. 로그아웃을 바로 지키려고 거부 목록을 두면 인증에서도 다시 찾아보게 됩니다.',
        '세션의 3번도 줄일 수 있습니다. 찾은 줄을 서버가 몇 초 기억하면 횟수는 줄지만, 그동안은 지운 줄도 믿습니다. 세션 내용을 통째로 봉해 쿠키에 담으면 장부가 없어져 JWT처럼 움직입니다.',
      ],
    },
    {
      heading: '실제 서비스라면',
      paragraphs: [
        '찾아보지 않는 대신 더 많이 실어 보냅니다. 이 장면의 `Cookie: __Host-sid=...` 줄은 64바이트, `Authorization: Bearer ...` 줄은 355바이트입니다. HTTP/2부터는 되풀이되는 헤더를 압축할 수 있어 실제 차이는 더 작습니다.',
        '한 사이트 안에서 끝나는 웹 앱이라면 `Secure; HttpOnly; SameSite=Lax` 쿠키에 담은 세션이나 BFF가 무난한 출발점입니다. JWT access token은 여러 서비스와 조직이 서로의 확인을 믿어야 할 때 값을 합니다. 저장소를 한 번 찾는 비용과 열쇠를 나누고 바꾸는 비용을 맞바꾸는 셈입니다.',
      ],
    },
  ],
  sources: [
    'RFC 7519 §4.1, §7.2 (JWT의 claim과 검증)',
    '6265bis §5.8, §8.2 (쿠키를 붙이는 규칙과 ambient authority)',
    'OAuth 2.1 초안 §5.1, §7.1.3.4 (RFC 6750의 Bearer와 쿠키)',
    'OWASP Session Management, CSRF Prevention, JSON Web Token Cheat Sheet',
    'RFC 10017 §6.1, §7.1 (브라우저 앱의 OAuth 2.0)',
    'RFC 9700 §2.2.2 (refresh token)',
  ],
}
