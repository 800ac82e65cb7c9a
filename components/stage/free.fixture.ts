// A view of any run, told without the words of a scenario: for tests of the parts that show a moment.
import { type Lang, wordsOf } from '@/content'
import { changesAt } from '@/lib/story/changes'
import { participantsOf } from '@/lib/story/diagram'
import { stopsOf } from '@/lib/story/stops'
import type { Action } from '@/lib/vocabulary/actions'
import type { Design } from '@/lib/vocabulary/designs'
import type { Knobs } from '@/lib/vocabulary/knobs'
import { T0 } from '@/lib/vocabulary/time'
import { run } from '@/lib/world/run'
import { demoKeys } from '@/lib/world/tokens'
import { castFor } from './cast'
import type { Lesson, Telling } from './lesson'
import { type View, viewOf } from './view'

type Free = {
  readonly design: Design
  readonly knobs?: Partial<Knobs>
  readonly actions: readonly Action[]
  readonly lang?: Lang
}

/** The views of a free run, one for each stop. Each action is a beat of its own: `1`, `2` and so on. */
export async function freeViews({ design, knobs = {}, actions, lang = 'ko' }: Free): Promise<View[]> {
  const beats = actions.map((action, i) => ({ id: String(i + 1), actions: [action] }))
  const trace = await run({ scenario: 'free', design, knobs, beats })
  const stops = stopsOf(trace, { beats, folds: { jwt: [], session: [], hybrid: [] } })
  const isMessage = (i: number) => /^(request|response)$/.test(trace.steps[i]?.event.kind ?? '')
  const told = stops.map((stop, at) => ({
    ...{ ...stop, title: stop.id, text: '', line: '', changes: changesAt(trace, stops, at) },
    second: (trace.steps[stop.last]?.at ?? T0) - T0,
    message:
      stops
        .slice(0, at + 1)
        .flatMap((s) => s.drawn)
        .findLast(isMessage) ?? -1,
  }))
  const telling = { trace, stops: told, participants: participantsOf(trace) } as unknown as Telling
  const lesson = {
    ...{
      lang,
      home: design,
      words: castFor(wordsOf(lang), trace.knobs.servers),
      code: [],
      tellings: { [design]: telling },
    },
    lit: { [design]: trace.steps.map(() => null) },
    keys: demoKeys.map(({ kid, alg, secret }) => ({ kid, alg, secret: new TextDecoder().decode(secret) })),
  } as unknown as Lesson
  return [...told.keys()].map((at) => viewOf(lesson, design, at))
}

export const last = (views: readonly View[]): View => views.at(-1) as View

/** The view of a stop. @throws Error where the run has no such stop */
export function at(views: readonly View[], id: string): View {
  const view = views.find((v) => v.stop?.id === id)
  if (!view) throw new Error(`${id} is none of ${views.map((v) => v.stop?.id)}`)
  return view
}
