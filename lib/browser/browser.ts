// The simulated browser: it makes requests as a browser does, keeps the jar, and follows redirects.
import type { EvilEnv, FetchOptions, LureEnv, PageEnv } from '../apps/env'
import type { DeviceId, TabId } from '../vocabulary/actors'
import {
  contentLength,
  type Header,
  type HttpRequest,
  type HttpResponse,
  header,
  headers,
  type Method,
} from '../vocabulary/http'
import type { PageStorage } from '../vocabulary/knobs'
import { own } from '../vocabulary/own'
import type { EpochSeconds } from '../vocabulary/time'
import type {
  At,
  Browser,
  Credential,
  HandlerRef,
  Initiator,
  Snapshot,
  Tab,
  TraceEvent,
} from '../vocabulary/trace'
import { cookieHeader, documentCookie, expire, send, store } from './jar'
import * as site from './same-site'

/** What the browser needs of its surroundings: one tab of one device, and the way to the network. */
export type BrowserWorld = {
  readonly device: DeviceId
  readonly tab: TabId
  readonly state: () => Snapshot
  readonly record: (
    event: TraceEvent,
    source: HandlerRef | null,
    change?: (world: Snapshot) => Snapshot,
  ) => void
  readonly now: () => EpochSeconds
  readonly depart: (request: HttpRequest, initiator: Initiator, source: HandlerRef | null) => number
  readonly arrive: (exchange: number) => Promise<HttpResponse>
  /** Sends a request out of the site, and waits for nothing. */
  readonly leave: (request: HttpRequest, source: HandlerRef) => void
}

type Going = {
  readonly method: Method
  readonly url: string
  readonly own: readonly Header[]
  readonly body: string
  readonly initiator: Initiator
}

const jarOf = (world: BrowserWorld) => world.state()[world.device].cookies
const blank: Tab = { sessionStorage: {}, memory: {}, page: { url: 'https://shop.example/', form: null } }

/** The tab that the code runs in; a second one begins on the first page, with nothing of its own. */
const tabOf = (world: BrowserWorld): Tab => world.state()[world.device].tabs[world.tab] ?? blank

const changed = ({ device }: BrowserWorld, all: Snapshot, part: Partial<Browser>): Snapshot => ({
  ...all,
  [device]: { ...all[device], ...part },
})
const changedTab = (world: BrowserWorld, all: Snapshot, part: Partial<Tab>): Snapshot =>
  changed(world, all, {
    tabs: { ...all[world.device].tabs, [world.tab]: { ...tabOf(world), ...part } },
  })

/** The browser's face to the page's script: fetch, storage, and what a person does with links and forms. */
export function createBrowser(world: BrowserWorld, storage: PageStorage, at: At): PageEnv {
  return {
    fetch: async (path, options = {}) => {
      const going = scripted(world, path, options, 'script')
      return exchange(world, going, at(`fetch('${path}'`))
    },
    open: (path) => navigate(world, going(world, 'GET', path, '', 'navigation'), at(`open('${path}'`)),
    submit: async (path, fields = {}) => {
      const { form } = tabOf(world).page
      if (form?.action !== path) {
        const action = path === '/login' ? 'log-in' : 'log-out'
        world.record({ kind: 'idle', at: world.device, action, why: 'no-form' }, null)
        return
      }
      const body = new URLSearchParams({ ...fields, csrf: form.csrf }).toString()
      await navigate(world, going(world, 'POST', path, body, 'form'), at(`submit('${path}'`))
    },
    storage: createStorage(world, storage, at),
  }
}

