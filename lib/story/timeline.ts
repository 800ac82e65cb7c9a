// What is still good, and until when: a bar for everything in the world that has an end, from its beginning to that end.
import {
  type DeviceId,
  deviceIds,
  type ServerId,
  type StageActor,
  serverIds,
  type TabId,
  tabIds,
} from '../vocabulary/actors'
import { decodeObject } from '../vocabulary/base64url'
import type { Knobs } from '../vocabulary/knobs'
import { own } from '../vocabulary/own'
import { type EpochSeconds, later } from '../vocabulary/time'
import { hashOf } from '../vocabulary/token-hash'
import type { Browser, Credential, RefreshRecord, SessionRecord, Snapshot } from '../vocabulary/trace'
import { jtiOf, shorten, skewOf } from './fact-kinds'

/** What ends: a token, a cookie, a session, a family of refresh tokens, a line of the denylist. */
export type BarKind = 'access-token' | 'cookie' | 'session' | 'refresh' | 'denylist'

/** Why it ends: by what is written in it, unused for too long, too old, dropped by the browser, no longer needed. */
export type EndKind = 'exp' | 'idle' | 'absolute' | 'cookie' | 'until'

/** Where it lies. `record`: a row of the store, or of a server's memory. */
export type BarPlace = 'localStorage' | 'sessionStorage' | 'memory' | 'cookies' | 'record' | 'loot'

export type End = {
  readonly kind: EndKind
  /** The end as it stands in the thing itself. */
  readonly written: EpochSeconds
  /** The end that counts: when the first of those who judge it, by a clock and a leeway of their own, refuses. */
  readonly at: EpochSeconds
  /** When the last of them refuses; the same where there is one, or where their clocks agree. */
  readonly last: EpochSeconds
}

export type Bar = {
  /** Stays the same from step to step, and is unlike every other id of this world. */
  readonly id: string
  readonly kind: BarKind
  readonly holder: StageActor
  readonly place: BarPlace
  /** Whose storage it is, where each tab has its own. */
  readonly tab: TabId | null
  /** How it is called in a picture, e.g. `7f3a…`, or the name of a cookie. */
  readonly name: string
  readonly start: EpochSeconds
  /** The soonest first. A session has two, and the first of them counts. */
  readonly ends: readonly [End, ...End[]]
  /** Nobody accepts it any more, for its time has come. */
  readonly isOver: boolean
  /** It was taken back or used up before its time; a server that has not asked may still accept it. */
  readonly isStruck: boolean
  /** A session that nobody has logged in to: it has its ends, and opens nothing. */
  readonly isAnonymous: boolean
}

type World = { readonly snapshot: Snapshot; readonly now: EpochSeconds; readonly knobs: Knobs }

/**
 * Everything that has an end, holder by holder. An access token is what its second segment says: whether its seal fits,
 * only a verifier can tell.
 */
export function barsOf(snapshot: Snapshot, now: EpochSeconds, knobs: Knobs): readonly Bar[] {
  const world = { snapshot, now, knobs }
  const bars = [
    ...deviceIds.flatMap((device) => deviceBars(world, device)),
    ...serverIds.flatMap((id) => sessionBars(world, id, snapshot.servers[id]?.sessions ?? {}, [id])),
    ...sessionBars(world, 'store', snapshot.store.sessions, serversOf(snapshot)),
    ...familyBars(world),
    ...denylistBars(world),
    ...snapshot.attacker.loot.flatMap((credential) => lootBars(world, credential)),
  ]
  // the attacker may have taken the same thing twice
  return [...new Map(bars.map((bar) => [bar.id, bar])).values()]
}

const serversOf = ({ servers }: Snapshot): ServerId[] => serverIds.filter((id) => servers[id])

type Flags = Pick<Bar, 'isStruck' | 'isAnonymous'>
type Outline = Omit<Bar, 'id' | 'isOver' | 'tab' | keyof Flags> & Partial<Pick<Bar, 'tab'> & Flags>

