// Progress as a file: what is written into it, and how a file that may come from anybody is read or refused.
import { emptyMemory, isNewer, isRecord, type Memory, memoryOf, parse } from '@/components/stage/remembered'

export const fileName = 'seal-and-ledger-progress.json'
const site = 'seal-and-ledger'
/** Bytes; all scenes walked to their end take about a twentieth of it. */
export const biggest = 256 * 1024
const deepest = 5

export type Refusal = 'big' | 'text' | 'deep' | 'foreign' | 'newer'

export type Reading =
  | { readonly ok: false; readonly why: Refusal }
  | {
      readonly ok: true
      readonly memory: Memory
      readonly scenes: number
      readonly challenges: number
      /** How many entries could not be read, or are of scenes that are not here. */
      readonly leftOut: number
    }

export const writeFile = (memory: Memory): string => `${JSON.stringify({ site, ...memory }, null, 2)}\n`

const isShallow = (value: unknown, levels: number): boolean =>
  typeof value !== 'object' ||
  value === null ||
  (levels > 0 && Object.values(value).every((inner) => isShallow(inner, levels - 1)))

/** Of what was given, the entries of scenes that are here. */
const known = (given: unknown, ids: readonly string[]): Readonly<Record<string, unknown>> =>
  isRecord(given)
    ? Object.fromEntries(ids.filter((id) => Object.hasOwn(given, id)).map((id) => [id, given[id]]))
    : {}

const size = (given: unknown): number =>
  isRecord(given) ? Object.keys(given).length : given === undefined ? 0 : 1

function refusalOf(text: string, stored: unknown): Refusal | null {
  if (text.length > biggest) return 'big'
  if (stored === null) return 'text'
  if (!isShallow(stored, deepest)) return 'deep'
  if (!isRecord(stored) || stored.site !== site) return 'foreign'
  if (isNewer(stored)) return 'newer'
  return stored.version === 1 ? null : 'foreign'
}

/** Reads the text of a file; `ids` are the scenes of this site. */
export function readFile(text: string, ids: readonly string[]): Reading {
  const stored = text.length > biggest ? null : parse(text)
  const why = refusalOf(text, stored)
  if (why || !isRecord(stored)) return { ok: false, why: why ?? 'foreign' }
  const { scenarios, challenges, lab } = stored
  const memory = memoryOf({
    ...{ version: 1, scenarios: known(scenarios, ids), challenges: known(challenges, ids), lab },
  })
  const [scenes, met] = [Object.keys(memory.scenarios).length, Object.keys(memory.challenges).length]
  const given = size(scenarios) + size(challenges) + (lab ? 1 : 0)
  return {
    ok: true,
    memory: { ...emptyMemory, ...memory },
    scenes,
    challenges: met,
    leftOut: given - scenes - met - (memory.lab ? 1 : 0),
  }
}
