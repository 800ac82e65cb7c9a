// The comparison: the article's table, pros and cons, corrected, with a value from a run in every cell.
import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { buildComparison, pointsOf } from '@/components/compare/build'
import { Compare } from '@/components/compare/Compare'
import { Points } from '@/components/compare/Points'
import { SiteFooter } from '@/components/site/SiteFooter'
import { SiteHeader } from '@/components/site/SiteHeader'
import { Prose } from '@/components/ui/Prose'
import { isLang, langs, wordsOf } from '@/content'

type Props = { params: Promise<{ lang: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { lang } = await params
  if (!isLang(lang)) return {}
  const { title, description } = wordsOf(lang).compare
  return {
    title,
    description,
    alternates: { languages: Object.fromEntries(langs.map((l) => [l, `/${l}/compare/`])) },
  }
}

export default async function Page({ params }: Props) {
  const { lang } = await params
  if (!isLang(lang)) notFound()
  const { site, compare, ui } = wordsOf(lang)
  const comparison = await buildComparison(lang)
  return (
    <>
      <SiteHeader site={site} lang={lang} path="compare/" theme={ui.theme} />
      <main id="main" className="compare">
        <h1>{compare.title}</h1>
        {compare.intro.map((text) => (
          <p key={text}>
            <Prose text={text} />
          </p>
        ))}
        <Compare comparison={comparison} />
        <Points lists={pointsOf(comparison, lang)} words={compare} />
      </main>
      <SiteFooter site={site} lang={lang} />
    </>
  )
}
