// 화살표 위의 글: 긴 것은 넓은 화면에, 짧은 것은 휴대폰과 프로젝터에. 전선 위에 없는 말은 적지 않는다.
import { reasonPhrase } from '@/lib/vocabulary/http'
import type { Label, LabelWords, Words } from '../words'
import { duration } from './duration'

const both = (text: string): Label => ({ long: text, short: text })
const kinds = { jwt: 'JWT', 'session-id': '세션 ID' } as const

export const found: Words['found'] = {
  yes: { long: '줄이 있음', short: '있음' },
  no: { long: '줄이 없음', short: '없음' },
}

export const labels: LabelWords = {
  request: ({ method, path, carries, short }) => {
    const line = `${method} ${path}`
    const brief = path === '/logout' ? '로그아웃' : line
    switch (carries) {
      case 'password':
        return { long: `${line} · 아이디+비밀번호`, short: brief }
      case 'jwt':
        return { long: `${line} · Bearer ${short}`, short: brief }
      case 'session-id':
        return { long: `${line} · sid ${short}`, short: brief }
      case 'nothing':
        return { long: line, short: brief }
    }
  },
  answer: ({ path, status, refusal, gives, short }) => {
    switch (gives) {
      case 'jwt':
        return { long: `${status} · access token`, short: `${status} · JWT` }
      case 'session-id':
      case 'anonymous-id':
        return { long: `${status} · Set-Cookie ${short}`, short: `${status} · sid` }
      case 'erasure':
        return { long: `${status} · 쿠키 지우기`, short: `${status} · 지움` }
      case 'nothing':
        break
    }
    if (refusal === 'invalid-token') return { long: `${status} · invalid_token`, short: `${status}` }
    const plain = `${status} ${reasonPhrase[status] ?? ''}`.trim()
    return { long: status === 200 && path === '/me' ? '200 · sub, role' : plain, short: `${status}` }
  },
  'users-read': ({ purpose }) =>
    purpose === 'password'
      ? { long: '비밀번호 확인', short: '확인' }
      : { long: '사용자 정보 조회', short: '정보 조회' },
  'sessions-read': ({ found: hit, short, place }) =>
    place === 'shared'
      ? both(`${short} 조회`)
      : {
          long: `메모리에서 ${short} 조회: ${hit ? '있음' : '없음'}`,
          short: hit ? '번호 있음' : '번호 없음',
        },
  'sessions-write': ({ short, anonymous }) => ({
    long: anonymous ? `${short} 적기 · 익명` : `${short} 적기 · 사용자`,
    short: `${short} 적기`,
  }),
  'sessions-delete': ({ short }) => ({ long: `${short} 줄 지우기`, short: `${short} 지움` }),
  'token-signed': ({ lifetime }) => ({ long: `JWT에 서명 · ${duration(lifetime)}`, short: '서명' }),
  'token-checked': ({ verdict }) => {
    if (verdict === 'ok') return { long: 'JWT 검증: 통과', short: '검증 ✓' }
    const rule = verdict === 'signature' ? '서명' : verdict
    return { long: `검증 실패: ${rule}`, short: `${rule} ✗` }
  },
  'storage-set': ({ storage }) => ({
    long: storage === 'memory' ? '변수에 JWT 보관' : `${storage}에 JWT 보관`,
    short: 'JWT 보관',
  }),
  'storage-removed': ({ storage }) => ({
    long: storage === 'memory' ? '변수의 JWT 지움' : `${storage}의 JWT 지움`,
    short: 'JWT 지움',
  }),
  altered: ({ credential }) => ({ long: `${kinds[credential]} 한 글자 바꿈`, short: '글자 바꿈' }),
  copied: ({ credential, short }) => ({
    long: credential === 'jwt' ? 'JWT 복사' : `세션 ID ${short} 복사`,
    short: '복사',
  }),
  restarted: ({ lost }) => ({
    long: lost > 0 ? `재시작 · 세션 ${lost}줄 사라짐` : '재시작 · 메모리 비움',
    short: '재시작',
  }),
  waited: ({ passed, until, design }) => {
    const later = `${duration(passed)} 뒤`
    if (until === null) return both(later)
    const moment = until === 'expiry' ? '만료 시각' : '만료 1초 전'
    return { long: design === 'jwt' ? moment : `JWT라면 ${moment}`, short: later }
  },
  'nothing-to-do': () => ({ long: '할 수 있는 일이 없음', short: '할 일 없음' }),
  'in-brief': () => both('로그인'),
}
