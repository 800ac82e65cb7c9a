'use client'
// A whole drawing in the flow of a text: nothing is hidden or scrolled; what comes later than the cursor only fades.
import { type MouseEvent, useRef } from 'react'
import { Heads, Item, Lifelines, Sheet } from '@/components/diagram/Diagram'
import { type Motion, play } from '@/components/diagram/play'
import { useBrowserLayoutEffect } from '@/components/stage/use-layout'
import type { DiagramModel } from '@/lib/vocabulary/diagram'

type Props = {
  readonly model: DiagramModel
  /** Items after the first of these stops and up to the second are current; null shows the whole drawing alike. */
  readonly shown: readonly [after: number, upTo: number] | null
  readonly motion: Motion
  readonly onPick: (stop: number) => void
}

/** Plays what has just become current, when the cursor moved on by one. */
function usePlay({ model, shown, motion }: Props) {
  const sheet = useRef<SVGSVGElement>(null)
  const former = useRef(shown)
  useBrowserLayoutEffect(() => {
    const before = former.current
    former.current = shown
    if (!shown || !sheet.current || shown[0] !== (before ? before[1] : -1)) return
    const items = model.items.filter(({ stop }) => stop > shown[0] && stop <= shown[1])
    const groups = [...sheet.current.querySelectorAll('.is-current')]
    const running = play(groups, items, motion, model.width / model.centres.length)
    return () => {
      for (const animation of running) animation.cancel()
    }
  }, [model, shown, motion])
  return sheet
}

export function Drawing(props: Props) {
  const { model, shown, onPick } = props
  const sheet = usePlay(props)
  const pick = (event: MouseEvent<SVGSVGElement>) => {
    const picked = (event.target as Element).closest<SVGGElement>('[data-stop]')?.dataset.stop
    if (picked !== undefined) onPick(Number(picked))
  }
  return (
    <div className={`diagram drawing drawing-${model.layout}`}>
      <Heads model={model} />
      <Sheet model={model} className="diagram-body" ref={sheet} onClick={pick}>
        <Lifelines model={model} />
        {model.items.map((item, place) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: an item is what stands at its place
          <g key={place} className={shown && item.stop > shown[1] ? 'is-later' : undefined}>
            <Item item={item} current={shown !== null && item.stop > shown[0] && item.stop <= shown[1]} />
          </g>
        ))}
      </Sheet>
    </div>
  )
}
