// The languages: adding one means a folder like the others and one entry here; the compiler lists what is untranslated.
import { en } from './en'
import { ko } from './ko'
import type { Words } from './words'

export const languages = { ko, en } as const satisfies Record<string, Words>
export type Lang = keyof typeof languages
export const langs = Object.keys(languages) as Lang[]

/** Is this path segment one of our languages? */
export const isLang = (text: string): text is Lang => Object.hasOwn(languages, text)
export const wordsOf = (lang: Lang): Words => languages[lang]
