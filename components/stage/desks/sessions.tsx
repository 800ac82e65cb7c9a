// The ledger of sessions, wherever it is kept: a number, whom it stands for, and how long it may lie unused.
import type { ServerId } from '@/lib/vocabulary/actors'
import type { SessionRecord } from '@/lib/vocabulary/trace'
import { fill } from '../fill'
import type { LessonWords } from '../lesson'
import type { View } from '../view'
import { CredentialLook } from './credential'
import { nowOf, ownerOf, remaining } from './format'
import { ledgerOf, processOf, type Row, rowsOf } from './rows'
import { Shelf } from './Shelf'

type Props = { readonly view: View; readonly words: LessonWords }

export function Sessions({ view, words, actor }: Props & { readonly actor: ServerId | 'store' }) {
  const shelf = actor === 'store' ? ledgerOf : processOf(actor)
  const count = Object.keys(shelf(view.world)).length
  return (
    <Shelf
      words={words}
      place="sessions"
      rows={rowsOf(view, actor, 'sessions', shelf)}
      count={count > 0 ? fill(words.ui.desks.lines, { n: count }) : undefined}
    >
      {(row) => <SessionRow row={row} view={view} words={words} />}
    </Shelf>
  )
}

function SessionRow({ row: { key, now, op, was }, view, words }: Props & { row: Row<SessionRecord> }) {
  const { ui } = words
  const struck = op === 'remove'
  const idle = now.lastSeenAt + view.telling.trace.knobs.idleTimeout - nowOf(view)
  return (
    <>
      <CredentialLook
        view={view}
        words={words}
        credential={{ kind: 'session-id', value: key }}
        fate={struck ? 'struck' : undefined}
      />
      <span aria-hidden="true">→</span>
      {was && <s className="row-was">{ownerOf(was.user, view.before, ui.desks)}</s>}
      <span className={struck ? 'row-was' : 'row-owner'}>{ownerOf(now.user, view.world, ui.desks)}</span>
      {!struck && <span className="row-note">{remaining(idle, ui.time)}</span>}
    </>
  )
}
