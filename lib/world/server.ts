// The servers: each finds the handler of a request, gives it its capabilities, and knows its routes, design by design.
import {
  type HybridEnv,
  type Reply,
  refuse,
  type SessionEnv,
  type SigningKey,
  unavailable,
} from '../apps/env'
import * as hybrid from '../apps/hybrid'
import * as jwt from '../apps/jwt'
import * as session from '../apps/session'
import type { ServerId } from '../vocabulary/actors'
import type { Design } from '../vocabulary/designs'
import { isInCookie } from '../vocabulary/held'
import type { HttpRequest } from '../vocabulary/http'
import type { Knobs } from '../vocabulary/knobs'
import type { At, HandlerRef, TraceEvent } from '../vocabulary/trace'
import { StoreDown } from './shared-store'
import { clockOf, type Site, serverIn } from './site'
import { createSessions, createUsers } from './stores'
import { createCutoffs, createDenylist, createRefreshTokens } from './token-lists'
import { createTokens, demoKeys, firstKey, keySet } from './tokens'

type Program = Extract<HandlerRef['file'], Design>
type Env = SessionEnv & HybridEnv
type Handler = (request: HttpRequest, env: Env) => Promise<Reply>
type Command = (subject: string, env: Env) => Promise<void>
type Named<Code> = { readonly file: Program; readonly handler: string; readonly code: Code }
export type Answer = { readonly reply: Reply; readonly source: HandlerRef | null }
export type CommandName = Extract<TraceEvent, { kind: 'command' }>['command']

// Handlers go by the name that they are shown under: a bundler may rename functions, never these texts.
const named = <Code>(file: Program, handler: string, code: Code): Named<Code> => ({ file, handler, code })

/** Which program answers what. The hybrid's API is the JWT design's: it asks nobody either. */
const routes: Readonly<Record<Design, Readonly<Record<string, Named<Handler>>>>> = {
  jwt: {
    'POST /login': named('jwt', 'login', jwt.login),
    'POST /logout': named('jwt', 'logout', jwt.logout),
    'GET /me': named('jwt', 'me', jwt.me),
    'GET /': named('jwt', 'home', jwt.home),
  },
  session: {
    'GET /login': named('session', 'loginForm', session.loginForm),
    'POST /login': named('session', 'login', session.login),
    'GET /me': named('session', 'me', session.me),
    'GET /': named('session', 'home', session.home),
    'POST /logout': named('session', 'logout', session.logout),
  },
  hybrid: {
    'POST /auth/login': named('hybrid', 'login', hybrid.login),
    'POST /auth/refresh': named('hybrid', 'refresh', hybrid.refresh),
    'POST /auth/logout': named('hybrid', 'logout', hybrid.logout),
    'GET /me': named('jwt', 'me', jwt.me),
    'GET /': named('jwt', 'home', jwt.home),
  },
}

/** What the JWT design's server answers otherwise where the token is in a cookie. */
const cookieRoutes: Readonly<Record<string, Named<Handler>>> = {
  'POST /login': named('jwt', 'loginCookie', jwt.loginCookie),
  'POST /logout': named('jwt', 'logoutCookie', jwt.logoutCookie),
}

function routeOf(design: Design, knobs: Knobs, { method, url }: HttpRequest): Named<Handler> | undefined {
  const name = `${method} ${new URL(url).pathname}`
  return (isInCookie({ design, knobs }) && cookieRoutes[name]) || routes[design][name]
}

const consoles: Readonly<Record<Design, Readonly<Record<CommandName, Named<Command>>>>> = {
  jwt: {
    revoke: named('jwt', 'revoke', jwt.revoke),
    'revoke-all': named('jwt', 'revokeAll', jwt.revokeAll),
  },
  session: {
    revoke: named('session', 'revoke', session.revoke),
    'revoke-all': named('session', 'revokeAll', session.revokeAll),
  },
  hybrid: {
    revoke: named('hybrid', 'revoke', hybrid.revoke),
    'revoke-all': named('hybrid', 'revokeAll', hybrid.revokeAll),
  },
}

/** The keys of this server's configuration, as it stands. */
function keysOf({ recorder }: Site, id: ServerId): readonly SigningKey[] {
  const { keys } = serverIn(recorder.state(), id)
  return demoKeys.filter(({ kid }) => keys.some((key) => key.kid === kid))
}

/** Everything that a handler of any design may ask for; each takes what it names. */
function envOf(site: Site, id: ServerId, design: Design, at: At): Env {
  const { knobs, recorder, sessionId, tokenId } = site
  const now = clockOf(site, id)
  const lists = design === 'jwt'
  const known = keysOf(site, id)
  const { idleTimeout: idle, absoluteTimeout: absolute, httpOnly, sameSite } = knobs
  return {
    ...createTokens(id, now, recorder.record, at),
    users: createUsers(site, id, at),
    sessions: createSessions(site, id, at),
    refreshTokens: createRefreshTokens(site, id, at),
    denylist: lists ? createDenylist(site, id, at) : null,
    cutoffs: lists ? createCutoffs(site, id, at) : null,
    signingKey: known.at(-1) ?? firstKey,
    keys: keySet(known),
    now,
    nextTokenId: tokenId,
    randomId: sessionId,
    lifetime: knobs.tokenLifetime,
    leeway: knobs.leeway,
    limits: { idle, absolute },
    httpOnly: httpOnly === 'on',
    sameSite,
    cookieOnMiss: knobs.onMiss === 'new-cookie',
    grace: knobs.graceWindow,
    refreshPath: knobs.refreshPath,
  }
}

/** Has this server answer a request. A store that does not answer becomes a 503, whatever the handler was about to do. */
export async function handle(
  site: Site,
  design: Design,
  id: ServerId,
  request: HttpRequest,
): Promise<Answer> {
  const route = routeOf(design, site.knobs, request)
  if (!route) return { reply: refuse(404, 'not-found'), source: null }
  const { file, handler, code } = route
  const at: At = (text) => ({ file, handler, text })
  try {
    const reply = await code(request, envOf(site, id, design, at))
    return { reply, source: at(reply.text) }
  } catch (error) {
    if (error instanceof StoreDown) return { reply: unavailable(), source: null }
    throw error
  }
}

/** Runs a command at this server's console. A store that does not answer leaves everything as it was. */
export async function command(
  site: Site,
  design: Design,
  id: ServerId,
  name: CommandName,
  subject: string,
): Promise<void> {
  const { file, handler, code } = consoles[design][name]
  const at: At = (text) => ({ file, handler, text })
  try {
    await code(subject, envOf({ ...site, forgets: false }, id, design, at))
  } catch (error) {
    if (!(error instanceof StoreDown)) throw error
  }
}
