// The table of keys, as the lab understands them: single letters only where the reader has them switched on.
import { useSettings } from '@/components/site/settings-store'
import { type KeyRow, KeyTable } from '@/components/stage/Shortcuts'
import { useLab } from './use-lab'

export function Keys() {
  const { page } = useLab()
  const { words, base } = page
  const { ui } = base.words
  const { keys: single } = useSettings()
  const letter = (...keys: readonly string[]) => (single ? keys : [])
  const rows: readonly KeyRow[] = [
    { keys: ['→', '←'], says: ui.keyNext },
    { keys: ['Home', 'End'], says: words.keyEnds },
    { keys: ['Ctrl+Z', ...letter('Z')], says: words.undo },
    { keys: ['Ctrl+Y', ...letter('Shift+Z')], says: words.redo },
    { keys: letter('?'), says: ui.keyHelp },
    { keys: ['Esc'], says: ui.keyEscape },
  ]
  return <KeyTable rows={rows.filter(({ keys }) => keys.length > 0)} />
}
