'use client'
// The function that ran at this stop, as it stands in the repository, with the lines that did it lit.
import { useEffect, useRef } from 'react'
import type { CodeLine, LessonWords } from '../lesson'
import { type CodeAt, codeAt } from './code-at'
import { Empty, type PanelProps } from './parts'
import { reveal } from './reveal'

export function CodePanel({ view, words }: PanelProps) {
  const code = codeAt(view)
  if (!code) return <Empty>{words.ui.inspector.codeNone}</Empty>
  if (typeof code === 'string') return <p className="doer">{words.ui.inspector.doneBy[code]}</p>
  return <Program code={code} words={words} at={view.at} />
}

function Program({ code, words, at }: { code: CodeAt; words: LessonWords; at: number }) {
  const list = useRef<HTMLOListElement>(null)
  const { shown, now, earlier } = code
  // biome-ignore lint/correctness/useExhaustiveDependencies: at each stop anew, also within one function
  useEffect(() => {
    const lines = list.current?.querySelectorAll<HTMLElement>('[data-lit="now"]')
    const last = lines?.item(lines.length - 1)
    if (last) reveal(last)
  }, [at, shown])
  return (
    <>
      <h3 className="panel-heading">
        <code>{`${shown.name}()`}</code> <span className="meta">{`lib/apps/${shown.file}.ts`}</span>
      </h3>
      <ol className="code" ref={list} aria-label={words.ui.inspector.codeLabel}>
        {shown.lines.map((line, i) => (
          <Line
            // biome-ignore lint/suspicious/noArrayIndexKey: the lines of a function never move
            key={i}
            line={line}
            lit={now.has(i) ? 'now' : earlier.has(i) ? 'earlier' : null}
            words={words}
          />
        ))}
      </ol>
    </>
  )
}

type LineProps = {
  readonly line: CodeLine
  readonly lit: 'now' | 'earlier' | null
  readonly words: LessonWords
}

function Line({ line, lit, words }: LineProps) {
  const { codeNow, codeEarlier } = words.ui.inspector
  return (
    <li className="code-line" data-lit={lit ?? undefined} aria-current={lit === 'now' || undefined}>
      <span className="code-margin" aria-hidden="true">
        {lit === 'now' ? '▶' : lit && '✓'}
      </span>
      {lit && <span className="visually-hidden">{lit === 'now' ? codeNow : codeEarlier}: </span>}
      <code className="code-text">
        {line.map(({ text, tint }, i) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the pieces of a line never move
          <span key={i} className={tint || undefined}>
            {text}
          </span>
        ))}
      </code>
    </li>
  )
}
