'use client'
// The bar above the stage: where the reader is, the design, the language, the look, and the way to the projector.
import { progressHref, SettingsPanel } from '@/components/site/settings-panel'
import { Icon } from '@/components/ui/icons'
import { langs } from '@/content/langs'
import { designIds } from '@/lib/vocabulary/designs'
import { saveLanguage } from './memory'
import { alone, setOverlay, sideBySide } from './moves'
import { enter } from './present/enter'
import { writeAddress } from './url'
import { useStage, useStageState } from './use-stage'

export function Header() {
  const { lesson, store } = useStage()
  const { ui } = lesson.words
  return (
    <header className="stage-head">
      <button
        type="button"
        className="btn btn-icon btn-plain only-narrow"
        aria-label={ui.menu}
        aria-haspopup="dialog"
        onClick={() => store.update((s) => setOverlay(s, 'menu'))}
      >
        <Icon name="menu" />
      </button>
      <a className="stage-logo only-wide" href={`/${lesson.lang}/`}>
        {ui.siteName}
      </a>
      <SceneTitle />
      <DesignSwitch />
      <div className="stage-tools only-wide">
        <LanguageLink />
        <button type="button" className="btn" popoverTarget="stage-settings">
          {ui.settings}
        </button>
        <div id="stage-settings" popover="auto" className="popover overlay">
          <SettingsPanel words={ui} name="theme" progress={progressHref(lesson.lang)} />
          <button type="button" className="btn" onClick={() => store.update((s) => setOverlay(s, 'keys'))}>
            {ui.shortcuts}
          </button>
        </div>
        <PresentLink />
      </div>
    </header>
  )
}

function SceneTitle() {
  const { lesson } = useStage()
  const { ui } = lesson.words
  return (
    <div className="stage-scene">
      <h1 id="stage-title">
        <span className="stage-number">{String(lesson.number).padStart(2, '0')}</span> {lesson.title}
      </h1>
      <button
        type="button"
        className="btn btn-icon btn-plain only-wide"
        aria-label={ui.scenes}
        popoverTarget="stage-scenes"
      >
        <Icon name="chevron-down" size={18} />
      </button>
      <nav id="stage-scenes" popover="auto" className="popover overlay" aria-label={ui.scenes}>
        <SceneLinks />
      </nav>
    </div>
  )
}

/** The ways out of this scene: the one before, the one after, the lab, and the start page. */
export function SceneLinks() {
  const { lesson } = useStage()
  const { ui } = lesson.words
  const ways = [
    { way: lesson.previous, name: ui.previousScene },
    { way: lesson.next, name: ui.nextScene },
  ]
  return (
    <ul className="scene-links">
      {ways.map(
        ({ way, name }) =>
          way && (
            <li key={way.slug}>
              <a href={`/${lesson.lang}/s/${way.slug}/`}>
                <span className="meta">{name}</span> {way.title}
              </a>
            </li>
          ),
      )}
      <li>
        <a href={`/${lesson.lang}/lab/`}>{ui.lab}</a>
      </li>
      <li>
        <a href={`/${lesson.lang}/`}>{ui.siteName}</a>
      </li>
    </ul>
  )
}

/** One design, or all side by side: as segments where there is room, as a list to choose from on a phone. */
function DesignSwitch() {
  const { lesson, store } = useStage()
  const { designs, ui } = lesson.words
  const chosen = useStageState((s) => (s.mode === 'dual' ? 'dual' : s.design))
  const pick = (id: string) => {
    const design = designIds.find((known) => known === id)
    store.update((s) => (design ? alone(lesson, s, design) : sideBySide(lesson, s)))
  }
  const choices = [...designIds.map((id) => ({ id, name: designs[id] })), { id: 'dual', name: ui.dual.name }]
  return (
    <>
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset cannot be laid out as one segmented control */}
      <div className="segmented design-switch only-wide" role="group" aria-label={ui.design}>
        {choices.map(({ id, name }) => (
          <button
            key={id}
            type="button"
            className="btn"
            aria-pressed={id === chosen}
            onClick={() => pick(id)}
          >
            {name}
          </button>
        ))}
      </div>
      <select
        className="field design-list only-narrow"
        aria-label={ui.design}
        value={chosen}
        onChange={(event) => pick(event.target.value)}
      >
        {choices.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </select>
    </>
  )
}

/** A plain link, which takes the step, the design and the tab along; a full load, because the language is the page's. */
export function LanguageLink() {
  const { lesson } = useStage()
  const other = langs.find((lang) => lang !== lesson.lang) ?? lesson.lang
  const query = useStageState((s) =>
    s.how === 'load' && s.at < 0 && !s.alteration ? '' : `?${writeAddress(lesson, s)}`,
  )
  return (
    <a
      className="btn"
      href={`/${other}/s/${lesson.id}/${query}`}
      hrefLang={other}
      lang={other}
      onClick={() => saveLanguage(other)}
    >
      <Icon name="language" size={18} />
      {lesson.words.ui.otherLanguage}
    </a>
  )
}

export function PresentLink() {
  const { lesson, store } = useStage()
  const query = useStageState((s) => writeAddress(lesson, enter(s)))
  return (
    <a
      className="btn"
      href={`?${query}`}
      onClick={(event) => {
        if (event.metaKey || event.ctrlKey || event.shiftKey) return
        event.preventDefault()
        store.update(enter)
      }}
    >
      <Icon name="presentation" size={18} />
      {lesson.words.ui.present}
    </a>
  )
}
