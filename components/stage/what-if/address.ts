// What an address turns: read with distrust, and refused as a whole in a sentence that names what is at fault.
import { readConfig, turnedFrom } from '@/lib/vocabulary/config'
import type { Knobs } from '@/lib/vocabulary/knobs'
import type { Branch, StageState } from '../state'

/** The part of a lesson that says what may be turned. */
export type Tunable = { readonly knobs: Knobs; readonly tunes: readonly (keyof Knobs)[] }

/** A configuration as the address has it, or null; the future and the stop that it names. */
type Named = { readonly cfg: string | null; readonly branch: Branch; readonly at: string | null }

const faults = { knob: 'noticeKnob', value: 'noticeKnobValue', form: 'noticeConfig' } as const

/** What an address turns. A configuration that cannot be meant turns nothing, and is named in the notice. */
export function alterationIn(
  { knobs, tunes }: Tunable,
  { cfg, branch, at }: Named,
): Pick<StageState, 'notice' | 'subject' | 'alteration'> {
  const nothing = { alteration: null, notice: null, subject: '' }
  if (cfg === null) return nothing
  const config = readConfig(cfg, tunes)
  if (!config.ok) return { ...nothing, notice: faults[config.fault], subject: config.what }
  const turned = turnedFrom(knobs, config.value)
  if (Object.keys(turned).length === 0) return nothing
  const linked = branch === 'old' ? null : at
  return {
    ...nothing,
    alteration: { turned, branch, facing: 'new', told: null, failed: false, linked: linked || null },
  }
}
