// A run as a line of text, for a link or a file: `run=li.me.cp&m=jwt,session&cfg=ttl:300&at=3.get-me-answer&v=1`.

import { readAction, writeAction } from '../vocabulary/action-codes'
import type { Action } from '../vocabulary/actions'
import { type ConfigFault, cut, readConfig, type Turned, turnedFrom } from '../vocabulary/config'
import { type Design, designIds } from '../vocabulary/designs'
import { defaultKnobs, type Knobs, knobTable } from '../vocabulary/knobs'
import { mostActions } from '../vocabulary/parse'
import type { Play } from '../vocabulary/play'
import { type From, usualLanes, version, writeForm } from './run-form'

export type { From }

/** All that a link says. Never a trace, never a credential, never what somebody typed as a password. */
export type Shared = {
  readonly play: Play
  /** Where the reader stands: a stop's id, the number of an action for its end, `0` before all; null is the end. */
  readonly at: string | null
  readonly from: From | null
  /** The challenge that is being solved. */
  readonly goal: string | null
  /** Goals that a reader made, in codes of their own. */
  readonly goals: string | null
}

/** What could not be taken from a text: the kind, and the piece as it was written, cut. */
export type Left = {
  readonly fault:
    | 'action'
    | 'many'
    | 'lane'
    | 'knob'
    | 'value'
    | 'config'
    | 'stop'
    | 'from'
    | 'goal'
    | 'goals'
    | 'field'
    | 'version'
  readonly what: string
}
/** Why nothing could be taken from it. */
export type Refused = { readonly fault: 'none' | 'long' | 'file'; readonly what: string }

export type ReadRun =
  | { readonly ok: true; readonly value: Shared; readonly left: readonly Left[] }
  | ({ readonly ok: false } & Refused)

/** What only other rooms can tell: whether a name is one of theirs. What is not asked about counts as known. */
export type Known = {
  readonly scenario?: (id: string) => boolean
  readonly goal?: (id: string) => boolean
  readonly goals?: (text: string) => boolean
}

const longestLink = 8192
const longestFile = 262_144
const mostLeft = 8
/** More pieces than there can be of their kind: what comes after them was not written by us. */
const mostPieces = 64

/** Whether a text is short enough to be read from a link again; a longer one goes into a file. */
export const fitsLink = (text: string): boolean => text.length <= longestLink

/** The one form in which a run is written. */
export const writeRun = ({ play, ...rest }: Shared): string =>
  writeForm({
    ...rest,
    codes: play.actions.map(writeAction).join('.'),
    lanes: play.lanes,
    knobs: play.knobs,
  })

const fieldNames = ['run', 'm', 'cfg', 'at', 'from', 'goal', 'goals', 'v']
const knobNames = Object.keys(knobTable) as (keyof Knobs)[]

/**
 * Reads a run from a link, from its part after `#`, or from the bare text. Never throws. An action that is unknown
 * cuts the run before it; whatever else is unknown is left out. Both are told in `left`.
 */
export const readRun = (text: string, known: Known = {}): ReadRun => read(text, known, longestLink)

const refuse = (fault: Refused['fault'], what: string): ReadRun => ({
  ok: false,
  fault,
  what: cut(what) || '""',
})

function read(text: string, known: Known, longest: number): ReadRun {
  if (text.length > longest) return refuse('long', text)
  const left: Left[] = []
  const leave: Leave = (fault, what) => {
    left.push({ fault, what: cut(what) || '""' })
  }
  const fields = fieldsOf(text.slice(text.indexOf('#') + 1).trim(), leave)
  const run = fields.get('run')
  if (run === undefined) return refuse('none', text)
  const actions = readActions(run, leave)
  const play = {
    lanes: readLanes(fields.get('m'), leave),
    knobs: readKnobs(fields.get('cfg'), leave),
    actions,
  }
  const cutShort = left.some(({ fault }) => fault === 'action' || fault === 'many')
  const value = {
    play,
    at: readAt(fields.get('at'), actions.length, cutShort ? () => {} : leave),
    from: readFrom(fields.get('from'), known, leave),
    goal: readSlot('goal', fields.get('goal'), known.goal, leave),
    goals: readSlot('goals', fields.get('goals'), known.goals, leave),
  }
  const v = fields.get('v') ?? version
  if (v !== version && left.length > 0) left.unshift({ fault: 'version', what: cut(v) })
  return { ok: true, value, left: left.slice(0, mostLeft) }
}

type Leave = (fault: Left['fault'], what: string) => void

