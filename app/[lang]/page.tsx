// Home: the hook first, then the one question, the path, and three doors.
import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { buildHome } from '@/components/home/build'
import { Home } from '@/components/home/Home'
import { isLang, langs } from '@/content'

type Props = { params: Promise<{ lang: string }> }

export const metadata: Metadata = {
  alternates: { languages: Object.fromEntries(langs.map((l) => [l, `/${l}/`])) },
}

export default async function Page({ params }: Props) {
  const { lang } = await params
  if (!isLang(lang)) notFound()
  return <Home data={await buildHome(lang)} />
}
