'use client'
// The sheet that holds the header's tools where the header is too narrow for them.
import { progressHref, SettingsPanel } from '@/components/site/settings-panel'
import { fill } from './fill'
import { LanguageLink, PresentLink, SceneLinks } from './Header'
import { setOverlay } from './moves'
import { useStage } from './use-stage'

export function MenuContents() {
  const { lesson, store } = useStage()
  const { ui } = lesson.words
  return (
    <div className="menu-contents">
      <p className="meta">{fill(ui.scene, { n: lesson.number })}</p>
      <SceneLinks />
      <div className="menu-buttons">
        <LanguageLink />
        <PresentLink />
        <button type="button" className="btn" onClick={() => store.update((s) => setOverlay(s, 'keys'))}>
          {ui.shortcuts}
        </button>
      </div>
      <SettingsPanel words={ui} name="menu-theme" progress={progressHref(lesson.lang)} />
    </div>
  )
}
