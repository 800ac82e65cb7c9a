'use client'
// Tabs as the ARIA practices have them: one stop of the Tab key, arrows move and open at once.
import type { KeyboardEvent, ReactNode } from 'react'
import { own } from '@/lib/vocabulary/own'
import './tabs.css'

export type Tab<Id extends string> = { readonly id: Id; readonly title: ReactNode }

type TabListProps<Id extends string> = {
  /** Makes the ids of this set unique on the page. */
  readonly base: string
  readonly label: string
  readonly tabs: readonly Tab<Id>[]
  readonly selected: Id
  readonly onSelect: (id: Id) => void
  readonly look: 'box' | 'line'
}

/** The place that a key leads to, or null for a key that is not ours. */
function target(key: string, at: number, count: number): number | null {
  const places: Readonly<Record<string, number>> = {
    ArrowRight: (at + 1) % count,
    ArrowLeft: (at - 1 + count) % count,
    Home: 0,
    End: count - 1,
  }
  return own(places, key)
}

/** The row of tabs. @see https://www.w3.org/WAI/ARIA/apg/patterns/tabs/ */
export function TabList<Id extends string>({
  base,
  label,
  tabs,
  selected,
  onSelect,
  look,
}: TabListProps<Id>) {
  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>) => {
    const modified = event.ctrlKey || event.altKey || event.metaKey || event.shiftKey
    const at = modified
      ? null
      : target(
          event.key,
          tabs.findIndex((t) => t.id === selected),
          tabs.length,
        )
    const tab = at === null ? undefined : tabs[at]
    if (at === null || !tab) return
    // the same keys step through the story wherever else the focus is on the stage
    event.preventDefault()
    event.stopPropagation()
    onSelect(tab.id)
    event.currentTarget.querySelectorAll<HTMLElement>('[role="tab"]')[at]?.focus()
  }
  return (
    <div className={`tabs tabs-${look}`} role="tablist" aria-label={label} onKeyDown={onKeyDown}>
      {tabs.map(({ id, title }) => (
        <button
          key={id}
          type="button"
          role="tab"
          className={look === 'box' ? 'btn tab' : 'tab'}
          id={`${base}-tab-${id}`}
          aria-controls={`${base}-panel-${id}`}
          aria-selected={id === selected}
          tabIndex={id === selected ? 0 : -1}
          onClick={() => onSelect(id)}
        >
          {title}
        </button>
      ))}
    </div>
  )
}

type TabPanelProps = {
  readonly base: string
  readonly id: string
  readonly selected: string
  readonly children: ReactNode
}

/** What a tab opens. A closed panel stays in the page, empty, so that its tab has something to point at. */
export function TabPanel({ base, id, selected, children }: TabPanelProps) {
  const open = id === selected
  return (
    <div
      className="tab-panel"
      role="tabpanel"
      id={`${base}-panel-${id}`}
      aria-labelledby={`${base}-tab-${id}`}
      hidden={!open}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a panel scrolls, and a keyboard must be able to scroll it
      tabIndex={0}
    >
      {open && children}
    </div>
  )
}
