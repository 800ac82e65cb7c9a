// Reads actions and knobs from outside (a command line, a link): every value is held to the tables, or refused in a sentence.
import { type Action, type ActionName, actionTable, type FieldRow } from './actions'
import { type KnobRow, type Knobs, knobTable } from './knobs'

export type Parsed<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly why: string }

/** How many actions one run may hold: enough for a long afternoon, not enough to freeze a phone. */
export const mostActions = 2000

const refuse = (why: string): Parsed<never> => ({ ok: false, why })
const list = (names: readonly string[]): string => names.join(', ')

/** A list of actions. The sentence of a refusal names what is valid. */
export function parseActions(input: unknown): Parsed<readonly Action[]> {
  if (!Array.isArray(input))
    return refuse('Actions must be a JSON array such as [{"do":"log-in","as":"kim"}].')
  if (input.length > mostActions)
    return refuse(`At most ${mostActions} actions run at once; this list has ${input.length}.`)
  const actions: Action[] = []
  for (const [i, item] of input.entries()) {
    const action = parseAction(item)
    if (!action.ok) return refuse(`Action ${i + 1}: ${action.why}`)
    actions.push(action.value)
  }
  return { ok: true, value: actions }
}

function parseAction(input: unknown): Parsed<Action> {
  const names = Object.keys(actionTable)
  const name = isRecord(input) ? input.do : undefined
  if (!isRecord(input) || typeof name !== 'string' || !Object.hasOwn(actionTable, name))
    return refuse(`${show(name)} is no action; valid are ${list(names)}.`)
  const fields: Readonly<Record<string, FieldRow>> = actionTable[name as ActionName]
  const stray = Object.keys(input).find((key) => key !== 'do' && !Object.hasOwn(fields, key))
  if (stray !== undefined)
    return refuse(`${name} takes no ${show(stray)}; it takes ${list(Object.keys(fields)) || 'nothing else'}.`)
  for (const [key, row] of Object.entries(fields)) {
    const why = Object.hasOwn(input, key)
      ? judge(input[key], row)
      : row.optional
        ? null
        : `is missing; ${expects(row)}`
    if (why) return refuse(`${key} of ${name} ${why}.`)
  }
  return { ok: true, value: { ...input } as Action }
}

/** The knobs that are turned away from their defaults. */
export function parseKnobs(input: unknown): Parsed<Partial<Knobs>> {
  const names = Object.keys(knobTable)
  if (!isRecord(input)) return refuse(`Knobs must be a JSON object; valid names are ${list(names)}.`)
  for (const [key, value] of Object.entries(input)) {
    if (!Object.hasOwn(knobTable, key)) return refuse(`${show(key)} is no knob; valid are ${list(names)}.`)
    const why = judge(value, knobTable[key as keyof Knobs])
    if (why) return refuse(`Knob ${key} ${why}.`)
  }
  return { ok: true, value: { ...input } as Partial<Knobs> }
}

const isRecord = (input: unknown): input is Record<string, unknown> =>
  typeof input === 'object' && input !== null && !Array.isArray(input)

const show = (value: unknown): string => {
  const text = JSON.stringify(value) ?? 'nothing'
  return text.length > 60 ? `${text.slice(0, 60)}…` : text
}

function expects(row: FieldRow | KnobRow): string {
  if (row.type === 'choice') return `it must be one of ${list(row.of)}`
  if (row.type === 'text') return `it must be a text of at most ${row.max} characters`
  const what = row.type === 'count' ? 'a whole number' : 'a whole number of seconds'
  return `it must be ${what} from ${row.min} to ${row.max}`
}

/** Why a value does not fit its row, or null. */
function judge(value: unknown, row: FieldRow | KnobRow): string | null {
  const fits =
    row.type === 'choice'
      ? typeof value === 'string' && row.of.includes(value)
      : row.type === 'text'
        ? typeof value === 'string' && value.length <= row.max
        : typeof value === 'number' && Number.isInteger(value) && value >= row.min && value <= row.max
  return fits ? null : `cannot be ${show(value)}; ${expects(row)}`
}
