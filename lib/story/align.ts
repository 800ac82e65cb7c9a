// Aligning: which beats several lanes share, what differs between two of them in a beat, and where they first part.
import { isServer } from '../vocabulary/actors'
import type { Design } from '../vocabulary/designs'
import type { Step, Trace, TraceEvent } from '../vocabulary/trace'
import { diff, type Place } from './changes'
import { isLookUp } from './outcome'
import type { Stop } from './stops'
import { linesOf } from './transcript'

type Stops = readonly Pick<Stop, 'beat'>[]

/** The stops of one lane in a beat, by index, both ends included. */
export type Span = { readonly first: number; readonly last: number }

/** One row of a comparison. `ids` are the scenario's beats in it: more than one where a lane has no stop in one of them. */
export type SharedBeat = {
  readonly id: string
  readonly ids: readonly string[]
  /** One for each lane; empty (its last before its first) only where a lane of other actions has none here. */
  readonly lanes: readonly Span[]
}

/**
 * The beats that lanes of the same actions share, in order. A beat in which a lane cannot rest passes together with the
 * next one (the last with the one before it), so that wherever one lane stands, the others stand beside it.
 */
export function beatsOf(lanes: readonly Stops[]): readonly SharedBeat[] {
  const shared: { id: string; ids: string[]; lanes: Span[] }[] = []
  let waiting: string[] = []
  for (const id of beatIds(lanes)) {
    waiting.push(id)
    const spans = lanes.map((stops, i) => spanOf(stops, waiting, shared.at(-1)?.lanes[i]))
    if (spans.every((span) => span.last >= span.first)) {
      shared.push({ id, ids: waiting, lanes: spans })
      waiting = []
    }
  }
  const end = shared.at(-1)
  if (waiting.length > 0 && end) {
    end.ids = [...end.ids, ...waiting]
    end.lanes = lanes.map((stops, i) => ({ first: end.lanes[i]?.first ?? 0, last: stops.length - 1 }))
  }
  return shared
}

/**
 * The beats of lanes that may have done different things, in order: every beat that any of them has. A lane that has
 * nothing in one of them, for example because it ended before, stays where it was.
 */
export function allBeatsOf(lanes: readonly Stops[]): readonly SharedBeat[] {
  const all: SharedBeat[] = []
  for (const id of beatIds(lanes)) {
    const spans = lanes.map((stops, i) => {
      const first = (all.at(-1)?.lanes[i]?.last ?? -1) + 1
      return { first, last: Math.max(first - 1, spanOf(stops, [id], undefined).last) }
    })
    all.push({ id, ids: [id], lanes: spans })
  }
  return all
}

/** Every beat that any lane has, in the order of the story. */
function beatIds(lanes: readonly Stops[]): readonly string[] {
  const order: string[] = []
  for (const stops of lanes) {
    let at = 0
    for (const { beat } of stops) {
      const known = order.indexOf(beat)
      if (known < 0) order.splice(at, 0, beat)
      at = (known < 0 ? at : known) + 1
    }
  }
  return order
}

function spanOf(stops: Stops, ids: readonly string[], former: Span | undefined): Span {
  return { first: (former?.last ?? -1) + 1, last: stops.findLastIndex(({ beat }) => ids.includes(beat)) }
}

/** Index of the beat in which a lane's stop lies; −1 before the first. */
export const beatAt = (beats: readonly SharedBeat[], lane: number, stop: number): number =>
  beats.findIndex(({ lanes }) => (lanes[lane]?.first ?? 0) <= stop && stop <= (lanes[lane]?.last ?? -1))

type Recipient = 'browser' | 'phone' | 'attacker'
/** What came back in the end: a status, that there was nothing to send, or null where nobody had to ask. */
export type Answer = { readonly status: number; readonly refusal: string | null } | 'nothing' | null

/** What a beat came to, without names and numbers that every run has of its own. */
export type Result = {
  readonly answers: Readonly<Record<Recipient, Answer>>
  /** Rows of state that the server side gained, lost and changed over the whole beat. */
  readonly ledger: Readonly<Record<'add' | 'remove' | 'change', number>>
  /** How often a record was looked up to tell who is asking. The list of users does not count. */
  readonly lookups: number
}

