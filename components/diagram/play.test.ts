import { describe, expect, it } from 'vitest'
import type { DrawnItem } from '@/lib/vocabulary/diagram'
import { play } from './play'

type Played = { part: string; from: number; to: number }

/** An element that notes what is animated in it, and when. */
function stage() {
  const played: (Played & { playbackRate: number })[] = []
  const element = (part: string) => ({
    animate: (_: Keyframe[], { delay = 0, duration = 0 }: KeyframeAnimationOptions) => {
      const animation = { part, from: Number(delay), to: Number(delay) + Number(duration), playbackRate: 1 }
      played.push(animation)
      return animation
    },
    querySelectorAll: (part: string) => [element(part)],
  })
  return { played, group: element('item') as unknown as Element }
}

const item = (kind: DrawnItem['kind'], width: number | null): DrawnItem => ({
  ...{ stop: 0, kind, hue: 'browser', tree: [], y: 10, bottom: 20 },
  way: width === null ? null : { from: [0, 10], to: [width, 10] },
})

const end = (played: readonly (Played & { playbackRate: number })[]) =>
  Math.max(...played.map(({ to, playbackRate }) => to / playbackRate))

describe('play', () => {
  it.each([
    ['to the next column', 225, 700],
    ['back to the next column', -225, 700],
    ['across all columns', 675, 880],
  ])('an arrow %s is drawn, travelled and marked in %d … %d ms', (_, width, total) => {
    const { played, group } = stage()
    play([group], [item('call', width)], 'full', 225)
    expect(played.map(({ part }) => part)).toEqual(['item', '.ink', '.packet', '.mark', '.label'])
    expect(end(played)).toBe(total)
  })

  it.each<[DrawnItem['kind'], number]>([
    ['self', 500],
    ['note', 300],
  ])('nothing travels in a %s', (kind, total) => {
    const { played, group } = stage()
    play([group], [item(kind, null)], 'full', 225)
    expect(played.map(({ part }) => part)).not.toContain('.packet')
    expect(end(played)).toBe(total)
  })

  it('reduced motion is one short fade', () => {
    const { played, group } = stage()
    play([group], [item('call', 225)], 'reduced', 225)
    expect(played).toEqual([{ part: 'item', from: 0, to: 120, playbackRate: 1 }])
  })

  it('several arrows of one step take turns and still end in time', () => {
    const { played, group } = stage()
    const items = [item('call', 225), item('reply', -225), item('call', 675)]
    play([group, group, group], items, 'full', 225)
    const packets = played.filter(({ part }) => part === '.packet')
    expect(packets.map(({ from }) => from)).toEqual([0, 700, 1400])
    expect(end(played)).toBeLessThanOrEqual(1100)
  })
})
