'use client'
// The anatomy of a credential: what it is made of, what it says by itself, and where its meaning is kept.
import { useState } from 'react'
import { Icon } from '@/components/ui/icons'
import { CredentialLook } from '../desks/credential'
import type { LessonWords } from '../lesson'
import { type Holding, holdingsAt } from './holdings'
import { JwtAnatomy } from './Jwt'
import { Empty, type PanelProps } from './parts'
import { RefreshAnatomy } from './Refresh'
import { SessionAnatomy } from './SessionId'

type Parts = Pick<PanelProps, 'view' | 'words'>

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
          words={words}
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
          <span className="meta credential-where">{labelOf(shown, holdings, words)}</span>
        )}
      </p>
      <Anatomy view={view} words={words} holding={shown} />
    </>
  )
}

function Anatomy({ holding, ...props }: Parts & { readonly holding: Holding }) {
  const { kind, value } = holding.credential
  if (kind === 'jwt') return <JwtAnatomy {...props} token={value} />
  if (kind === 'refresh-token') return <RefreshAnatomy {...props} token={value} stolen={holding.stolen} />
  return <SessionAnatomy {...props} id={value} />
}

/** Where it is; and what it is, where there is more than one kind to choose from. */
function labelOf({ places, credential }: Holding, all: readonly Holding[], { ui }: LessonWords): string {
  const where = places.map((place) => ui.inspector.places[place]).join(' · ')
  const several = all.some((h) => h.credential.kind !== credential.kind)
  return several ? `${ui.inspector.kinds[credential.kind]} · ${where}` : where
}

type PickerProps = {
  readonly holdings: readonly Holding[]
  readonly shown: Holding
  readonly words: LessonWords
  readonly onPick: (key: string) => void
}

function Picker({ holdings, shown, words, onPick }: PickerProps) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would announce a few buttons as a form
    <div className="segmented picker" role="group" aria-label={words.ui.inspector.pick}>
      {holdings.map((holding) => (
        <button
          key={keyOf(holding)}
          type="button"
          className="btn"
          aria-pressed={holding === shown}
          onClick={() => onPick(keyOf(holding))}
        >
          {holding.stolen && <Icon name="mask" size={18} />}
          {labelOf(holding, holdings, words)}
        </button>
      ))}
    </div>
  )
}
