// The drawings of one story as a file: the comparison fetches it when a proof is asked for.
import { notFound } from 'next/navigation'
import { buildProof, storyIds } from '@/components/compare/build-proof'
import { isLang, langs } from '@/content'

type Props = { params: Promise<{ lang: string; file: string }> }

export const dynamic = 'force-static'
export const generateStaticParams = () =>
  langs.flatMap((lang) => storyIds.map((id) => ({ lang, file: `${id}.json` })))

export async function GET(_request: Request, { params }: Props): Promise<Response> {
  const { lang, file } = await params
  const id = file.replace(/\.json$/, '')
  if (!isLang(lang) || !storyIds.includes(id)) notFound()
  return Response.json(await buildProof(id, lang))
}
