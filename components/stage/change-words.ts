// A change in words, for the list in the narration and for the announcer.
import type { Change } from '@/lib/story/changes'
import type { LessonWords } from './lesson'

const longest = 18

/** What is printed of a row's key: a cookie's name, a session id's first four characters, nothing for a mere count. */
function nameOf({ place, key }: Change): string {
  if (place === 'cookies') return key.split(' ', 1)[0] ?? ''
  if (place === 'sessions') return `${key.slice(0, 4)}…`
  if (place === 'loot' || place === 'process' || place === 'all') return ''
  return key.length > longest ? `${key.slice(0, longest)}…` : key
}

/** Where something changed, from the desk inwards; `key` is set as code. */
export function placeOf(
  change: Change,
  words: LessonWords,
): { readonly place: string; readonly key: string } {
  const actor = words.actors[change.actor].name
  if (change.op === 'none') return { place: actor, key: '' }
  const place = words.places[change.place]
  return { place: place === actor ? actor : `${actor} › ${place}`, key: nameOf(change) }
}

export const opWord = ({ op }: Change, { ui }: LessonWords): string =>
  ({ add: ui.opAdd, remove: ui.opRemove, change: ui.opChange, none: ui.nothingChanged })[op]

/** All changes of a step in one sentence for a screen reader. */
export function spokenChanges(changes: readonly Change[], words: LessonWords): string {
  if (changes.length === 0) return words.ui.nothingChanged
  return changes
    .map((change) => {
      const { place, key } = placeOf(change, words)
      return `${place}${key && ` › ${key}`} ${opWord(change, words)}`
    })
    .join(', ')
}
