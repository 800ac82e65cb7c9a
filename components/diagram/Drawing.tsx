// The ink of one drawing up to a stop: items appear with the cursor, may be moved down, and the newest ones are played.
import { useRef } from 'react'
import { useMounted } from '@/components/ui/hydration'
import type { DiagramModel, DrawnItem } from '@/lib/vocabulary/diagram'
import type { Motion } from './play'
import { Item, Lifelines, Sheet, tenseOf, usePlay } from './sheet'

export type DrawingProps = {
  readonly model: DiagramModel
  /** Items up to this stop are shown. */
  readonly stop: number
  /** Those from this stop on are current; without it those at `stop`. */
  readonly from?: number | undefined
  readonly motion: Motion
  /** Whether a step forward is played. A step back never is. */
  readonly animate: boolean
  readonly onPick: (stop: number) => void
  /** How far each item moves down, and how high the drawing is then. */
  readonly shifts?: readonly number[] | undefined
  readonly height?: number | undefined
}

/** Everything below the heads. */
export function Drawing(props: DrawingProps) {
  const { model, stop, from = stop, motion, animate, onPick, shifts, height = model.height } = props
  const mounted = useMounted()
  const top = useRef<SVGSVGElement>(null)
  const span = { first: from, last: stop }
  const isCurrent = (item: DrawnItem) => tenseOf(item, span) === 'current'
  usePlay(top, { model, span, motion }, animate)
  return (
    <div className="diagram-sheet">
      <Sheet model={model} height={height} className="diagram-body" onPick={onPick}>
        <Lifelines model={model} />
        {model.items.map((item, place) =>
          mounted && item.stop >= from ? null : (
            <Item
              // biome-ignore lint/suspicious/noArrayIndexKey: an item is what stands at its place
              key={place}
              item={item}
              tense={isCurrent(item) ? 'current' : 'past'}
              shift={shifts?.[place] ?? 0}
            />
          ),
        )}
      </Sheet>
      {/* What moves lies on a sheet of its own, so that a frame of motion repaints no past. */}
      <Sheet model={model} height={height} className="diagram-top" ref={top}>
        {model.items.map((item, place) =>
          mounted && isCurrent(item) ? (
            <Item
              // biome-ignore lint/suspicious/noArrayIndexKey: an item is what stands at its place
              key={place}
              item={item}
              tense="current"
              shift={shifts?.[place] ?? 0}
              packet={item.way !== null}
            />
          ) : null,
        )}
      </Sheet>
    </div>
  )
}
