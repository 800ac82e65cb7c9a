// 한 일의 목록에서 행동 하나하나를 부르는 이름.
import type { Action, ActionName, Do } from '@/lib/vocabulary/actions'
import { duration } from '../duration'

type On = { readonly device?: 'browser' | 'phone'; readonly tab?: 'first' | 'second' }

/** 기기와 탭. 브라우저의 첫 탭이면 적지 않는다. */
const on = ({ device, tab }: On): string =>
  device === 'phone' ? ' · 휴대폰' : tab === 'second' ? ' · 둘째 탭' : ''

const names: { readonly [N in ActionName]: (action: Do<N>) => string } = {
  'log-in': ({ as, password, device }) =>
    `${as} 로그인${password === undefined ? '' : ' · 틀린 비밀번호'}${on({ device })}`,
  call: ({ endpoint, ...where }) => `${endpoint === 'me' ? 'GET /me 요청' : '첫 화면 열기'}${on(where)}`,
  refresh: (where) => `토큰 갱신${on(where)}`,
  send: ({ what, ...where }) => `${what === 'call' ? 'GET /me' : '갱신'} 보내고 멈추기${on(where)}`,
  deliver: (where) => `멈춘 답 전하기${on(where)}`,
  'log-out': (where) => `로그아웃${on(where)}`,
  'alter-credential': () => '자격증명 한 글자 고치기',
  'copy-credential': ({ of, device }) =>
    `${of === 'refresh' ? 'refresh token' : '자격증명'} 복사${on({ device })}`,
  'inject-script': ({ aim }) => (aim === 'ride' ? '스크립트로 요청하기' : '스크립트로 빼내기'),
  lure: () => '공격자 페이지 열게 하기',
  replay: ({ endpoint }) =>
    ({ me: '사본으로 GET /me', home: '사본으로 첫 화면 열기', refresh: '사본으로 갱신' })[endpoint],
  revoke: ({ device }) => `${device === 'phone' ? '휴대폰' : '브라우저'} 끊기`,
  'revoke-all': ({ as }) => `${as}의 모든 기기 끊기`,
  'rotate-key': () => '서명 열쇠 바꾸기',
  'set-role': ({ as, role }) => `${as} 사용자를 ${role === 'admin' ? '관리자로' : '일반 사용자로'}`,
  restart: ({ server = '1' }) => `서버 ${server} 다시 시작`,
  'server-down': ({ server = '1' }) => `서버 ${server} 끄기`,
  'server-up': ({ server = '1' }) => `서버 ${server} 켜기`,
  'store-down': () => '장부 멈추기',
  'store-up': () => '장부 되살리기',
  wait: ({ seconds }) => `${duration(seconds)} 기다리기`,
  'wait-until': ({ moment }) => (moment === 'expiry' ? '만료 시각까지 기다리기' : '만료 1초 전까지 기다리기'),
}

export const actions = (action: Action): string => (names[action.do] as (action: Action) => string)(action)
