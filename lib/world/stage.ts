// The stage of a run: its site, its network, its browsers, and what is held back or remembered between actions.
import { type BrowserWorld, createBrowser, createEvilPage, createLure } from '../browser/browser'
import type { Action } from '../vocabulary/actions'
import { type ActorId, type DeviceId, serverIds, type TabId } from '../vocabulary/actors'
import { type Design, designs } from '../vocabulary/designs'
import { heldIn, storageOf } from '../vocabulary/held'
import type { Knobs } from '../vocabulary/knobs'
import type { EpochSeconds } from '../vocabulary/time'
import type { At, Browser, Credential, IdleReason, Server, Snapshot } from '../vocabulary/trace'
import { createClock } from './clock'
import { createNetwork } from './network'
import { users } from './people'
import { createRecorder } from './recorder'
import { createSite } from './site'
import { firstKey } from './tokens'

/** A call of the page's code whose first request has left and whose answer is held back. */
export type Held = { readonly release: () => void; readonly done: Promise<void> }

export type Stage = ReturnType<typeof createStage>

export function createStage(design: Design, knobs: Knobs) {
  const clock = createClock()
  const recorder = createRecorder(worldBefore(design, knobs), clock.now)
  const site = createSite(recorder, clock, knobs)
  return {
    design,
    knobs,
    clock,
    recorder,
    site,
    before: recorder.state(),
    network: createNetwork(site, design),
    held: new Map<TabId, Held>(),
    loggedInAt: null as EpochSeconds | null,
  }
}

function worldBefore(design: Design, knobs: Knobs): Snapshot {
  const tab = { sessionStorage: {}, memory: {}, page: { url: 'https://shop.example/', form: null } }
  const browser: Browser = { cookies: [], localStorage: {}, tabs: { first: tab, second: null } }
  const server: Server = {
    up: true,
    sessions: design === 'session' && knobs.sessionStore !== 'shared' ? {} : null,
    cache: {},
    keys: [{ kid: firstKey.kid, alg: firstKey.alg }],
    boot: 1,
  }
  const others = serverIds.slice(1, knobs.servers).map((id) => [id, server] as const)
  return {
    browser,
    phone: browser,
    servers: { server, ...Object.fromEntries(others) },
    store: { up: true, sessions: {}, refresh: {}, denylist: {}, cutoffs: {} },
    users,
    attacker: { loot: [] },
  }
}

/** What waits inside the code: `beforeAnswer` is awaited once, when the first request is under way. */
export type Hold = { beforeAnswer: (() => Promise<void>) | null }

/** A tab of a device, as the code in it reaches the world. */
export function browserWorld(stage: Stage, device: DeviceId, tab: TabId, hold?: Hold): BrowserWorld {
  const { recorder, network, clock } = stage
  return {
    device,
    tab,
    state: recorder.state,
    record: recorder.record,
    now: clock.now,
    depart: (request, initiator, source) => network.depart({ from: device, tab, request, initiator, source }),
    async arrive(exchange) {
      const wait = hold?.beforeAnswer
      if (hold) hold.beforeAnswer = null
      if (wait) await wait()
      return network.arrive(exchange)
    },
    leave(message, source) {
      const event = { kind: 'request', exchange: -1, from: device, to: 'attacker', tab, message } as const
      recorder.record({ ...event, initiator: 'injected' }, source)
    },
  }
}

/** What the page's code gets, under the name that it is shown under. */
export function pageOf(stage: Stage, handler: string, device: DeviceId, tab: TabId, hold?: Hold) {
  const place = storageOf(stage)
  // where the browser keeps the token, the page has the same storage as ever and leaves it empty
  const storage = place === 'cookie' ? 'memory' : place
  const at: At = (text) => ({ file: 'page', handler, text })
  return createBrowser(browserWorld(stage, device, tab, hold), storage, at)
}

/** What an injected script gets: it runs in the first tab of the browser. */
export const evilPageOf = (stage: Stage, handler: string) =>
  createEvilPage(
    browserWorld(stage, 'browser', 'first'),
    (text) => ({ file: 'evil', handler, text }),
    (value) => ({ kind: designs[stage.design].credential, value }),
  )

/** What a page of the attacker's gets, opened in the second tab of the browser. */
export const lureOf = (stage: Stage, handler: string, text: string) =>
  createLure(browserWorld(stage, 'browser', 'second'), { file: 'evil', handler, text })

/** The credential that a device holds now, or null. */
export const heldBy = (stage: Stage, device: DeviceId, of: 'access' | 'refresh'): Credential | null =>
  heldIn(stage.recorder.state()[device], of, stage)

/** Records an action that found nothing to do. */
export const idle = (stage: Stage, at: ActorId, action: Action['do'], why: IdleReason): void =>
  stage.recorder.record({ kind: 'idle', at, action, why })
