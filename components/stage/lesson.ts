// A lesson: all that a scenario page needs, as plain data made at build. What is on screen is projected from it.
import type { Lang } from '@/content'
import type { Words } from '@/content/words'
import type { Change } from '@/lib/story/changes'
import type { Stop } from '@/lib/story/stops'
import type { StageActor } from '@/lib/vocabulary/actors'
import type { Turned } from '@/lib/vocabulary/config'
import type { Design } from '@/lib/vocabulary/designs'
import type { DiagramModel, LayoutName } from '@/lib/vocabulary/diagram'
import type { Knobs } from '@/lib/vocabulary/knobs'
import type { HandlerRef, Trace } from '@/lib/vocabulary/trace'

/** A stop with its words in the page's language; texts may hold `code`. */
export type ToldStop = Stop & {
  readonly title: string
  readonly text: string
  /** Virtual seconds since the story began. */
  readonly second: number
  readonly changes: readonly Change[]
  /** The step whose HTTP message the inspector shows: the last message up to here. −1 where there was none yet. */
  readonly message: number
  /** One line for the log and the transcript, e.g. `browser → server  POST /login`. */
  readonly line: string
  /** The same moment in free play, where each action is a beat of its own: a stop's id. */
  readonly free: string
}

export type Telling = {
  readonly trace: Trace
  readonly stops: readonly ToldStop[]
  readonly participants: readonly { readonly id: StageActor; readonly ghost: boolean }[]
  readonly diagrams: Readonly<Record<LayoutName, DiagramModel>>
  /** Plain Mermaid text of the whole story, for copying; empty where it was not asked for. */
  readonly mermaid: string
  /** The option that this run makes right; null where knobs were turned and none of them is. */
  readonly right: string | null
  /** What the question measures, as this run has it: `401 / 200`. */
  readonly outcome: string
  /** Index of the first stop that the question comes before, and of the stop that decides it. */
  readonly asked: number
  readonly decides: number
}

/** One telling among those that stand side by side: another design's, or the same design's under other knobs. */
export type Lane = {
  readonly key: string
  readonly name: string
  readonly design: Design
  readonly telling: Telling
}

/** A line of shown code: pieces with a highlighting class each. */
export type CodeLine = readonly { readonly text: string; readonly tint: string }[]
export type ShownCode = {
  readonly file: HandlerRef['file']
  readonly name: string
  /** How many of the lines are constants that stand above the function. */
  readonly above: number
  readonly lines: readonly CodeLine[]
}
/** For each step with a source: which function of `code`, and the line to light. */
export type Lit = { readonly shown: number; readonly line: number }

/** The telling of every design. */
export type Tellings = Readonly<Record<Design, Telling>>

export type Lesson = {
  readonly lang: Lang
  readonly id: string
  readonly number: number
  readonly home: Design
  readonly title: string
  readonly situation: string
  readonly margin: string
  readonly beats: Readonly<Record<string, string>>
  /** What is done in each beat, in the codes of links, in the order of the story. */
  readonly script: readonly { readonly beat: string; readonly codes: readonly string[] }[]
  readonly question: {
    readonly id: string
    readonly options: readonly { readonly id: string; readonly text: string }[]
    readonly ask: Readonly<Record<Design, string>>
    readonly why: Readonly<Record<Design, string>>
  }
  readonly principle: Readonly<Record<Design, string>>
  /** The knobs of the run that is told, and which of them the reader has turned. */
  readonly knobs: Knobs
  readonly turned: Turned
  /** The knobs that matter to this story. */
  readonly tunes: readonly (keyof Knobs)[]
  readonly tellings: Tellings
  /** In an altered lesson, the tellings of the original. */
  readonly former: Tellings | null
  readonly code: readonly ShownCode[]
  /** `lit[design][step index]`: where the code panel stands; null keeps the panel where it was. */
  readonly lit: Readonly<Record<Design, readonly (Lit | null)[]>>
  /** The demo keys, as text, so that a reader can verify any token of the page elsewhere. */
  readonly keys: readonly { readonly kid: string; readonly alg: string; readonly secret: string }[]
  /** What may be tried in the lab afterwards, and the text of the link that begins it; null where there is none. */
  readonly challenge: { readonly title: string; readonly task: string; readonly run: string } | null
  readonly words: LessonWords
  readonly previous: { readonly slug: string; readonly title: string } | null
  readonly next: { readonly slug: string; readonly title: string } | null
}

/** The part of a language that the client needs: strings only, no functions. */
export type LessonWords = Pick<
  Words,
  | 'ui'
  | 'actors'
  | 'serverNames'
  | 'designs'
  | 'places'
  | 'refusals'
  | 'tokenRules'
  | 'cookieRules'
  | 'claims'
  | 'headerParameters'
  | 'knobs'
  | 'cost'
>
