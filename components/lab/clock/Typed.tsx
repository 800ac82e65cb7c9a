'use client'
// A length of time typed by hand: it is waited for, or refused in a sentence.
import { type FormEvent, useId, useState } from 'react'
import type { ClockWords } from '@/content/lab-words/clock'
import { parseLength, type Unfit } from './length'

type Props = {
  readonly words: ClockWords['type']
  readonly held: string | null
  readonly onWait: (seconds: number) => void
}

export function Typed({ words, held, onWait }: Props) {
  const [typed, setTyped] = useState('')
  const [refused, setRefused] = useState<Unfit | null>(null)
  const id = useId()
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (held !== null) return
    const length = parseLength(typed)
    setRefused(length.ok ? null : length.why)
    if (!length.ok) return
    setTyped('')
    onWait(length.seconds)
  }
  return (
    <form className="clock-typed" onSubmit={submit} noValidate>
      <label htmlFor={id}>{words.label}</label>
      <input
        id={id}
        className="field"
        autoComplete="off"
        autoCapitalize="none"
        spellCheck={false}
        maxLength={24}
        value={typed}
        aria-invalid={refused !== null}
        aria-describedby={`${id}-forms${refused ? ` ${id}-why` : ''}`}
        onChange={(event) => {
          setTyped(event.target.value)
          setRefused(null)
        }}
      />
      <button
        type="submit"
        className="btn"
        aria-disabled={held !== null}
        aria-describedby={held ?? undefined}
      >
        {words.go}
      </button>
      <p className="clock-note" id={`${id}-forms`}>
        {words.forms}
      </p>
      {refused && (
        <p className="clock-refused" id={`${id}-why`} role="alert">
          {words.refused[refused]}
        </p>
      )}
    </form>
  )
}
