'use client'
// Whatever has the focus may go with what it does. The focus then stays near by, where the keys go on working.
import { type RefObject, useEffect } from 'react'

/** Where the focus can stay: the panel or the lab that the part stood in, and of a dialog the button that closes it. */
function placeIn(way: readonly Element[]): HTMLElement | null {
  const near = way.find((place) => place.isConnected && place.matches('[tabindex="0"], dialog'))
  return (near?.matches('dialog') ? near.querySelector('button') : (near as HTMLElement)) ?? null
}

function* outwards(from: Element): Generator<Element> {
  for (let place = from.parentElement; place; place = place.parentElement) yield place
}

/** Never an action near by: who presses a key twice would do what nobody asked for. */
export function useKeptFocus(lab: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const element = lab.current
    if (!element) return
    let had: Element | null = null
    let way: readonly Element[] = []
    const remember = ({ target }: FocusEvent) => {
      had = target as Element
      way = [...outwards(had)]
    }
    const observer = new MutationObserver(() => {
      const isLost = had?.isConnected === false && document.activeElement === document.body
      if (isLost) placeIn(way)?.focus({ preventScroll: true })
    })
    element.addEventListener('focusin', remember)
    observer.observe(element, { childList: true, subtree: true })
    return () => {
      element.removeEventListener('focusin', remember)
      observer.disconnect()
    }
  }, [lab])
}
