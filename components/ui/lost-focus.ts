'use client'
// Whatever has the focus may go with what it does. The focus then goes where the keys go on working.
import { type RefObject, useEffect } from 'react'

function* outwards(from: Element): Generator<Element> {
  for (let place = from.parentElement; place; place = place.parentElement) yield place
}

/**
 * Gives the focus on when the part of `root` that had it is there no more. `placeFor` says where to, given what stood around
 * that part, from the inside out; it must stay the same function.
 */
export function useLostFocus(
  root: RefObject<HTMLElement | null>,
  placeFor: (around: readonly Element[]) => HTMLElement | null,
): void {
  useEffect(() => {
    const element = root.current
    if (!element) return
    let had: Element | null = null
    let around: readonly Element[] = []
    const remember = ({ target }: FocusEvent) => {
      had = target as Element
      around = [...outwards(had)]
    }
    const observer = new MutationObserver(() => {
      const isLost = had?.isConnected === false && document.activeElement === document.body
      if (isLost) placeFor(around)?.focus({ preventScroll: true })
    })
    element.addEventListener('focusin', remember)
    observer.observe(element, { childList: true, subtree: true })
    return () => {
      element.removeEventListener('focusin', remember)
      observer.disconnect()
    }
  }, [root, placeFor])
}
