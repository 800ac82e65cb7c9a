'use client'
// The focus of the lab stays near by when what it was on goes away.
import type { RefObject } from 'react'
import { useLostFocus } from '@/components/ui/lost-focus'

/**
 * The panel or the lab that the part stood in, and of a dialog the button that closes it. Never an action near by: who
 * presses a key twice would do what nobody asked for.
 */
function placeNear(around: readonly Element[]): HTMLElement | null {
  const near = around.find((place) => place.isConnected && place.matches('[tabindex="0"], dialog'))
  return (near?.matches('dialog') ? near.querySelector('button') : (near as HTMLElement)) ?? null
}

export const useKeptFocus = (lab: RefObject<HTMLElement | null>): void => useLostFocus(lab, placeNear)
