// The scenarios in path order. Adding one: a data file, a line here, its words in each language, its golden transcript.
import type { Scenario } from '../vocabulary/scenario'
import { denylist } from './denylist'
import { hybrid } from './hybrid'
import { jwtLogin } from './jwt-login'
import { logout } from './logout'
import { revoke } from './revoke'
import { rotation } from './rotation'
import { servers } from './servers'
import { sessionLogin } from './session-login'
import { sideBySide } from './side-by-side'
import { theft } from './theft'

export const scenarios = [
  jwtLogin,
  sessionLogin,
  sideBySide,
  logout,
  theft,
  revoke,
  servers,
  hybrid,
  rotation,
  denylist,
] as const satisfies readonly Scenario[]

type All = (typeof scenarios)[number]
export type ScenarioId = All['id']
/** The scenario of this id, with its beats and options as literal types. */
export type ScenarioOf<Id extends ScenarioId> = Extract<All, { id: Id }>
export type BeatIdOf<Id extends ScenarioId> = ScenarioOf<Id>['beats'][number]['id']
export type OptionIdOf<Id extends ScenarioId> = ScenarioOf<Id>['question']['options'][number]['id']

/** The scenario of this id, or undefined: ids come from URLs and command lines. */
export const findScenario = (id: string): Scenario | undefined => scenarios.find((s) => s.id === id)
