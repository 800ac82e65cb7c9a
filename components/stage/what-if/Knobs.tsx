'use client'
// One row for each knob that matters to this story. A turned knob keeps its row, so that nothing moves under the hand.
import { type FormEvent, useId, useState } from 'react'
import { readValue } from '@/lib/vocabulary/config'
import type { Knobs as KnobValues } from '@/lib/vocabulary/knobs'
import { fill } from '../fill'
import { useStage, useStageState } from '../use-stage'
import { mayTurn, reset, turn } from './moves'
import { type Knob, limitsOf, offersOf, sayValue } from './values'

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
  const { knobs, ui } = base.words
  const original = base.knobs[knob]
  const value = useStageState((s) => s.alteration?.turned[knob] ?? original)
  const pick = (to: KnobValues[Knob]) =>
    store.update((s) => turn(base, s, { ...s.alteration?.turned, [knob]: to }))
  const says = useId()
  return (
    <fieldset className="knob" aria-describedby={says} data-turned={value !== original || undefined}>
      <legend>{knobs[knob].name}</legend>
      <p className="knob-says" id={says}>
        {knobs[knob].says}
      </p>
      <div className="knob-offers">
        {offersOf(knob, original).map((offer) => (
          <label key={offer} className="knob-offer">
            <input
              type="radio"
              name={`knob-${knob}`}
              checked={offer === value}
              onChange={() => pick(offer)}
            />
            <span>{sayValue(knob, offer, base.words)}</span>
            {offer === original && <span className="knob-original">{ui.whatIf.original}</span>}
          </label>
        ))}
      </div>
      <Own knob={knob} value={value} onPick={pick} />
    </fieldset>
  )
}

type OwnProps = {
  readonly knob: Knob
  readonly value: KnobValues[Knob]
  readonly onPick: (value: KnobValues[Knob]) => void
}

/** Any other length of time. What is typed is read like an address: it fits, or it is refused in a sentence. */
function Own({ knob, value, onPick }: OwnProps) {
  const { base } = useStage()
  const { whatIf } = base.words.ui
  const [typed, setTyped] = useState('')
  const [isRefused, setRefused] = useState(false)
  const id = useId()
  const limits = limitsOf(knob)
  if (!limits) return null
  const apply = (event: FormEvent) => {
    event.preventDefault()
    const read = readValue(knob, typed.trim())
    setRefused(read === null)
    if (read !== null) onPick(read)
  }
  return (
    <form className="knob-own" onSubmit={apply} noValidate>
      <label htmlFor={id}>{whatIf.own}</label>
      <input
        id={id}
        className="field"
        inputMode="numeric"
        maxLength={12}
        autoComplete="off"
        placeholder={String(value)}
        value={typed}
        aria-invalid={isRefused}
        aria-describedby={isRefused ? `${id}-why` : undefined}
        onChange={(event) => {
          setTyped(event.target.value)
          setRefused(false)
        }}
      />
      <span>{whatIf.unit}</span>
      <button type="submit" className="btn" aria-label={`${base.words.knobs[knob].name}: ${whatIf.apply}`}>
        {whatIf.apply}
      </button>
      {isRefused && (
        <p className="knob-refused" id={`${id}-why`} role="alert">
          {fill(whatIf.range, limits)}
        </p>
      )}
    </form>
  )
}
