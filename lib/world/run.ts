// Runs a story: its actions one after another, in one lane, and gives back the finished trace.
import * as page from '../apps/page'
import { type BrowserWorld, createBrowser, dropExpired } from '../browser/browser'
import type { Action, Moment } from '../vocabulary/actions'
import type { ActorId } from '../vocabulary/actors'
import { alterLast } from '../vocabulary/base64url'
import { type Design, designs } from '../vocabulary/designs'
import { contentLength, type Header, type HttpRequest, type HttpResponse } from '../vocabulary/http'
import { defaultKnobs, type Knobs } from '../vocabulary/knobs'
import type { Beat } from '../vocabulary/scenario'
import { type EpochSeconds, later, seconds } from '../vocabulary/time'
import type { Credential, HandlerRef, Initiator, Snapshot, Trace } from '../vocabulary/trace'
import { createClock } from './clock'
import { people, users } from './people'
import { createRecorder } from './recorder'
import { createServer } from './server'
import { ensureSubtle } from './subtle'
import { demoKeys } from './tokens'

export type Story = {
  readonly scenario: string
  readonly design: Design
  readonly knobs?: Partial<Knobs>
  readonly beats: readonly Beat[]
}

/**
 * Runs a story from T0 and records it whole. The same story gives the same bytes, in Node and in every browser.
 * @throws never for any action list that the types allow: what cannot be done is recorded as `idle`
 */
export async function run({ scenario, design, knobs: turned = {}, beats }: Story): Promise<Trace> {
  await ensureSubtle()
  const knobs: Knobs = { ...defaultKnobs, ...turned }
  const before = worldBefore(knobs)
  const stage = createStage(design, knobs, before)
  for (const beat of beats) {
    stage.recorder.enter(beat.id)
    for (const action of beat.actions) await perform(stage, action)
  }
  return { scenario, design, knobs, before, steps: stage.recorder.steps }
}

function worldBefore(knobs: Knobs): Snapshot {
  return {
    browser: {
      cookies: [],
      localStorage: {},
      sessionStorage: {},
      memory: {},
      page: { url: 'https://shop.example/', form: null },
    },
    server: {
      sessions: knobs.sessionStore === 'in-process' ? {} : null,
      keys: demoKeys.map(({ kid, alg }) => ({ kid, alg })),
      boot: 1,
    },
    store: { sessions: {} },
    users,
    attacker: { loot: [] },
  }
}

type Stage = ReturnType<typeof createStage>

function createStage(design: Design, knobs: Knobs, before: Snapshot) {
  const clock = createClock()
  const recorder = createRecorder(before, clock.now)
  const server = createServer(design, recorder, clock, knobs)
  const inFlight = new Map<number, { from: ActorId; request: HttpRequest }>()
  let exchanges = 0

  const depart = (from: ActorId, request: HttpRequest, initiator: Initiator, source: HandlerRef | null) => {
    const exchange = exchanges++
    recorder.record({ kind: 'request', exchange, from, to: 'server', message: request, initiator }, source)
    inFlight.set(exchange, { from, request })
    return exchange
  }
  const arrive = async (exchange: number): Promise<HttpResponse> => {
    const sent = inFlight.get(exchange)
    if (!sent) throw new Error(`exchange ${exchange} is not under way`)
    inFlight.delete(exchange)
    const { reply, source } = await server.handle(sent.request)
    const { status, headers, body, reason } = reply
    const message: HttpResponse = { status, headers: [...headers, contentLength(body)], body }
    recorder.record(
      { kind: 'response', exchange, from: 'server', to: sent.from, message, refusal: reason },
      source,
    )
    return message
  }
  const world: BrowserWorld = {
    state: recorder.state,
    record: (event, source, change) => recorder.record(event, source, change),
    now: clock.now,
    depart: (request, initiator, source) => depart('browser', request, initiator, source),
    arrive,
  }
  const clientCode = (handler: string) =>
    createBrowser(world, knobs.tokenStorage, (text) => ({ file: 'page', handler, text }))
  return {
    design,
    knobs,
    clock,
    recorder,
    world,
    depart,
    arrive,
    clientCode,
    loggedInAt: null as EpochSeconds | null,
  }
}

const idle = (
  { recorder }: Stage,
  at: ActorId,
  action: Action['do'],
  why: 'no-credential' | 'no-copy' | 'no-log-in' | 'already-past',
) => recorder.record({ kind: 'idle', at, action, why })

async function perform(stage: Stage, action: Action): Promise<void> {
  switch (action.do) {
    case 'log-in':
      return logIn(
        stage,
        action.as,
        action.password ?? people.find((p) => p.login === action.as)?.password ?? '',
      )
    case 'call':
      return call(stage, action.endpoint)
    case 'log-out':
      return logOut(stage)
    case 'alter-credential':
      return alter(stage)
    case 'copy-credential':
      return copy(stage)
    case 'replay':
      return replay(stage, action.endpoint)
    case 'restart':
      return restart(stage)
    case 'wait':
      return wait(stage, action.seconds, null)
    case 'wait-until':
      return waitUntil(stage, action.moment)
  }
}

