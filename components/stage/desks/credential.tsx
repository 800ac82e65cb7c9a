// Draws a credential as it is at this stop: valid, altered, out of date, struck off, or a copy in other hands.

import { type CredentialState, JwtSlip, SessionTag } from '@/components/ui/credentials'
import { expiryOf } from '@/lib/story/facts'
import type { Credential } from '@/lib/vocabulary/trace'
import type { LessonWords } from '../lesson'
import type { View } from '../view'
import { duration, nowOf } from './format'

type Fate = 'stolen' | 'struck' | 'erased'

type Props = {
  readonly view: View
  readonly words: LessonWords
  readonly credential: Credential
  /** What is printed on a session id's tag; its first four characters where nothing else is said. */
  readonly label?: string | undefined
  /** What its place on the stage says about it. */
  readonly fate?: Fate | undefined
}

/** Whether a person changed this value by hand, earlier or now. */
function isAltered({ telling, stop }: View, value: string): boolean {
  const steps = telling.trace.steps.slice(0, (stop?.last ?? -1) + 1)
  return steps.some(({ event }) => event.kind === 'altered' && event.after.value === value)
}

/** Whether a verifier has turned this value down by now; before that, nothing on a desk may tell the outcome. */
function isRejected({ telling, stop }: View, value: string): boolean {
  const steps = telling.trace.steps.slice(0, (stop?.last ?? -1) + 1)
  return steps.some(
    ({ event }) => event.kind === 'token' && event.act === 'rejected' && event.token === value,
  )
}

/** The state of a credential and the word for it. */
function stateOf({ view, words: { ui }, credential, fate }: Props): readonly [CredentialState, string?] {
  const jwt = credential.kind === 'jwt'
  const over = jwt && expiryOf(credential.value) <= nowOf(view)
  if (fate === 'stolen') return ['stolen', over ? `${ui.desks.copy} · ${ui.time.over}` : ui.desks.copy]
  if (fate) return ['revoked', fate === 'struck' ? ui.desks.struck : ui.desks.erased]
  if (isAltered(view, credential.value)) {
    if (!jwt) return ['tampered', ui.desks.altered]
    return isRejected(view, credential.value) ? ['tampered', ui.desks.misfit] : ['valid', ui.desks.altered]
  }
  if (over) return ['expired', ui.time.over]
  return ['valid']
}

/** A credential with what is left of its life, where it carries that itself. */
export function CredentialLook(props: Props) {
  const { view, words, credential, label = `${credential.value.slice(0, 4)}…` } = props
  const [state, note] = stateOf(props)
  const look = { state, ...(note === undefined ? {} : { note }) }
  if (credential.kind === 'session-id') return <SessionTag label={label} {...look} />
  const left = duration(expiryOf(credential.value) - nowOf(view), words.ui.time)
  const caption = state === 'expired' || state === 'revoked' ? {} : { caption: left }
  return <JwtSlip bands={words.ui.desks.bands} {...look} {...caption} />
}
