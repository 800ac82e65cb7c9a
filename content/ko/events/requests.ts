// 요청의 말: 누가 무엇을 싣고 묻는가. 답이 무엇일지는 말하지 않는다.
import type { FactsOf } from '@/lib/story/facts'
import type { EventWords, StopWords } from '../../words'
import { kinds } from './names'

type Asked = FactsOf<'request'>

export const requests: Pick<EventWords, 'request'> = {
  request: (facts) => {
    if (facts.to === 'attacker') return sendsOut(facts)
    if (facts.from === 'attacker') return attackerAsks(facts)
    if (facts.initiator === 'injected') return injectedAsks(facts)
    if (facts.initiator === 'forged') return formAsks(facts)
    return deviceAsks(facts)
  },
}

const stolen = { jwt: 'JWT', session: '세션 ID', hybrid: 'JWT' } as const

function sendsOut({ design }: Asked): StopWords {
  return {
    title: '훔친 값이 밖으로 나간다',
    text: `심어진 스크립트가 ${stolen[design]} 값을 주소에 적어 공격자의 서버로 보냅니다. 이 사이트의 서버는 그 요청을 보지 못합니다.`,
  }
}

function attackerAsks({ method, path, carries, short }: Asked): StopWords {
  if (carries === 'nothing')
    return {
      title: '공격자가 빈손으로 묻는다',
      text: `공격자가 자격증명 없이 \`${method} ${path}\` 요청을 보냅니다.`,
    }
  if (carries === 'password')
    return { title: '공격자가 로그인을 시도한다', text: '공격자가 이름과 비밀번호를 적어 보냅니다.' }
  if (carries === 'refresh-token')
    return {
      title: '공격자가 갱신을 청한다',
      text: `공격자 자신의 클라이언트가 손에 넣은 refresh token \`${short}\` 값을 \`Cookie\` 헤더에 싣습니다. \`Origin\`도 마음대로 적습니다.`,
    }
  return {
    title: '공격자가 사본을 보낸다',
    text: `공격자 자신의 클라이언트가 \`${method} ${path}\` ${carries === 'jwt-cookie' ? '요청의 `Cookie` 헤더에 손에 넣은 JWT' : `요청에 손에 넣은 ${kinds[carries]}`} 값을 싣습니다.`,
  }
}

function injectedAsks({ method, path, carries }: Asked): StopWords {
  const line = `심어진 스크립트가 이 페이지에서 \`${method} ${path}\` 요청을 보냅니다.`
  if (carries === 'nothing')
    return { title: '심어진 스크립트가 묻는다', text: `${line} 따라간 자격증명은 없습니다.` }
  return {
    title: '심어진 스크립트가 묻는다',
    text:
      carries === 'jwt'
        ? `${line} 페이지의 것과 똑같은 JWT가 실려 있습니다.`
        : `${line} 쿠키는 읽지 못해도 브라우저가 저절로 붙여 줍니다.`,
  }
}

/** 다른 사이트의 페이지가 시킨 요청: 무엇이 따라갈지는 브라우저의 규칙이 정한다. */
function formAsks({ method, path, carries }: Asked): StopWords {
  const line = `둘째 탭에 열린 \`evil.example\`의 폼이 \`${method} ${path}\` 요청을 보냅니다.`
  return {
    title: '다른 사이트의 폼이 묻는다',
    text:
      carries === 'nothing'
        ? `${line} 따라간 자격증명은 없습니다.`
        : `${line} 브라우저는 누가 시켰는지 묻지 않고 쿠키를 붙였습니다.`,
  }
}

/** 제목 앞에 어느 기기, 어느 탭인지를 붙인다. 늘 쓰던 탭이면 붙이지 않는다. */
function where({ from, tab }: Asked): string {
  if (tab === 'second') return '둘째 탭: '
  return from === 'phone' ? '휴대폰: ' : ''
}

function deviceAsks(facts: Asked): StopWords {
  const { title, text } = facts.path.endsWith('/logout') ? asksToLogOut(facts) : asks(facts)
  return { title: `${where(facts)}${title}`, text }
}

function asks({ method, path, carries, short, design }: Asked): StopWords {
  switch (carries) {
    case 'password':
      return {
        title: '아이디와 비밀번호를 보낸다',
        text:
          design === 'session'
            ? '로그인 폼이 입력한 값과 숨은 CSRF 토큰을 함께 보냅니다. 서버는 아직 누구인지 모릅니다.'
            : `스크립트가 \`${method} ${path}\` 본문에 입력한 값을 담습니다. 서버는 아직 누구인지 모릅니다.`,
      }
    case 'jwt':
      return {
        title: '스크립트가 JWT를 붙인다',
        text: `\`${method} ${path}\` 요청의 \`Authorization: Bearer\` 헤더에 JWT가 있습니다. 스크립트가 직접 붙였습니다.`,
      }
    case 'jwt-cookie':
      return {
        title: 'JWT 쿠키가 저절로 간다',
        text: `브라우저가 \`${method} ${path}\` 요청에 쿠키를 붙였습니다. 값은 JWT이고 스크립트가 한 일은 없습니다.`,
      }
    case 'session-id':
      return {
        title: '쿠키가 저절로 따라간다',
        text: `브라우저가 \`${method} ${path}\` 요청에 쿠키를 붙였습니다. 값은 세션 ID \`${short}\` 하나입니다.`,
      }
    case 'refresh-token':
      return {
        title: '페이지가 갱신을 청한다',
        text: `브라우저가 \`${method} ${path}\` 요청에 refresh token \`${short}\` 쿠키를 붙였습니다. 이 쿠키는 정해진 경로로만 갑니다.`,
      }
    case 'nothing':
      return path === '/auth/refresh'
        ? {
            title: '빈손으로 갱신을 청한다',
            text: `\`${method} ${path}\` 요청에 붙일 refresh token 쿠키가 브라우저에 없습니다.`,
          }
        : { title: '자격증명 없이 요청한다', text: `\`${method} ${path}\` 요청에 자격증명이 없습니다.` }
  }
}

/** 로그아웃은 서버에 적힌 것이 있을 때에만 서버에 부탁할 일이 된다. */
function asksToLogOut({ method, path, carries, design }: Asked): StopWords {
  const reasons: Readonly<Record<Asked['carries'], string>> = {
    'session-id': '요청에 쿠키와 폼의 CSRF 토큰을 싣습니다. 번호의 줄은 서버만 지울 수 있습니다.',
    'refresh-token': '요청에 refresh token 쿠키가 따라갑니다. 그 가족을 끝낼 수 있는 쪽은 서버뿐입니다.',
    'jwt-cookie': '요청에 JWT 쿠키가 따라갑니다. 브라우저의 쿠키는 서버의 응답이 지웁니다.',
    jwt: '요청에 끝낼 토큰을 직접 싣습니다. 이 서버에는 받지 않을 토큰을 적는 거부 목록이 있습니다.',
    nothing:
      design === 'hybrid'
        ? '요청에는 refresh token 쿠키가 붙지 않습니다. 서버는 어느 가족을 끝낼지 알 수 없습니다.'
        : '요청에는 어느 로그인을 끝낼지 알려 줄 자격증명이 없습니다.',
    password: '요청에 입력한 값을 함께 싣습니다.',
  }
  return { title: '로그아웃을 부탁한다', text: `\`${method} ${path}\` ${reasons[carries]}` }
}
