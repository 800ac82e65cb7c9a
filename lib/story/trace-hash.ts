// A run as one line of 64 digits: two runs are the same, byte for byte, where their hashes are.
import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'
import type { Trace } from '../vocabulary/trace'

/**
 * SHA-256, in hex, of the trace as JSON without spaces and with the names of every object in the order of their code
 * units. Made without `crypto.subtle`, which a page has only where its address is secure, and fed step by step: a
 * long run is longer as one text than a phone likes to hold.
 */
export function traceHash(trace: Trace): string {
  const making = hashing(trace)
  let next = making.next()
  while (!next.done) next = making.next()
  return next.value
}

/** The same, step by step: a page lets the reader act in between, however long the run is. */
export function* hashing({ steps, ...head }: Trace): Generator<undefined, string> {
  const hash = sha256.create()
  hash.update(utf8ToBytes(`${canonical(head).slice(0, -1)},"steps":[`))
  for (const [i, step] of steps.entries()) {
    hash.update(utf8ToBytes(`${i > 0 ? ',' : ''}${canonical(step)}`))
    yield
  }
  return bytesToHex(hash.update(utf8ToBytes(']}')).digest())
}

/** Plain data in its one JSON form. What JSON does not say (`undefined`) is not said. */
function canonical(value: unknown): string {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value)
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`
  const said = Object.entries(value).filter(([, inner]) => inner !== undefined)
  const fields = said.toSorted(([a], [b]) => (a < b ? -1 : 1))
  return `{${fields.map(([name, inner]) => `${JSON.stringify(name)}:${canonical(inner)}`).join(',')}}`
}
