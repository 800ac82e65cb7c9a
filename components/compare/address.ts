// The address of the comparison: columns, the row in focus, the open proof; read from anything and written in one form.
import type { CompareWords } from '@/content/compare-words'
import { claims } from '@/lib/story/claims'
import { type Design, designIds } from '@/lib/vocabulary/designs'
import { type Chosen, everything } from './comparison'

export type Notice = keyof CompareWords['notice']
const longest = 300

const designOf = (name: string | null): Design | null => designIds.find((id) => id === name) ?? null

/** The columns in their own order, or null where one is unknown, named twice, or none is left. */
function readCols(text: string): readonly Design[] | null {
  const named = text.split(',', designIds.length + 1)
  const known = designIds.filter((id) => named.includes(id))
  return known.length === named.length ? known : null
}

/** What an address chooses. Of what cannot be meant the first fault is told, and the rest is as if it were not there. */
export function readChosen(search: string): { readonly chosen: Chosen; readonly notice: Notice | null } {
  if (search.length > longest) return { chosen: everything, notice: 'row' }
  const query = new URLSearchParams(search)
  const [named, id, cell] = [query.get('cols'), query.get('row'), query.get('show')]
  const cols = named === null ? designIds : readCols(named)
  const row = claims.find((claim) => claim.id === id)?.id ?? null
  const shown = designOf(cell)
  const show = row && shown && (cols ?? designIds).includes(shown) ? shown : null
  const faults: readonly [boolean, Notice][] = [
    [cols === null, 'cols'],
    [id !== null && !row, 'row'],
    [cell !== null && !show, 'show'],
  ]
  return {
    chosen: { cols: cols ?? designIds, row, show },
    notice: faults.find(([is]) => is)?.[1] ?? null,
  }
}

/** The query of a choice, without `?`; what goes without saying is left out. */
export function writeChosen({ cols, row, show }: Chosen): string {
  const parts = [
    cols.length < designIds.length ? `cols=${cols.join(',')}` : '',
    row ? `row=${row}` : '',
    row && show ? `show=${show}` : '',
  ]
  return parts.filter(Boolean).join('&')
}
