'use client'
// Walks through the looks: ledger paper, chalkboard, white sheet.
import { Icon } from '@/components/ui/icons'
import { changeSettings, nextTheme, settingsNow } from './settings-store'

export function ThemeButton({ label }: { readonly label: string }) {
  const turn = () => {
    changeSettings({ theme: nextTheme(settingsNow().theme) })
  }
  return (
    <button type="button" className="btn btn-icon" aria-label={label} title={label} onClick={turn}>
      <Icon name="theme" />
    </button>
  )
}
