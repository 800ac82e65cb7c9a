// Outcomes: the right answer of a prediction, read from the run and never authored.
import { type Design, designIds } from '../vocabulary/designs'
import type { Measure, Question } from '../vocabulary/scenario'
import type { Step, Trace, TraceEvent } from '../vocabulary/trace'
import type { Stop } from './stops'

export type Traces = Readonly<Record<Design, Trace>>

/** What the measure says of these runs, in the words of an option's `value`. */
export function measure(traces: Traces, current: Design, { read, beat, of }: Measure): string {
  const asked = of === 'current' ? [current] : of
  return asked.map((design) => readers[read](traces[design], beat)).join(' / ')
}

const readers: Readonly<Record<Measure['read'], (trace: Trace, beat: string) => string>> = {
  status: (trace, beat) => statusOf(trace, beat),
  outcome: (trace, beat) => outcomeOf(trace, beat),
  lookups: (trace, beat) => String(trace.steps.filter((s) => s.beat === beat && isLookUp(s)).length),
  line: (trace, beat) => lineOf(trace, beat),
}

/** Whether a step asks a store about a credential. A profile or a password is another question. */
export const isLookUp = ({ event }: Step): boolean =>
  event.kind === 'store' && event.act === 'read' && event.store !== 'users' && !event.cached

/**
 * Until when a log-out stays written down: not at all (its line was struck at once), until the credential would have
 * expired anyway, or longer. With leeway an expired token still passes for a while, and its line stays as long.
 */
function lineOf(trace: Trace, beat: string): string {
  const last = trace.steps.findLast((s) => s.beat === beat)
  if (!last) return 'no line'
  const { refresh, denylist } = last.after.store
  if (Object.values(refresh).some(({ status }) => status === 'revoked')) return 'until-expiry'
  const kept = Object.values(denylist)
  if (kept.some(({ until }) => until - trace.knobs.leeway > last.at)) return 'longer'
  const dropped = trace.steps.some(({ event }) => event.kind === 'store' && isDropped(event))
  return kept.length > 0 || dropped ? 'until-expiry' : 'at-once'
}

const isDropped = (event: Extract<TraceEvent, { kind: 'store' }>): boolean =>
  event.store === 'denylist' && event.act === 'delete'

/** The id of the option that the run makes right, or null when none of them is. */
export function rightOption(traces: Traces, current: Design, question: Question): string | null {
  const value = measure(traces, current, question.measure)
  return question.options.find((o) => o.value === value)?.id ?? null
}

/** The stop that decides: the last answer of the measured beat, or its end where nobody answers. */
export function decidingStop(stops: readonly Stop[], { beat }: Measure): number {
  const answers = stops.findLastIndex(
    (s) => s.beat === beat && (s.role === 'answer' || s.role === 'in-brief'),
  )
  return answers >= 0 ? answers : stops.findLastIndex((s) => s.beat === beat)
}

function lastResponse(trace: Trace, beat: string) {
  const step = trace.steps.findLast((s) => s.beat === beat && s.event.kind === 'response')
  return step?.event.kind === 'response' ? step.event : null
}

const statusOf = (trace: Trace, beat: string): string =>
  String(lastResponse(trace, beat)?.message.status ?? 'no answer')

function outcomeOf(trace: Trace, beat: string): string {
  const response = lastResponse(trace, beat)
  if (!response) return 'no answer'
  const { status, body } = response.message
  if (response.refusal) return `${status} ${response.refusal}`
  return status === 200 && isSomeoneElse(trace, body) ? '200 someone-else' : String(status)
}

/** Does the answer speak of another user than the one who logged in first? */
function isSomeoneElse(trace: Trace, body: string): boolean {
  const first = trace.steps.find(
    (s) => s.event.kind === 'response' && s.event.message.body.startsWith('{"sub"'),
  )
  return first?.event.kind === 'response' && first.event.message.body !== body && body.startsWith('{"sub"')
}

/** The runs of all designs, each under the design's name. */
export const byDesign = (traces: readonly Trace[]): Traces =>
  Object.fromEntries(designIds.map((d) => [d, traces.find((t) => t.design === d)])) as Traces
