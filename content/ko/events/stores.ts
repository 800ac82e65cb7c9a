// 저장소의 말: 사용자와 세션을 찾고 적고 지우는 일, 장부가 멎은 때, 서버에서 서버로 가는 복제.
import type { FactsOf } from '@/lib/story/facts'
import type { EventWords, StopWords } from '../../words'
import { server, serverName, shelf } from './names'

type Roles =
  | 'users-read'
  | 'sessions-read'
  | 'sessions-write'
  | 'sessions-delete'
  | 'unreachable'
  | 'replicated'

export const stores: Pick<EventWords, Roles> = {
  'users-read': ({ found, purpose }) => {
    if (purpose === 'profile')
      return {
        title: '사용자 정보를 읽는다',
        text: '누구인지는 이미 정해졌습니다. 이 조회는 답을 만들 때 쓸 정보를 가져올 뿐입니다.',
      }
    return found
      ? {
          title: '비밀번호를 확인한다',
          text: '서버가 받은 비밀번호를 사용자 저장소의 해시와 맞춰 봅니다. 이 확인은 어느 방식이나 똑같습니다.',
        }
      : {
          title: '맞는 사용자가 없다',
          text: '이름과 비밀번호가 함께 맞는 사용자가 없습니다. 어느 쪽이 틀렸는지는 말하지 않습니다.',
        }
  },
  'sessions-read': (facts) => (facts.cached ? remembered(facts) : lookedUp(facts)),
  'sessions-write': ({ short, anonymous, place, server: which }) => {
    const at = shelf(place, which)
    return anonymous
      ? {
          title: '익명 세션을 적는다',
          text: `아직 누구도 아닌 세션 \`${short}\` 한 줄을 ${at}에 적습니다. 폼의 CSRF 토큰을 여기에 둡니다.`,
        }
      : {
          title: '새 세션을 적는다',
          text: `${server(which)} 무작위 세션 ID \`${short}\` 하나를 만들어 ${place === 'shared' ? '장부' : '자기 메모리'}에 사용자와 함께 적습니다.`,
        }
  },
  'sessions-delete': ({ short, place, server: which }) => ({
    title: '한 줄을 지운다',
    text: `${shelf(place, which)}에서 \`${short}\` 번호의 줄이 사라집니다.${placeNote(place, which)}`,
  }),
  unreachable: ({ store }) => ({
    title: '장부가 대답하지 않는다',
    text: `서버가 ${matters[store]} 일로 장부를 불렀지만 장부가 멎어 있습니다. 된다는 답도 안 된다는 답도 오지 않았습니다.`,
  }),
  replicated: ({ from, to, act, short, bytes }) =>
    act === 'write'
      ? {
          title: `복제가 ${serverName(to)}에 닿는다`,
          text: `${server(from)} 적은 \`${short}\` 줄의 사본이 ${serverName(to)}의 메모리에도 생겼습니다. 옮긴 기록은 ${bytes}바이트입니다.`,
        }
      : {
          title: `지운 일이 ${serverName(to)}에 닿는다`,
          text: `${server(from)} 지운 \`${short}\` 줄이 ${serverName(to)}의 메모리에서도 사라졌습니다. 그때까지 여기에는 줄이 남아 있었습니다.`,
        },
}

const matters = {
  users: '사용자',
  sessions: '세션',
  refresh: 'refresh token',
  denylist: '거부 목록',
  cutoffs: '기준 시각',
} as const

/** 메모리에서 지운 일은 그 서버만의 일이다. */
const placeNote = (
  place: FactsOf<'sessions-delete'>['place'],
  which: FactsOf<'sessions-delete'>['server'],
) => (place === 'in-process' && which ? ' 다른 서버의 메모리는 바뀌지 않았습니다.' : '')

function remembered({ short, server: which, anonymous }: FactsOf<'sessions-read'>): StopWords {
  return {
    title: `${server(which)} 읽어 둔 답을 쓴다`,
    text: anonymous
      ? `장부에 묻지 않고 \`${short}\` 번호로 조금 전에 읽은 줄을 믿습니다. 거기에는 사용자가 없었습니다.`
      : `장부에 묻지 않고 \`${short}\` 번호로 조금 전에 읽은 줄을 믿습니다. 그사이에 지워졌더라도 모릅니다.`,
  }
}

function lookedUp({ found, short, anonymous, place, server: which }: FactsOf<'sessions-read'>): StopWords {
  const at = shelf(place, which)
  if (!found)
    return {
      title: `${at}에 그 번호가 없다`,
      text: `${server(which)} \`${short}\` 번호를 찾았지만 그런 줄이 없습니다.${elsewhere(place, which)}`,
    }
  const line = which ? `${server(which)} \`${short}\` 번호의 줄을` : `\`${short}\` 번호의 줄을`
  return {
    title: `${at}에 그 번호가 있다`,
    text: anonymous
      ? `${line} 찾았습니다. 거기에는 아직 사용자가 적혀 있지 않습니다.`
      : `${line} 찾았습니다. 누구인지는 쿠키가 아니라 이 줄에 적혀 있습니다.`,
  }
}

const elsewhere = (place: FactsOf<'sessions-read'>['place'], which: FactsOf<'sessions-read'>['server']) =>
  place === 'in-process' && which ? ' 다른 서버의 메모리는 볼 수 없습니다.' : ''
