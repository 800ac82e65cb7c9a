// 화살표 위의 글: 긴 것은 넓은 화면에, 짧은 것은 휴대폰과 프로젝터에. 전선 위에 없는 말은 적지 않는다.
import type { FactsOf } from '@/lib/story/facts'
import { reasonPhrase } from '@/lib/vocabulary/http'
import type { Refusal } from '@/lib/vocabulary/verdicts'
import type { Label, LabelWords, Words } from '../words'
import { duration } from './duration'
import { kinds, toServer } from './events/names'

const both = (text: string): Label => ({ long: text, short: text })

export const found: Words['found'] = {
  yes: { long: '줄이 있음', short: '있음' },
  no: { long: '줄이 없음', short: '없음' },
}

export const labels: LabelWords = {
  request,
  answer,
  'users-read': ({ purpose }) =>
    purpose === 'password'
      ? { long: '비밀번호 확인', short: '확인' }
      : { long: '사용자 정보 조회', short: '정보 조회' },
  'sessions-read': ({ found: hit, short, place, cached }) => {
    if (cached) return { long: `기억한 답: ${short} ${has(hit)}`, short: `기억: ${has(hit)}` }
    return place === 'shared'
      ? both(`${short} 조회`)
      : { long: `메모리에서 ${short} 조회: ${has(hit)}`, short: `번호 ${has(hit)}` }
  },
  'sessions-write': ({ short, anonymous }) => ({
    long: anonymous ? `${short} 적기 · 익명` : `${short} 적기 · 사용자`,
    short: `${short} 적기`,
  }),
  'sessions-delete': ({ short }) => ({ long: `${short} 줄 지우기`, short: `${short} 지움` }),
  'refresh-read': ({ short }) => ({ long: `해시 ${short} 조회`, short: '해시 조회' }),
  'refresh-write': ({ short }) => ({ long: `해시 ${short} 적기`, short: '해시 적기' }),
  'refresh-rotate': ({ short, next }) => ({ long: `${short} 사용됨 · 다음 ${next}`, short: 'rt 교체' }),
  'refresh-revoke': ({ tokens }) => ({ long: `가족 끝내기 · ${tokens}개`, short: '가족 끝냄' }),
  'denylist-read': ({ found: hit, short, cached }) =>
    cached
      ? { long: `기억한 답: 목록에 ${has(hit)}`, short: `기억: ${has(hit)}` }
      : { long: `거부 목록 조회 · ${short}`, short: '목록 조회' },
  'denylist-write': ({ short }) => ({ long: `거부 목록에 ${short} 적기`, short: '목록에 적기' }),
  'denylist-delete': ({ short }) => ({ long: `지난 줄 ${short} 지움`, short: '줄 지움' }),
  'cutoffs-read': ({ found: hit, cached }) =>
    cached
      ? { long: `기억한 답: 기준 시각 ${has(hit)}`, short: `기억: ${has(hit)}` }
      : { long: '기준 시각 조회', short: '기준 조회' },
  'cutoffs-write': ({ login }) => ({ long: `${login} 기준 시각 적기`, short: '기준 적기' }),
  unreachable: () => ({ long: '불렀지만 대답 없음', short: '대답 없음' }),
  routed: ({ to, why }) => ({ long: `${toServer(to)} · ${routes[why]}`, short: toServer(to) }),
  replicated: ({ act, short, bytes }) =>
    act === 'write'
      ? { long: `복제 · ${short} · ${bytes} B`, short: '복제' }
      : { long: `복제 · ${short} 지움`, short: '지움 복제' },
  'script-read': ({ looks, got }) =>
    got ? { long: `${looks}: 읽음`, short: '읽음' } : { long: `${looks}: 없음`, short: '못 찾음' },
  commanded: ({ command }) =>
    command === 'revoke'
      ? { long: '한 기기 끊기', short: '기기 끊기' }
      : { long: '모든 기기 끊기', short: '모두 끊기' },
  powered: ({ what, up, lost }) => {
    if (what === 'store') return both(up ? '다시 대답' : '멎음')
    if (up) return both('켜짐')
    return { long: lost > 0 ? `꺼짐 · 세션 ${lost}줄 사라짐` : '꺼짐', short: '꺼짐' }
  },
  'token-signed': ({ lifetime }) => ({ long: `JWT에 서명 · ${duration(lifetime)}`, short: '서명' }),
  'token-checked': ({ verdict }) => {
    if (verdict === 'ok') return { long: 'JWT 검증: 통과', short: '검증 ✓' }
    const rule = verdict === 'signature' ? '서명' : verdict
    return { long: `검증 실패: ${rule}`, short: `${rule} ✗` }
  },
  'storage-set': ({ storage, tab }) => {
    if (tab === 'second') return { long: '탭 2의 JWT 보관', short: '탭 2 보관' }
    return { long: storage === 'memory' ? '변수에 JWT 보관' : `${storage}에 JWT 보관`, short: 'JWT 보관' }
  },
  'storage-removed': ({ storage }) => ({
    long: storage === 'memory' ? '변수의 JWT 지움' : `${storage}의 JWT 지움`,
    short: 'JWT 지움',
  }),
  altered: ({ credential }) => ({ long: `${kinds[credential]} 한 글자 바꿈`, short: '글자 바꿈' }),
  copied: ({ credential, short }) => ({
    long: credential === 'jwt' ? 'JWT 복사' : `${kinds[credential]} ${short} 복사`,
    short: '복사',
  }),
  restarted: ({ lost }) => ({
    long: lost > 0 ? `재시작 · 세션 ${lost}줄 사라짐` : '재시작 · 메모리 비움',
    short: '재시작',
  }),
  'key-rotated': ({ kid }) => ({ long: `서명 열쇠 교체 · ${kid}`, short: '열쇠 교체' }),
  'users-write': ({ login, becomes }) => ({ long: `${login} 역할: ${becomes}`, short: '역할 변경' }),
  waited: ({ passed, until, design }) => {
    const later = `${duration(passed)} 뒤`
    if (until === null) return both(later)
    const moment = until === 'expiry' ? '만료 시각' : '만료 1초 전'
    return { long: design === 'session' ? `JWT라면 ${moment}` : moment, short: later }
  },
  'nothing-to-do': () => ({ long: '할 수 있는 일이 없음', short: '할 일 없음' }),
  'in-brief': () => both('로그인'),
}

