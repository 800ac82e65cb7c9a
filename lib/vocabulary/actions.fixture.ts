// Actions for tests: the usual ones by name, and any that the table allows, drawn at random.
import fc from 'fast-check'
import { type Action, actionTable, type FieldRow } from './actions'

export const logIn = { do: 'log-in', as: 'kim' } as const satisfies Action
export const me = { do: 'call', endpoint: 'me' } as const satisfies Action
export const logOut = { do: 'log-out' } as const satisfies Action
export const wait = (seconds: number) => ({ do: 'wait', seconds }) as const satisfies Action

const rows = Object.entries(actionTable) as [Action['do'], Record<string, FieldRow>][]
const valuesOf = (row: FieldRow): fc.Arbitrary<unknown> => {
  if (row.type === 'choice') return fc.constantFrom(...row.of)
  return row.type === 'text'
    ? fc.string({ unit: 'grapheme', maxLength: 64 }).filter((text) => text.length <= row.max)
    : fc.integer({ min: row.min, max: row.max })
}
/** Every action with every field, each as often as the next. */
export const anyAction: fc.Arbitrary<Action> = fc.oneof(
  ...rows.map(([name, fields]) =>
    fc
      .record(Object.fromEntries(Object.entries(fields).map(([key, row]) => [key, valuesOf(row)])), {
        requiredKeys: Object.keys(fields).filter((key) => !fields[key]?.optional),
      })
      .map((values) => ({ do: name, ...values }) as Action),
  ),
)
