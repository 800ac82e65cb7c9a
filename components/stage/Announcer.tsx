'use client'
// Says each step once to a screen reader: number, title, what changed. Silent while the stage plays by itself.
import { spokenChanges } from './change-words'
import { fill } from './fill'
import { useStageState } from './use-stage'
import type { View } from './view'

export function Announcer({ view }: { readonly view: View }) {
  const how = useStageState((s) => s.how)
  const isOpen = useStageState((s) => s.question === 'open')
  const quiet = how === 'load' || (how === 'auto' && !isOpen)
  return (
    <p role="status" className="visually-hidden">
      {quiet ? '' : spoken(view, isOpen)}
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
