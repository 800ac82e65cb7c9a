'use client'
// The clock ruler: one time axis with now on it, a bar for everything that ends, and every way to move time forward.
import './clock.css'
import { useId, useState } from 'react'
import { duration } from '@/components/stage/desks/format'
import { Handle } from './Handle'
import { Moments } from './Moments'
import { type ClockLane, momentsOf } from './moments'
import { Strip, TimeLines } from './Strip'
import { expiredOf, momentOf, type Speech, targetOf } from './say'
import { placeOf, type Scale, scaleOf, ticksOf } from './scale'
import { Typed } from './Typed'
import { type Hand, useHand } from './use-hand'

type Props = {
  readonly lanes: readonly ClockLane[]
  /** The virtual time at which the reader stands, in the lane in focus. */
  readonly now: number
  readonly speech: Speech
  /** Why time cannot be moved now, e.g. in the past of the play; null where it can. */
  readonly hindrance: string | null
  /** Time shall pass by so many seconds: one action, however it was asked for. */
  readonly onWait: (seconds: number) => void
}

/** What an arrow key moves the hand by, in seconds. */
const steps = [1, 60, 900, 3600] as const

export function ClockRuler({ lanes, now, speech, hindrance, onWait }: Props) {
  const [step, setStep] = useState<number>(60)
  const id = useId()
  const isHeld = hindrance !== null
  const held = isHeld ? `${id}-held` : null
  const moments = momentsOf(lanes)
  const scale = scaleOf(lanes, now)
  const hand = useHand({ now, farthest: scale.after, isHeld, onWait })
  const { clock } = speech
  const says = `${targetOf(now, hand.length ?? 0, speech)}. ${expiredOf(lanes, hand.length ?? 0, speech)}`
  return (
    <section className="clock" aria-labelledby={`${id}-title`}>
      <div className="clock-head">
        <h3 id={`${id}-title`}>{clock.title}</h3>
        <Time now={now} length={hand.length} word={clock.now} />
      </div>
      {hindrance !== null && (
        <p className="clock-held" id={`${id}-held`}>
          {hindrance}
        </p>
      )}
      <div className="clock-axis">
        <Axis scale={scale} hand={hand} speech={speech} />
        <Handle
          {...{ hand, scale, step, says, isHeld }}
          ends={moments.map(({ left }) => now + left)}
          label={clock.hand.label}
          describedBy={held ?? `${id}-keys`}
        />
      </div>
      {lanes.map((lane) => (
        <Lane key={lane.id} {...{ lane, scale, hand, speech }} isNamed={lanes.length > 1} />
      ))}
      {lanes.every(({ bars }) => bars.length === 0) && <p className="clock-none">{clock.none}</p>}
      <Target hand={hand} says={says} words={clock} />
      <p className="visually-hidden" id={`${id}-keys`}>
        {clock.hand.keys}
      </p>
      <div className="clock-controls">
        <Steps {...{ step, speech }} onPick={setStep} />
        <Typed words={clock.type} {...{ held, onWait }} />
      </div>
      <Moments {...{ moments, now, speech, held, onWait }} isSeveral={lanes.length > 1} />
    </section>
  )
}

type TimeProps = { readonly now: number; readonly length: number | null; readonly word: string }

/** Beside the axis, so that whoever drags on a small screen sees where to. */
function Time({ now, length, word }: TimeProps) {
  if (length === null)
    return (
      <p className="clock-time">
        {word} <b>{momentOf(now)}</b> UTC
      </p>
    )
  return (
    <p className="clock-time">
      {momentOf(now)} → <b>{momentOf(now + length)}</b>
    </p>
  )
}

type Shown = { readonly scale: Scale; readonly hand: Hand; readonly speech: Speech }

function Axis({ scale, hand, speech }: Shown) {
  const percent = (place: number) => `${(place * 100).toFixed(2)}%`
  const now = percent(placeOf(scale, scale.now))
  return (
    <svg className="clock-ticks" aria-hidden="true">
      <TimeLines scale={scale} length={hand.length} from="22" />
      <line className="clock-base" x1="0" x2="100%" y1="27" y2="27" />
      <text x={now} y="16" textAnchor="middle" className="clock-now-word">
        {speech.clock.now}
      </text>
      {ticksOf(scale).map(({ length, place, isMain }) => (
        <g key={length} className="clock-tick" data-main={isMain || undefined}>
          <line x1={percent(place)} x2={percent(place)} y1="22" y2="32" />
          <text x={percent(place)} y="16" textAnchor={place > 0.9 ? 'end' : 'middle'}>
            +{duration(length, speech.time)}
          </text>
        </g>
      ))}
    </svg>
  )
}

type LaneProps = Shown & { readonly lane: ClockLane; readonly isNamed: boolean }

function Lane({ lane, scale, hand, speech, isNamed }: LaneProps) {
  if (lane.bars.length === 0) return null
  return (
    <div className="clock-lane">
      {isNamed && (
        <h4>
          {lane.name}
          {lane.now !== scale.now && ` · ${speech.clock.now} ${momentOf(lane.now)}`}
        </h4>
      )}
      <ul aria-label={isNamed ? lane.name : undefined}>
        {lane.bars.map((bar) => (
          <Strip
            key={bar.id}
            bar={bar}
            scale={{ ...scale, now: lane.now }}
            length={hand.length}
            speech={speech}
          />
        ))}
      </ul>
    </div>
  )
}

type TargetProps = { readonly hand: Hand; readonly says: string; readonly words: Speech['clock'] }

/** Where the hand points while it is moved, and what that will end; or that it does not turn back. */
function Target({ hand, says, words }: TargetProps) {
  const { length } = hand
  return (
    <div className="clock-target" data-empty={length === null || undefined}>
      <p role="status">{hand.isBack && words.type.refused.past}</p>
      {length !== null && !hand.isBack && (
        <>
          <p>{says}</p>
          <button type="button" className="btn" onClick={() => hand.commit(length)}>
            {words.hand.go}
          </button>
          <button type="button" className="btn btn-plain" onClick={hand.cancel}>
            {words.hand.cancel}
          </button>
        </>
      )}
    </div>
  )
}

type StepsProps = {
  readonly step: number
  readonly speech: Speech
  readonly onPick: (step: number) => void
}

function Steps({ step, speech, onPick }: StepsProps) {
  const name = useId()
  return (
    <fieldset className="clock-steps">
      <legend>{speech.clock.step}</legend>
      {steps.map((size) => (
        <label key={size}>
          <input type="radio" name={name} checked={size === step} onChange={() => onPick(size)} />
          <span>{duration(size, speech.time)}</span>
        </label>
      ))}
    </fieldset>
  )
}
