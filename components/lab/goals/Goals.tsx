'use client'
// The goals of a challenge as the run stands: what is reached and by which action, what is missing, and help in small steps.
import './goals.css'
import { useId } from 'react'
import { fill } from '@/components/stage/fill'
import { Icon } from '@/components/ui/icons'
import { Prose } from '@/components/ui/Prose'
import type { Words } from '@/content/words'
import { judgeAll, type LaneTraces, type Upto, type Verdict } from '@/lib/story/goals'
import type { Broken } from '@/lib/vocabulary/challenge'
import type { Goal } from '@/lib/vocabulary/goals'
import { type Speech, sayBroken, sayGoal, sayMissing } from './say'

/** What a challenge says beside its goals. */
export type ChallengeShown = {
  readonly title: string
  readonly task: string
  readonly hints: readonly string[]
  /** What the solution shows: said when the goals are reached. */
  readonly shows: string
  readonly tricks: readonly { readonly id: string; readonly name: string; readonly why: string }[]
  /** In what the play has left the rules; then its goals do not count. */
  readonly broken: readonly Broken[]
  /** How many hints are open. */
  readonly opened: number
  /** Which of the plays is shown just now, and steps on by itself: the solution, a trick by its id, or none. */
  readonly playing: string | null
  readonly onHint: () => void
  readonly onStart: () => void
  readonly onSolution: () => void
  readonly onTrick: (id: string) => void
  readonly onHalt: () => void
}

export type GoalsProps = {
  readonly goals: readonly Goal[]
  readonly traces: LaneTraces
  /** Where the reader stands; left out, the runs count whole. */
  readonly upto?: Upto
  /** How many actions the reader has done. */
  readonly actions: number
  readonly speech: Speech
  readonly designs: Words['designs']
  /** null: goals that a reader made, with no help beside them. */
  readonly challenge: ChallengeShown | null
}

export function Goals({ goals, traces, upto, actions, speech, designs, challenge }: GoalsProps) {
  const { list } = speech.goals
  const id = useId()
  const { verdicts, solved: reached } = judgeAll(goals, traces, upto)
  const broken = challenge?.broken ?? []
  const solved = reached && goals.length > 0 && broken.length === 0
  const isBeside = Object.keys(traces).length > 1
  return (
    <section className="goals" aria-labelledby={id}>
      <h3 id={id}>{challenge?.title ?? list.heading}</h3>
      {challenge && (
        <p className="goals-task">
          <Prose text={challenge.task} />
        </p>
      )}
      <ul className="goals-list">
        {goals.map((goal, i) => (
          <Row
            key={sayGoal(goal, speech)}
            goal={goal}
            verdict={verdicts[i] as Verdict}
            lane={isBeside && 'in' in goal ? designs[goal.in] : null}
            speech={speech}
          />
        ))}
      </ul>
      <p className="goals-count">{fill(list.actions, { n: actions })}</p>
      <p role="status" className="goals-solved">
        {solved && list.solved}
      </p>
      {broken.length > 0 && (
        <ul className="goals-broken" aria-label={list.broken.heading}>
          {broken.map((one) => (
            <li key={JSON.stringify(one)}>{sayBroken(one, designs, speech)}</li>
          ))}
        </ul>
      )}
      {challenge && (
        <Help key={challenge.title} {...{ challenge, solved }} words={list} pause={speech.ui.pause} />
      )}
    </section>
  )
}

type RowProps = {
  readonly goal: Goal
  readonly verdict: Verdict
  readonly lane: string | null
  readonly speech: Speech
}

function Row({ goal, verdict: { met, metAt, missing }, lane, speech }: RowProps) {
  const { list } = speech.goals
  const by = metAt === null ? '' : fill(list.by, { n: metAt })
  return (
    <li className="goal" data-met={met || undefined}>
      <span className="goal-mark">
        {met ? <Icon name="check" size={20} /> : <span className="goal-open" />}
        <span>{met ? list.met : list.open}</span>
      </span>
      <div className="goal-said">
        <p>
          {lane !== null && <b className="goal-lane">{lane}</b>} <Prose text={sayGoal(goal, speech)} />
        </p>
        <p className="goal-why">
          <Prose text={missing ? sayMissing(missing, speech) : by} />
        </p>
      </div>
    </li>
  )
}

type HelpProps = {
  readonly challenge: ChallengeShown
  readonly solved: boolean
  readonly words: Speech['goals']['list']
  /** What the button says that stops what it started. */
  readonly pause: string
}

/** Hints one after another, the solution, and the ways that do not do. */
function Help({ challenge, solved, words, pause }: HelpProps) {
  const { hints, opened, shows, tricks, playing, onHint, onStart, onSolution, onTrick, onHalt } = challenge
  return (
    <div className="goals-help">
      {solved && (
        <div className="goals-shows">
          <h4>{words.shows}</h4>
          <p>
            <Prose text={shows} />
          </p>
        </div>
      )}
      <Hints hints={hints.slice(0, opened)} words={words} />
      <div className="goals-buttons">
        {opened < hints.length && (
          <button type="button" className="btn" onClick={onHint}>
            {fill(words.hint, { n: opened + 1, of: hints.length })}
          </button>
        )}
        <button type="button" className="btn" onClick={playing === 'solution' ? onHalt : onSolution}>
          {playing === 'solution' ? pause : words.solution}
        </button>
        <button type="button" className="btn btn-plain" onClick={onStart}>
          {words.again}
        </button>
      </div>
      <details className="goals-tricks">
        <summary>{words.tricks}</summary>
        <ul>
          {tricks.map(({ id, name, why }) => (
            <li key={id}>
              <p>
                <b>
                  <Prose text={name} />
                </b>{' '}
                <Prose text={why} />
              </p>
              <button
                type="button"
                className="btn btn-small"
                aria-label={`${playing === id ? pause : words.run}: ${name}`}
                onClick={() => (playing === id ? onHalt() : onTrick(id))}
              >
                {playing === id ? pause : words.run}
              </button>
            </li>
          ))}
        </ul>
      </details>
    </div>
  )
}

/** A hint that opens is read out where it appears. */
function Hints({ hints, words }: { readonly hints: readonly string[]; readonly words: HelpProps['words'] }) {
  return (
    <ol className="goals-hints" aria-label={words.hints} aria-live="polite">
      {hints.map((hint) => (
        <li key={hint}>
          <Prose text={hint} />
        </li>
      ))}
    </ol>
  )
}
