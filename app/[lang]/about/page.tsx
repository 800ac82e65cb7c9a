// About: what is real here, where we depart from our source, the published key, and what is not collected.
import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { SiteFooter } from '@/components/site/SiteFooter'
import { SiteHeader } from '@/components/site/SiteHeader'
import { Prose } from '@/components/ui/Prose'
import { isLang, langs, wordsOf } from '@/content'
import { demoJwks } from '@/lib/world/tokens'

type Props = { params: Promise<{ lang: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { lang } = await params
  if (!isLang(lang)) return {}
  const languages = Object.fromEntries(langs.map((l) => [l, `/${l}/about/`]))
  return { title: wordsOf(lang).site.about.title, alternates: { languages } }
}

export default async function Page({ params }: Props) {
  const { lang } = await params
  if (!isLang(lang)) notFound()
  const { site } = wordsOf(lang)
  return (
    <>
      <SiteHeader site={site} lang={lang} path="about/" theme={wordsOf(lang).ui.theme} />
      <main id="main" className="column">
        <h1>{site.about.title}</h1>
        {site.about.sections.map(({ heading, paragraphs }) => (
          <section key={heading}>
            <h2>{heading}</h2>
            {paragraphs.map((text) => (
              <p key={text}>
                <Prose text={text} />
              </p>
            ))}
          </section>
        ))}
        <section>
          <h2>{site.about.keysTitle}</h2>
          <pre className="token">{JSON.stringify(demoJwks, null, 2)}</pre>
        </section>
        <p>{site.about.storage}</p>
      </main>
      <SiteFooter site={site} lang={lang} />
    </>
  )
}
