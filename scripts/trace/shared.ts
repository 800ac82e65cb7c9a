// Opens a run that somebody shared, for the command line: a link, the text after its #, or the text of a run file.
import type { Words } from '../../content/words'
import { readRun, readRunFile } from '../../lib/story/share'
import type { Play } from '../../lib/vocabulary/play'

export type Opened =
  | { readonly ok: true; readonly play: Play; readonly notes: readonly string[] }
  | { readonly ok: false; readonly why: string }

/** The play, and a sentence for each piece that could not be taken; or the one sentence why there is none. */
export function openRun(text: string, words: Words): Opened {
  const { refused, left } = words.lab.share
  const read = text.trimStart().startsWith('{') ? readRunFile(text) : readRun(text)
  if (!read.ok) return { ok: false, why: refused[read.fault].replace('{what}', () => read.what) }
  const notes = read.left.map(({ fault, what }) => left[fault].replace('{what}', () => what))
  return { ok: true, play: read.value.play, notes }
}
