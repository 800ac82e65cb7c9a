// What the form for goals offers for each parameter, in the reader's language; null where a number is typed.
import { sayValue } from '@/components/stage/what-if/values'
import type { Words } from '@/content/words'
import { knobCodes } from '@/lib/vocabulary/config'
import type { Design } from '@/lib/vocabulary/designs'
import {
  type GoalKind,
  goalKinds,
  goalTable,
  type KnobName,
  type Parameter,
  type ParameterName,
} from '@/lib/vocabulary/goals'
import { type KnobRow, type Knobs, knobTable } from '@/lib/vocabulary/knobs'
import type { Speech } from './say'

/** `value` is what a link writes. */
export type Option = { readonly value: string; readonly text: string }

/** Text without the marks of code: an option shows letters only. */
export const textOf = (text: string): string => text.replaceAll('`', '')

const knobs = Object.keys(knobTable) as KnobName[]
const knobOf = (code: string): KnobName => knobs.find((name) => knobCodes[name] === code) ?? 'tokenLifetime'

/** The designs of the play, and their names: only what is there can be asked of. */
export type Lanes = { readonly lanes: readonly Design[]; readonly designs: Words['designs'] }
const isOf = (lanes: readonly Design[], design: string): boolean => lanes.some((lane) => lane === design)

/** The kinds that a play of these lanes can reach. */
export const kindsFor = (lanes: readonly Design[]): readonly GoalKind[] =>
  goalKinds.filter((kind) => {
    const { in: of } = goalTable[kind] as { in?: { readonly of: readonly string[] } }
    return !of || of.of.some((design) => isOf(lanes, design))
  })

/** The options of a parameter, the first of them chosen to begin with. `code` is that of the knob that is picked. */
export function offersOf(
  name: ParameterName,
  parameter: Parameter,
  code: string,
  speech: Speech,
  { designs, lanes }: Lanes,
): readonly Option[] | null {
  switch (parameter.type) {
    case 'choice': {
      const possible = name === 'in' ? parameter.of.filter((d) => isOf(lanes, d)) : parameter.of
      const offers = possible.map((value) => ({
        value,
        text: textOf(wordOf(name, value, speech, designs)),
      }))
      return parameter.optional ? [{ value: '', text: speech.goals.make.unsaid }, ...offers] : offers
    }
    case 'number-choice':
      return parameter.of.map((n) => ({ value: String(n), text: String(n) }))
    case 'knob':
      return knobs
        .filter((knob) => !parameter.measured || knobTable[knob].type !== 'choice')
        .map((knob) => ({ value: knobCodes[knob], text: speech.knobs[knob].name }))
    case 'value': {
      const knob = knobOf(code)
      const row: KnobRow = knobTable[knob]
      if (row.type !== 'choice') return null
      return row.of.map((value) => ({ value, text: sayValue(knob, value as Knobs[KnobName], speech) }))
    }
    default:
      return null
  }
}

/** What a field holds: what was chosen, where these options have it (another kind's may not); at first, the first. */
export const chosenOf = (options: readonly Option[] | null, chosen: string | undefined): string =>
  options && !options.some(({ value }) => value === chosen) ? (options[0]?.value ?? '') : (chosen ?? '')

function wordOf(name: ParameterName, value: string, { goals }: Speech, designs: Words['designs']): string {
  const tables: Readonly<Partial<Record<ParameterName, Readonly<Record<string, string>>>>> = {
    in: designs,
    to: goals.callers,
    user: goals.callers,
    after: goals.marks,
    since: goals.marks,
    of: goals.marks,
    credential: goals.credentials,
    via: goals.ways,
  }
  return tables[name]?.[value] ?? value
}

/** Between which numbers the typed one must be. */
export function limitsOf(fields: readonly (readonly [ParameterName, Parameter])[], code: string) {
  const typed = fields.find(([, { type }]) => type === 'count' || type === 'seconds')?.[1]
  const row: KnobRow = knobTable[knobOf(code)]
  const { min, max } = typed && 'min' in typed ? typed : row.type === 'choice' ? { min: 0, max: 0 } : row
  return { min, max }
}
