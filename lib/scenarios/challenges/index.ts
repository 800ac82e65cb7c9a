// The challenges, one for each scenario in path order; each is proved against the engine by challenges.test.ts.
import type { Challenge } from '../../vocabulary/challenge'
import { logout, revoke, theft } from './ending'
import { servers } from './growing'
import { denylist, hybrid, rotation } from './mixing'
import { jwtLogin, sessionLogin, sideBySide } from './two-ways'

export const challenges = [
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
] as const satisfies readonly Challenge[]

type All = (typeof challenges)[number]
export type ChallengeId = All['scenario']
/** The tricks of this challenge, by their ids. */
export type TrickIdOf<Id extends ChallengeId> = Extract<All, { scenario: Id }>['tricks'][number]['id']

/** The challenge of this scenario, or undefined: ids come from URLs and command lines. */
export const findChallenge = (id: string): Challenge | undefined => challenges.find((c) => c.scenario === id)