/** What an injected script reaches: storage, `document.cookie` without HttpOnly cookies, and the page's own fetch. */
export function createEvilPage(
  world: BrowserWorld,
  at: At,
  credential: (value: string) => Credential,
): EvilEnv {
  const look = (
    looks: Extract<TraceEvent, { kind: 'script' }>['looks'],
    value: string | null,
    text: string,
  ) => {
    const got = value === null ? null : credential(value)
    world.record({ kind: 'script', at: 'browser', looks, got }, at(text))
    return value
  }
  const storage = (
    name: 'localStorage' | 'sessionStorage',
    items: () => Readonly<Record<string, string>>,
  ) => ({
    getItem: (key: string) => look(name, own(items(), key), `${name}.getItem(`),
  })
  return {
    localStorage: storage('localStorage', () => world.state()[world.device].localStorage),
    sessionStorage: storage('sessionStorage', () => tabOf(world).sessionStorage),
    document: {
      get cookie() {
        const text = documentCookie(jarOf(world), tabOf(world).page.url, world.now())
        const found = /__Host-(?:sid|at)=([^;]+)/.exec(text)?.[1]
        look('document.cookie', found ?? null, 'document.cookie')
        return text
      },
    },
    fetch: (path, options = {}) =>
      exchange(world, scripted(world, path, options, 'injected'), at(`fetch('${path}'`)),
    sendOut: async (url) => {
      const { host } = new URL(url)
      const fetched: Header[] = [
        ['Sec-Fetch-Site', 'cross-site'],
        ['Sec-Fetch-Mode', 'no-cors'],
        ['Sec-Fetch-Dest', 'image'],
      ]
      const headers: Header[] = [['Host', host], ['Referer', 'https://shop.example/'], ...fetched]
      world.leave({ method: 'GET', url, headers, body: '' }, at('sendOut('))
    },
  }
}

/** A page of the attacker's in a tab of its own; it can send a form anywhere, and the browser attaches what it must. */
export function createLure(world: BrowserWorld, at: HandlerRef): LureEnv {
  return {
    submit: async (target) => {
      show(world, 'https://evil.example/', null)
      const own: Header[] = [['Content-Type', 'application/x-www-form-urlencoded'], contentLength('')]
      await navigate(world, { method: 'POST', url: target, own, body: '', initiator: 'forged' }, at)
    },
  }
}

/** Drops what has expired by now, each as an event of its own. */
export function dropExpired(world: BrowserWorld): void {
  const { jar, dropped } = expire(jarOf(world), world.now())
  for (const cookie of dropped)
    world.record(
      { kind: 'cookie', at: world.device, act: 'expired', exchange: -1, cookie, rules: [] },
      null,
      (w) => changed(world, w, { cookies: jar }),
    )
}

function going(world: BrowserWorld, method: Method, path: string, body: string, initiator: Initiator): Going {
  const type: Header[] = body ? [['Content-Type', 'application/x-www-form-urlencoded']] : []
  return { method, url: new URL(path, tabOf(world).page.url).href, own: type, body, initiator }
}

function scripted(
  world: BrowserWorld,
  path: string,
  { method = 'GET', headers = {}, body = '' }: FetchOptions,
  initiator: Initiator,
): Going {
  const url = new URL(path, tabOf(world).page.url).href
  return { method, url, own: Object.entries(headers), body, initiator }
}

/** A page load: the answer becomes the document, and a 303 is followed with GET. @see RFC 9110 §15.4.4 */
async function navigate(world: BrowserWorld, first: Going, source: HandlerRef): Promise<void> {
  const response = await exchange(world, first, source)
  const location = header(response, 'Location')
  if (response.status === 303 && location) {
    const url = new URL(location, first.url).href
    return navigate(world, { method: 'GET', url, own: [], body: '', initiator: 'redirect' }, source)
  }
}

async function exchange(world: BrowserWorld, going: Going, source: HandlerRef): Promise<HttpResponse> {
  const { page } = tabOf(world)
  const { method, url } = going
  const topLevel = !isScript(going.initiator)
  const relation = site.classify({ initiator: page.url, url, method, topLevelNavigation: topLevel })
  const chosen = send(jarOf(world), { url, method, now: world.now(), via: 'http', sameSite: relation })
  const request: HttpRequest = {
    method,
    url,
    headers: requestHeaders(going, page.url, chosen.cookies),
    body: going.body,
  }

  const number = world.depart(request, going.initiator, source)
  for (const { cookie, sent, rules } of chosen.verdicts)
    world.record(
      { kind: 'cookie', at: world.device, act: sent ? 'sent' : 'withheld', exchange: number, cookie, rules },
      null,
    )

  const response = await world.arrive(number)
  const sameSite = relation === 'strict' ? 'same-site' : 'cross-site'
  keepCookies(world, response, number, { url, topLevel, sameSite })
  if (topLevel && response.status !== 303) show(world, url, response)
  return response
}

