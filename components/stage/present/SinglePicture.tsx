'use client'
// The audience's picture of one design. It stays there behind the full screens, so that the drawing is never made anew.
import { type ReactNode, useMemo } from 'react'
import { Diagram } from '@/components/diagram/Diagram'
import { useMotion } from '@/components/site/settings-store'
import { Prose } from '@/components/ui/Prose'
import { Desks } from '../desks/Desks'
import { useStageState } from '../use-stage'
import type { View } from '../view'
import { sayTurned } from '../what-if/values'
import { audienceDesks } from './picture'

type Props = {
  readonly view: View
  readonly covered: boolean
  /** Where this is, if a step is more than a stop; what then stands above the picture. */
  readonly place?: { readonly n: number; readonly total: number }
  readonly children?: ReactNode
}

export function SinglePicture({ view, covered, place, children }: Props) {
  const { lesson, telling, stop, from, at, design } = view
  const { n, total } = place ?? { n: at + 1, total: telling.stops.length }
  const { ui, designs } = lesson.words
  const altered = sayTurned(lesson.turned, lesson.words)
  const motion = useMotion()
  const steps = useStageState((s) => s.how === 'step')
  const words = useMemo(() => ({ label: ui.diagram, follow: ui.follow }), [ui])
  const desks = useMemo(() => audienceDesks(view), [view])
  return (
    <div className="present-picture" inert={covered}>
      {children}
      <div className="present-line">
        <h2 className="present-sentence">
          <Prose text={stop?.title ?? lesson.title} />
        </h2>
        <p className="present-count">
          {altered && `${altered} · `}
          {designs[design]} · {n} / {total}
        </p>
      </div>
      <div className="present-diagram">
        <Diagram
          model={telling.diagrams.projector}
          stop={at}
          from={from}
          motion={motion}
          animate={steps}
          fromStart
          onPick={nothing}
          words={words}
        />
      </div>
      <div className="present-desks">
        {desks && <Desks view={desks} words={lesson.words} compact={false} />}
      </div>
    </div>
  )
}

const nothing = () => {}
