// What the browser remembers of the reader: one entry of localStorage, which every open tab reads anew before it writes.
import { isEmbedded } from '@/components/site/embedded'
import type { Settings } from '@/components/site/settings'
import {
  type Beside,
  type Challenge,
  emptyMemory,
  entryOf,
  isNewer,
  isRunText,
  joinChallenge,
  joinMemories,
  type Memory,
  memoryOf,
  nextOrder,
  type Progress,
  parse,
  renumber,
} from './remembered'

const memoryKey = 'sl:v1'
const languageKey = 'sl:lang'

/**
 * What became of a change. `refused`: the browser does not store it. `newer`: a later version of this site wrote what is
 * stored, and it stays as it is. Both times the change is kept until the page closes.
 */
export type Saved = 'saved' | 'refused' | 'newer'

/** What could not be stored, for as long as the page lives. */
let held: Memory | null = null

/** What is stored now; null where a browser does not let the page look, or the page is a guest in another one. */
function stored(): unknown {
  try {
    return isEmbedded() ? null : parse(localStorage.getItem(memoryKey))
  } catch {
    return null
  }
}

const withHeld = (memory: Memory): Memory => (held ? joinMemories(memory, held) : memory)

/** What is remembered now. Other tabs write too, so it is read anew each time. */
export const loadMemory = (): Memory => withHeld(memoryOf(stored()))

/** Whether a later version of this site wrote the memory, so that nothing can be stored. */
export const isReadOnly = (): boolean => isNewer(stored())

/** Stores what `change` makes of the memory as it is at this moment, whichever tab wrote it. */
function save(change: (memory: Memory) => Memory): Saved {
  const before = stored()
  const next = change(withHeld(memoryOf(before)))
  try {
    if (!isNewer(before) && !isEmbedded()) {
      localStorage.setItem(memoryKey, JSON.stringify(next))
      held = null
      return 'saved'
    }
  } catch {
    // no storage, or no room in it: kept below, as where nothing may be stored
  }
  held = next
  return isNewer(before) ? 'newer' : 'refused'
}

/** Remembers a scenario; `change` is told what is remembered of it, perhaps by another tab. */
export const saveProgress = (id: string, change: (kept: Progress | undefined) => Progress): Saved =>
  save((memory) => {
    const progress = { ...change(entryOf(memory.scenarios, id)), order: nextOrder(memory) }
    return { ...memory, scenarios: { ...memory.scenarios, [id]: progress } }
  })

/** Remembers that a challenge was met, and with how little. */
export const saveChallenge = (id: string, { actions, hints }: Omit<Challenge, 'done'>): Saved =>
  save((memory) => {
    const challenge = joinChallenge(entryOf(memory.challenges, id), { done: true, actions, hints })
    return { ...memory, challenges: { ...memory.challenges, [id]: challenge } }
  })

/** Remembers the lab's last run, given as its address has it, and what waits beside it. One that is too long for a link is not remembered. */
export function saveLabRun(text: string, beside: Beside | null = null): Saved {
  const run = text.replace(/^#/, '')
  if (!isRunText(run)) return 'refused'
  return save((memory) => ({ ...memory, lab: { run, order: nextOrder(memory), ...(beside && { beside }) } }))
}

export const saveSettings = (change: Partial<Settings>): Saved =>
  save((memory) => ({ ...memory, settings: { ...memory.settings, ...change } }))

/** Adds what another memory holds, as older than all that is here: nothing goes backwards, and the settings stay. */
export const addMemory = (other: Memory): Saved =>
  save((memory) => {
    const older = renumber(other, 1)
    return joinMemories(older, renumber(memory, nextOrder(older)))
  })

/** Forgets all progress; the settings stay. What a later version wrote is not forgotten. */
export const forgetProgress = (): Saved => save(({ settings }) => ({ ...emptyMemory, settings }))

/** Calls back when another tab changed the memory, or the page comes back from the history. Returns how to stop. */
export function onMemory(changed: () => void): () => void {
  const onStorage = ({ key }: StorageEvent) => (key === memoryKey || key === null) && changed()
  const onShow = ({ persisted }: PageTransitionEvent) => persisted && changed()
  addEventListener('storage', onStorage)
  addEventListener('pageshow', onShow)
  return () => {
    removeEventListener('storage', onStorage)
    removeEventListener('pageshow', onShow)
  }
}

/** Remembers the language that the reader chose, for the page that has none in its address. */
export function saveLanguage(lang: string): void {
  try {
    localStorage.setItem(languageKey, lang)
  } catch {
    // without storage that page asks the browser's own languages
  }
}
