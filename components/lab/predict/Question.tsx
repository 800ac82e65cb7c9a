'use client'
// What comes back, and is a store read? Asked where the request has left, in the place of what is said. It can always be skipped.
import './predict.css'
import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react'
import { fill } from '@/components/stage/fill'
import { isComposing } from '@/components/stage/keys'
import { Icon } from '@/components/ui/icons'
import { Prose } from '@/components/ui/Prose'
import type { Foresight } from '@/lib/story/foresee'
import type { Design } from '@/lib/vocabulary/designs'
import { reasonPhrase } from '@/lib/vocabulary/http'
import { useLab } from '../use-lab'
import { answer, skip } from './predicting'

/** Which of several answers counts, said by the kind of the request alone. */
function noteOf({ kind }: Foresight, design: Design): 'form' | 'more' | null {
  if (kind === 'form' || kind === 'forged') return 'form'
  return design === 'hybrid' && (kind === 'call' || kind === 'post') ? 'more' : null
}

export function Question({ asked, name }: { readonly asked: Foresight; readonly name: string }) {
  const { page, store, shown } = useLab()
  const { predict: words } = page.parts
  const { ui, designs } = page.base.words
  const { design } = shown.view
  const [status, setStatus] = useState<number | null>(null)
  const [reads, setReads] = useState<boolean | null>(null)
  const form = useFocused()
  const id = useId()
  const note = noteOf(asked, design)
  const isSaid = status !== null && reads !== null
  const commit = () => isSaid && store.update((s) => answer(s, { status, reads }))
  const title = [ui.question, shown.play.lanes.length > 1 && designs[design], name].filter(Boolean)
  return (
    <form
      ref={form}
      className="predict"
      aria-labelledby={`${id}-name ${id}-left`}
      tabIndex={-1}
      onKeyDown={(event) => onKey(event, commit)}
      onSubmit={(event) => {
        event.preventDefault()
        commit()
      }}
    >
      <h2 className="question-name" id={`${id}-name`}>
        <Icon name="question" size={20} />
        {title.join(' · ')}
      </h2>
      <p id={`${id}-left`}>
        <Prose text={fill(words.left, { request: asked.request })} />
      </p>
      <Choice
        ask={words.ask}
        aside={status === null ? '' : `${status} ${reasonPhrase[status] ?? ''}`}
        note={note && words.notes[note]}
        options={asked.choices.map((code) => [code, `${code}`, reasonPhrase[code] ?? ''] as const)}
        chosen={status}
        onChoose={setStatus}
      />
      <Choice
        ask={words.askReads}
        note={words.readsNote}
        options={[[true, words.yes, ''] as const, [false, words.no, ''] as const]}
        chosen={reads}
        onChoose={setReads}
      />
      <div className="question-buttons">
        <button type="submit" className="btn btn-primary" disabled={!isSaid}>
          {ui.predict}
        </button>
        <button type="button" className="btn" onClick={() => store.update(skip)}>
          {ui.skip}
        </button>
      </div>
    </form>
  )
}

type ChoiceProps<T> = {
  readonly ask: string
  /** Beside the question, for the eye: what the chosen number is called. */
  readonly aside?: string
  readonly note: string | null
  /** The value, what stands on it, and what else it is called. */
  readonly options: readonly (readonly [value: T, text: string, called: string])[]
  readonly chosen: T | null
  readonly onChoose: (value: T) => void
}

function Choice<T extends number | boolean>({ ask, aside, note, options, chosen, onChoose }: ChoiceProps<T>) {
  const id = useId()
  return (
    <fieldset aria-describedby={note ? id : undefined}>
      <legend>
        {ask}
        {aside && <code aria-hidden="true">{aside}</code>}
      </legend>
      <div className="predict-options">
        {options.map(([value, text, called]) => (
          <label key={text} className="predict-option" title={called || undefined}>
            <input type="radio" name={id} checked={chosen === value} onChange={() => onChoose(value)} />
            {text}
            {called && <span className="visually-hidden"> {called}</span>}
          </label>
        ))}
      </div>
      {note && (
        <p className="meta" id={id}>
          {note}
        </p>
      )}
    </fieldset>
  )
}

/** A number chooses in the question that has the focus, the first one to begin with; the arrows do not step the lab. */
function onKey(event: KeyboardEvent<HTMLFormElement>, commit: () => void): void {
  const { key, target, currentTarget: form } = event
  if (isComposing(event.nativeEvent) || event.ctrlKey || event.altKey || event.metaKey) return
  if (key.startsWith('Arrow') || key === 'Home' || key === 'End') event.stopPropagation()
  if (key === 'Enter' && target === form) commit()
  if (!/^[1-9]$/.test(key)) return
  const own = (target as Element).closest('fieldset') ?? form.querySelector('fieldset')
  const option = own?.querySelectorAll('input')[Number(key) - 1]
  if (!option) return
  event.preventDefault()
  option.focus()
  option.click()
}

/** The question takes the focus, which reads it out, and gives it back to where it was. */
function useFocused() {
  const form = useRef<HTMLFormElement>(null)
  useEffect(() => {
    const element = form.current
    let former: Element | null = null
    // a sheet that closes now gives the focus back first
    const frame = requestAnimationFrame(() => {
      former = document.activeElement
      element?.focus()
    })
    return () => {
      cancelAnimationFrame(frame)
      const isOurs = document.activeElement === document.body || element?.contains(document.activeElement)
      if (former instanceof HTMLElement && isOurs)
        (former.isConnected ? former : document.querySelector<HTMLElement>('.lab'))?.focus({
          preventScroll: true,
        })
    }
  }, [])
  return form
}
