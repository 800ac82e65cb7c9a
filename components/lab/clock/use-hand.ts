'use client'
// The hand of the ruler while it is moved: where it points, until it is let go, entered or taken back.
import { useState } from 'react'

export type Hand = {
  /** Seconds from now to where the hand points; null while it rests on now. */
  readonly length: number | null
  /** Whether somebody has just tried to turn it back. */
  readonly isBack: boolean
  readonly aim: (length: number) => void
  readonly cancel: () => void
  readonly commit: (length: number) => void
}

type Options = {
  readonly now: number
  readonly farthest: number
  readonly isHeld: boolean
  readonly onWait: (seconds: number) => void
}

/** A target belongs to the moment at which it was aimed: when time has moved on, it is none. `isHeld`: it cannot be moved. */
export function useHand({ now, farthest, isHeld, onWait }: Options): Hand {
  const [aimed, setAimed] = useState<{ readonly from: number; readonly length: number } | null>(null)
  const current = !isHeld && aimed?.from === now ? aimed : null
  const cancel = () => setAimed(null)
  return {
    length: current && Math.max(0, current.length),
    isBack: current !== null && current.length < 0,
    aim: (length) => {
      if (!isHeld) setAimed({ from: now, length: Math.min(length, farthest) })
    },
    cancel,
    commit: (length) => {
      cancel()
      if (!isHeld && length > 0) onWait(length)
    },
  }
}
