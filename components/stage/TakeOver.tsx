'use client'
// Takes over from here: a link to the lab, with what is on screen in it.
import { Icon } from '@/components/ui/icons'
import { keepPlace } from './guide-place'
import { labAddress, placeOf } from './take-over'
import { writeAddress } from './url'
import { type StageContext, useStage, useStageState } from './use-stage'
import { lessonOf } from './what-if/moves'

type Here = Pick<StageContext, 'base' | 'store'>

/** Remembers the way back. */
function leave({ base, store }: Here): void {
  const state = store.get()
  keepPlace(placeOf(base, state), writeAddress(lessonOf(base, state), state))
}

export function takeOver(here: Here): void {
  leave(here)
  location.assign(labAddress(here.base, here.store.get()))
}

export function TakeOver() {
  const { base, store } = useStage()
  const { ui } = base.words
  const href = useStageState((s) => labAddress(base, s))
  return (
    <a
      className="btn transport-take-over"
      href={href}
      aria-label={ui.takeOver}
      title={ui.takeOver}
      onClick={() => leave({ base, store })}
    >
      <Icon name="wheel" size={20} />
      <span className="take-over-name">{ui.takeOverShort}</span>
    </a>
  )
}
