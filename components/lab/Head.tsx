// The bar above the lab: where this is, which designs act, the settings of the run, the language and the look.
import { SettingsPanel } from '@/components/site/settings-panel'
import { fill } from '@/components/stage/fill'
import { saveLanguage } from '@/components/stage/memory'
import { Icon } from '@/components/ui/icons'
import { langs } from '@/content/langs'
import { designIds } from '@/lib/vocabulary/designs'
import { unusual } from './Knobs'
import { setOverlay, toggleLane } from './moves'
import { useLab } from './use-lab'

export function Head() {
  const { page, store, shown } = useLab()
  const { ui } = page.base.words
  const { words } = page
  const turned = unusual(shown.play.knobs).length
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
      <a className="stage-logo only-wide" href={`/${page.base.lang}/`}>
        {ui.siteName}
      </a>
      <div className="stage-scene">
        <h1 id="lab-title">{page.base.title}</h1>
      </div>
      <LaneSwitch />
      <button
        type="button"
        className="btn lab-knobs"
        aria-label={turned > 0 ? `${words.knobs} ${turned}` : words.knobs}
        aria-haspopup="dialog"
        onClick={() => store.update((s) => setOverlay(s, 'knobs'))}
      >
        <Icon name="branch" size={18} />
        <span className="only-wide">{words.knobs}</span>
        {turned > 0 && <span className="lab-count">{turned}</span>}
      </button>
      <div className="stage-tools only-wide">
        <LanguageLink />
        <button type="button" className="btn" popoverTarget="lab-settings">
          {ui.settings}
        </button>
        <div id="lab-settings" popover="auto" className="popover overlay">
          <SettingsPanel words={ui} name="theme" />
        </div>
      </div>
    </header>
  )
}

/** The designs as toggles: the same actions act out in each one that is on. */
function LaneSwitch() {
  const { page, store, shown } = useLab()
  const { designs } = page.base.words
  const { lanes } = shown.play
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset cannot be laid out as one segmented control
    <div className="segmented lab-lanes" role="group" aria-label={page.words.lanes}>
      {designIds.map((id) => (
        <button
          key={id}
          type="button"
          className="btn"
          aria-pressed={lanes.includes(id)}
          title={fill(lanes.includes(id) ? page.words.removeLane : page.words.addLane, { name: designs[id] })}
          onClick={() => store.update((s) => toggleLane(s, id))}
        >
          {designs[id]}
        </button>
      ))}
    </div>
  )
}

/** A plain link, which takes the run along: it stands behind the `#`. */
function LanguageLink() {
  const { page } = useLab()
  const other = langs.find((lang) => lang !== page.base.lang) ?? page.base.lang
  return (
    <a
      className="btn"
      href={`/${other}/lab/`}
      hrefLang={other}
      lang={other}
      onClick={(event) => {
        saveLanguage(other)
        event.currentTarget.href = `/${other}/lab/${location.search}${location.hash}`
      }}
    >
      <Icon name="language" size={18} />
      {page.base.words.ui.otherLanguage}
    </a>
  )
}

/** What the head has no room for on a phone. */
export function MenuContents() {
  const { page, store } = useLab()
  const { ui } = page.base.words
  return (
    <div className="menu-contents">
      <a className="btn" href={`/${page.base.lang}/`}>
        {ui.siteName}
      </a>
      <div className="menu-buttons">
        <button type="button" className="btn" onClick={() => store.update((s) => setOverlay(s, 'share'))}>
          <Icon name="link" size={18} />
          {page.words.share}
        </button>
        <button type="button" className="btn" onClick={() => store.update((s) => setOverlay(s, 'branches'))}>
          <Icon name="branch" size={18} />
          {page.words.branches}
        </button>
        <LanguageLink />
        <button type="button" className="btn" onClick={() => store.update((s) => setOverlay(s, 'keys'))}>
          {ui.shortcuts}
        </button>
      </div>
      <SettingsPanel words={ui} name="menu-theme" />
    </div>
  )
}
