// The state of a stage: plain data behind one gateway. Everything on screen is projected from it and the lesson.
import { createStore } from 'zustand/vanilla'
import type { UiWords } from '@/content/ui-words'
import type { Turned } from '@/lib/vocabulary/config'
import { type Design, designIds } from '@/lib/vocabulary/designs'
import type { Lesson } from './lesson'

export const inspectorTabs = ['http', 'credential', 'code', 'log'] as const
export type InspectorTab = (typeof inspectorTabs)[number]

export const overlays = ['none', 'message', 'more', 'menu', 'keys', 'knobs'] as const
export type Overlay = (typeof overlays)[number]

/** Where an audience may rest besides the stops themselves. */
export const shows = ['stop', 'question', 'answer', 'principle'] as const
export type Show = (typeof shows)[number]

export type NoticeKey = Extract<keyof UiWords, `notice${string}`>

export const branches = ['new', 'old', 'both'] as const
export type Branch = (typeof branches)[number]

/** What the reader has turned, and which of the two futures is on screen. */
export type Alteration = {
  readonly turned: Turned
  readonly branch: Branch
  /** Where both stand side by side, the one that is looked into. */
  readonly facing: 'new' | 'old'
  /** The altered lesson; while a newer one is made, the one before. Null until there is one: the original stands. */
  readonly told: { readonly turned: Turned; readonly lesson: Lesson } | null
  readonly failed: boolean
  /** The stop that an address names, which only the altered run may have. */
  readonly linked: string | null
}

export type StageState = {
  /** One design told alone, a step a stop; or some side by side, a step a beat. */
  readonly mode: 'single' | 'dual'
  /** The design that is told; side by side, the lane in focus, which is always one of `lanes`. */
  readonly design: Design
  /** The designs that stand side by side whenever some do, from left to right. */
  readonly lanes: readonly Design[]
  /** Whether the reader was told in which beats the lanes part, and the beats they pressed before that. */
  readonly told: boolean
  readonly guesses: readonly string[]
  /** Index of the stop; −1 before the first. Side by side it is the last one of its beat. */
  readonly at: number
  /** The highest stop seen. */
  readonly seen: number
  readonly question: 'closed' | 'open' | 'answered' | 'skipped'
  /** The option that the reader committed to. */
  readonly choice: string | null
  /** Where the reader wanted to go when the question opened. */
  readonly pending: number | null
  /** What brought the reader here: the page's load, one step by hand, one by itself, or a leap. */
  readonly how: 'load' | 'step' | 'auto' | 'jump'
  readonly tab: InspectorTab
  readonly playing: boolean
  /** What the audience sees; null while nobody presents. */
  readonly present: Show | null
  readonly overlay: Overlay
  readonly notice: NoticeKey | null
  /** The piece of the address that the notice names; '' where it names none. */
  readonly subject: string
  readonly alteration: Alteration | null
}

/** A design in company: the first other one on its left. */
export const lanesBeside = (design: Design): readonly Design[] => [
  ...['session' as const, ...designIds].filter((id) => id !== design).slice(0, 1),
  design,
]

/** Before anything was read from the address or from memory: what the server renders. */
export const initialState = (lesson: Pick<Lesson, 'home'>): StageState => ({
  mode: 'single',
  design: lesson.home,
  lanes: lanesBeside(lesson.home),
  told: false,
  guesses: [],
  at: -1,
  seen: -1,
  question: 'closed',
  choice: null,
  pending: null,
  how: 'load',
  tab: 'http',
  playing: false,
  present: null,
  overlay: 'none',
  notice: null,
  subject: '',
  alteration: null,
})

export type Move = (state: StageState) => StageState

export type StageStore = {
  readonly initial: () => StageState
  readonly get: () => StageState
  readonly subscribe: (changed: () => void) => () => void
  /** The one gateway: whoever wants another state says how it follows from the one there is. */
  readonly update: (move: Move) => void
}

export function createStage(lesson: Pick<Lesson, 'home'>): StageStore {
  const store = createStore<StageState>(() => initialState(lesson))
  return {
    initial: store.getInitialState,
    get: store.getState,
    subscribe: store.subscribe,
    update: (move) => store.setState(move(store.getState()), true),
  }
}
