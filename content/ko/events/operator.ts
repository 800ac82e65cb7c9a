// 운영과 시간의 말: 넘겨 주기, 끊기, 멈추고 켜기, 기다리기, 그리고 할 일이 없던 순간.
import type { FactsOf } from '@/lib/story/facts'
import type { EventWords, StopWords } from '../../words'
import { duration } from '../duration'
import { server, serverName, toServer } from './names'

type Roles = 'routed' | 'commanded' | 'powered' | 'restarted' | 'key-rotated' | 'users-write' | 'waited'

export const operator: Pick<EventWords, Roles> = {
  routed: ({ to, why }) => ({
    title: `로드 밸런서가 ${toServer(to)} 보낸다`,
    text: {
      turn: '이번 차례인 서버입니다. 로그인을 어디에서 했는지는 보지 않습니다.',
      sticky: '요청의 `LB` 쿠키에 적힌 서버입니다. 처음 맡은 서버로 계속 보냅니다.',
      page: '페이지를 여는 요청은 켜져 있는 서버 가운데 첫째로 보냅니다.',
      'only-one-up': '켜져 있는 서버가 이것 하나뿐입니다.',
    }[why],
  }),
  commanded: ({ command, login, short, design }) => {
    if (command === 'revoke-all')
      return {
        title: '모든 기기를 로그아웃시킨다',
        text: `운영자가 콘솔에서 \`${login}\` 사용자가 가진 것을 모두 무효화하라고 명령합니다. 기기에는 아무것도 보내지 않습니다.`,
      }
    const what = {
      session: `세션 ID \`${short}\` 하나를 끝내라고`,
      hybrid: `refresh token \`${short}\` 값의 가족을 끝내라고`,
      jwt: '이 JWT 하나를 받지 말라고',
    }[design]
    return {
      title: '운영자가 한 기기를 끊는다',
      text: `운영자가 콘솔에서 ${what} 명령합니다. 기기에는 아무것도 보내지 않습니다.`,
    }
  },
  powered: ({ what, up, lost }) => (what === 'store' ? storePower(up) : serverPower(what, up, lost)),
  restarted: ({ lost, server: which }) => ({
    title: `${server(which)} 다시 시작한다`,
    text:
      lost > 0
        ? `프로세스의 메모리와 함께 세션 ${lost}줄이 사라졌습니다. 설정은 그대로입니다.`
        : '프로세스의 메모리가 비었습니다. 설정은 그대로 다시 읽었습니다.',
  }),
  'key-rotated': ({ kid, former }) => ({
    title: '서명 열쇠가 바뀐다',
    text: `모든 서버가 이제 \`${kid}\` 열쇠로만 서명하고 검증합니다. \`${former}\` 열쇠는 더는 알지 못합니다.`,
  }),
  'users-write': ({ login, becomes, design }) => ({
    title: `${login}의 역할이 바뀐다`,
    text: `사용자 저장소에서 \`${login}\`의 새 역할은 \`${becomes}\`입니다. ${roleSeen[design]}`,
  }),
  waited: ({ passed, until, design }) => {
    const title = passed > 0 ? `${duration(passed)} 뒤` : '시계는 그대로다'
    if (until === null) return { title, text: '시계만 움직였습니다. 그동안 오간 요청은 없습니다.' }
    return { title, text: moments[design][until] }
  },
}

/** 바뀐 역할을 누가 언제 보는가. */
const roleSeen: Readonly<Record<FactsOf<'users-write'>['design'], string>> = {
  jwt: '이미 나간 토큰의 `role`은 서명된 그대로입니다.',
  session: '서버는 `GET /me` 요청을 받을 때마다 이 줄을 읽습니다.',
  hybrid: '이미 나간 JWT의 `role`은 그대로이고, 갱신할 때 이 줄을 읽습니다.',
}

type Until = NonNullable<FactsOf<'waited'>['until']>

const moments: Readonly<Record<FactsOf<'waited'>['design'], Readonly<Record<Until, string>>>> = {
  jwt: {
    expiry: '지금이 토큰의 `exp`에 적힌 시각입니다.',
    'one-second-before-expiry': '토큰의 만료까지 1초 남았습니다.',
  },
  session: {
    expiry: 'JWT였다면 만료될 시각입니다. 다른 방식과 같은 때에 견주려고 기다렸습니다.',
    'one-second-before-expiry':
      'JWT였다면 만료까지 1초 남은 때입니다. 다른 방식과 같은 때에 견주려고 기다렸습니다.',
  },
  hybrid: {
    expiry: '로그인할 때 받은 JWT의 만료 시각입니다. refresh token의 기한은 따로 있습니다.',
    'one-second-before-expiry': '로그인할 때 받은 JWT의 만료까지 1초 남았습니다.',
  },
}

const storePower = (up: boolean): StopWords =>
  up
    ? {
        title: '장부가 다시 대답한다',
        text: '공유 저장소가 돌아왔습니다. 적혀 있던 줄은 그대로 남아 있습니다.',
      }
    : {
        title: '장부가 멎는다',
        text: '공유 저장소가 대답하지 않습니다. 적힌 줄이 사라진 것은 아니지만 아무도 읽거나 고칠 수 없습니다.',
      }

function serverPower(
  what: Exclude<FactsOf<'powered'>['what'], 'store'>,
  up: boolean,
  lost: number,
): StopWords {
  if (up)
    return {
      title: `${server(what)} 다시 켜진다`,
      text: '새로 뜬 프로세스라 메모리는 비어 있습니다. 열쇠와 설정은 다시 읽었습니다.',
    }
  return {
    title: `${server(what)} 꺼진다`,
    text:
      lost > 0
        ? `${serverName(what)}의 메모리에 있던 세션 ${lost}줄이 함께 사라졌습니다. 로드 밸런서는 이제 다른 서버로만 보냅니다.`
        : '메모리에 잃을 세션은 없었습니다. 로드 밸런서는 이제 다른 서버로만 보냅니다.',
  }
}
