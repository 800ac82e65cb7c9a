// The article: one long read in the order of the source, its figures live, its corrections in the margin.
import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import '@/components/read/read.css'
import { vocabularyOf } from '@/components/read/vocabulary'
import { SiteFooter } from '@/components/site/SiteFooter'
import { SiteHeader } from '@/components/site/SiteHeader'
import { isLang, langs, wordsOf } from '@/content'
import { articles } from '@/content/read'
import { parts } from '@/content/read/outline'

type Props = { params: Promise<{ lang: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { lang } = await params
  if (!isLang(lang)) return {}
  const { title, description } = wordsOf(lang).read
  return {
    title,
    description,
    alternates: { languages: Object.fromEntries(langs.map((l) => [l, `/${l}/read/`])) },
  }
}

export default async function Page({ params }: Props) {
  const { lang } = await params
  if (!isLang(lang)) notFound()
  const { site, read, ui } = wordsOf(lang)
  const Text = articles[lang]
  return (
    <>
      <SiteHeader site={site} lang={lang} path="read/" theme={ui.theme} />
      <main id="main" className="read">
        <h1>{read.title}</h1>
        <nav className="read-contents" aria-labelledby="contents">
          <h2 id="contents">{read.contents}</h2>
          <ol>
            {parts.map((part) => (
              <li key={part}>
                <a href={`#${part}`}>{read.parts[part]}</a>
              </li>
            ))}
          </ol>
        </nav>
        <Text components={await vocabularyOf(lang)} />
      </main>
      <SiteFooter site={site} lang={lang} />
    </>
  )
}
