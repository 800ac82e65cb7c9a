// The parts of every drawing: its heads, its lifelines, its items on a sheet, and the playing of the newest of them.
import { type MouseEvent, memo, type ReactNode, type Ref, type RefObject, useRef } from 'react'
import { useBrowserLayoutEffect } from '@/components/ui/hydration'
import type { Span } from '@/lib/story/align'
import { type DiagramModel, type DrawnItem, layouts, runOn } from '@/lib/vocabulary/diagram'
import { type Motion, play } from './play'
import { elements } from './tree'

/** A credential on its way: a tag with a punched hole. */
const Packet = () => (
  <g className="packet">
    <rect x={-12} y={-8} width={24} height={16} rx={7} />
    <circle cx={-5} cy={0} r={2.5} />
  </g>
)

/** Where an item stands when the stops of a span are current. */
export type Tense = 'past' | 'current' | 'later'

export const tenseOf = ({ stop }: DrawnItem, { first, last }: Span): Tense => {
  if (stop > last) return 'later'
  return stop < first ? 'past' : 'current'
}

type ItemProps = {
  readonly item: DrawnItem
  readonly tense: Tense
  /** How far it moves down. */
  readonly shift: number
  /** Whether a credential travels along it. It is in the item's box even while it is not seen. */
  readonly packet?: boolean
}

export const Item = memo(function Item({ item, tense, shift, packet = false }: ItemProps) {
  return (
    <g
      className={`item ${item.kind} hue-${item.hue}${tense === 'past' ? '' : ` is-${tense}`}`}
      data-stop={item.stop}
      transform={shift > 0 ? `translate(0 ${shift})` : undefined}
    >
      {elements(item.tree)}
      {packet && <Packet />}
    </g>
  )
})

type LifelinesProps = {
  readonly model: Pick<DiagramModel, 'lifelines' | 'height'>
  /** Of the sheet. Beside a drawing that is longer by far the lines are stretched: they end where the sheet does. */
  readonly height: number
}

export const Lifelines = memo(function Lifelines({ model, height }: LifelinesProps) {
  const stretch = height / (model.height + runOn)
  return <g transform={stretch > 1 ? `scale(1 ${stretch})` : undefined}>{elements(model.lifelines)}</g>
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
  /** An arrow was clicked or tapped. Keyboards use the list of steps, which says the same in words. */
  readonly onPick?: (stop: number) => void
}

/** Tells the stop of the arrow that was clicked or tapped, if it was one. */
export function pickedBy(event: MouseEvent, onPick: (stop: number) => void): void {
  const picked = (event.target as Element).closest<SVGGElement>('[data-stop]')?.dataset.stop
  if (picked !== undefined) onPick(Number(picked))
}

export function Sheet({ model, height, children, onPick, ...rest }: SheetProps) {
  return (
    <svg
      {...rest}
      onClick={onPick && ((event) => pickedBy(event, onPick))}
      viewBox={`0 0 ${model.width} ${height}`}
      preserveAspectRatio="xMidYMin meet"
      fontSize={layouts[model.layout].fontSize}
      aria-hidden="true"
    >
      {children}
    </svg>
  )
}

type Playing = { readonly model: DiagramModel; readonly span: Span; readonly motion: Motion }

/**
 * Plays the current items of a sheet when the cursor has moved on by one, if `animate` says so; a step back never is.
 * Whatever was still moving is finished at once.
 */
export function usePlay(
  sheet: RefObject<SVGSVGElement | null>,
  { model, span: { first, last }, motion }: Playing,
  animate = true,
): void {
  const former = useRef(last)
  useBrowserLayoutEffect(() => {
    const forward = first === former.current + 1
    former.current = last
    if (!forward || !animate || !sheet.current) return
    const items = model.items.filter((item) => tenseOf(item, { first, last }) === 'current')
    const groups = sheet.current.querySelectorAll('.is-current')
    const running = play([...groups], items, motion, model.width / model.centres.length)
    return () => {
      for (const animation of running) animation.cancel()
    }
  }, [sheet, model, first, last, motion, animate])
}
