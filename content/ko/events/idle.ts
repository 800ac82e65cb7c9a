// 할 일이 없던 순간의 말: 왜 아무 일도 일어나지 않았는가.
import type { FactsOf } from '@/lib/story/facts'
import type { EventWords, StopWords } from '../../words'

type Idle = FactsOf<'nothing-to-do'>

export const idle: Pick<EventWords, 'nothing-to-do'> = {
  'nothing-to-do': ({ why, action }) => {
    if (why === 'no-credential') return nobody(action)
    if (why === 'no-list') return noList(action)
    if (why === 'already-so') return action === 'send' ? stillWaiting : alreadySo(action)
    return others[why]
  },
}

function nobody(action: Idle['action']): StopWords {
  switch (action) {
    case 'log-out':
      return { title: '지울 자격증명이 없다', text: '기기에 자격증명이 없어 지운 것이 없습니다.' }
    case 'copy-credential':
      return {
        title: '복사할 자격증명이 없다',
        text: '기기에 그런 자격증명이 없어 공격자가 얻은 것이 없습니다.',
      }
    case 'revoke':
      return {
        title: '무효화할 자격증명이 없다',
        text: '그 기기가 가진 자격증명이 없어 운영자가 무효화한 것이 없습니다.',
      }
    case 'revoke-all':
      return { title: '그런 사용자가 없다', text: '그 이름의 사용자가 없어 운영자가 무효화한 것이 없습니다.' }
    case 'set-role':
      return { title: '그런 사용자가 없다', text: '그 이름의 사용자가 없어 운영자가 바꾼 것이 없습니다.' }
    default:
      return { title: '바꿀 자격증명이 없다', text: '브라우저에 자격증명이 없어 아무것도 바꾸지 않았습니다.' }
  }
}

/** JWT를 무효화하려면 적어 둘 곳이 있어야 한다. 서명 열쇠를 바꾸는 길은 모두의 토큰을 끝낸다. */
const noList = (action: Idle['action']): StopWords =>
  action === 'revoke-all'
    ? {
        title: '기준 시각을 적을 곳이 없다',
        text: '이 구성의 서버는 사용자마다의 기준 시각을 두지 않습니다. 이미 나간 토큰은 만료될 때까지 그대로입니다.',
      }
    : {
        title: '무효화를 적을 목록이 없다',
        text: '이 구성의 서버에는 거부 목록이 없어 토큰 하나만 무효화할 방법이 없습니다. 만료될 때까지 그대로입니다.',
      }

const stillWaiting: StopWords = {
  title: '먼저 보낸 요청이 남아 있다',
  text: '이 탭은 아직 답을 기다립니다. 요청을 또 보내지 않았습니다.',
}

function alreadySo(action: Idle['action']): StopWords {
  const text = '바뀐 것이 없습니다.'
  if (action === 'rotate-key') return { title: '이미 새 열쇠를 쓴다', text }
  if (action === 'set-role') return { title: '역할이 이미 그렇다', text }
  return { title: action.endsWith('-up') ? '이미 켜져 있다' : '이미 꺼져 있다', text }
}

const others: Readonly<Record<Exclude<Idle['why'], 'no-credential' | 'no-list' | 'already-so'>, StopWords>> =
  {
    'no-copy': {
      title: '보낼 사본이 없다',
      text: '공격자의 주머니에 보낼 것이 없어 요청을 보내지 않았습니다.',
    },
    'no-log-in': {
      title: '아직 로그인한 적이 없다',
      text: '이 시각은 로그인한 때부터 셉니다. 시계는 움직이지 않았습니다.',
    },
    'no-form': { title: '보낼 폼이 없다', text: '지금 화면에는 폼이 없어 요청을 보내지 않았습니다.' },
    'no-refresh': {
      title: '이 방식에는 갱신이 없다',
      text: 'refresh token이 없는 방식이라 갱신을 청할 곳도 없습니다. 요청을 보내지 않았습니다.',
    },
    'no-key': {
      title: '바꿀 서명 열쇠가 없다',
      text: '세션 ID는 서명하지 않은 번호라 이 방식의 서버는 서명 열쇠를 쓰지 않습니다. 바뀐 것이 없습니다.',
    },
    'no-request': {
      title: '기다리는 답이 없다',
      text: '이 탭에는 보내 놓고 답을 기다리던 요청이 없습니다.',
    },
    'nothing-read': {
      title: '스크립트가 빈손으로 끝난다',
      text: '심어진 스크립트가 얻은 자격증명이 없어 밖으로 보낸 것도 없습니다. 스크립트는 아직 이 페이지에서 돌 수 있습니다.',
    },
    'no-such-server': {
      title: '그런 서버는 없다',
      text: '이 구성에는 그 번호의 서버가 없어 아무 일도 일어나지 않았습니다.',
    },
    'only-server': {
      title: '하나뿐인 서버다',
      text: '서버가 하나뿐인 구성에서는 끄지 않습니다. 서버를 둘 이상 두면 하나를 끌 수 있습니다.',
    },
    'already-past': {
      title: '그 시각은 이미 지났다',
      text: '시계는 뒤로 가지 않습니다. 아무 일도 일어나지 않았습니다.',
    },
  }
