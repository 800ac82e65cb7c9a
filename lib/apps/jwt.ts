// The JWT design's server: it signs a token at login, and afterwards only calculates. It keeps nothing.
import { cookie, type Header, type HttpRequest, header } from '../vocabulary/http'
import type { User } from '../vocabulary/trace'
import { type Claims, type JwtEnv, json, members, page, refuse } from './env'

const issuer = 'https://auth.example'
const audience = 'https://api.example'
const requiredClaims = ['sub', 'iat', 'exp', 'jti']
const algorithms = ['HS256']
const policy = { algorithms, typ: 'at+jwt', issuer, audience, requiredClaims }

// A cookie goes along by itself, whatever is in it: with a token too it needs these.
const origin = 'https://shop.example'
const hidden = ({ httpOnly }: JwtEnv) => (httpOnly ? 'HttpOnly; ' : '')
const guard = (env: JwtEnv) => `Path=/; Secure; ${hidden(env)}SameSite=${env.sameSite}`
const at = (value: string): Header => ['Set-Cookie', `__Host-at=${value}`]
const setAt = (token: string, env: JwtEnv) => at(`${token}; ${guard(env)}`)
const clearAt = (env: JwtEnv) => at(`; ${guard(env)}; Max-Age=0`)

// Which check failed is not the client's business. @see RFC 6750 §3.1
const plain: Header = ['WWW-Authenticate', 'Bearer realm="api"']
const invalid = 'error="invalid_token", error_description="not accepted"'
const rejected: Header = ['WWW-Authenticate', `Bearer realm="api", ${invalid}`]

/** POST /login: checks the password, then signs what the API will need to know. */
export async function login(request: HttpRequest, env: JwtEnv) {
  const { users, SignJWT, signingKey, lifetime } = env
  const [id = '', pw = ''] = members(request, 'id', 'pw')
  const user = await users.verify(id, pw)
  if (!user) return refuse(401, 'wrong-login', plain)

  const token = await new SignJWT(await claimsFor(user, env))
    .setProtectedHeader({ alg: 'HS256', typ: 'at+jwt', kid: signingKey.kid })
    .sign(signingKey.secret)
  return json(200, { access_token: token, token_type: 'Bearer', expires_in: lifetime })
}

/** POST /login, token in a cookie: the answer sets it, and script never sees it. */
export async function loginCookie(request: HttpRequest, env: JwtEnv) {
  const { users, SignJWT, signingKey, lifetime } = env
  if (header(request, 'Origin') !== origin) return refuse(403, 'foreign-origin')
  const [id = '', pw = ''] = members(request, 'id', 'pw')
  const user = await users.verify(id, pw)
  if (!user) return refuse(401, 'wrong-login', plain)

  const token = await new SignJWT(await claimsFor(user, env))
    .setProtectedHeader({ alg: 'HS256', typ: 'at+jwt', kid: signingKey.kid })
    .sign(signingKey.secret)
  return json(200, { expires_in: lifetime }, setAt(token, env))
}

/** What the token says. It is readable by whoever holds it, and frozen until `exp`. */
export async function claimsFor(user: User, env: JwtEnv) {
  const { now, nextTokenId, lifetime, cutoffs } = env
  // a token made in the second of a cut-off belongs to the time after it
  const cutoff = cutoffs ? await cutoffs.latest(user.id) : -1
  const iat = Math.max(now(), cutoff + 1)
  const about = { iss: issuer, sub: user.id, aud: audience, client_id: 'spa' }
  const valid = { iat, exp: iat + lifetime, jti: nextTokenId() }
  return { ...about, ...valid, scope: 'read', role: user.role }
}

/** GET /me: the token is the answer; no store is asked, unless there is a list. */
export async function me(request: HttpRequest, env: JwtEnv) {
  const { jwtVerify, keys, leeway } = env
  const token = bearer(request) ?? cookie(request, '__Host-at')
  if (!token) return refuse(401, 'no-credential', plain)

  const options = { ...policy, clockTolerance: leeway }
  const verified = await jwtVerify(token, keys, options).catch(() => null)
  if (!verified) return refuse(401, 'invalid-token', rejected)
  const { payload } = verified
  if (await isRevoked(payload, env)) return refuse(401, 'revoked-token', rejected)
  return json(200, { sub: payload.sub, role: payload.role })
}

const bearer = (request: HttpRequest) =>
  /^Bearer (.+)$/i.exec(header(request, 'Authorization') ?? '')?.[1]

/** Was it taken back? Asked after the signature, by what was verified. */
async function isRevoked({ iss, jti, sub, iat }: Claims, env: JwtEnv) {
  const { denylist, cutoffs } = env
  if (denylist && (await denylist.has(iss, jti))) return true
  return cutoffs !== null && Number(iat) <= (await cutoffs.of(sub))
}

/** POST /logout: only where there is a list to write on. */
export async function logout(request: HttpRequest, env: JwtEnv) {
  const { jwtVerify, keys, leeway, denylist } = env
  if (!denylist) return refuse(404, 'not-found')
  const token = bearer(request)
  if (!token) return refuse(401, 'no-credential', plain)

  const options = { ...policy, clockTolerance: leeway }
  const verified = await jwtVerify(token, keys, options).catch(() => null)
  if (!verified) return refuse(401, 'invalid-token', rejected)

  const { iss, jti, exp } = verified.payload
  await denylist.add(iss, jti, Number(exp) + leeway)
  return json(200, { logged_out: true })
}

/** POST /logout, token in a cookie: only our own page may ask; the answer erases it. */
export async function logoutCookie(request: HttpRequest, env: JwtEnv) {
  if (header(request, 'Origin') !== origin) return refuse(403, 'foreign-origin')
  const token = cookie(request, '__Host-at')
  if (token && env.denylist) await putOnList(token, env)
  return json(200, { logged_out: true }, clearAt(env))
}

/** Writes a token on the list, unless it counts no more anyway. */
async function putOnList(token: string, env: JwtEnv) {
  const { jwtVerify, keys, leeway, denylist } = env
  const options = { ...policy, clockTolerance: leeway }
  const verified = await jwtVerify(token, keys, options).catch(() => null)
  if (!verified || !denylist) return
  const { iss, jti, exp } = verified.payload
  await denylist.add(iss, jti, Number(exp) + leeway)
}

/** GET /: the same page for everybody; its script does the rest. */
export async function home() {
  return page('Shop', '<script src="/app.js"></script>')
}

/** The operator's console: writes one token on the list, with the second it ends. */
export async function revoke(token: string, { denylist, claimsOf, leeway }: JwtEnv) {
  const { iss, jti, exp } = claimsOf(token)
  if (denylist) await denylist.add(iss, jti, Number(exp) + leeway)
}

/** The operator's console: tokens of this user count from the next second on. */
export async function revokeAll(user: string, { cutoffs }: JwtEnv) {
  if (cutoffs) await cutoffs.set(user)
}
