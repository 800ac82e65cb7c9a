'use client'
// A whole drawing in the flow of a text: nothing is hidden or scrolled; what comes later than the cursor only fades.
import { useRef } from 'react'
import type { Motion } from '@/components/diagram/play'
import { Heads, Item, Lifelines, Sheet, tenseOf, usePlay } from '@/components/diagram/sheet'
import type { Span } from '@/lib/story/align'
import type { DiagramModel } from '@/lib/vocabulary/diagram'
import type { Abreast } from './mini'

type Props = {
  readonly model: DiagramModel
  /** What is current; null shows the whole drawing alike. */
  readonly shown: Span | null
  readonly abreast: Abreast | null
  readonly motion: Motion
  readonly onPick: (stop: number) => void
}

/** Before the first stop: the step that leads from the whole figure to its first row is played like any other. */
const nowhere: Span = { first: -1, last: -1 }

export function Drawing({ model, shown, abreast, motion, onPick }: Props) {
  const { height, headHeight } = abreast ?? model
  const sheet = useRef<SVGSVGElement>(null)
  usePlay(sheet, { model, span: shown ?? nowhere, motion })
  return (
    <div className={`diagram drawing drawing-${model.layout}`}>
      <Heads model={model} height={headHeight} />
      <Sheet model={model} height={height} className="diagram-body" ref={sheet} onPick={onPick}>
        <Lifelines model={model} height={height} />
        {model.items.map((item, place) => (
          <Item
            // biome-ignore lint/suspicious/noArrayIndexKey: an item is what stands at its place
            key={place}
            item={item}
            tense={shown ? tenseOf(item, shown) : 'past'}
            shift={abreast?.shifts[place] ?? 0}
          />
        ))}
      </Sheet>
    </div>
  )
}
