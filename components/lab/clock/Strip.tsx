// One bar on the axis: from its beginning to its end, each kind of end with a shape and a word of its own.
import type { ReactNode } from 'react'
import type { Bar, End, EndKind } from '@/lib/story/timeline'
import { endOf, fateOf, nameOf, noteOf, type Speech } from './say'
import { placeOf, type Scale } from './scale'

const percent = (place: number): string => `${(place * 100).toFixed(2)}%`

/** Solid shapes end whatever happens; the open ring is the end that a request moves. */
const marks: Readonly<Record<EndKind, ReactNode>> = {
  exp: <path className="clock-stop" d="M0-9V9" />,
  until: <path className="clock-stop" d="M0-9V9" />,
  idle: <circle className="clock-ring" r="6" />,
  absolute: <path className="clock-block" d="M-6-6H6V6H-6Z" />,
  cookie: <path className="clock-block" d="M0-8 8 0 0 8-8 0Z" />,
}

/** Where the truth about it is: in the token itself, in the records, or in the browser; a copy is a copy. */
function hueOf({ kind, holder }: Bar): 'jwt' | 'store' | 'browser' | 'attacker' {
  if (holder === 'attacker') return 'attacker'
  if (kind === 'access-token') return 'jwt'
  return kind === 'cookie' ? 'browser' : 'store'
}

type Lines = { readonly scale: Scale; readonly length: number | null; readonly from?: string }

/** Now, and where the hand points: the same two lines through every row, each from so far below its upper edge. */
export function TimeLines({ scale, length, from = '0' }: Lines) {
  const now = percent(placeOf(scale, scale.now))
  const then = placeOf(scale, scale.now + (length ?? 0))
  return (
    <>
      {length !== null && (
        <rect
          className="clock-span"
          x={now}
          y={from}
          height="100%"
          width={percent(then - placeOf(scale, scale.now))}
        />
      )}
      <line className="clock-now-line" x1={now} x2={now} y1={from} y2="100%" />
      {length !== null && (
        <line className="clock-then-line" x1={percent(then)} x2={percent(then)} y1={from} y2="100%" />
      )}
    </>
  )
}

type Props = Omit<Lines, 'from'> & { readonly bar: Bar; readonly speech: Speech }

export function Strip({ bar, scale, length, speech }: Props) {
  // what is over ended at the first of its ends: the other one means nothing any more
  const ends = bar.isOver ? bar.ends.slice(0, 1) : bar.ends
  const fate = fateOf(bar, speech)
  const notes = ends.map((end) => noteOf(end, speech)).filter((note) => note !== '')
  return (
    <li
      className="clock-row"
      data-hue={hueOf(bar)}
      data-fate={bar.isStruck ? 'struck' : bar.isOver ? 'over' : undefined}
    >
      <p className="clock-name">
        <span>{nameOf(bar, speech)}</span>
        {fate !== '' && <span className="clock-fate">{fate}</span>}
        <span className="visually-hidden">{ends.map((end) => endOf(end, scale.now, speech)).join(', ')}</span>
      </p>
      <svg className="clock-strip" data-lines={ends.length} aria-hidden="true">
        <TimeLines scale={scale} length={length} />
        <Extent bar={bar} scale={scale} ends={ends} />
        {ends.map((end, i) => (
          <EndMark key={end.kind} end={end} line={i} scale={scale} text={endOf(end, scale.now, speech)} />
        ))}
      </svg>
      {[...new Set(notes)].map((note) => (
        <p key={note} className="clock-note">
          {note}
        </p>
      ))}
    </li>
  )
}

type ExtentProps = { readonly bar: Bar; readonly scale: Scale; readonly ends: readonly End[] }

/** Full until the first end; from there to the second only as far as somebody keeps it alive. */
function Extent({ bar, scale, ends }: ExtentProps) {
  const [from, first, last] = [bar.start, ends[0]?.at ?? bar.start, ends.at(-1)?.at ?? bar.start].map((at) =>
    placeOf(scale, at),
  ) as [number, number, number]
  return (
    <>
      {ends[0]?.kind === 'idle' && last > first && (
        <line className="clock-rest" x1={percent(first)} x2={percent(last)} y1="10" y2="10" />
      )}
      <rect
        className="clock-bar"
        x={percent(from)}
        y="5"
        width={percent(Math.max(0.004, first - from))}
        height="10"
      />
      {bar.isStruck && (
        <line className="clock-strike" x1={percent(from)} x2={percent(first)} y1="10" y2="10" />
      )}
    </>
  )
}

type MarkProps = { readonly end: End; readonly line: number; readonly scale: Scale; readonly text: string }

function EndMark({ end, line, scale, text }: MarkProps) {
  const place = placeOf(scale, end.at)
  const anchor = place < 0.2 ? 'start' : place > 0.75 ? 'end' : 'middle'
  return (
    <>
      <svg x={percent(place)} y="10" className="clock-mark" aria-hidden="true">
        {marks[end.kind]}
      </svg>
      <text
        x={percent(place)}
        y="20"
        dx={anchor === 'start' ? 8 : 0}
        dy={`${1 + 1.2 * line}em`}
        textAnchor={anchor}
      >
        {text}
      </text>
    </>
  )
}
