'use client'
// The desks below the diagram: what every actor holds at this stop, one under each lifeline, or as tabs on narrow screens.
import { memo, useId, useState } from 'react'
import type { StageActor } from '@/lib/vocabulary/actors'
import { fill } from '../fill'
import { TabList, TabPanel } from '../inspector/Tabs'
import type { LessonWords } from '../lesson'
import type { View } from '../view'
import { DeskBody } from './Desk'
import './desks.css'
import { changeCount, changedDesk, involvedIn, isUp } from './rows'

type Props = {
  readonly view: View
  readonly words: LessonWords
  /** Whose desks these are, where there are several of each. */
  readonly of?: string
}

const named = (name: string, of?: string): string => (of ? `${of}: ${name}` : name)

/** All desks of a telling. `compact` shows one at a time. */
export const Desks = memo(function Desks({ compact, ...props }: Props & { readonly compact: boolean }) {
  return compact ? <DeskTabs {...props} /> : <DeskGrid {...props} />
})

/** As many equal columns as the diagram has lifelines. */
function DeskGrid({ view, words, of }: Props) {
  const { participants } = view.telling
  const involved = involvedIn(view)
  return (
    <section
      className="desks"
      data-columns={participants.length}
      aria-label={named(words.ui.desks.label, of)}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: low screens scroll the desks, and a keyboard must be able to
      tabIndex={0}
    >
      {participants.map(({ id, ghost }) => (
        <section
          key={id}
          className="desk"
          data-actor={id}
          data-ghost={ghost || undefined}
          data-down={isUp(id, view.world) ? undefined : true}
          data-involved={involved.has(id) || undefined}
          aria-label={named(words.actors[id].desk, of)}
        >
          <h3 className="desk-head">
            <span className="dot" aria-hidden="true" />
            {words.actors[id].desk}
          </h3>
          <DeskBody view={view} words={words} actor={id} ghost={ghost} />
        </section>
      ))}
    </section>
  )
}

/** The open desk: the reader's choice until a stop changes another one. Focus stays where it is. */
function useOpenDesk(view: View): readonly [StageActor, (actor: StageActor) => void] {
  const { participants } = view.telling
  const [open, setOpen] = useState({
    at: view.at,
    actor: changedDesk(view) ?? participants[0]?.id ?? 'browser',
  })
  const actor = open.at === view.at ? open.actor : (changedDesk(view) ?? open.actor)
  if (open.at !== view.at) setOpen({ at: view.at, actor })
  const shown = participants.some((p) => p.id === actor) ? actor : (participants[0]?.id ?? 'browser')
  return [shown, (next) => setOpen({ at: view.at, actor: next })]
}

function DeskTabs({ view, words, of }: Props) {
  const base = useId()
  const [open, choose] = useOpenDesk(view)
  const tabs = view.telling.participants.map(({ id }) => ({
    id,
    title: <DeskTitle actor={id} words={words} count={changeCount(view, id)} />,
  }))
  return (
    <section className="desks-compact" aria-label={named(words.ui.desks.label, of)}>
      <TabList
        base={base}
        label={named(words.ui.desks.label, of)}
        tabs={tabs}
        selected={open}
        onSelect={choose}
        look="line"
      />
      {view.telling.participants.map(({ id, ghost }) => (
        <TabPanel key={id} base={base} id={id} selected={open}>
          <div
            className="desk"
            data-actor={id}
            data-ghost={ghost || undefined}
            data-down={isUp(id, view.world) ? undefined : true}
          >
            <DeskBody view={view} words={words} actor={id} ghost={ghost} />
          </div>
        </TabPanel>
      ))}
    </section>
  )
}

function DeskTitle({ actor, words, count }: { actor: StageActor; words: LessonWords; count: number }) {
  const { name, short } = words.actors[actor]
  return (
    <span className="desk-title" data-actor={actor}>
      <span className="desk-name">{name}</span>
      <span className="desk-short">{short}</span>
      {count > 0 && (
        <span className="desk-badge">
          <span aria-hidden="true">{count}</span>
          <span className="visually-hidden">{fill(words.ui.desks.badge, { n: count })}</span>
        </span>
      )}
    </span>
  )
}
