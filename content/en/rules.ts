// The words of judgement: why a server refuses, what verifier and jar ask, what claims mean, where things are kept.
import type { Words } from '../words'

export const designs: Words['designs'] = { jwt: 'JWT', session: 'Session', hybrid: 'Hybrid' }

export const places: Words['places'] = {
  cookies: 'cookie jar',
  localStorage: 'localStorage',
  sessionStorage: 'sessionStorage',
  memory: 'page variable',
  process: 'process',
  keys: 'signing key',
  users: 'user store',
  sessions: 'session ledger',
  refresh: 'refresh token ledger',
  denylist: 'denylist',
  cutoffs: 'cut-offs',
  power: 'power',
  loot: 'copies',
  all: 'everything',
}

export const refusals: Words['refusals'] = {
  'wrong-login': 'The name or the password is wrong.',
  'no-credential': 'The request carries no credential.',
  'invalid-token': 'The token did not pass verification.',
  'unknown-session': 'There is no line for this number.',
  'idle-session': 'The session lay unused for too long.',
  'expired-session': 'The session has used up its whole lifetime.',
  'anonymous-session': 'Nobody is logged in under this session.',
  'csrf-mismatch': 'The form’s CSRF token is not the one in the session.',
  'foreign-origin': 'The `Origin` is not this site’s.',
  'revoked-token':
    'The signature fits, but the token was revoked: it is on the denylist, or issued up to the cut-off.',
  'unknown-refresh': 'There is no refresh token, or none that the ledger knows.',
  'unknown-user': 'The refresh token’s user is no longer there.',
  'expired-refresh': 'This family of refresh tokens has come to its end.',
  'revoked-refresh': 'The refresh token belongs to a family that was ended.',
  'reused-refresh':
    'A refresh token that had been used came again, so all refresh tokens of that login were ended.',
  'store-down': 'The ledger does not answer, so nobody can tell who this is.',
  'no-server': 'No server is up.',
  'not-found': 'There is nothing at this address.',
}

/** What has to be true to pass. Verification ends at the first that is not. */
export const tokenRules: Words['tokenRules'] = {
  format: 'Three parts, split by dots, each of them proper base64url.',
  header: 'The first part reads as a JSON object.',
  typ: 'The `typ` is the kind of token this server takes.',
  alg: 'The `alg` is on the server’s own list; the token does not get to choose.',
  kid: 'The server has a key named `kid`, and that key is meant for this `alg`.',
  crit: 'No `crit` asks for an extension that the server does not know.',
  signature: 'The signature, computed again with the key, equals the one in the token.',
  payload: 'The middle part reads as a JSON object.',
  claims: 'Every required claim is there, and has the right form.',
  iss: 'The `iss` is the issuer that this server trusts.',
  aud: 'The `aud` contains the name that this API goes by, which need not be its address.',
  nbf: 'If there is an `nbf`, that moment has come.',
  exp: 'By the server’s clock, `exp` has not come yet. A server that allows leeway adds it.',
}

export const cookieRules: Words['cookieRules'] = {
  'control-character': 'The `Set-Cookie` line has no control character other than a tab.',
  size: 'Name and value together take at most 4096 bytes.',
  syntax: 'Name and value are not both empty.',
  'public-suffix': 'If there is a `Domain`, it is not a name that many sites share, such as `com`.',
  'domain-match': 'If there is a `Domain`, it is the answering host itself or a parent of it.',
  'secure-origin': 'If it is `Secure`, it arrived over a secure connection.',
  'http-only-from-script': 'If it is `HttpOnly`, it did not come from script.',
  'secure-overwrite': 'Over an insecure connection, no cookie may shadow a `Secure` one of the same name.',
  'same-site-context': 'Unless it says `SameSite=None`, a cookie is not taken from a cross-site subrequest.',
  'samesite-none-secure': '`SameSite=None` needs `Secure` beside it.',
  'secure-prefix': 'A name that begins with `__Secure-` needs `Secure`.',
  'host-prefix': 'A name that begins with `__Host-` needs `Secure`, `Path=/` and no `Domain`.',
  'http-prefix': 'A name that begins with `__Http-` needs `Secure` and `HttpOnly`.',
  'host-http-prefix':
    'A name that begins with `__Host-Http-` needs all that `__Host-` needs, and `HttpOnly`.',
  'nameless-prefix':
    'A cookie without a name may not have a value that begins like a prefix, such as `__Host-`.',
  'http-only-overwrite': 'If it comes from script, it replaces no `HttpOnly` cookie.',
  host: 'The request goes to the host that set the cookie, or to one that its `Domain` allows.',
  path: 'The request’s path is the cookie’s `Path` or lies below it.',
  secure: 'A `Secure` cookie goes over secure connections only.',
  expiry: 'An expired cookie is not sent.',
  'http-only': 'An `HttpOnly` cookie goes with requests, but no script can read it.',
  'same-site': 'A request that another site began gets the cookie only if `SameSite` allows it.',
}

export const claims: Words['claims'] = {
  iss: 'Who issued this token.',
  sub: 'The user that it speaks of.',
  aud: 'Who may accept it. Everybody else has to refuse.',
  client_id: 'The client that it was issued to.',
  iat: 'When it was issued.',
  exp: 'When it expires. Without leeway it is refused from this second on.',
  jti: 'A name for this one token.',
  scope: 'What it may be used for.',
  role: 'The user’s role when it was issued, frozen until it expires.',
}

export const headerParameters: Words['headerParameters'] = {
  alg: 'The algorithm of the signature.',
  typ: 'The kind of token: `at+jwt` is an access token.',
  kid: 'The name of the key that signed it.',
}
