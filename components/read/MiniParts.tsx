// The parts of a small stage around its drawings: the sentence, the bar, the tabs of its lanes, and the figure in words.
import type { KeyboardEvent } from 'react'
import { fill } from '@/components/stage/fill'
import { Icon } from '@/components/ui/icons'
import { Prose } from '@/components/ui/Prose'
import type { MiniWords } from '@/content/read-words'
import { type MiniScene, placeOf } from './mini'

type Cursor = {
  readonly scene: MiniScene
  /** Null while the whole figure is shown. */
  readonly row: number | null
  /** The lane that a narrow screen shows. */
  readonly lane: number
  readonly words: MiniWords
}

/** What is said of the row: one sentence, or one for each lane. */
export function Said({ scene: { lanes, rows }, row, lane }: Cursor) {
  const told = lanes.flatMap(({ name, stops }, at) => {
    const stop = row === null ? undefined : stops[rows[row]?.[at] ?? -1]
    return stop ? [{ name, isChosen: at === lane, ...stop }] : []
  })
  return (
    <div className="mini-said" role="status">
      {told.map(({ name, isChosen, title, text }) => (
        <p key={name} data-chosen={isChosen || undefined}>
          {lanes.length > 1 && <span className="mini-said-lane">{name}</span>}
          <strong>
            <Prose text={title} />
          </strong>{' '}
          <Prose text={text} />
        </p>
      ))}
    </div>
  )
}

/** The bar. The arrow keys do the same while the focus is in it. */
export function Transport({
  scene,
  row,
  lane,
  words,
  onGo,
}: Cursor & { readonly onGo: (row: number) => void }) {
  const total = scene.rows.length
  const at = row ?? -1
  const open = placeOf(scene, lane, row)
  const step = (by: 1 | -1) => {
    if (at + by >= -1 && at + by < total) onGo(at + by)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const by = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : null
    if (!by || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return
    event.preventDefault()
    step(by)
  }
  return (
    // biome-ignore lint/a11y/useSemanticElements: the buttons are a group, and no form's
    <div
      className="mini-bar"
      role="group"
      aria-label={fill(words.transport, { title: scene.title })}
      onKeyDown={onKeyDown}
    >
      <button
        type="button"
        className="btn btn-icon mini-script"
        aria-label={words.previous}
        aria-disabled={row === null}
        onClick={() => step(-1)}
      >
        <Icon name="previous" size={20} />
      </button>
      <button
        type="button"
        className="btn mini-script mini-next"
        aria-disabled={at === total - 1}
        onClick={() => step(1)}
      >
        {words.next}
        <Icon name="next" size={20} />
      </button>
      <span className="mini-count">
        {row === null ? fill(words.steps, { total }) : fill(words.stepOf, { n: row + 1, total })}
      </span>
      {/* A plain link: the stage reads the step from the address when it loads. */}
      {open && (
        <a className="btn mini-open" href={open}>
          {words.open}
        </a>
      )}
    </div>
  )
}

/** Which lane a narrow screen shows; elsewhere both stand side by side, and the style sheet hides this. */
export function LaneTabs({
  scene,
  lane,
  words,
  onLane,
}: Cursor & { readonly onLane: (lane: number) => void }) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: the buttons are a group, and no form's
    <div className="mini-tabs segmented mini-script" role="group" aria-label={words.lanes}>
      {scene.lanes.map(({ design, name }, at) => (
        <button
          key={design}
          type="button"
          className="btn"
          aria-pressed={at === lane}
          onClick={() => onLane(at)}
        >
          {name}
        </button>
      ))}
    </div>
  )
}

/** The same figure for those who cannot see it, or would rather read. */
export function InWords({ scene, words }: Pick<Cursor, 'scene' | 'words'>) {
  return (
    <details className="mini-words">
      <summary>{words.inWords}</summary>
      {scene.lanes.map(({ design, name, stops }) => (
        <div key={design}>
          {scene.lanes.length > 1 && <p className="mini-lane-name">{name}</p>}
          <ol>
            {stops.map(({ id, title, text }) => (
              <li key={id}>
                <strong>
                  <Prose text={title} />
                </strong>{' '}
                <Prose text={text} />
              </li>
            ))}
          </ol>
        </div>
      ))}
    </details>
  )
}
