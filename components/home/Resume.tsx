'use client'
// “Continue”: what this browser remembers, the latest first; other tabs write it too, and it follows them.
import { useEffect, useState } from 'react'
import { fill } from '@/components/stage/fill'
import { loadMemory, onMemory } from '@/components/stage/memory'
import type { SiteWords } from '@/content/site-words'
import { type Recent, recentOf } from './recent'

type Props = {
  readonly lang: string
  readonly path: readonly { readonly slug: string; readonly title: string }[]
  readonly words: SiteWords['home']
}

/** The server knows nothing of it: until the memory is read, only its room is there. */
export function Resume({ lang, path, words }: Props) {
  const [recent, setRecent] = useState<Recent | null>(null)
  useEffect(() => {
    const look = () => setRecent(recentOf(loadMemory(), path))
    look()
    return onMemory(look)
  }, [path])
  return (
    <section className="resume" aria-labelledby="resume">
      <h2 id="resume">{words.resume}</h2>
      {recent && <Remembered lang={lang} recent={recent} words={words} />}
    </section>
  )
}

type RememberedProps = Pick<Props, 'lang' | 'words'> & { readonly recent: Recent }

function Remembered({ lang, recent: { places, run, done }, words }: RememberedProps) {
  if (places.length === 0 && !run && done === 0) return <p>{words.resumeNone}</p>
  return (
    <>
      {places.map(({ slug, title, step }) => (
        <a key={slug} className="btn" href={`/${lang}/s/${slug}/`}>
          {fill(words.resumeAt, { title, n: step })}
        </a>
      ))}
      {run && (
        <a className="btn" href={`/${lang}/lab/#${run}`}>
          {words.resumeLab}
        </a>
      )}
      {done > 0 && <span>{fill(words.resumeDone, { n: done })}</span>}
      <a className="btn btn-plain" href={`/${lang}/about/#progress`}>
        {words.manage}
      </a>
    </>
  )
}
