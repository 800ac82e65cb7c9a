// 모든 순간의 제목과 문장: 장면이 따로 말하지 않는 곳에서는 실행에서 얻은 사실로 이 문장을 만든다.
import type { FactsOf } from '@/lib/story/facts'
import type { EventWords, StopWords } from '../words'
import { duration } from './duration'

const kinds = { jwt: 'JWT', 'session-id': '세션 ID' } as const

export const events: EventWords = {
  request: (facts) => (facts.from === 'attacker' ? attackerAsks(facts) : browserAsks(facts)),
  answer: (facts) => (facts.refusal ? refused(facts, facts.refusal) : (given(facts) ?? plain(facts))),
  'users-read': ({ found, purpose }) => {
    if (purpose === 'profile')
      return {
        title: '사용자 정보를 읽는다',
        text: '누구인지는 이미 정해졌습니다. 이 조회는 답에 담을 정보를 가져올 뿐입니다.',
      }
    return found
      ? {
          title: '비밀번호를 확인한다',
          text: '서버가 받은 비밀번호를 사용자 저장소의 해시와 맞춰 봅니다. 이 확인은 두 방식이 똑같습니다.',
        }
      : {
          title: '맞는 사용자가 없다',
          text: '이름과 비밀번호가 함께 맞는 사용자가 없습니다. 어느 쪽이 틀렸는지는 말하지 않습니다.',
        }
  },
  'sessions-read': ({ found, short, anonymous, place }) => {
    const where = place === 'shared' ? '장부' : '서버 메모리'
    if (!found)
      return {
        title: `${where}에 그 번호가 없다`,
        text: `서버가 \`${short}\` 번호를 찾았지만 그런 줄이 없습니다.`,
      }
    return {
      title: `${where}에 그 번호가 있다`,
      text: anonymous
        ? `\`${short}\` 번호의 줄을 찾았습니다. 거기에는 아직 사용자가 적혀 있지 않습니다.`
        : `\`${short}\` 번호의 줄을 찾았습니다. 누구인지는 쿠키가 아니라 이 줄에 적혀 있습니다.`,
    }
  },
  'sessions-write': ({ short, anonymous, place }) => {
    const where = place === 'shared' ? '장부' : '서버 메모리'
    return anonymous
      ? {
          title: '익명 세션을 적는다',
          text: `아직 누구도 아닌 세션 \`${short}\` 한 줄을 ${where}에 적습니다. 폼의 CSRF 토큰을 여기에 둡니다.`,
        }
      : {
          title: '새 세션을 적는다',
          text: `서버가 무작위 번호 \`${short}\` 하나를 만들어 ${where}에 사용자와 함께 적습니다.`,
        }
  },
  'sessions-delete': ({ short, place }) => ({
    title: '한 줄을 지운다',
    text: `${place === 'shared' ? '장부' : '서버 메모리'}에서 \`${short}\` 번호의 줄이 사라집니다.`,
  }),
  'token-signed': ({ lifetime }) => ({
    title: '토큰에 서명한다',
    text: `누구인지와 언제까지인지를 적고 설정의 열쇠로 서명합니다. 유효 기간은 ${duration(lifetime)}입니다.`,
  }),
  'token-checked': ({ verdict, left }) => {
    if (verdict === 'ok')
      return {
        title: '토큰이 검증을 통과한다',
        text: `서버가 열쇠로 서명을 다시 계산하고 claim을 살폈습니다. ${remaining(left)}`,
      }
    if (verdict === 'signature')
      return {
        title: '서명이 맞지 않는다',
        text: '다시 계산한 서명이 토큰에 적힌 것과 다릅니다. 뒤의 검사는 하지 않습니다.',
      }
    if (verdict === 'exp')
      return {
        title: '토큰이 만료되었다',
        text:
          left < 0
            ? `서명은 맞지만 서버의 시계로 \`exp\` 시각에서 ${duration(left)} 지났습니다.`
            : '서명은 맞지만 서버의 시계가 `exp`에 이르렀습니다.',
      }
    return {
      title: '토큰이 검증에서 걸린다',
      text: `\`${verdict}\` 규칙을 지키지 못했습니다. 뒤의 검사는 하지 않습니다.`,
    }
  },
  'storage-set': ({ storage }) => ({
    title: '스크립트가 JWT를 보관한다',
    text:
      storage === 'memory'
        ? '페이지의 스크립트가 JWT를 변수에 담습니다. 새로 고치면 사라집니다.'
        : `페이지의 스크립트가 JWT를 \`${storage}\`에 넣습니다. 서버는 그 자리를 들여다보지 못합니다.`,
  }),
  'storage-removed': ({ storage }) => ({
    title: '스크립트가 JWT를 지운다',
    text: `페이지가 ${storage === 'memory' ? '변수' : `\`${storage}\``}에서 JWT를 지웁니다. 서버로 가는 요청은 없습니다.`,
  }),
  altered: ({ credential }) => ({
    title: '마지막 글자를 바꾼다',
    text: `개발자 도구로 브라우저에 있는 ${kinds[credential]}의 마지막 한 글자를 바꿉니다. 서버는 아직 모릅니다.`,
  }),
  copied: ({ credential }) => ({
    title: '공격자가 사본을 얻는다',
    text: `공격자가 ${kinds[credential]} 값을 그대로 복사했습니다. 원본은 브라우저에 그대로 있습니다.`,
  }),
  restarted: ({ lost }) => ({
    title: '서버가 다시 시작한다',
    text:
      lost > 0
        ? `프로세스의 메모리와 함께 세션 ${lost}줄이 사라졌습니다. 설정은 그대로입니다.`
        : '프로세스의 메모리가 비었습니다. 설정은 그대로 다시 읽었습니다.',
  }),
  waited: ({ passed, until, design }) => {
    const title = passed > 0 ? `${duration(passed)} 뒤` : '시계는 그대로다'
    if (until === null) return { title, text: '시계만 움직였습니다. 그동안 오간 요청은 없습니다.' }
    if (design === 'jwt')
      return {
        title,
        text:
          until === 'expiry' ? '지금이 토큰의 `exp`에 적힌 시각입니다.' : '토큰의 만료까지 1초 남았습니다.',
      }
    return {
      title,
      text:
        until === 'expiry'
          ? 'JWT였다면 만료될 시각입니다. 두 방식을 같은 때에 견주려고 기다렸습니다.'
          : 'JWT였다면 만료까지 1초 남은 때입니다. 두 방식을 같은 때에 견주려고 기다렸습니다.',
    }
  },
  'nothing-to-do': ({ why, action }) => idle(why, action),
  'in-brief': ({ gives, short }) => {
    if (gives === 'jwt')
      return {
        title: '로그인하고 JWT를 받는다',
        text: '앞 장면의 로그인을 한 걸음으로 줄였습니다. JWT는 브라우저에만 있고 서버에는 남지 않았습니다.',
      }
    if (gives === 'session-id')
      return {
        title: '로그인하고 번호표를 받는다',
        text: `앞 장면의 로그인을 한 걸음으로 줄였습니다. 쿠키에는 \`${short}\` 번호가, 장부에는 그 줄이 있습니다.`,
      }
    return { title: '아는 과정은 줄여서 본다', text: '앞 장면에서 본 주고받음을 한 걸음으로 줄였습니다.' }
  },
}

