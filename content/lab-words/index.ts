// The words of the lab, where the reader drives: what stands on its parts, and what each action is called.
import type { Action } from '@/lib/vocabulary/actions'
import type { ActWords } from './acts'
import type { ChallengeWords } from './challenges'
import type { ClockWords } from './clock'
import type { GoalWords } from './goals'
import type { PredictWords } from './predict'
import type { ShareWords } from './share'
import type { ShareWords as ShareUiWords } from './share-ui'

export type LabWords = {
  readonly title: string
  /** What the page is for, read before the first action. */
  readonly situation: string
  /** Written by hand in the corner of the blank sheet, so that nobody mistakes play for the guide. */
  readonly practice: string
  /** What an action is called in the list of what was done; code stands as it is. */
  readonly actions: (action: Action) => string
  readonly ui: LabUiWords
  readonly acts: ActWords
  readonly share: ShareWords
  readonly clock: ClockWords
  readonly shareUi: ShareUiWords
  readonly goals: GoalWords
  readonly challenges: ChallengeWords
  readonly predict: PredictWords
}

/** What goes to the browser with the page: strings only. */
export type LabPartWords = Omit<LabWords, 'actions' | 'ui'>

/** Strings only: they go to the browser. `{n}` and the like are filled in by fill(). */
export type LabUiWords = {
  readonly practice: string
  readonly empty: string
  readonly tabs: Readonly<Record<'act' | 'desks' | 'clock' | 'look' | 'goals', string>>
  readonly undo: string
  readonly redo: string
  readonly back: string
  readonly forward: string
  readonly tip: string
  /** Announced after an action: what it was called, what came of it in each lane. */
  readonly said: string
  readonly actionOf: string
  readonly actionButton: string
  /** What a drawing says of itself where it is taken along. */
  readonly described: string
  readonly running: string
  readonly failed: string
  readonly retry: string
  readonly unfold: string
  readonly fold: string
  readonly lanes: string
  readonly addLane: string
  readonly removeLane: string
  readonly knobs: string
  readonly knobsNote: string
  /** Over what a challenge has set and keeps; and that everything else is as usual. */
  readonly knobsFixed: string
  readonly knobsUsual: string
  readonly reset: string
  /** What Home and End do. */
  readonly keyEnds: string
  readonly backToGuide: string
  /** On a run in somebody else's page: the way to all of it, in short and in full. */
  readonly open: string
  readonly openInFull: string
  readonly branches: string
  readonly branch: string
  readonly branchMain: string
  readonly branchFork: string
  readonly branchNow: string
  readonly branchOpen: string
  readonly branchCompare: string
  readonly branchRemove: string
  readonly branchNone: string
  readonly branchCompared: string
  readonly compareEnd: string
  /** The names of this branch in a comparison, and of an action that one of the two does not have. */
  readonly compareHere: string
  readonly compareNone: string
  /** What was done in both, where that is not the same. */
  readonly compareEach: string
  readonly compareGo: string
  readonly compareKnobs: string
  readonly differs: string
  readonly same: string
  readonly share: string
  readonly done: string
  readonly doNow: string
  readonly past: string
  readonly noScript: string
  readonly onlySome: string
  readonly name: string
  readonly logIn: string
  readonly challenges: string
  readonly challengesNote: string
  readonly challengeMet: string
  readonly goalsMake: string
  readonly goalsChange: string
  readonly goalsDone: string
  readonly goalsOther: string
}
