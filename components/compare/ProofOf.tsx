'use client'
// A proof opened in place: a small stage of two lanes, on the row in which the value shows.
import { useEffect, useRef, useState } from 'react'
import { MiniStage } from '@/components/read/MiniStage'
import type { Design } from '@/lib/vocabulary/designs'
import { type Comparison, type ProofFile, partnerOf, type Row, sceneOf } from './comparison'

type Props = {
  readonly row: Row
  readonly design: Design
  readonly cols: readonly Design[]
  readonly comparison: Comparison
  readonly onClose: () => void
}

const files = new Map<string, Promise<ProofFile>>()

/** The drawings of a story, fetched once. What failed is asked for again the next time. */
function load(url: string): Promise<ProofFile> {
  const known = files.get(url)
  if (known) return known
  const file = fetch(url).then((answer) => {
    if (!answer.ok) throw new Error(String(answer.status))
    return answer.json() as Promise<ProofFile>
  })
  files.set(url, file)
  file.catch(() => files.delete(url))
  return file
}

/** The file, `failed`, or null while it is under way. */
function useFile(url: string): ProofFile | 'failed' | null {
  const [file, setFile] = useState<ProofFile | 'failed' | null>(null)
  useEffect(() => {
    let wanted = true
    load(url).then(
      (loaded) => wanted && setFile(loaded),
      () => wanted && setFile('failed'),
    )
    return () => {
      wanted = false
    }
  }, [url])
  return file
}

/** Room for the head of the table, which stays at the top, and what of a proof's foot may stay below, in px. */
const [head, foot] = [64, 140]

/** Scrolls a proof into sight; where both have room, with the value that it proves. */
function bringInto(proof: HTMLElement): void {
  const { height, bottom } = proof.getBoundingClientRect()
  const value = document.querySelector('td[data-open]')?.getBoundingClientRect().top ?? 0
  const by = Math.min(bottom + 8 - innerHeight, value - head)
  const isSeen = bottom - by <= innerHeight + foot
  if (height > innerHeight - head || !isSeen) proof.scrollIntoView({ block: 'nearest' })
  else if (by > 0) scrollBy({ top: by, behavior: 'instant' })
}

export function ProofOf({ row, design, cols, comparison, onClose }: Props) {
  const { lang, mini, words } = comparison
  const file = useFile(`/${lang}/compare/proof/${row.story}.json`)
  const box = useRef<HTMLDivElement>(null)
  const loaded = file !== null && file !== 'failed'
  useEffect(() => {
    if (loaded && box.current) bringInto(box.current)
  }, [loaded])
  if (file === null || file === 'failed')
    return (
      <p className="compare-wait" role="status">
        {words.proof[file ?? 'loading']}
      </p>
    )
  const partner = partnerOf(row, design, cols)
  const { scene, start } = sceneOf(file, row, design, partner)
  return (
    <div className="compare-stage" ref={box}>
      <MiniStage key={partner} scene={scene} words={mini} start={start} windowed />
      <button type="button" className="btn" onClick={onClose}>
        {words.proof.hide}
      </button>
    </div>
  )
}
