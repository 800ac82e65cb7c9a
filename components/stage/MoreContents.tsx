'use client'
// What the phone's ⋯ sheet holds: the steps with their titles, playing by itself, what can be copied, the cost so far, the settings.
import { progressHref, SettingsPanel } from '@/components/site/settings-panel'
import { CopyButton } from './CopyButton'
import { CostOf } from './CostMeter'
import { setOverlay } from './moves'
import { StepList } from './StepList'
import { TakeOver } from './TakeOver'
import { PlayButton, WhatIfButton } from './Transport'
import { writeAddress } from './url'
import { useStage, useView } from './use-stage'

export function MoreContents() {
  const { lesson, store } = useStage()
  const view = useView()
  const { ui } = lesson.words
  const link = () => {
    const query = writeAddress(lesson, { ...store.get(), present: null })
    return `${location.origin}${location.pathname}?${query}`
  }
  const mermaid = () => lesson.tellings[store.get().design].mermaid
  return (
    <div className="more-contents">
      <div className="menu-buttons">
        <PlayButton />
        <WhatIfButton />
        <TakeOver />
        <CopyButton name={ui.share} done={ui.shared} icon="link" text={link} />
        <CopyButton name={ui.copyMermaid} done={ui.shared} icon="copy-text" text={mermaid} />
      </div>
      <StepList form="column" onPick={() => store.update((s) => setOverlay(s, 'none'))} />
      <CostOf view={view} />
      <SettingsPanel words={ui} name="more-theme" progress={progressHref(lesson.lang)} />
    </div>
  )
}
