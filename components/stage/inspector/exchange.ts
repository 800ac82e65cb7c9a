// The exchange around a message: its two halves as far as they have happened, and what the browser's rules said.
import type { WireLine } from '@/lib/story/wire'
import type { TraceEvent } from '@/lib/vocabulary/trace'
import type { View } from '../view'

type EventOf<Kind extends TraceEvent['kind']> = Extract<TraceEvent, { kind: Kind }>
export type MessageEvent = EventOf<'request' | 'response'>
export type CookieEvent = EventOf<'cookie'>

export type Half = { readonly index: number; readonly event: MessageEvent }

/** The message of the stop and the others of its exchange, in order; nothing that is still to come. */
export function halvesAt({ telling, stop }: View): readonly Half[] {
  const { steps } = telling.trace
  const event = steps[stop?.message ?? -1]?.event
  if (!stop || (event?.kind !== 'request' && event?.kind !== 'response')) return []
  return steps.slice(0, stop.last + 1).flatMap(({ index, event: other }) => {
    if (other.kind !== 'request' && other.kind !== 'response') return []
    // what a script sends out is answered by nobody: it belongs to no exchange
    const same = other.exchange === event.exchange && (event.exchange >= 0 || other === event)
    return same ? [{ index, event: other }] : []
  })
}

/** What the browser decided about its cookies for this message: sending goes with requests, keeping with responses. */
export function cookieEvents({ telling, stop }: View, { event }: Half): readonly CookieEvent[] {
  const sending = event.kind === 'request'
  return telling.trace.steps.slice(0, (stop?.last ?? -1) + 1).flatMap(({ event: other }) => {
    if (other.kind !== 'cookie' || other.exchange !== event.exchange) return []
    return (other.act === 'sent' || other.act === 'withheld') === sending ? [other] : []
  })
}

const carriesCredential = (line: WireLine): boolean =>
  /^(Set-Cookie|Cookie|Authorization): /.test(line.text) || line.text.includes('"access_token":')

/** Octets of the lines that carry a credential; 0 where none does. */
export const proofBytes = (lines: readonly WireLine[]): number =>
  new TextEncoder().encode(
    lines
      .filter(carriesCredential)
      .map((l) => l.text)
      .join(''),
  ).length
