'use client'
// Which drawing fits: the diagram box is measured, never the window, so the desks stand under their lifelines anywhere.
import { type RefObject, useEffect, useState, useSyncExternalStore } from 'react'
import { mediaList, onMedia } from '@/components/site/media'
import { useBrowserLayoutEffect } from '@/components/ui/hydration'
import type { LayoutName } from '@/lib/vocabulary/diagram'

/** The drawing for a box of this width in px. */
export function layoutFor(width: number): LayoutName {
  if (width < 372) return 'small'
  if (width < 560) return 'phone'
  return width < 860 ? 'mid' : 'wide'
}

/** The narrowest a `mid` drawing may be shown, so that its text is 14 px. */
const leastMid = 598

/** The drawing for a lane of this width in px. */
export const laneLayout = (width: number): LayoutName => (width < leastMid ? 'phone' : layoutFor(width))

/** The drawing that fits the box, live; null until it is measured. */
export function useLayout(box: RefObject<HTMLElement | null>): LayoutName | null {
  const [layout, setLayout] = useState<LayoutName | null>(null)
  useBrowserLayoutEffect(() => {
    const element = box.current
    if (!element) return
    setLayout(layoutFor(element.clientWidth))
    const observer = new ResizeObserver(() => setLayout(layoutFor(element.clientWidth)))
    observer.observe(element)
    return () => observer.disconnect()
  }, [box])
  return layout
}

/**
 * Lets a keyboard scroll a box that holds more than it shows, and no Tab stop at one that does not. It looks after the
 * step is painted: asking for the height before would lay the page out twice.
 */
export function useScrollable(...boxes: readonly RefObject<HTMLElement | null>[]): void {
  useEffect(() => {
    const timer = setTimeout(() => {
      for (const { current: box } of boxes)
        if (box) box.tabIndex = box.scrollHeight > box.clientHeight + 1 ? 0 : -1
    }, 50)
    return () => clearTimeout(timer)
  })
}

/** Whether a media query matches, live; false on the server. */
export function useMedia(query: string): boolean {
  return useSyncExternalStore(
    (changed) => onMedia(query, changed),
    () => mediaList(query).matches,
    () => false,
  )
}

/** One column, with the messages in a sheet. The same query stands in stage.css. */
export const narrow = '(max-width: 59.99rem), (max-height: 31rem) and (max-width: 75rem)'

/** A new step is read from its beginning, however far the one before was scrolled in this box. */
export function useFromTop(box: RefObject<HTMLElement | null>, step: number): void {
  // biome-ignore lint/correctness/useExhaustiveDependencies: the step itself is not looked at, only that it is another
  useEffect(() => {
    // in the frame that shows it: to scroll before would lay the page out for this alone
    const frame = requestAnimationFrame(() => box.current?.scrollTo({ top: 0, behavior: 'instant' }))
    return () => cancelAnimationFrame(frame)
  }, [box, step])
}
