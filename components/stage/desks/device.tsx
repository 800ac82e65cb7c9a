// The desk of a device: its cookie jar, and what its pages keep in each tab. A phone is a browser of its own.
import type { DeviceId } from '@/lib/vocabulary/actors'
import { credentialCookies } from '@/lib/vocabulary/designs'
import { storageOf } from '@/lib/vocabulary/held'
import type { PageStorage, TokenStorage } from '@/lib/vocabulary/knobs'
import { own } from '@/lib/vocabulary/own'
import type { Cookie, Trace } from '@/lib/vocabulary/trace'
import { fill } from '../fill'
import type { LessonWords } from '../lesson'
import type { View } from '../view'
import { CredentialLook } from './credential'
import { cookiesOf, inSecondTab, itemsOf, type Row, rowsOf } from './rows'
import { Shelf, Was } from './Shelf'

type Props = { readonly view: View; readonly words: LessonWords }
type Of = Props & { readonly device: DeviceId }

export function DeviceDesk({ view, words, device }: Of) {
  return (
    <>
      <Shelf
        words={words}
        place="cookies"
        rows={rowsOf(view, device, 'cookies', cookiesOf(device))}
        label={({ now }) => now.name}
      >
        {(row) => <CookieRow row={row} view={view} words={words} />}
      </Shelf>
      <StorageShelf view={view} words={words} device={device} place="localStorage" />
      <StorageShelf view={view} words={words} device={device} place="sessionStorage" />
      <StorageShelf view={view} words={words} device={device} place="memory" />
    </>
  )
}

/** The end of a value that tells it from another: its first characters, or where those agree its last. */
const shortened = (value: string, other: string) =>
  value.slice(0, 4) === other.slice(0, 4) ? `…${value.slice(-4)}` : `${value.slice(0, 4)}…`

/** A cookie that proves nothing, as the balancer's, is shown as the text it is. */
function CookieRow({ row, view, words }: Props & { row: Row<Cookie> }) {
  const { now, was, op } = row
  const kind = own(credentialCookies, now.name)
  if (!kind) return <PlainCookie row={row} words={words} />
  return (
    <>
      {was && <Was words={words}>{shortened(was.value, now.value)}</Was>}
      <CredentialLook
        view={view}
        words={words}
        credential={{ kind, value: now.value }}
        label={was ? shortened(now.value, was.value) : undefined}
        fate={op === 'remove' ? 'erased' : undefined}
      />
      {op !== 'remove' && <Attributes cookie={now} words={words} />}
    </>
  )
}

function PlainCookie({ row: { now, was, op }, words }: { row: Row<Cookie>; words: LessonWords }) {
  return (
    <>
      {was && <Was words={words}>{was.value}</Was>}
      <code className={op === 'remove' ? 'row-key row-was' : 'row-key'}>{now.value}</code>
      {op !== 'remove' && <Attributes cookie={now} words={words} />}
    </>
  )
}

/** A path is worth a word only where it keeps the cookie from some requests. */
function Attributes({ cookie, words }: { cookie: Cookie; words: LessonWords }) {
  const { path, httpOnly, secure, sameSite } = cookie
  const site = sameSite === 'Default' ? words.ui.desks.noSameSite : `SameSite=${sameSite}`
  const said = [path !== '/' && `Path=${path}`, httpOnly && 'HttpOnly', secure && 'Secure', site]
  return <span className="row-note">{said.filter(Boolean).join(' · ')}</span>
}

/** Where the client of this design keeps its access token; null where it keeps none. */
function chosenPlace({ design, knobs }: Trace): TokenStorage | null {
  return design === 'session' ? null : storageOf({ design, knobs })
}

/** A storage of the page: shown where the design keeps its token there, or something lies in it; localStorage always. */
function StorageShelf({ view, words, device, place }: Of & { place: PageStorage }) {
  const rows = rowsOf(view, device, place, itemsOf(device, place))
  const chosen = chosenPlace(view.telling.trace) === place
  if (place !== 'localStorage' && !chosen && rows.length === 0) return null
  const several = place !== 'localStorage' && view.world[device].tabs.second !== null
  return (
    <Shelf words={words} place={place} rows={rows} label={({ key }) => labelOf(key, several, words)}>
      {(row) => <ItemRow row={row} view={view} words={words} />}
    </Shelf>
  )
}

/** The key of an item, with its tab where there are two. */
function labelOf(key: string, several: boolean, { ui }: LessonWords): string {
  const second = inSecondTab(key)
  if (second !== null) return `${fill(ui.desks.tab, { n: 2 })} ${second}`
  return several ? `${fill(ui.desks.tab, { n: 1 })} ${key}` : key
}

function ItemRow({ row: { now, was, op }, view, words }: Props & { row: Row<string> }) {
  return (
    <>
      {was !== null && <Was words={words}>{`…${was.slice(-4)}`}</Was>}
      <CredentialLook
        view={view}
        words={words}
        credential={{ kind: 'jwt', value: now }}
        fate={op === 'remove' ? 'erased' : undefined}
      />
      {was !== null && <code className="row-note">{`…${now.slice(-4)}`}</code>}
    </>
  )
}
