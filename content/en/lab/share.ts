// The words of shared runs and of branches: what a link could not give, and why a reader cannot go on.
import type { ShareWords } from '../../lab-words/share'

export const share: ShareWords = {
  refused: {
    none: 'There is no run in this: {what}',
    long: 'This is too long to be read as a run: {what}',
    file: 'This file is not a saved run: {what}',
  },
  left: {
    action: 'The run opens up to just before an action that is unknown here: {what}',
    many: 'At most 2000 actions run at once, so the run ends before this one: {what}',
    lane: 'This design cannot be used here and was left out: {what}',
    knob: 'This setting is unknown or repeated and was left out: {what}',
    value: 'This value does not work, so its setting keeps the default: {what}',
    config: 'This setting could not be read and was left out: {what}',
    stop: 'This run has no such step, so it opens at its end: {what}',
    from: 'The scene that this run came from is unknown: {what}',
    goal: 'This challenge is unknown, so the run opens without it: {what}',
    goals: 'These goals could not be read, so the run opens without them: {what}',
    field: 'A part of the address has no meaning here and was left out: {what}',
    version: 'Another version ({what}) made this link, so not all of it could be replayed.',
  },
  full: {
    actions: 'One run holds at most 2000 actions. Undo some, or begin anew.',
    branches: 'At most 12 branches are kept. Remove one that you do not need, and you can go on.',
  },
  branch: 'Branch {n}',
  tooLong: 'This run is too long for a link. Save it as a file instead.',
}
