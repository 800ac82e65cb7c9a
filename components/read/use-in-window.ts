'use client'
// Where lanes are windows of their own: each scrolls until its current arrows stand in the middle of it.
import type { RefObject } from 'react'
import { useBrowserLayoutEffect } from '@/components/ui/hydration'

function centre(lane: HTMLElement): void {
  const ink = [...lane.querySelectorAll('.is-current')].map((group) => group.getBoundingClientRect())
  if (ink.length === 0) return
  const head = lane.querySelector('.diagram-heads')?.getBoundingClientRect().height ?? 0
  const { top } = lane.getBoundingClientRect()
  const first = Math.min(...ink.map((box) => box.top)) - top + lane.scrollTop
  const last = Math.max(...ink.map((box) => box.bottom)) - top + lane.scrollTop
  // of a step that is taller than the window the end counts
  const middle = (first + last) / 2 - (head + lane.clientHeight) / 2
  lane.scrollTop = Math.max(middle, last + 16 - lane.clientHeight)
}

/** Looks after each step, and when another lane comes into sight. */
export function useInWindow(
  figure: RefObject<HTMLElement | null>,
  windowed: boolean,
  row: number | null,
  lane: number,
): void {
  useBrowserLayoutEffect(() => {
    if (!windowed) return
    for (const one of figure.current?.querySelectorAll<HTMLElement>('.mini-window') ?? []) centre(one)
  }, [figure, windowed, row, lane])
}
