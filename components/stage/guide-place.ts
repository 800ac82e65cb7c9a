// Where a reader left the guide for the lab: this tab keeps the whole query, so that the way back leads to the very place.
import type { From } from '@/lib/story/run-form'

export const guideKey = 'sl:guide'
export const nameOf = ({ scenario, stop, mode }: From): string => [scenario, stop, mode].join(' ')

export function keepPlace(from: From, query: string): void {
  try {
    sessionStorage.setItem(guideKey, JSON.stringify([nameOf(from), query]))
  } catch {
    // without storage the way back leads to the step all the same, and to its design
  }
}
