// The line below home, the article, about and every scene.
import Link from 'next/link'
import { type Lang, wordsOf } from '@/content'
import type { SiteWords } from '@/content/site-words'

export function SiteFooter({ site, lang }: { readonly site: SiteWords; readonly lang: Lang }) {
  return (
    <footer className="site-foot">
      <Link href={`/${lang}/read/`} prefetch={false}>
        {wordsOf(lang).read.link}
      </Link>
      <Link href={`/${lang}/lab/`} prefetch={false}>
        {wordsOf(lang).lab.title}
      </Link>
      <Link href={`/${lang}/compare/`} prefetch={false}>
        {wordsOf(lang).compare.link}
      </Link>
      <Link href={`/${lang}/about/`} prefetch={false}>
        {site.about.link}
      </Link>
      <span>{site.footer.nothing}</span>
      <span>{site.footer.licence}</span>
    </footer>
  )
}
