// The simulated browser: it makes requests as a browser does, keeps the jar, and follows redirects.
import type { FetchOptions, PageEnv, PageResponse } from '../apps/env'
import {
  contentLength,
  type Header,
  type HttpRequest,
  type HttpResponse,
  header,
  headers,
  type Method,
} from '../vocabulary/http'
import type { TokenStorage } from '../vocabulary/knobs'
import type { EpochSeconds } from '../vocabulary/time'
import type { HandlerRef, Initiator, Snapshot, TraceEvent } from '../vocabulary/trace'
import { cookieHeader, expire, send, store } from './jar'
import { classify } from './same-site'

/** What the browser needs of its surroundings. */
export type BrowserWorld = {
  readonly state: () => Snapshot
  readonly record: (
    event: TraceEvent,
    source: HandlerRef | null,
    change?: (world: Snapshot) => Snapshot,
  ) => void
  readonly now: () => EpochSeconds
  readonly depart: (request: HttpRequest, initiator: Initiator, source: HandlerRef | null) => number
  readonly arrive: (exchange: number) => Promise<HttpResponse>
}

type Going = {
  readonly method: Method
  readonly url: string
  readonly own: readonly Header[]
  readonly body: string
  readonly initiator: Initiator
}

type Browser = Snapshot['browser']
const changed = (world: Snapshot, part: Partial<Browser>): Snapshot => ({
  ...world,
  browser: { ...world.browser, ...part },
})

/** The browser's face to the page's script: fetch, storage, and what a person does with links and forms. */
export function createBrowser(
  world: BrowserWorld,
  storage: TokenStorage,
  at: (text: string) => HandlerRef,
): PageEnv {
  return {
    fetch: async (path, options = {}) => {
      const going = scripted(world, path, options)
      return (await exchange(world, going, at(`fetch('${path}'`))) satisfies PageResponse
    },
    open: (path) => navigate(world, going(world, 'GET', path, '', 'navigation'), at(`open('${path}'`)),
    submit: async (path, fields = {}) => {
      const { form } = world.state().browser.page
      if (form?.action !== path) {
        const action = path === '/login' ? 'log-in' : 'log-out'
        world.record({ kind: 'idle', at: 'browser', action, why: 'no-form' }, null)
        return
      }
      const body = new URLSearchParams({ ...fields, csrf: form.csrf }).toString()
      await navigate(world, going(world, 'POST', path, body, 'form'), at(`submit('${path}'`))
    },
    storage: createStorage(world, storage, at),
  }
}

/** Drops what has expired by now, each as an event of its own. */
export function dropExpired(world: BrowserWorld): void {
  const { jar, dropped } = expire(world.state().browser.cookies, world.now())
  for (const cookie of dropped)
    world.record(
      { kind: 'cookie', at: 'browser', act: 'expired', exchange: -1, cookie, rules: [] },
      null,
      (w) => changed(w, { cookies: jar }),
    )
}

function going(world: BrowserWorld, method: Method, path: string, body: string, initiator: Initiator): Going {
  const type: Header[] = body ? [['Content-Type', 'application/x-www-form-urlencoded']] : []
  return { method, url: new URL(path, world.state().browser.page.url).href, own: type, body, initiator }
}

function scripted(
  world: BrowserWorld,
  path: string,
  { method = 'GET', headers = {}, body = '' }: FetchOptions,
): Going {
  const url = new URL(path, world.state().browser.page.url).href
  return { method, url, own: Object.entries(headers), body, initiator: 'script' }
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
  const { page, cookies } = world.state().browser
  const { method, url } = going
  const topLevel = going.initiator !== 'script'
  const sameSite = classify({ initiator: page.url, url, method, topLevelNavigation: topLevel })
  const chosen = send(cookies, { url, method, now: world.now(), via: 'http', sameSite })
  const request: HttpRequest = {
    method,
    url,
    headers: requestHeaders(going, chosen.cookies),
    body: going.body,
  }

  const number = world.depart(request, going.initiator, source)
  for (const { cookie, sent, rules } of chosen.verdicts)
    world.record(
      { kind: 'cookie', at: 'browser', act: sent ? 'sent' : 'withheld', exchange: number, cookie, rules },
      null,
    )

  const response = await world.arrive(number)
  keepCookies(world, response, number, { url, topLevel })
  if (topLevel && response.status !== 303) show(world, url, response)
  return response
}

/** The fields in the order a browser writes them; Origin goes with every method but GET and HEAD. @see Fetch §3.2 */
function requestHeaders(
  { method, url, own, body, initiator }: Going,
  cookies: Parameters<typeof cookieHeader>[0],
): Header[] {
  const { host, origin } = new URL(url)
  const script = initiator === 'script'
  const list: Header[] = [['Host', host], ...own]
  if (body) list.push(contentLength(body))
  if (method !== 'GET') list.push(['Origin', origin])
  list.push(['Sec-Fetch-Site', 'same-origin'])
  list.push(
    ['Sec-Fetch-Mode', script ? 'cors' : 'navigate'],
    ['Sec-Fetch-Dest', script ? 'empty' : 'document'],
  )
  if (cookies.length > 0) list.push(['Cookie', cookieHeader(cookies)])
  return list
}

function keepCookies(
  world: BrowserWorld,
  response: HttpResponse,
  exchange: number,
  { url, topLevel }: { url: string; topLevel: boolean },
): void {
  for (const line of headers(response, 'Set-Cookie')) {
    const context = { url, now: world.now(), via: 'http', sameSite: 'same-site', topLevel } as const
    const { jar, act, cookie, rules } = store(world.state().browser.cookies, line, context)
    world.record({ kind: 'cookie', at: 'browser', act, exchange, cookie, rules }, null, (w) =>
      changed(w, { cookies: jar }),
    )
  }
}

const formOf = /<form method="post" action="([^"]+)">.*name="csrf" value="([^"]*)"/

/** The answer becomes the document on screen; the variables of the former page are gone. */
function show(world: BrowserWorld, url: string, response: HttpResponse): void {
  const [, action, csrf] = formOf.exec(response.body) ?? []
  const page = { url, form: action !== undefined && csrf !== undefined ? { action, csrf } : null }
  world.record({ kind: 'document', at: 'browser', url }, null, (w) => changed(w, { page, memory: {} }))
}

function createStorage(
  world: BrowserWorld,
  storage: TokenStorage,
  at: (text: string) => HandlerRef,
): PageEnv['storage'] {
  const items = () => world.state().browser[storage]
  const note = (
    act: 'set' | 'removed',
    key: string,
    value: string,
    after: Readonly<Record<string, string>>,
    text: string,
  ) =>
    world.record({ kind: 'storage', at: 'browser', storage, act, key, value }, at(text), (w) =>
      changed(w, { [storage]: after }),
    )
  return {
    getItem: (key) => (Object.hasOwn(items(), key) ? (items()[key] ?? null) : null),
    setItem: (key, value) => note('set', key, value, { ...items(), [key]: value }, 'storage.setItem('),
    removeItem: (key) => {
      const { [key]: value, ...rest } = items()
      if (value === undefined)
        world.record(
          { kind: 'idle', at: 'browser', action: 'log-out', why: 'no-credential' },
          at('storage.removeItem('),
        )
      else note('removed', key, value, rest, 'storage.removeItem(')
    },
  }
}
