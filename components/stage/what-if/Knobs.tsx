'use client'
// One row for each knob that matters to this story. A turned knob keeps its row, so that nothing moves under the hand.
import type { Knobs as KnobValues } from '@/lib/vocabulary/knobs'
import { useStage, useStageState } from '../use-stage'
import { KnobRow } from './KnobRow'
import { mayTurn, reset, turn } from './moves'
import type { Knob } from './values'

export function Knobs() {
  const { base, store } = useStage()
  const { whatIf } = base.words.ui
  const may = useStageState((s) => mayTurn(s, base.tellings[s.design]))
  const isTurned = useStageState((s) => s.alteration !== null)
  if (!may) return <p className="knobs-later">{whatIf.later}</p>
  return (
    <div className="knobs">
      {base.tunes.map((knob) => (
        <Row key={knob} knob={knob} />
      ))}
      <button
        type="button"
        className="btn knobs-reset"
        aria-disabled={!isTurned}
        onClick={() => store.update((s) => reset(base, s))}
      >
        {whatIf.reset}
      </button>
    </div>
  )
}

function Row({ knob }: { readonly knob: Knob }) {
  const { base, store } = useStage()
  const original = base.knobs[knob]
  const value = useStageState((s) => s.alteration?.turned[knob] ?? original)
  const pick = (to: KnobValues[Knob]) =>
    store.update((s) => turn(base, s, { ...s.alteration?.turned, [knob]: to }))
  return <KnobRow {...{ knob, original, value }} words={base.words} onPick={pick} />
}
