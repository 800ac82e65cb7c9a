// The story behind a claim: its beats and knobs, whether a scenario tells it, and with which knobs turned.
import type { Design } from '../vocabulary/designs'
import type { Knobs } from '../vocabulary/knobs'
import type { Beat, Scenario } from '../vocabulary/scenario'
import type { Claim } from './claim-kinds'

export type ClaimStory = {
  readonly id: string
  readonly beats: readonly Beat[]
  readonly knobs: (design: Design) => Partial<Knobs>
  /** The scenario that tells it, and what is turned there; null for a story of its own. */
  readonly scene: { readonly scenario: Scenario; readonly turned: Partial<Knobs> } | null
}

/** @throws Error for a scenario that does not exist */
export function storyOf(
  { story }: Pick<Claim, 'story'>,
  find: (id: string) => Scenario | undefined,
): ClaimStory {
  if (typeof story !== 'string' && 'beats' in story) {
    const { id, beats, knobs, own } = story
    return { id, beats, knobs: (design) => ({ ...knobs, ...own?.[design] }), scene: null }
  }
  const [id, name, turned] =
    typeof story === 'string' ? [story, story, {}] : [story.id, story.scenario, story.knobs]
  const scenario = find(name)
  if (!scenario) throw new Error(`no scenario ${name}`)
  const knobs = { ...scenario.knobs, ...turned }
  return { id, beats: scenario.beats, knobs: () => knobs, scene: { scenario, turned } }
}
