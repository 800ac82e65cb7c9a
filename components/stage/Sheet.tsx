'use client'
// A modal sheet: the browser's own dialog keeps focus inside, closes on Esc, and gives the focus back.
import { type ReactNode, useEffect, useRef } from 'react'
import { Icon } from '@/components/ui/icons'
import { setOverlay } from './moves'
import type { Overlay } from './state'
import { useStage, useStageState } from './use-stage'

type Props = { readonly name: Exclude<Overlay, 'none'>; readonly title: string; readonly children: ReactNode }

export function Sheet({ name, title, children }: Props) {
  const { lesson, store } = useStage()
  const open = useStageState((s) => s.overlay === name)
  const dialog = useRef<HTMLDialogElement>(null)
  useEffect(() => {
    if (open) dialog.current?.showModal()
    else dialog.current?.close()
  }, [open])

  const close = () => store.update((s) => (s.overlay === name ? setOverlay(s, 'none') : s))
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: a click beside the sheet does what Esc does
    <dialog
      ref={dialog}
      className={`sheet sheet-${name} overlay`}
      aria-label={title}
      onClose={close}
      onClick={(event) => event.target === dialog.current && close()}
    >
      {open && (
        <div className="sheet-inside">
          <div className="sheet-head">
            <h2>{title}</h2>
            <button
              type="button"
              className="btn btn-icon btn-plain"
              aria-label={lesson.words.ui.close}
              onClick={close}
            >
              <Icon name="close" />
            </button>
          </div>
          <div className="sheet-body">{children}</div>
        </div>
      )}
    </dialog>
  )
}
