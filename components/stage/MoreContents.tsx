'use client'
// What the phone's ⋯ sheet holds: the steps with their titles, playing by itself, the link to here, the settings.
import { useState, useSyncExternalStore } from 'react'
import { SettingsPanel } from '@/components/site/settings-panel'
import { Icon } from '@/components/ui/icons'
import { setOverlay } from './moves'
import { StepList } from './StepList'
import { PlayButton } from './Transport'
import { writeAddress } from './url'
import { useStage } from './use-stage'

const never = () => () => {}

export function MoreContents() {
  const { lesson, store } = useStage()
  return (
    <div className="more-contents">
      <div className="menu-buttons">
        <PlayButton />
        <ShareButton />
      </div>
      <StepList form="column" onPick={() => store.update((s) => setOverlay(s, 'none'))} />
      <SettingsPanel words={lesson.words.ui} name="more-theme" />
    </div>
  )
}

/** Copies the link to this step. Outside secure contexts there is no clipboard, and so no button. */
function ShareButton() {
  const { lesson, store } = useStage()
  const [done, setDone] = useState(false)
  const canCopy = useSyncExternalStore(
    never,
    () => 'clipboard' in navigator,
    () => false,
  )
  if (!canCopy) return null
  const copy = () => {
    const { origin, pathname } = location
    const query = writeAddress(lesson, { ...store.get(), present: null })
    navigator.clipboard.writeText(`${origin}${pathname}?${query}`).then(
      () => setDone(true),
      () => setDone(false),
    )
  }
  return (
    <button type="button" className="btn" onClick={copy}>
      <Icon name={done ? 'check' : 'link'} size={18} />
      {done ? lesson.words.ui.shared : lesson.words.ui.share}
    </button>
  )
}
