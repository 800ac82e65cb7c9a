// Runs a story: its actions one after another, in one lane, and gives back the finished trace.
import type { Action, ActionName, Do } from '../vocabulary/actions'
import type { Design } from '../vocabulary/designs'
import { defaultKnobs, type Knobs } from '../vocabulary/knobs'
import type { Beat } from '../vocabulary/scenario'
import type { Trace } from '../vocabulary/trace'
import { copy, inject, lure, replay } from './acts/attacker'
import { power, restart, revoke, revokeAll, rotateKey, setRole, storePower } from './acts/operator'
import { alter, call, deliver, logIn, logOut, refresh, send } from './acts/person'
import { wait, waitUntil } from './acts/time'
import { createStage, type Stage } from './stage'
import { ensureSubtle } from './subtle'

export type Story = {
  readonly scenario: string
  readonly design: Design
  readonly knobs?: Partial<Knobs>
  readonly beats: readonly Beat[]
}

/**
 * Runs a story from T0 and records it whole. The same story gives the same bytes, in Node and in every browser.
 * @throws never for any action list that the types allow: what cannot be done is recorded as `idle`
 */
export async function run({ scenario, design, knobs: turned = {}, beats }: Story): Promise<Trace> {
  await ensureSubtle()
  const knobs: Knobs = { ...defaultKnobs, ...turned }
  const stage = createStage(design, knobs)
  for (const beat of beats) {
    stage.recorder.enter(beat.id)
    for (const action of beat.actions) await perform(stage, action)
  }
  return { scenario, design, knobs, before: stage.before, steps: stage.recorder.steps }
}

/** Everything that can be done, each with its doer. */
const acts: {
  readonly [Name in ActionName]: (stage: Stage, action: Do<Name>) => void | Promise<void>
} = {
  'log-in': logIn,
  call,
  refresh,
  send,
  deliver,
  'log-out': logOut,
  'alter-credential': alter,
  'copy-credential': copy,
  'inject-script': inject,
  lure,
  replay,
  revoke,
  'revoke-all': revokeAll,
  restart,
  'server-down': (stage, action) => power(stage, false, action),
  'server-up': (stage, action) => power(stage, true, action),
  'store-down': (stage) => storePower(stage, false),
  'store-up': (stage) => storePower(stage, true),
  'rotate-key': rotateKey,
  'set-role': setRole,
  wait: (stage, action) => wait(stage, action.seconds, null),
  'wait-until': (stage, action) => waitUntil(stage, action.moment),
}

async function perform(stage: Stage, action: Action): Promise<void> {
  const act = acts[action.do] as (stage: Stage, action: Action) => void | Promise<void>
  await act(stage, action)
}
