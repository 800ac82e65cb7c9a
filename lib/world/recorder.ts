// The recorder: the one gateway that changes the world, and the list of every moment it went through.
import type { EpochSeconds } from '../vocabulary/time'
import type { HandlerRef, Snapshot, Step, TraceEvent } from '../vocabulary/trace'

export type Recorder = {
  /** The world as it stands: plain, and never mutated. */
  readonly state: () => Snapshot
  /** Records an event; `change` gives the world after it, sharing what did not change. */
  readonly record: (
    event: TraceEvent,
    source?: HandlerRef | null,
    change?: (world: Snapshot) => Snapshot,
  ) => void
  readonly steps: readonly Step[]
  /** From here on, steps belong to this beat. */
  readonly enter: (beat: string) => void
}

/** A recorder that starts from this world. */
export function createRecorder(before: Snapshot, now: () => EpochSeconds): Recorder {
  let world = before
  let beat = ''
  const steps: Step[] = []
  return {
    state: () => world,
    steps,
    enter: (next) => {
      beat = next
    },
    record(event, source = null, change) {
      if (change) world = change(world)
      steps.push({ index: steps.length, at: now(), beat, event, source, after: world })
    },
  }
}
