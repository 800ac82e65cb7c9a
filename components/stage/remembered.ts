// What is remembered of a reader, as plain data: how stored text is read with distrust, and how two accounts become one.
import { defaultSettings, readSettings, type Settings } from '@/components/site/settings'
import { mostBranches } from '@/lib/vocabulary/play'

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

/** Counts up with every change, so the highest is the latest; no clock is asked. */
type Ordered = { readonly order: number }

export type Challenge = {
  readonly done: boolean
  /** The fewest actions and the fewest hints that it was done with. */
  readonly actions: number
  readonly hints: number
}

export type LabRun = Ordered & {
  /** What stands behind `#` in the lab's address, from `run=` on. */
  readonly run: string
  /** The branches beside it, and the number of the one that it stands on; left out where there are none. */
  readonly beside?: Beside
}

export type Beside = {
  readonly here: number
  readonly waiting: readonly { readonly id: number; readonly run: string }[]
}

export type Memory = {
  readonly version: 1
  readonly scenarios: Readonly<Record<string, Progress & Ordered>>
  readonly challenges: Readonly<Record<string, Challenge>>
  readonly lab: LabRun | null
  readonly settings: Settings
}

export const emptyMemory: Memory = {
  version: 1,
  scenarios: {},
  challenges: {},
  lab: null,
  settings: defaultSettings,
}
const mostEntries = 64
const mostGuesses = 32
const highestOrder = 1e9
const name = /^[a-z0-9][a-z0-9.-]{0,79}$/
/** No longer than a link may be. */
const runText = /^run=[\x21-\x7e]{0,8188}$/

export const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
const isName = (value: unknown): value is string => typeof value === 'string' && name.test(value)
const isIndex = (value: unknown, most = 1000): value is number =>
  Number.isInteger(value) && Math.abs(value as number) < most
const isNumber = (value: unknown): value is number => isIndex(value, highestOrder) && value > 0
const count = (value: unknown, most?: number) => (isIndex(value, most) ? Math.max(0, value) : 0)

export const isRunText = (value: unknown): value is string => typeof value === 'string' && runText.test(value)

/** What a text of JSON holds; null for anything that is none. */
export function parse(text: string | null): unknown {
  try {
    return JSON.parse(text ?? '')
  } catch {
    return null
  }
}

/** Whether a later version of this site wrote it: what that means is not known here, so it must not be overwritten. */
export const isNewer = (stored: unknown): boolean =>
  isRecord(stored) && typeof stored.version === 'number' && stored.version > 1

/** Memory from anything that was stored. What is not ours is left out, so a hostile or foreign value does no harm. */
export function memoryOf(stored: unknown): Memory {
  if (!isRecord(stored)) return emptyMemory
  const settings = readSettings(stored.settings)
  if (stored.version !== 1) return isNewer(stored) ? { ...emptyMemory, settings } : emptyMemory
  return {
    version: 1,
    scenarios: entriesOf(stored.scenarios, readProgress),
    challenges: entriesOf(stored.challenges, readChallenge),
    lab: readLab(stored.lab),
    settings,
  }
}

export const readMemory = (text: string | null): Memory => memoryOf(parse(text))

function entriesOf<T>(given: unknown, read: (value: unknown) => T | null): Readonly<Record<string, T>> {
  const entries = isRecord(given) ? Object.entries(given).slice(0, mostEntries) : []
  return Object.fromEntries(
    entries.flatMap(([id, value]) => {
      const entry = isName(id) ? read(value) : null
      return entry ? [[id, entry] as const] : []
    }),
  )
}

function readProgress(value: unknown): (Progress & Ordered) | null {
  if (!isRecord(value) || !isName(value.design)) return null
  const { design, at, step, seen, choice, skipped, dual, told, guesses, order } = value
  return {
    design,
    at: isName(at) ? at : '',
    step: count(step),
    seen: isIndex(seen) ? Math.max(-1, seen) : -1,
    choice: isName(choice) ? choice : null,
    skipped: skipped === true,
    dual: dual === true,
    told: told === true,
    guesses: Array.isArray(guesses) ? guesses.slice(0, mostGuesses).filter(isName) : [],
    order: count(order, highestOrder),
  }
}

function readChallenge(value: unknown): Challenge | null {
  if (!isRecord(value) || !isIndex(value.actions)) return null
  return { done: value.done === true, actions: count(value.actions), hints: count(value.hints) }
}