/** `key` tells it from others of its kind in the same place. */
function bar({ now }: World, key: string, outline: Outline): Bar {
  const { tab = null, isStruck = false, isAnonymous = false, ...rest } = outline
  const [first, ...others] = rest.ends
  const ends = [first, ...others].sort((a, b) => a.at - b.at) as [End, ...End[]]
  const id = [rest.kind, rest.holder, rest.place, tab ?? '', key].join(' ')
  return { ...rest, id, tab, ends, isOver: ends.some((end) => end.last <= now), isStruck, isAnonymous }
}

/** An end that nobody's clock bends: a browser and the store go by the time of the world. */
const plainEnd = (kind: EndKind, at: EpochSeconds): End => ({ kind, written: at, at, last: at })

/** An end that servers judge, each by its own clock: a fast one is early. */
function judgedEnd(kind: EndKind, at: number, { knobs }: World, by: readonly ServerId[], leeway = 0): End {
  const written = at as EpochSeconds
  const ends = by.map((id) => at + leeway - skewOf({ knobs }, id))
  return {
    ...{ kind, written },
    at: later(written, Math.min(...ends) - at),
    last: later(written, Math.max(...ends) - at),
  }
}

function deviceBars(world: World, holder: DeviceId): Bar[] {
  const { cookies } = world.snapshot[holder]
  return [
    ...itemsOf(world.snapshot[holder]).flatMap(({ place, tab, value }) =>
      tokenBars(world, value, { holder, place, tab }),
    ),
    ...cookies.flatMap(({ name, domain, path, createdAt, expiresAt }) => {
      const outline = { kind: 'cookie', holder, place: 'cookies', name, start: createdAt } as const
      // a cookie without a date of its own lasts as long as the browser is open
      if (expiresAt === null) return []
      return bar(world, `${name} ${domain} ${path}`, { ...outline, ends: [plainEnd('cookie', expiresAt)] })
    }),
  ]
}

type Item = Pick<Bar, 'place' | 'tab'> & { readonly value: string }

/** Every value that a browser keeps, wherever it keeps it. */
function itemsOf({ cookies, localStorage, tabs }: Browser): Item[] {
  const all = (place: BarPlace, tab: TabId | null, values: Readonly<Record<string, string>> | undefined) =>
    Object.values(values ?? {}).map((value) => ({ place, tab, value }))
  return [
    ...all('localStorage', null, localStorage),
    ...tabIds.flatMap((tab) => [
      ...all('sessionStorage', tab, tabs[tab]?.sessionStorage),
      ...all('memory', tab, tabs[tab]?.memory),
    ]),
    ...cookies.map(({ value }) => ({ place: 'cookies' as const, tab: null, value })),
  ]
}

type Where = Pick<Bar, 'holder' | 'place'> & Partial<Pick<Bar, 'tab'>>

/** The bar of a value that is an access token; of any other value, none. */
function tokenBars(world: World, value: string, where: Where): Bar[] {
  const [header = '', payload = ''] = value.split('.')
  const claims = decodeObject(payload)
  const { exp, iat } = claims ?? {}
  if (!claims || !isSecond(exp) || !isSecond(iat)) return []
  const { knobs, snapshot } = world
  return [
    bar(world, value, {
      ...{ ...where, kind: 'access-token', name: shorten({ kind: 'jwt', value }), start: iat },
      ends: [judgedEnd('exp', exp, world, serversOf(snapshot), knobs.leeway)],
      isStruck: isTakenBack(snapshot, claims) || !isKeyKnown(snapshot, decodeObject(header)?.kid),
    }),
  ]
}

const isSecond = (value: unknown): value is EpochSeconds => Number.isSafeInteger(value)

/** Whether a list or a cut-off of the store says that this token does not count. */
function isTakenBack({ store }: Snapshot, { iss, jti, sub, iat }: Record<string, unknown>): boolean {
  const cutoff = own(store.cutoffs, String(sub))
  return own(store.denylist, `${iss} ${jti}`) !== null || (cutoff !== null && Number(iat) <= cutoff)
}

