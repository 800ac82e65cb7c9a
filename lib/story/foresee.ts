// Foreseeing: what can be asked before the answer to an action arrives, and what the run answers. Read from it, never authored.
import type { Design } from '../vocabulary/designs'
import type { Step, Trace, TraceEvent } from '../vocabulary/trace'
import { isLookUp } from './outcome'
import type { Stop } from './stops'

/** What left: a page asked for, a call for data, a script's POST, the form of a page, or one of another site. */
export type RequestKind = 'page' | 'call' | 'post' | 'form' | 'forged'

export type Foresight = {
  /** Index of the stop at which the question is asked: the request has left, and no server has seen it yet. */
  readonly asked: number
  /** Index of the stop that decides: the answer. */
  readonly decides: number
  readonly kind: RequestKind
  /** The request that has left: `GET /me`. */
  readonly request: string
  readonly status: number
  /** Whether a store was read between the two, as `isLookUp` counts it. */
  readonly reads: boolean
  /** What may be chosen, in rising order. It follows from the request alone, so it gives nothing away. */
  readonly choices: readonly number[]
}

type Request = Extract<TraceEvent, { kind: 'request' }>
type Answered = { readonly asked: Step; readonly request: Request; readonly answer: Step }

/**
 * What can be asked of an action, or null where no answer comes of it. It is asked once, before the first of its
 * requests is answered; a page that was only fetched for its form does not count as such. The answer is the last one
 * of the beat, as the measures of lib/story/outcome have it: where a page renews its token and asks again, the answer
 * to that. But what a redirect brings is no answer of its own: a form is answered by 303.
 */
export function foresee(trace: Trace, stops: readonly Stop[], beat: string): Foresight | null {
  const answers = answersIn(trace, beat)
  const [first, last] = [
    answers.find(({ request }) => request.initiator === 'form') ?? answers[0],
    answers.at(-1),
  ]
  if (!first || !last) return null
  const asked = askedAt(stops, first, beat)
  const decides = stops.findIndex((stop) => stop.last >= last.answer.index)
  const before = stops[asked]
  if (!before || decides <= asked || last.answer.event.kind !== 'response') return null
  const { status } = last.answer.event.message
  const kind = kindOf(first.request)
  return {
    ...{ asked, decides, kind, status },
    request: `${first.request.message.method} ${new URL(first.request.message.url).pathname}`,
    reads: trace.steps.slice(before.last + 1, last.answer.index).some(isLookUp),
    choices: choicesOf(kind, trace.design, status),
  }
}

/** The answers that arrive in a beat, each with its request, without those to which a redirect led. */
function answersIn({ steps }: Trace, beat: string): readonly Answered[] {
  const requests = new Map<number, Step>()
  const found: Answered[] = []
  for (const step of steps) {
    const { event } = step
    if (event.kind === 'request') requests.set(event.exchange, step)
    if (event.kind !== 'response' || step.beat !== beat) continue
    const asked = requests.get(event.exchange)
    if (asked?.event.kind !== 'request' || asked.event.initiator === 'redirect') continue
    found.push({ asked, request: asked.event, answer: step })
  }
  return found
}

/** Where the request has left; where that was in an earlier beat, and its answer was held back, the end of what was. */
const askedAt = (stops: readonly Stop[], { asked }: Answered, beat: string): number =>
  asked.beat === beat
    ? stops.findIndex((stop) => stop.last >= asked.index)
    : stops.findIndex((stop) => stop.beat === beat) - 1

function kindOf({ initiator, message }: Request): RequestKind {
  if (initiator === 'forged' || initiator === 'form') return initiator
  if (initiator === 'navigation') return 'page'
  return message.method === 'GET' ? 'call' : 'post'
}

const statuses: Readonly<Record<RequestKind, readonly number[]>> = {
  page: [200, 303, 401, 503],
  call: [200, 401, 403, 503],
  post: [200, 400, 401, 403, 503],
  form: [200, 303, 401, 403, 503],
  forged: [200, 303, 401, 403, 404, 503],
}

/** The fixed list of this kind. A page of the hybrid may have to renew its token, which is a POST as well. */
function choicesOf(kind: RequestKind, design: Design, status: number): readonly number[] {
  const fixed = statuses[kind === 'call' && design === 'hybrid' ? 'post' : kind]
  // the reader can always be right, whatever a server comes to say one day
  return fixed.includes(status) ? fixed : [...fixed, status].sort((a, b) => a - b)
}
