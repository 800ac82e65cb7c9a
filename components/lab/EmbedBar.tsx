// The bar of a run in somebody else's page: what this is, the way to all of it, and one step back and on.
import { Icon } from '@/components/ui/icons'
import { addressOf } from './address'
import { stepBy } from './moves'
import { useLab, useLabState } from './use-lab'

export function EmbedBar() {
  const { page, store, shown } = useLab()
  const { words, base } = page
  const { ui } = base.words
  const { at, telling } = shown.view
  const [atStart, atEnd] = [at < 0, at >= telling.stops.length - 1]
  return (
    // biome-ignore lint/a11y/useSemanticElements: the buttons are a group, and no form's
    <div className="embed-bar" role="group" aria-label={ui.transport}>
      <h1 id="lab-title">{`${ui.siteName} · ${base.title}`}</h1>
      <OpenInFull />
      <button
        type="button"
        className="btn btn-icon"
        aria-label={words.back}
        title={words.back}
        aria-disabled={atStart}
        onClick={() => atStart || store.update((s) => stepBy(s, -1))}
      >
        <Icon name="previous" size={20} />
      </button>
      <button
        type="button"
        className="btn btn-primary"
        aria-label={words.forward}
        title={words.forward}
        aria-disabled={atEnd}
        onClick={() => atEnd || store.update((s) => stepBy(s, 1))}
      >
        <Icon name="next" size={20} />
      </button>
    </div>
  )
}

/** The same run at the same step, in a page of its own. */
function OpenInFull() {
  const { page } = useLab()
  const run = useLabState(addressOf)
  return (
    <a
      className="btn"
      href={`/${page.base.lang}/lab/#${run}`}
      target="_blank"
      rel="noopener"
      aria-label={page.words.openInFull}
      title={page.words.openInFull}
    >
      <Icon name="open" size={20} />
      <span className="embed-name">{page.words.open}</span>
    </a>
  )
}
