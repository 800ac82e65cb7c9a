'use client'
// Copies a text and says so. Outside secure contexts there is no clipboard, and so no button.
import { useState, useSyncExternalStore } from 'react'
import { Icon, type IconName } from '@/components/ui/icons'

type Props = {
  readonly name: string
  /** What the button says once it has copied. */
  readonly done: string
  readonly icon: IconName
  /** Made when it is asked for. */
  readonly text: () => string
  /** Only the icon shows; the name is for those who ask for it. */
  readonly bare?: boolean
}

const never = () => () => {}

export function CopyButton({ name, done, icon, text, bare = false }: Props) {
  const [copied, setCopied] = useState(false)
  const canCopy = useSyncExternalStore(
    never,
    () => 'clipboard' in navigator,
    () => false,
  )
  if (!canCopy) return null
  const copy = () =>
    navigator.clipboard.writeText(text()).then(
      () => setCopied(true),
      () => setCopied(false),
    )
  const says = copied ? done : name
  return (
    <button
      type="button"
      className={bare ? 'btn btn-icon copy-bare' : 'btn'}
      title={bare ? says : undefined}
      aria-label={bare ? says : undefined}
      onClick={copy}
      onBlur={() => setCopied(false)}
    >
      <Icon name={copied ? 'check' : icon} size={18} />
      {!bare && says}
    </button>
  )
}
