// The languages: adding one means a folder like the others, an entry here and a name in langs.ts; the compiler asks for the rest.
import { en } from './en'
import { ko } from './ko'
import type { Lang } from './langs'
import type { Words } from './words'

export { isLang, type Lang, langs } from './langs'

const languages: Readonly<Record<Lang, Words>> = { ko, en }

/** Everything that a language says. */
export const wordsOf = (lang: Lang): Words => languages[lang]
