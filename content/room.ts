// How much room words have: what the budgets of titles, texts and labels say, as sentences about what breaks them.
import type { Role } from '@/lib/story/stops'
import { measure } from '@/lib/story/text'
import type { Lang } from './langs'
import type { Label, StopWords } from './words'

export const hangul = /[\u1100-\u11ff\u3130-\u318f\uac00-\ud7af]/
const bare = (text: string) => text.replaceAll('`', '')
export const withoutCode = (text: string) => text.replace(/`[^`]*`/g, 'x')
export const sentences = (text: string) =>
  withoutCode(text)
    .split(/[.?](?=\s|$)/)
    .filter((s) => s.trim()).length
export const wordCount = (text: string) => bare(text).split(/\s+/).length

/** What a phone with four columns leaves at 14 px: between two lifelines, in a note over two columns, over one. */
const [between, overTwo, overOne] = [82.2, 160, 68]
const notes: readonly Role[] = [
  'restarted',
  'key-rotated',
  'nothing-to-do',
  'commanded',
  'powered',
  'denylist-delete',
]
const roomOf = (role: Role) => (role === 'waited' ? overTwo : notes.includes(role) ? overOne : between)

/** The budgets that this title and text break. */
export function tooMuchSaid(lang: Lang, { title, text }: StopWords): string[] {
  const broken = {
    'a long title': title.length > (lang === 'ko' ? 22 : 40),
    'code in a title': title.includes('`'),
    'more than two sentences': sentences(text) > 2,
    'a long text': lang === 'ko' ? bare(text).length > 110 : wordCount(text) > 34,
    'a backtick is open': text.split('`').length % 2 === 0,
    'no words': !title.trim() || !text.trim() || /undefined|null|NaN/.test(title + text),
  }
  return named(broken, `${title} / ${text}`)
}

/** The budgets that this label breaks; `role` says where it stands. */
export function tooMuchLabelled({ long, short }: Label, role: Role): string[] {
  const room = roomOf(role)
  const broken = {
    'a long label': long.length > (hangul.test(long) ? 22 : 30),
    'many syllables': [...short].filter((c) => hangul.test(c)).length > 7,
    'many letters': !hangul.test(short) && room === between && short.length > 11,
    'too wide': measure(short, 14) > room,
    'code in a label': (long + short).includes('`'),
    'no words': !long.trim() || !short.trim() || /undefined|null|NaN/.test(long + short),
  }
  return named(broken, `${long} / ${short}`)
}

const named = (broken: Readonly<Record<string, boolean>>, of: string): string[] =>
  Object.entries(broken).flatMap(([name, is]) => (is ? [`${name}: ${of}`] : []))
