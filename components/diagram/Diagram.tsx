'use client'
// Shows a drawing up to a stop: heads stay on top, items appear with the cursor, and the newest one is played.
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
import './diagram.css'
import { type Motion, play } from './play'
import { elements } from './tree'
import { useFollow } from './use-follow'

export type DiagramProps = {
  readonly model: DiagramModel
  /** Items up to this stop are shown; those at it are current. */
  readonly stop: number
  readonly motion: Motion
  /** Whether a step forward is played. A step back never is. */
  readonly animate: boolean
  /** An arrow was clicked or tapped. Keyboards use the list of steps, which says the same in words. */
  readonly onPick: (stop: number) => void
  readonly words: {
    /** Names the scrolling box. */
    readonly label: string
    /** The button that goes back to the current step. */
    readonly follow: string
  }
}

/** A credential on its way: a tag with a punched hole. */
const Packet = () => (
  <g className="packet">
    <rect x={-12} y={-8} width={24} height={16} rx={7} />
    <circle cx={-5} cy={0} r={2.5} />
  </g>
)

const Item = memo(function Item({ item, current }: { item: DrawnItem; current: boolean }) {
  return (
    <g className={`item ${item.kind} hue-${item.hue}${current ? ' is-current' : ''}`} data-stop={item.stop}>
      {elements(item.tree)}
      {current && item.way && <Packet />}
    </g>
  )
})

const Lifelines = memo(function Lifelines({ model }: { model: Pick<DiagramModel, 'lifelines'> }) {
  return <g>{elements(model.lifelines)}</g>
})

const Heads = memo(function Heads({ model }: { model: DiagramModel }) {
  const { width, headHeight, layout } = model
  return (
    <svg
      className="diagram-heads"
      viewBox={`0 0 ${width} ${headHeight}`}
      fontSize={layouts[layout].fontSize}
      aria-hidden="true"
    >
      {elements(model.heads)}
    </svg>
  )
})

type SheetProps = {
  readonly model: DiagramModel
  readonly className: string
  readonly children: ReactNode
  readonly ref?: Ref<SVGSVGElement>
  readonly onClick?: (event: MouseEvent<SVGSVGElement>) => void
}

function Sheet({ model, children, ...rest }: SheetProps) {
  return (
    <svg
      {...rest}
      viewBox={`0 0 ${model.width} ${model.height}`}
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
const useMounted = (): boolean =>
  useSyncExternalStore(
    never,
    () => true,
    () => false,
  )

const useBrowserLayoutEffect = typeof document === 'undefined' ? useEffect : useLayoutEffect

/** Plays the current items when the cursor has moved on by one; whatever was still moving is finished at once. */
function usePlay({ model, stop, motion, animate }: DiagramProps) {
  const top = useRef<SVGSVGElement>(null)
  const previous = useRef(stop)
  useBrowserLayoutEffect(() => {
    const forward = stop === previous.current + 1
    previous.current = stop
    if (!forward || !animate || !top.current) return
    const items = model.items.filter((item) => item.stop === stop)
    const groups = top.current.querySelectorAll('.is-current')
    const running = play([...groups], items, motion, model.width / model.centres.length)
    return () => {
      for (const animation of running) animation.cancel()
    }
  }, [model, stop, motion, animate])
  return top
}

export function Diagram(props: DiagramProps) {
  const { model, stop, motion, onPick, words } = props
  const mounted = useMounted()
  const top = usePlay(props)
  const y = model.items.findLast((item) => item.stop <= stop)?.y ?? 0
  const { box, following, resume } = useFollow(model.headHeight + y, model.width, motion === 'full')

  const pick = (event: MouseEvent<SVGSVGElement>) => {
    const picked = (event.target as Element).closest<SVGGElement>('[data-stop]')?.dataset.stop
    if (picked !== undefined) onPick(Number(picked))
  }

  return (
    <div className={`diagram${mounted ? '' : ' is-unmounted'}`}>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a keyboard must be able to scroll the box */}
      <section className="diagram-box" ref={box} aria-label={words.label} tabIndex={0}>
        <Heads model={model} />
        <div className="diagram-sheet">
          <Sheet model={model} className="diagram-body" onClick={pick}>
            <Lifelines model={model} />
            {model.items.map((item, place) =>
              mounted && item.stop >= stop ? null : (
                // biome-ignore lint/suspicious/noArrayIndexKey: an item is what stands at its place
                <Item key={place} item={item} current={item.stop === stop} />
              ),
            )}
          </Sheet>
          {/* What moves lies on a sheet of its own, so that a frame of motion repaints no past. */}
          <Sheet model={model} className="diagram-top" ref={top}>
            {model.items.map((item, place) =>
              mounted && item.stop === stop ? (
                // biome-ignore lint/suspicious/noArrayIndexKey: an item is what stands at its place
                <Item key={place} item={item} current />
              ) : null,
            )}
          </Sheet>
        </div>
      </section>
      {!following && (
        <button type="button" className="diagram-follow" onClick={resume}>
          {words.follow}
        </button>
      )}
    </div>
  )
}
