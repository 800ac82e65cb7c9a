// A step that is longer than its picture is leafed through: nobody can scroll before an audience.

/** What was seen last stays in sight beside what comes, in px: more than the highest thing that is drawn. */
const kept = 96
/** Below the last arrow and above the first one, in px. */
const margin = 8

/** From the first thing that this step drew to the last one; in several lanes, over all of them. */
function extent(box: HTMLElement): { readonly first: number; readonly last: number } {
  const rects = [...box.querySelectorAll('.is-current .hit')].map((item) => item.getBoundingClientRect())
  return {
    first: Math.min(...rects.map(({ top }) => top)) - margin,
    last: Math.max(...rects.map(({ bottom }) => bottom)) + margin,
  }
}

/** Shows more of the current step; false where it fits, or has nothing more that way. */
export function leaf(root: HTMLElement | null, by: number): boolean {
  const box = root?.querySelector<HTMLElement>('.present-picture:not([inert]) .diagram-box')
  const heads = box?.querySelector('.diagram-heads')
  if (!box || !heads) return false
  const [top, bottom] = [heads.getBoundingClientRect().bottom, box.getBoundingClientRect().bottom]
  const { first, last } = extent(box)
  const more = by > 0 ? last - bottom : top - first
  // while a short step still comes into sight, the next press is not about it
  if (!(last - first > bottom - top) || more <= margin) return false
  const before = box.scrollTop
  box.scrollTop += Math.sign(by) * Math.min(more, bottom - top - kept)
  return box.scrollTop !== before
}
