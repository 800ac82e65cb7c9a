// The lab, where the reader drives.
import type { LabWords } from '../../lab-words'
import { actions } from './actions'
import { acts } from './acts'
import { challenges } from './challenges'
import { clock } from './clock'
import { goals } from './goals'
import { predict } from './predict'
import { share } from './share'
import { shareUi } from './share-ui'

export const lab: LabWords = {
  title: 'Lab',
  situation:
    'Nothing has happened yet. Choose an action, and the browser, the servers, the store and the attacker carry it out for real.',
  practice: 'practice',
  actions,
  acts,
  share,
  clock,
  shareUi,
  goals,
  challenges,
  predict,
  ui: {
    practice: 'practice',
    empty: 'For example: {actions}. What does the server answer in each design?',
    tabs: { act: 'Act', desks: 'Desks', clock: 'Clock', look: 'Inside', goals: 'Goals' },
    undo: 'Undo',
    redo: 'Redo',
    back: 'One step back',
    forward: 'One step on',
    tip: 'To the newest step',
    said: '{action}. {lanes}',
    actionOf: 'Action {n} / {total}',
    described:
      'A run of free play: what the reader did, and what went between the browser, the servers, the ledger and the attacker.',
    actionButton: 'Action {n}. {title}',
    running: 'Running…',
    failed: 'This run could not be told. Your actions are kept.',
    retry: 'Try again',
    unfold: 'Show the {n} earlier actions',
    fold: 'Fold the earlier actions',
    lanes: 'Designs',
    addLane: 'Add {name}',
    removeLane: 'Remove {name}',
    knobs: 'Settings of this run',
    knobsNote:
      'A changed setting holds from the beginning: the same actions run again. What was before stays as a branch.',
    knobsFixed: 'Fixed in this challenge',
    knobsUsual: 'Whatever is not named here has its usual value.',
    reset: 'Start over',
    keyEnds: 'The beginning, the end',
    backToGuide: 'Back to the guide',
    open: 'Open in full',
    openInFull: 'Open in full (new window)',
    branches: 'Branches',
    branch: 'Branch {n}',
    branchMain: 'First branch',
    branchFork: 'parts after action {n}',
    branchNow: 'on screen',
    branchOpen: 'Open',
    branchCompare: 'Compare',
    branchRemove: 'Remove',
    branchNone:
      'There is one branch only. Undo, then act differently: what was done before stays here as a branch.',
    branchCompared: 'This branch and {name}',
    compareEnd: 'End comparison',
    compareHere: 'This branch',
    compareNone: 'no action',
    compareEach: '{here} here, {there} there',
    compareGo: 'First difference',
    compareKnobs: 'Their settings differ: {names}.',
    differs: 'They first differ at action {n}: {action}.',
    same: 'They do not differ.',
    share: 'Share',
    done: 'What was done',
    doNow: 'What now?',
    past: 'You are looking at an earlier moment. An action from here begins a new branch; the former future is kept.',
    noScript: 'The lab needs JavaScript: it runs everything on this page. The scenes can be read without it.',
    onlySome: 'Only in: {names}',
    name: 'Another name',
    logIn: 'Log in',
    challenges: 'Challenges',
    challengesNote: 'Each begins on a sheet of its own. What you did before stays as a branch.',
    challengeMet: 'Met in {n} actions',
    goalsMake: 'Set goals of your own',
    goalsChange: 'Change the goals',
    goalsDone: 'Done',
    goalsOther: 'Leave these goals',
  },
}
