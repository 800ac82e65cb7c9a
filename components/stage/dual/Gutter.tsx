// The strip between two lanes: each beat's number where it begins, and whether the lanes are alike in it.
import { memo } from 'react'
import type { UiWords } from '@/content/ui-words'
import type { Difference } from '@/lib/story/align'
import { fill } from '../fill'

export type GutterMark = {
  readonly id: string
  /** The beat's number in the whole story, from 1. */
  readonly n: number
  readonly name: string
  /** Where the beat begins, and how high it is, in px. */
  readonly y: number
  readonly height: number
  readonly kinds: readonly Difference[]
  readonly isFirst: boolean
  readonly isCurrent: boolean
  readonly isGuessed: boolean
}

type Props = {
  /** The beats that were reached, and none beyond them. */
  readonly marks: readonly GutterMark[]
  /** Whether the signs are shown; until then a number can be pressed. */
  readonly told: boolean
  readonly words: UiWords['dual']
  readonly onGuess: (id: string) => void
  readonly onBeat: (beat: number) => void
}

export function Gutter({ marks, told, words, onGuess, onBeat }: Props) {
  return (
    <ol className="gutter">
      {marks.map((mark, i) => (
        <li
          key={mark.id}
          className="gutter-row"
          style={{ insetBlockStart: `${mark.y}px`, blockSize: `${mark.height}px` }}
        >
          {told ? (
            <Sign mark={mark} words={words} onPress={() => onBeat(i)} />
          ) : (
            <button
              type="button"
              className="gutter-mark"
              aria-pressed={mark.isGuessed}
              data-current={mark.isCurrent || undefined}
              onClick={() => onGuess(mark.id)}
            >
              <span className="gutter-number">{mark.n}</span>
              <span className="visually-hidden"> {fill(words.guess, { n: mark.n })}</span>
            </button>
          )}
        </li>
      ))}
    </ol>
  )
}

/** A word for the sign, so that nobody has to know it. */
const signWord = (kinds: readonly Difference[], words: UiWords['dual']): string =>
  kinds[0] ? words.kinds[kinds[0]] : words.same

type SignProps = {
  readonly mark: GutterMark
  readonly words: UiWords['dual']
  readonly onPress: () => void
}

const Sign = memo(function Sign({ mark, words, onPress }: SignProps) {
  const { n, kinds, isFirst, isCurrent, isGuessed, name } = mark
  const differs = kinds.length > 0
  return (
    <button
      type="button"
      className="gutter-mark gutter-sign"
      data-mark={differs ? 'differs' : 'same'}
      data-first={isFirst || undefined}
      data-guessed={isGuessed || undefined}
      data-current={isCurrent || undefined}
      aria-current={isCurrent ? 'step' : undefined}
      title={name}
      onClick={onPress}
    >
      <span className="gutter-number">{n}</span>
      <EqualSign differs={differs} />
      <span className="visually-hidden">{differs ? words.differs : ''} </span>
      <span className="gutter-word">{isFirst ? words.first : signWord(kinds, words)}</span>
    </button>
  )
})

/** Two strokes, and a third one through them where something differs: a shape, and no colour. */
export const EqualSign = ({ differs }: { readonly differs: boolean }) => (
  <svg className="equal-sign" viewBox="0 0 24 24" aria-hidden="true">
    <path d={differs ? 'M4 9.2 20 9M4 15.2 20 15M7.4 20.4 16.8 3.6' : 'M4 9.2 20 9M4 15.2 20 15'} />
  </svg>
)
