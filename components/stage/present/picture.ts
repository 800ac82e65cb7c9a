// What the audience's picture says of a stop: which two desks stand below it, and which message can lie over it.
import { deviceIds, type StageActor, serverIds } from '@/lib/vocabulary/actors'
import type { Browser, Tab, TraceEvent } from '@/lib/vocabulary/trace'
import type { View } from '../view'

const mostDesks = 2
/** Among equals: who carries a credential says more than who keeps records, and those more than a server. */
const tellingOrder: readonly StageActor[] = ['attacker', ...deviceIds, 'store', ...serverIds, 'balancer']
/** Where designs are compared, the ledger says most. */
const comparingOrder: readonly StageActor[] = ['store', 'attacker', ...deviceIds, ...serverIds, 'balancer']

const isCarried = ({ cookies, localStorage, tabs }: Browser): boolean =>
  [cookies, localStorage, ...[tabs.first, tabs.second].flatMap(shelvesOf)].some(
    (shelf) => Object.keys(shelf).length > 0,
  )
const shelvesOf = (tab: Tab | null) => (tab ? [tab.sessionStorage, tab.memory] : [])

/** Who has something to lose when time passes. */
function holders({ world }: View): ReadonlySet<string> {
  const { store, servers, attacker } = world
  const books = [store.sessions, store.refresh, store.denylist, store.cutoffs]
  const isFull = (rows: object | null | undefined) => Object.keys(rows ?? {}).length > 0
  return new Set([
    ...deviceIds.filter((id) => isCarried(world[id])),
    ...(books.some(isFull) ? ['store'] : []),
    ...serverIds.filter((id) => isFull(servers[id]?.sessions)),
    ...(attacker.loot.length > 0 ? ['attacker'] : []),
  ])
}

/** Who an event is about; the list of users lies on the server's desk. */
function actorsOf(event: TraceEvent): readonly string[] {
  const { from, to, by, at } = event as Partial<Record<'from' | 'to' | 'by' | 'at', string>>
  return [from, to, by, at].flatMap((id) => (id === undefined ? [] : [id === 'users' ? 'server' : id]))
}

/** Whose request is being looked into: the steps of a verifier and of a ledger are about what that one sent. */
function askerOf({ telling, stop }: View, drawn: readonly TraceEvent[]): readonly string[] {
  if (!drawn.some(({ kind }) => kind === 'token' || kind === 'store')) return []
  const steps = telling.trace.steps.slice(0, (stop?.last ?? -1) + 1)
  const asked = steps.findLast(({ event }) => event.kind === 'request')?.event
  return asked?.kind === 'request' ? [asked.from] : []
}

/** How much a desk has to say at this stop; 0 says most, null nothing. */
function rankIn(view: View): (id: string) => number | null {
  const { telling, stop, from, at, changes, world } = view
  const steps = telling.stops.slice(Math.max(0, from), at + 1).flatMap(({ drawn: own }) => own)
  const drawn = steps.flatMap((i) => telling.trace.steps[i]?.event ?? [])
  const involved = new Set(
    stop?.role === 'waited' ? holders(view) : [...drawn.flatMap(actorsOf), ...askerOf(view, drawn)],
  )
  return (id) => {
    const own = changes.filter((change) => change.actor === id)
    if (own.some(({ op }) => op !== 'none')) return 0
    if (involved.has(id)) return 1
    // that the original still lies there says more than that a server did nothing
    if (deviceIds.some((d) => d === id && isCarried(world[d]))) return 2
    return own.length > 0 ? 3 : null
  }
}

/** The view with at most two desks: those that this stop changed, then those of the actors in it. Null before that. */
export const audienceDesks = (view: View): View | null => tellingDesks(view, mostDesks, tellingOrder)

/** The same for one of several lanes, where there is room for one desk. */
export const laneDesk = (view: View): View | null => tellingDesks(view, 1, comparingOrder)

function tellingDesks(view: View, most: number, among: readonly string[]): View | null {
  const { telling, stop } = view
  if (!stop) return null
  const rank = rankIn(view)
  const order = (id: StageActor) => (rank(id) ?? 9) * 10 + among.indexOf(id)
  const chosen = telling.participants
    .filter(({ id, ghost }) => !ghost && rank(id) !== null)
    .sort((a, b) => order(a.id) - order(b.id))
    .slice(0, most)
  const participants = telling.participants.filter((p) => chosen.includes(p))
  return participants.length > 0 ? { ...view, telling: { ...telling, participants } } : null
}

/** The step of this stop's own HTTP message, or −1: an older one would answer a question that nobody asked. */
export function ownMessage({ telling, stop, from }: View): number {
  const before = telling.stops[from - 1]?.last ?? -1
  return stop && stop.message > before ? stop.message : -1
}
