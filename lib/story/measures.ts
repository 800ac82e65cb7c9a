// Measures: the value of a claim, read from a run, and the step that shows it.
import { serverIds } from '../vocabulary/actors'
import { decodeObject } from '../vocabulary/base64url'
import { credentialCookies } from '../vocabulary/designs'
import { own } from '../vocabulary/own'
import type { Snapshot, Step, Trace } from '../vocabulary/trace'
import type { ClaimMeasure, Held, Kept, Proof } from './claim-kinds'
import { costOf, credentialBytes } from './cost'
import { credentialIn } from './facts'
import { isLookUp } from './outcome'

type Read = ClaimMeasure['read']
type Of<R extends Read> = ClaimMeasure & { readonly read: R }

/**
 * What a run says of a claim.
 * @throws Error for a beat that the run does not have, and where a number would be rounded or guessed
 */
export function prove(trace: Trace, measure: ClaimMeasure): Proof {
  const steps = trace.steps.filter((step) => step.beat === measure.beat)
  if (steps.length === 0) throw new Error(`${trace.scenario} in ${trace.design} has no beat ${measure.beat}`)
  switch (measure.read) {
    case 'answer':
      return answer(steps)
    case 'outlives':
      return outlives(trace, steps)
    case 'per-request':
      return perRequest(steps, measure.cost)
    case 'attached':
      return attached(steps)
    case 'taken':
      return taken(steps)
    default:
      return states[measure.read](steps)
  }
}

type Steps = readonly Step[]

const lastOf = (steps: Steps): Step => {
  const last = steps.at(-1)
  if (!last) throw new Error('a beat has steps')
  return last
}
const lastIndex = (steps: Steps, is: (step: Step) => boolean): number =>
  (steps.findLast(is) ?? lastOf(steps)).index

function answer(steps: Steps): Proof {
  const step = steps.findLast(({ event }) => event.kind === 'response')
  if (step?.event.kind !== 'response') return { value: { kind: 'none' }, step: lastOf(steps).index }
  const { message, refusal } = step.event
  return { value: { kind: 'answer', status: message.status, refusal }, step: step.index }
}

/** From the end of the beat to the first refusal. The second before it must have been tried, or the number is a guess. */
function outlives({ steps }: Trace, beat: Steps): Proof {
  const ended = lastOf(beat)
  const answers = steps.slice(ended.index + 1).flatMap((step) => {
    const { event, index, at } = step
    return event.kind === 'response' && event.to === 'attacker'
      ? [{ index, at, refused: event.refusal !== null }]
      : []
  })
  const refused = answers.find((one) => one.refused)
  if (!refused) throw new Error('the copy is never refused')
  const accepted = answers.findLast((one) => one.index < refused.index)
  const tried = accepted ? accepted.at + 1 : ended.at
  if (tried !== refused.at) throw new Error('nobody tried the second before the refusal')
  return { value: { kind: 'seconds', seconds: refused.at - ended.at }, step: refused.index }
}

const units = { lookups: 'lookups', up: 'bytes', signatures: 'signatures' } as const

function perRequest(steps: Steps, cost: Of<'per-request'>['cost']): Proof {
  const requests = steps.filter(({ event }) => event.kind === 'request').length
  const count = costOf(steps)[cost] / requests
  if (!Number.isInteger(count)) throw new Error('the requests of the beat do not cost the same')
  const shows = {
    lookups: isLookUp,
    up: ({ event }: Step) => event.kind === 'request',
    signatures: ({ event }: Step) => event.kind === 'token',
  }[cost]
  const shown = steps.findLast(shows) ?? steps.findLast(({ event }) => event.kind === 'response')
  return { value: { kind: units[cost], count }, step: (shown ?? lastOf(steps)).index }
}

/** The jar's own verdict shows it; where the jar is empty, the bare request does. */
function attached(steps: Steps): Proof {
  const forged = steps.find(({ event }) => event.kind === 'request' && event.initiator === 'forged')
  if (forged?.event.kind !== 'request') throw new Error('no other site made a request')
  const { message, exchange } = forged.event
  const judged = steps.find(({ event }) => event.kind === 'cookie' && event.exchange === exchange)
  const value = { kind: 'yes-no', yes: credentialBytes(message) > 0 } as const
  return { value, step: (judged ?? forged).index }
}

function taken(steps: Steps): Proof {
  const loot = steps.find(({ event }) => event.kind === 'loot')
  const looked = lastIndex(steps, ({ event }) => event.kind === 'script')
  return { value: { kind: 'yes-no', yes: loot !== undefined }, step: loot?.index ?? looked }
}

const states: Readonly<Record<'held' | 'kept' | 'readable', (steps: Steps) => Proof>> = {
  held: (steps) => {
    const keeps = ({ event }: Step) =>
      event.kind === 'storage' || (event.kind === 'cookie' && /^(stored|replaced)$/.test(event.act))
    const step = lastIndex(steps, keeps)
    return { value: { kind: 'held', held: heldIn(lastOf(steps).after) }, step }
  },
  kept: (steps) => {
    const writes = (step: Step) =>
      step.event.kind === 'store' && step.event.act === 'write' && step.event.store !== 'users'
    const signs = ({ event }: Step) => event.kind === 'token' && event.act === 'signed'
    const step = (steps.findLast(writes) ?? steps.findLast(signs) ?? lastOf(steps)).index
    return { value: { kind: 'kept', kept: keptIn(lastOf(steps).after) }, step }
  },
  readable: (steps) => {
    const step = steps.find(({ event }) => event.kind === 'request' && credentialIn(event.message))
    if (step?.event.kind !== 'request') throw new Error('no request carries a credential')
    const [, payload] = (credentialIn(step.event.message)?.value ?? '').split('.')
    const count = Object.keys(decodeObject(payload ?? '') ?? {}).length
    return { value: { kind: 'claims', count }, step: step.index }
  },
}

/** Everything in the browser that opens a door, in the order in which a person would look. */
function heldIn({ browser }: Snapshot): readonly Held[] {
  const { cookies, localStorage, tabs } = browser
  const places = { localStorage, sessionStorage: tabs.first.sessionStorage, memory: tabs.first.memory }
  const tokens = (['localStorage', 'sessionStorage', 'memory'] as const)
    .filter((place) => places[place].access_token !== undefined)
    .map((place): Held => ({ credential: 'jwt', place, hidden: false }))
  const inJar = cookies.flatMap(({ name, httpOnly }): Held[] => {
    const credential = own(credentialCookies, name)
    return credential ? [{ credential, place: 'cookie', hidden: httpOnly }] : []
  })
  return [...tokens, ...inJar]
}

/** Everything that servers wrote down about who is logged in, wherever it lies. */
function keptIn({ store, servers }: Snapshot): readonly Kept[] {
  const inMemory = serverIds.map((id) => Object.keys(servers[id]?.sessions ?? {}).length)
  const sessions = inMemory.reduce((sum, n) => sum + n, Object.keys(store.sessions).length)
  const rows = {
    sessions,
    refresh: Object.keys(store.refresh).length,
    denylist: Object.keys(store.denylist).length,
    cutoffs: Object.keys(store.cutoffs).length,
  }
  return (Object.keys(rows) as (keyof typeof rows)[])
    .map((name): Kept => ({ store: name, records: rows[name] }))
    .filter(({ records }) => records > 0)
}
