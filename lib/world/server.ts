// The server: finds the handler of a request, gives it its capabilities, and knows its routes, design by design.
import { type JwtEnv, type Reply, refuse, type SessionEnv } from '../apps/env'
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
import { createTokens, demoKeys, keySet, signingKey } from './tokens'

// Handlers go by the name that they are shown under: a bundler may rename functions, never these texts.
const jwtRoutes: Readonly<Record<string, keyof typeof jwt>> = {
  'POST /login': 'login',
  'GET /me': 'me',
  'GET /': 'home',
}
const sessionRoutes: Readonly<Record<string, keyof typeof session>> = {
  'GET /login': 'loginForm',
  'POST /login': 'login',
  'GET /me': 'me',
  'GET /': 'home',
  'POST /logout': 'logout',
}

type At = (text: string) => HandlerRef
type Handlers<Env> = Readonly<Record<string, (request: HttpRequest, env: Env) => Promise<Reply>>>
export type Answer = { readonly reply: Reply; readonly source: HandlerRef | null }
export type Server = { handle(request: HttpRequest): Promise<Answer> }

/** A server of this design. It keeps its id streams; everything else that it remembers is in the snapshot. */
export function createServer(design: Design, recorder: Recorder, clock: Clock, knobs: Knobs): Server {
  const randomId = idStream('session ids')
  let issued = 0
  const nextTokenId = () => `at-${String(++issued).padStart(4, '0')}`
  const { now } = clock
  const {
    tokenLifetime: lifetime,
    leeway,
    idleTimeout: idle,
    absoluteTimeout: absolute,
    sessionStore,
  } = knobs

  const jwtEnv = (at: At): JwtEnv => {
    const tokens = createTokens(now, recorder.record, at)
    const users = createUsers(recorder, at)
    return { ...tokens, users, signingKey, keys: keySet(demoKeys), now, nextTokenId, lifetime, leeway }
  }
  const sessionEnv = (at: At): SessionEnv => {
    const sessions = createSessions(recorder, at, sessionStore, now, randomId)
    return { users: createUsers(recorder, at), sessions, randomId, now, limits: { idle, absolute } }
  }
  const handlers: Readonly<Record<Design, Server['handle']>> = {
    jwt: answering('jwt', jwt, jwtRoutes, jwtEnv),
    session: answering('session', session, sessionRoutes, sessionEnv),
  }
  return { handle: handlers[design] }
}

/** Answers a request by the handler that its route names, with capabilities that record under that name. */
function answering<Env>(
  file: Design,
  handlers: Handlers<Env>,
  routes: Readonly<Record<string, string>>,
  env: (at: At) => Env,
) {
  return async (request: HttpRequest): Promise<Answer> => {
    const name = routes[`${request.method} ${new URL(request.url).pathname}`]
    const handler = name === undefined ? undefined : handlers[name]
    if (name === undefined || !handler) return { reply: refuse(404, 'not-found'), source: null }
    const at: At = (text) => ({ file, handler: name, text })
    const reply = await handler(request, env(at))
    return { reply, source: at(reply.text) }
  }
}
