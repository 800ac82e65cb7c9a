'use client'
// A modal dialog: the browser's own keeps focus inside, closes on Esc, and gives the focus back.
import { type ReactNode, useEffect, useRef } from 'react'
import { Icon } from './icons'

type Props = {
  readonly open: boolean
  readonly onClose: () => void
  readonly title: string
  /** What the button that closes it says. */
  readonly close: string
  readonly className: string
  readonly children: ReactNode
}

export function Dialog({ open, onClose, title, close, className, children }: Props) {
  const dialog = useRef<HTMLDialogElement>(null)
  useEffect(() => {
    if (open) dialog.current?.showModal()
    else dialog.current?.close()
  }, [open])
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: a click beside the dialog does what Esc does
    <dialog
      ref={dialog}
      className={`sheet ${className} overlay`}
      aria-label={title}
      onClose={onClose}
      onClick={(event) => event.target === dialog.current && onClose()}
    >
      {open && (
        <div className="sheet-inside">
          <div className="sheet-head">
            <h2>{title}</h2>
            <button type="button" className="btn btn-icon btn-plain" aria-label={close} onClick={onClose}>
              <Icon name="close" />
            </button>
          </div>
          <div className="sheet-body">{children}</div>
        </div>
      )}
    </dialog>
  )
}
