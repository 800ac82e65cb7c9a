// HTTP messages as they stand on the wire, line by line, with the lines marked that this message is about.
import { type HttpMessage, isRequest, reasonPhrase } from '../vocabulary/http'
import type { Trace } from '../vocabulary/trace'

export type WireLine = {
  readonly text: string
  readonly part: 'start' | 'field' | 'blank' | 'body'
  readonly marked: boolean
}
export type Wire = { readonly lines: readonly WireLine[]; readonly bytes: number }

/** A message in HTTP/1.1 form. @see RFC 9112 §2.1 */
export function plainLines(message: HttpMessage): string[] {
  const start = isRequest(message)
    ? `${message.method} ${new URL(message.url).pathname} HTTP/1.1`
    : `HTTP/1.1 ${message.status} ${reasonPhrase[message.status] ?? ''}`.trimEnd()
  const fields = message.headers.map(([name, value]) => `${name}: ${value}`)
  return [start, ...fields, ...(message.body ? ['', message.body] : [])]
}

/** Octets of the message with CRLF line ends. */
export function bytesOf(message: HttpMessage): number {
  const [head, body] = [plainLines({ ...message, body: '' }), message.body]
  return new TextEncoder().encode(`${head.join('\r\n')}\r\n\r\n${body}`).length
}

/** The message of a step, or null where the step is none. */
export function wireOf(trace: Trace, index: number): Wire | null {
  const event = trace.steps[index]?.event
  if (event?.kind !== 'request' && event?.kind !== 'response') return null
  const { message } = event
  const former = new Set(formerLines(trace, index))
  const lines = plainLines(message)
  const body = lines.indexOf('')
  return {
    bytes: bytesOf(message),
    lines: lines.map((text, i) => {
      const part = i === 0 ? 'start' : i === body ? 'blank' : body > 0 && i > body ? 'body' : 'field'
      const fresh = former.size > 0 && part !== 'blank' && !former.has(text)
      return { text, part, marked: fresh || carriesProof(text) }
    }),
  }
}

/** The lines of the last message of the same kind about the same request line, to see what is new. */
function formerLines(trace: Trace, index: number): string[] {
  const key = keyOf(trace, index)
  const former = trace.steps.findLast((s) => s.index < index && keyOf(trace, s.index) === key)
  return former && 'message' in former.event ? plainLines(former.event.message) : []
}

function keyOf(trace: Trace, index: number): string | null {
  const event = trace.steps[index]?.event
  if (event?.kind === 'request') return `> ${event.message.method} ${event.message.url}`
  if (event?.kind !== 'response') return null
  const asked = trace.steps.find((s) => s.event.kind === 'request' && s.event.exchange === event.exchange)
  return asked?.event.kind === 'request' ? `< ${asked.event.message.method} ${asked.event.message.url}` : null
}

/** Lines that hand over, carry, ask for or take away a credential. */
const carriesProof = (line: string): boolean =>
  /^(Set-Cookie|Cookie|Authorization|WWW-Authenticate): /.test(line) || line.includes('"access_token":')
