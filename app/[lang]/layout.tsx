// The root of every page in one language: html, head, and the script that sets the theme before the first paint.
import type { Metadata, Viewport } from 'next'
import { notFound } from 'next/navigation'
import type { ReactNode } from 'react'
import { preload } from 'react-dom'
import '../globals.css'
import '@/components/site/site.css'
import { preloadedFonts } from '@/app/fonts'
import { bootScript } from '@/components/site/settings'
import { isLang, langs, wordsOf } from '@/content'

export const dynamicParams = false
export const generateStaticParams = () => langs.map((lang) => ({ lang }))

export const viewport: Viewport = { width: 'device-width', initialScale: 1, viewportFit: 'cover' }

type Props = { children: ReactNode; params: Promise<{ lang: string }> }

export async function generateMetadata({ params }: Omit<Props, 'children'>): Promise<Metadata> {
  const { lang } = await params
  if (!isLang(lang)) return {}
  const { name, tagline, description } = wordsOf(lang).site
  return {
    title: { default: `${name} · ${tagline}`, template: `%s · ${name}` },
    description,
    icons: '/icon.svg',
  }
}

export default async function Layout({ children, params }: Props) {
  const { lang } = await params
  if (!isLang(lang)) notFound()
  for (const font of preloadedFonts)
    preload(font, { as: 'font', type: 'font/woff2', crossOrigin: 'anonymous' })
  return (
    <html lang={lang} suppressHydrationWarning>
      <head>
        <script dangerouslySetInnerHTML={{ __html: bootScript }} />
      </head>
      <body>
        <a className="skip" href="#main">
          {wordsOf(lang).site.skip}
        </a>
        {children}
      </body>
    </html>
  )
}
