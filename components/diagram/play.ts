// Plays one step: the arrow is drawn while a credential travels along it, then the highlighter marks what was said.
import type { DrawnItem } from '@/lib/vocabulary/diagram'

export type Motion = 'full' | 'reduced'

const times = { quick: 120, draw: 320, mark: 180, shortest: 420, longest: 700, step: 1100 } as const
const easings = { draw: 'cubic-bezier(.3,0,.2,1)', travel: 'cubic-bezier(.45,.05,.3,1)' } as const

/** 520 ms to the next column, a little longer to a farther one. */
const travelTime = ({ way }: DrawnItem, pitch: number): number => {
  if (!way) return times.draw
  const columns = Math.abs(way.to[0] - way.from[0]) / pitch
  return Math.min(times.longest, Math.max(times.shortest, 420 + 100 * columns))
}

/** Room for arrowheads and for the height that a straight line's own box has not. */
const open = 'inset(-16px -16px -16px -16px)'
const closed = (leftwards: boolean): string =>
  leftwards ? 'inset(-16px -16px -16px 100%)' : 'inset(-16px 100% -16px -16px)'

type Animate = (part: string, frames: Keyframe[], options: KeyframeAnimationOptions) => void

function playArrow(item: DrawnItem, animate: Animate, delay: number, travel: number): void {
  const leftwards = item.way !== null && item.way.to[0] < item.way.from[0]
  const fill = 'backwards'
  animate('.ink', [{ clipPath: closed(leftwards) }, { clipPath: open }], {
    ...{ duration: times.draw, easing: easings.draw, delay, fill },
  })
  if (item.way) {
    const at = ([x, y]: readonly [number, number]) => ({ transform: `translate(${x}px, ${y}px)`, opacity: 1 })
    animate('.packet', [at(item.way.from), at(item.way.to)], {
      ...{ duration: travel, easing: easings.travel, delay },
    })
  }
}

function playMark(animate: Animate, delay: number, travel: number): void {
  animate('.mark', [{ clipPath: 'inset(0 100% 0 0)' }, { clipPath: 'inset(0 0 0 0)' }], {
    ...{ duration: times.mark, delay: delay + travel, fill: 'backwards' },
  })
  // until the highlighter has come half way, the label looks as it does elsewhere
  const unmarked = { fill: 'var(--ink)', stroke: 'var(--page)' }
  animate('.label', [unmarked, unmarked], { duration: travel + times.mark / 2, delay, fill: 'backwards' })
}

/**
 * Starts the animations of one item and returns them. What the page shows without them is the end of the step, so
 * cancelling them finishes it at once.
 */
function playItem(
  group: Element,
  item: DrawnItem,
  motion: Motion,
  pitch: number,
  delay: number,
): Animation[] {
  const running: Animation[] = []
  const animate: Animate = (part, frames, options) => {
    for (const element of group.querySelectorAll(part)) running.push(element.animate(frames, options))
  }
  const appear = [{ opacity: 0 }, { opacity: 1 }]
  if (motion === 'reduced') return [group.animate(appear, { duration: times.quick })]
  const travel = travelTime(item, pitch)
  running.push(group.animate(appear, { duration: times.quick, delay, fill: 'backwards' }))
  if (item.kind !== 'note') playArrow(item, animate, delay, travel)
  playMark(animate, delay, item.kind === 'note' ? times.quick : travel)
  return running
}

/** Plays the items of one step one after another, all within `times.step`. `groups` are their elements. */
export function play(
  groups: readonly Element[],
  items: readonly DrawnItem[],
  motion: Motion,
  pitch: number,
): Animation[] {
  const own = items.map((item) => travelTime(item, pitch) + times.mark)
  const rate = Math.max(1, own.reduce((sum, time) => sum + time, 0) / times.step)
  let delay = 0
  return groups.flatMap((group, i) => {
    const item = items[i]
    if (!item) return []
    const running = playItem(group, item, motion, pitch, delay)
    delay += own[i] ?? 0
    for (const animation of running) animation.playbackRate = rate
    return running
  })
}
