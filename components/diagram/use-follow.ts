// Keeps the current arrow in sight by scrolling the diagram's own box, until the reader scrolls it by hand.
import { type RefObject, useCallback, useEffect, useRef, useState } from 'react'

/** Where in the box the current arrow belongs, as a part of its height. */
const level = 0.62

/** Above the line of an arrow, for what is written on it, and below it, in px. */
const labelRoom = 56
const lineRoom = 28

const scrollKeys: ReadonlySet<string> = new Set([
  'ArrowUp',
  'ArrowDown',
  'PageUp',
  'PageDown',
  'Home',
  'End',
  ' ',
])

export type Follow = {
  readonly box: RefObject<HTMLElement | null>
  readonly following: boolean
  readonly resume: () => void
}

/** What a reader does to scroll; the scroll event itself does not tell who caused it. */
function onHand(box: HTMLElement, touched: () => void): () => void {
  const onKey = (event: KeyboardEvent) => {
    if (scrollKeys.has(event.key)) touched()
  }
  box.addEventListener('wheel', touched, { passive: true })
  box.addEventListener('touchmove', touched, { passive: true })
  box.addEventListener('keydown', onKey)
  return () => {
    box.removeEventListener('wheel', touched)
    box.removeEventListener('touchmove', touched)
    box.removeEventListener('keydown', onKey)
  }
}

/** The scroll position next to `top` at which the heads cut through no item; `y` stays in sight. */
function uncut(box: HTMLElement, wanted: number, y: number): number {
  const top = Math.max(0, Math.min(wanted, box.scrollHeight - box.clientHeight))
  const heads = box.querySelector('.diagram-heads')?.getBoundingClientRect().bottom ?? 0
  const uncutIn = (sheet: Element): number => {
    const items = sheet.querySelectorAll('.diagram-page > .item')
    // from the newest item upwards, and no further than the heads: a long past costs a step nothing
    for (let i = items.length - 1; i >= 0; i--) {
      const item = items[i]
      if (!item) break
      const { top: above, bottom: below } = item.getBoundingClientRect()
      const [first, last] = [above, below].map((edge) => edge - heads + box.scrollTop) as [number, number]
      if (last <= top) break
      if (first < top) return y - first < box.clientHeight - 32 ? Math.max(0, first - 4) : last
    }
    return top
  }
  // where several drawings scroll as one, the one that needs the most room above decides
  return Math.min(...[...box.querySelectorAll('.diagram-sheet')].map(uncutIn))
}

/**
 * Follows the line at `y` (of a drawing `width` wide, below its heads) from step to step. `smooth` scrolls gently; the page itself is
 * never scrolled. What begins at `start`, above the line, is shown from its beginning where it fits, and to its end always;
 * or from its beginning always, where the rest is leafed through (`fromStart`).
 */
export function useFollow(y: number, width: number, smooth: boolean, start = y, fromStart = false): Follow {
  const box = useRef<HTMLElement>(null)
  const byHand = useRef(false)
  const settled = useRef(false)
  const [following, setFollowing] = useState(true)

  const follow = useCallback(
    (behavior: ScrollBehavior) => {
      const element = box.current
      if (!element) return
      const sheet = element.querySelector<HTMLElement>('.diagram-sheet')
      if (!sheet) return
      byHand.current = false
      const at = (height: number) => sheet.offsetTop + (height * sheet.clientWidth) / width
      const line = at(y)
      const usual = line - element.clientHeight * level
      // the heads stand above the sheet, and stay there
      const whole = Math.min(usual, at(start) - sheet.offsetTop - labelRoom)
      const lowest = fromStart ? whole : Math.max(whole, line + lineRoom - element.clientHeight)
      const wanted = start < y ? lowest : usual
      element.scrollTo({ top: uncut(element, wanted, line), behavior })
    },
    [y, width, start, fromStart],
  )

  useEffect(() => {
    const isFirst = !settled.current
    settled.current = true
    if (!following) return
    if (isFirst) return follow('instant')
    // Read in the frame that shows the step: before, the page would be laid out for this alone, and then once more.
    const frame = requestAnimationFrame(() => follow(smooth ? 'smooth' : 'instant'))
    return () => cancelAnimationFrame(frame)
  }, [following, follow, smooth])

  // one observer for all steps: to ask for the size at each of them would lay the page out at each of them
  const latest = useRef(follow)
  useEffect(() => {
    latest.current = follow
  }, [follow])
  useEffect(() => {
    const element = box.current
    if (!element || !following) return
    // an observer reports once when it begins, which is no change of size
    let size: number | null = null
    const observer = new ResizeObserver(() => {
      const now = element.clientHeight + element.clientWidth
      if (size !== null && now !== size) latest.current('instant')
      size = now
    })
    observer.observe(element)
    return () => observer.disconnect()
  }, [following])

  useEffect(() => {
    const element = box.current
    if (!element) return
    const onScroll = () => {
      if (byHand.current) setFollowing(false)
    }
    const forget = onHand(element, () => {
      byHand.current = true
    })
    element.addEventListener('scroll', onScroll, { passive: true })
    return () => {
      forget()
      element.removeEventListener('scroll', onScroll)
    }
  }, [])

  return { box, following, resume: useCallback(() => setFollowing(true), []) }
}
