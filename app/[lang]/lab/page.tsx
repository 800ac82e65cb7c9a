// The lab: free play. The empty sheet is made at build; what the reader does is run and drawn in the page.
import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { buildLab } from '@/components/lab/build'
import { Lab } from '@/components/lab/Lab'
import { isLang, langs, wordsOf } from '@/content'

type Props = { params: Promise<{ lang: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { lang } = await params
  if (!isLang(lang)) return {}
  const { title, situation } = wordsOf(lang).lab
  const languages = Object.fromEntries(langs.map((l) => [l, `/${l}/lab/`]))
  return { title, description: situation, alternates: { languages } }
}

export default async function Page({ params }: Props) {
  const { lang } = await params
  if (!isLang(lang)) notFound()
  return (
    <main id="main">
      <Lab page={await buildLab(lang)} />
    </main>
  )
}
