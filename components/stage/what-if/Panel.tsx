'use client'
// The knobs in the inspector's place, beside the diagram that they change.
import { type KeyboardEvent, useEffect, useRef } from 'react'
import { Icon } from '@/components/ui/icons'
import { setOverlay } from '../moves'
import { useStage } from '../use-stage'
import { Knobs } from './Knobs'

/** The button that opened the panel gets the focus back. */
const focusButton = (): void => document.querySelector<HTMLElement>('.transport-knobs')?.focus()

export function Panel() {
  const { base, store } = useStage()
  const { ui } = base.words
  const panel = useRef<HTMLElement>(null)
  useEffect(() => panel.current?.focus({ preventScroll: true }), [])
  const close = () => {
    store.update((s) => setOverlay(s, 'none'))
    focusButton()
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape') return
    event.preventDefault()
    close()
  }
  return (
    <section
      ref={panel}
      className="knobs-panel"
      tabIndex={-1}
      aria-labelledby="knobs-title"
      onKeyDown={onKeyDown}
    >
      <div className="knobs-head">
        <h2 id="knobs-title">{ui.whatIf.title}</h2>
        <button type="button" className="btn btn-icon btn-plain" aria-label={ui.close} onClick={close}>
          <Icon name="close" size={20} />
        </button>
      </div>
      <Knobs />
    </section>
  )
}
