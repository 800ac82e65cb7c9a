// What a run has cost so far: look-ups, bytes of credential on the wire, signatures checked, bytes between servers.
import { type HttpMessage, headers, isRequest } from '../vocabulary/http'
import type { Step, Trace } from '../vocabulary/trace'
import { isLookUp } from './outcome'

/** Bytes are of HTTP/1.1 lines without compression, each with its name and its line end. */
export type Cost = {
  /** Questions to a store about a credential. Passwords, profiles and remembered answers are no such question. */
  readonly lookups: number
  /** Of the `Authorization` and `Cookie` lines of all requests to the site, whoever sent them. */
  readonly up: number
  /** Of the `Set-Cookie` lines, and of the access tokens in bodies. */
  readonly down: number
  /** Tokens whose verification got as far as the signature. */
  readonly signatures: number
  /** Of the records that servers sent to one another. */
  readonly replicated: number
}

export type CostName = keyof Cost

/** In the order of a request's way: up, asked, checked, and back. */
export const costNames = [
  'up',
  'lookups',
  'signatures',
  'down',
  'replicated',
] as const satisfies readonly CostName[]

const bytes = (text: string): number => new TextEncoder().encode(text).length
const lineOf = (name: string, value: string): number => bytes(`${name}: ${value}\r\n`)

/** The bytes of the lines of this name. @see RFC 9112 §5 */
const linesOf = (message: HttpMessage, name: string): number =>
  headers(message, name).reduce((sum, value) => sum + lineOf(name, value), 0)

const tokenIn = (body: string): string => /"access_token":"([^"]+)"/.exec(body)?.[1] ?? ''

/** The bytes of credential that a message carries: a request those of its proof, an answer those of what it gives. */
export const credentialBytes = (message: HttpMessage): number =>
  isRequest(message)
    ? linesOf(message, 'Authorization') + linesOf(message, 'Cookie')
    : linesOf(message, 'Set-Cookie') + bytes(tokenIn(message.body))

const isSignatureChecked = ({ event }: Step): boolean =>
  event.kind === 'token' &&
  event.checks.some(({ rule, result }) => rule === 'signature' && result !== 'not-reached')

/** What goes to the attacker's collector is no cost of the site. */
const upOf = ({ event }: Step): number =>
  event.kind === 'request' && event.to !== 'attacker' ? credentialBytes(event.message) : 0

const downOf = ({ event }: Step): number => (event.kind === 'response' ? credentialBytes(event.message) : 0)

const sum = (steps: readonly Step[], of: (step: Step) => number): number =>
  steps.reduce((total, step) => total + of(step), 0)

/** What these steps cost together. Pure. */
export const costOf = (steps: readonly Step[]): Cost => ({
  lookups: steps.filter(isLookUp).length,
  up: sum(steps, upOf),
  down: sum(steps, downOf),
  signatures: steps.filter(isSignatureChecked).length,
  replicated: sum(steps, ({ event }) => (event.kind === 'replicated' ? event.bytes : 0)),
})

const add = (a: Cost, b: Cost): Cost => ({
  lookups: a.lookups + b.lookups,
  up: a.up + b.up,
  down: a.down + b.down,
  signatures: a.signatures + b.signatures,
  replicated: a.replicated + b.replicated,
})

/** The sums up to each step, worked out once for a run: a step of the reader must not count the whole past again. */
const running = new WeakMap<readonly Step[], readonly Cost[]>()

function sumsOf(steps: readonly Step[]): readonly Cost[] {
  const known = running.get(steps)
  if (known) return known
  let total = costOf([])
  const sums = steps.map((step) => {
    total = add(total, costOf([step]))
    return total
  })
  running.set(steps, sums)
  return sums
}

/** What the run has cost from its beginning up to this step; nothing before the first one. */
export const costUntil = ({ steps }: Pick<Trace, 'steps'>, step: number): Cost =>
  sumsOf(steps)[Math.min(step, steps.length - 1)] ?? costOf([])
