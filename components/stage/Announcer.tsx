'use client'
// Says each step once to a screen reader: number, title, what changed. Silent while the stage plays by itself.
import { spokenChanges } from './change-words'
import { fill } from './fill'
import { DualSaid } from './later'
import { useAbreast, useStageState } from './use-stage'
import type { View } from './view'

export function Announcer({ view }: { readonly view: View }) {
  const how = useStageState((s) => s.how)
  const isOpen = useStageState((s) => s.question === 'open')
  const isDual = useAbreast()
  const quiet = how === 'load' || (how === 'auto' && !isOpen)
  const said = isDual && !isOpen && view.stop ? <DualSaid /> : spoken(view, isOpen)
  return (
    <p role="status" className="visually-hidden">
      {quiet ? '' : said}
    </p>
  )
}

function spoken({ lesson, design, at, stop, telling, changes }: View, isOpen: boolean): string {
  const { words, question } = lesson
  const text = isOpen
    ? `${words.ui.question}. ${question.ask[design]}`
    : fill(words.ui.said, {
        n: at + 1,
        total: telling.stops.length,
        title: stop?.title ?? words.ui.before,
        changes: stop ? spokenChanges(changes, words) : '',
      })
  return text.replaceAll('`', '')
}
