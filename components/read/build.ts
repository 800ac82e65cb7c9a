// Makes the small stages and the numbers of the article at build, from the same runs as the scenes.
import { buildLesson, tracesOf } from '@/components/stage/build'
import type { Telling } from '@/components/stage/lesson'
import type { Lang } from '@/content'
import type { Figure } from '@/content/read/outline'
import { findScenario } from '@/lib/scenarios'
import { credentialIn, expiryOf } from '@/lib/story/facts'
import { plainLines } from '@/lib/story/wire'
import { T0 } from '@/lib/vocabulary/time'
import type { Trace } from '@/lib/vocabulary/trace'
import type { MiniLane, MiniScene } from './mini'

/** The small stage of a scene: one design, or two that stand on the same beat. */
export async function buildMini(
  { scene, designs }: Pick<Figure, 'scene' | 'designs'>,
  lang: Lang,
): Promise<MiniScene> {
  const lesson = await buildLesson(scene, lang)
  const tellings = designs.map((design) => lesson.tellings[design])
  const lanes = designs.map((design): MiniLane => {
    const { stops, diagrams } = lesson.tellings[design]
    return {
      design,
      name: lesson.words.designs[design],
      stops: stops.map(({ id, title, text }) => ({ id, title, text })),
      small: diagrams.small,
      mid: designs.length === 1 ? diagrams.mid : null,
      href: `/${lang}/s/${scene}/?m=${design}`,
    }
  })
  const rows = tellings.length === 1 ? stepRows(tellings) : beatRows(tellings, Object.keys(lesson.beats))
  return { id: scene, title: lesson.title, lanes, rows }
}

/** One lane: a row for each of its stops. */
const stepRows = ([telling]: readonly Telling[]) => (telling?.stops ?? []).map((_, at) => [at])

/** Several lanes: a row for each beat, with every lane at the last of its stops there. */
const beatRows = (tellings: readonly Telling[], beats: readonly string[]) =>
  beats.map((_, row) =>
    tellings.map(({ stops }) => stops.findLastIndex((stop) => beats.indexOf(stop.beat) <= row)),
  )

/** The numbers that the article names, measured. */
export const measures = [
  'sidLength',
  'cookieLine',
  'tokenLength',
  'bearerLine',
  'tokenMinutes',
  'copyMinutes',
] as const
export type Measure = (typeof measures)[number]

/** Octets of a credential's header line, and the credential's own length, in the first request that carries one. */
function carried(trace: Trace): { readonly line: number; readonly value: string } {
  for (const { event } of trace.steps) {
    const credential = event.kind === 'request' ? credentialIn(event.message) : null
    if (event.kind !== 'request' || !credential) continue
    const line = plainLines(event.message).find((text) => text.includes(credential.value))
    return { line: new TextEncoder().encode(line).length, value: credential.value }
  }
  throw new Error(`${trace.scenario} in ${trace.design} carries no credential`)
}

/** Measures the scene of the log-out in both designs. */
export async function measure(): Promise<Readonly<Record<Measure, number>>> {
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
