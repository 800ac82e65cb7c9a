'use client'
// The prediction: asked before the deciding step, in the inspector's place. It can always be skipped.
import { type KeyboardEvent, useRef, useState } from 'react'
import { Icon } from '@/components/ui/icons'
import { Prose } from '@/components/ui/Prose'
import { isComposing } from './keys'
import { letterOf } from './letter'
import { answer, skip, spanAt } from './moves'
import { useStage, useStageState } from './use-stage'

export function QuestionCard() {
  const { lesson, store } = useStage()
  const design = useStageState((s) => s.design)
  const covers = useStageState(
    (s) => (s.pending ?? -1) > spanAt(lesson, s, lesson.tellings[s.design].asked).last,
  )
  const [draft, setDraft] = useState<string | null>(null)
  const form = useRef<HTMLFormElement>(null)
  const { ui } = lesson.words
  const { options, ask } = lesson.question

  const onKeyDown = (event: KeyboardEvent) => {
    if (isComposing(event.nativeEvent) || event.ctrlKey || event.altKey || event.metaKey) return
    const option = /^[1-9]$/.test(event.key) ? options[Number(event.key) - 1] : undefined
    if (!option) return
    event.preventDefault()
    setDraft(option.id)
    form.current?.querySelectorAll('input')[options.indexOf(option)]?.focus()
  }

  return (
    <form
      ref={form}
      className="question"
      tabIndex={-1}
      onKeyDown={onKeyDown}
      onSubmit={(event) => {
        event.preventDefault()
        if (draft) store.update((s) => answer(lesson, s, draft))
      }}
    >
      <fieldset>
        <legend>
          <span className="question-name">
            <Icon name="question" size={20} />
            {ui.question}
          </span>
          <span className="question-ask">
            <Prose text={ask[design]} />
          </span>
        </legend>
        {covers && <p className="meta">{ui.covered}</p>}
        {options.map(({ id, text }) => (
          <label key={id} className="option">
            <input
              type="radio"
              name="prediction"
              value={id}
              checked={draft === id}
              onChange={() => setDraft(id)}
            />
            <span className="option-letter">{letterOf(options, id)}</span>
            <span>
              <Prose text={text} />
            </span>
          </label>
        ))}
      </fieldset>
      <div className="question-buttons">
        <button type="submit" className="btn btn-primary" disabled={!draft}>
          {ui.predict}
        </button>
        <button type="button" className="btn" onClick={() => store.update((s) => skip(lesson, s))}>
          {ui.skip}
        </button>
      </div>
    </form>
  )
}
