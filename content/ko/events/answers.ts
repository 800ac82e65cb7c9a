// 응답의 말: 무엇을 주었는가, 왜 거절했는가, 그리고 줄여서 본 로그인.
import type { FactsOf } from '@/lib/story/facts'
import type { Refusal } from '@/lib/vocabulary/verdicts'
import type { EventWords, StopWords } from '../../words'
import { server, speakers } from './names'

type Answer = FactsOf<'answer'>

export const answers: Pick<EventWords, 'answer' | 'in-brief'> = {
  answer: (facts) => (facts.refusal ? refused(facts, facts.refusal) : (given(facts) ?? plain(facts))),
  'in-brief': ({ gives, short, to }) => {
    const title = to === 'phone' ? '휴대폰으로 로그인한다' : null
    const brief = '앞에서 본 로그인을 한 걸음으로 줄였습니다.'
    switch (gives) {
      case 'jwt':
        return {
          title: title ?? '로그인하고 JWT를 받는다',
          text: `${brief} JWT는 ${speakers[to]}에만 있고 서버에는 남지 않았습니다.`,
        }
      case 'jwt-cookie':
        return {
          title: title ?? '로그인하고 JWT를 받는다',
          text: `${brief} JWT는 ${speakers[to]} 쿠키에만 있고 서버에는 남지 않았습니다.`,
        }
      case 'session-id':
        return {
          title: title ?? '로그인하고 세션 ID를 받는다',
          text: `${brief} ${speakers[to]} 쿠키에는 세션 ID \`${short}\` 값이, 서버 쪽에는 그 줄이 있습니다.`,
        }
      case 'tokens':
        return {
          title: title ?? '로그인하고 둘을 받는다',
          text: `${brief} ${speakers[to]}에 JWT와 refresh token \`${short}\` 쿠키가 있고, 장부에는 그 해시가 있습니다.`,
        }
      default:
        return { title: '아는 과정은 줄여서 본다', text: '앞에서 본 주고받음을 한 걸음으로 줄였습니다.' }
    }
  },
}

function given({ gives, short, path, to }: Answer): StopWords | null {
  switch (gives) {
    case 'jwt':
      return {
        title: '서버가 JWT를 건넨다',
        text: '응답 본문의 `access_token` 값이 도장 찍힌 문서입니다. 서버는 발급한 것을 적어 두지 않았습니다.',
      }
    case 'jwt-cookie':
      return {
        title: '서버가 JWT를 쿠키로 준다',
        text: '`Set-Cookie` 헤더가 JWT를 쿠키 통에 넣습니다. 본문에는 토큰이 없고 서버는 발급한 것을 적어 두지 않았습니다.',
      }
    case 'tokens':
      return path.endsWith('/refresh') ? renewed(to, short) : begun(short)
    case 'session-id':
      return {
        title: '서버가 세션 ID를 건넨다',
        text: `\`Set-Cookie\` 헤더가 세션 ID \`${short}\` 하나를 쿠키 통에 넣습니다. 쿠키에 다른 내용은 없습니다.`,
      }
    case 'anonymous-id':
      return {
        title: '로그인 폼과 임시 세션 ID',
        text: `서버가 익명 세션 \`${short}\` 한 줄을 적고, 폼과 함께 그 세션 ID를 쿠키로 줍니다. 아직 아무도 로그인하지 않았습니다.`,
      }
    case 'erasure':
      return {
        title: '서버가 쿠키를 지운다',
        text: '값이 비고 `Max-Age=0`이 붙은 `Set-Cookie` 헤더가 브라우저의 쿠키를 만료시킵니다.',
      }
    case 'nothing':
      return null
  }
}

const begun = (short: string): StopWords => ({
  title: 'JWT와 refresh token을 준다',
  text: `본문의 JWT는 스크립트의 몫입니다. refresh token \`${short}\` 쿠키는 브라우저의 몫이고 \`HttpOnly\`라서 스크립트가 읽지 못합니다.`,
})

const renewed = (to: Answer['to'], short: string): StopWords => ({
  title: to === 'attacker' ? '공격자가 새 토큰을 받는다' : '새 JWT, 새 refresh token',
  text: `본문에 새 JWT가, \`Set-Cookie\` 헤더에 다음 refresh token \`${short}\` 값이 있습니다. 방금 낸 것은 이미 쓴 것이 되었습니다.`,
})

