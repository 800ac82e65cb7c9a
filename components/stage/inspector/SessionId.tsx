// The anatomy of a session id: characters without meaning, and the row of the ledger that gives them one.
import type { ReactNode } from 'react'
import { serverIds } from '@/lib/vocabulary/actors'
import { own } from '@/lib/vocabulary/own'
import type { SessionRecord } from '@/lib/vocabulary/trace'
import { moment, nowOf, ownerOf, remaining } from '../desks/format'
import { fill } from '../fill'
import type { LessonWords } from '../lesson'
import type { View } from '../view'
import { Facts } from './parts'

type Props = { readonly view: View; readonly words: LessonWords }

/** The row that an id points to at this stop, wherever the ledger is kept. */
function rowOf({ world }: View, id: string): SessionRecord | null {
  const inMemory = serverIds.map((server) => world.servers[server]?.sessions ?? {})
  const ledgers = [world.store.sessions, ...inMemory]
  return ledgers.map((sessions) => own(sessions, id)).find((row) => row !== null) ?? null
}

export function SessionAnatomy({ view, words, id }: Props & { readonly id: string }) {
  const { inspector } = words.ui
  const row = rowOf(view, id)
  return (
    <>
      <h3 className="panel-heading">{fill(inspector.number, { n: id.length })}</h3>
      <p className="token-box token">{id}</p>
      <p>{inspector.numberNote}</p>
      <h3 className="panel-heading">{inspector.row}</h3>
      {row ? <Row view={view} words={words} row={row} /> : <p className="no-row">{inspector.noRow}</p>}
    </>
  )
}

function Row({ view, words, row }: Props & { readonly row: SessionRecord }) {
  const { inspector, time, desks } = words.ui
  const { idleTimeout, absoluteTimeout } = view.telling.trace.knobs
  const now = nowOf(view)
  const { lang } = view.lesson
  const facts: (readonly [string, ReactNode])[] = [
    [inspector.rowUser, ownerOf(row.user, view.world, desks)],
    [inspector.rowCreated, moment(row.createdAt, lang)],
    [inspector.rowSeen, moment(row.lastSeenAt, lang)],
    [inspector.rowIdle, remaining(row.lastSeenAt + idleTimeout - now, time)],
    [inspector.rowAbsolute, remaining(row.createdAt + absoluteTimeout - now, time)],
  ]
  return <Facts rows={facts} />
}
