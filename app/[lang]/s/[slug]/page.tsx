// A scenario's page: its lesson is made at build, the stage plays it, the article below reads without it.
import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { Article } from '@/components/stage/article/Article'
import { buildLesson } from '@/components/stage/build'
import { Stage } from '@/components/stage/Stage'
import { isLang, langs, wordsOf } from '@/content'
import { type ScenarioId, scenarios } from '@/lib/scenarios'

type Props = { params: Promise<{ lang: string; slug: string }> }

export const dynamicParams = false
export const generateStaticParams = () =>
  langs.flatMap((lang) => scenarios.map(({ id }) => ({ lang, slug: id })))

const isScenario = (slug: string): slug is ScenarioId => scenarios.some((s) => s.id === slug)

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { lang, slug } = await params
  if (!isLang(lang) || !isScenario(slug)) return {}
  const { title, situation } = wordsOf(lang).scenarios[slug]
  const languages = Object.fromEntries(langs.map((l) => [l, `/${l}/s/${slug}/`]))
  return { title, description: situation.replaceAll('`', ''), alternates: { languages } }
}

export default async function Page({ params }: Props) {
  const { lang, slug } = await params
  if (!isLang(lang) || !isScenario(slug)) notFound()
  const lesson = await buildLesson(slug, lang)
  const { reading, sources } = wordsOf(lang).scenarios[slug]
  return (
    <main id="main">
      <Stage lesson={lesson}>
        <Article lesson={lesson} reading={reading} sources={sources} />
      </Stage>
    </main>
  )
}
