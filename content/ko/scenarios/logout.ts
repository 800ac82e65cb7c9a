// S04 로그아웃: 세션에서는 사실이 되고, 상태 없는 JWT에서는 약속에 그친다.
import type { ScenarioWords } from '../../words'

export const logout: ScenarioWords<'logout'> = {
  title: '로그아웃',
  situation:
    '누군가 자격증명을 복사해 두었고, 주인은 로그아웃합니다. 그 사본을 로그아웃 직후와 만료 1초 전, 만료 시각에 보냅니다.',
  beats: {
    'log-in': '로그인',
    copy: '복사',
    'log-out': '로그아웃',
    replay: '사본 보내기',
    'last-second': '만료 1초 전',
    expiry: '만료 시각',
  },
  stops: {
    jwt: {
      'copy.copied': {
        title: '공격자가 JWT를 복사한다',
        text: '같은 값이 이제 두 곳에 있습니다. 원본은 브라우저에 그대로 있고 서버는 이 일을 모릅니다.',
      },
      'log-out.storage-removed': {
        title: '브라우저가 JWT를 지운다',
        text: '페이지가 `localStorage`에서 JWT를 지우는 것으로 로그아웃이 끝났습니다. 서버로 간 요청은 없습니다.',
      },
      'replay.get-me': {
        title: '공격자가 사본을 보낸다',
        text: '공격자 자신의 클라이언트가 복사해 둔 JWT를 `Authorization` 헤더에 싣습니다. 주인의 브라우저는 거치지 않습니다.',
      },
      'replay.token-checked': {
        title: '서명도 기한도 맞는다',
        text: '서버가 보는 것은 토큰과 열쇠와 시계입니다. 로그아웃했다는 사실은 그 어디에도 적혀 있지 않습니다.',
      },
      'replay.get-me-answer': {
        title: '로그아웃 뒤에도 통과한다',
        text: '사본에 `200` 응답이 왔습니다. 로그아웃이 서버에서 바꾼 것은 아무것도 없었습니다.',
      },
      'last-second.get-me-answer': {
        title: '1초를 남기고도 통과한다',
        text: '같은 사본을 다시 보내자 또 `200` 응답입니다. 아직 `exp` 시각이 아니므로 계산은 달라지지 않습니다.',
      },
      'expiry.get-me-answer': {
        title: '시계가 사본을 끝낸다',
        text: '`exp`와 같은 시각부터는 만료라서 `401` 응답입니다. 사본을 끝낸 것은 로그아웃이 아니라 시계였습니다.',
      },
    },
    session: {
      'copy.copied': {
        title: '공격자가 세션 ID를 복사한다',
        text: '같은 번호가 이제 두 곳에 있습니다. 원본은 쿠키 통에 그대로 있고 서버와 장부는 이 일을 모릅니다.',
      },
      'log-out.post-logout': {
        title: '서버에 로그아웃을 부탁한다',
        text: '장부의 줄은 서버만 지울 수 있습니다. 그래서 브라우저가 쿠키와 폼의 CSRF 토큰을 실어 `POST /logout` 요청을 보냅니다.',
      },
      'log-out.sessions-delete': {
        title: '장부에서 한 줄을 지운다',
        text: '서버가 번호의 줄을 찾아 지웁니다. 이 번호가 누구를 뜻하는지 적은 기록이 사라졌습니다.',
      },
      'log-out.post-logout-answer': {
        title: '브라우저의 쿠키도 지운다',
        text: '값이 비고 `Max-Age=0`이 붙은 `Set-Cookie`로 쿠키가 만료됩니다. 공격자의 사본에는 이 응답이 닿지 않습니다.',
      },
      'log-out.get-home-answer': {
        title: '손님으로 돌아온다',
        text: '쿠키 없이 첫 화면을 여니 로그인 링크가 나옵니다. 주인의 로그아웃은 끝났습니다.',
      },
      'replay.get-me': {
        title: '공격자가 사본을 보낸다',
        text: '공격자 자신의 클라이언트가 복사해 둔 세션 ID를 `Cookie` 헤더에 싣습니다. 복사할 때와 한 글자도 다르지 않습니다.',
      },
      'replay.sessions-read': {
        title: '번호의 줄이 이제 없다',
        text: '서버는 번호가 사본인지 알 길이 없고, 알 필요도 없습니다. 장부에서 찾지 못한 것으로 충분합니다.',
      },
      'replay.get-me-answer': {
        title: '사본도 함께 끝났다',
        text: '`401` 응답입니다. 원본과 사본은 같은 번호라서 한 줄이 사라지자 함께 뜻을 잃었습니다.',
      },
      'last-second.get-me-answer': {
        title: '기다려도 여전히 없다',
        text: '같은 사본에 다시 `401` 응답입니다. 시간이 흐른다고 지운 줄이 돌아오지는 않습니다.',
      },
      'expiry.get-me-answer': {
        title: '만료 시각은 상관이 없다',
        text: 'JWT라면 만료될 시각이지만 이 번호는 로그아웃 때 이미 끝났습니다. 답은 똑같이 `401`입니다.',
      },
    },
    hybrid: {
      'copy.copied': {
        title: '공격자가 access token을 베낀다',
        text: '페이지의 변수에 있던 수명 짧은 토큰이 두 곳에 있게 되었습니다. refresh token은 쿠키 통에만 있습니다.',
      },
      'log-out.post-auth-logout': {
        title: '서버에 끝내 달라고 한다',
        text: 'refresh token 쿠키가 `/auth/logout`에도 따라갑니다. 그래야 서버가 어느 로그인의 토큰 가족을 끝낼지 압니다.',
      },
      'log-out.refresh-revoke': {
        title: '가족을 말소한다',
        text: '장부에서 이 로그인의 refresh token이 모두 말소되었습니다. 갱신은 이제 막혔습니다.',
      },
      'log-out.post-auth-logout-answer': {
        title: 'refresh 쿠키를 지운다',
        text: '`Max-Age=0`이 붙은 `Set-Cookie`로 refresh token 쿠키가 만료됩니다.',
      },
      'log-out.storage-removed': {
        title: '페이지가 토큰을 버린다',
        text: '변수에 있던 access token을 지웁니다. 공격자의 사본에는 닿지 않습니다.',
      },
      'replay.get-me': {
        title: '공격자가 사본을 보낸다',
        text: '공격자의 클라이언트가 복사해 둔 access token을 싣습니다.',
      },
      'replay.token-checked': {
        title: '서명도 기한도 맞는다',
        text: 'API는 장부를 보지 않습니다. 가족이 말소되었다는 사실은 토큰에 적혀 있지 않습니다.',
      },
      'replay.get-me-answer': {
        title: '남은 기한만큼 통한다',
        text: '사본에 `200` 응답이 왔습니다. 로그아웃이 막은 것은 다음 갱신입니다.',
      },
      'last-second.get-me-answer': {
        title: '마지막 1초까지 통과한다',
        text: '아직 `exp`가 아니므로 다시 `200` 응답입니다. 그래서 access token의 기한을 짧게 잡습니다.',
      },
      'expiry.get-me-answer': {
        title: '기한이 사본을 끝낸다',
        text: '`401` 응답입니다. 공격자에게는 refresh token이 없으니 여기서 끝입니다.',
      },
    },
  },
  question: {
    ask: {
      jwt: '주인이 로그아웃했습니다. 로그아웃 전에 복사해 둔 사본을 지금 보내면 두 방식은 각각 뭐라고 답할까요?',
      session:
        '주인이 로그아웃했습니다. 로그아웃 전에 복사해 둔 사본을 지금 보내면 두 방식은 각각 뭐라고 답할까요?',
      hybrid:
        '주인이 로그아웃했습니다. 로그아웃 전에 복사해 둔 사본을 지금 보내면 세션과 JWT 방식은 각각 뭐라고 답할까요?',
    },
    options: {
      a: '세션 401, JWT 401',
      b: '세션 200, JWT 200',
      c: '세션 401, JWT 200',
      d: '세션 200, JWT 401',
    },
    why: {
      jwt: 'JWT 쪽의 로그아웃은 브라우저에서 토큰을 지운 일이 전부입니다. 서버는 열쇠와 시계로 토큰만 검사하므로 사본은 그대로 통과합니다. 세션 쪽은 장부의 줄이 지워져 사본의 번호를 찾을 수 없습니다.',
      session:
        '로그아웃하면 장부에 그 줄이 없으므로 사본의 번호를 찾을 수 없습니다. JWT 쪽에는 지울 줄이 없고 서버는 열쇠와 시계로 토큰만 검사하므로, 같은 순간 JWT 사본은 통과합니다.',
      hybrid:
        '혼합 방식의 access token도 JWT라서 로그아웃 뒤의 사본은 기한까지 통과합니다. 대신 갱신은 바로 막힙니다. 장부의 줄이 지워진 세션의 사본은 찾을 수 없습니다.',
    },
  },
  principle: {
    jwt: '상태 없는 JWT에서 로그아웃은 브라우저의 약속입니다.',
    session: '장부의 한 줄을 지우면 모든 사본이 함께 끝납니다.',
    hybrid: '로그아웃은 갱신만 막고, 이미 나간 토큰은 못 막습니다.',
  },
  margin: '훔친다는 것은 복사하는 것, 원본은 그대로 있다',
  reading: [
    {
      heading: '가져갈 것',
      paragraphs: [
        '로그아웃에는 두 가지 일이 섞여 있습니다. 브라우저가 자격증명을 버리는 일과, 서버가 그 자격증명을 더는 받지 않는 일입니다. 세션은 둘을 다 했고, 상태 없는 JWT는 앞의 것만 했습니다.',
        '그래서 사본의 운명이 갈립니다. 세션의 사본은 다음 요청에서 끝나고, JWT의 사본은 `exp`까지 삽니다. 비밀번호를 바꾸거나 계정을 막아도, 서버가 따로 찾아보는 것이 없다면 JWT 쪽은 마찬가지입니다.',
      ],
    },
    {
      heading: '무효화할 수 없다는 말',
      paragraphs: [
        'JWT를 무효화할 수 없다는 말은 절반만 맞습니다. 끝난 토큰의 `jti`를 만료까지 적어 두거나, 사용자마다 이 시각 이전의 토큰은 받지 않는다고 적어 두거나, 서명 열쇠를 바꾸면 됩니다. 앞의 둘은 장부를 다시 들이는 일이고, 열쇠를 바꾸면 그 열쇠로 서명한 모두가 함께 끊깁니다.',
        'ASVS는 로그아웃한 뒤에 세션을 더 쓸 수 없어야 한다고 요구합니다. self-contained 토큰을 쓴다면 이런 방법 가운데 하나를 갖추라고 합니다.',
      ],
    },
    {
      heading: '비유의 한계',
      paragraphs: [
        '지운 한 줄이 모든 사본을 끝내는 것은 모두가 같은 장부를 볼 때입니다. 서버가 세션을 잠시 기억해 두거나 저장소의 복제가 늦으면 그만큼 늦게 끝납니다. 세션 내용을 통째로 봉해 쿠키에 담는 방식은 지울 줄이 없어 JWT처럼 움직입니다.',
        '그리고 세션이라고 더 튼튼한 것은 아닙니다. 로그아웃하기 전이라면 두 사본 모두 통과합니다.',
      ],
    },
    {
      heading: '실제 서비스라면',
      paragraphs: [
        'JWT access token의 수명은 짧게 잡고, 끊을 수 있는 refresh token을 곁에 두는 구성이 흔합니다. 그래도 이미 나간 access token은 남은 수명만큼 삽니다.',
        '쿠키를 지우는 `Set-Cookie`는 이름과 `Domain`, `Path`가 원래 쿠키와 같아야 하고, `__Host-` 쿠키라면 그 조건도 지켜야 합니다. 자격증명을 어떻게 복사하는지는 뒤의 장면에서 다룹니다.',
      ],
    },
  ],
  sources: [
    'ASVS 5.0 V7.4.1 (로그아웃 뒤의 세션)',
    'RFC 7519 §4.1.4 (exp), §4.1.7 (jti)',
    'OWASP JSON Web Token, Session Management Cheat Sheet',
    'WSTG-SESS-06 (로그아웃 시험)',
    '6265bis §5.7 (쿠키 지우기)',
    'RFC 7009 §2 (토큰 폐기)',
  ],
}
