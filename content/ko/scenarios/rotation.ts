// S10 회전: 한 번 쓴 교환권이 다시 나타나면 누군가 베꼈거나, 두 탭이 너무 빨랐다는 뜻이다.
import type { ScenarioWords } from '../../words'

export const rotation: ScenarioWords<'rotation'> = {
  title: '회전과 재사용 탐지',
  situation:
    'refresh token이 새어 나가 공격자가 먼저 갱신합니다. 나중에는 같은 사람의 탭 두 개가 거의 동시에 갱신합니다.',
  beats: {
    'log-in': '로그인',
    copy: '복사',
    thief: '공격자가 갱신한다',
    owner: '주인의 다음 요청',
    'both-out': '공격자의 다음 갱신',
    again: '다시 로그인',
    race: '두 탭의 경주',
  },
  stops: {
    hybrid: {
      'copy.copied': {
        title: 'refresh token이 복사된다',
        text: '스크립트는 `HttpOnly` 쿠키를 읽지 못합니다. 이 사본은 악성 프로그램이나 새어 나간 기록에서 나왔습니다.',
      },
      'thief.post-auth-refresh': {
        title: '공격자가 먼저 갱신한다',
        text: '공격자의 클라이언트가 복사한 refresh token을 보냅니다. `Origin` 헤더도 원하는 대로 적을 수 있습니다.',
      },
      'thief.refresh-rotate': {
        title: '한 번 쓴 것으로 바뀐다',
        text: '처음 나타난 refresh token이라 서버는 의심할 것이 없습니다. 교환권에 구멍을 뚫듯 썼다고 적고 다음 것을 만듭니다.',
      },
      'thief.post-auth-refresh-answer': {
        title: '새 토큰은 공격자가 받는다',
        text: '새 access token도 새 refresh token도 공격자에게 갔습니다. 주인의 쿠키 통에는 옛 refresh token이 있습니다.',
      },
      'owner.get-me-answer': {
        title: '주인의 토큰이 만료되었다',
        text: '기한이 지난 access token이라 거절되었습니다. 페이지는 아무것도 모르고 갱신하러 갑니다.',
      },
      'owner.post-auth-refresh': {
        title: '주인이 옛 토큰으로 갱신한다',
        text: '브라우저에 있는 것은 공격자가 이미 쓴 그 refresh token입니다. 주인은 처음 쓰는 줄 압니다.',
      },
      'owner.refresh-revoke': {
        title: '이미 쓴 토큰이 또 왔다',
        text: '서버는 누가 공격자인지 알 수 없습니다. 그래서 이 로그인에서 나온 refresh token을 모두 말소합니다.',
      },
      'owner.post-auth-refresh-answer': {
        title: '가족 전체가 끝났다',
        text: '`400 invalid_grant` 응답입니다. 주인은 로그인을 다시 해야 하고, 도난이 드러났습니다.',
      },
      'both-out.post-auth-refresh-answer': {
        title: '공격자의 새 토큰도 끝났다',
        text: '공격자가 받은 새 refresh token도 `400`으로 거절됩니다. 그래도 access token은 기한까지 통합니다.',
      },
      'race.post-auth-refresh-2': {
        title: '두 탭이 함께 갱신하러 간다',
        text: '한 브라우저의 두 탭이 같은 refresh token을 실어 보냅니다. 첫 요청의 답이 오기 전입니다.',
      },
      'race.refresh-revoke': {
        title: '두 번째는 도난처럼 보인다',
        text: '첫 탭이 refresh token을 썼고, 둘째 탭이 낸 것은 이미 쓴 것입니다. 서버는 정해 둔 대로 가족을 말소합니다.',
      },
      'race.post-auth-refresh-answer-2': {
        title: '공격자가 없는데 쫓겨났다',
        text: '`400` 응답입니다. 몇 초의 유예를 두면 같은 후속 토큰을 주어 막을 수 있지만, 그 몇 초는 공격자에게도 열립니다.',
      },
    },
    jwt: {
      'copy.nothing-to-do': {
        title: '베낄 것이 없다',
        text: '이 방식에는 refresh token이 없습니다. 공격자가 얻은 것이 없습니다.',
      },
      'thief.nothing-to-do': {
        title: '공격자는 갱신하지 못한다',
        text: '갱신이라는 것이 없는 방식입니다. 보낼 요청도 없습니다.',
      },
      'owner.token-checked': {
        title: '주인의 토큰을 검사한다',
        text: '서버가 서명과 기한을 봅니다. 시계는 `exp`에 닿았습니다.',
      },
      'owner.get-me-answer': {
        title: '만료되면 다시 로그인',
        text: '`401` 응답입니다. refresh token이 없으니 비밀번호를 다시 넣어야 합니다.',
      },
      'both-out.nothing-to-do': {
        title: '공격자는 여전히 빈손이다',
        text: '갱신할 것이 없으므로 아무 일도 없습니다.',
      },
      'race.nothing-to-do-4': {
        title: '두 탭이 다툴 것이 없다',
        text: '탭이 몇 개든 갱신이 없으니 경주도 없습니다.',
      },
    },
    session: {
      'copy.nothing-to-do': {
        title: '베낄 것이 없다',
        text: '세션에는 refresh token이 없습니다. 세션 ID를 베끼는 이야기는 다른 장면에 있습니다.',
      },
      'thief.nothing-to-do': {
        title: '공격자는 갱신하지 못한다',
        text: '갱신이라는 것이 없는 방식입니다. 보낼 요청도 없습니다.',
      },
      'owner.get-me-answer': {
        title: '주인은 그대로 쓴다',
        text: '`200` 응답입니다. 장부의 줄이 살아 있는 동안 같은 번호를 계속 씁니다.',
      },
      'both-out.nothing-to-do': {
        title: '공격자는 여전히 빈손이다',
        text: '갱신할 것이 없으므로 아무 일도 없습니다.',
      },
      'race.nothing-to-do-4': {
        title: '두 탭이 같은 번호를 쓴다',
        text: '번호는 써도 닳지 않습니다. 탭이 몇 개든 다툴 것이 없습니다.',
      },
    },
  },
  question: {
    ask: {
      hybrid:
        '공격자가 먼저 갱신했습니다. 이제 주인의 페이지가 옛 refresh token으로 갱신합니다. 어떻게 될까요?',
      jwt: '공격자는 아무것도 얻지 못했고 시계는 만료 시각에 왔습니다. 주인의 다음 요청은?',
      session: '공격자는 아무것도 얻지 못했고 JWT라면 만료될 시각입니다. 주인의 다음 요청은?',
    },
    options: {
      a: 'refresh token이 모두 말소된다',
      b: '통과하고 아무 일도 없다',
      c: '통과하고 공격자만 끊긴다',
      d: '주인만 거절되어 다시 로그인한다',
    },
    why: {
      hybrid:
        '이미 쓴 refresh token이 다시 왔다면 같은 것을 가진 곳이 둘일 수 있습니다. 서버는 누가 주인인지 가릴 수 없으므로 가족 전체를 말소하고, 비밀번호를 아는 사람만 돌아오게 합니다. 이미 나간 access token은 기한까지 남습니다.',
      jwt: '이 방식에는 갱신이 없습니다. 기한이 지난 토큰은 거절되고 사용자가 다시 로그인합니다.',
      session:
        '세션은 갱신하지 않습니다. 전체 기한 안에서는 쓰는 동안 줄이 살아 있고, 서버가 마지막으로 쓴 시각만 고쳐 적습니다.',
    },
  },
  principle: {
    hybrid: '재사용은 경보일 뿐, 누가 공격자인지는 모릅니다.',
    jwt: '갱신이 없으면 재사용을 알아챌 기회도 없습니다.',
    session: '번호는 닳지 않아서 두 번 써도 이상하지 않습니다.',
  },
  margin: '한 번 쓴 것이 또 나왔다',
  reading: [
    {
      heading: '왜 한 번만 쓰게 할까',
      paragraphs: [
        'refresh token을 구멍 뚫는 교환권처럼 한 번만 쓰게 하면 사본이 드러날 수 있습니다. 주인과 공격자가 같은 것을 가졌으니 둘 중 늦은 쪽은 이미 쓴 것을 내밀게 됩니다. 서버는 그 순간 가족 전체를 끝냅니다.',
        '드러나는 때는 둘 다 쓸 때뿐입니다. 주인이 다시 오지 않으면 공격자는 가족의 만료까지 조용히 갱신합니다. 그래서 갱신해도 가족의 끝을 미루지 않습니다.',
      ],
    },
    {
      heading: '회전하면 훔친 것은 쓸모없다는 말',
      paragraphs: [
        '공격자가 먼저 쓰면 공격자가 새 토큰을 받습니다. 회전은 도난을 막는 것이 아니라 알아채는 장치입니다. 알아챈 뒤에도 이미 나간 access token은 기한까지 통과합니다.',
      ],
    },
    {
      heading: '공격자 없는 재사용',
      paragraphs: [
        '탭 두 개가 동시에 갱신하거나 응답이 도중에 사라져도 서버에는 재사용으로 보입니다. 탭끼리 한 번만 갱신하도록 맞추거나(Web Locks), 몇 초 동안 같은 후속 토큰을 주는 유예를 둡니다.',
        '유예하는 동안은 공격자에게도 길이 열리므로 몇 초면 충분합니다.',
      ],
    },
    {
      heading: '실제 서비스라면',
      paragraphs: [
        '비밀을 간직할 수 없는 public client의 refresh token은 회전하거나 보낸 사람에게 묶어야 합니다(DPoP, mTLS). 비밀을 간직하는 confidential client에서는 회전을 권하지 않는 프로파일도 있습니다.',
      ],
    },
  ],
  sources: [
    'RFC 9700 §4.14.2 (refresh token 보호)',
    'OAuth 2.1 §4.3.2, §3.2.4 (invalid_grant)',
    'RFC 10017 §6.3.2.3, §5.1.2 (브라우저 앱의 OAuth 2.0)',
    'RFC 9449 (DPoP)',
  ],
}
