'use client'
// A whole drawing in the flow of a text: nothing is hidden or scrolled; what comes later than the cursor only fades.
import { type MouseEvent, memo, useRef } from 'react'
import { type Motion, play } from '@/components/diagram/play'
import { elements } from '@/components/diagram/tree'
import { useBrowserLayoutEffect } from '@/components/stage/use-layout'
import { type DiagramModel, type DrawnItem, layouts } from '@/lib/vocabulary/diagram'
import type { Abreast } from './mini'

type Props = {
  readonly model: DiagramModel
  /** Items after the first of these stops and up to the second are current; null shows the whole drawing alike. */
  readonly shown: readonly [after: number, upTo: number] | null
  readonly abreast: Abreast | null
  readonly motion: Motion
  readonly onPick: (stop: number) => void
}

type ItemProps = {
  readonly item: DrawnItem
  readonly current: boolean
  readonly later: boolean
  readonly shift: number
}

const Item = memo(function Item({ item, current, later, shift }: ItemProps) {
  const state = `${current ? ' is-current' : ''}${later ? ' is-later' : ''}`
  return (
    <g
      className={`item ${item.kind} hue-${item.hue}${state}`}
      data-stop={item.stop}
      transform={shift > 0 ? `translate(0 ${shift})` : undefined}
    >
      {elements(item.tree)}
    </g>
  )
})

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
  const { model, shown, onPick, abreast } = props
  const { layout, width } = model
  const { height, headHeight } = abreast ?? model
  const sheet = usePlay(props)
  const pick = (event: MouseEvent<SVGSVGElement>) => {
    const picked = (event.target as Element).closest<SVGGElement>('[data-stop]')?.dataset.stop
    if (picked !== undefined) onPick(Number(picked))
  }
  return (
    <div className={`diagram drawing drawing-${layout}`}>
      <svg
        className="diagram-heads"
        viewBox={`0 ${model.headHeight - headHeight} ${width} ${headHeight}`}
        fontSize={layouts[layout].fontSize}
        aria-hidden="true"
      >
        {elements(model.heads)}
      </svg>
      <svg
        className="diagram-body"
        viewBox={`0 0 ${width} ${height}`}
        fontSize={layouts[layout].fontSize}
        ref={sheet}
        onClick={pick}
        aria-hidden="true"
      >
        <g>{elements(model.lifelines)}</g>
        {model.items.map((item, place) => (
          <Item
            // biome-ignore lint/suspicious/noArrayIndexKey: an item is what stands at its place
            key={place}
            item={item}
            current={shown !== null && item.stop > shown[0] && item.stop <= shown[1]}
            later={shown !== null && item.stop > shown[1]}
            shift={abreast?.shifts[place] ?? 0}
          />
        ))}
      </svg>
    </div>
  )
}
