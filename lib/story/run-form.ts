// The one form in which a run is written, from the codes of its actions. It stands alone, so that whoever has the codes
// needs no table of actions.
import { type Turned, turnedFrom, writeConfig } from '../vocabulary/config'
import type { Design } from '../vocabulary/designs'
import { defaultKnobs } from '../vocabulary/knobs'

/** The step of the guide at which the reader took over. */
export type From = {
  readonly scenario: string
  readonly stop: string | null
  readonly mode: Design | 'dual' | null
}

type Form = {
  /** The actions in their codes, joined by dots. */
  readonly codes: string
  readonly lanes: readonly Design[]
  readonly knobs: Turned
  readonly at: string | null
  readonly from: From | null
  readonly goal: string | null
  readonly goals: string | null
}

export const version = '1'
export const usualLanes: readonly Design[] = ['jwt']

/** What is as usual is left out. */
export function writeForm({ codes, lanes, knobs, at, from, goal, goals }: Form): string {
  const fields = {
    run: codes,
    m: lanes.join(',') === usualLanes.join(',') ? '' : lanes.join(','),
    cfg: writeConfig(turnedFrom(defaultKnobs, knobs)),
    at: at ?? '',
    from: from ? [from.scenario, from.stop ?? '', from.mode ?? ''].join(':').replace(/:+$/, '') : '',
    goal: goal ?? '',
    goals: goals ?? '',
    v: version,
  }
  const said = Object.entries(fields).filter(([name, value]) => value !== '' || name === 'run')
  return said.map(([name, value]) => `${name}=${value}`).join('&')
}
