// What one lane has cost up to the cursor: five sums of the run, never more than what has been shown.
import './cost-meter.css'
import { memo } from 'react'
import type { CostWords } from '@/content/compare-words'
import { type CostName, costNames, costUntil } from '@/lib/story/cost'
import type { Trace } from '@/lib/vocabulary/trace'
import { fill } from './fill'
import type { View } from './view'

type Props = {
  readonly trace: Trace
  /** The last step that has been shown; −1 before the first one. */
  readonly step: number
  readonly words: CostWords
  /** Names and sums in one line, without the title. */
  readonly compact?: boolean
  /** Whose cost this is, where several stand side by side. */
  readonly of?: string | undefined
}

const inBytes: readonly CostName[] = ['up', 'down', 'replicated']

function CostMeter({ trace, step, words, compact = false, of }: Props) {
  const cost = costUntil(trace, step)
  const shown = costNames.filter((name) => name !== 'replicated' || trace.knobs.servers > 1)
  const label = of === undefined ? words.title : `${words.title}, ${of}`
  return (
    <section className="cost" data-compact={compact || undefined} aria-label={label}>
      {!compact && <h3 className="cost-title">{words.title}</h3>}
      {of !== undefined && (
        <b className="cost-of" aria-hidden="true">
          {of}
        </b>
      )}
      <dl>
        {shown.map((name) => (
          <div key={name}>
            <dt>{words.names[name]}</dt>
            <dd>{inBytes.includes(name) ? fill(words.bytes, { n: cost[name] }) : cost[name]}</dd>
          </div>
        ))}
      </dl>
    </section>
  )
}

/** Of the lane that a view shows, at its cursor. */
export const CostOf = memo(function CostOf({
  view,
  ...look
}: Pick<Props, 'compact' | 'of'> & { readonly view: View }) {
  const { telling, at, lesson } = view
  const step = telling.stops[at]?.last ?? -1
  return <CostMeter trace={telling.trace} step={step} words={lesson.words.cost} {...look} />
})
