'use client'
// One knob: what it does, its offers, and any other length where it is one. Props only.
import { type FormEvent, useId, useState } from 'react'
import { readValue } from '@/lib/vocabulary/config'
import type { Knobs as KnobValues } from '@/lib/vocabulary/knobs'
import { fill } from '../fill'
import type { LessonWords } from '../lesson'
import { type Knob, limitsOf, offersOf, sayValue } from './values'

type RowProps = {
  readonly knob: Knob
  readonly original: KnobValues[Knob]
  readonly value: KnobValues[Knob]
  readonly words: LessonWords
  readonly onPick: (value: KnobValues[Knob]) => void
}

export function KnobRow({ knob, original, value, words, onPick }: RowProps) {
  const { knobs, ui } = words
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
              onChange={() => onPick(offer)}
            />
            <span>{sayValue(knob, offer, words)}</span>
            {offer === original && <span className="knob-original">{ui.whatIf.original}</span>}
          </label>
        ))}
      </div>
      <Own {...{ knob, value, words, onPick }} />
    </fieldset>
  )
}

/** Any other length of time. What is typed is read like an address: it fits, or it is refused in a sentence. */
function Own({ knob, value, words, onPick }: Omit<RowProps, 'original'>) {
  const { whatIf } = words.ui
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
      <button type="submit" className="btn" aria-label={`${words.knobs[knob].name}: ${whatIf.apply}`}>
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
