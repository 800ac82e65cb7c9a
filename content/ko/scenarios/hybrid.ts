// S09 혼합: 짧게 믿고 자주 확인한다. 장부는 갱신할 때만 펼친다.
import type { ScenarioWords } from '../../words'

export const hybrid: ScenarioWords<'hybrid'> = {
  title: '혼합: 두 토큰',
  situation:
    '로그인하면 수명이 짧은 access token과 긴 refresh token을 함께 받습니다. 한 번 갱신한 뒤 access token이 복사되고, 운영자가 이 로그인을 무효화합니다.',
  beats: {
    'log-in': '로그인',
    renew: '만료와 갱신',
    copy: '복사',
    revoke: '무효화',
    replay: '사본 보내기',
    expiry: '기한이 지난 뒤',
    owner: '주인의 요청',
  },
  stops: {
    hybrid: {
      'log-in.refresh-write': {
        title: '장부에 해시만 적는다',
        text: '비밀번호가 맞자 서버가 refresh token을 만들고 그 해시만 장부에 적습니다. 장부를 훔쳐도 쓸 수 있는 토큰은 없습니다.',
      },
      'log-in.post-auth-login-answer': {
        title: '토큰 둘을 다른 길로 준다',
        text: 'access token은 본문에, refresh token은 `HttpOnly` 쿠키에 담깁니다. 쿠키는 `/auth` 아래의 주소에만 따라갑니다.',
      },
      'log-in.storage-set': {
        title: 'access token은 변수에 둔다',
        text: '수명이 짧은 쪽입니다. 새로고침하면 사라지지만 refresh token이 교환권처럼 새것을 받아 옵니다.',
      },
      'renew.get-me-answer': {
        title: '기한이 지나 거절된다',
        text: '`exp`가 되자 API가 `invalid_token`이라고 답합니다. 페이지는 이 답을 보고 갱신할 때임을 압니다.',
      },
      'renew.refresh-rotate': {
        title: '쓴 토큰에 썼다고 적는다',
        text: '교환권에 구멍을 뚫듯 서버가 낸 refresh token에 썼다고 적고 다음 것의 줄을 더합니다. 한 로그인에서 나온 가족의 만료 시각은 그대로입니다.',
      },
      'renew.post-auth-refresh-answer': {
        title: '둘 다 새것으로 바뀐다',
        text: '새 access token과 새 refresh token이 왔습니다. 새 쿠키의 `Max-Age`는 처음보다 줄어 있습니다.',
      },
      'renew.get-me-answer-2': {
        title: '한 번만 다시 해 본다',
        text: '새 토큰으로 같은 요청을 다시 보내 답을 받았습니다. 페이지는 한 번만 다시 하고 거기서 멈춥니다.',
      },
      'copy.copied': {
        title: '공격자가 access token을 베낀다',
        text: '방금 새로 받은 토큰입니다. refresh token은 `HttpOnly` 쿠키에 있어 함께 복사되지 않았습니다.',
      },
      'revoke.refresh-revoke': {
        title: '운영자가 가족을 말소한다',
        text: '장부에서 이 로그인의 refresh token이 모두 말소되었습니다. 이제 누구도 갱신하지 못합니다.',
      },
      'replay.get-me': {
        title: '말소 뒤에 사본을 보낸다',
        text: '공격자의 클라이언트가 복사해 둔 access token을 싣습니다. 기한은 아직 남아 있습니다.',
      },
      'replay.get-me-answer': {
        title: '남은 수명만큼은 통과한다',
        text: '`200` 응답입니다. API는 계산만 하고 장부를 펴지 않으므로 말소를 알지 못합니다.',
      },
      'expiry.get-me-answer': {
        title: '기한이 사본을 끝낸다',
        text: '이번에는 `401` 응답입니다. 공격자에게는 refresh token이 없으니 새 토큰을 받을 길도 없습니다.',
      },
      'owner.post-auth-refresh-answer': {
        title: '주인도 다시 로그인해야 한다',
        text: '주인의 access token도 끝났고, 갱신은 `400 invalid_grant`로 거절됩니다. 말소는 갱신할 때 드러납니다.',
      },
    },
    jwt: {
      'log-in.post-login-answer': {
        title: '받은 것은 JWT 하나뿐이다',
        text: '본문에 access token이 왔고 refresh token은 없습니다. 기한이 지나면 바꿔 올 것이 없습니다.',
      },
      'log-in.token-signed': {
        title: '짧은 기한으로 서명한다',
        text: '비밀번호가 맞자 서버가 짧은 `exp`를 적고 서명합니다. 적어 두는 것은 없습니다.',
      },
      'renew.get-me-answer': {
        title: '끝난 뒤 갱신할 길이 없다',
        text: '`exp`가 되어 거절되었습니다. refresh token이 없으므로 사용자는 비밀번호를 다시 넣어야 합니다.',
      },
      'copy.copied': {
        title: '이미 끝난 토큰을 복사한다',
        text: '브라우저에 남은 것은 기한이 지난 JWT입니다. 공격자가 얻은 것도 그것입니다.',
      },
      'revoke.nothing-to-do': {
        title: '지울 줄이 없다',
        text: '서버는 토큰을 적어 두지 않았으므로 운영자가 지울 줄이 없습니다. 무효화하려면 거부 목록이 있어야 합니다.',
      },
      'replay.get-me-answer': {
        title: '시계가 이미 끝냈다',
        text: '`401` 응답입니다. 무효화된 것이 아니라 기한이 지난 것입니다.',
      },
      'expiry.get-me-answer': {
        title: '시간이 지나도 같은 답이다',
        text: '다시 `401` 응답입니다. 기한이 지난 토큰은 살아나지 않습니다.',
      },
      'owner.get-me-answer': {
        title: '주인의 토큰도 끝났다',
        text: '같은 때 만료되었으므로 `401` 응답입니다. 다시 로그인하는 수밖에 없습니다.',
      },
    },
    session: {
      'log-in.post-login': {
        title: '폼이 비밀번호를 보낸다',
        text: '이름과 비밀번호, 그리고 숨은 CSRF 토큰이 함께 갑니다.',
      },
      'log-in.sessions-write-2': {
        title: '장부에 새 줄을 적는다',
        text: '비밀번호를 확인한 서버가 익명 줄을 지우고 새 세션 ID의 줄을 적습니다.',
      },
      'renew.get-me-answer': {
        title: '갱신할 것이 없다',
        text: 'JWT라면 만료될 시각이지만 세션은 쓰는 동안 이어집니다. 서버가 장부의 시각만 고쳐 적었습니다.',
      },
      'copy.copied': {
        title: '공격자가 세션 ID를 복사한다',
        text: '번호 하나가 두 곳에 있게 되었습니다. 어느 쪽이 사본인지 서버는 알 수 없습니다.',
      },
      'revoke.sessions-delete': {
        title: '운영자가 한 줄을 지운다',
        text: '장부에서 이 번호의 줄이 사라졌습니다. 브라우저에는 아무 말도 하지 않았습니다.',
      },
      'replay.get-me': {
        title: '지운 뒤에 사본을 보낸다',
        text: '공격자의 클라이언트가 복사해 둔 세션 ID를 싣습니다. 번호는 한 글자도 바뀌지 않았습니다.',
      },
      'replay.get-me-answer': {
        title: '바로 다음 요청에서 끝난다',
        text: '`401` 응답입니다. 요청마다 장부를 보는 값을 치르는 대신 기다릴 것이 없습니다.',
      },
      'expiry.get-me-answer': {
        title: '지운 줄은 돌아오지 않는다',
        text: '시간이 지나도 `401` 응답입니다.',
      },
      'owner.get-me-answer': {
        title: '주인의 번호도 같은 번호였다',
        text: '`401` 응답입니다. 원본과 사본은 같은 줄을 가리켰으므로 함께 끝났습니다.',
      },
    },
  },
  question: {
    ask: {
      hybrid:
        '운영자가 refresh token을 말소했습니다. 복사된 access token은 기한이 남아 있습니다. 공격자의 다음 요청은?',
      jwt: '운영자가 이 로그인을 무효화하려 했습니다. 복사된 JWT는 만료 시각이 지난 것입니다. 공격자의 다음 요청은?',
      session: '운영자가 장부의 줄을 지웠습니다. 공격자가 복사해 둔 세션 ID로 보내는 다음 요청은?',
    },
    options: {
      a: '갱신되어 앞으로도 계속 통과한다',
      b: '거절된다',
      c: '통과하지만 기한까지만이다',
      d: '주인만 거절되고 공격자는 통과한다',
    },
    why: {
      hybrid:
        'access token은 서명과 기한만으로 검사합니다. 말소가 막는 것은 다음 갱신이므로, 이미 나간 토큰은 남은 기한만큼 통과합니다. 그래서 기한을 짧게 잡습니다.',
      jwt: '서버가 무효화할 수 있어서가 아니라 `exp`가 지났기 때문입니다. 기한이 남아 있었다면 통과했을 것입니다.',
      session:
        '세션은 요청마다 장부를 보므로 지운 다음의 첫 요청부터 거절됩니다. 기다릴 기한이 따로 없습니다.',
    },
  },
  principle: {
    hybrid: '짧게 믿고 자주 확인하며, 갱신할 때 장부를 폅니다.',
    jwt: 'refresh token이 없으면 기한이 곧 로그아웃입니다.',
    session: '요청마다 장부를 보면 무효화는 바로 됩니다.',
  },
  margin: '둘 가운데 하나를 무효화하면',
  reading: [
    {
      heading: '두 자격증명의 순환',
      paragraphs: [
        '혼합 방식은 일을 나눕니다. 자주 오는 요청에는 계산만으로 확인하는 짧은 access token을 쓰고, 가끔 하는 갱신에는 장부에서 찾아보는 refresh token을 씁니다. 요청 하나하나는 가볍고, 무효화한 로그인은 다음 갱신에서 끝납니다.',
        '페이지는 `401` 응답을 보고 갱신할 때를 압니다. 갱신하고 같은 요청을 한 번만 다시 보냅니다. 두 번째에도 거절되면 거기서 멈추어야 끝없이 돌지 않습니다.',
      ],
    },
    {
      heading: '말소하면 바로 끊긴다는 말',
      paragraphs: [
        'refresh token을 말소해도 이미 나간 access token은 기한까지 통과합니다. 공격자가 쓸 수 있는 시간은 access token의 남은 수명만큼입니다. 더 빨리 끊어야 한다면 access token에도 거부 목록을 두거나 기한을 더 줄입니다.',
        '기한을 줄이면 갱신이 잦아집니다. 300초라면 한 시간에 열두 번쯤입니다.',
      ],
    },
    {
      heading: '쿠키의 길',
      paragraphs: [
        'refresh token 쿠키의 `Path`를 `/auth/refresh`로 좁히면 `/auth/logout`에는 따라가지 않습니다. 그러면 로그아웃은 쿠키를 지우면서도 어느 가족을 끝내야 할지 모릅니다. 여기서는 `/auth`로 잡았습니다.',
        '갱신 주소는 쿠키로 인증하므로 `SameSite=Strict`와 `Origin` 검사가 필요합니다. 밖에서 억지로 갱신해도 토큰을 읽지는 못하지만, refresh token을 써 버리게 할 수는 있습니다.',
      ],
    },
    {
      heading: '실제 서비스라면',
      paragraphs: [
        '브라우저 앱이라면 토큰을 서버 쪽에 두는 BFF가 더 권장됩니다. 한 사이트 안의 웹 앱이라면 쿠키 세션으로 충분한 일이 많습니다. 혼합 방식은 여러 서비스의 API를 부르는 앱에 어울립니다.',
      ],
    },
  ],
  sources: [
    'RFC 9700 §2.2.2, §4.14.2 (refresh token 회전)',
    'OAuth 2.1 §5.3.2 (invalid_token), §3.2.4 (invalid_grant)',
    'RFC 10017 §6.1, §6.3.2.3 (브라우저 앱의 OAuth 2.0)',
    'RFC 7009 §2 (토큰 폐기)',
    '6265bis §5.8.3 (Path와 쿠키)',
  ],
}
