// 판정의 말: 거절한 까닭, 토큰 검증과 쿠키의 규칙, claim의 뜻, 물건이 놓이는 곳.
import type { Words } from '../words'

export const designs: Words['designs'] = { jwt: 'JWT', session: '세션', hybrid: '혼합' }

export const places: Words['places'] = {
  cookies: '쿠키 통',
  localStorage: 'localStorage',
  sessionStorage: 'sessionStorage',
  memory: '페이지의 변수',
  process: '프로세스',
  keys: '서명 열쇠',
  users: '사용자 저장소',
  sessions: '세션 장부',
  refresh: 'refresh token 장부',
  denylist: '거부 목록',
  cutoffs: '기준 시각',
  power: '전원',
  loot: '사본',
  all: '전체',
}

export const refusals: Words['refusals'] = {
  'wrong-login': '이름이나 비밀번호가 맞지 않습니다.',
  'no-credential': '요청에 자격증명이 없습니다.',
  'invalid-token': '토큰이 검증을 통과하지 못했습니다.',
  'unknown-session': '그 번호의 줄을 찾지 못했습니다.',
  'idle-session': '너무 오래 쓰지 않아 세션이 끝났습니다.',
  'expired-session': '세션이 전체 허용 기간을 다 썼습니다.',
  'anonymous-session': '로그인한 사람이 적혀 있지 않은 세션입니다.',
  'csrf-mismatch': '폼의 CSRF 토큰이 세션에 적힌 것과 다릅니다.',
  'foreign-origin': '`Origin` 헤더가 이 사이트의 것이 아닙니다.',
  'revoked-token': '서명은 맞지만 무효화된 토큰입니다. 거부 목록에 있거나, 기준 시각까지 발급된 것입니다.',
  'unknown-refresh': 'refresh token이 없거나 장부에 없는 것입니다.',
  'unknown-user': 'refresh token의 주인이 이제 없는 사용자입니다.',
  'expired-refresh': 'refresh token 가족의 전체 기한이 지났습니다.',
  'revoked-refresh': '이미 끝난 가족의 refresh token입니다.',
  'reused-refresh': '이미 쓴 refresh token이 또 나와, 같은 로그인에서 나온 가족 전체를 끝냈습니다.',
  'store-down': '장부가 대답하지 않아 누구인지 가릴 수 없습니다.',
  'no-server': '켜져 있는 서버가 없습니다.',
  'not-found': '그런 주소가 없습니다.',
}

/** 통과하려면 참이어야 하는 문장. 처음 어긋난 곳에서 검증이 끝난다. */
export const tokenRules: Words['tokenRules'] = {
  format: '점으로 나뉜 세 부분이 모두 올바른 base64url이어야 합니다.',
  header: '첫 부분은 JSON 객체로 읽혀야 합니다.',
  typ: '`typ` 값은 서버가 받기로 한 종류여야 합니다.',
  alg: '`alg` 값은 서버가 미리 정한 목록에 있어야 하며, 토큰이 고르게 두지 않습니다.',
  kid: '`kid` 값의 열쇠가 서버에 있고, 그 열쇠의 알고리즘이 `alg` 값과 같아야 합니다.',
  crit: '서버가 모르는 확장을 요구하는 `crit` 항목이 없어야 합니다.',
  signature: '열쇠로 다시 계산한 서명이 토큰에 적힌 서명과 같아야 합니다.',
  payload: '가운데 부분은 JSON 객체로 읽혀야 합니다.',
  claims: '꼭 있어야 하는 claim이 올바른 형태로 모두 있어야 합니다.',
  iss: '`iss` 값은 서버가 믿는 발급자와 같아야 합니다.',
  aud: '`aud` 값에 이 API가 쓰는 이름이 들어 있어야 합니다. 주소와 같지 않아도 됩니다.',
  nbf: '`nbf` 값이 있다면 그 시각이 이미 되었어야 합니다.',
  exp: '서버의 시계로 `exp` 시각 전이어야 합니다. 오차를 허용하는 서버는 그만큼 더 받아 줍니다.',
}

