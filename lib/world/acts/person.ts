// What the person does: logs in and out, calls, renews, in whichever tab and on whichever device.
import * as page from '../../apps/page'
import type { Asked, Do } from '../../vocabulary/actions'
import type { DeviceId, TabId } from '../../vocabulary/actors'
import { alterLast } from '../../vocabulary/base64url'
import { credentialCookies, type Design } from '../../vocabulary/designs'
import { isInCookie, storageOf } from '../../vocabulary/held'
import { hasDenylist } from '../../vocabulary/knobs'
import type { Browser, Cookie, Credential } from '../../vocabulary/trace'
import { people } from '../people'
import { type Hold, heldBy, idle, pageOf, type Stage } from '../stage'

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
  'jwt-cookie': {
    logIn: { name: 'jwtLogInCookie', code: page.jwtLogInCookie },
    call: { name: 'jwtCallCookie', code: page.jwtCallCookie },
    logOut: { name: 'jwtLogOutCookie', code: page.jwtLogOutCookie },
  },
  hybrid: {
    logIn: { name: 'hybridLogIn', code: page.hybridLogIn },
    call: { name: 'hybridCall', code: page.hybridCall },
    logOut: { name: 'hybridLogOut', code: page.hybridLogOut },
  },
} as const satisfies Record<
  Design | 'jwt-cookie',
  Record<'logIn' | 'call' | 'logOut', { name: string; code: unknown }>
>

const clientOf = (stage: Stage) => clients[isInCookie(stage) ? 'jwt-cookie' : stage.design]

export async function logIn(stage: Stage, { as, password, device = 'browser' }: Do<'log-in'>): Promise<void> {
  const { name, code } = clientOf(stage).logIn
  const typed = password ?? people.find((p) => p.login === as)?.password ?? ''
  await code(pageOf(stage, name, device, 'first'), as, typed)
  const { event } = stage.recorder.steps.findLast((s) => s.event.kind === 'response') ?? {}
  if (event?.kind === 'response' && !event.refusal) stage.loggedInAt = stage.clock.now()
}

export async function call(stage: Stage, { endpoint, device = 'browser', tab = 'first' }: Do<'call'>) {
  if (endpoint === 'home') return page.openHome(pageOf(stage, 'openHome', device, tab))
  await ask(stage, 'call', device, tab)
}

export const refresh = (stage: Stage, { device = 'browser', tab = 'first' }: Do<'refresh'>) =>
  ask(stage, 'refresh', device, tab)

/** The page's code for a call or a renewal; of the designs only the hybrid renews. */
async function ask(stage: Stage, what: Asked, device: DeviceId, tab: TabId, hold?: Hold): Promise<void> {
  if (what === 'refresh' && stage.design !== 'hybrid')
    return void idle(stage, device, 'refresh', 'no-refresh')
  const { name, code } =
    what === 'call' ? clientOf(stage).call : { name: 'hybridRefresh', code: page.hybridRefresh }
  await code(pageOf(stage, name, device, tab, hold))
}

/** Runs the code until its first request has left, and leaves it waiting for the answer. */
export async function send(stage: Stage, { what, tab = 'first' }: Do<'send'>): Promise<void> {
  if (stage.held.has(tab)) return void idle(stage, 'browser', 'send', 'already-so')
  let release = () => {}
  const released = new Promise<void>((resolve) => {
    release = resolve
  })
  await new Promise<void>((reached, failed) => {
    const hold: Hold = {
      beforeAnswer() {
        stage.held.set(tab, { release, done })
        reached()
        return released
      },
    }
    const done = Promise.resolve().then(() => ask(stage, what, 'browser', tab, hold))
    done.then(reached, failed)
  })
}

/** The held answer arrives, and the code goes on to its end. */
export async function deliver(stage: Stage, { tab = 'first' }: Do<'deliver'>): Promise<void> {
  const held = stage.held.get(tab)
  if (!held) return void idle(stage, 'browser', 'deliver', 'no-request')
  stage.held.delete(tab)
  held.release()
  await held.done
}

export async function logOut(stage: Stage, { device = 'browser' }: Do<'log-out'>): Promise<void> {
  const listed = stage.design === 'jwt' && !isInCookie(stage) && hasDenylist(stage.knobs)
  const { name, code } = listed
    ? { name: 'jwtLogOutListed', code: page.jwtLogOutListed }
    : clientOf(stage).logOut
  await code(pageOf(stage, name, device, 'first'))
}

/** With developer tools, where the credential lies. */
export function alter(stage: Stage): void {
  const before = heldBy(stage, 'browser', 'access')
  if (!before) return void idle(stage, 'browser', 'alter-credential', 'no-credential')
  const after = { ...before, value: alterLast(before.value) }
  stage.recorder.record({ kind: 'altered', at: 'browser', before, after }, null, (world) => ({
    ...world,
    browser: withCredential(stage, world.browser, after),
  }))
}

function withCredential(stage: Stage, browser: Browser, { kind, value }: Credential): Browser {
  const storage = storageOf(stage)
  if (kind === 'session-id' || storage === 'cookie') {
    const altered = (c: Cookie) => (credentialCookies[c.name] === kind ? { ...c, value } : c)
    return { ...browser, cookies: browser.cookies.map(altered) }
  }
  const item = { access_token: value }
  if (storage === 'localStorage') return { ...browser, localStorage: { ...browser.localStorage, ...item } }
  const { first } = browser.tabs
  const tab = { ...first, [storage]: { ...first[storage], ...item } }
  return { ...browser, tabs: { ...browser.tabs, first: tab } }
}