const isScript = (initiator: Initiator): boolean => initiator === 'script' || initiator === 'injected'

/** The fields in the order a browser writes them; Origin goes with every method but GET and HEAD. @see Fetch §3.2 */
function requestHeaders(
  { method, url, own, body, initiator }: Going,
  from: string,
  cookies: Parameters<typeof cookieHeader>[0],
): Header[] {
  const { host } = new URL(url)
  const script = isScript(initiator)
  const list: Header[] = [['Host', host], ...own]
  if (body) list.push(contentLength(body))
  if (method !== 'GET') list.push(['Origin', new URL(from).origin])
  list.push(['Sec-Fetch-Site', fetchSite(from, url)])
  list.push(
    ['Sec-Fetch-Mode', script ? 'cors' : 'navigate'],
    ['Sec-Fetch-Dest', script ? 'empty' : 'document'],
  )
  if (cookies.length > 0) list.push(['Cookie', cookieHeader(cookies)])
  return list
}

/** @see Fetch Metadata §2.4 */
function fetchSite(from: string, url: string): string {
  if (site.sameOrigin(from, url)) return 'same-origin'
  return site.sameSite(from, url) ? 'same-site' : 'cross-site'
}

function keepCookies(
  world: BrowserWorld,
  response: HttpResponse,
  exchange: number,
  from: { url: string; topLevel: boolean; sameSite: 'same-site' | 'cross-site' },
): void {
  for (const line of headers(response, 'Set-Cookie')) {
    const context = { ...from, now: world.now(), via: 'http' } as const
    const { jar, act, cookie, rules } = store(jarOf(world), line, context)
    world.record({ kind: 'cookie', at: world.device, act, exchange, cookie, rules }, null, (w) =>
      changed(world, w, { cookies: jar }),
    )
  }
}

const formOf = /<form method="post" action="([^"]+)">.*name="csrf" value="([^"]*)"/

/** The answer becomes the document on screen (null: a page of which nothing matters here); the variables of the former page are gone. */
function show(world: BrowserWorld, url: string, response: HttpResponse | null): void {
  const [, action, csrf] = formOf.exec(response?.body ?? '') ?? []
  const page = { url, form: action !== undefined && csrf !== undefined ? { action, csrf } : null }
  const { device, tab } = world
  world.record({ kind: 'document', at: device, tab, url }, null, (w) =>
    changedTab(world, w, { page, memory: {} }),
  )
}

type Items = Readonly<Record<string, string>>

function createStorage(world: BrowserWorld, storage: PageStorage, at: At): PageEnv['storage'] {
  const { device, tab } = world
  const local = storage === 'localStorage'
  const items = () => (local ? world.state()[device].localStorage : tabOf(world)[storage])
  const note = (act: 'set' | 'removed', key: string, value: string, after: Items, text: string) =>
    world.record({ kind: 'storage', at: device, tab, storage, act, key, value }, at(text), (w) =>
      local ? changed(world, w, { localStorage: after }) : changedTab(world, w, { [storage]: after }),
    )
  return {
    getItem: (key) => own(items(), key),
    setItem: (key, value) => note('set', key, value, { ...items(), [key]: value }, 'storage.setItem('),
    removeItem: (key) => {
      const { [key]: value, ...rest } = items()
      if (value === undefined)
        world.record(
          { kind: 'idle', at: device, action: 'log-out', why: 'no-credential' },
          at('storage.removeItem('),
        )
      else note('removed', key, value, rest, 'storage.removeItem(')
    },
  }
}
