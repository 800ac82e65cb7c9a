'use client'
// On a phone one lane is shown at a time; this strip above it says what the beat came to in each, and flips to it.
import './dual.css'
import { useStage } from '../use-stage'
import { Outcome } from './Outcome'
import { type Dual, useFlip } from './use-dual'

export function OutcomeStrip({ dual }: { readonly dual: Dual }) {
  const { lesson } = useStage()
  const flip = useFlip()
  const words = lesson.words.ui.dual
  const { lanes, beats, beat, focus } = dual
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
          onClick={() => flip(lane)}
        >
          <b className="lane-name">{lane.name}</b>
          {now && <Outcome lane={lane} beat={now} words={words} />}
        </button>
      ))}
    </div>
  )
}
