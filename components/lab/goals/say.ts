// Says a goal, and what it lacks, in the reader's language.
import { duration } from '@/components/stage/desks/format'
import { fill } from '@/components/stage/fill'
import { sayValue } from '@/components/stage/what-if/values'
import type { GoalWords } from '@/content/lab-words/goals'
import type { UiWords } from '@/content/ui-words'
import type { KnobWords, Words } from '@/content/words'
import type { Broken } from '@/lib/vocabulary/challenge'
import type { GoalFault } from '@/lib/vocabulary/goal-codes'
import type { Caller, Goal, KnobName, Login, Mark, Missing } from '@/lib/vocabulary/goals'
import type { Knobs } from '@/lib/vocabulary/knobs'

/** Everything that goals are said with. */
export type Speech = {
  readonly goals: GoalWords
  readonly knobs: KnobWords
  readonly ui: UiWords
}

/** What a goal or a lack may name; each becomes a place of its sentence. */
type Said = {
  readonly kind: string
  readonly to?: Caller
  readonly who?: Caller | Login
  readonly user?: Login
  readonly after?: Mark
  readonly since?: Mark
  readonly mark?: Mark
  readonly of?: Mark
  readonly credential?: keyof GoalWords['credentials'] | null
  readonly via?: keyof GoalWords['ways'] | null
  readonly seconds?: number
  readonly knob?: KnobName
  readonly value?: Knobs[KnobName]
  readonly most?: number
  readonly role?: string | null
  readonly status?: number
  readonly count?: number
}
type Places = Readonly<Record<string, string | number | false | null | undefined>>

/** The places of a sentence; what is not named stands in none. */
function placesOf(said: Said, speech: Speech): Record<string, string | number> {
  const { status, count, most } = said
  const all: Places = { status, count, most, ...namesOf(said, speech.goals), ...valuesOf(said, speech) }
  const named = Object.entries(all).filter(([, text]) => typeof text === 'string' || typeof text === 'number')
  return Object.fromEntries(named) as Record<string, string | number>
}

function namesOf(said: Said, goals: GoalWords): Places {
  const somebody = said.to ?? said.who ?? said.user
  const mark = said.mark ?? said.of
  const before = said.since ?? said.after
  return {
    name: somebody && goals.callers[somebody],
    who: somebody && goals.who[somebody],
    first: somebody && goals.first[somebody],
    user: said.user && goals.callers[said.user],
    own: goals.own[said.to === 'attacker' ? 'copy' : 'credential'],
    after: said.after && goals.after[said.after],
    since: said.since && goals.after[said.since],
    before: before && goals.before[before],
    mark: mark && goals.marks[mark],
    not: mark && goals.not[mark],
    credential: said.credential && goals.credentials[said.credential],
    via: said.via && goals.ways[said.via],
    role: said.role === null ? '-' : said.role,
  }
}

function valuesOf({ seconds, knob, value, most }: Said, speech: Speech): Places {
  const { time } = speech.ui
  const set = value ?? (most as Knobs[KnobName])
  return {
    time: seconds !== undefined && (seconds > 0 ? duration(seconds, time) : fill(time.seconds, { n: 0 })),
    knob: knob && speech.knobs[knob].name,
    value: knob && sayValue(knob, set, speech),
  }
}

/** Which sentence a goal takes: some have another one where an optional parameter is given. */
function sentenceOf(goal: Goal): keyof GoalWords['goals'] {
  if (goal.kind === 'answer') return goal.after ? 'answer-after' : 'answer'
  if (goal.kind === 'ended') return goal.after ? 'ended-after' : 'ended'
  if (goal.kind === 'turn') return goal.since ? 'turn-since' : 'turn'
  if (goal.kind === 'spared') return goal.since ? 'spared-since' : 'spared'
  return goal.kind
}

/** A goal in one sentence. Text in `backticks` is set as code. */
export const sayGoal = (goal: Goal, speech: Speech): string =>
  fill(speech.goals.goals[sentenceOf(goal)], placesOf(goal, speech))

/** What a goal lacks, in one sentence. */
export function sayMissing(missing: Missing, speech: Speech): string {
  const isBare = missing.kind === 'carried' && (!missing.credential || !missing.via)
  const sentence = isBare ? 'carried-nothing' : missing.kind
  return fill(speech.goals.missing[sentence], placesOf(missing, speech))
}

/** Why a list of goals in a link is refused. */
export const sayFault = ({ fault, what }: GoalFault, { goals }: Speech): string =>
  fill(goals.faults[fault], { what })

/** In what a play has left the rules of its challenge. */
export function sayBroken(broken: Broken, designs: Words['designs'], { goals, knobs }: Speech): string {
  const said = goals.list.broken[broken.rule]
  if (broken.rule === 'lane') return fill(said, { name: designs[broken.design] })
  return broken.rule === 'knob' ? fill(said, { name: knobs[broken.knob].name }) : said
}
