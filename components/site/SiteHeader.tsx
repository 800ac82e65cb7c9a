// The bar above home and about: the name, the other language, and the look.
import Link from 'next/link'
import { type Lang, langs } from '@/content'
import type { SiteWords } from '@/content/site-words'
import { ThemeButton } from './ThemeButton'

type Props = {
  readonly site: SiteWords
  readonly lang: Lang
  /** The page's path below the language, e.g. `about/`. */
  readonly path: string
  readonly theme: string
}

export function SiteHeader({ site, lang, path, theme }: Props) {
  const other = langs.find((l) => l !== lang) ?? lang
  return (
    <header className="site-bar">
      <Link className="site-name" href={`/${lang}/`} prefetch={false}>
        {site.name}
      </Link>
      <nav className="site-nav">
        {/* A plain link: a full load keeps the theme that the boot script set. */}
        <a className="btn" href={`/${other}/${path}`} hrefLang={other} lang={other}>
          {site.otherLanguage}
        </a>
        <ThemeButton label={theme} />
      </nav>
    </header>
  )
}
