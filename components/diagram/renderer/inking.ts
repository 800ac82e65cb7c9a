// From places to ink: the whole drawing as plain trees of class names, paths and text.
import { column, type Emitted, measures } from '@/lib/story/mermaid'
import { type DiagramModel, type DiagramSpec, type Layout, runOn } from '@/lib/vocabulary/diagram'
import type { Adopted, Place } from './adopt'
import { inkHead, inkLifeline } from './heads'
import { inkItem } from './items'
import type { Sheet } from './parts'

/** The finished drawing. `headHeight` is the height of the row of heads, below which the places count. */
export function inkModel(
  spec: DiagramSpec,
  layout: Layout,
  emitted: Emitted,
  adopted: Adopted,
  headHeight: number,
): DiagramModel {
  const sheet: Sheet = {
    spec,
    layout,
    measures: measures(layout, spec.participants.length),
    x: (actor) => adopted.centres[column(spec, actor)] as number,
  }
  const items = spec.items.map((item, i) =>
    inkItem(sheet, item, adopted.items[i] as Place, `${i + (spec.folded ?? 0)}/${item.kind}`),
  )
  const lowest = Math.max(0, ...items.map((item) => item.bottom))
  const height = Math.round(lowest + layout.fontSize * 1.5)
  return {
    layout: layout.name,
    width: layout.width,
    height,
    headHeight,
    heads: spec.participants.map((participant, i) =>
      inkHead(sheet, participant, emitted.index.heads[i]?.lines ?? [], headHeight),
    ),
    lifelines: spec.participants.map((participant) => inkLifeline(sheet, participant, height + runOn)),
    items,
    centres: adopted.centres,
  }
}
