// The state of the lab: what was done, where the reader stands, and the run that was told last. Plain data behind one gateway.
import { createStore } from 'zustand/vanilla'
import type { Lesson } from '@/components/stage/lesson'
import type { InspectorTab } from '@/components/stage/state'
import { begin, type Full, type History } from '@/lib/story/history'
import type { From, Left, Refused } from '@/lib/story/share'
import type { Design } from '@/lib/vocabulary/designs'
import type { Play } from '@/lib/vocabulary/play'
import { type Predicting, unpredicted } from './predict/predicting'
import type { Window } from './rows'
import type { PlayOrder } from './tell-play'

export const labTabs = ['act', 'desks', 'clock', 'look', 'goals'] as const
export type LabTab = (typeof labTabs)[number]
export const labOverlays = ['none', 'menu', 'act', 'knobs', 'branches', 'share', 'keys'] as const
export type LabOverlay = (typeof labOverlays)[number]

/** A run that was told: what was asked for, and which of its beats are drawn. */
export type Told = {
  readonly order: PlayOrder
  readonly lesson: Lesson
  readonly window: Window
  /** The branch that stands beside, where one was asked for. */
  readonly there: There | null
}

/** Another branch as a lesson of its own, and the beat in which the two first differ; null where they never do. */
export type There = { readonly lesson: Lesson; readonly first: string | null }

/** Of two branches beside one another: the one on which the reader stands, and the other one. */
export type Side = 'here' | 'there'

/** A link that gave nothing, or a run and what was left out of it. */
export type Unread = { readonly refused: Refused } | { readonly left: readonly Left[] }

export type LabState = {
  readonly history: History
  /** The lane in focus: the one that is looked into. */
  readonly focus: Design
  /** The branch that is compared with this one, and which of the two is looked into. */
  readonly compared: number | null
  readonly side: Side
  /** The stop of the lane in focus, while the reader stands inside an action; null at the end of what is done. */
  readonly stop: number | null
  /** What brought the reader here: the page's load, an action, one step, or a leap. */
  readonly how: 'load' | 'act' | 'step' | 'jump'
  readonly told: Told | null
  /** Whether every row is wanted, also those that would be folded away. */
  readonly whole: boolean
  /** The last run could not be told. */
  readonly failed: boolean
  /** The stop that a link names, until the run is told that has it. */
  readonly linked: string | null
  /** Where the reader took over from the guide. */
  readonly from: From | null
  /** The challenge that is being solved, and goals that a reader made. */
  readonly goal: string | null
  readonly goals: string | null
  /** How many hints of the challenge are open, and whether its solution was shown: then it is not the reader's own. */
  readonly hints: number
  readonly shown: boolean
  /** Whether a play that is shown is stepped through by itself. */
  readonly playing: boolean
  /** What a link could not give. */
  readonly notice: Unread | null
  /** Why an action was not taken. */
  readonly full: Full | null
  /** Whether the reader is asked before answers arrive, and what was said so far. */
  readonly predict: Predicting
  readonly tab: LabTab
  readonly panel: InspectorTab
  readonly overlay: LabOverlay
}

const empty: Play = { lanes: ['jwt'], knobs: {}, actions: [] }

/** Before anything was read from the address: what the server renders. */
export const initialState = (play: Play = empty): LabState => ({
  history: begin(play),
  focus: play.lanes[0] ?? 'session',
  compared: null,
  side: 'here',
  stop: null,
  how: 'load',
  told: null,
  whole: false,
  failed: false,
  linked: null,
  from: null,
  goal: null,
  goals: null,
  hints: 0,
  shown: false,
  playing: false,
  notice: null,
  full: null,
  predict: unpredicted,
  tab: 'act',
  panel: 'http',
  overlay: 'none',
})

export type LabMove = (state: LabState) => LabState

export type LabStore = ReturnType<typeof createLab>

export function createLab() {
  const store = createStore<LabState>(() => initialState())
  return {
    initial: store.getInitialState,
    get: store.getState,
    subscribe: store.subscribe,
    /** The one gateway: whoever wants another state says how it follows from the one there is. */
    update: (move: LabMove): void => store.setState(move(store.getState()), true),
  }
}
