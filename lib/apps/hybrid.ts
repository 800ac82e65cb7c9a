// The hybrid's authorization server: a short access token that nobody looks up, and a refresh token that is looked up.
import { cookie, type Header, type HttpRequest, header } from '../vocabulary/http'
import type { RefreshRecord, User } from '../vocabulary/trace'
import type { HybridEnv, Voucher } from './env'
import { invalidGrant, json, members, refuse } from './env'
import { claimsFor } from './jwt'

const origin = 'https://shop.example'
const plain: Header = ['WWW-Authenticate', 'Bearer realm="auth"']
const attributes = 'Secure; HttpOnly; SameSite=Strict'
const setRt = (value: string, path: string, left: number): Header => [
  'Set-Cookie',
  `__Secure-rt=${value}; Path=${path}; ${attributes}; Max-Age=${left}`,
]

/** POST /auth/login: checks the password, then begins a family of refresh tokens. */
export async function login(request: HttpRequest, env: HybridEnv) {
  if (header(request, 'Origin') !== origin) return refuse(403, 'foreign-origin')
  const [id = '', pw = ''] = members(request, 'id', 'pw')
  const user = await env.users.verify(id, pw)
  if (!user) return refuse(401, 'wrong-login', plain)

  const voucher = await env.refreshTokens.begin(user.id)
  return bothTokens(user, voucher, env)
}

/** One token for script, in the body; one for the browser, in a cookie. */
async function bothTokens(user: User, { value, absoluteExp }: Voucher, env: HybridEnv) {
  const { SignJWT, signingKey, lifetime, now, refreshPath } = env
  const token = await new SignJWT(await claimsFor(user, env))
    .setProtectedHeader({ alg: 'HS256', typ: 'at+jwt', kid: signingKey.kid })
    .sign(signingKey.secret)
  const body = { access_token: token, token_type: 'Bearer', expires_in: lifetime }
  return json(200, body, setRt(value, refreshPath, absoluteExp - now()))
}

/** POST /auth/refresh: a token that is shown a second time tells of a theft. */
export async function refresh(request: HttpRequest, env: HybridEnv) {
  const { users, refreshTokens, now } = env
  if (header(request, 'Origin') !== origin) return refuse(403, 'foreign-origin')
  const presented = cookie(request, '__Secure-rt')
  const row = presented ? await refreshTokens.find(presented) : null
  if (!presented || !row) return invalidGrant('unknown-refresh')
  if (now() >= row.absoluteExp) return invalidGrant('expired-refresh')
  if (row.status === 'revoked') return invalidGrant('revoked-refresh')

  const again = row.status === 'used' ? await successorOf(row, env) : null
  if (row.status === 'used' && !again) return reused(row, env)
  const user = await users.find(row.user)
  if (!user) return invalidGrant('unknown-user')
  const next = again ?? (await refreshTokens.rotate(presented))
  return next ? bothTokens(user, next, env) : reused(row, env)
}

/** Two tabs may ask at once: for a few seconds a used token fetches its successor. */
async function successorOf(
  row: RefreshRecord,
  { grace, now, refreshTokens }: HybridEnv,
) {
  const { usedAt, successor, absoluteExp } = row
  if (usedAt === null || successor === null || now() >= usedAt + grace) return null
  const next = await refreshTokens.peek(successor)
  return next?.status === 'active' ? { value: successor, absoluteExp } : null
}

/** Thief or owner: nobody can tell, so the whole family ends. */
async function reused({ family }: RefreshRecord, { refreshTokens }: HybridEnv) {
  await refreshTokens.revokeFamily(family)
  return invalidGrant('reused-refresh')
}

/** POST /auth/logout: ends the family, if its cookie came along. */
export async function logout(request: HttpRequest, env: HybridEnv) {
  const { refreshTokens, refreshPath } = env
  if (header(request, 'Origin') !== origin) return refuse(403, 'foreign-origin')
  const presented = cookie(request, '__Secure-rt')
  const row = presented ? await refreshTokens.find(presented) : null
  if (row) await refreshTokens.revokeFamily(row.family)
  return json(200, { logged_out: true }, setRt('', refreshPath, 0))
}

/** The operator's console: ends the family of one refresh token. */
export async function revoke(token: string, { refreshTokens }: HybridEnv) {
  const row = await refreshTokens.find(token)
  if (row) await refreshTokens.revokeFamily(row.family)
}

/** The operator's console: ends every family of a user. */
export async function revokeAll(user: string, { refreshTokens }: HybridEnv) {
  for (const family of await refreshTokens.of(user))
    await refreshTokens.revokeFamily(family)
}