/** 만료까지 남은 시간. 허용 오차 안이라면 만료를 지난 토큰도 통과한다. */
function remaining(left: number): string {
  if (left > 0) return `만료까지 ${duration(left)} 남았습니다.`
  if (left < 0) return `\`exp\` 시각에서 ${duration(left)} 지났지만 서버의 허용 오차 안입니다.`
  return '지금이 `exp` 시각이지만 서버의 허용 오차 안입니다.'
}

function attackerAsks({ method, path, carries }: FactsOf<'request'>): StopWords {
  if (carries === 'nothing')
    return {
      title: '공격자가 빈손으로 묻는다',
      text: `공격자가 자격증명 없이 \`${method} ${path}\` 요청을 보냅니다.`,
    }
  if (carries === 'password')
    return { title: '공격자가 로그인을 시도한다', text: '공격자가 이름과 비밀번호를 적어 보냅니다.' }
  return {
    title: '공격자가 사본을 보낸다',
    text: `공격자 자신의 클라이언트가 \`${method} ${path}\` 요청에 복사해 둔 ${kinds[carries]} 값을 싣습니다.`,
  }
}

function browserAsks({ method, path, carries, short, design }: FactsOf<'request'>): StopWords {
  switch (carries) {
    case 'password':
      return {
        title: '아이디와 비밀번호를 보낸다',
        text:
          design === 'session'
            ? '로그인 폼이 입력한 값과 숨은 CSRF 토큰을 함께 보냅니다. 서버는 아직 누구인지 모릅니다.'
            : '스크립트가 `POST /login` 본문에 입력한 값을 담습니다. 서버는 아직 누구인지 모릅니다.',
      }
    case 'jwt':
      return {
        title: '스크립트가 JWT를 붙인다',
        text: `\`${method} ${path}\` 요청의 \`Authorization: Bearer\` 헤더에 JWT가 있습니다. 스크립트가 직접 붙였습니다.`,
      }
    case 'session-id':
      return {
        title: '쿠키가 저절로 따라간다',
        text: `브라우저가 \`${method} ${path}\` 요청에 쿠키를 붙였습니다. 값은 세션 ID \`${short}\` 하나입니다.`,
      }
    case 'nothing':
      return { title: '자격증명 없이 요청한다', text: `\`${method} ${path}\` 요청에 자격증명이 없습니다.` }
  }
}