/** The page's code of each design, with the name that it is shown under: a bundler may rename the function. */
const clients = {
  jwt: {
    logIn: { name: 'jwtLogIn', code: page.jwtLogIn },
    call: { name: 'jwtCall', code: page.jwtCall },
    logOut: { name: 'jwtLogOut', code: page.jwtLogOut },
  },
  session: {
    logIn: { name: 'sessionLogIn', code: page.sessionLogIn },
    call: { name: 'sessionCall', code: page.sessionCall },
    logOut: { name: 'sessionLogOut', code: page.sessionLogOut },
  },
} as const satisfies Record<Design, Record<'logIn' | 'call' | 'logOut', { name: string; code: unknown }>>

async function logIn(stage: Stage, user: string, password: string): Promise<void> {
  const { name, code } = clients[stage.design].logIn
  await code(stage.clientCode(name), user, password)
  const { event } = stage.recorder.steps.findLast((s) => s.event.kind === 'response') ?? {}
  if (event?.kind === 'response' && !event.refusal) stage.loggedInAt = stage.clock.now()
}

function call(stage: Stage, endpoint: 'me' | 'home'): Promise<void> {
  if (endpoint === 'home') return page.openHome(stage.clientCode('openHome'))
  const { name, code } = clients[stage.design].call
  return code(stage.clientCode(name))
}

function logOut(stage: Stage): Promise<void> {
  const { name, code } = clients[stage.design].logOut
  return code(stage.clientCode(name))
}

/** The credential that the browser holds now, or null. */
function held({ design, knobs, recorder }: Stage): Credential | null {
  const { browser } = recorder.state()
  const kind = designs[design].credential
  const value =
    kind === 'jwt'
      ? browser[knobs.tokenStorage].access_token
      : browser.cookies.find((c) => c.name === '__Host-sid')?.value
  return value ? { kind, value } : null
}

function alter(stage: Stage): void {
  const before = held(stage)
  if (!before) return void idle(stage, 'browser', 'alter-credential', 'no-credential')
  const value = alterLast(before.value)
  const { tokenStorage } = stage.knobs
  stage.recorder.record(
    { kind: 'altered', at: 'browser', before, after: { ...before, value } },
    null,
    (world) => {
      const { browser } = world
      const cookies = browser.cookies.map((c) => (c.name === '__Host-sid' ? { ...c, value } : c))
      const items = { ...browser[tokenStorage], access_token: value }
      return {
        ...world,
        browser: before.kind === 'jwt' ? { ...browser, [tokenStorage]: items } : { ...browser, cookies },
      }
    },
  )
}

function copy(stage: Stage): void {
  const credential = held(stage)
  if (!credential) return void idle(stage, 'attacker', 'copy-credential', 'no-credential')
  stage.recorder.record({ kind: 'loot', from: 'browser', to: 'attacker', credential }, null, (world) => ({
    ...world,
    attacker: { loot: [...world.attacker.loot, credential] },
  }))
}

/** From the attacker's own client: no Origin, no Sec-Fetch, no jar; only what was copied. */
async function replay(stage: Stage, endpoint: 'me' | 'home'): Promise<void> {
  const credential = stage.recorder.state().attacker.loot.at(-1)
  if (!credential) return void idle(stage, 'attacker', 'replay', 'no-copy')
  const proof: Header =
    credential.kind === 'jwt'
      ? ['Authorization', `Bearer ${credential.value}`]
      : ['Cookie', `__Host-sid=${credential.value}`]
  const url = `https://shop.example/${endpoint === 'home' ? '' : endpoint}`
  const request: HttpRequest = { method: 'GET', url, headers: [['Host', 'shop.example'], proof], body: '' }
  await stage.arrive(stage.depart('attacker', request, 'own-client', null))
}

function restart({ recorder }: Stage): void {
  const { sessions } = recorder.state().server
  const lost = Object.keys(sessions ?? {}).length
  recorder.record({ kind: 'restart', by: 'operator', at: 'server', lost }, null, (world) => ({
    ...world,
    server: { ...world.server, sessions: sessions && {}, boot: world.server.boot + 1 },
  }))
}

function wait(stage: Stage, by: number, until: Moment | null): void {
  stage.clock.advance(by)
  stage.recorder.record({ kind: 'clock', passed: seconds(by), until })
  dropExpired(stage.world)
}

function waitUntil(stage: Stage, moment: Moment): void {
  if (stage.loggedInAt === null) return void idle(stage, 'browser', 'wait-until', 'no-log-in')
  const target = later(stage.loggedInAt, stage.knobs.tokenLifetime - (moment === 'expiry' ? 0 : 1))
  if (target < stage.clock.now()) return void idle(stage, 'browser', 'wait-until', 'already-past')
  wait(stage, target - stage.clock.now(), moment)
}
