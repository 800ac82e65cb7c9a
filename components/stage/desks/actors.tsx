// What lies on each actor's desk: the browser's jar and storages, the server's memory and keys, the ledger, the pocket.
import type { ReactNode } from 'react'
import type { StageActor } from '@/lib/vocabulary/actors'
import { designs } from '@/lib/vocabulary/designs'
import type { TokenStorage } from '@/lib/vocabulary/knobs'
import type { Cookie, SessionRecord } from '@/lib/vocabulary/trace'
import { fill } from '../fill'
import type { LessonWords } from '../lesson'
import type { View } from '../view'
import { CredentialLook } from './credential'
import { nowOf, ownerOf, remaining } from './format'
import { cookiesOf, ledgerOf, processOf, type Row, rowsOf } from './rows'
import { Marked, Quiet, Shelf, Was } from './Shelf'

type Props = { readonly view: View; readonly words: LessonWords }
const session = (value: string) => ({ kind: 'session-id', value }) as const
const jwt = (value: string) => ({ kind: 'jwt', value }) as const
/** The end of a value that tells it from another: its first characters, or where those agree its last. */
const shortened = (value: string, other: string) =>
  value.slice(0, 4) === other.slice(0, 4) ? `…${value.slice(-4)}` : `${value.slice(0, 4)}…`

function BrowserDesk({ view, words }: Props) {
  return (
    <>
      <Shelf
        words={words}
        place="cookies"
        rows={rowsOf(view, 'browser', 'cookies', cookiesOf)}
        label={({ now }) => now.name}
      >
        {(row) => <CookieRow row={row} view={view} words={words} />}
      </Shelf>
      <StorageShelf view={view} words={words} place="localStorage" />
      <StorageShelf view={view} words={words} place="sessionStorage" />
      <StorageShelf view={view} words={words} place="memory" />
    </>
  )
}

function CookieRow({ row: { now, was, op }, view, words }: Props & { row: Row<Cookie> }) {
  const { httpOnly, secure, sameSite } = now
  const site = sameSite === 'Default' ? words.ui.desks.noSameSite : `SameSite=${sameSite}`
  const attributes = [httpOnly && 'HttpOnly', secure && 'Secure', site].filter(Boolean)
  return (
    <>
      {was && <Was words={words}>{shortened(was.value, now.value)}</Was>}
      <CredentialLook
        view={view}
        words={words}
        credential={session(now.value)}
        label={was ? shortened(now.value, was.value) : undefined}
        fate={op === 'remove' ? 'erased' : undefined}
      />
      {op !== 'remove' && <span className="row-note">{attributes.join(' · ')}</span>}
    </>
  )
}

/** A storage of the page: shown where the design keeps its token there, or something lies in it; localStorage always. */
function StorageShelf({ view, words, place }: Props & { place: TokenStorage }) {
  const { trace } = view.telling
  const rows = rowsOf(view, 'browser', place, (world) => world.browser[place])
  const chosen = designs[trace.design].credential === 'jwt' && trace.knobs.tokenStorage === place
  if (place !== 'localStorage' && !chosen && rows.length === 0) return null
  return (
    <Shelf words={words} place={place} rows={rows} label={({ key }) => key}>
      {({ now, was, op }) => (
        <>
          {was !== null && <Was words={words}>{`…${was.slice(-4)}`}</Was>}
          <CredentialLook
            view={view}
            words={words}
            credential={jwt(now)}
            fate={op === 'remove' ? 'erased' : undefined}
          />
          {was !== null && <code className="row-note">{`…${now.slice(-4)}`}</code>}
        </>
      )}
    </Shelf>
  )
}

function ServerDesk({ view, words }: Props) {
  const { desks } = words.ui
  const { keys, sessions } = view.world.server
  const signs = designs[view.telling.trace.design].credential === 'jwt'
  return (
    <>
      {sessions ? (
        <Sessions view={view} words={words} actor="server" />
      ) : (
        <Fact name={desks.keeps}>{desks.none}</Fact>
      )}
      <Fact name={desks.key}>
        {signs ? keys.map(({ kid, alg }) => `${kid} ${alg}`).join(', ') : desks.unused}
      </Fact>
      <Restarts view={view} words={words} />
    </>
  )
}

const Fact = ({ name, children }: { name: string; children: ReactNode }) => (
  <li className="cell cell-fact">
    <span className="cell-name">{name}</span> <Quiet>{children}</Quiet>
  </li>
)

/** How often the process was started again, once it was. */
function Restarts({ view, words }: Props) {
  const { desks } = words.ui
  const [was, now] = [view.before.server.boot - 1, view.world.server.boot - 1]
  if (now === 0) return null
  return (
    <li className="cell" data-place="process" tabIndex={-1}>
      <Marked op={was === now ? null : 'change'} words={words}>
        <span className="cell-name">{desks.restarts}</span>
        {was !== now && <Was words={words}>{fill(desks.times, { n: was })}</Was>}
        <span>{fill(desks.times, { n: now })}</span>
      </Marked>
    </li>
  )
}

/** The ledger, wherever it is kept: a number, whom it stands for, and how long it may lie unused. */
function Sessions({ view, words, actor }: Props & { actor: 'server' | 'store' }) {
  const shelf = actor === 'store' ? ledgerOf : processOf
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
        credential={session(key)}
        fate={struck ? 'struck' : undefined}
      />
      <span aria-hidden="true">→</span>
      {was && <s className="row-was">{ownerOf(was.user, view.before, ui.desks)}</s>}
      <span className={struck ? 'row-was' : 'row-owner'}>{ownerOf(now.user, view.world, ui.desks)}</span>
      {!struck && <span className="row-note">{remaining(idle, ui.time)}</span>}
    </>
  )
}

const StoreDesk = (props: Props) => <Sessions {...props} actor="store" />

function AttackerDesk({ view, words }: Props) {
  const rows = rowsOf(view, 'attacker', 'loot', ({ attacker }) =>
    Object.fromEntries(attacker.loot.map((copy, i) => [String(i), copy])),
  )
  return (
    <Shelf words={words} place="loot" rows={rows}>
      {({ now }) => <CredentialLook view={view} words={words} credential={now} fate="stolen" />}
    </Shelf>
  )
}

/** One desk for each actor that has a lifeline. */
export const deskOf: Readonly<Record<StageActor, (props: Props) => ReactNode>> = {
  browser: BrowserDesk,
  server: ServerDesk,
  store: StoreDesk,
  attacker: AttackerDesk,
}
