// What the operator does at the consoles: takes credentials back, restarts servers, and lets things fail.
import type { ActionName, Do, ServerNumber } from '../../vocabulary/actions'
import { type ServerId, serverIds } from '../../vocabulary/actors'
import { hasCutoffs, hasDenylist } from '../../vocabulary/knobs'
import type { TraceEvent } from '../../vocabulary/trace'
import { users } from '../people'
import { type CommandName, command } from '../server'
import { forgetReplicas, serverIn, withServer } from '../site'
import { heldBy, idle, type Stage } from '../stage'
import { nextKey } from '../tokens'

const idOf = (number: ServerNumber = '1'): ServerId => serverIds[Number(number) - 1] ?? 'server'

/** The console works at the first server that is up. */
function consoleOf(stage: Stage): ServerId {
  const { servers } = stage.recorder.state()
  return serverIds.find((id) => servers[id]?.up) ?? 'server'
}

/** Takes back what one device holds: its line, its family, or its token. */
export async function revoke(stage: Stage, { device = 'browser' }: Do<'revoke'>): Promise<void> {
  const { design, knobs } = stage
  if (design === 'jwt' && !hasDenylist(knobs)) return void idle(stage, 'server', 'revoke', 'no-list')
  const credential = heldBy(stage, device, design === 'hybrid' ? 'refresh' : 'access')
  if (!credential) return void idle(stage, 'server', 'revoke', 'no-credential')
  await run(stage, 'revoke', credential.value)
}

/** Takes back everything that a user holds. */
export async function revokeAll(stage: Stage, { as }: Do<'revoke-all'>): Promise<void> {
  const { design, knobs } = stage
  if (design === 'jwt' && !hasCutoffs(knobs)) return void idle(stage, 'server', 'revoke-all', 'no-list')
  const user = users.find(({ login }) => login === as)
  if (!user) return void idle(stage, 'server', 'revoke-all', 'no-credential')
  await run(stage, 'revoke-all', user.id)
}

async function run(stage: Stage, name: CommandName, subject: string): Promise<void> {
  const at = consoleOf(stage)
  stage.recorder.record({ kind: 'command', by: 'operator', at, command: name, subject })
  await command(stage.site, stage.design, at, name, subject)
}

/** How many sessions a process would take along. */
const sessionsAt = (stage: Stage, id: ServerId): number =>
  Object.keys(serverIn(stage.recorder.state(), id).sessions ?? {}).length

/** A server that this story has, or null with the reason recorded. */
function known(stage: Stage, number: ServerNumber | undefined, action: ActionName): ServerId | null {
  const id = idOf(number)
  if (stage.recorder.state().servers[id]) return id
  idle(stage, 'server', action, 'no-such-server')
  return null
}

export function restart(stage: Stage, { server }: Do<'restart'>): void {
  const at = known(stage, server, 'restart')
  if (!at) return
  const event = { kind: 'restart', by: 'operator', at, lost: sessionsAt(stage, at) } as const
  forgetReplicas(stage.site, at)
  stage.recorder.record(event, null, (world) => {
    const { sessions, boot } = serverIn(world, at)
    return withServer(world, at, { sessions: sessions && {}, cache: {}, boot: boot + 1, up: true })
  })
}

/** A server goes, and with it what was in its memory and what it had not sent on; or it comes back, empty. */
export function power(stage: Stage, up: boolean, { server }: { readonly server?: ServerNumber }): void {
  const action = up ? 'server-up' : 'server-down'
  const at = known(stage, server, action)
  if (!at) return
  const now = serverIn(stage.recorder.state(), at)
  if (now.up === up) return void idle(stage, at, action, 'already-so')
  if (stage.knobs.servers === 1) return void idle(stage, at, action, 'only-server')
  const event: TraceEvent = { kind: 'power', by: 'operator', at, up, lost: up ? 0 : sessionsAt(stage, at) }
  if (!up) forgetReplicas(stage.site, at)
  stage.recorder.record(event, null, (world) => {
    const { sessions, boot } = serverIn(world, at)
    return withServer(world, at, { up, sessions: sessions && {}, cache: {}, boot: up ? boot + 1 : boot })
  })
}

/** The store stops answering, or answers again; what it holds it keeps. */
export function storePower(stage: Stage, up: boolean): void {
  const action = up ? 'store-up' : 'store-down'
  if (stage.recorder.state().store.up === up) return void idle(stage, 'store', action, 'already-so')
  stage.recorder.record({ kind: 'power', by: 'operator', at: 'store', up, lost: 0 }, null, (world) => ({
    ...world,
    store: { ...world.store, up },
  }))
}

/** The next key takes the place of the former at every server, at once: what the former signed counts no more. */
export function rotateKey(stage: Stage): void {
  const { design, recorder } = stage
  if (design === 'session') return void idle(stage, 'server', 'rotate-key', 'no-key')
  const { kid, alg } = nextKey
  const former = recorder.state().servers.server.keys[0]?.kid ?? ''
  if (former === kid) return void idle(stage, 'server', 'rotate-key', 'already-so')
  const event = { kind: 'key', by: 'operator', at: consoleOf(stage), kid, former } as const
  recorder.record(event, null, (world) =>
    serverIds
      .filter((id) => world.servers[id])
      .reduce((all, id) => withServer(all, id, { keys: [{ kid, alg }] }), world),
  )
}

/** Changes the user's row, and nothing else: whoever asks the row sees it at once, whoever asks a token does not. */
export function setRole(stage: Stage, { as, role }: Do<'set-role'>): void {
  const user = stage.recorder.state().users.find(({ login }) => login === as)
  if (!user) return void idle(stage, 'server', 'set-role', 'no-credential')
  if (user.role === role) return void idle(stage, 'server', 'set-role', 'already-so')
  const event: TraceEvent = {
    ...{ kind: 'store', by: 'operator', at: 'users', store: 'users', act: 'write' },
    ...{ key: user.id, found: true, cached: false },
  }
  stage.recorder.record(event, null, (world) => ({
    ...world,
    users: world.users.map((row) => (row === user ? { ...row, role } : row)),
  }))
}
