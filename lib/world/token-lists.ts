// What a server keeps about tokens: refresh tokens by their hash, revoked tokens, and a cut-off for each user.
import type { Cutoffs, Denylist, RefreshTokens, Voucher } from '../apps/env'
import type { ServerId } from '../vocabulary/actors'
import { hasCutoffs, hasDenylist } from '../vocabulary/knobs'
import { own } from '../vocabulary/own'
import { type EpochSeconds, later } from '../vocabulary/time'
import { hashOf } from '../vocabulary/token-hash'
import type { At, RefreshRecord } from '../vocabulary/trace'
import { change, ensureUp, lookUp, StoreDown } from './shared-store'
import { clockOf, type Site } from './site'

/** The families of refresh tokens, always in the shared store. @see RFC 9700 §4.14.2 */
export function createRefreshTokens(site: Site, by: ServerId, at: At): RefreshTokens {
  const { recorder, knobs } = site
  const now = clockOf(site, by)
  const use = (text: string) => ({ site, by, store: 'refresh', source: at(text) }) as const
  const rowOf = (hash: string) => own(recorder.state().store.refresh, hash)
  const issue = (family: string, user: string, absoluteExp: EpochSeconds) => {
    const value = site.refreshToken()
    const row: RefreshRecord = {
      ...{ family, user, absoluteExp, issuedAt: now(), status: 'active' },
      ...{ usedAt: null, replacedBy: null, successor: null },
    }
    return { value, hash: hashOf(value), row }
  }
  return {
    async begin(user) {
      const { value, hash, row } = issue(site.family(), user, later(now(), knobs.refreshLifetime))
      change(use('refreshTokens.begin('), 'write', hash, false, ({ refresh }) => ({
        refresh: { ...refresh, [hash]: row },
      }))
      return { value, absoluteExp: row.absoluteExp }
    },
    find: async (token) => {
      const hash = hashOf(token)
      return lookUp(
        use('refreshTokens.find('),
        hash,
        () => rowOf(hash),
        () => 0,
      ).value
    },
    peek: async (token) => rowOf(hashOf(token)),
    async rotate(token): Promise<Voucher | null> {
      const hash = hashOf(token)
      const old = rowOf(hash)
      if (old?.status !== 'active') return null
      const next = issue(old.family, old.user, old.absoluteExp)
      const successor = knobs.graceWindow > 0 ? next.value : null
      const used = { ...old, status: 'used', usedAt: now(), replacedBy: next.hash, successor } as const
      change(use('refreshTokens.rotate('), 'rotate', hash, true, ({ refresh }) => ({
        refresh: { ...refresh, [hash]: used, [next.hash]: next.row },
      }))
      return { value: next.value, absoluteExp: old.absoluteExp }
    },
    async revokeFamily(family) {
      const revoked = (row: RefreshRecord) =>
        row.family === family ? ({ ...row, status: 'revoked', successor: null } as const) : row
      change(use('refreshTokens.revokeFamily('), 'revoke', family, true, ({ refresh }) => ({
        refresh: Object.fromEntries(Object.entries(refresh).map(([hash, row]) => [hash, revoked(row)])),
      }))
    },
    async of(user) {
      ensureUp(use('refreshTokens.of('))
      const rows = Object.values(recorder.state().store.refresh)
      return [...new Set(rows.filter((r) => r.user === user && r.status !== 'revoked').map((r) => r.family))]
    },
  }
}

/** The list of tokens that count no more, or null where this server has none. */
export function createDenylist(site: Site, by: ServerId, at: At): Denylist | null {
  const { knobs } = site
  if (!hasDenylist(knobs) || (knobs.denylistAt === 'first-server' && by !== 'server')) return null
  const use = (text: string) => ({ site, by, store: 'denylist', source: at(text) }) as const
  const keyOf = (iss: unknown, jti: unknown) => `${iss} ${jti}`
  return {
    async add(iss, jti, until) {
      const key = keyOf(iss, jti)
      const row = { until: Number(until) as EpochSeconds }
      change(use('denylist.add('), 'write', key, false, ({ denylist }) => ({
        denylist: { ...denylist, [key]: row },
      }))
    },
    async has(iss, jti) {
      const key = keyOf(iss, jti)
      const read = () =>
        lookUp(use('denylist.has('), key, ({ denylist }) => own(denylist, key)).value !== null
      return knobs.denylistDown === 'open' ? unlessDown(read, false) : read()
    },
  }
}

/** Fails open: what cannot be looked up is taken for `otherwise`. */
function unlessDown<T>(read: () => T, otherwise: T): T {
  try {
    return read()
  } catch (error) {
    if (error instanceof StoreDown) return otherwise
    throw error
  }
}

/** The second for each user until which tokens do not count, or null where this design keeps none. */
export function createCutoffs(site: Site, by: ServerId, at: At): Cutoffs | null {
  if (!hasCutoffs(site.knobs)) return null
  const now = clockOf(site, by)
  const use = (text: string) => ({ site, by, store: 'cutoffs', source: at(text) }) as const
  const read = (text: string, user: string, lifeOf: () => number): number => {
    const look = () => lookUp(use(text), user, ({ cutoffs }) => own(cutoffs, user), lifeOf).value ?? -1
    return site.knobs.denylistDown === 'open' ? unlessDown(look, -1) : look()
  }
  return {
    async set(user) {
      // never back, and past every token of a former cut-off in this same second
      change(use('cutoffs.set('), 'write', user, false, ({ cutoffs }) => {
        const last = Math.max(now(), (own(cutoffs, user) ?? -1) + 1) as EpochSeconds
        return { cutoffs: { ...cutoffs, [user]: last } }
      })
    },
    of: async (user) => read('cutoffs.of(', String(user), () => Number.POSITIVE_INFINITY),
    latest: async (user) => read('cutoffs.latest(', user, () => 0),
  }
}
