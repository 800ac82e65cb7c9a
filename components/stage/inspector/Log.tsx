'use client'
// The log: every stop up to the cursor, each a way back to it. What is still to come is not in the page.
import { useEffect, useRef } from 'react'
import { fill } from '../fill'
import { Empty, type PanelProps } from './parts'
import { reveal } from './reveal'

export function LogPanel({ view, words, onStop }: PanelProps) {
  const { inspector } = words.ui
  const list = useRef<HTMLOListElement>(null)
  const past = view.telling.stops.slice(0, view.at + 1)
  // biome-ignore lint/correctness/useExhaustiveDependencies: at each stop anew
  useEffect(() => {
    const current = list.current?.querySelector('[aria-current]')
    if (current) reveal(current)
  }, [view.at])
  return (
    // the stage has one announcer already, so this log keeps its role and stays silent
    <div role="log" aria-live="off" aria-label={inspector.tabs.log}>
      {past.length === 0 && <Empty>{inspector.logEmpty}</Empty>}
      <ol className="log" ref={list}>
        {past.map((stop, i) => (
          <li key={stop.id}>
            <button
              type="button"
              className="log-stop"
              aria-current={i === view.at ? 'step' : undefined}
              onClick={() => onStop(i)}
            >
              <span className="log-number">{i + 1}</span>
              <span className="log-title">{stop.title}</span>
              <span className="log-second">{fill(inspector.logSecond, { n: stop.second })}</span>
              {stop.line && <span className="log-line">{stop.line}</span>}
            </button>
          </li>
        ))}
      </ol>
    </div>
  )
}
