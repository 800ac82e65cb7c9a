'use client'
// The lab: free play on a blank sheet. One state, and the parts that are projected from it.
import '@/components/stage/said.css'
import '@/components/stage/stage.css'
import '@/components/stage/stage-parts.css'
import '@/components/stage/stage-narrow.css'
import '@/components/stage/what-if/what-if.css'
import './lab.css'
import './pad.css'
import './embed.css'
import { useMemo, useRef, useState, useSyncExternalStore } from 'react'
import { narrow, useMedia } from '@/components/stage/use-layout'
import { useReady } from '@/components/ui/later'
import { Bar } from './Bar'
import { EmbedBar } from './EmbedBar'
import { Head } from './Head'
import type { LabPage } from './lab'
import { asides } from './later'
import { Notices } from './Notices'
import { Overlays } from './Overlays'
import { Picture } from './Picture'
import { Said } from './Said'
import { Side } from './Side'
import { shownOf } from './shown'
import { createLab } from './state'
import { useAddress } from './use-address'
import { useEmbedded } from './use-embedded'
import { useAims } from './use-goals'
import { useKeptFocus } from './use-kept-focus'
import { useLabKeys } from './use-keys'
import { Context } from './use-lab'
import { useReplay } from './use-replay'
import { useTelling } from './use-telling'

/** From these widths on two and three lanes fit beside the pad, each as wide as a phone's drawing. */
const [roomForTwo, roomForThree] = ['(min-width: 75rem)', '(min-width: 106rem)']

export function Lab({ page }: { readonly page: LabPage }) {
  const [store] = useState(createLab)
  useAddress(store)
  useReady(asides)
  const state = useSyncExternalStore(store.subscribe, store.get, store.initial)
  const [two, three, isNarrow] = [useMedia(roomForTwo), useMedia(roomForThree), useMedia(narrow)]
  const room = isNarrow ? 1 : three ? 3 : two ? 2 : 1
  const shown = useMemo(() => shownOf(page, state, room), [page, state, room])
  useTelling(page, store, room)
  useReplay(store, { ...state, ...shown }, isNarrow)
  const aims = useAims(state, shown)
  const context = { page, store, shown, aims }
  const onKeyDown = useLabKeys(store)
  const embedded = useEmbedded()
  const lab = useRef<HTMLElement>(null)
  useKeptFocus(lab)
  return (
    <Context value={context}>
      <section
        ref={lab}
        className="stage lab"
        data-lanes={shown.views.length}
        aria-labelledby="lab-title"
        data-predicting={shown.asked ? 'asked' : shown.verdict ? 'told' : undefined}
        aria-busy={shown.pending}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: with the focus on the lab itself, the arrows step
        tabIndex={0}
        onKeyDown={onKeyDown}
      >
        {!embedded && <Head />}
        <Notices />
        <Said />
        <Picture />
        {!embedded && <Side />}
        {embedded ? <EmbedBar /> : <Bar />}
        {!embedded && <Overlays />}
        <noscript>
          <p className="notice">{page.words.noScript}</p>
        </noscript>
      </section>
    </Context>
  )
}
