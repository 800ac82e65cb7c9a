'use client'
// The diagram and the desks under it: the drawing that fits the box, and desks in the columns of its lifelines.
import { useCallback, useRef } from 'react'
import { Diagram } from '@/components/diagram/Diagram'
import { useMotion } from '@/components/site/settings-store'
import type { LayoutName } from '@/lib/vocabulary/diagram'
import { CopyButton } from './CopyButton'
import { Desks } from './desks/Desks'
import { goTo } from './moves'
import { useLayout, useScrollable } from './use-layout'
import { useStage, useStageState } from './use-stage'
import type { View } from './view'

/** Until the box is measured both are there, and the style sheet shows the one that fits. */
const unmeasured: readonly LayoutName[] = ['wide', 'phone']
const isNarrow = (layout: LayoutName): boolean => layout === 'small' || layout === 'phone'

export function DiagramBox({ view }: { readonly view: View }) {
  const { lesson, store } = useStage()
  const { ui } = lesson.words
  const box = useRef<HTMLDivElement>(null)
  const desks = useRef<HTMLDivElement>(null)
  useScrollable(desks)
  const layout = useLayout(box)
  const motion = useMotion()
  const steps = useStageState((s) => s.how === 'step' || s.how === 'auto')
  const onPick = useCallback((stop: number) => store.update((s) => goTo(lesson, s, stop)), [lesson, store])
  const words = useRef({ label: ui.diagram, follow: ui.follow }).current
  const layouts = layout ? [layout] : unmeasured

  return (
    <>
      <div className="stage-diagram" ref={box}>
        {layouts.map((name) => (
          <div key={name} className={`fits fits-${layout ? 'always' : name}`}>
            <Diagram
              model={view.telling.diagrams[name]}
              stop={view.at}
              from={view.from}
              motion={motion}
              animate={steps}
              onPick={onPick}
              words={words}
            />
          </div>
        ))}
        <CopyButton
          bare
          name={ui.copyMermaid}
          done={ui.shared}
          icon="copy-text"
          text={() => view.telling.mermaid}
        />
      </div>
      <div className="stage-desks" ref={desks}>
        {layouts.map((name) => (
          <div key={isNarrow(name) ? 'narrow' : 'wide'} className={`fits fits-${layout ? 'always' : name}`}>
            <Desks view={view} words={lesson.words} compact={isNarrow(name)} />
          </div>
        ))}
      </div>
    </>
  )
}
