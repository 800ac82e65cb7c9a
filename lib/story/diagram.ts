// From a trace to what the diagram shows: participants, and one or two lines for each drawn step. Words come from outside.
import { type StageActor, stageOrder } from '../vocabulary/actors'
import { designs } from '../vocabulary/designs'
import type { DiagramItem, DiagramSpec } from '../vocabulary/diagram'
import type { Step, Trace } from '../vocabulary/trace'
import { type Facts, factsOfStep } from './facts'
import type { Stop } from './stops'

/** The words of a diagram in one language, long or short. */
export type DiagramWords = {
  readonly title: string
  readonly description: string
  readonly actor: (id: StageActor) => string
  readonly label: (facts: Facts) => string
  /** The store's reply to a look-up. */
  readonly found: (found: boolean) => string
}

/** Which columns a story has: the attacker only where there is something for them to do. */
export function participantsOf(trace: Trace): readonly { id: StageActor; ghost: boolean }[] {
  const attacked = trace.steps.some(
    ({ event }) => event.kind === 'loot' || ('from' in event && event.from === 'attacker'),
  )
  const uses: readonly string[] = designs[trace.design].uses
  const ghost = (id: StageActor) =>
    !uses.includes(id) || (id === 'store' && trace.knobs.sessionStore === 'in-process')
  return stageOrder.filter((id) => id !== 'attacker' || attacked).map((id) => ({ id, ghost: ghost(id) }))
}

/** What is to be drawn, stop by stop. The same trace and words give the same spec. */
export function specOf(trace: Trace, stops: readonly Stop[], words: DiagramWords): DiagramSpec {
  const participants = participantsOf(trace).map((p) => ({ ...p, label: words.actor(p.id) }))
  const ends: readonly [StageActor, StageActor] = ['browser', participants.at(-1)?.id ?? 'store']
  const items = stops.flatMap((stop, at) =>
    stop.drawn.flatMap((index) => {
      const step = trace.steps[index]
      const facts = step && factsOfStep(trace, index, 'answer')
      return facts
        ? itemsOf(step, words.label(facts), words, ends).map((item) => ({ ...item, stop: at }))
        : []
    }),
  )
  return { title: words.title, description: words.description, participants, items }
}

type Item = DiagramItem extends infer I ? (I extends DiagramItem ? Omit<I, 'stop'> : never) : never

function itemsOf(
  { event }: Step,
  text: string,
  words: DiagramWords,
  ends: readonly [StageActor, StageActor],
): Item[] {
  switch (event.kind) {
    case 'request':
      return [{ kind: 'call', from: stage(event.from), to: stage(event.to), text }]
    case 'response':
      return [{ kind: 'reply', from: stage(event.from), to: stage(event.to), text }]
    case 'store': {
      if (event.at !== 'store') return [{ kind: 'self', at: 'server', text }]
      const call: Item = { kind: 'call', from: 'server', to: 'store', text }
      const reply: Item = { kind: 'reply', from: 'store', to: 'server', text: words.found(event.found) }
      return event.act === 'read' ? [call, reply] : [call]
    }
    case 'token':
      return [{ kind: 'self', at: 'server', text }]
    case 'storage':
    case 'altered':
      return [{ kind: 'self', at: 'browser', text }]
    case 'loot':
      return [{ kind: 'copy', from: 'browser', to: 'attacker', text }]
    case 'restart':
      return [{ kind: 'note', over: ['server', 'server'], text }]
    case 'clock':
      return [{ kind: 'note', over: ends, text }]
    case 'idle':
      return [{ kind: 'note', over: [stage(event.at), stage(event.at)], text }]
    default:
      return []
  }
}

/** Actors without a lifeline of their own stand at the server's. */
const stage = (id: string): StageActor => stageOrder.find((a) => a === id) ?? 'server'
