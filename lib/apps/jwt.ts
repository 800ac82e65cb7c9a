// The JWT design's server: it signs a token at login, and afterwards only calculates. It keeps nothing.
import { type Header, type HttpRequest, header } from '../vocabulary/http'
import type { User } from '../vocabulary/trace'
import { type JwtEnv, json, members, page, refuse } from './env'

const issuer = 'https://auth.example'
const audience = 'https://api.example'
const requiredClaims = ['sub', 'iat', 'exp', 'jti']
const algorithms = ['HS256']
const policy = { algorithms, typ: 'at+jwt', issuer, audience, requiredClaims }

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

  const token = await new SignJWT(claimsFor(user, env))
    .setProtectedHeader({ alg: 'HS256', typ: 'at+jwt', kid: signingKey.kid })
    .sign(signingKey.secret)
  return json(200, { access_token: token, token_type: 'Bearer', expires_in: lifetime })
}

/** What the token says. It is readable by whoever holds it, and frozen until `exp`. */
function claimsFor(user: User, { now, nextTokenId, lifetime }: JwtEnv) {
  const iat = now()
  const about = { iss: issuer, sub: user.id, aud: audience, client_id: 'spa' }
  const valid = { iat, exp: iat + lifetime, jti: nextTokenId() }
  return { ...about, ...valid, scope: 'read', role: user.role }
}

/** GET /me: the token is the answer; no store is asked. */
export async function me(request: HttpRequest, env: JwtEnv) {
  const { jwtVerify, keys, leeway } = env
  const token = /^Bearer (.+)$/i.exec(header(request, 'Authorization') ?? '')?.[1]
  if (!token) return refuse(401, 'no-credential', plain)
  try {
    const options = { ...policy, clockTolerance: leeway }
    const { payload } = await jwtVerify(token, keys, options)
    return json(200, { sub: payload.sub, role: payload.role })
  } catch {
    return refuse(401, 'invalid-token', rejected)
  }
}

/** GET /: the same page for everybody; its script does the rest. */
export async function home() {
  return page('Shop', '<script src="/app.js"></script>')
}
