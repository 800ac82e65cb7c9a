// The page for addresses at which nothing is written, in both languages: a missing page has none of its own.
import type { Metadata } from 'next'
import './globals.css'
import '@/components/site/site.css'
import { bootScript } from '@/components/site/settings'
import { langs, wordsOf } from '@/content'

export const metadata: Metadata = { title: '404', icons: '/icon.svg' }

export default function NotFound() {
  return (
    <html lang="en" suppressHydrationWarning>
      <head>
        <script
          // biome-ignore lint/security/noDangerouslySetInnerHtml: a constant of ours, hashed into the page's policy
          dangerouslySetInnerHTML={{ __html: bootScript }}
        />
      </head>
      <body>
        <main id="main" className="column">
          {langs.map((lang) => {
            const { notFound } = wordsOf(lang).site
            return (
              <section key={lang} lang={lang}>
                <h1>{notFound.title}</h1>
                <p>{notFound.text}</p>
                <p>
                  <a className="btn" href={`/${lang}/`}>
                    {notFound.home}
                  </a>
                </p>
              </section>
            )
          })}
        </main>
      </body>
    </html>
  )
}
