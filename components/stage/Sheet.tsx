// A sheet of the stage: a modal dialog that is open while the state says so.
import type { ReactNode } from 'react'
import { Dialog } from '@/components/ui/Dialog'
import { setOverlay } from './moves'
import type { Overlay } from './state'
import { useStage, useStageState } from './use-stage'

type Props = { readonly name: Exclude<Overlay, 'none'>; readonly title: string; readonly children: ReactNode }

export function Sheet({ name, title, children }: Props) {
  const { lesson, store } = useStage()
  const open = useStageState((s) => s.overlay === name)
  const close = () => store.update((s) => (s.overlay === name ? setOverlay(s, 'none') : s))
  return (
    <Dialog
      open={open}
      onClose={close}
      title={title}
      close={lesson.words.ui.close}
      className={`sheet-${name}`}
    >
      {children}
    </Dialog>
  )
}
