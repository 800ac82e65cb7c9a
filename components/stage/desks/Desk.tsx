// One actor's desk: the shelves, the strip that says that nothing changed, or the ghost of a desk nobody needs.
import type { StageActor } from '@/lib/vocabulary/actors'
import type { LessonWords } from '../lesson'
import type { View } from '../view'
import { deskOf } from './actors'
import { glyphs } from './Shelf'

export type DeskProps = {
  readonly view: View
  readonly words: LessonWords
  readonly actor: StageActor
  readonly ghost: boolean
}

/** What lies on a desk; it always says something. */
export function DeskBody({ view, words, actor, ghost }: DeskProps) {
  if (ghost) return <p className="desk-ghost">{words.ui.desks.unused}</p>
  const Shelves = deskOf[actor]
  const untouched = view.changes.some((c) => c.actor === actor && c.op === 'none')
  return (
    <ul className="desk-cells">
      {untouched && (
        <li className="cell cell-none" data-change="none" data-place="all" tabIndex={-1}>
          <span aria-hidden="true">{glyphs.none} </span>
          {words.ui.nothingChanged}
        </li>
      )}
      <Shelves view={view} words={words} />
    </ul>
  )
}