const isKeyKnown = ({ servers }: Snapshot, kid: unknown): boolean =>
  Object.values(servers).some((server) => server?.keys.some((key) => key.kid === kid))

/** The sessions of one place, which these servers look up. */
function sessionBars(
  world: World,
  holder: ServerId | 'store',
  rows: Readonly<Record<string, SessionRecord>>,
  by: readonly ServerId[],
): Bar[] {
  return Object.entries(rows).map(([id, row]) => sessionBar(world, id, row, { holder, place: 'record' }, by))
}

function sessionBar(world: World, id: string, row: SessionRecord, where: Where, by: readonly ServerId[]) {
  const { idleTimeout, absoluteTimeout } = world.knobs
  return bar(world, id, {
    ...{ ...where, kind: 'session', name: shorten({ kind: 'session-id', value: id }), start: row.createdAt },
    ends: [
      judgedEnd('idle', row.lastSeenAt + idleTimeout, world, by),
      judgedEnd('absolute', row.createdAt + absoluteTimeout, world, by),
    ],
    isAnonymous: row.user === null,
  })
}

/** A family has one end, which rotation does not move: one bar, whatever number of tokens it had. */
function familyBars(world: World): Bar[] {
  const rows = Object.values(world.snapshot.store.refresh)
  return [...new Set(rows.map((row) => row.family))].flatMap((family) => {
    const [first, ...others] = rows.filter((row) => row.family === family)
    const isStruck = [first, ...others].every((row) => row?.status === 'revoked')
    const where = { holder: 'store', place: 'record' } as const
    return first ? [refreshBar(world, family, first, { ...where, name: family, isStruck })] : []
  })
}

type Look = Where & Pick<Bar, 'name' | 'isStruck'>

const refreshBar = (world: World, key: string, { issuedAt, absoluteExp }: RefreshRecord, look: Look): Bar =>
  bar(world, key, {
    ...{ ...look, kind: 'refresh', start: issuedAt },
    ends: [judgedEnd('absolute', absoluteExp, world, serversOf(world.snapshot))],
  })

/** The store drops a line when it need not be remembered any longer, by the time of the world. */
function denylistBars(world: World): Bar[] {
  const { knobs, snapshot } = world
  return Object.entries(snapshot.store.denylist).map(([key, { until }]) =>
    bar(world, key, {
      ...{ kind: 'denylist', holder: 'store', place: 'record', name: jtiOf(key) },
      // a line says nothing of the moment at which it was written: its token was signed this long before
      start: later(until, -knobs.leeway - knobs.tokenLifetime),
      ends: [plainEnd('until', until)],
    }),
  )
}

/** A copy lives exactly as long as the original: by the date in it, or by the record that it points to. */
function lootBars(world: World, { kind, value }: Credential): Bar[] {
  const where = { holder: 'attacker', place: 'loot' } as const
  if (kind === 'jwt') return tokenBars(world, value, where)
  if (kind === 'session-id') return stolenSession(world, value, where)
  const row = own(world.snapshot.store.refresh, hashOf(value))
  const look = { ...where, name: shorten({ kind, value }), isStruck: row?.status !== 'active' }
  return row ? [refreshBar(world, value, row, look)] : []
}

/** A number without a record behind it has no end: it is nothing already. The longest-lived record counts. */
function stolenSession(world: World, id: string, where: Where): Bar[] {
  const { servers, store } = world.snapshot
  const shared = own(store.sessions, id)
  const copies = serversOf(world.snapshot).flatMap((server) => {
    const row = own(servers[server]?.sessions ?? {}, id)
    return row ? [sessionBar(world, id, row, where, [server])] : []
  })
  if (shared) return [sessionBar(world, id, shared, where, serversOf(world.snapshot))]
  return copies.sort((a, b) => b.ends[0].last - a.ends[0].last).slice(0, 1)
}