function given({ gives, short }: FactsOf<'answer'>): StopWords | null {
  switch (gives) {
    case 'jwt':
      return {
        title: '서버가 JWT를 건넨다',
        text: '응답 본문의 `access_token` 값이 도장 찍힌 문서입니다. 서버는 발급한 것을 적어 두지 않았습니다.',
      }
    case 'session-id':
      return {
        title: '서버가 번호표를 건넨다',
        text: `\`Set-Cookie\` 헤더가 세션 ID \`${short}\` 하나를 쿠키 통에 넣습니다. 쿠키에 다른 내용은 없습니다.`,
      }
    case 'anonymous-id':
      return {
        title: '로그인 폼과 임시 번호표',
        text: `서버가 익명 세션 \`${short}\` 한 줄을 적고, 폼과 함께 그 번호를 쿠키로 줍니다. 아직 아무도 로그인하지 않았습니다.`,
      }
    case 'erasure':
      return {
        title: '서버가 쿠키를 거둔다',
        text: '값이 비고 `Max-Age=0`이 붙은 `Set-Cookie` 헤더가 브라우저의 쿠키를 만료시킵니다.',
      }
    case 'nothing':
      return null
  }
}

function plain({ path, status, to, design }: FactsOf<'answer'>): StopWords {
  if (status === 200 && path === '/me')
    return {
      title: to === 'attacker' ? '서버가 공격자에게 답한다' : '서버가 답한다',
      text:
        design === 'jwt'
          ? '`200` 응답에 `sub`와 `role` 값이 있습니다. 두 값은 토큰의 claim입니다.'
          : '`200` 응답에 `sub`와 `role` 값이 있습니다. 장부의 줄이 가리키는 사용자입니다.',
    }
  if (status === 200)
    return { title: '페이지가 열린다', text: `\`GET ${path}\` 요청에 \`200\` 응답이 왔습니다.` }
  if (status === 303)
    return { title: '다른 주소로 보낸다', text: '`303` 응답이 브라우저를 `Location` 헤더의 주소로 보냅니다.' }
  if (status >= 500)
    return {
      title: `서버가 답하지 못한다 (${status})`,
      text: '서버 쪽의 문제입니다. 자격증명과는 상관이 없습니다.',
    }
  return {
    title: `서버가 ${status} 응답을 보낸다`,
    text: `\`${path}\` 요청의 답은 \`${status}\` 응답입니다.`,
  }
}

function refused(
  { status, to }: FactsOf<'answer'>,
  refusal: NonNullable<FactsOf<'answer'>['refusal']>,
): StopWords {
  const reasons: Readonly<Record<typeof refusal, string>> = {
    'wrong-login': '이름이나 비밀번호가 맞지 않았습니다',
    'no-credential': '자격증명이 없었습니다',
    'invalid-token': '토큰이 검증을 통과하지 못했습니다',
    'unknown-session': '그 번호의 줄이 장부에 없었습니다',
    'idle-session': '세션을 너무 오래 쓰지 않았습니다',
    'expired-session': '세션이 전체 허용 기간을 넘겼습니다',
    'anonymous-session': '로그인한 사람이 없는 세션이었습니다',
    'csrf-mismatch': '폼의 CSRF 토큰이 세션의 것과 달랐습니다',
    'not-found': '그런 주소가 없습니다',
  }
  return {
    title: `서버가 ${to === 'attacker' ? '공격자를 ' : ''}거절한다 (${status})`,
    text: `${reasons[refusal]}. 자세한 까닭은 응답에 적지 않습니다.`,
  }
}

function idle(why: FactsOf<'nothing-to-do'>['why'], action: FactsOf<'nothing-to-do'>['action']): StopWords {
  switch (why) {
    case 'no-credential':
      if (action === 'log-out')
        return { title: '지울 자격증명이 없다', text: '브라우저에 자격증명이 없어 지운 것이 없습니다.' }
      return action === 'copy-credential'
        ? { title: '복사할 자격증명이 없다', text: '브라우저에 자격증명이 없어 공격자가 얻은 것이 없습니다.' }
        : { title: '바꿀 자격증명이 없다', text: '브라우저에 자격증명이 없어 아무것도 바꾸지 않았습니다.' }
    case 'no-copy':
      return { title: '보낼 사본이 없다', text: '공격자의 주머니가 비어 있어 요청을 보내지 않았습니다.' }
    case 'no-log-in':
      return {
        title: '아직 로그인한 적이 없다',
        text: '이 시각은 로그인한 때부터 셉니다. 시계는 움직이지 않았습니다.',
      }
    case 'no-form':
      return { title: '보낼 폼이 없다', text: '지금 화면에는 폼이 없어 요청을 보내지 않았습니다.' }
    case 'already-past':
      return {
        title: '그 시각은 이미 지났다',
        text: '시계는 뒤로 가지 않습니다. 아무 일도 일어나지 않았습니다.',
      }
  }
}