/** Programs that hand links on escape signs that need it not; what is no escape stays as it is. */
function unescaped(text: string): string {
  try {
    return text.includes('%') ? decodeURIComponent(text) : text
  } catch {
    return text
  }
}

/** The fields by name. Of a repeated one the first counts. The names of people keep their escapes until they are read. */
function fieldsOf(text: string, leave: Leave): ReadonlyMap<string, string> {
  const fields = new Map<string, string>()
  for (const piece of text.split('&', mostPieces)) {
    const [name = '', value = ''] = piece.split(/=(.*)/s)
    if (fieldNames.includes(name) && !fields.has(name))
      fields.set(name, name === 'run' ? value : unescaped(value))
    else if (piece !== '') leave('field', piece)
  }
  return fields
}

function readActions(text: string, leave: Leave): readonly Action[] {
  const actions: Action[] = []
  const pieces = text === '' ? [] : text.split('.', mostActions + 1)
  for (const piece of pieces) {
    const action = actions.length < mostActions && readAction(piece)
    if (action) actions.push(action)
    else {
      leave(actions.length < mostActions ? 'action' : 'many', piece)
      break
    }
  }
  return actions
}

function readLanes(text: string | undefined, leave: Leave): Play['lanes'] {
  const lanes: Design[] = []
  for (const name of text ? text.split(',', mostPieces) : []) {
    const design = designIds.find((id) => id === name)
    if (design && !lanes.includes(design)) lanes.push(design)
    else leave('lane', name)
  }
  return lanes.length > 0 ? lanes : usualLanes
}

const faults = { knob: 'knob', value: 'value', form: 'config' } as const satisfies Record<
  ConfigFault['fault'],
  Left['fault']
>

/** Piece by piece: what another version knows as a knob must not cost the reader the others. */
function readKnobs(text: string | undefined, leave: Leave): Turned {
  const turned: Partial<Knobs> = {}
  for (const piece of text ? text.split(',', mostPieces) : []) {
    const free = knobNames.filter((name) => turned[name] === undefined)
    const config = readConfig(piece, free)
    if (config.ok) Object.assign(turned, config.value)
    else leave(faults[config.fault], config.what)
  }
  return turnedFrom(defaultKnobs, turned)
}

const place = /^(?:0|([1-9]\d{0,3})(?:\.[a-z0-9-]{1,60})?)$/

function readAt(text: string | undefined, count: number, leave: Leave): string | null {
  if (!text) return null
  const found = place.exec(text)
  if (found && Number(found[1] ?? 0) <= count) return text
  leave('stop', text)
  return null
}

/** The number of the action to which a place belongs: as many are done there, the last of them perhaps in part. */
export const countAt = (at: string | null, { actions }: Play): number =>
  at === null ? actions.length : Number.parseInt(at, 10)

const origin = /^([a-z0-9-]{1,40})(?::([a-z0-9-]{1,40}\.[a-z0-9-]{1,60})?(?::([a-z]{1,20}))?)?$/

function readFrom(text: string | undefined, known: Known, leave: Leave): From | null {
  if (!text) return null
  const [, scenario = '', stop = null, name] = origin.exec(text) ?? []
  const mode = name === 'dual' ? name : (designIds.find((id) => id === name) ?? null)
  if (scenario && (known.scenario?.(scenario) ?? true)) return { scenario, stop, mode }
  leave('from', text)
  return null
}

/** Codes of another room: letters, digits and the signs that need no escape after `#`. */
const slot = /^[\w.,:;~!*()@/?-]{1,600}$/

function readSlot(
  name: 'goal' | 'goals',
  text: string | undefined,
  known: ((text: string) => boolean) | undefined,
  leave: Leave,
): string | null {
  if (!text) return null
  if (slot.test(text) && (known?.(text) ?? true)) return text
  leave(name, text)
  return null
}

/** A run as a file: the same text, and what it is. */
export const writeRunFile = (shared: Shared): string =>
  `${JSON.stringify({ 'seal-and-ledger': 'run', version: 1, run: writeRun(shared) }, null, 2)}\n`

/** Reads a file of a run with the same distrust as a link; it may be longer. Never throws. */
export function readRunFile(text: string, known: Known = {}): ReadRun {
  if (text.length > longestFile) return refuse('long', text)
  const file = parsed(text)
  if (file?.['seal-and-ledger'] !== 'run' || typeof file.run !== 'string') return refuse('file', text)
  return read(file.run, known, longestFile)
}

function parsed(text: string): Readonly<Record<string, unknown>> | null {
  try {
    const value: unknown = JSON.parse(text)
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : null
  } catch {
    return null
  }
}
