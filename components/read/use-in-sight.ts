'use client'
// Keeps the current arrows of a figure in sight: the page scrolls by what is missing, and not at all otherwise.
import { type RefObject, useEffect } from 'react'

const room = 24

/** The lowest line that is free: the bar may lie over the foot of the drawing. */
function floorOf(figure: HTMLElement): number {
  const bar = figure.querySelector('.mini-drive')?.getBoundingClientRect()
  const drawings = figure.querySelector('.mini-drawings')?.getBoundingClientRect()
  const covers = bar && drawings && bar.left < drawings.right - 1 && bar.top < innerHeight
  return covers ? bar.top : innerHeight
}

/** How far the page must go for the current arrows to stand between the heads and the floor. */
function missing(figure: HTMLElement): number {
  const ink = [...figure.querySelectorAll('.is-current')]
    .map((group) => group.getBoundingClientRect())
    .filter(({ height }) => height > 0)
  if (ink.length === 0) return 0
  const heads = [...figure.querySelectorAll('.diagram-heads')].map(
    (head) => head.getBoundingClientRect().height,
  )
  const [top, floor] = [Math.max(...heads) + room, floorOf(figure) - room]
  const first = Math.min(...ink.map((box) => box.top))
  const last = Math.max(...ink.map((box) => box.bottom))
  // of a step that is taller than the room the end counts, which is what the sentence speaks of
  if (last > floor) return last - floor
  return first < top ? Math.max(first - top, last - floor) : 0
}

/** Looks after each step of the reader, and where another lane comes to stand in its place. `smooth` scrolls gently. */
export function useInSight(
  figure: RefObject<HTMLElement | null>,
  row: number | null,
  lane: number,
  smooth: boolean,
): void {
  // biome-ignore lint/correctness/useExhaustiveDependencies: a lane's arrows stand at heights of their own
  useEffect(() => {
    const by = row !== null && figure.current ? missing(figure.current) : 0
    if (by !== 0) scrollBy({ top: by, behavior: smooth ? 'smooth' : 'instant' })
  }, [figure, row, lane, smooth])
}
