// What opens over the lab: the menu of a phone, the knobs, the branches, sharing.
import type { ReactNode } from 'react'
import { Dialog } from '@/components/ui/Dialog'
import { MenuContents } from './Head'
import { Knobs } from './Knobs'
import { Branches, Keys, ShareSheet } from './later'
import { setOverlay } from './moves'
import { Pad } from './Pad'
import type { LabOverlay } from './state'
import { useLab, useLabState } from './use-lab'

export function Overlays() {
  const { page } = useLab()
  const { words, base } = page
  return (
    <>
      <Overlay name="menu" title={base.words.ui.menu}>
        <MenuContents />
      </Overlay>
      <Overlay name="act" title={words.doNow}>
        <Pad />
      </Overlay>
      <Overlay name="knobs" title={words.knobs}>
        <Knobs />
      </Overlay>
      <Overlay name="share" title={page.parts.shareUi.title}>
        <ShareSheet />
      </Overlay>
      <Overlay name="branches" title={words.branches}>
        <Branches />
      </Overlay>
      <Overlay name="keys" title={base.words.ui.shortcuts}>
        <Keys />
      </Overlay>
    </>
  )
}

type Props = {
  readonly name: Exclude<LabOverlay, 'none'>
  readonly title: string
  readonly children: ReactNode
}

function Overlay({ name, title, children }: Props) {
  const { page, store } = useLab()
  const open = useLabState((s) => s.overlay === name)
  const close = () => store.update((s) => (s.overlay === name ? setOverlay(s, 'none') : s))
  return (
    <Dialog
      open={open}
      onClose={close}
      title={title}
      close={page.base.words.ui.close}
      className={`sheet-${name}`}
    >
      {children}
    </Dialog>
  )
}
