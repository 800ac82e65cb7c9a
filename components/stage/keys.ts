// Which key means what, for the reader and for the audience window alike: pure, so that a table can test it.

/** The part of a keyboard event that decides. */
export type Press = Pick<
  KeyboardEvent,
  'key' | 'code' | 'ctrlKey' | 'altKey' | 'metaKey' | 'shiftKey' | 'isComposing' | 'keyCode'
>

export type Command =
  | 'next'
  | 'previous'
  | 'first'
  | 'last'
  | 'play'
  | 'design'
  | 'jwt'
  | 'session'
  | 'hybrid'
  | 'dual'
  | 'tab'
  | 'log'
  | 'changes'
  | 'present'
  | 'knobs'
  | 'take-over'
  | 'help'

const moving: Readonly<Record<string, Command>> = {
  ArrowRight: 'next',
  ArrowLeft: 'previous',
  Home: 'first',
  End: 'last',
}
const letters: Readonly<Record<string, Command>> = {
  m: 'design',
  j: 'jwt',
  s: 'session',
  h: 'hybrid',
  d: 'dual',
  i: 'tab',
  t: 'log',
  c: 'changes',
  p: 'present',
  w: 'knobs',
  f: 'take-over',
  '?': 'help',
}

/** An input method is at work: its keys are letters in the making. */
export const isComposing = (press: Press): boolean => press.isComposing || press.keyCode === 229

/** The key's character; where a Korean layout gives a jamo, the Latin letter that is printed on the same key. */
export function characterOf({ key, code }: Press): string {
  if (/^[\u3131-\u318e]$/.test(key) && code.startsWith('Key')) return code.slice(3).toLowerCase()
  return key.length === 1 ? key.toLowerCase() : key
}

/**
 * What a key does in the reader's stage, or null. `single`: whether single letters are switched on; `onStage`: whether
 * the stage container itself has the focus, where Space plays.
 */
export function commandOf(
  press: Press,
  { single, onStage }: { single: boolean; onStage: boolean },
): Command | null {
  if (isComposing(press) || press.ctrlKey || press.altKey || press.metaKey) return null
  const character = characterOf(press)
  if (character === ' ') return onStage && !press.shiftKey ? 'play' : null
  const named = press.shiftKey || !Object.hasOwn(moving, character) ? null : moving[character]
  if (named) return named
  if (!single || !Object.hasOwn(letters, character)) return null
  return press.shiftKey && character !== '?' ? null : (letters[character] ?? null)
}
