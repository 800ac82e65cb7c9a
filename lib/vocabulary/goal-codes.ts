// Goals in an address: `kept.jwt.attacker.200.log-out,rows.jwt.1`, read from anything and written in one form.
import { cut, knobCodes, readValue } from './config'
import { type Goal, type GoalKind, goalKinds, goalTable, type KnobName, type Parameter } from './goals'
import { knobTable } from './knobs'

/** Why a list of goals is refused, and the piece of it that is at fault, as it was written. */
export type GoalFault = { readonly fault: 'kind' | 'value' | 'form' | 'many'; readonly what: string }
export type Goals =
  | { readonly ok: true; readonly value: readonly Goal[] }
  | ({ readonly ok: false } & GoalFault)

/** As many as a reader can keep in sight. */
export const mostGoals = 8
const longest = 600
const refuse = (fault: GoalFault['fault'], what: string): Goals => ({ ok: false, fault, what: cut(what) })
const knobs = Object.keys(knobTable) as KnobName[]
const knobOf = (code: string): KnobName | null => knobs.find((name) => knobCodes[name] === code) ?? null

/** The parameters of a kind, in the order in which they are written. */
export const parametersOf = (kind: GoalKind): readonly (readonly [name: string, parameter: Parameter])[] =>
  Object.entries(goalTable[kind])

/** Reads a list of goals; '' is none. Never throws. */
export function readGoals(text: string): Goals {
  if (text.length > longest) return refuse('form', text)
  const pieces = text === '' ? [] : text.split(',')
  if (pieces.length > mostGoals) return refuse('many', pieces[mostGoals] ?? '')
  const goals: Goal[] = []
  for (const piece of pieces) {
    const [code = '', ...values] = piece.split('.')
    const kind = goalKinds.find((known) => known === code)
    if (!kind) return refuse('kind', code)
    const goal = goalOf(kind, values)
    if (goal === null) return refuse('value', piece)
    if (goals.some((other) => codeOf(other) === codeOf(goal))) return refuse('form', piece)
    goals.push(goal)
  }
  return { ok: true, value: goals }
}

/** A goal of this kind from its values, as they are written, or null where the table does not allow one. */
export function goalOf(kind: GoalKind, values: readonly string[]): Goal | null {
  const parameters = parametersOf(kind)
  if (values.length > parameters.length) return null
  const goal: Record<string, unknown> = { kind }
  for (const [i, [name, parameter]] of parameters.entries()) {
    const text = values[i]
    if (text === undefined && 'optional' in parameter) continue
    const value = text === undefined ? null : readParameter(parameter, text, goal.knob as KnobName)
    if (value === null) return null
    goal[name] = value
  }
  return holds(goal) ? (goal as Goal) : null
}

function readParameter(parameter: Parameter, text: string, knob: KnobName): string | number | null {
  switch (parameter.type) {
    case 'choice':
      return parameter.of.includes(text) ? text : null
    case 'number-choice':
      return parameter.of.find((one) => String(one) === text) ?? null
    case 'knob':
      return knobOf(text)
    case 'value':
      return readValue(knob, text)
    default: {
      const number = /^-?\d{1,9}$/.test(text) ? Number(text) || 0 : Number.NaN
      return number >= parameter.min && number <= parameter.max ? number : null
    }
  }
}

/** A choice has no more and no less. */
const holds = ({ kind, knob }: Record<string, unknown>): boolean =>
  kind !== 'knob-most' || knobTable[knob as KnobName].type !== 'choice'

function codeOf(goal: Goal): string {
  const fields: Readonly<Record<string, unknown>> = goal
  const values = parametersOf(goal.kind)
    .filter(([name]) => fields[name] !== undefined)
    .map(([name, { type }]) => (type === 'knob' ? knobCodes[fields[name] as KnobName] : String(fields[name])))
  return [goal.kind, ...values].join('.')
}

/** The one form in which goals are written; '' where there are none. */
export const writeGoals = (goals: readonly Goal[]): string => goals.map(codeOf).join(',')
