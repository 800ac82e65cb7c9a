// What opens over the lab: the menu of a phone, the knobs, the branches, sharing.
import type { ReactNode } from 'react'
import { KnobRow } from '@/components/stage/what-if/KnobRow'
import type { Knob } from '@/components/stage/what-if/values'
import { Dialog } from '@/components/ui/Dialog'
import { defaultKnobs, knobTable } from '@/lib/vocabulary/knobs'
import { Full } from './Full'
import { MenuContents } from './Head'
import { Branches, ShareSheet } from './later'
import { setOverlay, startOver, turn } from './moves'
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

/** Every knob, for the whole run. */
function Knobs() {
  const { page, store, shown, aims } = useLab()
  const turned = shown.play.knobs
  // a challenge says what may be turned; without one, everything may
  const offered = aims.challenge?.tunes ?? (Object.keys(knobTable) as Knob[])
  return (
    <div className="knobs">
      <p>{page.words.knobsNote}</p>
      <Full />
      {offered.map((knob) => (
        <KnobRow
          key={knob}
          knob={knob}
          original={defaultKnobs[knob]}
          value={turned[knob] ?? defaultKnobs[knob]}
          words={page.base.words}
          onPick={(value) => store.update((s) => turn(s, { ...turned, [knob]: value }))}
        />
      ))}
      <button
        type="button"
        className="btn"
        onClick={() => store.update((s) => setOverlay(startOver(s), 'none'))}
      >
        {page.words.reset}
      </button>
    </div>
  )
}
