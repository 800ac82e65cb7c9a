// Judges goals: from the runs of the lanes, up to where they are shown, whether each is reached, since when, and what it lacks.
import type { Design } from '../vocabulary/designs'
import type { Goal, Missing } from '../vocabulary/goals'
import type { Trace } from '../vocabulary/trace'
import { momentsOf } from './goal-moments'
import { watch } from './goal-watchers'

export type LaneTraces = Readonly<Partial<Record<Design, Trace>>>
/** The last step that counts, lane by lane; a lane that is not named counts whole. -1: nothing has happened yet. */
export type Upto = Readonly<Partial<Record<Design, number>>>

/** `metAt`: the beat in which it became true and has stayed true since; null where no beat did it. */
export type Verdict =
  | { readonly met: true; readonly metAt: string | null; readonly missing: null }
  | { readonly met: false; readonly metAt: null; readonly missing: Missing }

/** Whether a goal is reached at this point of the runs. Pure. */
export function judge(goal: Goal, traces: LaneTraces, upto: Upto = {}): Verdict {
  const trace = 'in' in goal ? traces[goal.in] : Object.values(traces)[0]
  if (!trace) return lacks({ kind: 'no-lane', design: 'in' in goal ? goal.in : 'jwt' })
  const { first, next } = watch(goal, trace.knobs)
  const end = upto[trace.design] ?? trace.steps.length
  let [missing, metAt]: [Missing | null, string | null] = [first, null]
  for (const moment of momentsOf(trace)) {
    if (moment.step > end) break
    const now = next(moment)
    if (missing && !now) metAt = moment.beat
    missing = now
  }
  return missing ? lacks(missing) : { met: true, metAt, missing: null }
}

const lacks = (missing: Missing): Verdict => ({ met: false, metAt: null, missing })

/** Where every lane stands when this beat is over, and before it has begun where there is no such beat. */
export function endOfBeat(traces: LaneTraces, beat: string): Upto {
  const ends = Object.values(traces).map((trace) => {
    const last = trace.steps.findLast((step) => step.beat === beat)
    return [trace.design, last?.index ?? -1] as const
  })
  return Object.fromEntries(ends)
}

/** The verdicts of a list of goals, and whether all of them are reached together. */
export function judgeAll(goals: readonly Goal[], traces: LaneTraces, upto: Upto = {}) {
  const verdicts = goals.map((goal) => judge(goal, traces, upto))
  return { verdicts, solved: verdicts.every(({ met }) => met) }
}
