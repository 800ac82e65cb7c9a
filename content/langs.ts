// Which languages there are, apart from what they say: the client needs the names and not the words.

export const langs = ['ko', 'en'] as const
export type Lang = (typeof langs)[number]

/** Is this path segment one of our languages? */
export const isLang = (text: string): text is Lang => langs.some((lang) => lang === text)
