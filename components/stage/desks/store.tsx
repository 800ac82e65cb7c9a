// The store's desk: the books that this run keeps there. Refresh tokens lie in it by their hash, never as they are.
import { RefreshVoucher } from '@/components/ui/credentials'
import { jtiOf } from '@/lib/story/fact-kinds'
import { hasCutoffs, hasDenylist } from '@/lib/vocabulary/knobs'
import type { EpochSeconds } from '@/lib/vocabulary/time'
import type { DenylistRecord, RefreshRecord } from '@/lib/vocabulary/trace'
import { fill } from '../fill'
import type { LessonWords } from '../lesson'
import type { View } from '../view'
import { nowOf, ownerOf, remaining, timeOfDay } from './format'
import { Power } from './Power'
import { type Row, rowsOf } from './rows'
import { Shelf, Was } from './Shelf'
import { Sessions } from './sessions'
import { usesBefore } from './vouchers'

type Props = { readonly view: View; readonly words: LessonWords }

/** Only the books that this design keeps, so that an empty one means something. */
export function StoreDesk(props: Props) {
  const { design, knobs } = props.view.telling.trace
  return (
    <>
      <Power {...props} actor="store" />
      {design === 'session' && <Sessions {...props} actor="store" />}
      {design === 'hybrid' && <Refresh {...props} />}
      {design === 'jwt' && hasDenylist(knobs) && <Denylist {...props} />}
      {design === 'jwt' && hasCutoffs(knobs) && <Cutoffs {...props} />}
    </>
  )
}

function Refresh({ view, words }: Props) {
  const rows = rowsOf(view, 'store', 'refresh', ({ store }) => store.refresh)
  const count = rows.length > 1 ? fill(words.ui.desks.lines, { n: rows.length }) : undefined
  return (
    <Shelf words={words} place="refresh" rows={rows} count={count}>
      {(row) => <RefreshRow row={row} view={view} words={words} />}
    </Shelf>
  )
}

/** One token of a family. A used one is punched, a revoked one struck; both stay, so that a second use is noticed. */
function RefreshRow({ row: { key, now, was }, view, words }: Props & { row: Row<RefreshRecord> }) {
  const { desks, time } = words.ui
  const left = now.absoluteExp - nowOf(view)
  const uses = usesBefore(view.world.store.refresh, key)
  const over = now.status === 'active' && left <= 0
  const state = over ? 'expired' : now.status === 'active' ? 'valid' : now.status
  return (
    <>
      {was && was.status !== now.status && <Was words={words}>{desks.status[was.status]}</Was>}
      <RefreshVoucher
        label={`${desks.hash} ${key.slice(0, 4)}…`}
        punches={now.usedAt === null ? uses : uses + 1}
        state={state}
        {...(state === 'valid' ? {} : { note: over ? time.over : desks.status[now.status] })}
      />
      <span aria-hidden="true">→</span>
      <span className="row-owner">{ownerOf(now.user, view.world, desks)}</span>
      <span className="row-note">{noteOf(now, uses, left, words)}</span>
    </>
  )
}

function noteOf(row: RefreshRecord, uses: number, left: number, { ui }: LessonWords): string {
  const said = [row.family, fill(ui.desks.voucher, { n: uses + 1 })]
  if (row.status === 'active') said.push(remaining(left, ui.time))
  // with a grace window the store holds the next token itself, and not only its hash
  if (row.successor !== null) said.push(ui.desks.successor)
  return said.join(' · ')
}

function Denylist({ view, words }: Props) {
  const rows = rowsOf(view, 'store', 'denylist', ({ store }) => store.denylist)
  return (
    <Shelf words={words} place="denylist" rows={rows}>
      {({ key, now, op }) => (
        <>
          <code className={op === 'remove' ? 'row-key row-was' : 'row-key'}>{jtiOf(key)}</code>
          <span className="row-note">{untilOf(now, view, words)}</span>
        </>
      )}
    </Shelf>
  )
}

const untilOf = ({ until }: DenylistRecord, view: View, { ui }: LessonWords): string =>
  `${fill(ui.desks.until, { at: timeOfDay(until) })} · ${remaining(until - nowOf(view), ui.time)}`

function Cutoffs({ view, words }: Props) {
  const { desks } = words.ui
  const rows = rowsOf<EpochSeconds>(view, 'store', 'cutoffs', ({ store }) => store.cutoffs)
  return (
    <Shelf words={words} place="cutoffs" rows={rows}>
      {({ key, now, was }) => (
        <>
          <span className="row-owner">{ownerOf(key, view.world, desks)}</span>
          {was !== null && <Was words={words}>{timeOfDay(was)}</Was>}
          <span className="row-note">{fill(desks.cutoff, { at: timeOfDay(now) })}</span>
        </>
      )}
    </Shelf>
  )
}
