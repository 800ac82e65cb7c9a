// The way to the audience's screen; alone here, because every stage has its door, and few readers go through it.
import type { StageState } from '../state'

/** Before the audience, at the same place; an open question becomes the question's own screen. */
export function enter(state: StageState): StageState {
  const isOpen = state.question === 'open'
  const question = isOpen ? 'closed' : state.question
  return {
    ...state,
    question,
    present: isOpen ? 'question' : 'stop',
    pending: null,
    overlay: 'none',
    playing: false,
  }
}
