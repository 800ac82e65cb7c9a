// What a beat came to in one lane, in two or three words: the answer, and what it left on the server side.
import { Icon } from '@/components/ui/icons'
import type { UiWords } from '@/content/ui-words'
import { type Answer, resultOf, type SharedBeat } from '@/lib/story/align'
import { fill } from '../fill'
import type { Lane } from '../lesson'

type Props = { readonly lane: Lane; readonly beat: SharedBeat; readonly words: UiWords['dual'] }

const isDenied = (answer: Answer): boolean => answer !== null && answer !== 'nothing' && answer.status >= 400

/** The answer that says most: the attacker's where there is one, and the phone's where nobody else asks. */
const tellingAnswer = ({ telling }: Lane, beat: SharedBeat): Answer => {
  const { attacker, browser, phone } = resultOf(telling.trace, beat.ids).answers
  return attacker ?? browser ?? phone
}

function answerWord(answer: Answer, words: UiWords['dual']): string {
  if (answer === null) return ''
  if (answer === 'nothing') return words.nothingToSend
  return fill(isDenied(answer) ? words.deny : words.pass, { status: answer.status })
}

function ledgerWord({ telling }: Lane, beat: SharedBeat, words: UiWords['dual']): string {
  const { ledger } = resultOf(telling.trace, beat.ids)
  const parts = [
    ledger.add > 0 && fill(words.ledgerAdd, { n: ledger.add }),
    ledger.remove > 0 && fill(words.ledgerRemove, { n: ledger.remove }),
    ledger.change > 0 && fill(words.ledgerChange, { n: ledger.change }),
  ].filter((part) => part !== false)
  return parts.join(', ') || words.unchanged
}

/** The same as plain text, for a screen reader. */
export const outcomeText = ({ lane, beat, words }: Props): string =>
  [answerWord(tellingAnswer(lane, beat), words), ledgerWord(lane, beat, words)].filter(Boolean).join(', ')

export function Outcome(props: Props) {
  const { lane, beat, words } = props
  const answer = tellingAnswer(lane, beat)
  const denied = isDenied(answer)
  return (
    <span className="outcome">
      {answer !== null && (
        <span className={denied ? 'stamp stamp-deny' : 'stamp stamp-pass'}>
          {answer !== 'nothing' && <Icon name={denied ? 'cross' : 'check'} size={18} />}
          {answerWord(answer, words)}
        </span>
      )}
      <span className="outcome-ledger">{ledgerWord(lane, beat, words)}</span>
    </span>
  )
}
