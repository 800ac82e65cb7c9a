// Refresh tokens and the rows that they point to: the store knows them by their hash, and by who came before whom.

import { own } from '@/lib/vocabulary/own'
import { hashOf } from '@/lib/vocabulary/token-hash'
import type { RefreshRecord, Snapshot } from '@/lib/vocabulary/trace'

type Rows = Snapshot['store']['refresh']

/** The row that a refresh token points to, and its hash. */
export function voucherOf({ store }: Snapshot, token: string): { hash: string; row: RefreshRecord | null } {
  const hash = hashOf(token)
  return { hash, row: own(store.refresh, hash) }
}

/** How many tokens of its family were used up before this one. */
export function usesBefore(rows: Rows, hash: string): number {
  const former = Object.entries(rows).find(([, row]) => row.replacedBy === hash)
  return former ? 1 + usesBefore(rows, former[0]) : 0
}
