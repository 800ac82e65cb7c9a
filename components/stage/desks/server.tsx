// The desks of the machines: what each server remembers and signs with, and whom the balancer can send a request to.
import { type ServerId, serverIds } from '@/lib/vocabulary/actors'
import { designs } from '@/lib/vocabulary/designs'
import type { Knobs } from '@/lib/vocabulary/knobs'
import type { Server, Snapshot } from '@/lib/vocabulary/trace'
import { fill } from '../fill'
import type { LessonWords } from '../lesson'
import type { View } from '../view'
import { duration, nowOf, ownerOf, remaining } from './format'
import { Power } from './Power'
import { isUp } from './rows'
import { Fact, Marked, Quiet, Was } from './Shelf'
import { Sessions } from './sessions'

type Props = { readonly view: View; readonly words: LessonWords }
type Of = Props & { readonly id: ServerId }

export function ServerDesk({ view, words, id }: Of) {
  const { desks } = words.ui
  const server = view.world.servers[id]
  if (!server) return null
  return (
    <>
      <Power view={view} words={words} actor={id} />
      {server.sessions ? (
        <Sessions view={view} words={words} actor={id} />
      ) : (
        <Fact name={desks.keeps}>{desks.none}</Fact>
      )}
      <Key view={view} words={words} id={id} />
      {id === 'server' && <Roles view={view} words={words} />}
      <Cache view={view} words={words} server={server} />
      <Clock view={view} words={words} id={id} />
      <Restarts view={view} words={words} id={id} />
    </>
  )
}

/** What this server signs and verifies with: a line of its configuration, marked where it was changed. */
function Key({ view, words, id }: Of) {
  const { desks } = words.ui
  if (designs[view.telling.trace.design].credential !== 'jwt')
    return <Fact name={desks.key}>{desks.unused}</Fact>
  const keysOf = ({ world }: Pick<View, 'world'>) =>
    (world.servers[id]?.keys ?? []).map(({ kid, alg }) => `${kid} ${alg}`).join(', ')
  const [was, now] = [keysOf({ world: view.before }), keysOf(view)]
  if (was === now) return <Fact name={desks.key}>{now}</Fact>
  return (
    <li className="cell" data-place="keys" tabIndex={-1}>
      <Marked op="change" words={words}>
        <span className="cell-name">{desks.key}</span>
        <Was words={words}>{was}</Was>
        <span>{now}</span>
      </Marked>
    </li>
  )
}

/** The users whose role the operator has changed: the list itself is the same in every story. */
function Roles({ view, words }: Props) {
  const roleIn = (users: Snapshot['users'], id: string) => users.find((user) => user.id === id)?.role
  const touched = view.world.users.flatMap(({ id, login, role }) => {
    const was = roleIn(view.before.users, id)
    const begun = roleIn(view.telling.trace.before.users, id)
    return role === was && role === begun ? [] : [{ login, role, was: role === was ? null : was }]
  })
  if (touched.length === 0) return null
  return (
    <li className="cell" data-place="users" tabIndex={-1}>
      <span className="cell-name">{words.places.users}</span>
      {touched.map(({ login, role, was }) => (
        <Marked key={login} op={was ? 'change' : null} words={words}>
          <code className="row-key">{login}</code>
          {was && <Was words={words}>{was}</Was>}
          <code className="row-note">{role}</code>
        </Marked>
      ))}
    </li>
  )
}

/** How often the process was started again, once it was. */
function Restarts({ view, words, id }: Of) {
  const { desks } = words.ui
  const startsOf = ({ world }: Pick<View, 'world'>) => (world.servers[id]?.boot ?? 1) - 1
  const [was, now] = [startsOf({ world: view.before }), startsOf(view)]
  if (now === 0) return null
  return (
    <li className="cell" data-place="process" tabIndex={-1}>
      <Marked op={was === now ? null : 'change'} words={words}>
        <span className="cell-name">{desks.restarts}</span>
        {was !== now && <Was words={words}>{fill(desks.times, { n: was })}</Was>}
        <span>{fill(desks.times, { n: now })}</span>
      </Marked>
    </li>
  )
}

/** Answers of the store that this server still believes, each until its time is over. */
function Cache({ view, words, server }: Props & { server: Server }) {
  const { desks, time } = words.ui
  const now = nowOf(view)
  const live = Object.entries(server.cache).filter(([, { until }]) => until > now)
  if (live.length === 0) return null
  return (
    <li className="cell">
      <span className="cell-name">{desks.cache}</span>
      {live.map(([slot, { until, value }]) => (
        <div key={slot} className="row">
          <code className="row-key">{slotName(slot, view, words)}</code>
          {value === null && <Quiet>{desks.none}</Quiet>}
          <span className="row-note">{remaining(until - now, time)}</span>
        </div>
      ))}
    </li>
  )
}

/** A slot is a store and a key; of the key what the store's own desk shows. */
function slotName(slot: string, { world }: View, { ui }: LessonWords): string {
  const key = slot.slice(slot.lastIndexOf(' ') + 1)
  if (slot.startsWith('cutoffs ')) return ownerOf(key, world, ui.desks)
  return slot.startsWith('sessions ') ? `${key.slice(0, 4)}…` : key
}

const skews = { server: 'skew1', 'server-2': 'skew2', 'server-3': 'skew3' } as const satisfies Record<
  ServerId,
  keyof Knobs
>

/** How far this server's clock is off, where it is. */
function Clock({ view, words: { ui }, id }: Of) {
  const skew = view.telling.trace.knobs[skews[id]]
  if (skew === 0) return null
  const word = skew > 0 ? ui.desks.fast : ui.desks.slow
  return <Fact name={ui.desks.clock}>{fill(word, { time: duration(Math.abs(skew), ui.time) })}</Fact>
}

/** The balancer keeps nothing: it knows who is up, and a client's way back is in the client's own cookie. */
export function BalancerDesk({ view, words }: Props) {
  const { desks } = words.ui
  const known = serverIds.filter((id) => view.world.servers[id])
  const latest = latestRoute(view)
  return (
    <>
      {known.map((id) => (
        <li key={id} className="cell cell-fact" data-down={isUp(id, view.world) ? undefined : true}>
          <span className="cell-name">{words.actors[id].desk}</span>{' '}
          <Quiet>{isUp(id, view.world) ? desks.up : desks.down}</Quiet>
        </li>
      ))}
      {latest && <Fact name={desks.routed}>{words.actors[latest].desk}</Fact>}
      <Fact name={desks.keeps}>{desks.none}</Fact>
    </>
  )
}

/** Where the latest request up to this stop was sent on to. */
function latestRoute({ telling, stop }: View): ServerId | null {
  const past = telling.trace.steps.slice(0, (stop?.last ?? -1) + 1)
  const event = past.findLast((step) => step.event.kind === 'route')?.event
  return event?.kind === 'route' ? event.to : null
}
