// Makes the small stages and the numbers of the article at build, from the same runs as the scenes.
import { originalTale, tellingsOf, tracesOf } from '@/components/stage/tell'
import { type Lang, wordsOf } from '@/content'
import type { Figure } from '@/content/read/outline'
import { findScenario } from '@/lib/scenarios'
import { beatsOf } from '@/lib/story/align'
import { credentialBytes } from '@/lib/story/cost'
import { credentialIn, expiryOf } from '@/lib/story/facts'
import { rowsOf } from '@/lib/story/rows'
import { T0 } from '@/lib/vocabulary/time'
import type { Trace } from '@/lib/vocabulary/trace'
import type { MiniLane, MiniScene } from './mini'

/** The small stage of a scene: one design, or two that stand on the same beat. */
export async function buildMini({ scene, designs }: Pick<Figure, 'scene' | 'designs'>, lang: Lang) {
  const scenario = findScenario(scene)
  if (!scenario) throw new Error(`no scenario ${scene}`)
  const words = wordsOf(lang)
  const told = words.scenarios[scene]
  const tellings = await tellingsOf(await originalTale(scenario, told, words), ['small', 'mid'])
  const beats = beatsOf(designs.map((design) => tellings[design].stops))
  const abreast = rowsOf(
    designs.map((design) => tellings[design].diagrams.small),
    beats,
  )
  const lanes = designs.map((design, lane): MiniLane => {
    const { stops, diagrams } = tellings[design]
    return {
      design,
      name: words.designs[design],
      stops: stops.map(({ id, title, text }) => ({ id, title, text })),
      small: diagrams.small,
      mid: designs.length === 1 ? diagrams.mid : null,
      abreast:
        designs.length === 1
          ? null
          : { shifts: abreast.shifts[lane] ?? [], height: abreast.height, headHeight: abreast.headHeight },
    }
  })
  // one lane goes from stop to stop; several go from beat to beat, each to the last of its stops there
  const rows =
    lanes.length === 1
      ? (lanes[0]?.stops ?? []).map((_, at) => [at])
      : beats.map((beat) => beat.lanes.map(({ last }) => last))
  const stage = { path: `/${lang}/s/${scene}/`, cfg: '' }
  return { id: scene, title: told.title, stage, lanes, rows } satisfies MiniScene
}

/** The numbers that the article names, measured. */
export type ValueName =
  | 'sidLength'
  | 'cookieLine'
  | 'tokenLength'
  | 'bearerLine'
  | 'tokenMinutes'
  | 'copyMinutes'

/** Octets of a credential's header line, counted as the comparison counts them, and the credential's own length, in the first request that carries one. */
function carried(trace: Trace): { readonly line: number; readonly value: string } {
  for (const { event } of trace.steps) {
    const credential = event.kind === 'request' ? credentialIn(event.message) : null
    if (event.kind !== 'request' || !credential) continue
    return { line: credentialBytes(event.message), value: credential.value }
  }
  throw new Error(`${trace.scenario} in ${trace.design} carries no credential`)
}

/** All of them, from the scene of the log-out in both designs. */
export async function measuredValues(): Promise<Readonly<Record<ValueName, number>>> {
  const scene = findScenario('logout')
  const traces = scene ? await tracesOf(scene) : []
  const jwt = traces.find((trace) => trace.design === 'jwt')
  const session = traces.find((trace) => trace.design === 'session')
  if (!jwt || !session) throw new Error('the article measures the log-out in both designs')
  const [token, sid] = [carried(jwt), carried(session)]
  const left = jwt.steps.find((step) => step.beat === 'log-out' && step.event.kind === 'storage')
  const expiry = expiryOf(token.value)
  return {
    sidLength: sid.value.length,
    cookieLine: sid.line,
    tokenLength: token.value.length,
    bearerLine: token.line,
    tokenMinutes: (expiry - T0) / 60,
    copyMinutes: (expiry - (left?.at ?? T0)) / 60,
  }
}
