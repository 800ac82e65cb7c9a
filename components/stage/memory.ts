// What the browser remembers of the reader: one entry of localStorage, read with distrust and written with care.
import { defaultSettings, readSettings, type Settings } from '@/components/site/settings'

const memoryKey = 'sl:v1'
const languageKey = 'sl:lang'

export type Progress = {
  readonly design: string
  /** The stop's id; '' before the first. */
  readonly at: string
  /** Its number as the reader saw it, from 1; 0 before the first. */
  readonly step: number
  /** Index of the highest stop seen in that design. */
  readonly seen: number
  readonly choice: string | null
  readonly skipped: boolean
  /** Whether the designs stood side by side, whether it was told where they part, and the beats pressed before that. */
  readonly dual: boolean
  readonly told: boolean
  readonly guesses: readonly string[]
}

export type Memory = {
  readonly version: 1
  readonly scenarios: Readonly<Record<string, Progress>>
  readonly settings: Settings
}

const emptyMemory: Memory = { version: 1, scenarios: {}, settings: defaultSettings }
const mostScenarios = 64
const mostGuesses = 32
const name = /^[a-z0-9][a-z0-9.-]{0,79}$/

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
const isName = (value: unknown): value is string => typeof value === 'string' && name.test(value)
const isIndex = (value: unknown): value is number =>
  Number.isInteger(value) && Math.abs(value as number) < 1000

/** Memory from stored text; whatever is not ours is left out, so a hostile or foreign value does no harm. */
export function readMemory(text: string | null): Memory {
  try {
    const stored: unknown = JSON.parse(text ?? '')
    if (!isRecord(stored) || stored.version !== 1) return emptyMemory
    const given = isRecord(stored.scenarios) ? Object.entries(stored.scenarios) : []
    const scenarios = given.slice(0, mostScenarios).flatMap(([id, value]) => {
      const progress = isName(id) ? readProgress(value) : null
      return progress ? [[id, progress] as const] : []
    })
    return {
      version: 1,
      scenarios: Object.fromEntries(scenarios),
      settings: readSettings(stored.settings),
    }
  } catch {
    return emptyMemory
  }
}

function readProgress(value: unknown): Progress | null {
  if (!isRecord(value) || !isName(value.design)) return null
  const { design, at, step, seen, choice, skipped, dual, told, guesses } = value
  return {
    design,
    at: isName(at) ? at : '',
    step: isIndex(step) ? Math.max(0, step) : 0,
    seen: isIndex(seen) ? Math.max(-1, seen) : -1,
    choice: isName(choice) ? choice : null,
    skipped: skipped === true,
    dual: dual === true,
    told: told === true,
    guesses: Array.isArray(guesses) ? guesses.slice(0, mostGuesses).filter(isName) : [],
  }
}

/** Stands in for storage that throws, for as long as the page lives. */
let held: Memory | null = null

/** What is remembered now. Other tabs write too, so it is read anew each time. */
export function loadMemory(): Memory {
  if (held) return held
  try {
    return readMemory(localStorage.getItem(memoryKey))
  } catch {
    return emptyMemory
  }
}

/** Stores what `change` makes of the memory. False: the browser does not store it, it is kept until the page closes. */
function save(change: (memory: Memory) => Memory): boolean {
  const next = change(loadMemory())
  try {
    localStorage.setItem(memoryKey, JSON.stringify(next))
    held = null
    return true
  } catch {
    held = next
    return false
  }
}

export const saveProgress = (id: string, progress: Progress): boolean =>
  save((memory) => ({ ...memory, scenarios: { ...memory.scenarios, [id]: progress } }))

export const saveSettings = (settings: Settings): boolean => save((memory) => ({ ...memory, settings }))

/** Forgets all progress; the settings stay. */
export const forgetProgress = (): boolean => save((memory) => ({ ...memory, scenarios: {} }))

/** Remembers the language that the reader chose, for the page that has none in its address. */
export function saveLanguage(lang: string): void {
  try {
    localStorage.setItem(languageKey, lang)
  } catch {
    // without storage that page asks the browser's own languages
  }
}
