// S11 거부 목록: 토큰을 무효화할 수 있게 되는 순간 JWT도 장부를 본다.
import type { ScenarioWords } from '../../words'

export const denylist: ScenarioWords<'denylist'> = {
  title: '거부 목록과 기준 시각',
  situation:
    '노트북과 휴대폰에서 로그인합니다. 노트북의 자격증명이 복사된 뒤 거기서 로그아웃하고, 나중에 모든 기기를 끊습니다.',
  beats: {
    'log-in': '노트북 로그인',
    phone: '휴대폰 로그인',
    copy: '복사',
    'log-out': '노트북 로그아웃',
    replay: '사본 보내기',
    other: '휴대폰의 요청',
    everywhere: '모든 기기 끊기',
    expiry: '시간이 흐른 뒤',
  },
  stops: {
    jwt: {
      'log-out.post-logout': {
        title: '이번에는 서버에 알린다',
        text: '페이지가 토큰을 실어 `POST /logout` 요청을 보냅니다. 목록에 적는 일은 서버만 할 수 있습니다.',
      },
      'log-out.denylist-write': {
        title: '거부 목록에 한 줄을 적는다',
        text: '서버가 서명을 확인한 뒤 토큰의 `iss`와 `jti`를 적습니다. 토큰 전체가 아니라 이름표만 적는 셈입니다.',
      },
      'log-out.post-logout-answer': {
        title: '로그아웃이 기록되었다',
        text: '서버가 처리했다고 답합니다. 이제 로그아웃은 브라우저의 약속이 아니라 적어 둔 사실입니다.',
      },
      'log-out.storage-removed': {
        title: '브라우저도 토큰을 버린다',
        text: '페이지가 제 것을 지웁니다. 공격자의 사본은 그대로 남아 있습니다.',
      },
      'replay.denylist-read': {
        title: '서명이 맞아도 목록을 본다',
        text: '사본의 서명과 기한은 모두 맞습니다. 그다음 서버가 목록을 찾아보고 그 줄을 만납니다.',
      },
      'replay.get-me-answer': {
        title: '사본이 거부된다',
        text: '`401` 응답입니다. 서명과 기한은 여전히 맞지만 받지 않기로 적어 둔 토큰입니다.',
      },
      'other.get-me-answer': {
        title: '다른 기기는 그대로다',
        text: '휴대폰의 토큰은 `jti`가 달라 `200` 응답을 받습니다. 대신 요청 하나에 저장소를 두 번 찾아보았습니다.',
      },
      'everywhere.cutoffs-write': {
        title: '기준 시각을 한 줄 적는다',
        text: '운영자가 이 사용자의 기준 시각을 지금으로 적습니다. 토큰이 몇 개든 한 줄이면 됩니다.',
      },
      'everywhere.get-me-answer': {
        title: '먼저 나온 토큰이 모두 끝난다',
        text: '휴대폰도 `401` 응답을 받습니다. `iat`가 기준 시각보다 늦은 토큰만 다시 통과합니다.',
      },
      'expiry.denylist-delete': {
        title: '줄을 치워도 되는 때',
        text: '토큰의 `exp`가 되자 저장소가 그 줄을 버립니다. 이제는 목록이 없어도 시계가 사본을 거부합니다.',
      },
    },
    session: {
      'log-out.sessions-delete': {
        title: '적는 대신 지운다',
        text: '세션에서는 목록에 더할 것이 없습니다. 서버가 그 세션 ID의 줄을 지우는 것으로 끝납니다.',
      },
      'log-out.get-home-answer': {
        title: '노트북은 손님이 된다',
        text: '첫 화면에 로그인 링크가 보입니다. 쿠키는 지워졌고 장부의 줄도 없습니다.',
      },
      'replay.get-me-answer': {
        title: '사본의 세션 ID는 뜻이 없다',
        text: '`401` 응답입니다. 사본을 막으려고 더 적어 둔 것은 없습니다.',
      },
      'other.get-me-answer': {
        title: '휴대폰의 줄은 남아 있다',
        text: '기기마다 번호가 다르므로 `200` 응답입니다. 찾아보는 횟수는 요청마다 한 번입니다.',
      },
      'everywhere.sessions-delete': {
        title: '남은 줄을 모두 지운다',
        text: '운영자가 이 사용자의 줄을 찾아 지웁니다. 장부를 들고 있으면 모든 기기 끊기는 쉽습니다.',
      },
      'everywhere.get-me-answer': {
        title: '휴대폰도 끊겼다',
        text: '`401` 응답입니다. 휴대폰에는 아무 말도 하지 않았지만 그 쿠키의 번호에는 이제 뜻이 없습니다.',
      },
      'expiry.waited': {
        title: '기다릴 것이 없다',
        text: 'JWT라면 만료될 시각입니다. 세션에는 그때까지 남겨 둔 줄이 없습니다.',
      },
    },
    hybrid: {
      'log-out.refresh-revoke': {
        title: '가족을 말소했다고 적는다',
        text: '노트북의 refresh token과 거기서 나온 것 모두를 말소합니다. 줄은 지우지 않고 상태만 바꿉니다.',
      },
      'log-out.storage-removed': {
        title: '페이지가 access token을 버린다',
        text: '변수에 있던 토큰을 지웁니다. 복사해 간 쪽에는 닿지 않는 일입니다.',
      },
      'replay.get-me-answer': {
        title: '복사한 access token은 통한다',
        text: '`200` 응답입니다. 요청을 받는 API는 장부를 보지 않으므로 말소를 모릅니다.',
      },
      'other.get-me-answer': {
        title: '휴대폰은 다른 가족이다',
        text: '로그인할 때마다 가족이 따로 생깁니다. 노트북의 말소는 휴대폰에 닿지 않습니다.',
      },
      'everywhere.refresh-revoke': {
        title: '모든 가족을 말소한다',
        text: '이 사용자의 refresh token이 모두 끝났습니다. 이제 아무 기기도 갱신하지 못합니다.',
      },
      'everywhere.get-me-answer': {
        title: '그래도 남은 수명만큼 통한다',
        text: '휴대폰의 access token에 `200` 응답이 옵니다. 끊기는 것은 다음 갱신 때입니다.',
      },
      'expiry.waited': {
        title: 'access token이 모두 끝난다',
        text: '로그인 때 받은 access token의 기한입니다. 말소된 가족의 줄은 가족의 만료까지 남습니다.',
      },
    },
  },
  question: {
    ask: {
      jwt: '거부 목록에 적은 줄은 언제 지워도 될까요?',
      session: '로그아웃으로 끝난 세션 ID를 장부는 언제까지 적어 두어야 할까요?',
      hybrid: '말소한 refresh token 가족의 줄은 언제 지워도 될까요?',
    },
    options: {
      a: '만료되고 30일 뒤',
      b: '만료 시각이 되면',
      c: '영원히 남겨 둔다',
      d: '적어 둘 것이 없다',
    },
    why: {
      jwt: '`exp`가 되면 그 토큰은 목록이 없어도 거부됩니다. 그 전에 지우면 사본이 되살아나고, 그 뒤로는 자리만 차지합니다. 시계 오차를 허용하는 서버라면 그만큼 더 둡니다.',
      session:
        '세션은 줄이 있어야 통과합니다. 줄을 지우는 것이 곧 로그아웃이라서 끝났다고 따로 적어 둘 것이 없습니다.',
      hybrid:
        '가족이 만료되면 그 refresh token은 어차피 받지 않습니다. 그 전까지는 말소했다는 사실이 남아 있어야 다시 나타난 토큰을 알아봅니다.',
    },
  },
  principle: {
    jwt: '목록을 두는 순간 JWT도 요청마다 장부를 봅니다.',
    session: '세션은 지우면 끝나므로 목록이 필요 없습니다.',
    hybrid: '끊긴 것은 갱신이고, 나간 토큰은 기한까지 삽니다.',
  },
  margin: '무효화하려면 적어야 한다',
  reading: [
    {
      heading: '무효화의 값',
      paragraphs: [
        'JWT를 무효화하는 방법은 있습니다. 토큰 하나는 거부 목록에 `jti`를 적고, 한 사람의 모든 토큰은 기준 시각을 적습니다. 값은 요청마다 저장소를 찾아보는 일이고, 그것은 세션이 하던 바로 그 일입니다.',
        '찾은 결과를 서버가 잠시 기억하면 값은 줄지만 무효화가 그만큼 늦어집니다. 30초를 기억하면 최대 30초 동안 사본이 통과합니다.',
      ],
    },
    {
      heading: '무엇을 적을까',
      paragraphs: [
        '목록에는 서명을 확인한 토큰의 `iss`와 `jti`를 적습니다. 토큰 문자열이나 그 해시를 적으면 같은 토큰을 조금 다르게 쓴 글이 빠져나갈 수 있습니다.',
        '기준 시각은 초 단위이므로 같은 초에 나온 토큰도 받지 않아야 합니다. 그래서 `iat`가 기준 시각과 같거나 이르면 거부하고, 새 토큰은 다음 초부터 세어 줍니다.',
      ],
    },
    {
      heading: '목록을 읽을 수 없을 때',
      paragraphs: [
        '저장소가 멈추면 무효화한 토큰인지 알 수 없습니다. 답하지 않거나(`503`), 모르는 채로 받거나 둘 중 하나입니다. 어느 쪽이든 미리 정하고 눈에 띄게 적어 두어야 합니다.',
        '검사하는 서버 가운데 하나만 목록을 보지 않아도 무효화한 토큰은 그 서버에서 계속 통과합니다.',
      ],
    },
  ],
  sources: [
    'ASVS 5.0 V7.4.1 (로그아웃 뒤의 토큰)',
    'OWASP JSON Web Token Cheat Sheet (토큰 폐기)',
    'RFC 7519 §4.1.7 (jti), §4.1.6 (iat)',
    'RFC 7009 §2 (토큰 폐기)',
  ],
}
