// Draws a credential as it is at this stop: valid, altered, out of date, used up, struck off, or a copy in other hands.

import { type CredentialState, JwtSlip, RefreshVoucher, SessionTag } from '@/components/ui/credentials'
import { expiryOf, shorten } from '@/lib/story/facts'
import type { Credential } from '@/lib/vocabulary/trace'
import { fill } from '../fill'
import type { LessonWords } from '../lesson'
import type { View } from '../view'
import { duration, nowOf } from './format'
import { usesBefore, voucherOf } from './vouchers'

type Fate = 'stolen' | 'struck' | 'erased'

type Props = {
  readonly view: View
  readonly words: LessonWords
  readonly credential: Credential
  /** What is printed on an opaque value; its first four characters where nothing else is said. */
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

/** The second at which a credential is over, as its holder was told; a session id says nothing of that. */
function endOf({ world }: View, { kind, value }: Credential): number {
  if (kind === 'jwt') return expiryOf(value)
  const row = kind === 'refresh-token' ? voucherOf(world, value).row : null
  return row?.absoluteExp ?? Number.POSITIVE_INFINITY
}

/** The state of a credential and the word for it. */
function stateOf({ view, words: { ui }, credential, fate }: Props): readonly [CredentialState, string?] {
  const jwt = credential.kind === 'jwt'
  const over = endOf(view, credential) <= nowOf(view)
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
  const { view, words, credential, label = shorten(credential) } = props
  const [state, note] = stateOf(props)
  const look = { state, ...(note === undefined ? {} : { note }) }
  if (credential.kind === 'session-id') return <SessionTag label={label} {...look} />
  if (credential.kind === 'refresh-token') {
    const uses = usesBefore(view.world.store.refresh, voucherOf(view.world, credential.value).hash)
    const caption = fill(words.ui.desks.voucher, { n: uses + 1 })
    return <RefreshVoucher label={label} punches={uses} caption={caption} {...look} />
  }
  const left = duration(expiryOf(credential.value) - nowOf(view), words.ui.time)
  const caption = state === 'expired' || state === 'revoked' ? {} : { caption: left }
  return <JwtSlip bands={words.ui.desks.bands} {...look} {...caption} />
}
