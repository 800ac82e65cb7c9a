// What is said of where the reader stands: the sentence of the event, what it changed, and what the run has cost so far.

import { Changes } from '@/components/stage/Changes'
import { CostOf } from '@/components/stage/CostMeter'
import { spokenChanges } from '@/components/stage/change-words'
import { fill } from '@/components/stage/fill'
import { Prose } from '@/components/ui/Prose'
import { retry } from './moves'
import { useLab, useLabState } from './use-lab'

export function Said() {
  const { page, shown } = useLab()
  const { view, views, company, count, total } = shown
  const { lesson, stop } = view
  const { words } = page
  const name = lesson.beats[stop?.beat ?? ''] ?? ''
  return (
    <div className="stage-said">
      <Trouble />
      <div className="narration">
        <p className="narration-step">
          {count > 0 ? `${fill(words.actionOf, { n: count, total })} · ${name}` : lesson.words.ui.before}
        </p>
        <h2 className="narration-title">
          <Prose text={stop?.title ?? page.base.title} />
        </h2>
        <p className="narration-text" data-open>
          <Prose text={stop?.text ?? page.base.situation} />
        </p>
        {stop ? (
          <Changes changes={view.changes} words={lesson.words} />
        ) : (
          <p className="hand narration-margin">{words.empty}</p>
        )}
        {views.map((own, i) => {
          const lane = company?.lanes[i]
          return <CostOf key={lane?.key ?? own.design} view={own} compact of={lane?.name} />
        })}
      </div>
      <Announcer />
    </div>
  )
}

/** While a run takes longer than a moment, and when it could not be told. The actions are kept whatever happens. */
function Trouble() {
  const { page, store, shown } = useLab()
  const failed = useLabState((s) => s.failed)
  if (failed)
    return (
      <div className="notice" role="alert">
        <p>{page.words.failed}</p>
        <button type="button" className="btn" onClick={() => store.update(retry)}>
          {page.words.retry}
        </button>
      </div>
    )
  return (
    <p className="lab-running" data-pending={shown.pending || undefined} aria-hidden={!shown.pending}>
      {page.words.running}
    </p>
  )
}

/** Says each step once to a screen reader. */
function Announcer() {
  const { shown } = useLab()
  const how = useLabState((s) => s.how)
  const { stop, lesson, changes, at, telling } = shown.view
  const said = stop
    ? fill(lesson.words.ui.said, {
        ...{ n: at + 1, total: telling.stops.length, title: stop.title },
        changes: spokenChanges(changes, lesson.words),
      })
    : ''
  return (
    <p role="status" className="visually-hidden">
      {how === 'load' || shown.pending ? '' : said.replaceAll('`', '')}
    </p>
  )
}
