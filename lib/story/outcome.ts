// Outcomes: the right answer of a prediction, read from the run and never authored.
import { type Design, designIds } from '../vocabulary/designs'
import type { Measure, Question } from '../vocabulary/scenario'
import type { Trace } from '../vocabulary/trace'
import type { Stop } from './stops'

export type Traces = Readonly<Record<Design, Trace>>

/** What the measure says of these runs, in the words of an option's `value`. */
export function measure(traces: Traces, current: Design, { read, beat, of }: Measure): string {
  const asked = of === 'current' ? [current] : of
  return asked
    .map((design) => (read === 'status' ? statusOf(traces[design], beat) : outcomeOf(traces[design], beat)))
    .join(' / ')
}

/** The id of the option that the run makes right, or null when none of them is. */
export function rightOption(traces: Traces, current: Design, question: Question): string | null {
  const value = measure(traces, current, question.measure)
  return question.options.find((o) => o.value === value)?.id ?? null
}

/** The stop that decides: the last answer of the measured beat, or its end where nothing could be asked. */
export function decidingStop(stops: readonly Stop[], { beat }: Measure): number {
  const answer = stops.findLastIndex((s) => s.beat === beat && (s.role === 'answer' || s.role === 'in-brief'))
  return answer >= 0 ? answer : stops.findLastIndex((s) => s.beat === beat)
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

/** Both designs' runs under one name each. */
export const byDesign = (traces: readonly Trace[]): Traces =>
  Object.fromEntries(designIds.map((d) => [d, traces.find((t) => t.design === d)])) as Traces
