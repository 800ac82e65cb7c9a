// A configuration in an address: `ttl:300,store:in-process`, one short code a knob, read from anything and written in one form.
import { type Knobs, knobTable } from './knobs'
import { parseKnobs } from './parse'

/** The code of each knob. It is part of shared links, so it never changes. */
export const knobCodes: Readonly<Record<keyof Knobs, string>> = {
  tokenLifetime: 'ttl',
  leeway: 'leeway',
  idleTimeout: 'idle',
  absoluteTimeout: 'abs',
  tokenStorage: 'keep',
  httpOnly: 'http',
  sameSite: 'site',
  sessionStore: 'store',
  servers: 'servers',
  replicationLag: 'lag',
  lookupCache: 'cache',
  onMiss: 'miss',
  skew1: 'skew1',
  skew2: 'skew2',
  skew3: 'skew3',
  revocation: 'revoke',
  denylistAt: 'list',
  denylistDown: 'down',
  refreshLifetime: 'family',
  graceWindow: 'grace',
  refreshPath: 'path',
}

export type Turned = Partial<Knobs>

/** Why a configuration is refused, and the piece of it that is at fault, as it was written. */
export type ConfigFault = { readonly fault: 'knob' | 'value' | 'form'; readonly what: string }
export type Config = { readonly ok: true; readonly value: Turned } | ({ readonly ok: false } & ConfigFault)

const longest = 400
const knobs = Object.keys(knobTable) as (keyof Knobs)[]
/** A piece that can stand in a sentence: short, and without what would turn the sentence around. */
export const cut = (text: string): string => {
  const plain = text.replace(/\p{C}/gu, '�')
  return plain.length > 40 ? `${plain.slice(0, 40).toWellFormed()}…` : plain
}
const refuse = (fault: ConfigFault['fault'], what: string): Config => ({ ok: false, fault, what: cut(what) })

/** Reads a configuration; only knobs that the story offers may be turned. Never throws. */
export function readConfig(text: string, offered: readonly (keyof Knobs)[]): Config {
  if (text.length > longest) return refuse('form', text)
  const turned: Record<string, unknown> = {}
  for (const piece of text.split(',')) {
    const [code = '', value] = piece.split(/:(.*)/s)
    const knob = knobs.find((name) => knobCodes[name] === code)
    if (value === undefined) return refuse('form', piece)
    if (!knob || !offered.includes(knob)) return refuse('knob', code)
    if (Object.hasOwn(turned, knob)) return refuse('form', piece)
    const read = readValue(knob, value)
    if (read === null) return refuse('value', piece)
    turned[knob] = read
  }
  return { ok: true, value: turned }
}

/** A knob's value from its text, or null where the table does not allow it. */
export function readValue<K extends keyof Knobs>(knob: K, text: string): Knobs[K] | null {
  const isNumber = knobTable[knob].type !== 'choice'
  if (isNumber && !/^-?\d{1,9}$/.test(text)) return null
  const value = isNumber ? Number(text) || 0 : text
  return parseKnobs({ [knob]: value }).ok ? (value as Knobs[K]) : null
}

/** The knobs of `turned` that differ from `from`, in the order of the table. */
export function turnedFrom(from: Knobs, turned: Turned): Turned {
  const differing = knobs.filter((name) => turned[name] !== undefined && turned[name] !== from[name])
  return Object.fromEntries(differing.map((name) => [name, turned[name]]))
}

/** The one form in which a configuration is written; '' where nothing is turned. */
export const writeConfig = (turned: Turned): string =>
  knobs
    .filter((name) => turned[name] !== undefined)
    .map((name) => `${knobCodes[name]}:${turned[name]}`)
    .join(',')
