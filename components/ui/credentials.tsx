// How each credential looks: its shape tells the kind, its outline tells the state, colour only repeats both.
import type { ReactNode } from 'react'
import { Icon, type IconName } from './icons'

export type CredentialState = 'valid' | 'stolen' | 'tampered' | 'expired' | 'used' | 'revoked'

const shapes = { slip: 'slip-bands', tag: 'tag-body', voucher: 'voucher-body' } as const

/** `note` is the word for the state (a copy, out of date, struck off) in the reader's language. */
type Look = { caption?: ReactNode; state?: CredentialState; note?: string }

const noteIcon: Partial<Record<CredentialState, IconName>> = {
  stolen: 'mask',
  tampered: 'triangle',
  expired: 'clock',
}

function Note({ state, note }: { state: CredentialState; note: string }) {
  const icon = noteIcon[state]
  const stamped = state === 'revoked' || state === 'used'
  return (
    <span className={stamped ? 'credential-note stamp stamp-void' : 'credential-note'}>
      {icon && <Icon name={icon} size={14} />}
      {note}
    </span>
  )
}

/** The drawn body, its caption and the word for its state; on a copy that word is a flag at the corner. */
function Credential({
  shape,
  caption,
  state = 'valid',
  note,
  children,
}: Look & { shape: keyof typeof shapes; children: ReactNode }) {
  const word = note && <Note state={state} note={note} />
  return (
    <span className={`credential ${shape}`} data-state={state}>
      <span className={`credential-body ${shapes[shape]}`}>
        {children}
        {state === 'stolen' && word}
      </span>
      {caption && <span className="credential-caption">{caption}</span>}
      {state !== 'stolen' && word}
    </span>
  )
}

/** The round 印, drawn in two halves so that a changed payload can pull them apart. */
function RoundSeal() {
  const half = (side: 'left' | 'right') => (
    <svg
      viewBox="0 0 24 24"
      width="24"
      height="24"
      className={`slip-seal slip-seal-${side}`}
      aria-hidden="true"
    >
      <circle cx="12" cy="12" r="10.4" className="slip-seal-ground" />
      <path
        d="M10.9 5.8C10 7 8.6 7.9 7.2 8.3v8.3M7.2 12.2h3.5M7.2 16.6l3.9-1.1M13.4 18.8V7.3h4v6.3c0 .9-.7 1-1.8.7"
        fill="none"
        stroke="currentColor"
        strokeWidth="1.7"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
    </svg>
  )
  return (
    <>
      {half('left')}
      {half('right')}
    </>
  )
}

/** A JWT: a slip of three bands; its seal lies across the last two, for it vouches for what stands there. */
export function JwtSlip({
  bands: [header, payload, signature],
  ...look
}: Look & { bands: readonly [header: ReactNode, payload: ReactNode, signature: ReactNode] }) {
  return (
    <Credential shape="slip" {...look}>
      <span className="slip-band">{header}</span>
      <span className="slip-band slip-payload">{payload}</span>
      <span className="slip-band slip-signature">
        {signature}
        <RoundSeal />
      </span>
    </Credential>
  )
}

/** A session id: a tag with a punched hole. It says nothing by itself; the ledger does. */
export function SessionTag({ label, ...look }: Look & { label: ReactNode }) {
  return (
    <Credential shape="tag" {...look}>
      <span className="tag-hole" />
      <span className="credential-label">{label}</span>
    </Credential>
  )
}

/** No more holes than these are drawn: the caption says the number. */
const mostPunches = 5

/** A refresh token: a voucher, perforated at both ends, with a hole for each time that its family was used. */
export function RefreshVoucher({ label, punches, ...look }: Look & { label: ReactNode; punches: number }) {
  return (
    <Credential shape="voucher" {...look}>
      <span className="credential-label">{label}</span>
      {Array.from({ length: Math.min(punches, mostPunches) }, (_, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: holes are all alike
        <span key={i} className="voucher-hole" />
      ))}
    </Credential>
  )
}
