'use client'
// Where do they part? The reader presses the beats first; then it is told, with no praise and no blame.
import type { UiWords } from '@/content/ui-words'
import { fill } from '../fill'
import { guess, tellParting } from '../moves'
import { useForked, useStage, useStageState } from '../use-stage'
import { EqualSign } from './Gutter'
import { type Dual, useTold } from './use-dual'

type Props = {
  readonly dual: Dual
  /** Where there is no gutter, a beat can be pressed here only. */
  readonly here?: boolean
}

export function Parting({ dual, here = false }: Props) {
  const { lesson, store } = useStage()
  const words = lesson.words.ui.dual
  const told = useTold()
  const forked = useForked()
  const guesses = useStageState((s) => s.guesses)
  const { beat, beats } = dual
  const now = beats[beat]
  if (!now) return null
  if (told) return <Told dual={dual} guesses={forked ? [] : guesses} words={words} />
  return (
    <div className="parting">
      <p className="parting-task">{here ? words.taskHere : words.task}</p>
      <div className="parting-buttons">
        <button
          type="button"
          className="btn"
          aria-pressed={guesses.includes(now.id)}
          onClick={() => store.update((s) => guess(s, now.id))}
        >
          {fill(words.guess, { n: beat + 1 })}
        </button>
        <button type="button" className="btn" onClick={() => store.update(tellParting)}>
          {guesses.length > 0 ? words.check : words.show}
        </button>
      </div>
    </div>
  )
}

type ToldProps = {
  readonly dual: Dual
  readonly guesses: readonly string[]
  readonly words: UiWords['dual']
}

/** What differs in this beat, and how the reader's beats compare with those that part. */
function Told({ dual: { beat, beats, marks }, guesses, words }: ToldProps) {
  const kinds = marks[beat] ?? []
  const reached = beats.slice(0, beat + 1)
  const parted = reached.filter((_, i) => (marks[i]?.length ?? 0) > 0)
  const chosen = reached.filter(({ id }) => guesses.includes(id))
  const counts = {
    chosen: chosen.length,
    hit: chosen.filter((one) => parted.includes(one)).length,
    all: parted.length,
  }
  return (
    <div className="parting">
      <p className="parting-sentence">
        <EqualSign differs={kinds.length > 0} />
        {words.sentences[kinds[0] ?? 'same']}
      </p>
      <p className="parting-count">{fill(guesses.length > 0 ? words.result : words.shown, counts)}</p>
    </div>
  )
}