function plain({ path, status, to, design, server: which }: Answer): StopWords {
  if (status === 200 && path === '/me')
    return {
      title: to === 'attacker' ? `${server(which)} 공격자에게 답한다` : `${server(which)} 답한다`,
      text:
        design === 'session'
          ? '`200` 응답에 `sub`와 `role` 값이 있습니다. 세션의 줄이 가리키는 사용자입니다.'
          : '`200` 응답에 `sub`와 `role` 값이 있습니다. 두 값은 토큰의 claim입니다.',
    }
  if (status === 200 && path.endsWith('/logout'))
    return {
      title: '서버가 로그아웃을 받아들인다',
      text: '`200` 응답입니다. 서버는 이 토큰을 더 받지 않도록 적어 두었습니다.',
    }
  if (status === 200)
    return { title: '페이지가 열린다', text: `\`${path}\` 주소의 요청에 \`200\` 응답이 왔습니다.` }
  if (status === 303)
    return { title: '다른 주소로 보낸다', text: '`303` 응답이 브라우저를 `Location` 헤더의 주소로 보냅니다.' }
  if (status >= 500)
    return {
      title: `${server(which)} 답하지 못한다 (${status})`,
      text: '서버 쪽의 문제입니다. 자격증명과는 상관이 없습니다.',
    }
  return {
    title: `${server(which)} ${status} 응답을 보낸다`,
    text: `\`${path}\` 요청의 답은 \`${status}\` 응답입니다.`,
  }
}

const reasons: Readonly<Record<Exclude<Refusal, 'store-down' | 'no-server' | 'reused-refresh'>, string>> = {
  'wrong-login': '이름이나 비밀번호가 맞지 않았습니다',
  'no-credential': '자격증명이 없었습니다',
  'invalid-token': '토큰이 검증을 통과하지 못했습니다',
  'unknown-session': '그 번호의 줄을 찾지 못했습니다',
  'idle-session': '세션을 너무 오래 쓰지 않았습니다',
  'expired-session': '세션이 전체 허용 기간을 넘겼습니다',
  'anonymous-session': '로그인한 사람이 없는 세션이었습니다',
  'csrf-mismatch': '폼의 CSRF 토큰이 세션의 것과 달랐습니다',
  'foreign-origin': '`Origin` 헤더가 이 사이트의 것이 아니었습니다',
  'revoked-token': '서명은 맞지만 서버가 무효화한 토큰이었습니다',
  'unknown-refresh': 'refresh token이 없거나 장부에 없는 것이었습니다',
  'unknown-user': 'refresh token의 주인이 이제 없는 사용자였습니다',
  'expired-refresh': 'refresh token 가족의 전체 기한이 지났습니다',
  'revoked-refresh': '이미 끝난 가족의 refresh token이었습니다',
  'not-found': '그런 주소가 없습니다',
}

function refused(facts: Answer, refusal: Refusal): StopWords {
  const { status, to, gives, short, server: which } = facts
  const title = `${server(which)} ${to === 'attacker' ? '공격자를 ' : ''}거절한다 (${status})`
  if (refusal === 'store-down')
    return {
      title: `장부 없이는 답하지 못한다 (${status})`,
      text: '장부에 닿지 못해 누구인지 가릴 수 없습니다. 로그아웃시키지도 들여보내지도 않고, 잠시 뒤에 다시 오라고 합니다.',
    }
  if (refusal === 'no-server')
    return {
      title: `로드 밸런서가 답한다 (${status})`,
      text: '켜져 있는 서버가 없어 로드 밸런서가 대신 답했습니다. 자격증명은 아무도 보지 않았습니다.',
    }
  if (refusal === 'reused-refresh')
    return {
      title: to === 'attacker' ? title : `이미 쓴 토큰이 또 왔다 (${status})`,
      text: '이미 쓴 refresh token이라 가족 전체를 끝냈습니다. 낸 쪽이 주인인지 공격자인지 서버는 가릴 수 없습니다.',
    }
  if (gives === 'anonymous-id')
    return {
      title,
      text: `${reasons[refusal]}. 게다가 새 익명 세션 ID \`${short}\` 쿠키를 함께 보내 브라우저에 있던 번호를 덮어씁니다.`,
    }
  return { title, text: `${reasons[refusal]}. 자세한 까닭은 응답에 적지 않습니다.` }
}
