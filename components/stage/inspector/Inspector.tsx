'use client'
// The inspector: one registry of panels, each a pure function of the view, behind tabs. Only the first is there at once.
import { type ComponentType, useId } from 'react'
import { later, useReady } from '@/components/ui/later'
import type { InspectorTab } from '../state'
import { HttpPanel } from './Http'
import './inspector.css'
import './lines.css'
import type { PanelProps } from './parts'
import { TabList, TabPanel } from './Tabs'

const CredentialPanel = later(() => import('./Credential').then((m) => m.CredentialPanel))
const CodePanel = later(() => import('./Code').then((m) => m.CodePanel))
const LogPanel = later(() => import('./Log').then((m) => m.LogPanel))

/** What a reader opens later. */
export const laterPanels = [CredentialPanel, CodePanel, LogPanel]

/** The panels in order. Adding one: a component, a row here, its title in each language. */
const panels: readonly { readonly id: InspectorTab; readonly Panel: ComponentType<PanelProps> }[] = [
  { id: 'http', Panel: HttpPanel },
  { id: 'credential', Panel: CredentialPanel },
  { id: 'code', Panel: CodePanel },
  { id: 'log', Panel: LogPanel },
]

type Props = PanelProps & { readonly tab: InspectorTab; readonly onTab: (tab: InspectorTab) => void }

export function Inspector({ view, words, tab, onTab, onStop }: Props) {
  const base = useId()
  useReady(laterPanels)
  const { label, tabs } = words.ui.inspector
  const titles = panels.map(({ id }) => ({ id, title: tabs[id] }))
  return (
    <section className="inspector" aria-label={label}>
      <TabList base={base} label={label} tabs={titles} selected={tab} onSelect={onTab} look="box" />
      {panels.map(({ id, Panel }) => (
        <TabPanel key={id} base={base} id={id} selected={tab}>
          <Panel view={view} words={words} onStop={onStop} />
        </TabPanel>
      ))}
    </section>
  )
}
