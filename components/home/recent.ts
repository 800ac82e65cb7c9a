// What home shows of the memory: where the reader was last, what they drove last, and how many challenges they met.
import type { Memory } from '@/components/stage/remembered'

type Scene = { readonly slug: string; readonly title: string }

export type Recent = {
  /** The latest first. */
  readonly places: readonly (Scene & { readonly step: number })[]
  readonly run: string | null
  readonly done: number
}

const most = 3

/** Of the scenes that are here, the ones that were begun. */
export function recentOf({ scenarios, challenges, lab }: Memory, path: readonly Scene[]): Recent {
  const begun = path.flatMap(({ slug, title }) => {
    const { step = 0, order = 0 } = scenarios[slug] ?? {}
    return step > 0 ? [{ slug, title, step, order }] : []
  })
  return {
    places: begun
      .sort((a, b) => b.order - a.order)
      .slice(0, most)
      .map(({ order, ...place }) => place),
    run: lab?.run ?? null,
    done: path.filter(({ slug }) => challenges[slug]?.done).length,
  }
}
