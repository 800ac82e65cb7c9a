// What is drawn as before stays the same object, so that the page makes only the new rows: a telling comes from the worker
// as a copy of everything.
import type { Lesson, Telling } from '@/components/stage/lesson'
import { type Design, designIds } from '@/lib/vocabulary/designs'
import type { DiagramModel, DrawnItem, LayoutName } from '@/lib/vocabulary/diagram'

const isSame = (a: DrawnItem, b: DrawnItem | undefined): b is DrawnItem =>
  b !== undefined && a.y === b.y && a.stop === b.stop && JSON.stringify(a) === JSON.stringify(b)

function keptModel(before: DiagramModel, now: DiagramModel): DiagramModel {
  const items = now.items.map((item, i) => {
    const former = before.items[i]
    return isSame(item, former) ? former : item
  })
  return { ...now, items }
}

/** Layouts that were not drawn share the drawing of one that was: they go on sharing it. */
function keptTelling(before: Telling, now: Telling): Telling {
  const kept = new Map<DiagramModel, DiagramModel>()
  const diagrams = Object.entries(now.diagrams).map(([name, model]) => {
    const former = before.diagrams[name as LayoutName]
    // a test may have nothing drawn
    const isAlike = former && model && former.layout === model.layout
    const own = kept.get(model) ?? (isAlike ? keptModel(former, model) : model)
    kept.set(model, own)
    return [name, own]
  })
  return { ...now, diagrams: Object.fromEntries(diagrams) }
}

/** The lesson, with the items that an earlier one had drawn already. */
export function keepDrawn(before: Lesson | undefined, now: Lesson): Lesson {
  if (!before) return now
  const own = (design: Design) => [design, keptTelling(before.tellings[design], now.tellings[design])]
  return { ...now, tellings: Object.fromEntries(designIds.map(own)) }
}
