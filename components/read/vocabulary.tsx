// What the article may say besides plain Markdown: six components, closed. A tag that is not here fails the build.
import { Children, isValidElement, type ReactNode } from 'react'
import { fill } from '@/components/stage/fill'
import { type Lang, wordsOf } from '@/content'
import {
  addressOf,
  type CorrectionId,
  corrections,
  type FigureId,
  figures,
  type PartId,
  parts,
  type tags,
} from '@/content/read/outline'
import type { ReadWords } from '@/content/read-words'
import { buildMini, measuredValues, type ValueName } from './build'
import { MiniStage } from './MiniStage'

/** What the components know besides what the text gives them. */
type Setting = {
  readonly lang: Lang
  readonly words: ReadWords
  readonly measured: Readonly<Record<ValueName, number>>
}
type Inner = { readonly children: ReactNode }

/** The vocabulary in one language; numbers and figures are run while the page is built. */
export async function vocabularyOf(lang: Lang) {
  const setting: Setting = { lang, words: wordsOf(lang).read, measured: await measuredValues() }
  return {
    Part: within(Part, setting),
    Pair: within(Pair, setting),
    Correction: within(Correction, setting),
    Scene: within(Scene, setting),
    Key: within(Key, setting),
    Value: within(Value, setting),
  } satisfies Record<(typeof tags)[number], unknown>
}

const within =
  <Props, Shown>(component: (props: Props & Setting) => Shown, setting: Setting) =>
  (props: Props): Shown =>
    component({ ...props, ...setting })

/** Texts are not checked by the compiler, so what they name is checked while the page is built. */
function known<Id extends string>(ids: readonly Id[], id: Id): number {
  const at = ids.indexOf(id)
  if (at < 0) throw new Error(`the article names ${id}, and there is no such thing`)
  return at
}

const Part = ({ id, words, children }: Inner & Setting & { readonly id: PartId }) => (
  <section className="read-part" aria-labelledby={id}>
    <h2 id={id}>
      <span className="read-part-number">{known(parts, id) + 1}</span> {words.parts[id]}
    </h2>
    {children}
  </section>
)

/** A term at the place where it is explained. */
const Key = ({ children }: Inner) => <strong className="read-key">{children}</strong>

/** Prose, and beside it the notes that belong to it; on a narrow screen they follow it. */
function Pair({ children }: Inner) {
  const all = Children.toArray(children)
  return (
    <div className="read-pair">
      <div className="read-prose">{all.filter((child) => !isNote(child))}</div>
      <div className="read-margin">{all.filter(isNote)}</div>
    </div>
  )
}

/** A correction is known by what only it is given. */
const isNote = (child: ReactNode): boolean => isValidElement<object>(child) && 'said' in child.props

type CorrectionProps = Inner & { readonly of: CorrectionId; readonly said: string }

/** A note for the margin: what the source article said, what is right, and where that is written. */
function Correction({ of, said, words, children }: CorrectionProps & Setting) {
  return (
    <div className="read-note" role="note">
      <p className="read-said">
        <span className="read-note-label">{words.said}</span> <q>{said}</q>
      </p>
      <div className="read-right">
        <span className="read-note-label">{words.right}</span> {children}
      </div>
      <p className="read-sources">
        <span className="read-note-label">{words.source}</span> <Sources of={of} shown={words.shown} />
      </p>
    </div>
  )
}

function Sources({ of, shown }: { readonly of: CorrectionId; readonly shown: string }) {
  const sources: readonly string[] | undefined = corrections[of]
  if (!sources) throw new Error(`the article corrects ${of}, and the outline does not`)
  if (sources.length === 0) return shown
  return sources.map((source, at) => (
    <span key={source}>
      {at > 0 && ', '}
      <a href={addressOf(source)} rel="noreferrer">
        {source}
      </a>
    </span>
  ))
}

/** A figure: the small stage of the scene, numbered in the order of the outline. */
async function Scene({ id, lang, words, children }: Inner & Setting & { readonly id: FigureId }) {
  const at = known(
    figures.map(({ scene }) => scene),
    id,
  )
  const figure = figures[at]
  if (!figure) return null
  return (
    <MiniStage
      scene={await buildMini(figure, lang)}
      words={words.mini}
      name={fill(words.mini.figure, { n: at + 1 })}
    >
      {children}
    </MiniStage>
  )
}

function Value({ of, measured }: Setting & { readonly of: ValueName }) {
  if (!Number.isInteger(measured[of])) throw new Error(`the article has no whole number ${of}`)
  return <span className="read-value">{measured[of]}</span>
}
