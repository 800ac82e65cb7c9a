// Several tellings side by side, as plain data: their shared beats, what differs in each, and where a lane stands.
import { beatsOf, marksOf, partingOf, type SharedBeat } from '@/lib/story/align'
import type { Design } from '@/lib/vocabulary/designs'
import type { Lane, Lesson } from '../lesson'
import { type View, viewIn } from '../view'

export type Marks = ReturnType<typeof marksOf>

/** What a comparison draws from. */
export type Company = {
  readonly lanes: readonly Lane[]
  readonly beats: readonly SharedBeat[]
  /** What differs between any of the lanes, beat by beat. */
  readonly marks: Marks
  /** The same between each lane and the next one, and the first beat in which those part. */
  readonly gutters: readonly { readonly marks: Marks; readonly first: number }[]
}

/** The lanes of some designs of a lesson. */
export const lanesOf = (lesson: Lesson, ids: readonly Design[]): readonly Lane[] =>
  ids.map((design) => ({
    ...{ key: design, name: lesson.words.designs[design] },
    ...{ design, telling: lesson.tellings[design] },
  }))

/** Both futures of a design: as it was on the left, as it is with the knobs turned on the right. */
export function futuresOf(base: Lesson, lesson: Lesson, design: Design): Company {
  const { branches } = base.words.ui.whatIf
  const lanes = (['old', 'new'] as const).map((key) => ({
    ...{ key, name: branches[key], design },
    telling: (key === 'old' ? base : lesson).tellings[design],
  }))
  return companyOf(lanes, beatsOf(lanes.map(({ telling }) => telling.stops)))
}

export function companyOf(lanes: readonly Lane[], beats: readonly SharedBeat[]): Company {
  const sides = lanes.map(({ design, telling }) => ({ design, trace: telling.trace }))
  const gutters = sides.slice(1).map((side, i) => {
    const marks = marksOf([sides[i] ?? side, side], beats)
    return { marks, first: partingOf(marks).first }
  })
  return { lanes, beats, marks: marksOf(sides, beats), gutters }
}

/** Where one lane stands while all have come to this beat; −1 is before the first. */
export function laneView(lesson: Lesson, { lanes, beats }: Company, lane: number, beat: number): View | null {
  const told = lanes[lane]
  const { first, last } = beats[beat]?.lanes[lane] ?? { first: -1, last: -1 }
  return told ? viewIn(lesson, told, last, first) : null
}

/** As many lanes as there is room for: the one in focus, and the others from the left. */
export function fitting<T>(lanes: readonly T[], focus: T, room: number): readonly T[] {
  const others = lanes.filter((lane) => lane !== focus).slice(0, room - 1)
  return lanes.filter((lane) => lane === focus || others.includes(lane))
}

/** How wide each of so many lanes is in a box of this width, in px; the style sheet knows the gutter between them as well. */
export const laneWidth = (width: number, lanes: number, gutter = 72): number =>
  (width - gutter * (lanes - 1)) / lanes

/** The name of a beat, or of the last of several that pass as one. */
export const beatName = (lesson: Pick<Lesson, 'beats'>, beat: SharedBeat | undefined): string =>
  (beat && lesson.beats[beat.id]) ?? ''
