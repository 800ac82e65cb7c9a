'use client'
// “Continue”: the scenes that this browser remembers, each at the step where the reader left it.
import { useEffect, useState } from 'react'
import { fill } from '@/components/stage/fill'
import { forgetProgress, loadMemory } from '@/components/stage/memory'
import type { SiteWords } from '@/content/site-words'

type Props = {
  readonly lang: string
  readonly path: readonly { readonly slug: string; readonly title: string }[]
  readonly words: SiteWords['home']
}

type Place = { readonly slug: string; readonly title: string; readonly step: number }

/** Nothing on the server and nothing for a new reader: the memory is this browser's alone. */
export function Resume({ lang, path, words }: Props) {
  const [places, setPlaces] = useState<readonly Place[]>([])
  useEffect(() => {
    const { scenarios } = loadMemory()
    setPlaces(
      path.flatMap(({ slug, title }) => {
        const step = scenarios[slug]?.step ?? 0
        return step > 0 ? [{ slug, title, step }] : []
      }),
    )
  }, [path])
  if (places.length === 0) return null

  const erase = () => {
    forgetProgress()
    setPlaces([])
  }
  return (
    <section className="resume" aria-labelledby="resume">
      <h2 id="resume">{words.resume}</h2>
      {places.map(({ slug, title, step }) => (
        <a key={slug} className="btn" href={`/${lang}/s/${slug}/`}>
          {fill(words.resumeAt, { title, n: step })}
        </a>
      ))}
      <button type="button" className="btn btn-plain" onClick={erase}>
        {words.erase}
      </button>
    </section>
  )
}
