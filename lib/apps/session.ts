// The session design's server: the cookie holds a number, the ledger holds what the number means.
import { cookie, type Header, type HttpRequest } from '../vocabulary/http'
import type { Reply, SessionEnv } from './env'
import { fields, form, json, page, refuse, seeOther } from './env'

type Env = SessionEnv
const guard = ({ httpOnly, sameSite }: Env) =>
  `Secure; ${httpOnly ? 'HttpOnly; ' : ''}SameSite=${sameSite}`
const sid = (value: string): Header => ['Set-Cookie', `__Host-sid=${value}`]
const setSid = (id: string, env: Env) => sid(`${id}; Path=/; ${guard(env)}`)
const clearSid = (env: Env) => sid(`; Path=/; ${guard(env)}; Max-Age=0`)
const loginFields = (csrf: string) => form('/login', csrf, ['id', 'pw'])
const challenge: Header = ['WWW-Authenticate', 'Cookie realm="shop"']

/** GET /login: an anonymous session, so that the form can carry a CSRF token. */
export async function loginForm(request: HttpRequest, env: Env) {
  const known = await currentSession(request, env)
  if ('csrf' in known) return page('Log in again', loginFields(known.csrf))

  const csrf = env.randomId()
  const id = await env.sessions.create({ user: null, csrf })
  return page('Log in', loginFields(csrf), setSid(id, env))
}

/** POST /login: the password decides, and the id changes: a planted one is useless. */
export async function login(request: HttpRequest, env: Env) {
  const { users, sessions, randomId } = env
  const [id = '', pw = '', csrf = ''] = fields(request, 'id', 'pw', 'csrf')
  const known = await currentSession(request, env)
  if ('status' in known) return known
  if (known.csrf !== csrf) return refuse(403, 'csrf-mismatch')

  const user = await users.verify(id, pw)
  if (!user) return refuse(401, 'wrong-login', challenge)

  await sessions.delete(known.id)
  const fresh = await sessions.create({ user: user.id, csrf: randomId() })
  return seeOther('/', setSid(fresh, env))
}

/** Who asks? Looks the number up; both time limits are held here, not by the cookie. */
async function currentSession(request: HttpRequest, env: Env) {
  const { sessions, now, limits } = env
  const id = cookie(request, '__Host-sid')
  if (!id) return refuse(401, 'no-credential', challenge)
  const session = await sessions.find(id)
  if (!session) return refuse(401, 'unknown-session', challenge)

  const idle = now() - session.lastSeenAt >= limits.idle
  const old = now() - session.createdAt >= limits.absolute
  if (idle || old) await sessions.expire(id)
  if (idle) return refuse(401, 'idle-session', challenge)
  if (old) return refuse(401, 'expired-session', challenge)

  await sessions.touch(id)
  return { ...session, id }
}

/** A number that counts for nothing. A new one may overwrite a good one: a trap. */
async function miss(request: HttpRequest, refused: Reply, env: Env) {
  if (!env.cookieOnMiss || !cookie(request, '__Host-sid')) return refused
  const id = await env.sessions.create({ user: null, csrf: env.randomId() })
  return { ...refused, headers: [...refused.headers, setSid(id, env)] }
}

/** GET /me: the answer comes from the ledger, as it stands now. */
export async function me(request: HttpRequest, env: Env) {
  const session = await currentSession(request, env)
  if ('status' in session) return miss(request, session, env)
  const user = session.user ? await env.users.find(session.user) : null
  if (!user) return refuse(401, 'anonymous-session', challenge)
  return json(200, { sub: user.id, role: user.role })
}

/** GET /: the page, with a log-out form for whoever is logged in. */
export async function home(request: HttpRequest, env: Env) {
  const session = await currentSession(request, env)
  const guest = 'status' in session || !session.user
  if (guest) return page('Welcome', '<a href="/login">Log in</a>')
  return page('Your shop', form('/logout', session.csrf))
}

/** POST /logout: strikes the line, then tells the browser to forget the number. */
export async function logout(request: HttpRequest, env: Env) {
  const [csrf] = fields(request, 'csrf')
  const session = await currentSession(request, env)
  if ('status' in session) return seeOther('/login')
  if (session.csrf !== csrf) return refuse(403, 'csrf-mismatch')
  await env.sessions.delete(session.id)
  return seeOther('/', clearSid(env))
}

/** The operator's console: strikes one line. */
export async function revoke(id: string, { sessions }: Env) {
  await sessions.delete(id)
}

/** The operator's console: strikes every line of a user. */
export async function revokeAll(user: string, { sessions }: Env) {
  for (const id of await sessions.of(user)) await sessions.delete(id)
}
