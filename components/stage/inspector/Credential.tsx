'use client'
// The anatomy of a credential: what it is made of, what it says by itself, and where its meaning is kept.
import { useState } from 'react'
import { Icon } from '@/components/ui/icons'
import { CredentialLook } from '../desks/credential'
import { type Holding, holdingsAt } from './holdings'
import { JwtAnatomy } from './Jwt'
import { Empty, type PanelProps } from './parts'
import { SessionAnatomy } from './SessionId'

const keyOf = ({ credential, stolen }: Holding): string => `${stolen} ${credential.value}`

export function CredentialPanel({ view, words }: PanelProps) {
  const holdings = holdingsAt(view)
  // the reader's choice holds for this stop; the next one leads with what it is about
  const [choice, choose] = useState({ at: view.at, key: '' })
  const chosen = holdings.find((h) => choice.at === view.at && keyOf(h) === choice.key)
  const shown = chosen ?? holdings[0]
  if (!shown) return <Empty>{words.ui.inspector.noCredential}</Empty>
  const { credential, stolen } = shown
  return (
    <>
      {holdings.length > 1 && (
        <Picker
          holdings={holdings}
          shown={shown}
          label={words.ui.inspector.pick}
          places={words.ui.inspector.places}
          onPick={(key) => choose({ at: view.at, key })}
        />
      )}
      <p className="credential-head">
        <CredentialLook
          view={view}
          words={words}
          credential={credential}
          fate={stolen ? 'stolen' : undefined}
        />
        {holdings.length === 1 && (
          <span className="meta credential-where">{labelOf(shown, words.ui.inspector.places)}</span>
        )}
      </p>
      {credential.kind === 'jwt' ? (
        <JwtAnatomy view={view} words={words} token={credential.value} />
      ) : (
        <SessionAnatomy view={view} words={words} id={credential.value} />
      )}
    </>
  )
}

type Places = PanelProps['words']['ui']['inspector']['places']
const labelOf = ({ places }: Holding, words: Places): string =>
  places.map((place) => words[place]).join(' · ')

type PickerProps = {
  readonly holdings: readonly Holding[]
  readonly shown: Holding
  readonly label: string
  readonly places: Places
  readonly onPick: (key: string) => void
}

function Picker({ holdings, shown, label, places, onPick }: PickerProps) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would announce a few buttons as a form
    <div className="segmented picker" role="group" aria-label={label}>
      {holdings.map((holding) => (
        <button
          key={keyOf(holding)}
          type="button"
          className="btn"
          aria-pressed={holding === shown}
          onClick={() => onPick(keyOf(holding))}
        >
          {holding.stolen && <Icon name="mask" size={18} />}
          {labelOf(holding, places)}
        </button>
      ))}
    </div>
  )
}