const stepsIn = ({ steps }: Trace, ids: readonly string[]): readonly Step[] =>
  steps.filter(({ beat }) => ids.includes(beat))

/** What the given beats of a run came to. */
export function resultOf(trace: Trace, ids: readonly string[]): Result {
  const steps = stepsIn(trace, ids)
  const events = steps.map(({ event }) => event)
  return {
    answers: {
      browser: answerTo('browser', events),
      phone: answerTo('phone', events),
      attacker: answerTo('attacker', events),
    },
    ledger: ledgerOf(trace, steps),
    lookups: steps.filter(isLookUp).length,
  }
}

function answerTo(recipient: Recipient, events: readonly TraceEvent[]): Answer {
  const last = events.findLast(
    (e) => (e.kind === 'response' && e.to === recipient) || (e.kind === 'idle' && e.at === recipient),
  )
  if (last?.kind === 'response') return { status: last.message.status, refusal: last.refusal }
  return last ? 'nothing' : null
}

/** Of the server side what is no row of state: how a machine is set up, and whether it runs. */
const settings: ReadonlySet<Place> = new Set(['process', 'power', 'keys'])

function ledgerOf(trace: Trace, steps: readonly Step[]): Result['ledger'] {
  const first = steps[0]?.index ?? 0
  const before = trace.steps[first - 1]?.after ?? trace.before
  const rows = diff(before, steps.at(-1)?.after ?? before).filter(
    ({ actor, place }) => (isServer(actor) || actor === 'store') && !settings.has(place),
  )
  const count = (op: string) => rows.filter((row) => row.op === op).length
  return { add: count('add'), remove: count('remove'), change: count('change') }
}

/** How two lanes differ in a beat, the weightiest first. `wire` only where one design is compared with itself. */
export type Difference = 'answer' | 'ledger' | 'lookup' | 'wire'

type Side = { readonly design: Design; readonly trace: Trace }

/** What differs between two runs over the given beats; empty where nothing does. */
export function differences(a: Side, b: Side, ids: readonly string[]): readonly Difference[] {
  const same = a.design === b.design
  const [one, other] = [resultOf(a.trace, ids), resultOf(b.trace, ids)]
  const found: Difference[] = []
  if (!sameAnswers(one, other, same)) found.push('answer')
  if (JSON.stringify(one.ledger) !== JSON.stringify(other.ledger)) found.push('ledger')
  if (one.lookups !== other.lookups) found.push('lookup')
  if (same && wire(a.trace, ids) !== wire(b.trace, ids)) found.push('wire')
  return found
}

const wire = (trace: Trace, ids: readonly string[]): string => stepsIn(trace, ids).flatMap(linesOf).join('\n')

/** A reason for a refusal has a name of its own in each design, so it counts only within one. */
function sameAnswers(a: Result, b: Result, withReason: boolean): boolean {
  const key = (answer: Answer) =>
    answer === null || answer === 'nothing'
      ? answer
      : `${answer.status} ${withReason ? answer.refusal : answer.refusal !== null}`
  return (['browser', 'phone', 'attacker'] as const).every((who) => {
    const [one, other] = [key(a.answers[who]), key(b.answers[who])]
    // between designs, a lane that did it all on its own side has no answer that could be another one
    return one === other || (!withReason && (one === null || other === null))
  })
}

/** For each beat, what differs between any two of the lanes, the weightiest first. */
export function marksOf(
  lanes: readonly Side[],
  beats: readonly SharedBeat[],
): readonly (readonly Difference[])[] {
  const pairs = lanes.flatMap((a, i) => lanes.slice(i + 1).map((b) => [a, b] as const))
  const order: readonly Difference[] = ['answer', 'ledger', 'lookup', 'wire']
  return beats.map(({ ids }) => {
    const found = new Set(pairs.flatMap(([a, b]) => differences(a, b, ids)))
    return order.filter((kind) => found.has(kind))
  })
}

/** The first beat in which anything differs, and the first in which answers do; −1 where there is none. */
export const partingOf = (marks: readonly (readonly Difference[])[]) => ({
  first: marks.findIndex((kinds) => kinds.length > 0),
  answer: marks.findIndex((kinds) => kinds.includes('answer')),
})
