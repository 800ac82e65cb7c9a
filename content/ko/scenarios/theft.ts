// S05 탈취와 재사용: 스크립트가 값을 내보내고, 공격자는 자기 컴퓨터에서 쓴다. 주인의 것은 그대로 있다.
import type { ScenarioWords } from '../../words'

export const theft: ScenarioWords<'theft'> = {
  title: '탈취와 재사용',
  situation:
    '로그인한 페이지에 공격자의 스크립트가 섞여 들어왔습니다. 스크립트가 값을 밖으로 내보내면, 공격자는 그 값을 자기 컴퓨터에서 써 봅니다.',
  beats: {
    'log-in': '로그인',
    inject: '스크립트 주입',
    replay: '공격자의 요청',
    owner: '주인의 요청',
    'log-out': '주인의 로그아웃',
    'replay-again': '다시 보내기',
  },
  stops: {
    jwt: {
      'inject.script-read': {
        title: '스크립트가 저장소를 뒤진다',
        text: '공격자의 스크립트는 `shop.example` 페이지 안에서 돕니다. 페이지의 스크립트가 읽는 저장소라면 똑같이 읽습니다.',
      },
      'inject.get-c': {
        title: 'JWT가 페이지 밖으로 나간다',
        text: '스크립트가 값을 주소에 붙여 `evil.example`로 보냅니다. 보내기만 하는 데에는 CORS의 허락이 필요 없습니다.',
      },
      'replay.get-me': {
        title: '공격자가 자기 기기에서 보낸다',
        text: '훔친 JWT를 `Authorization` 헤더에 적었습니다. 주인의 브라우저는 거치지 않으며, 꺼져 있어도 됩니다.',
      },
      'replay.token-checked': {
        title: '서버가 토큰을 검사한다',
        text: '서명을 다시 계산하고 claim과 시각을 봅니다. 검사 목록에 보낸 기기를 묻는 줄이 있는지 찾아보십시오.',
      },
      'replay.get-me-answer': {
        title: '훔친 JWT가 통과한다',
        text: '`200` 응답입니다. 서명은 누가 발급했는지를 말할 뿐, 지금 누가 들고 있는지는 말하지 않습니다.',
      },
      'owner.get-me-answer': {
        title: '주인도 여전히 로그인되어 있다',
        text: '`200` 응답입니다. 공격자가 가져간 것은 사본이라 주인에게는 아무것도 달라지지 않았습니다.',
      },
      'log-out.storage-removed': {
        title: '1분 뒤 주인이 로그아웃한다',
        text: '페이지가 보관하던 JWT를 지웠습니다. 공격자의 주머니에 든 사본은 그대로입니다.',
      },
      'replay-again.get-me': {
        title: '같은 사본을 다시 보낸다',
        text: '처음에 보낸 요청과 한 글자도 다르지 않습니다. 달라진 것은 주인이 로그아웃했다는 사실뿐입니다.',
      },
      'replay-again.get-me-answer': {
        title: '로그아웃 뒤에도 통과한다',
        text: '또 `200` 응답입니다. 로그아웃은 서버에 아무 흔적도 남기지 않았고, 이 사본은 `exp`까지 쓸 수 있습니다.',
      },
    },
    session: {
      'inject.script-read': {
        title: '스크립트가 쿠키를 들여다본다',
        text: '공격자의 스크립트는 `shop.example` 페이지 안에서 돕니다. `HttpOnly`가 없는 쿠키라면 `document.cookie`에 보입니다.',
      },
      'inject.get-c': {
        title: '세션 ID가 페이지 밖으로 나간다',
        text: '스크립트가 값을 주소에 붙여 `evil.example`로 보냅니다. 쿠키의 `Secure`와 `__Host-`는 이 길을 막지 않습니다.',
      },
      'replay.get-me': {
        title: '공격자가 자기 기기에서 보낸다',
        text: '훔친 세션 ID를 `Cookie` 헤더에 적었습니다. 쿠키의 속성은 브라우저가 지키는 규칙이라 공격자의 프로그램은 매이지 않습니다.',
      },
      'replay.sessions-read': {
        title: '서버가 번호의 줄을 찾는다',
        text: '찾는 열쇠는 번호뿐입니다. 그 줄에 어느 기기의 번호인지 적혀 있는지 장부에서 찾아보십시오.',
      },
      'replay.get-me-answer': {
        title: '훔친 번호가 통과한다',
        text: '`200` 응답입니다. 서버는 번호만 보고, 주인이 보내든 공격자가 보내든 번호는 같습니다.',
      },
      'owner.get-me-answer': {
        title: '주인도 여전히 로그인되어 있다',
        text: '`200` 응답입니다. 장부의 한 줄을 두 사람이 함께 쓰고 있고, 주인의 화면에는 아무 표시도 없습니다.',
      },
      'log-out.sessions-delete': {
        title: '1분 뒤 로그아웃이 줄을 지운다',
        text: '주인의 `POST /logout` 요청에 서버가 그 번호의 줄을 지웠습니다. 공격자의 주머니에 든 사본은 그대로입니다.',
      },
      'log-out.get-home-answer': {
        title: '주인은 손님으로 돌아온다',
        text: '주인의 쿠키도 지워졌습니다. 이 응답은 공격자에게 가지 않았습니다.',
      },
      'replay-again.get-me': {
        title: '같은 사본을 다시 보낸다',
        text: '처음에 보낸 요청과 한 글자도 다르지 않습니다. 달라진 것은 주인이 로그아웃했다는 사실뿐입니다.',
      },
      'replay-again.sessions-read': {
        title: '이번에는 줄이 없다',
        text: '같은 번호로 찾았지만 그 줄은 로그아웃할 때 지워졌습니다.',
      },
      'replay-again.get-me-answer': {
        title: '사본도 번호와 함께 끝났다',
        text: '`401` 응답입니다. 훔치기는 JWT만큼 쉬웠지만, 끝내는 일은 서버가 할 수 있었습니다.',
      },
    },
    hybrid: {
      'log-in.in-brief': {
        title: '로그인하고 두 가지를 받는다',
        text: 'access token은 페이지의 변수에, refresh token은 `HttpOnly` 쿠키에 있습니다. 아는 과정은 한 걸음으로 줄였습니다.',
      },
      'inject.post-auth-refresh': {
        title: '읽지 못하니 대신 부탁한다',
        text: '`HttpOnly` 쿠키는 스크립트에 보이지 않습니다. 그래서 페이지인 양 `POST /auth/refresh` 요청을 시키고, 쿠키는 브라우저가 붙입니다.',
      },
      'inject.refresh-rotate': {
        title: '서버에는 흔한 갱신으로 보인다',
        text: '요청은 주인의 브라우저에서 왔고 `Origin`도 쿠키도 맞습니다. 서버는 쓴 refresh token에 썼다고 적고 새것을 내줍니다.',
      },
      'inject.post-auth-refresh-answer': {
        title: '스크립트가 새 토큰을 받는다',
        text: '새 refresh token은 다시 보이지 않는 쿠키로 갔습니다. 하지만 본문의 access token은 부탁한 스크립트가 받습니다.',
      },
      'inject.get-c': {
        title: '새 토큰이 페이지 밖으로 나간다',
        text: '스크립트가 access token을 주소에 붙여 `evil.example`로 보냅니다. refresh token은 내보낼 수 없었습니다.',
      },
      'replay.get-me': {
        title: '공격자가 자기 기기에서 보낸다',
        text: '내보낸 access token을 `Authorization` 헤더에 적었습니다. 주인의 브라우저는 거치지 않습니다.',
      },
      'replay.token-checked': {
        title: '서버가 토큰을 검사한다',
        text: '서명을 다시 계산하고 claim과 시각을 봅니다. 검사 목록에 보낸 기기를 묻는 줄이 있는지 찾아보십시오.',
      },
      'replay.get-me-answer': {
        title: '빼낸 access token이 통과한다',
        text: '`200` 응답입니다. 서버가 스스로 발급한 토큰이고, 누구 손에 들어갔는지는 적혀 있지 않습니다.',
      },
      'owner.get-me-answer': {
        title: '주인도 여전히 로그인되어 있다',
        text: '`200` 응답입니다. 주인의 변수에 있던 access token도 그대로 통하므로 주인은 눈치챌 일이 없습니다.',
      },
      'log-out.refresh-revoke': {
        title: '1분 뒤 로그아웃이 갱신을 끊는다',
        text: '장부에서 이 로그인의 refresh token 가족이 말소되었습니다. 이 가족으로는 이제 누구도 새 토큰을 받지 못합니다.',
      },
      'log-out.storage-removed': {
        title: '주인의 브라우저도 비운다',
        text: 'refresh 쿠키가 만료되고 변수의 access token도 사라졌습니다. 밖으로 나간 토큰은 그대로입니다.',
      },
      'replay-again.get-me': {
        title: '같은 토큰을 다시 보낸다',
        text: '처음에 보낸 요청과 한 글자도 다르지 않습니다. 달라진 것은 주인이 로그아웃했다는 사실뿐입니다.',
      },
      'replay-again.get-me-answer': {
        title: '남은 수명만큼은 통과한다',
        text: '또 `200` 응답입니다. access token은 장부를 보지 않고 확인하므로 `exp`까지 통하지만, 갱신은 막혔습니다.',
      },
    },
  },
  question: {
    ask: {
      jwt: '공격자가 훔친 JWT를 자기 컴퓨터에서 `GET /me` 요청에 실어 보냅니다. 서버는 뭐라고 답할까요?',
      session:
        '공격자가 훔친 세션 ID를 자기 컴퓨터에서 `GET /me` 요청에 실어 보냅니다. 서버는 뭐라고 답할까요?',
      hybrid:
        '공격자가 빼낸 access token을 자기 컴퓨터에서 `GET /me` 요청에 실어 보냅니다. 서버는 뭐라고 답할까요?',
    },
    options: {
      a: '401, 로그인한 컴퓨터가 아니라서',
      b: '200, 누가 보냈는지는 몰라서',
      c: '401, 주인의 IP 주소가 아니라서',
      d: '403, 주인의 허락을 받지 않아서',
    },
    why: {
      jwt: '서명이 보증하는 것은 누가 발급했는지와 그 뒤로 고쳐지지 않았다는 것입니다. 누가 들고 있는지는 보증하지 않습니다. 검사 목록에는 기기도 IP 주소도 없고, 주인에게 물어보는 단계도 없습니다.',
      session:
        '서버는 번호의 줄을 장부에서 찾을 뿐입니다. 줄에는 기기도 IP 주소도 적혀 있지 않고, 주인에게 물어보는 단계도 없습니다. 번호를 가진 쪽이 그 줄의 주인으로 대접받습니다.',
      hybrid:
        'access token은 JWT이고, 서명은 누가 발급했는지만 보증합니다. 누가 들고 있는지는 검사하지 않습니다. refresh token을 숨긴 보람은 있습니다. 밖으로 나간 것은 스스로 갱신하지 못하는 토큰 하나이고, 더 받아 내려면 스크립트가 열린 페이지에 남아 있어야 합니다.',
    },
  },
  principle: {
    jwt: '서명은 누가 발급했는지만 알고, 누가 들었는지는 모릅니다.',
    session: '번호를 가진 사람은 누구든 그 줄의 주인으로 통합니다.',
    hybrid: '읽지 못하게 숨겨도 대신 받아 내는 손은 못 막습니다.',
  },
  margin: '한 페이지 안의 스크립트는 모두 한식구',
  reading: [
    {
      heading: '가져갈 것',
      paragraphs: [
        '훔친다는 것은 복사하는 것입니다. 주인의 것은 그대로이므로 주인은 알아차리지 못하고, 서버에는 흔한 요청으로 보입니다. JWT도 세션 ID도 bearer, 곧 가진 쪽이 주인으로 통하는 비밀이라는 점은 같습니다.',
        '탈취는 두 걸음입니다. 먼저 주인의 페이지에서 도는 스크립트가 값을 밖으로 내보냅니다. 그다음 공격자가 자기 클라이언트로 서버에 보냅니다. 둘째 걸음의 화살표는 주인의 브라우저가 아니라 공격자에게서 시작합니다.',
      ],
    },
    {
      heading: '서명이 있으니 훔쳐도 못 쓴다?',
      paragraphs: [
        '서명은 위조를 막습니다. 재사용을 막지는 않습니다. 고치지 않은 토큰을 그대로 보내면 서명은 당연히 맞습니다. IP 주소나 `User-Agent`가 바뀌면 거절하는 방법도 있지만, 이동 중인 주인을 막고 같은 망의 공격자는 놓치는 어림짐작입니다.',
        '훔친 것의 쓸모를 줄이는 방법은 따로 있습니다. `exp`를 짧게 하고, `aud`로 다른 서비스에서는 거절되게 합니다. DPoP이나 mTLS로 토큰을 열쇠에 묶으면, 요청마다 그 열쇠를 가졌다는 증명이 있어야 하므로 사본만으로는 쓸 수 없습니다.',
      ],
    },
    {
      heading: 'HttpOnly가 막는 것과 못 막는 것',
      paragraphs: [
        '이 장면의 세션 쿠키는 `HttpOnly`를 껐습니다. 켜면 스크립트는 번호를 읽지 못하고, 공격자의 주머니는 빕니다. 그래도 스크립트는 주인의 페이지에서 요청을 보낼 수 있고 쿠키는 따라갑니다. 훔쳐 가는 것과 올라타는 것은 다른 공격이며, 올라타기는 페이지가 열려 있는 동안 이어집니다.',
        '혼합 방식에서 본 것이 그것입니다. 스크립트는 쿠키를 읽지 못했지만 쿠키가 붙는 요청을 시켜 새 access token을 받아 냈습니다. 변수에 둔 토큰도 안전하지 않습니다. 스크립트가 `fetch`를 바꿔치기하면 다음 요청에서 헤더를 엿볼 수 있습니다.',
      ],
    },
    {
      heading: '실제 서비스라면',
      paragraphs: [
        '첫째는 스크립트가 섞이지 않게 하는 것입니다. 출력할 때 이스케이프하고, CSP의 `script-src`로 실행할 스크립트를 정합니다. `connect-src`와 `img-src`는 내보내는 길을 좁히지만, 페이지를 통째로 옮겨 가는 것까지 막지는 못합니다.',
        '둘째는 읽히지 않는 곳에 두는 것입니다. 토큰과 세션 ID를 `localStorage`에 두지 말라는 것이 OWASP의 지침입니다. `Set-Cookie: __Host-sid=...; Path=/; Secure; HttpOnly; SameSite=Lax`가 기본입니다. 새는 곳은 XSS만이 아닙니다. 악성 코드, 로그, 주소와 `Referer`에서도 새어 나갑니다.',
        '셋째는 훔친 뒤를 준비하는 것입니다. JWT access token의 수명은 몇 분으로 잡고, 세션은 서버에서 끊을 수 있게 합니다. 끊는 이야기는 다음 장면입니다.',
      ],
    },
  ],
  sources: [
    'RFC 6750 §1.2, §5.1-5.3 (bearer token의 뜻과 위협)',
    'RFC 10017 §5.1.1, §5.1.3, §5.1.4 (브라우저 앱의 OAuth 2.0: 탈취와 대리 요청)',
    'RFC 9700 §2.2.1, §4.2-4.3 (sender-constrained token, 새는 경로)',
    'RFC 9449 (DPoP), RFC 8705 (mTLS)',
    'RFC 8725 §3.9 (aud)',
    '6265bis §4.1.2-4.1.3, §5.7 (HttpOnly와 접두사)',
    'OWASP Session Management, HTML5 Security Cheat Sheet',
  ],
}
