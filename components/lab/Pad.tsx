'use client'
// The action pad: everything that anybody can do, by who does it. What could do nothing now stays, and says why.
import { type FormEvent, memo, useId, useMemo, useState } from 'react'
import { fill } from '@/components/stage/fill'
import type { OfferGroup } from '@/lib/story/possible'
import type { Action } from '@/lib/vocabulary/actions'
import { type Chance, chancesOf } from './chances'
import { Full } from './Full'
import { perform } from './moves'
import { PredictSwitch } from './predict/Switch'
import type { Shown } from './shown'
import { type LabContext, useLab } from './use-lab'

const groups: readonly OfferGroup[] = ['browser', 'phone', 'attacker', 'operator', 'network', 'time']

/** The same chances for as long as the same has happened: while a run is being made the pad has nothing new to say. */
function useChances({ play, count, ended, asked: question, view }: Shown): readonly Chance[] {
  const [jwt, session, hybrid] = [ended.jwt, ended.session, ended.hybrid]
  const { lanes, knobs } = play
  const asked = (question && play.actions[count - 1]) ?? null
  const settings = JSON.stringify([lanes, knobs, asked])
  // biome-ignore lint/correctness/useExhaustiveDependencies: lanes, knobs and the action are new objects with each state; their text is not
  return useMemo(
    () => chancesOf({ play, ended: { jwt, session, hybrid }, focus: view.design, asked }),
    [jwt, session, hybrid, settings, view.design],
  )
}

export function Pad() {
  const { page, store, shown } = useLab()
  const chances = useChances(shown)
  const several = shown.play.lanes.length
  return (
    <div className="pad">
      <PredictSwitch />
      <Full />
      <Offers {...{ page, store, chances }} lanes={several} />
    </div>
  )
}

/** An offer that was asked about, and when: why it can do nothing may change with everything that is done. */
type Asked = { readonly id: string; readonly chances: readonly Chance[] }

type OffersProps = Pick<LabContext, 'page' | 'store'> & {
  readonly chances: readonly Chance[]
  /** How many designs act. */
  readonly lanes: number
}

const Offers = memo(function Offers(props: OffersProps) {
  return groups.map((group) => <Group key={group} group={group} {...props} />)
})

function Group({ group, chances, ...lab }: OffersProps & { readonly group: OfferGroup }) {
  const { acts } = lab.page.parts
  const [asked, ask] = useState<Asked | null>(null)
  const title = useId()
  const own = chances.filter(({ offer }) => offer.group === group)
  // what was asked about another moment is answered no more
  const why = asked?.chances === chances && own.find(({ offer }) => offer.id === asked.id)?.why
  return (
    // biome-ignore lint/a11y/useSemanticElements: a desk is a landmark of the same name, and a fieldset no grid
    <div role="group" className="pad-group" data-group={group} aria-labelledby={title}>
      <h3 id={title}>
        <span className="dot" aria-hidden="true" />
        {acts.groups[group]}
      </h3>
      <div className="pad-offers">
        {own.map((chance) => (
          <OfferButton key={chance.offer.id} chance={chance} onWhy={(id) => ask({ id, chances })} {...lab} />
        ))}
      </div>
      {group === 'browser' && <LogInAs {...lab} />}
      <p className="pad-why" role="status">
        {why && acts.hindrances[why]}
      </p>
    </div>
  )
}

type OfferProps = Omit<OffersProps, 'chances'> & {
  readonly chance: Chance
  readonly onWhy: (id: string) => void
}

function OfferButton({ page, store, lanes, chance: { offer, why, where }, onWhy }: OfferProps) {
  const { acts } = page.parts
  const { designs } = page.base.words
  const id = useId()
  const isSome = where.length > 0 && where.length < lanes
  const press = () => {
    if (why) onWhy(offer.id)
    else store.update((s) => perform(s, offer.action))
  }
  return (
    <>
      <button
        type="button"
        className="btn pad-offer"
        aria-disabled={why !== null}
        aria-describedby={why || isSome ? id : undefined}
        title={why ? acts.hindrances[why] : undefined}
        onClick={press}
      >
        {acts.offers[offer.id]}
        {isSome && (
          <span className="pad-some" id={id}>
            {fill(page.words.onlySome, { names: where.map((design) => designs[design]).join(', ') })}
          </span>
        )}
      </button>
      {why && (
        <span id={id} hidden>
          {acts.hindrances[why]}
        </span>
      )}
    </>
  )
}

/** Anybody may try to log in, by whatever name: the server decides. */
function LogInAs({ page, store }: Pick<OffersProps, 'page' | 'store'>) {
  const { words } = page
  const [name, setName] = useState('')
  const id = useId()
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const as = name.trim()
    if (as) store.update((s) => perform(s, { do: 'log-in', as } satisfies Action))
  }
  return (
    <form className="pad-form" onSubmit={submit}>
      <label htmlFor={id}>{words.name}</label>
      <input
        id={id}
        className="field"
        maxLength={64}
        autoComplete="off"
        spellCheck={false}
        value={name}
        onChange={(event) => setName(event.target.value)}
      />
      <button type="submit" className="btn" aria-disabled={name.trim() === ''}>
        {words.logIn}
      </button>
    </form>
  )
}
