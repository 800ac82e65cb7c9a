// The ink of one drawing up to a stop: items appear with the cursor, may be moved down, and the newest ones are played.
import {
  type MouseEvent,
  memo,
  type ReactNode,
  type Ref,
  useEffect,
  useLayoutEffect,
  useRef,
  useSyncExternalStore,
} from 'react'
import { type DiagramModel, type DrawnItem, layouts } from '@/lib/vocabulary/diagram'
import { type Motion, play } from './play'
import { elements } from './tree'

export type DrawingProps = {
  readonly model: DiagramModel
  /** Items up to this stop are shown. */
  readonly stop: number
  /** Those from this stop on are current; without it those at `stop`. */
  readonly from?: number | undefined
  readonly motion: Motion
  /** Whether a step forward is played. A step back never is. */
  readonly animate: boolean
  /** An arrow was clicked or tapped. Keyboards use the list of steps, which says the same in words. */
  readonly onPick: (stop: number) => void
  /** How far each item moves down, and how high the drawing is then. */
  readonly shifts?: readonly number[] | undefined
  readonly height?: number | undefined
}

/** A credential on its way: a tag with a punched hole. */
const Packet = () => (
  <g className="packet">
    <rect x={-12} y={-8} width={24} height={16} rx={7} />
    <circle cx={-5} cy={0} r={2.5} />
  </g>
)

type ItemProps = { readonly item: DrawnItem; readonly current: boolean; readonly shift: number }

const Item = memo(function Item({ item, current, shift }: ItemProps) {
  return (
    <g
      className={`item ${item.kind} hue-${item.hue}${current ? ' is-current' : ''}`}
      data-stop={item.stop}
      transform={shift > 0 ? `translate(0 ${shift})` : undefined}
    >
      {elements(item.tree)}
      {current && item.way && <Packet />}
    </g>
  )
})

const Lifelines = memo(function Lifelines({ model }: { model: Pick<DiagramModel, 'lifelines'> }) {
  return <g>{elements(model.lifelines)}</g>
})

type HeadsProps = {
  readonly model: DiagramModel
  /** Of the row, where another drawing's heads are higher; heads stand on its bottom. */
  readonly height?: number
}

export const Heads = memo(function Heads({ model, height = model.headHeight }: HeadsProps) {
  const { width, headHeight, layout } = model
  return (
    <svg
      className="diagram-heads"
      viewBox={`0 ${headHeight - height} ${width} ${height}`}
      fontSize={layouts[layout].fontSize}
      aria-hidden="true"
    >
      {elements(model.heads)}
    </svg>
  )
})

type SheetProps = {
  readonly model: DiagramModel
  readonly height: number
  readonly className: string
  readonly children: ReactNode
  readonly ref?: Ref<SVGSVGElement>
  readonly onClick?: (event: MouseEvent<SVGSVGElement>) => void
}

function Sheet({ model, height, children, ...rest }: SheetProps) {
  return (
    <svg
      {...rest}
      viewBox={`0 0 ${model.width} ${height}`}
      preserveAspectRatio="xMidYMin meet"
      fontSize={layouts[model.layout].fontSize}
      aria-hidden="true"
    >
      {children}
    </svg>
  )
}

const never = () => () => {}
/** False while the page is as the server wrote it, so that readers without JavaScript get the whole drawing. */
export const useMounted = (): boolean =>
  useSyncExternalStore(
    never,
    () => true,
    () => false,
  )

const useBrowserLayoutEffect = typeof document === 'undefined' ? useEffect : useLayoutEffect

/** Plays the current items when the cursor has moved on by one; whatever was still moving is finished at once. */
function usePlay({ model, stop, from = stop, motion, animate }: DrawingProps) {
  const top = useRef<SVGSVGElement>(null)
  const previous = useRef(stop)
  useBrowserLayoutEffect(() => {
    const forward = from === previous.current + 1
    previous.current = stop
    if (!forward || !animate || !top.current) return
    const items = model.items.filter((item) => from <= item.stop && item.stop <= stop)
    const groups = top.current.querySelectorAll('.is-current')
    const running = play([...groups], items, motion, model.width / model.centres.length)
    return () => {
      for (const animation of running) animation.cancel()
    }
  }, [model, stop, from, motion, animate])
  return top
}

/** Everything below the heads. */
export function Drawing(props: DrawingProps) {
  const { model, stop, from = stop, onPick, shifts, height = model.height } = props
  const mounted = useMounted()
  const top = usePlay(props)
  const pick = (event: MouseEvent<SVGSVGElement>) => {
    const picked = (event.target as Element).closest<SVGGElement>('[data-stop]')?.dataset.stop
    if (picked !== undefined) onPick(Number(picked))
  }
  const isCurrent = (item: DrawnItem) => from <= item.stop && item.stop <= stop
  return (
    <div className="diagram-sheet">
      <Sheet model={model} height={height} className="diagram-body" onClick={pick}>
        <Lifelines model={model} />
        {model.items.map((item, place) =>
          mounted && item.stop >= from ? null : (
            // biome-ignore lint/suspicious/noArrayIndexKey: an item is what stands at its place
            <Item key={place} item={item} current={isCurrent(item)} shift={shifts?.[place] ?? 0} />
          ),
        )}
      </Sheet>
      {/* What moves lies on a sheet of its own, so that a frame of motion repaints no past. */}
      <Sheet model={model} height={height} className="diagram-top" ref={top}>
        {model.items.map((item, place) =>
          mounted && isCurrent(item) ? (
            // biome-ignore lint/suspicious/noArrayIndexKey: an item is what stands at its place
            <Item key={place} item={item} current shift={shifts?.[place] ?? 0} />
          ) : null,
        )}
      </Sheet>
    </div>
  )
}
