// The server: finds the handler of a request, gives it its capabilities, and knows its routes, design by design.
import type { JwtEnv, Reply, SessionEnv } from '../apps/env'
import { refuse } from '../apps/env'
import * as jwt from '../apps/jwt'
import * as session from '../apps/session'
import type { Design } from '../vocabulary/designs'
import type { HttpRequest } from '../vocabulary/http'
import type { Knobs } from '../vocabulary/knobs'
import type { HandlerRef } from '../vocabulary/trace'
import type { Clock } from './clock'
import { idStream } from './entropy'
import type { Recorder } from './recorder'
import { createSessions, createUsers } from './stores'
import { createTokens, demoKeys, keySet } from './tokens'

type Handler<Env> = (request: HttpRequest, env: Env) => Promise<Reply>
type Routes<Env> = Readonly<Record<string, Handler<Env>>>

const jwtRoutes: Routes<JwtEnv> = { 'POST /login': jwt.login, 'GET /me': jwt.me, 'GET /': jwt.home }
const sessionRoutes: Routes<SessionEnv> = {
  'GET /login': session.loginForm,
  'POST /login': session.login,
  'GET /me': session.me,
  'GET /': session.home,
  'POST /logout': session.logout,
}

export type Answer = { readonly reply: Reply; readonly source: HandlerRef | null }
export type Server = { handle(request: HttpRequest): Promise<Answer> }

/** A server of this design. It keeps its id streams; everything else that it remembers is in the snapshot. */
export function createServer(design: Design, recorder: Recorder, clock: Clock, knobs: Knobs): Server {
  const randomId = idStream('session ids')
  let issued = 0
  const nextTokenId = () => `at-${String(++issued).padStart(4, '0')}`
  const { now } = clock
  const [signingKey] = demoKeys
  if (!signingKey) throw new Error('no key configured')

  const envs = {
    jwt: (at: (text: string) => HandlerRef): JwtEnv => ({
      users: createUsers(recorder, at),
      ...createTokens(now, recorder.record, at),
      signingKey,
      keys: keySet(demoKeys),
      now,
      nextTokenId,
      lifetime: knobs.tokenLifetime,
      leeway: knobs.leeway,
    }),
    session: (at: (text: string) => HandlerRef): SessionEnv => ({
      users: createUsers(recorder, at),
      sessions: createSessions(recorder, at, knobs.sessionStore, now, randomId),
      randomId,
      now,
      limits: { idle: knobs.idleTimeout, absolute: knobs.absoluteTimeout },
    }),
  }
  const serve = <Env>(routes: Routes<Env>, env: (at: (text: string) => HandlerRef) => Env) => async (request: HttpRequest) => {
    const handler = routes[`${request.method} ${new URL(request.url).pathname}`]
    if (!handler) return { reply: refuse(404, 'not-found'), source: null }
    const at = (text: string): HandlerRef => ({ file: design, handler: handler.name, text })
    const reply = await handler(request, env(at))
    return { reply, source: at(reply.text) }
  }
  return { handle: design === 'jwt' ? serve(jwtRoutes, envs.jwt) : serve(sessionRoutes, envs.session) }
}
