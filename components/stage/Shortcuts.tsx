'use client'
// The table of keys, as the reader's stage understands them.
import type { UiWords } from '@/content/ui-words'
import { designIds } from '@/lib/vocabulary/designs'

const rows = [
  { keys: ['→', '←'], says: 'keyNext' },
  { keys: ['Home', 'End'], says: 'keyEnds' },
  { keys: ['Space'], says: 'keySpace' },
  { keys: ['1–4', 'Enter'], says: 'keyAnswer' },
  { keys: ['M', ...designIds.map((id) => id.charAt(0).toUpperCase())], says: 'keyDesign' },
  { keys: ['D'], says: 'keyDual' },
  { keys: ['I'], says: 'keyInspector' },
  { keys: ['T'], says: 'keyLog' },
  { keys: ['C'], says: 'keyChanges' },
  { keys: ['W'], says: 'keyWhatIf' },
  { keys: ['F'], says: 'keyTakeOver' },
  { keys: ['P'], says: 'keyPresent' },
  { keys: ['?'], says: 'keyHelp' },
  { keys: ['Esc'], says: 'keyEscape' },
] as const satisfies readonly { readonly keys: readonly string[]; readonly says: keyof UiWords }[]

export function Shortcuts({ words }: { readonly words: UiWords }) {
  return <KeyTable rows={rows.map(({ keys, says }) => ({ keys, says: words[says] }))} />
}

export type KeyRow = { readonly keys: readonly string[]; readonly says: string }

/** Keys, and what they do. */
export function KeyTable({ rows }: { readonly rows: readonly KeyRow[] }) {
  return (
    <dl className="shortcuts">
      {rows.map(({ keys, says }) => (
        <div key={says}>
          <dt>
            {keys.map((key) => (
              <kbd key={key}>{key}</kbd>
            ))}
          </dt>
          <dd>{says}</dd>
        </div>
      ))}
    </dl>
  )
}
