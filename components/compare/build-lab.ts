// The way from a cell to the lab at build: where no scene tells its story, free play can do the same actions.
import { freeStops } from '@/components/stage/tell'
import type { Lang } from '@/content'
import type { ClaimStory } from '@/lib/story/claim-stories'
import { writeRun } from '@/lib/story/share'
import { turnedFrom } from '@/lib/vocabulary/config'
import type { Design } from '@/lib/vocabulary/designs'
import { defaultKnobs } from '@/lib/vocabulary/knobs'
import type { Play } from '@/lib/vocabulary/play'

/** The actions of a story in one design. Designs may differ in their knobs, and a play has one set, so none stands beside it. */
const playOf = ({ beats, knobs }: ClaimStory, design: Design): Play => ({
  lanes: [design],
  knobs: turnedFrom(defaultKnobs, knobs(design)),
  actions: beats.flatMap(({ actions }) => actions),
})

/**
 * The lab on the stop of free play that has this step of the story's run: the actions are the same, and so are the steps.
 * @throws Error where free play has no such step
 */
export async function labHref(story: ClaimStory, design: Design, step: number, lang: Lang): Promise<string> {
  const play = playOf(story, design)
  const stop = (await freeStops(story.beats, design, play.knobs)).find(({ last }) => step <= last)
  if (!stop) throw new Error(`free play has no step ${step} of ${story.id} in ${design}`)
  return `/${lang}/lab/#${writeRun({ play, at: stop.id, from: null, goal: null, goals: null })}`
}
