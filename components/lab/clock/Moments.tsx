// The ends ahead as a list: what ends when, with a way to the second before and one to the end itself.
import { useId } from 'react'
import { duration } from '@/components/stage/desks/format'
import { fill } from '@/components/stage/fill'
import { longestWait } from './length'
import type { Moment } from './moments'
import { momentOf, nameOf, type Speech } from './say'

type Props = {
  readonly moments: readonly Moment[]
  /** The time that the moments are said in. */
  readonly now: number
  /** Whether each bar needs the name of its design. */
  readonly isSeveral: boolean
  readonly speech: Speech
  /** The id of what says why time cannot be moved now, or null where it can. */
  readonly held: string | null
  readonly onWait: (seconds: number) => void
}

/** So many stand open; what comes later can be opened. */
const open = 4

export function Moments({ moments, ...rest }: Props) {
  if (moments.length === 0) return null
  const { title, more } = rest.speech.clock.moments
  const later = moments.slice(open)
  return (
    <div className="clock-moments">
      <h4>{title}</h4>
      <List moments={moments.slice(0, open)} {...rest} />
      {later.length > 0 && (
        <details>
          <summary>{fill(more, { n: later.length })}</summary>
          <List moments={later} {...rest} />
        </details>
      )}
    </div>
  )
}

const List = ({ moments, ...rest }: Props) => (
  <ul>
    {moments.map((moment) => (
      <Row key={moment.left} moment={moment} {...rest} />
    ))}
  </ul>
)

type RowProps = Omit<Props, 'moments'> & { readonly moment: Moment }

function Row({ moment: { left, endings }, now, isSeveral, speech, held, onWait }: RowProps) {
  const { moments, ends } = speech.clock
  const why = left <= 1 ? moments.tooNear : left > longestWait ? moments.tooFar : ''
  const id = useId()
  return (
    <li className="clock-moment">
      <p className="clock-when">
        <b>{momentOf(now + left)}</b> {fill(moments.left, { time: duration(left, speech.time) })}
      </p>
      <ul className="clock-what">
        {endings.map(({ lane, bar, end }) => (
          <li key={`${lane.id} ${bar.id} ${end.kind}`}>
            {isSeveral && `${lane.name}: `}
            {nameOf(bar, speech)} ({ends[end.kind]})
          </li>
        ))}
      </ul>
      <div className="clock-ways">
        <Way label={moments.before} length={left - 1} {...{ now, held, onWait }} why={why && id} />
        <Way label={moments.at} length={left} {...{ now, held, onWait }} why={left > longestWait ? id : ''} />
      </div>
      {why !== '' && (
        <p className="clock-note" id={id}>
          {why}
        </p>
      )}
    </li>
  )
}

type WayProps = Pick<Props, 'now' | 'held' | 'onWait'> & {
  readonly label: string
  readonly length: number
  /** The id of what says why this way is closed; '' where it is open. */
  readonly why: string
}

/** A closed way stays where it was, and says why. */
function Way({ label, length, now, held, onWait, why }: WayProps) {
  const closed = held ?? why
  return (
    <button
      type="button"
      className="btn"
      aria-disabled={closed !== ''}
      aria-describedby={closed === '' ? undefined : closed}
      aria-label={`${label}, ${momentOf(now + length)}`}
      onClick={() => closed === '' && onWait(length)}
    >
      {label}
    </button>
  )
}
