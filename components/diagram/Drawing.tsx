// The ink of one drawing up to a stop: items appear with the cursor, may be moved down, and the newest ones are played.
import { memo, useRef } from 'react'
import { useMounted } from '@/components/ui/hydration'
import type { DiagramModel, DrawnItem } from '@/lib/vocabulary/diagram'
import type { Motion } from './play'
import { Item, Lifelines, pickedBy, Sheet, tenseOf, usePlay } from './sheet'

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

/** How many items of the past share a sheet. */
const perPage = 24

type PageProps = Pick<DrawingProps, 'model' | 'shifts'> & {
  readonly height: number
  readonly first: number
  readonly count: number
}

/** Some of the items that have passed. A step touches the last of these sheets alone: none before it is made or painted again. */
const Page = memo(function Page({ model, shifts, height, first, count }: PageProps) {
  return (
    <Sheet model={model} height={height} className="diagram-page">
      {model.items.slice(first, first + count).map((item, i) => (
        <Item
          // biome-ignore lint/suspicious/noArrayIndexKey: an item is what stands at its place
          key={i}
          item={item}
          tense="past"
          shift={shifts?.[first + i] ?? 0}
        />
      ))}
    </Sheet>
  )
})

/** Everything below the heads. */
export function Drawing(props: DrawingProps) {
  const { model, stop, from = stop, motion, animate, onPick, shifts, height = model.height } = props
  const mounted = useMounted()
  const top = useRef<SVGSVGElement>(null)
  const span = { first: from, last: stop }
  const isCurrent = (item: DrawnItem) => tenseOf(item, span) === 'current'
  usePlay(top, { model, span, motion }, animate)
  const past = mounted ? model.items.findLastIndex((item) => item.stop < from) + 1 : model.items.length
  const pages = Array.from({ length: Math.ceil(past / perPage) }, (_, i) => i * perPage)
  return (
    // biome-ignore lint/a11y: an arrow was clicked or tapped; keyboards use the list of steps, which says the same in words
    <div className="diagram-sheet" onClick={(event) => pickedBy(event, onPick)}>
      <Sheet model={model} height={height} className="diagram-body">
        <Lifelines model={model} height={height} />
      </Sheet>
      {pages.map((first) => (
        <Page key={first} {...{ model, shifts, height, first }} count={Math.min(perPage, past - first)} />
      ))}
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
