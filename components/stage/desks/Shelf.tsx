// A cell of a desk: one shelf with its rows. What this stop changed is marked by glyph, border and highlighter together.
import type { ReactNode } from 'react'
import type { Place } from '@/lib/story/changes'
import type { LessonWords } from '../lesson'
import type { Op, Row } from './rows'

/** Text, not decoration: a change is told without any style sheet. */
export const glyphs: Readonly<Record<Op, string>> = { add: '＋', remove: '－', change: '△', none: '△' }

const opWord = (op: Op, { ui }: LessonWords): string =>
  ({ add: ui.opAdd, remove: ui.opRemove, change: ui.opChange, none: '' })[op]

/** A row that this stop changed, or a quiet one. */
export function Marked({ op, words, children }: { op: Op | null; words: LessonWords; children: ReactNode }) {
  if (!op) return <div className="row">{children}</div>
  return (
    <div className="row mark" data-change={op}>
      <span className="row-op" aria-hidden="true">
        {glyphs[op]}
      </span>
      <span className="visually-hidden">{opWord(op, words)}</span>
      <div className="row-body">{children}</div>
    </div>
  )
}

type ShelfProps<T> = {
  readonly words: LessonWords
  readonly place: Place
  readonly name?: string
  readonly rows: readonly Row<T>[]
  readonly children: (row: Row<T>) => ReactNode
  /** Said below the rows, e.g. how many there are. */
  readonly foot?: ReactNode
}

/** A shelf and its rows; an empty one says so. */
export function Shelf<T>({ words, place, name, rows, children, foot }: ShelfProps<T>) {
  return (
    <li className="cell" data-place={place} tabIndex={-1}>
      <span className="cell-name">{name ?? words.places[place]}</span>
      {rows.length === 0 && <Quiet>{words.ui.desks.empty}</Quiet>}
      {rows.map((row) => (
        <Marked key={row.key} op={row.op} words={words}>
          {children(row)}
        </Marked>
      ))}
      {foot && <span className="cell-foot">{foot}</span>}
    </li>
  )
}

export const Quiet = ({ children }: { children: ReactNode }) => <span className="cell-quiet">{children}</span>

/** The value before a change, struck. */
export function Was({ words, children }: { words: LessonWords; children: ReactNode }) {
  return (
    <>
      <span className="visually-hidden">{words.ui.desks.was} </span>
      <s className="row-was">{children}</s>
      <span aria-hidden="true">→</span>
    </>
  )
}
