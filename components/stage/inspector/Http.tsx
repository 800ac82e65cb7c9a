'use client'
// The message of this stop as it stands on the wire, with the browser's and the server's reasons beside it.
import { useState } from 'react'
import { Prose } from '@/components/ui/Prose'
import { type Wire, wireOf } from '@/lib/story/wire'
import { fill } from '../fill'
import type { LessonWords } from '../lesson'
import type { View } from '../view'
import { type CookieEvent, cookieEvents, type Half, halvesAt, proofBytes } from './exchange'
import { Empty, type PanelProps, Verdicts } from './parts'

export function HttpPanel({ view, words }: PanelProps) {
  const { inspector } = words.ui
  const halves = halvesAt(view)
  const current = view.stop?.message ?? -1
  // the reader's choice of half holds for this message only
  const [choice, choose] = useState({ of: current, index: current })
  const wanted = choice.of === current ? choice.index : current
  const half = halves.find((h) => h.index === wanted) ?? halves.at(-1)
  const wire = half && wireOf(view.telling.trace, half.index)
  if (!half || !wire) return <Empty>{inspector.noMessage}</Empty>
  return (
    <>
      <HalfToggle
        words={words}
        halves={halves}
        shown={half}
        onChoose={(index) => choose({ of: current, index })}
      />
      <p className="wire-ends">{`${nameOf(half.event.from, words)} → ${nameOf(half.event.to, words)}`}</p>
      <WireText wire={wire} words={words} />
      <Sizes wire={wire} words={words} />
      <Refusal half={half} words={words} />
      <Reasons view={view} half={half} words={words} proof={proofBytes(wire.lines) > 0} />
    </>
  )
}

const nameOf = (id: string, { actors }: LessonWords): string =>
  Object.entries(actors).find(([actor]) => actor === id)?.[1].name ?? id

type ToggleProps = {
  readonly words: LessonWords
  readonly halves: readonly Half[]
  readonly shown: Half
  readonly onChoose: (index: number) => void
}

/** Request and response of one exchange, once both have happened. */
function HalfToggle({ words: { ui }, halves, shown, onChoose }: ToggleProps) {
  const { request, response, which } = ui.inspector
  if (halves.length < 2) {
    return <h3 className="panel-heading">{shown.event.kind === 'request' ? request : response}</h3>
  }
  return (
    <>
      <h3 className="visually-hidden">{shown.event.kind === 'request' ? request : response}</h3>
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset would announce two buttons as a form */}
      <div className="segmented wire-toggle" role="group" aria-label={which}>
        {halves.map((half) => (
          <button
            key={half.index}
            type="button"
            className="btn"
            aria-pressed={half.index === shown.index}
            onClick={() => onChoose(half.index)}
          >
            {half.event.kind === 'request' ? request : response}
          </button>
        ))}
      </div>
    </>
  )
}

/** The lines. Long values break inside their box; what is marked carries a glyph too. */
function WireText({ wire, words }: { wire: Wire; words: LessonWords }) {
  return (
    <ol className="wire">
      {wire.lines.map(({ text, part, marked }, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a message's lines never move
        <li key={i} className="wire-line" data-part={part} data-marked={marked || undefined}>
          <span className="wire-margin" aria-hidden="true">
            {marked && '▶'}
          </span>
          {marked && <span className="visually-hidden">{words.ui.inspector.marked}: </span>}
          <code className="wire-text">{marked ? <mark>{text}</mark> : text}</code>
        </li>
      ))}
    </ol>
  )
}

function Sizes({ wire, words: { ui } }: { wire: Wire; words: LessonWords }) {
  const proof = proofBytes(wire.lines)
  const sizes = [
    fill(ui.inspector.bytes, { n: wire.bytes }),
    ...(proof > 0 ? [fill(ui.inspector.proofBytes, { n: proof })] : []),
  ]
  return <p className="meta">{sizes.join(' · ')}</p>
}

function Refusal({ half, words }: { half: Half; words: LessonWords }) {
  if (half.event.kind !== 'response' || !half.event.refusal) return null
  const { refusal, untold } = words.ui.inspector
  return (
    <section className="reason">
      <h4>{refusal}</h4>
      <p>
        <Prose text={words.refusals[half.event.refusal]} />
      </p>
      <p className="meta">{untold}</p>
    </section>
  )
}

type ReasonsProps = {
  readonly view: View
  readonly half: Half
  readonly words: LessonWords
  readonly proof: boolean
}

/** Why the credential went along: a rule of the browser for each cookie, and whoever wrote the other lines. */
function Reasons({ view, half, words, proof }: ReasonsProps) {
  const events = cookieEvents(view, half)
  const written = proof && !events.some(({ act }) => act === 'sent')
  return (
    <>
      {written && <WrittenBy half={half} words={words} />}
      {events.map((cookie) => (
        <CookieReason
          key={`${half.index} ${cookie.cookie.name} ${cookie.cookie.path}`}
          event={cookie}
          words={words}
        />
      ))}
    </>
  )
}

/** Of a request, who wrote the line that no rule of the browser put there. */
function WrittenBy({ half: { event }, words }: { half: Half; words: LessonWords }) {
  const { ownClient, byScript } = words.ui.inspector
  if (event.kind !== 'request') return null
  return <p className="reason">{event.initiator === 'own-client' ? ownClient : byScript}</p>
}

/** One cookie and the rules that were put to it. Sixteen passes are folded; whatever is short or failed lies open. */
function CookieReason({ event, words }: { event: CookieEvent; words: LessonWords }) {
  const { whyCookie, passed } = words.ui.inspector
  const { rules, cookie, act } = event
  const held = rules.filter((r) => r.pass).length
  return (
    <details className="reason" open={held < rules.length || rules.length <= 8}>
      <summary>
        {whyCookie[act]} <code>{cookie.name}</code>
        <span className="meta">{fill(passed, { all: rules.length, n: held })}</span>
      </summary>
      <Verdicts
        words={words}
        rules={rules.map(({ rule, pass }) => ({
          rule,
          text: words.cookieRules[rule],
          verdict: pass ? 'pass' : 'fail',
        }))}
      />
    </details>
  )
}
