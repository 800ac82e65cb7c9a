// About: what is real here, where we depart from our source, the published key, what is not collected, and what is kept.
import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { Progress } from '@/components/site/progress/Progress'
import { SiteFooter } from '@/components/site/SiteFooter'
import { SiteHeader } from '@/components/site/SiteHeader'
import { SettingsPanel } from '@/components/site/settings-panel'
import { Prose } from '@/components/ui/Prose'
import { isLang, langs, wordsOf } from '@/content'
import { scenarios } from '@/lib/scenarios'
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
  const { site, ui } = wordsOf(lang)
  const { theme, themeAuto, themePaper, themeBoard, themeProjector, motionOff, keysOn, keepProgress } = ui
  const settings = {
    ...{ theme, themeAuto, themePaper, themeBoard, themeProjector },
    ...{ motionOff, keysOn, keepProgress },
  }
  return (
    <>
      <SiteHeader site={site} lang={lang} path="about/" theme={theme} />
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
        <section>
          <h2>{site.about.display}</h2>
          <SettingsPanel words={settings} name="about-theme" />
        </section>
        <section id="progress">
          <h2>{site.progress.title}</h2>
          <p>{site.progress.where}</p>
          <Progress words={site.progress} ids={scenarios.map(({ id }) => id)} />
          <p>{site.about.storage}</p>
        </section>
      </main>
      <SiteFooter site={site} lang={lang} />
    </>
  )
}
