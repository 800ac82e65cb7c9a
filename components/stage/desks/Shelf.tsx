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
      {children}
    </div>
  )
}

type ShelfProps<T> = {
  readonly words: LessonWords
  readonly place: Place
  readonly name?: string
  readonly rows: readonly Row<T>[]
  readonly children: (row: Row<T>) => ReactNode
  /** What a row is called; a single row lends its name to the shelf's own line. */
  readonly label?: (row: Row<T>) => string
  /** How many rows there are, in words. */
  readonly count?: string | undefined
}

/** A shelf and its rows; an empty one says so. */
export function Shelf<T>({ words, place, name, rows, children, label, count }: ShelfProps<T>) {
  return (
    <li className="cell" data-place={place} tabIndex={-1}>
      <span className="cell-name">{name ?? words.places[place]}</span>{' '}
      {label && rows.length === 1 && rows[0] && <code className="row-key">{label(rows[0])}</code>}
      {rows.length === 0 && <Quiet>{words.ui.desks.empty}</Quiet>}
      {count && <Quiet>{count}</Quiet>}
      {rows.map((row) => (
        <Marked key={row.key} op={row.op} words={words}>
          {label && rows.length > 1 && <code className="row-key">{label(row)}</code>}
          {children(row)}
        </Marked>
      ))}
    </li>
  )
}

/** A cell of one line that no stop changes. */
export const Fact = ({ name, children }: { name: string; children: ReactNode }) => (
  <li className="cell cell-fact">
    <span className="cell-name">{name}</span> <Quiet>{children}</Quiet>
  </li>
)

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
