// Opens a run that somebody shared, for the command line: a link, the text after its #, or the text of a run file.
import { share as en } from '../../content/en/lab/share'
import { share as ko } from '../../content/ko/lab/share'
import type { Lang } from '../../content/langs'
import { readRun, readRunFile } from '../../lib/story/share'
import type { Play } from '../../lib/vocabulary/play'

export type Opened =
  | { readonly ok: true; readonly play: Play; readonly notes: readonly string[] }
  | { readonly ok: false; readonly why: string }

const words = { en, ko }

/** The play, and a sentence for each piece that could not be taken; or the one sentence why there is none. */
export function openRun(text: string, lang: Lang): Opened {
  const { refused, left } = words[lang]
  const read = text.trimStart().startsWith('{') ? readRunFile(text) : readRun(text)
  if (!read.ok) return { ok: false, why: refused[read.fault].replace('{what}', () => read.what) }
  const notes = read.left.map(({ fault, what }) => left[fault].replace('{what}', () => what))
  return { ok: true, play: read.value.play, notes }
}
