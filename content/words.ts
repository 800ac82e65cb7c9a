// The shape of everything a language must say. Records are total over the engine's unions: what is missing does not compile.

import type { BeatIdOf, OptionIdOf, ScenarioId } from '@/lib/scenarios'
import type { Place } from '@/lib/story/changes'
import type { FactsOf } from '@/lib/story/facts'
import type { Role } from '@/lib/story/stops'
import type { StageActor } from '@/lib/vocabulary/actors'
import type { Design } from '@/lib/vocabulary/designs'
import type { Knobs } from '@/lib/vocabulary/knobs'
import type { CookieRule, Refusal, TokenRule } from '@/lib/vocabulary/verdicts'
import type { CompareWords, CostWords } from './compare-words'
import type { LabWords } from './lab-words'
import type { Lang } from './langs'
import type { ReadWords } from './read-words'
import type { SiteWords } from './site-words'
import type { UiWords } from './ui-words'

/** A stop told in words. Text in `backticks` is set as code. Budgets are held by content/budgets.test.ts. */
export type StopWords = { readonly title: string; readonly text: string }

/** What stands above an arrow; `short` is for narrow screens and the projector. */
export type Label = { readonly long: string; readonly short: string }

/** A sentence for every kind of moment: what is said of any run, where no scenario says it better. */
export type EventWords = { readonly [R in Role]: (facts: FactsOf<R>) => StopWords }
export type LabelWords = { readonly [R in Role]: (facts: FactsOf<R>) => Label }

export type ScenarioWords<Id extends ScenarioId> = {
  readonly title: string
  /** The situation, one or two sentences, read before the first step. */
  readonly situation: string
  readonly beats: Readonly<Record<BeatIdOf<Id>, string>>
  /** Where this story says more than the event's own sentence; keys are stop ids, a test holds them to the run. */
  readonly stops: Readonly<Record<Design, Readonly<Record<string, StopWords>>>>
  readonly question: {
    readonly ask: Readonly<Record<Design, string>>
    readonly options: Readonly<Record<OptionIdOf<Id>, string>>
    readonly why: Readonly<Record<Design, string>>
  }
  /** One sentence, said after the run has shown it; the projector's line too. */
  readonly principle: Readonly<Record<Design, string>>
  /** Handwritten in the margin, at most twelve words. */
  readonly margin: string
  /** Read below the stage: what to take along, where the picture stops being true, and the sources. */
  readonly reading: readonly { readonly heading: string; readonly paragraphs: readonly string[] }[]
  readonly sources: readonly string[]
}

/** The words of whichever scenario. */
export type AnyScenarioWords = { readonly [Id in ScenarioId]: ScenarioWords<Id> }[ScenarioId]

type ActorWords = { readonly name: string; readonly short: string; readonly desk: string }

export type Words = {
  readonly lang: Lang
  /** This language's own name, and what the switch to the other one says. */
  readonly ui: UiWords
  readonly site: SiteWords
  readonly read: ReadWords
  readonly actors: Readonly<Record<StageActor, ActorWords>>
  /** The first server, where it is the only one, and where there are others beside it. */
  readonly serverNames: { readonly alone: ActorWords; readonly first: ActorWords }
  readonly designs: Readonly<Record<Design, string>>
  readonly places: Readonly<Record<Place, string>>
  readonly refusals: Readonly<Record<Refusal, string>>
  readonly tokenRules: Readonly<Record<TokenRule, string>>
  readonly cookieRules: Readonly<Record<CookieRule, string>>
  readonly claims: Readonly<Record<ClaimName, string>>
  readonly headerParameters: Readonly<Record<'alg' | 'typ' | 'kid', string>>
  readonly knobs: KnobWords
  readonly compare: CompareWords
  readonly cost: CostWords
  readonly events: EventWords
  readonly labels: LabelWords
  /** The store's reply to a look-up. */
  readonly found: { readonly yes: Label; readonly no: Label }
  readonly lab: LabWords
  readonly scenarios: { readonly [Id in ScenarioId]: ScenarioWords<Id> }
}

/** A knob in words: its name, what it does in one sentence, and each of its choices. */
export type KnobWords = {
  readonly [K in keyof Knobs]: {
    readonly name: string
    readonly says: string
  } & (Knobs[K] extends string ? { readonly values: Readonly<Record<Knobs[K], string>> } : unknown)
}

export type ClaimName = 'iss' | 'sub' | 'aud' | 'client_id' | 'iat' | 'exp' | 'jti' | 'scope' | 'role'
