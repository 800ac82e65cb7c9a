'use client'
// Picks goals from the vocabulary: a kind, what it needs, and the list that goes into the link.
import './goals.css'
import { type FormEvent, useId, useState } from 'react'
import { fill } from '@/components/stage/fill'
import { Icon } from '@/components/ui/icons'
import { Prose } from '@/components/ui/Prose'
import type { Words } from '@/content/words'
import type { Design } from '@/lib/vocabulary/designs'
import { goalOf, mostGoals, parametersOf, writeGoals } from '@/lib/vocabulary/goal-codes'
import type { Goal, GoalKind, Parameter, ParameterName } from '@/lib/vocabulary/goals'
import { chosenOf, kindsFor, limitsOf, type Option, offersOf, textOf } from './options'
import { type Speech, sayGoal } from './say'

export type MakeGoalsProps = {
  readonly goals: readonly Goal[]
  readonly speech: Speech
  readonly designs: Words['designs']
  /** The designs of the play: a goal is asked of one of them. */
  readonly lanes: readonly Design[]
  readonly onChange: (goals: readonly Goal[]) => void
}

type Values = Readonly<Partial<Record<ParameterName, string>>>

export function MakeGoals(props: MakeGoalsProps) {
  const { goals, speech, designs, lanes, onChange } = props
  const { make } = speech.goals
  const id = useId()
  return (
    <section className="goals" aria-labelledby={id}>
      <h3 id={id}>{make.heading}</h3>
      <p className="goals-task">{make.intro}</p>
      <ul className="goals-list" aria-label={speech.goals.list.heading}>
        {goals.map((goal) => (
          <li key={writeGoals([goal])} className="goal">
            <div className="goal-said">
              <p>
                {'in' in goal && <b className="goal-lane">{designs[goal.in]}</b>}{' '}
                <Prose text={sayGoal(goal, speech)} />
              </p>
            </div>
            <button
              type="button"
              className="btn btn-icon btn-plain"
              aria-label={`${make.remove}: ${textOf(sayGoal(goal, speech))}`}
              onClick={() => onChange(goals.filter((one) => one !== goal))}
            >
              <Icon name="close" size={20} />
            </button>
          </li>
        ))}
      </ul>
      {goals.length === 0 && <p className="goal-why">{make.none}</p>}
      <Form key={lanes.join()} {...props} />
    </section>
  )
}

/** Values are kept as a link writes them, and read by the same reader: what the form gives, a link can say. */
function Form({ goals, speech, designs, lanes, onChange }: MakeGoalsProps) {
  const { make } = speech.goals
  const [kind, setKind] = useState<GoalKind>('kept')
  const [values, setValues] = useState<Values>({})
  const [refusal, setRefusal] = useState('')
  const fields = parametersOf(kind) as readonly (readonly [ParameterName, Parameter])[]
  const offers = (name: ParameterName, parameter: Parameter, knob: string): readonly Option[] | null =>
    offersOf(name, parameter, knob, speech, { lanes, designs })
  // the knob that the form shows: the one chosen for another kind of goal may not be offered for this one
  const knobs = fields.find(([name]) => name === 'knob')?.[1]
  const knob = knobs ? chosenOf(offers('knob', knobs, ''), values.knob) : ''
  const options = (name: ParameterName, parameter: Parameter) => offers(name, parameter, knob)
  const written = (name: ParameterName, parameter: Parameter): string =>
    chosenOf(options(name, parameter), values[name])
  const add = (event: FormEvent) => {
    event.preventDefault()
    const texts = fields.map(([name, parameter]) => written(name, parameter))
    const goal = goalOf(kind, texts.at(-1) === '' ? texts.slice(0, -1) : texts)
    const isThere = goal !== null && goals.some((one) => writeGoals([one]) === writeGoals([goal]))
    if (goals.length >= mostGoals) return setRefusal(make.full)
    if (goal === null) return setRefusal(fill(make.refused, limitsOf(fields, knob)))
    if (isThere) return setRefusal(make.there)
    setRefusal('')
    onChange([...goals, goal])
  }
  return (
    <form className="goals-form" onSubmit={add} noValidate>
      <Pick
        label={make.kind}
        value={kind}
        options={kindsFor(lanes).map((value) => ({ value, text: make.kinds[value] }))}
        onPick={(value) => {
          setKind(value as GoalKind)
          setRefusal('')
        }}
      />
      {fields.map(([name, parameter]) => (
        <Pick
          key={name}
          label={make.parameters[name]}
          value={written(name, parameter)}
          options={options(name, parameter)}
          onPick={(value) => {
            setValues(
              name === 'knob' ? { ...values, knob: value, value: undefined } : { ...values, [name]: value },
            )
            setRefusal('')
          }}
        />
      ))}
      <p role="alert" className="goals-refused">
        {refusal}
      </p>
      <button type="submit" className="btn">
        {make.add}
      </button>
    </form>
  )
}

type PickProps = {
  readonly label: string
  readonly value: string
  /** null: a number is typed. */
  readonly options: readonly Option[] | null
  readonly onPick: (value: string) => void
}

function Pick({ label, value, options, onPick }: PickProps) {
  const id = useId()
  return (
    <p className="goals-pick">
      <label htmlFor={id}>{label}</label>
      {options ? (
        <select id={id} className="field" value={value} onChange={(event) => onPick(event.target.value)}>
          {options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.text}
            </option>
          ))}
        </select>
      ) : (
        <input
          id={id}
          className="field"
          inputMode="numeric"
          maxLength={9}
          autoComplete="off"
          value={value}
          onChange={(event) => onPick(event.target.value.trim())}
        />
      )}
    </p>
  )
}
