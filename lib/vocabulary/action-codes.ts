// An action in an address: two letters and a letter for each field that is not the usual one, as in `li`, `mep`, `w60`.
import { type Action, type ActionName, actionTable, type FieldRow } from './actions'
import { parseActions } from './parse'

/** The one wrong password. What somebody types is never written into an address: only that it was wrong. */
export const wrongPassword = 'guess'
/** Whose name is left out. */
const usualName = 'kim'

/** A choice has a suffix for each value, '' for the usual one; other fields are written by a rule. */
type Suffixes<Row> = Row extends { readonly type: 'choice'; readonly of: readonly (infer V extends string)[] }
  ? Readonly<Record<V, string>>
  : Row extends { readonly type: 'seconds' }
    ? 'digits'
    : 'name' | 'wrong'
type Coded<Fields> = { readonly [F in keyof Fields]: Suffixes<Fields[F]> }

const device = { browser: '', phone: 'p' }
const tab = { first: '', second: 't' }
const server = { 1: '', 2: '2', 3: '3' }

/** The codes, and the order in which fields are written. They are part of shared links, so they never change. */
const codes: {
  readonly [Name in ActionName]: readonly [code: string, fields: Coded<(typeof actionTable)[Name]>]
} = {
  'log-in': ['li', { device, password: 'wrong', as: 'name' }],
  call: ['', { endpoint: { me: 'me', home: 'ho' }, device, tab }],
  refresh: ['rf', { device, tab }],
  send: ['s', { what: { call: 'c', refresh: 'r' }, tab }],
  deliver: ['dl', { tab }],
  'log-out': ['lo', { device }],
  'alter-credential': ['al', {}],
  'copy-credential': ['cp', { of: { access: '', refresh: 'r' }, device }],
  'inject-script': ['x', { aim: { take: 's', ride: 'r' } }],
  lure: ['lu', {}],
  replay: ['r', { endpoint: { me: 'p', home: 'h', refresh: 'r' } }],
  revoke: ['rv', { device }],
  'revoke-all': ['ra', { as: 'name' }],
  restart: ['rs', { server }],
  'server-down': ['dn', { server }],
  'server-up': ['up', { server }],
  'store-down': ['sd', {}],
  'store-up': ['su', {}],
  'rotate-key': ['rk', {}],
  'set-role': ['', { role: { user: 'us', admin: 'ad' }, as: 'name' }],
  wait: ['w', { seconds: 'digits' }],
  'wait-until': ['w', { moment: { 'one-second-before-expiry': 'b', expiry: 'x' } }],
}

type Suffix = Readonly<Record<string, string>> | 'digits' | 'name' | 'wrong'
const rows = (Object.keys(codes) as ActionName[]).map((name) => {
  const [code, fields] = codes[name]
  return { name, code, fields: Object.entries(fields) as [string, Suffix][] }
})
const rowOf = (name: ActionName) => rows.find((row) => row.name === name)

/** The one form in which an action is written. What is as usual is left out, and reads as left out. */
export function writeAction(action: Action): string {
  const row = rowOf(action.do)
  const values = action as Readonly<Record<string, unknown>>
  return `${row?.code}${row?.fields.map(([key, suffix]) => suffixOf(suffix, values[key])).join('')}`
}

function suffixOf(suffix: Suffix, value: unknown): string {
  if (suffix === 'wrong') return value === undefined ? '' : '!'
  if (suffix === 'digits') return String(value)
  if (suffix === 'name') return value === usualName ? '' : `-${encodeName(String(value))}`
  return suffix[value === undefined ? (Object.keys(suffix)[0] ?? '') : String(value)] ?? ''
}

/** Everything but a-z and 0-9 percent-encoded, so that no name can be mistaken for a part of the address. */
const encodeName = (name: string): string =>
  encodeURIComponent(name.toWellFormed()).replace(/[A-Z!'()*._~-]|%../g, (c) =>
    c.length > 1 ? c : `%${c.charCodeAt(0).toString(16).toUpperCase()}`,
  )

type Form = Readonly<Record<string, unknown>>

/** Every text without names and numbers, with the action that it stands for. */
const forms: ReadonlyMap<string, Form> = new Map(
  rows.flatMap(({ name, code, fields }) => {
    const table: Readonly<Record<string, FieldRow>> = actionTable[name]
    let all: (readonly [string, Form])[] = [[code, { do: name }]]
    for (const [key, suffix] of fields) {
      const usual = table[key]?.optional ? {} : undefined
      all = all.flatMap(([text, form]) =>
        choices(key, suffix, usual).map(([more, field]) => [text + more, { ...form, ...field }] as const),
      )
    }
    return all
  }),
)

/** The texts of one field, each with what it sets. A usual value that may be left out is left out. */
function choices(key: string, suffix: Suffix, usual: Form | undefined): (readonly [string, Form])[] {
  if (suffix === 'wrong')
    return [
      ['', {}],
      ['!', { [key]: wrongPassword }],
    ]
  if (suffix === 'name') return [['', { [key]: usualName }]]
  if (suffix === 'digits') return [['', { [key]: null }]]
  return Object.entries(suffix).map(([value, text], i) => [text, (i === 0 && usual) || { [key]: value }])
}

/** The action of a code, or null where there is none such. Never throws, and gives nothing that the table forbids. */
export function readAction(written: string): Action | null {
  // programs that hand links on may escape the mark of a wrong password
  const text = written.replace(/^([a-z]+)%21/, '$1!')
  const [, head = text, name, digits] = /^([a-z]+!?)(?:-(.*)|(\d{1,9}))$/s.exec(text) ?? []
  const whole = forms.get(text)
  const form = whole ?? forms.get(head)
  if (!form) return null
  const action = whole ? form : withFree(form, name, digits)
  const parsed = parseActions([action])
  return parsed.ok ? (parsed.value[0] ?? null) : null
}

/** The form with its name or number filled in; where it has no such field, the parser refuses what comes out. */
function withFree(form: Form, name: string | undefined, digits: string | undefined): Form | null {
  if (digits !== undefined) return 'seconds' in form ? { ...form, seconds: Number(digits) } : null
  const as = name === undefined ? null : decodeName(name)
  return 'as' in form && as !== null ? { ...form, as } : null
}

function decodeName(text: string): string | null {
  try {
    return decodeURIComponent(text.toWellFormed())
  } catch {
    return null
  }
}
