'use client'
// Beside the picture: the pad, the clock, what can be looked into, the goals; on a phone the desks as well.
import { useEffect, useId, useRef } from 'react'
import { Desks } from '@/components/stage/desks/Desks'
import { Inspector } from '@/components/stage/inspector/Inspector'
import { TabList, TabPanel } from '@/components/stage/inspector/Tabs'
import { narrow, useMedia } from '@/components/stage/use-layout'
import { ClockPanel, GoalsPanel } from './later'
import { goToStop, setPanel, setTab } from './moves'
import { Pad } from './Pad'
import type { LabTab } from './state'
import { useLab, useLabState } from './use-lab'

export function Side() {
  const { page, store } = useLab()
  const base = useId()
  const isNarrow = useMedia(narrow)
  const chosen = useLabState((s) => s.tab)
  const { tabs } = page.words
  // where there is room, the desks stand under the picture; where there is none, the pad is a sheet over it
  const ids: readonly LabTab[] = [isNarrow ? 'desks' : 'act', 'clock', 'look', 'goals']
  const tab = ids.find((id) => id === chosen) ?? (isNarrow ? 'desks' : 'act')
  const side = useBegun(tab)
  return (
    <div className="stage-side lab-side" ref={side}>
      <TabList
        base={base}
        label={page.words.doNow}
        tabs={ids.map((id) => ({ id, title: id === 'goals' ? <GoalsTitle /> : tabs[id] }))}
        selected={tab}
        onSelect={(id) => store.update((s) => setTab(s, id))}
        look="line"
      />
      {ids.map((id) => (
        <TabPanel key={id} base={base} id={id} selected={tab}>
          <Contents tab={id} />
        </TabPanel>
      ))}
    </div>
  )
}

/** Shows a tab that was opened from its beginning, wherever the reader had scrolled to in the one before. */
function useBegun(tab: LabTab) {
  const side = useRef<HTMLDivElement>(null)
  const before = useRef(tab)
  useEffect(() => {
    const box = side.current
    if (!box || before.current === tab) return
    before.current = tab
    box.scrollTop = 0
    // on a phone the page scrolls, and the tabs stay in sight
    const isAbove = box.getBoundingClientRect().top < 0
    if (isAbove) box.scrollIntoView({ block: 'start', behavior: 'instant' })
  }, [tab])
  return side
}

function Contents({ tab }: { readonly tab: LabTab }) {
  const { store, shown } = useLab()
  const panel = useLabState((s) => s.panel)
  const { view } = shown
  const { words } = view.lesson
  if (tab === 'act') return <Pad />
  if (tab === 'desks') return <Desks view={view} words={words} compact />
  if (tab === 'clock') return <ClockPanel />
  if (tab === 'goals') return <GoalsPanel />
  if (tab === 'look')
    return (
      <Inspector
        view={view}
        words={words}
        tab={panel}
        onTab={(to) => store.update((s) => setPanel(s, to))}
        onStop={(to) => store.update((s) => goToStop(s, to))}
      />
    )
  return null
}

/** How many goals are met, wherever the reader is looking. */
function GoalsTitle() {
  const { page, aims } = useLab()
  const { goals, met, solved } = aims
  return (
    <>
      {page.words.tabs.goals}
      {goals.length > 0 && (
        <span className="lab-count" data-met={solved || undefined}>
          {solved && '✓ '}
          {met}/{goals.length}
        </span>
      )}
    </>
  )
}
