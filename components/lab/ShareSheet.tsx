'use client'
// Shares the run that is on screen: the sheet with everything that it needs, computed when the sheet is open.
import { fill } from '@/components/stage/fill'
import { curlOf } from '@/lib/story/curl'
import { readRunFile, writeRun, writeRunFile } from '@/lib/story/share'
import { playTranscript } from '@/lib/story/transcript'
import type { Trace } from '@/lib/vocabulary/trace'
import { known, sharedOf, stateOf } from './address'
import { fontAt, lookAt, rulerFor } from './export/page'
import { type Lane, pictureOf } from './export/picture'
import { pngOf } from './export/png'
import { Share } from './export/Share'
import { svgOf } from './export/svg'
import type { Shown } from './shown'
import { useLab } from './use-lab'
import { usePrints } from './use-prints'

/** The element whose theme and fonts a picture takes along. */
const sheetOnScreen = (): Element => document.querySelector('.lab .diagram') ?? document.body

/** The drawings on screen, side by side, as far as the reader has come. */
function lanesOn({ views, company, view }: Shown): readonly Lane[] {
  const { designs } = view.lesson.words
  return views.map((own, i) => ({
    heading: company?.lanes[i]?.name ?? designs[own.design],
    // only what is on screen was drawn; whichever layout is named here gives that drawing
    model: own.telling.diagrams.wide,
    stop: own.at,
  }))
}

export function ShareSheet() {
  const { page, store, shown } = useLab()
  const { play, traces, own: view } = shown
  const { base, parts } = page
  const shared = sharedOf(store.get())
  const text = writeRun(shared)
  const { origin, pathname } = location
  const own = play.lanes.flatMap((design) => traces[design] ?? [])
  const picture = () =>
    pictureOf(
      { title: base.title, description: page.words.described, lang: base.lang },
      lanesOn(shown),
      lookAt(sheetOnScreen()),
    )
  const font = () => fontAt(sheetOnScreen())
  const load = (file: string): string | null => {
    const read = readRunFile(file, known)
    if (!read.ok) return fill(parts.share.refused[read.fault], { what: read.what })
    store.update((s) => ({ ...stateOf(read, s), overlay: 'share' }))
    return null
  }
  return (
    <Share
      words={parts.shareUi}
      link={`${origin}${pathname}#${text}`}
      embed={{
        src: `${origin}${pathname}?embed#${text}`,
        title: `${base.words.ui.siteName} · ${base.title}`,
      }}
      prints={usePrints(shown)}
      name="seal-and-ledger-run"
      file={{ ending: '.json', text: () => writeRunFile(shared) }}
      onLoad={load}
      mermaid={view.telling.mermaid}
      asked={shown.asked !== null}
      transcript={() => playTranscript(play, own)}
      curl={curlAt(view.stop?.message ?? -1, traces[view.design])}
      svg={() => svgOf(picture(), rulerFor(font()))}
      png={() => pngOf(picture(), font())}
    />
  )
}

/** The request that this step shows, or the one that its answer belongs to, as a command. */
function curlAt(index: number, trace: Trace | undefined): (() => string | null) | null {
  const event = trace?.steps[index]?.event
  if (event?.kind !== 'request' && event?.kind !== 'response') return null
  const { exchange } = event
  const request = trace?.steps.find(({ event: e }) => e.kind === 'request' && e.exchange === exchange)?.event
  return request?.kind === 'request' ? () => curlOf(request.message) : null
}
