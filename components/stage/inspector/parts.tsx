'use client'
// Small parts that the panels share: a verdict, a list of facts, and a button that copies where the browser can.
import { type ReactNode, useState, useSyncExternalStore } from 'react'
import { Icon } from '@/components/ui/icons'
import { Prose } from '@/components/ui/Prose'
import type { LessonWords } from '../lesson'
import type { View } from '../view'

/** What a panel gets: the view and its words. Panels reach for nothing else. */
export type PanelProps = {
  readonly view: View
  readonly words: LessonWords
  /** Goes to a stop that was seen before. */
  readonly onStop: (index: number) => void
}

export type Verdict = 'pass' | 'fail' | 'not-reached'
const signs: Readonly<Record<Verdict, string>> = { pass: '✓', fail: '✕', 'not-reached': '·' }

/** Rules with their answers, each by sign and word. */
export function Verdicts({
  words,
  rules,
}: {
  words: LessonWords
  rules: readonly { readonly rule: string; readonly text: string; readonly verdict: Verdict }[]
}) {
  const { pass, fail, notReached } = words.ui.inspector
  const said: Readonly<Record<Verdict, string>> = { pass, fail, 'not-reached': notReached }
  return (
    <ul className="checks">
      {rules.map(({ rule, text, verdict }) => (
        <li key={rule} className="check" data-check={verdict}>
          <span className="check-sign" aria-hidden="true">
            {signs[verdict]}
          </span>
          <span className="visually-hidden">{said[verdict]}: </span>
          <span>
            <Prose text={text} />
          </span>
        </li>
      ))}
    </ul>
  )
}

export const Empty = ({ children }: { children: ReactNode }) => <p className="panel-empty">{children}</p>

export function Facts({ rows }: { rows: readonly (readonly [name: string, value: ReactNode])[] }) {
  return (
    <dl className="facts">
      {rows.map(([name, value]) => (
        <div key={name} className="fact">
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  )
}

const never = () => () => {}
/** Only secure contexts have a clipboard; a classroom's plain http has none, and the server never. */
const useClipboard = (): boolean =>
  useSyncExternalStore(
    never,
    () => Boolean(navigator.clipboard),
    () => false,
  )

/** Copies a text. Absent where the browser cannot. */
export function CopyButton({ text, label, done }: { text: string; label: string; done: string }) {
  const able = useClipboard()
  const [copied, setCopied] = useState<string | null>(null)
  if (!able) return null
  const copy = () =>
    navigator.clipboard.writeText(text).then(
      () => setCopied(text),
      () => setCopied(null),
    )
  return (
    <button type="button" className="btn copy-button" onClick={copy}>
      <Icon name={copied === text ? 'check' : 'copy-text'} size={18} />
      <span aria-live="polite">{copied === text ? done : label}</span>
    </button>
  )
}
