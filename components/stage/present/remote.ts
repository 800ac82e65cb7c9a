// What a key or a clicker's button does before an audience: pure, so that a table can test every one of them.
import { characterOf, isComposing, type Press } from '../keys'

/** What lies over the picture, and how large the text is. Lives as long as the lecture. */
export type Overhead = {
  readonly blank: 'none' | 'black' | 'white'
  readonly message: boolean
  /** Per cent. */
  readonly zoom: number
}

export const clear: Overhead = { blank: 'none', message: false, zoom: 100 }
const [smallest, step, largest] = [100, 10, 160]

export type Signal =
  | { readonly do: 'go'; readonly by: number }
  | { readonly do: 'over'; readonly over: Overhead }
  | { readonly do: 'design' | 'dual' | 'fullscreen' | 'nothing' }

const go = (by: number): Signal => ({ do: 'go', by })
const moves: Readonly<Record<string, number>> = {
  ...{ PageDown: 1, ArrowRight: 1, ArrowDown: 1, Enter: 1, n: 1 },
  ...{ PageUp: -1, ArrowLeft: -1, ArrowUp: -1, Backspace: -1, p: -1 },
  ...{ Home: -Infinity, End: Infinity },
}
const blacks = new Set(['b', '.', ';', '/'])
const whites = new Set(['w', ','])

/** The signal of a key press, or null where the key is not ours and keeps its meaning. */
export function signalOf(press: Press, over: Overhead): Signal | null {
  if (press.key === 'F5') return { do: 'fullscreen' }
  if (press.ctrlKey || press.altKey || press.metaKey || isComposing(press)) return null
  const key = characterOf(press)
  if (/^(Shift|Control|Alt|Meta|Tab|CapsLock|F\d+)$/.test(key)) return null
  // while the screen is blank the first key only brings the picture back
  if (over.blank !== 'none') return { do: 'over', over: { ...over, blank: 'none' } }
  if (key === ' ') return go(press.shiftKey ? -1 : 1)
  if (Object.hasOwn(moves, key)) return go(moves[key] ?? 0)
  if (key === 'f') return { do: 'fullscreen' }
  if (key === 'x') return { do: 'design' }
  if (key === 'd') return { do: 'dual' }
  const changed = overhead(key, over)
  return changed && { do: 'over', over: changed }
}

function overhead(key: string, over: Overhead): Overhead | null {
  if (blacks.has(key)) return { ...over, blank: 'black' }
  if (whites.has(key)) return { ...over, blank: 'white' }
  if (key === 'i') return { ...over, message: !over.message }
  if (key === 'Escape') return { ...over, message: false }
  if (key === '+' || key === '=') return { ...over, zoom: Math.min(largest, over.zoom + step) }
  if (key === '-') return { ...over, zoom: Math.max(smallest, over.zoom - step) }
  return key === '0' ? { ...over, zoom: smallest } : null
}
