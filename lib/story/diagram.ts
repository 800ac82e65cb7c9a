// From a trace to what the diagram shows: participants, and one or two lines for each drawn step. Words come from outside.
import { type StageActor, serverIds, stageOrder } from '../vocabulary/actors'
import { usesStore } from '../vocabulary/designs'
import type { DiagramItem, DiagramSpec } from '../vocabulary/diagram'
import { freePlay } from '../vocabulary/play'
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

/**
 * Which columns a story has: the attacker, the second device and more servers only where there is something to see. In
 * free play nobody knows what comes, so everybody who could act stands there from the beginning, and never moves.
 */
export function participantsOf(trace: Trace): readonly { id: StageActor; ghost: boolean }[] {
  const { scenario, design, knobs, steps } = trace
  const acts = (id: StageActor) =>
    (scenario === freePlay && (id === 'phone' || id === 'attacker')) ||
    steps.some(({ event }) => Object.values(event).some((value) => value === id))
  const several: readonly StageActor[] =
    knobs.servers > 1 ? ['balancer', ...serverIds.slice(1, knobs.servers)] : []
  const shown = (id: StageActor): boolean =>
    id === 'browser' || id === 'server' || id === 'store' || several.includes(id) || acts(id)
  const ghost = (id: StageActor) => id === 'store' && !usesStore(design, knobs)
  return stageOrder.filter(shown).map((id) => ({ id, ghost: ghost(id) }))
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
    case 'route':
      return [{ kind: 'call', from: 'balancer', to: event.to, text }]
    case 'store': {
      if (event.at !== 'store') return [{ kind: 'self', at: stage(event.by), text }]
      if (event.by === 'store') return [{ kind: 'note', over: ['store', 'store'], text }]
      const [by, at] = [stage(event.by), 'store'] as const
      const call: Item = { kind: 'call', from: by, to: at, text }
      const reply: Item = { kind: 'reply', from: at, to: by, text: words.found(event.found) }
      return event.act === 'read' ? [call, reply] : [call]
    }
    case 'unreachable':
      return [{ kind: 'call', from: event.by, to: 'store', text }]
    case 'replicated':
      return [{ kind: 'copy', from: event.from, to: event.to, text }]
    case 'token':
      return [{ kind: 'self', at: event.at, text }]
    case 'storage':
    case 'altered':
    case 'script':
      return [{ kind: 'self', at: event.at, text }]
    case 'loot':
      return event.how === 'copied' ? [{ kind: 'copy', from: stage(event.from), to: 'attacker', text }] : []
    case 'command':
    case 'restart':
    case 'key':
    case 'power':
      return [{ kind: 'note', over: [event.at, event.at], text }]
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
