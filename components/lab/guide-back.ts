// The way back to the guide: the very address that was left, where this tab knows it, and else the step and its design.
import { guideKey, nameOf } from '@/components/stage/guide-place'
import type { From } from '@/lib/story/run-form'

const longest = 2048
/** What the guide writes into its own address; anything else was not written by it. */
const written = /^[\w=&.,:/~%+-]+$/

/** The query of the place that was left for this run; null where this tab knows of none. */
function keptQuery(from: From): string | null {
  try {
    const kept: unknown = JSON.parse(sessionStorage.getItem(guideKey) ?? 'null')
    const [name, query] = Array.isArray(kept) ? kept : []
    const isOurs = typeof query === 'string' && query.length <= longest && written.test(query)
    return name === nameOf(from) && isOurs ? query : null
  } catch {
    return null
  }
}

/** The query that a link alone can give: no step is the beginning, whatever memory holds. */
const plainQuery = ({ stop, mode }: From): string =>
  new URLSearchParams({ ...(mode && { m: mode }), at: stop ?? '' }).toString()

/** The step of the guide as an address. */
export const guideHref = (lang: string, from: From): string =>
  `/${lang}/s/${from.scenario}/?${keptQuery(from) ?? plainQuery(from)}`
