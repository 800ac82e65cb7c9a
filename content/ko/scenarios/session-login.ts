// S02 세션 로그인: 번호 자체에는 뜻이 없고, 뜻은 장부에 있다.
import type { ScenarioWords } from '../../words'

export const sessionLogin: ScenarioWords<'session-login'> = {
  title: '세션 로그인',
  situation:
    '로그인하고 요청을 한 번 보냅니다. 그다음 개발자 도구로 자격증명의 마지막 한 글자를 바꾸어 다시 보냅니다.',
  beats: {
    'log-in': '로그인',
    call: '첫 요청',
    alter: '한 글자 바꾸기',
    'call-altered': '바뀐 채로 요청',
  },
  stops: {
    jwt: {
      'log-in.token-signed': {
        title: '내용에 서명을 붙인다',
        text: '머리와 내용을 적고, 그 전체를 열쇠로 계산한 서명을 뒤에 붙입니다. 세 부분이 점으로 이어집니다.',
      },
      'log-in.storage-set': {
        title: '스크립트가 JWT를 보관한다',
        text: 'JWT를 `localStorage`에 넣습니다. 세션 ID와 달리 누구인지가 이 안에 적혀 있습니다.',
      },
      'call.get-me': {
        title: '받은 그대로 보낸다',
        text: '`Authorization: Bearer` 헤더의 JWT는 서버가 준 것과 한 글자도 다르지 않습니다.',
      },
      'call.token-checked': {
        title: '서명을 다시 계산해 본다',
        text: '서버가 머리와 내용으로 서명을 다시 계산합니다. 토큰에 적힌 서명과 같고, 나머지 검사도 통과했습니다.',
      },
      'call.get-me-answer': {
        title: '적힌 대로 믿는다',
        text: '서명이 맞았으므로 서버는 토큰에 적힌 `sub`와 `role` 값을 그대로 답합니다.',
      },
      'alter.altered': {
        title: '서명의 마지막 글자를 바꾼다',
        text: '토큰의 마지막 글자는 서명에 속합니다. 머리와 내용은 그대로이고, 서버는 아직 모릅니다.',
      },
      'call-altered.get-me': {
        title: '바뀐 토큰을 보낸다',
        text: '누구인지 적은 내용은 아까와 똑같습니다. 다른 것은 끝의 한 글자뿐입니다.',
      },
      'call-altered.token-checked': {
        title: '도장이 어긋난다',
        text: '다시 계산한 서명과 토큰에 적힌 서명이 다릅니다. 내용이 멀쩡해도 더 보지 않습니다.',
      },
      'call-altered.get-me-answer': {
        title: '어긋난 토큰은 통째로 거절',
        text: '`401` 응답에 `invalid_token` 오류가 실려 왔습니다. 이번에도 찾아본 저장소는 없습니다.',
      },
    },
    session: {
      'log-in.get-login-answer': {
        title: '로그인 폼과 임시 세션 ID',
        text: '첫 방문이라 서버가 장부에 익명 세션 한 줄을 적고 그 세션 ID를 쿠키로 줍니다. 폼에는 CSRF 토큰이 숨어 있습니다.',
      },
      'log-in.users-read': {
        title: '비밀번호는 서버가 확인한다',
        text: '폼의 CSRF 토큰을 익명 세션과 맞춘 뒤 비밀번호를 사용자 저장소와 맞춰 봅니다. 장부는 비밀번호를 모릅니다.',
      },
      'log-in.sessions-write-2': {
        title: '옛 줄을 지우고 새 줄을 적는다',
        text: '새 세션 ID는 서버가 무작위로 만들고 장부는 보관만 합니다. 로그인 전의 번호는 더 쓰이지 않습니다.',
      },
      'log-in.get-home-answer': {
        title: '새 번호로 첫 화면을 연다',
        text: '쿠키 통의 번호가 새것으로 바뀌었습니다. 그 번호로 `GET /` 요청을 보내 로그인된 화면을 받습니다.',
      },
      'call.get-me': {
        title: '세션 ID만 내민다',
        text: '브라우저가 쿠키를 붙입니다. 이름도 역할도 없이 무작위 번호 하나만 갑니다.',
      },
      'call.sessions-read': {
        title: '번호로 줄을 찾는다',
        text: '장부에 그 번호의 줄이 있고, 거기에 사용자가 적혀 있습니다. 서버는 이때 누구인지 알게 됩니다.',
      },
      'call.get-me-answer': {
        title: '장부가 아는 만큼 답한다',
        text: '`sub`와 `role` 값은 장부의 줄이 가리킨 사용자에게서 왔습니다. 쿠키에서 읽은 것이 아닙니다.',
      },
      'alter.altered': {
        title: '번호의 마지막 글자를 바꾼다',
        text: '개발자 도구로 쿠키 값의 끝 한 글자만 바꿉니다. 서버도 장부도 아직 모릅니다.',
      },
      'call-altered.get-me': {
        title: '바뀐 번호를 보낸다',
        text: '길이도 모양도 아까와 같은 번호입니다. 브라우저는 값을 따지지 않고 붙입니다.',
      },
      'call-altered.sessions-read': {
        title: '그런 번호의 줄은 없다',
        text: '서버는 번호가 진짜인지 살피지 않고 찾기만 합니다. 장부에 이 번호로 적힌 줄은 없습니다.',
      },
      'call-altered.get-me-answer': {
        title: '뜻이 없는 번호는 거절된다',
        text: '찾는 줄이 없어 `401` 응답이 왔습니다. 서명 같은 것은 애초에 없었습니다.',
      },
    },
    hybrid: {
      'log-in.refresh-write': {
        title: '장부에는 해시만 적는다',
        text: 'refresh token도 번호입니다. 장부에는 그 번호가 아니라 해시를 적습니다.',
      },
      'log-in.post-auth-login-answer': {
        title: '번호와 문서를 함께 받는다',
        text: 'refresh token은 뜻 없는 번호이고, access token은 누구인지 적힌 문서입니다.',
      },
      'call.get-me': {
        title: '문서만 보낸다',
        text: '`GET /me`에는 access token만 실립니다. refresh token 쿠키는 이 주소로 가지 않습니다.',
      },
      'call.token-checked': {
        title: '서명이 맞는다',
        text: '서버가 다시 계산한 서명이 토큰에 적힌 것과 같습니다.',
      },
      'call.get-me-answer': {
        title: '토큰에 적힌 대로 답한다',
        text: '`sub`와 `role` 값은 토큰에서 왔습니다.',
      },
      'alter.altered': {
        title: 'access token을 한 글자 바꾼다',
        text: '페이지의 변수에 있는 토큰의 마지막 글자를 바꿉니다. refresh token은 건드리지 않았습니다.',
      },
      'call-altered.get-me': { title: '바뀐 토큰을 보낸다', text: '내용은 그대로이고 서명의 끝만 다릅니다.' },
      'call-altered.get-me-answer': {
        title: '도장이 어긋나 거절된다',
        text: '서명이 맞지 않아 거절되었습니다. 페이지는 기한이 지난 줄 알고 갱신하러 갑니다.',
      },
      'call-altered.refresh-rotate': {
        title: 'refresh token은 멀쩡하다',
        text: '장부에 그 줄이 있으므로 서버는 썼다고 적고 다음 refresh token의 줄을 더합니다.',
      },
      'call-altered.post-auth-refresh-answer': {
        title: '새 문서를 받는다',
        text: '새로 서명한 access token이 왔습니다. 바꿔 놓은 한 글자는 버려졌습니다.',
      },
      'call-altered.get-me-answer-2': {
        title: '새 토큰으로 통과한다',
        text: '다시 보낸 요청에 `200` 응답이 왔습니다. 망가진 것은 토큰이었고 로그인이 아니었습니다.',
      },
    },
  },
  question: {
    ask: {
      jwt: 'JWT의 마지막 한 글자를 바꾸었습니다. 머리와 내용은 그대로입니다. 이 토큰으로 `GET /me`를 보내면?',
      session: '쿠키에 든 세션 ID의 마지막 한 글자를 바꾸었습니다. 이 쿠키로 `GET /me`를 보내면?',
      hybrid:
        'access token의 마지막 한 글자를 바꾸었습니다. 이 토큰으로 `GET /me`를 부르면, 페이지가 마지막에 받는 답은?',
    },
    options: {
      a: '401, 그런 번호가 없어서',
      b: '200, 다른 사람의 정보',
      c: '401, 서명이 맞지 않아서',
      d: '200, 아까와 같은 정보',
    },
    why: {
      jwt: '서명은 머리와 내용과 열쇠로 계산한 값이라, 끝의 한 글자만 달라도 다시 계산한 값과 어긋납니다. 서버는 어떤 장부도 보지 않고 거절했습니다.',
      session:
        '세션 ID에는 서명이 없습니다. 서버는 받은 번호를 장부에서 찾을 뿐이고, 한 글자 다른 번호의 줄은 없었습니다. 번호가 길고 무작위라서 남의 번호를 우연히 맞히는 일은 바랄 수 없습니다.',
      hybrid:
        '바뀐 토큰은 서명이 맞지 않아 거절됩니다. 그러나 페이지는 멀쩡한 refresh token으로 새 access token을 받아 한 번 더 보내고, 그 요청이 통과합니다.',
    },
  },
  principle: {
    jwt: '한 글자만 바뀌어도 서명은 더 이상 맞지 않습니다.',
    session: '번호 자체에는 뜻이 없고, 뜻은 장부에 있습니다.',
    hybrid: '토큰이 망가져도 refresh token으로 새로 받습니다.',
  },
  margin: '쿠키 안에 내 정보가 들어 있는 것이 아니다',
  reading: [
    {
      heading: '가져갈 것',
      paragraphs: [
        '세션 방식에서 브라우저가 가진 것은 번호뿐입니다. 누구인지, 언제 로그인했는지는 장부의 그 줄에 있습니다. 그래서 번호를 들여다보아도 알 수 있는 것이 없고, 고쳐도 얻을 것이 없습니다.',
        '비밀번호를 확인하는 쪽은 서버이고, 번호를 만드는 쪽도 서버입니다. 세션 저장소는 적힌 것을 보관하고 찾아 줄 뿐입니다. 서버는 찾을 때마다 얼마나 쓰지 않았는지와 얼마나 오래되었는지도 봅니다. 쿠키의 수명은 아무것도 강제하지 않습니다.',
      ],
    },
    {
      heading: '같은 순간, 두 방식',
      paragraphs: [
        '두 방식 모두 바뀐 값을 거절하지만 까닭이 다릅니다. JWT는 계산이 어긋나서, 세션은 찾는 줄이 없어서입니다. JWT는 위조를 서명으로 막고, 세션은 번호를 짐작할 수 없게 해서 막습니다.',
        '그래서 세션 ID는 길고 무작위여야 합니다. ASVS는 엔트로피 128비트 이상을 요구합니다. 이 교재의 ID는 길이만 256비트이고, 이야기가 되풀이되도록 정해 둔 씨앗에서 뽑습니다. 그림의 짧은 번호는 앞 네 글자만 적은 것입니다.',
      ],
    },
    {
      heading: '비유의 한계',
      paragraphs: [
        '은행의 번호표는 남이 보아도 그만이지만, 세션 ID는 비밀입니다. 번호를 아는 사람은 누구든 그 줄의 주인으로 대접받습니다.',
        '쿠키는 번호표처럼 꺼내 보이는 것이 아니라 브라우저가 저절로 붙이는 것입니다. `SameSite`가 막지 않으면 다른 사이트가 시킨 요청에도 붙고, 여기에서 CSRF라는 문제가 나옵니다.',
      ],
    },
    {
      heading: '실제 서비스라면',
      paragraphs: [
        '쿠키의 속성은 이 장면과 같이 두는 것이 좋습니다. `__Host-` 접두사에 `Secure`, `HttpOnly`, `SameSite`, `Path=/`를 두고 `Domain`은 적지 않습니다. 장부에는 번호 대신 번호의 해시를 적어, 장부가 새어 나가도 쓸 수 있는 쿠키가 없게 하기도 합니다.',
        '로그인할 때 번호를 새로 만드는 일은 빠뜨릴 수 없습니다. 그러지 않으면 공격자가 미리 심어 둔 번호가 로그인된 번호가 됩니다.',
        '`401`에는 인증 방식을 알리는 헤더가 있어야 하는데, 쿠키 세션에는 등록된 이름이 없습니다. 여기의 `WWW-Authenticate`에 적힌 `Cookie`는 우리만의 이름입니다. 그래서 많은 사이트가 `401` 대신 `303`으로 로그인 화면에 보냅니다.',
      ],
    },
  ],
  sources: [
    '6265bis §4.1.3, §5.7-5.8, §8.2-8.4 (draft-ietf-httpbis-rfc6265bis-22)',
    'OWASP Session Management Cheat Sheet (Entropy, Renew the Session ID)',
    'ASVS 5.0 V3.3, V7.2.3, V7.2.4',
    'WSTG-SESS-03 (세션 고정)',
    'RFC 9110 §11.6.1, §15.5.2 (401과 WWW-Authenticate)',
    'RFC 7519 §7.2 (JWT 검증)',
  ],
}
