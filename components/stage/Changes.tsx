// What a step changed, as a list: a glyph, the place, and the word for who does not see the glyph.
import { memo } from 'react'
import type { Change } from '@/lib/story/changes'
import { opWord, placeOf } from './change-words'
import type { LessonWords } from './lesson'

export const Changes = memo(function Changes({
  changes,
  words,
}: {
  readonly changes: readonly Change[]
  readonly words: LessonWords
}) {
  const { ui } = words
  return (
    <section className="changes" aria-label={ui.changed} tabIndex={-1}>
      <h3 className="changes-title">{ui.changed}</h3>
      <ul>
        {changes.length === 0 && <li className="change-strip">{ui.nothingChanged}</li>}
        {changes.map((change) => (
          <ChangeLine
            key={`${change.actor} ${change.place} ${change.op} ${change.key}`}
            change={change}
            words={words}
          />
        ))}
      </ul>
    </section>
  )
})

const glyphs = { add: '＋', remove: '－', change: '△', none: '' } as const

function ChangeLine({ change, words }: { readonly change: Change; readonly words: LessonWords }) {
  const { place, key } = placeOf(change, words)
  const word = opWord(change, words)
  return (
    <li className="change" data-op={change.op}>
      {change.op !== 'none' && (
        <span className="change-glyph" aria-hidden="true">
          {glyphs[change.op]}
        </span>
      )}
      <span>{place}</span>
      {key && <code>{key}</code>}
      <span className={change.op === 'none' ? 'change-none' : 'visually-hidden'}>{word}</span>
    </li>
  )
}
