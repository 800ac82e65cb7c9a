// A token taken apart: its three segments, what can be read of them, and the latest verdict on it up to this stop.
import { decodeObject } from '@/lib/vocabulary/base64url'
import type { TokenCheck } from '@/lib/vocabulary/trace'
import type { View } from '../view'

export type Member = { readonly name: string; readonly value: unknown }

/** The segments of a token; a missing one is ''. */
export function segmentsOf(token: string): readonly [header: string, payload: string, signature: string] {
  const [header = '', payload = '', ...rest] = token.split('.')
  return [header, payload, rest.join('.')]
}

/** The members of a segment's JSON in the order they stand there, or null where it cannot be read. */
export function membersOf(segment: string): readonly Member[] | null {
  const object = decodeObject(segment)
  return object && Object.entries(object).map(([name, value]) => ({ name, value }))
}

/** What the server's verifier last said of this token; empty where nobody has asked it yet. */
export function checksOf({ telling, stop }: View, token: string): readonly TokenCheck[] {
  const past = telling.trace.steps.slice(0, (stop?.last ?? -1) + 1).map((step) => step.event)
  const verdict = past.findLast((e) => e.kind === 'token' && e.act !== 'signed' && e.token === token)
  return verdict?.kind === 'token' ? verdict.checks : []
}
