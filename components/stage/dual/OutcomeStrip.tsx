// On a phone one lane is shown at a time; this strip above it says what the beat came to in each, and flips to it.
import './dual.css'
import type { UiWords } from '@/content/ui-words'
import type { Lane } from '../lesson'
import type { Company } from './lanes'
import { Outcome } from './Outcome'

type Props = {
  readonly dual: Pick<Company, 'lanes' | 'beats'> & { readonly beat: number; readonly focus: number }
  readonly words: UiWords['dual']
  readonly onFlip: (lane: Lane) => void
}

export function OutcomeStrip({ dual: { lanes, beats, beat, focus }, words, onFlip }: Props) {
  const now = beats[beat]
  return (
    // biome-ignore lint/a11y/useSemanticElements: the cells are a group, and no form's
    <div className="strip" role="group" aria-label={words.label} data-lanes={lanes.length}>
      {lanes.map((lane, i) => (
        <button
          key={lane.key}
          type="button"
          className="strip-cell"
          data-design={lane.design}
          aria-pressed={i === focus}
          onClick={() => onFlip(lane)}
        >
          <b className="lane-name">{lane.name}</b>
          {now && <Outcome lane={lane} beat={now} words={words} />}
        </button>
      ))}
    </div>
  )
}
