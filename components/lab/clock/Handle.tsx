'use client'
// The hand itself: a slider for the keyboard and a thing to drag; letting it go is one wait.
import { type KeyboardEvent, type PointerEvent, useLayoutEffect, useRef } from 'react'
import { placeOf, type Scale, targetAt } from './scale'
import type { Hand } from './use-hand'

type Props = {
  readonly hand: Hand
  readonly scale: Scale
  /** Ends that a dragged hand catches hold of. */
  readonly ends: readonly number[]
  readonly step: number
  readonly label: string
  readonly says: string
  readonly describedBy: string
  readonly isHeld: boolean
}

/** What the keys ask for, as seconds from now; null for a key that means nothing here. */
function keyed(key: string, length: number, step: number, farthest: number): number | null {
  const moves: Readonly<Record<string, number>> = {
    ArrowRight: length + step,
    ArrowUp: length + step,
    ArrowLeft: length - step,
    ArrowDown: length - step,
    PageUp: length + 10 * step,
    PageDown: length - 10 * step,
    Home: 0,
    End: farthest,
  }
  return moves[key] ?? null
}

export function Handle({ hand, scale, ends, step, label, says, describedBy, isHeld }: Props) {
  const ref = useRef<HTMLDivElement>(null)
  /** Where in the hand it was taken hold of, in pixels; null while nobody drags. */
  const grip = useRef<number | null>(null)
  const length = hand.length ?? 0
  const place = placeOf(scale, scale.now + length)
  useLayoutEffect(() => {
    ref.current?.style.setProperty('left', `${place * 100}%`)
  }, [place])

  const pointed = (event: PointerEvent): number => {
    const box = ref.current?.parentElement?.getBoundingClientRect()
    if (!box || box.width === 0) return 0
    const at = (event.clientX - (grip.current ?? 0) - box.left) / box.width
    // a hand's breadth to the left of now is still now; farther is an attempt to turn back
    const isBack = (placeOf(scale, scale.now) - at) * box.width > 22
    return isBack ? -1 : targetAt(scale, { place: at, width: box.width, ends })
  }
  const down = (event: PointerEvent<HTMLDivElement>) => {
    if (isHeld || event.button !== 0) return
    const box = event.currentTarget.getBoundingClientRect()
    grip.current = event.clientX - (box.left + box.width / 2)
    event.currentTarget.setPointerCapture(event.pointerId)
    event.currentTarget.focus()
  }
  const move = (event: PointerEvent) => {
    if (grip.current !== null) hand.aim(pointed(event))
  }
  const up = (event: PointerEvent) => {
    if (grip.current === null) return
    const to = pointed(event)
    grip.current = null
    if (to < 0) hand.aim(to)
    else if (hand.length !== null) hand.commit(to)
  }
  const drop = () => {
    if (grip.current === null) return
    grip.current = null
    hand.cancel()
  }
  const press = (event: KeyboardEvent) => {
    const to = keyed(event.key, length, step, scale.after)
    const isOurs = to !== null || event.key === 'Enter' || (event.key === 'Escape' && hand.length !== null)
    if (!isOurs || event.ctrlKey || event.metaKey || event.altKey) return
    // these keys also move the reader through the steps; here they move the hand alone
    event.preventDefault()
    event.stopPropagation()
    if (to !== null) return hand.aim(to)
    grip.current = null
    if (event.key === 'Enter') hand.commit(length)
    else hand.cancel()
  }
  return (
    <div
      ref={ref}
      className="clock-hand"
      role="slider"
      tabIndex={0}
      aria-label={label}
      aria-valuemin={0}
      aria-valuemax={scale.after}
      aria-valuenow={length}
      aria-valuetext={says}
      aria-describedby={describedBy}
      aria-disabled={isHeld}
      onPointerDown={down}
      onPointerMove={move}
      onPointerUp={up}
      onPointerCancel={drop}
      onLostPointerCapture={drop}
      onKeyDown={press}
    >
      <svg viewBox="-12 0 24 44" aria-hidden="true">
        <path d="M0 1 11 13V43H-11V13Z" />
        <path className="clock-grip" d="M-4 20V36M0 20V36M4 20V36" />
      </svg>
    </div>
  )
}
