// The lab's page as plain data, and the lesson of a play that is made from it: so every part of the stage can show a play.
import { castFor } from '@/components/stage/cast'
import type { Lesson, Lit } from '@/components/stage/lesson'
import { litOf } from '@/components/stage/lit'
import type { LabPartWords, LabUiWords } from '@/content/lab-words'
import { type Design, designIds } from '@/lib/vocabulary/designs'
import { defaultKnobs } from '@/lib/vocabulary/knobs'
import type { Play } from '@/lib/vocabulary/play'
import type { PlayTold } from './tell-play'

export type LabPage = {
  /** A lesson in which nothing has happened yet. */
  readonly base: Lesson
  readonly words: LabUiWords
  /** The words of the parts that stand alone. */
  readonly parts: LabPartWords
}

/** The lesson of a play. Designs that do not act in it keep their empty telling. */
export function lessonOf(
  base: Lesson,
  { knobs: turned }: Play,
  { tellings, beats }: Pick<PlayTold, 'tellings' | 'beats'>,
): Lesson {
  const knobs = { ...defaultKnobs, ...turned }
  const lit = {} as Record<Design, readonly (Lit | null)[]>
  for (const design of designIds) {
    const told = tellings[design]
    lit[design] = told ? litOf(base.code, told.trace) : []
  }
  return {
    ...base,
    beats,
    knobs,
    turned,
    lit,
    tellings: { ...base.tellings, ...tellings },
    words: castFor(base.words, knobs.servers),
  }
}
