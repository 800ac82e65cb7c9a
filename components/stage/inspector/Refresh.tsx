// The anatomy of a refresh token: a value without meaning, the hash that the store knows it by, its row, and its cookie.
import { deviceIds } from '@/lib/vocabulary/actors'
import type { Cookie, RefreshRecord } from '@/lib/vocabulary/trace'
import { moment, nowOf, ownerOf, remaining } from '../desks/format'
import { voucherOf } from '../desks/vouchers'
import { fill } from '../fill'
import type { LessonWords } from '../lesson'
import type { View } from '../view'
import type { CookieEvent } from './exchange'
import { Facts } from './parts'

type Props = { readonly view: View; readonly words: LessonWords }

type Of = Props & { readonly token: string; readonly stolen: boolean }

/** A copy in other hands lies in no jar, and so no attribute of a cookie says anything about it. */
export function RefreshAnatomy({ view, words, token, stolen }: Of) {
  const { inspector } = words.ui
  const { hash, row } = voucherOf(view.world, token)
  const cookie = stolen ? null : cookieOf(view, token)
  return (
    <>
      <h3 className="panel-heading">{fill(inspector.voucherValue, { n: token.length })}</h3>
      <p className="token-box token">{token}</p>
      <p>{inspector.voucherNote}</p>
      <h3 className="panel-heading">{inspector.hashHeading}</h3>
      <p className="token-box token">{hash}</p>
      <p>{inspector.hashNote}</p>
      <h3 className="panel-heading">{inspector.refreshRow}</h3>
      {row ? <Row view={view} words={words} row={row} /> : <p className="no-row">{inspector.noRefreshRow}</p>}
      {cookie && <CookieFacts view={view} words={words} cookie={cookie} />}
    </>
  )
}

function Row({ view, words, row }: Props & { readonly row: RefreshRecord }) {
  const { inspector, time, desks } = words.ui
  const { family, user, status, issuedAt, usedAt, replacedBy, absoluteExp } = row
  const { lang } = view.lesson
  const left = remaining(absoluteExp - nowOf(view), time)
  return (
    <Facts
      rows={[
        [inspector.rowUser, ownerOf(user, view.world, desks)],
        [inspector.rowFamily, family],
        [inspector.rowStatus, desks.status[status]],
        [inspector.rowIssued, moment(issuedAt, lang)],
        ...(usedAt === null ? [] : [[inspector.rowUsed, moment(usedAt, lang)] as const]),
        ...(replacedBy === null
          ? []
          : [[inspector.rowNext, <code key="next">{`${replacedBy.slice(0, 4)}…`}</code>] as const]),
        [inspector.rowAbsolute, `${moment(absoluteExp, lang)} · ${left}`],
      ]}
    />
  )
}

/** The cookie that carries this token, on whichever device it lies. */
const cookieOf = ({ world }: View, token: string): Cookie | null =>
  deviceIds
    .flatMap((device) => world[device].cookies)
    .find((c) => c.name === '__Secure-rt' && c.value === token) ?? null

/** How long it was to live when it arrived. A replaced cookie keeps its first date, so that cannot tell. */
function maxAgeOf({ telling, stop }: View, { value, expiresAt }: Cookie): number | null {
  const past = telling.trace.steps.slice(0, (stop?.last ?? -1) + 1)
  const kept = past.findLast(({ event }) => event.kind === 'cookie' && arrives(event, value))
  return kept && expiresAt !== null ? expiresAt - kept.at : null
}

const arrives = ({ act, cookie }: CookieEvent, value: string): boolean =>
  (act === 'stored' || act === 'replaced') && cookie.value === value

/** Its attributes as the server set them, and what is left of its time. */
function CookieFacts({ view, words, cookie }: Props & { readonly cookie: Cookie }) {
  const { inspector, time } = words.ui
  const { name, path, httpOnly, secure, sameSite, expiresAt } = cookie
  const flags = [httpOnly && 'HttpOnly', secure && 'Secure', sameSite !== 'Default' && `SameSite=${sameSite}`]
  const age = maxAgeOf(view, cookie)
  const left = expiresAt === null ? '' : remaining(expiresAt - nowOf(view), time)
  return (
    <>
      <h3 className="panel-heading">
        {inspector.cookieHeading} <code>{name}</code>
      </h3>
      <Facts
        rows={[
          ['Path', <code key="path">{path}</code>],
          ...(age === null ? [] : [['Max-Age', `${age} · ${left}`] as const]),
          ['Set-Cookie', <code key="flags">{flags.filter(Boolean).join('; ')}</code>],
        ]}
      />
    </>
  )
}
