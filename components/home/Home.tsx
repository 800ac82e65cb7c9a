// The home page: within one tap the same stolen copy is refused by one design and accepted by the other.
import Link from 'next/link'
import { SiteFooter } from '@/components/site/SiteFooter'
import { SiteHeader } from '@/components/site/SiteHeader'
import { Prose } from '@/components/ui/Prose'
import type { HomeData } from './build'
import { Hook } from './Hook'
import { Resume } from './Resume'

export function Home({ data }: { readonly data: HomeData }) {
  const { site, lang, path, ui } = data
  const { home } = site
  const doors = [
    { ...home.doors.learn, href: `/${lang}/s/jwt-login/` },
    { ...home.doors.drive, href: `/${lang}/lab/` },
    { ...home.doors.read, href: `/${lang}/read/` },
    { ...home.doors.compare, href: `/${lang}/compare/` },
    { ...home.doors.teach, href: `/${lang}/s/logout/?present` },
  ]
  return (
    <>
      <SiteHeader site={site} lang={lang} path="" theme={ui.theme} />
      <main id="main" className="home">
        <h1 className="visually-hidden">{`${site.name}: ${site.tagline}`}</h1>
        <Hook hooks={data.hooks} words={home.hook} href={`/${lang}/s/logout/`} />
        <section className="home-question" aria-labelledby="question">
          <h2 id="question">{home.question}</h2>
          {home.questionText.map((text) => (
            <p key={text}>
              <Prose text={text} />
            </p>
          ))}
        </section>
        <section className="home-path" aria-labelledby="path">
          <h2 id="path">{home.path}</h2>
          <p>{home.pathNote}</p>
          <Resume lang={lang} path={path} words={home} />
          <ol>
            {path.map(({ slug, number, title, situation }) => (
              <li key={slug}>
                <Link className="home-scene" href={`/${lang}/s/${slug}/`} prefetch={false}>
                  <span className="home-number">{String(number).padStart(2, '0')}</span>
                  <span className="home-title">{title}</span>
                  <span className="home-situation">
                    <Prose text={situation} />
                  </span>
                </Link>
              </li>
            ))}
          </ol>
        </section>
        <ul className="home-doors">
          {doors.map(({ title, text, link, href }) => (
            <li key={title} className="panel">
              <h2>{title}</h2>
              <p>{text}</p>
              <a className="btn" href={href}>
                {link}
              </a>
            </li>
          ))}
        </ul>
      </main>
      <SiteFooter site={site} lang={lang} />
    </>
  )
}