const has = (hit: boolean) => (hit ? '있음' : '없음')
const routes = { turn: '차례', sticky: 'LB 쿠키', page: '페이지', 'only-one-up': '하나뿐' } as const

/** 짧은 화면에서 경로를 대신하는 말. */
const acts: Readonly<Record<string, string>> = {
  '/logout': '로그아웃',
  '/auth/logout': '로그아웃',
  '/auth/login': '로그인',
  '/auth/refresh': '갱신',
}

function request({ to, method, path, carries, short, tab }: FactsOf<'request'>): Label {
  if (to === 'attacker') return { long: `${method} ${path} · 훔친 값`, short: '훔친 값' }
  const line = `${method} ${path}`
  if (tab === 'second') return { long: `${path} · 탭 2`, short: `탭 2 ${acts[path] ?? path}` }
  const brief = acts[path] ?? line
  switch (carries) {
    case 'password':
      return { long: path === '/login' ? `${line} · 아이디+비밀번호` : `${line} · id, pw`, short: brief }
    case 'jwt':
      return { long: `${line} · Bearer ${short}`, short: brief }
    case 'jwt-cookie':
      return { long: `${line} · Cookie ${short}`, short: brief }
    case 'session-id':
      return { long: `${line} · sid ${short}`, short: brief }
    case 'refresh-token':
      return { long: `${line} · rt ${short}`, short: brief }
    case 'nothing':
      return { long: line, short: brief }
  }
}

/** 클라이언트가 응답에서 읽을 수 있는 오류 이름. 자세한 까닭은 전선에 없다. */
const errors: Readonly<Partial<Record<Refusal, string>>> = {
  'invalid-token': 'invalid_token',
  'revoked-token': 'invalid_token',
  'unknown-refresh': 'invalid_grant',
  'unknown-user': 'invalid_grant',
  'expired-refresh': 'invalid_grant',
  'revoked-refresh': 'invalid_grant',
  'reused-refresh': 'invalid_grant',
}

function answer({ path, status, refusal, gives, short }: FactsOf<'answer'>): Label {
  switch (gives) {
    case 'jwt':
      return { long: `${status} · access token`, short: `${status} · JWT` }
    case 'jwt-cookie':
      return { long: `${status} · Set-Cookie JWT`, short: `${status} · JWT` }
    case 'tokens':
      return { long: `${status} · JWT, rt ${short}`, short: `${status} · 한 쌍` }
    case 'session-id':
    case 'anonymous-id':
      return { long: `${status} · Set-Cookie ${short}`, short: `${status} · sid` }
    case 'erasure':
      return { long: `${status} · 쿠키 지우기`, short: `${status} · 지움` }
    case 'nothing':
      break
  }
  const error = refusal && errors[refusal]
  if (error) return { long: `${status} · ${error}`, short: `${status}` }
  const plain = `${status} ${reasonPhrase[status] ?? ''}`.trim()
  return { long: status === 200 && path === '/me' ? '200 · sub, role' : plain, short: `${status}` }
}
