// The article in each language: MDX, whose components the page hands in.
import type { Lang } from '../langs'
import en from './en.mdx'
import ko from './ko.mdx'

export const articles: Readonly<Record<Lang, typeof en>> = { ko, en }
