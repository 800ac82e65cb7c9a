// Text in a diagram: how wide it is at most, where it breaks, and in what disguise it may meet Mermaid's parser.

/** What an empty line is written as, because Mermaid drops a line without a character. */
export const emptyLine = '\u200B'

/**
 * Advances in em, never narrower than the site's diagram font (Pretendard 600, measured), so that build, worker and
 * page break lines alike without asking a font. Usual fallbacks are up to 5 % wider, which the gap beside a label absorbs.
 */
const advances: readonly (readonly [em: number, characters: string])[] = [
  [0.29, " ,.Iijl·'‘’!:;"],
  [0.38, '|f/\\t()[]{}r"'],
  [0.47, '-`“”_1^'],
  [0.53, '*sJ?'],
  [0.57, 'zkvxyac7eFL'],
  [0.6, '2hnupqgoE'],
  [0.63, 'bd35#$TZPSRB8'],
  [0.66, '069+=~4<>KX'],
  [0.7, 'YV&AD'],
  [0.72, 'CUHN'],
  [0.75, 'GOQ'],
  [0.82, 'w'],
  [0.89, 'mM@'],
  [0.98, 'W%'],
  [1, '…—→←─'],
]
const known = new Map(advances.flatMap(([em, characters]) => [...characters].map((c) => [c, em] as const)))

const invisible = /^[\p{Mn}\p{Me}\p{Cf}\u200B]$/u
const hangul = /^[\u1100-\u11ff\u3130-\u318f\uac00-\ud7af]$/
const wide = /^[\u2190-\u2bff\u2e80-\ua4cf\uf900-\ufaff\uff00-\uff60]$/
const pictograph = /\p{Extended_Pictographic}|\p{Regional_Indicator}/u

const advance = (character: string): number => {
  const em = known.get(character)
  if (em !== undefined) return em
  if (invisible.test(character)) return 0
  if (hangul.test(character)) return 0.88
  return wide.test(character) || character.length > 1 ? 1.05 : 0.85
}

const segmenter = new Intl.Segmenter('ko', { granularity: 'grapheme' })
/** What a reader counts as one character, whatever it is made of. */
export const graphemes = (text: string): string[] =>
  Array.from(segmenter.segment(text), (part) => part.segment)

const plain = /^[\u0020-\u024f\u2010-\u2bff\u3000-\u9fff\uac00-\ud7af]*$/
const graphemeAdvance = (grapheme: string): number => {
  if (pictograph.test(grapheme)) return 1.4
  let em = 0
  for (const character of grapheme) em += advance(character)
  return Math.min(em, 2)
}

/** An upper bound for the width of one line, in px. One grapheme counts 2 em at most, however long it is. */
export function measure(text: string, fontSize: number): number {
  let em = 0
  for (const part of plain.test(text) ? text : graphemes(text)) em += graphemeAdvance(part)
  return em * fontSize
}

/** The height that one line of text takes, in px. */
export const lineHeight = (fontSize: number): number => Math.round(fontSize * 1.3)

/** Splits at line breaks, evens out white space, and replaces what no font can draw (controls, lone surrogates). */
export function toLines(text: string): string[] {
  return (
    text
      .replace(/\p{Surrogate}/gu, '\ufffd')
      .replace(/\r\n?|[\u2028\u2029\u0085\v\f]/g, '\n')
      // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is being removed
      .replace(/[\u0000-\u0008\u000e-\u001f\u007f-\u009f\ufffe\uffff]/g, '\ufffd')
      .split('\n')
      .map((line) => line.replace(/\s+/g, ' ').trim())
  )
}

type Fit = (text: string) => boolean

/** Where a long word may break before it must: behind the punctuation of a URL, a header or a token. */
const seam = /^(.+[-/=.:_?&,;+·)])(.+)$/u

const breakWord = (word: string, fits: Fit): string[] => {
  const pieces: string[] = []
  let piece = ''
  for (const grapheme of graphemes(word)) {
    if (piece && !fits(piece + grapheme)) {
      const [, before = piece, after = ''] = seam.exec(piece) ?? []
      const atSeam = fits(after + grapheme)
      pieces.push(atSeam ? before : piece)
      piece = atSeam ? after : ''
    }
    piece += grapheme
  }
  return [...pieces, piece]
}

const fill = (line: string, fits: Fit): string[] => {
  const lines: string[] = []
  let current = ''
  for (const word of line.split(' ')) {
    const longer = current ? `${current} ${word}` : word
    if (fits(longer)) {
      current = longer
      continue
    }
    if (current) lines.push(current)
    const pieces = fits(word) ? [word] : breakWord(word, fits)
    lines.push(...pieces.slice(0, -1))
    current = pieces.at(-1) ?? ''
  }
  return [...lines, current]
}

/** Breaks one line into as few lines as fit, then evens their lengths out, so that no word is left alone below. */
const wrapLine = (line: string, fontSize: number, max: number): string[] => {
  const within = (width: number) => fill(line, (text) => measure(text, fontSize) <= width)
  const lines = within(max)
  if (lines.length === 1) return lines
  // a word that has to be broken anyway may be broken in the middle
  const words = line.split(' ').map((word) => measure(word, fontSize))
  let low = Math.max(...words.filter((width) => width <= max), measure(line, fontSize) / lines.length)
  let high = max
  while (high - low > 1) {
    const middle = (low + high) / 2
    if (within(middle).length > lines.length) low = middle
    else high = middle
  }
  return within(high)
}

/** The lines of a text, none wider than `max` px. Breaks at spaces; a word that is too long breaks between graphemes. */
export const wrapLines = (text: string, fontSize: number, max: number): string[] =>
  toLines(text).flatMap((line) => wrapLine(line, fontSize, max))

const harmless = /^[\p{Script=Hangul}\p{Script=Latin}\p{N} ,/()\-_+=?!*'"]$/u
/** Mermaid's own placeholder for `#`, and what it would change into something else. */
const treacherous = /[\ufb02\u00b6\u00b0]/

/**
 * A stand-in for one line, for Mermaid to lay out: only letters, digits and quiet punctuation survive, the rest becomes
 * full stops, which are never wider. The true text goes back in afterwards, as text, so nothing written by a person
 * ever meets Mermaid's parser.
 */
export function maskLine(line: string): string {
  const masked = graphemes(line).map((grapheme) => {
    if (harmless.test(grapheme) && !treacherous.test(grapheme)) return grapheme
    return measure(grapheme, 1) === 0 ? '' : '.'
  })
  return masked.join('').trim() || emptyLine
}

const entity = (text: string): string => `#${text.codePointAt(0)};`

/** One line, written so that stock Mermaid shows it literally. */
function escapeLine(line: string): string {
  if (!line) return emptyLine
  return line
    .replace(/[#;<ﬂ¶&]/gu, entity)
    .replace(/%(?=[%{])|(?<=%)%/g, entity)
    .replace(/\$(?=\$)|(?<=\$)\$/g, entity)
    .replace(
      /^(:?)((?:no)?wrap:)/i,
      (_, colon: string, word: string) => (colon ? entity(colon) : '') + entity(word) + word.slice(1),
    )
}

/** Text for the Mermaid source that a reader copies: safe behind `: ` and behind `as `. */
export function escapeText(text: string): string {
  const escaped = toLines(text).map(escapeLine).join('<br/>')
  // Mermaid removes the last semicolon of "style…:…#…;" in a row of source before it parses, whichever line it is on
  return /style|classDef/.test(text) ? escaped.replace(/:/g, entity) : escaped
}
