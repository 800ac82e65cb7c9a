// 문장에 거듭 나오는 이름들: 자격증명, 서버 여럿 가운데 하나, 세션이 놓인 자리.
import type { Place, Speaker } from '@/lib/story/fact-kinds'
import type { ServerId } from '@/lib/vocabulary/actors'

export const kinds = { jwt: 'JWT', 'session-id': '세션 ID', 'refresh-token': 'refresh token' } as const

/** 서버가 하나뿐이면 번호를 붙이지 않는다. */
type Which = ServerId | null
const names = { server: 'S1', 'server-2': 'S2', 'server-3': 'S3' } as const
const subjects = { server: 'S1이', 'server-2': 'S2가', 'server-3': 'S3이' } as const
const directions = { server: 'S1로', 'server-2': 'S2로', 'server-3': 'S3으로' } as const

export const serverName = (which: Which): string => (which ? names[which] : '서버')
export const server = (which: Which): string => (which ? subjects[which] : '서버가')
export const toServer = (which: ServerId): string => directions[which]

export const shelf = (place: Place, which: Which): string => {
  if (place === 'shared') return '장부'
  return which ? `${names[which]}의 메모리` : '서버 메모리'
}

export const speakers: Readonly<Record<Speaker, string>> = {
  browser: '브라우저',
  phone: '휴대폰',
  attacker: '공격자',
}