export const cookieRules: Words['cookieRules'] = {
  'control-character': '`Set-Cookie` 줄에 탭이 아닌 제어 문자가 없어야 합니다.',
  size: '이름과 값을 더해 4096바이트를 넘지 않아야 합니다.',
  syntax: '이름과 값이 둘 다 비어 있으면 안 됩니다.',
  'public-suffix': '`Domain`이 있다면 `com`처럼 여러 사이트가 나눠 쓰는 이름이면 안 됩니다.',
  'domain-match': '`Domain`이 있다면 응답한 호스트 자신이거나 그 상위 이름이어야 합니다.',
  'secure-origin': '`Secure` 쿠키라면 안전한 연결로 와야 합니다.',
  'http-only-from-script': '`HttpOnly` 쿠키라면 스크립트가 만든 것이 아니어야 합니다.',
  'secure-overwrite': '안전하지 않은 연결로 온 쿠키는 같은 이름의 `Secure` 쿠키를 가릴 수 없습니다.',
  'same-site-context': '`SameSite=None`이 아닌 쿠키는 다른 사이트가 부른 하위 요청의 응답에서 받지 않습니다.',
  'samesite-none-secure': '`SameSite=None`에는 `Secure`가 함께 있어야 합니다.',
  'secure-prefix': '이름이 `__Secure-`로 시작하면 `Secure`가 있어야 합니다.',
  'host-prefix': '이름이 `__Host-`로 시작하면 `Secure`와 `Path=/`가 있고 `Domain`은 없어야 합니다.',
  'http-prefix': '이름이 `__Http-`로 시작하면 `Secure`와 `HttpOnly`가 있어야 합니다.',
  'host-http-prefix': '이름이 `__Host-Http-`로 시작하면 `__Host-`의 조건에 `HttpOnly`가 더 있어야 합니다.',
  'nameless-prefix': '이름 없는 쿠키의 값이 `__Host-` 같은 접두사로 시작하면 안 됩니다.',
  'http-only-overwrite': '스크립트가 보낸 것이라면 이미 있는 `HttpOnly` 쿠키를 바꾸지 않아야 합니다.',
  host: '요청할 호스트가 쿠키를 준 호스트이거나 `Domain` 값이 허락한 범위에 있어야 합니다.',
  path: '요청할 경로가 쿠키의 `Path` 값과 같거나 그 아래여야 합니다.',
  secure: '`Secure` 쿠키는 안전한 연결에만 붙습니다.',
  expiry: '만료된 쿠키는 붙지 않습니다.',
  'http-only': '`HttpOnly` 쿠키는 요청에는 붙지만 스크립트에는 보이지 않습니다.',
  'same-site': '다른 사이트에서 시작된 요청에는 `SameSite` 값이 허락할 때만 붙습니다.',
}

export const claims: Words['claims'] = {
  iss: '이 토큰을 발급한 곳입니다.',
  sub: '이 토큰이 가리키는 사용자입니다.',
  aud: '이 토큰을 받아도 되는 곳입니다. 다른 곳은 거절해야 합니다.',
  client_id: '이 토큰을 받아 간 클라이언트입니다.',
  iat: '발급한 시각입니다.',
  exp: '만료 시각입니다. 오차를 허용하지 않는 서버는 이 시각부터 받지 않습니다.',
  jti: '이 토큰 하나를 가리키는 고유한 이름입니다.',
  scope: '이 토큰으로 해도 되는 일입니다.',
  role: '발급하던 때의 역할입니다. 만료될 때까지 그대로 굳어 있습니다.',
}

export const headerParameters: Words['headerParameters'] = {
  alg: '서명에 쓴 알고리즘입니다.',
  typ: '토큰의 종류입니다. `at+jwt`는 access token이라는 뜻입니다.',
  kid: '서명한 열쇠의 이름입니다.',
}
