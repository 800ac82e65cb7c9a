// A change in words, for the list in the narration and for the announcer.
import type { Change } from '@/lib/story/changes'
import { jtiOf } from '@/lib/story/fact-kinds'
import { fill } from './fill'
import type { LessonWords } from './lesson'

const longest = 18

/** Places with one row or none worth a name: what changed is said by the place itself. */
const nameless: ReadonlySet<Change['place']> = new Set(['loot', 'process', 'power', 'cutoffs', 'all'])

/** What is printed of a row's key: a cookie's name, an id's first four characters, nothing for a mere count. */
function nameOf({ place, key }: Change, { ui }: LessonWords): string {
  if (place === 'cookies') return key.split(' ', 1)[0] ?? ''
  if (place === 'sessions' || place === 'refresh') return `${key.slice(0, 4)}…`
  if (place === 'denylist') return jtiOf(key)
  if (nameless.has(place)) return ''
  if (key.startsWith('2 ')) return `${fill(ui.desks.tab, { n: 2 })} ${key.slice(2)}`
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
  return { place: place === actor ? actor : `${actor} › ${place}`, key: nameOf(change, words) }
}

const statuses = ['active', 'used', 'revoked'] as const

/** What has become of it: a word of its own for a switch and for a refresh token, or else the kind of change. */
export function opWord({ op, place, after }: Change, { ui }: LessonWords): string {
  if (place === 'power') return after === 'up' ? ui.desks.up : ui.desks.down
  const status = place === 'refresh' && op === 'change' && statuses.find((s) => after?.endsWith(s))
  if (status) return ui.desks.status[status]
  return { add: ui.opAdd, remove: ui.opRemove, change: ui.opChange, none: ui.nothingChanged }[op]
}

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
