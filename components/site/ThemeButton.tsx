'use client'
// Walks through the looks: ledger paper, chalkboard, white sheet.
import { Icon } from '@/components/ui/icons'
import { changeSettings, nextTheme, useSettings } from './settings-store'

export function ThemeButton({ label }: { readonly label: string }) {
  // in use from the beginning, so that the page follows a choice that is made in another tab
  const { theme } = useSettings()
  const turn = () => changeSettings({ theme: nextTheme(theme) })
  return (
    <button type="button" className="btn btn-icon" aria-label={label} title={label} onClick={turn}>
      <Icon name="theme" />
    </button>
  )
}