function readLab(value: unknown): LabRun | null {
  if (!isRecord(value) || !isRunText(value.run)) return null
  const beside = readBeside(value.beside)
  return { run: value.run, order: count(value.order, highestOrder), ...(beside && { beside }) }
}

/** Every branch has a number of its own, counted from 1: what has none is left out, and so is what has another's. */
function readBeside(value: unknown): Beside | null {
  if (!isRecord(value) || !isNumber(value.here) || !Array.isArray(value.waiting)) return null
  const taken = new Set([value.here])
  const waiting = value.waiting.slice(0, mostBranches - 1).flatMap((branch: unknown) => {
    if (!isRecord(branch) || !isNumber(branch.id) || taken.has(branch.id) || !isRunText(branch.run)) return []
    taken.add(branch.id)
    return { id: branch.id, run: branch.run }
  })
  return waiting.length > 0 ? { here: value.here, waiting } : null
}

/** The entry of a record that may have been written by anybody: only its own, nothing inherited. */
export const entryOf = <T>(entries: Readonly<Record<string, T>>, id: string): T | undefined =>
  Object.hasOwn(entries, id) ? entries[id] : undefined

/**
 * The place is where the reader is now; what was seen, settled and told before stays so, whoever wrote it. A choice
 * outranks a skip. Both must speak of the same design.
 */
export function joinProgress(before: Progress | undefined, now: Progress): Progress {
  if (!before) return now
  return {
    ...now,
    seen: Math.max(before.seen, now.seen),
    choice: now.choice ?? before.choice,
    skipped: now.skipped || before.skipped,
    told: now.told || before.told,
    guesses: before.told && !now.told ? before.guesses : now.guesses,
  }
}

/** Done stays done, and the best counts. */
export function joinChallenge(before: Challenge | undefined, now: Challenge): Challenge {
  if (!before || (now.done && !before.done)) return now
  if (before.done && !now.done) return before
  return {
    done: now.done,
    actions: Math.min(before.actions, now.actions),
    hints: Math.min(before.hints, now.hints),
  }
}

/** Of one scenario, two accounts that know nothing of each other: of two designs, the one that was told further. */
function joinEntries(a: Progress & Ordered, b: Progress & Ordered): Progress & Ordered {
  const [before, now] = (a.design === b.design ? a.order > b.order : a.seen > b.seen) ? [b, a] : [a, b]
  const seen = a.design === b.design ? before.seen : -1
  return { ...joinProgress({ ...before, seen }, now), order: Math.max(a.order, b.order) }
}

function joinRecords<T>(
  a: Readonly<Record<string, T>>,
  b: Readonly<Record<string, T>>,
  join: (a: T, b: T) => T,
): Readonly<Record<string, T>> {
  const added = Object.entries(b).map(([id, entry]) => {
    const own = entryOf(a, id)
    return [id, own === undefined ? entry : join(own, entry)] as const
  })
  return Object.fromEntries([...Object.entries(a), ...added])
}

/** One memory of two: nothing that either holds goes backwards. The settings are those of the second. */
export function joinMemories(a: Memory, b: Memory): Memory {
  const [former, latter] = (a.lab?.order ?? -1) > (b.lab?.order ?? -1) ? [b.lab, a.lab] : [a.lab, b.lab]
  return {
    version: 1,
    scenarios: joinRecords(a.scenarios, b.scenarios, joinEntries),
    challenges: joinRecords(a.challenges, b.challenges, joinChallenge),
    lab: latter ?? former,
    settings: b.settings,
  }
}

/** The number of the next change. */
export const nextOrder = ({ scenarios, lab }: Memory): number =>
  Math.min(
    highestOrder - 1,
    Math.max(0, lab?.order ?? 0, ...Object.values(scenarios).map((s) => s.order)) + 1,
  )

/** The same memory with its changes numbered anew, in the same order, from `first`. */
export function renumber(memory: Memory, first: number): Memory {
  const { scenarios, lab } = memory
  const orders = [...Object.values(scenarios), ...(lab ? [lab] : [])].map((entry) => entry.order)
  const sorted = [...new Set(orders)].sort((a, b) => a - b)
  const numbered = <T extends Ordered>(entry: T): T => ({
    ...entry,
    order: first + sorted.indexOf(entry.order),
  })
  return {
    ...memory,
    scenarios: Object.fromEntries(Object.entries(scenarios).map(([id, entry]) => [id, numbered(entry)])),
    lab: lab && numbered(lab),
  }
}
