// Predicting: asked before an answer arrives, and compared with what the run had.
import type { PredictWords } from '../../lab-words/predict'

export const predict: PredictWords = {
  switch: 'Predict before answers arrive',
  switchNote: 'After an action you are asked first, before its answer shows. You can always skip.',
  tally: 'Predictions so far: {of}. As the run had it: the answer {status} times, the store {reads} times.',
  left: '`{request}` has left.',
  ask: 'What will come back?',
  notes: {
    form: 'The answer to the form itself counts, not the page that a redirect leads to.',
    more: 'If other requests follow in this action, the last answer counts.',
  },
  askReads: 'Is a store read?',
  readsNote:
    'A session, refresh token or denylist that is read counts. Users, an answer that a server remembers, and a store that is down do not.',
  yes: 'Yes',
  no: 'No',
  verdict: 'Answer: predicted {said} → actual {had}',
  verdictReads: 'Store: predicted {said} → actual {had}',
  read: 'read',
  unread: 'not read',
  decided: 'Decided at: {title}',
  passed: 'The last prediction was passed over without an answer.',
}
