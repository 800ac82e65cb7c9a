// The words around the article and its small stages; the article itself is MDX in content/read.
import type { PartId } from './read/outline'

/** `{n}` and the like are filled in by fill(). */
export type ReadWords = {
  readonly link: string
  readonly title: string
  readonly description: string
  readonly contents: string
  readonly parts: Readonly<Record<PartId, string>>
  /** The three lines of a note in the margin. */
  readonly said: string
  readonly right: string
  readonly source: string
  readonly shown: string
  readonly mini: MiniWords
}

export type MiniWords = {
  readonly figure: string
  readonly transport: string
  readonly previous: string
  readonly next: string
  readonly stepOf: string
  readonly whole: string
  readonly steps: string
  readonly open: string
  readonly inWords: string
  readonly lanes: string
}
