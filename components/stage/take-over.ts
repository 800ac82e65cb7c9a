// What a reader takes along from the guide: what was done up to here, under the conditions that are on screen, and nothing
// of what comes.
import { beatAt } from '@/lib/story/align'
import { type From, writeForm } from '@/lib/story/run-form'
import type { Lesson } from './lesson'
import { beatsIn, focusIn, isAbreast, isForked, spanSeen } from './moves'
import type { StageState } from './state'
import { lessonOf } from './what-if/moves'

/** The beats that are over at this stop, or under way: side by side a step may take several of them. */
function beatsAt(lesson: Lesson, state: StageState, beat: string | undefined): readonly string[] {
  if (!isAbreast(lesson, state)) return beat ? [beat] : []
  const shared = beatsIn(lesson, state)
  return shared[beatAt(shared, focusIn(lesson, state), state.at)]?.ids ?? []
}

/** What is on screen: of two futures that stand side by side, the one that is looked into. */
function seenIn(base: Lesson, state: StageState) {
  const lesson = lessonOf(base, state)
  const seen = isForked(lesson, state) && state.alteration?.facing === 'old' ? base : lesson
  return { lesson, seen, stop: seen.tellings[state.design].stops[spanSeen(lesson, state).last] }
}

/** The step that the way back leads to. */
export const placeOf = (base: Lesson, state: StageState): From => ({
  scenario: base.id,
  stop: seenIn(base, state).stop?.id ?? null,
  mode: state.mode === 'dual' ? state.mode : state.design,
})

/**
 * The address of the lab at the same moment: where stops are steps, at the same stop in free play; where beats are, at the
 * end of the last action.
 */
export function labAddress(base: Lesson, state: StageState): string {
  const { lesson, seen, stop } = seenIn(base, state)
  const over = beatsAt(lesson, state, stop?.beat)
  const end = base.script.findLastIndex(({ beat }) => over.includes(beat))
  const codes = base.script.slice(0, end + 1).flatMap((beat) => beat.codes)
  const inside = isAbreast(lesson, state) ? '' : stop?.free
  const run = writeForm({
    codes: codes.join('.'),
    lanes: state.mode === 'dual' ? state.lanes : [state.design],
    knobs: seen.knobs,
    at: codes.length > 0 ? inside || `${codes.length}` : null,
    from: placeOf(base, state),
    goal: null,
    goals: null,
  })
  return `/${base.lang}/lab/#${run}`
}
