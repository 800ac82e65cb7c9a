// The data of the home page, taken from runs: the hook's two answers, and the path of scenes.
import { tracesOf } from '@/components/stage/tell'
import { type Lang, wordsOf } from '@/content'
import type { SiteWords } from '@/content/site-words'
import type { UiWords } from '@/content/ui-words'
import { findScenario, scenarios } from '@/lib/scenarios'
import { credentialIn, shorten } from '@/lib/story/facts'
import { plainLines } from '@/lib/story/wire'
import type { Design } from '@/lib/vocabulary/designs'
import type { Trace } from '@/lib/vocabulary/trace'

export type Hook = {
  readonly design: Design
  readonly credential: 'jwt' | 'session-id'
  readonly short: string
  /** What the attacker's client sent, and the status that came back. */
  readonly request: readonly string[]
  readonly status: number
}

export type HomeData = {
  readonly lang: Lang
  readonly site: SiteWords
  readonly ui: UiWords
  readonly hooks: readonly Hook[]
  readonly path: readonly {
    readonly slug: string
    readonly number: number
    readonly title: string
    readonly situation: string
  }[]
}

/** The two designs that the hook sets against each other. */
const hooked: readonly Design[] = ['session', 'jwt']

/** Runs what the page claims, and reads the claims from the runs. */
export async function buildHome(lang: Lang): Promise<HomeData> {
  const words = wordsOf(lang)
  const scene = findScenario('logout')
  if (!scene) throw new Error('the hook needs the scenario logout')
  const traces = await tracesOf(scene)
  return {
    lang,
    site: words.site,
    ui: words.ui,
    hooks: hooked.flatMap((design) => traces.filter((t) => t.design === design).map(hookOf)),
    path: scenarios.map(({ id, number }) => {
      const { title, situation } = words.scenarios[id]
      return { slug: id, number, title, situation }
    }),
  }
}

function hookOf(trace: Trace): Hook {
  const events = trace.steps.filter((s) => s.beat === 'replay').map((s) => s.event)
  const request = events.find((e) => e.kind === 'request')
  const response = events.find((e) => e.kind === 'response')
  const credential = request?.kind === 'request' ? credentialIn(request.message) : null
  if (
    request?.kind !== 'request' ||
    response?.kind !== 'response' ||
    !credential ||
    credential.kind === 'refresh-token'
  )
    throw new Error('the scenario logout replays no copy')
  return {
    design: trace.design,
    credential: credential.kind,
    short: shorten(credential),
    request: plainLines(request.message),
    status: response.message.status,
  }
}
