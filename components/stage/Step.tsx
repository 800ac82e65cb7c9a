'use client'
// A step in a list of steps, and what keeps it in sight: the guide's steps, the moments side by side, the lab's actions.
import { memo, useRef } from 'react'
import { useBrowserLayoutEffect } from '@/components/ui/hydration'

/** On the bar a line of marks; in the sheet a column with titles. */
export type StepForm = 'line' | 'column'

type StepProps = {
  readonly look: 'seen' | 'current' | 'unseen' | 'gate' | 'gate-passed'
  readonly name: string
  readonly target: number
  readonly isCurrent: boolean
  /** Where the list is entered by Tab: one of its steps at most. */
  readonly isTabStop: boolean
  readonly onGo: (target: number) => void
  readonly form: StepForm
  readonly text: string
}

/** One of them. `line`: a mark alone, whose words are its name; `column`: a mark and its words. */
export const Step = memo(function Step(props: StepProps) {
  const { look, name, target, isCurrent, isTabStop, onGo, form, text } = props
  return (
    <li className="step" data-look={look}>
      <button
        type="button"
        className="step-button"
        title={name}
        aria-label={form === 'line' ? text : undefined}
        aria-current={isCurrent ? 'step' : undefined}
        tabIndex={isTabStop ? 0 : -1}
        onClick={() => onGo(target)}
      >
        <span className="step-mark" aria-hidden="true" />
        {form === 'column' && <span>{text}</span>}
      </button>
    </li>
  )
})

/**
 * Keeps the current step in sight, and the focus on it when the list already has the focus. `place` is another text
 * whenever it may be another step.
 */
export function useFollowedFocus(place: string) {
  const list = useRef<HTMLOListElement>(null)
  useBrowserLayoutEffect(() => {
    const find = (selector: string) => list.current?.querySelector<HTMLElement>(selector)
    // before the first step there is no current one, and the list is entered at its beginning
    const current = find('[aria-current]') ?? find('[tabindex="0"]')
    if (!list.current || !current) return
    if (list.current.contains(document.activeElement)) current.focus({ preventScroll: true })
    // Read in the frame that shows the step, as the diagram's follower does: before, the page would be laid out for this
    // alone; after, once more.
    const frame = requestAnimationFrame(() => centre(list.current, current))
    return () => cancelAnimationFrame(frame)
  }, [place])
  return list
}

function centre(list: HTMLElement | null, current: HTMLElement): void {
  if (!list || list.scrollWidth <= list.clientWidth) return
  const [frame, mark] = [list.getBoundingClientRect(), current.getBoundingClientRect()]
  list.scrollLeft += mark.left + mark.width / 2 - frame.left - frame.width / 2
}
