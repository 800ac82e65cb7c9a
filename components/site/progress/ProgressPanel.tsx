'use client'
// What this browser remembers, in the reader's hands: take it along as a file, add a file, erase it and think again.
import { useCallback, useEffect, useRef, useState } from 'react'
import { fill } from '@/components/stage/fill'
import {
  addMemory,
  forgetProgress,
  isReadOnly,
  loadMemory,
  onMemory,
  type Saved,
} from '@/components/stage/memory'
import type { Memory } from '@/components/stage/remembered'
import type { ProgressWords } from '@/content/site-words'
import { biggest, fileName, type Reading, readFile, writeFile } from './transfer'

type Props = {
  readonly words: ProgressWords
  /** The scenes of this site: a file may name others. */
  readonly ids: readonly string[]
}

type Counts = {
  readonly scenes: number
  readonly challenges: number
  readonly runs: number
  readonly locked: boolean
}

function countsNow(): Counts {
  const { scenarios, challenges, lab } = loadMemory()
  return {
    scenes: Object.keys(scenarios).length,
    challenges: Object.values(challenges).filter(({ done }) => done).length,
    runs: lab ? 1 : 0,
    locked: isReadOnly(),
  }
}

const isNothing = ({ scenes, challenges, runs }: Counts) => scenes + challenges + runs === 0

function holds(words: ProgressWords, { locked, ...counts }: Counts): string {
  if (locked) return words.unsaved.newer
  return isNothing({ locked, ...counts }) ? words.none : fill(words.holds, counts)
}

/** Hands a text to the browser as a file to save. */
function download(text: string): void {
  const url = URL.createObjectURL(new Blob([text], { type: 'application/json' }))
  Object.assign(document.createElement('a'), { href: url, download: fileName }).click()
  // the browser has begun to read it by then
  setTimeout(() => URL.revokeObjectURL(url), 10_000)
}

async function readChosen(file: File, ids: readonly string[]): Promise<Reading> {
  if (file.size > biggest) return { ok: false, why: 'big' }
  try {
    return readFile(await file.text(), ids)
  } catch {
    return { ok: false, why: 'text' }
  }
}

export function ProgressPanel({ words, ids }: Props) {
  const [counts, setCounts] = useState<Counts | null>(null)
  const [said, setSaid] = useState('')
  const look = useCallback(() => setCounts(countsNow()), [])
  useEffect(() => {
    look()
    return onMemory(look)
  }, [look])

  const tell = (saved: Saved, ...sentences: readonly string[]) => {
    look()
    setSaid([...sentences, ...(saved === 'saved' ? [] : [words.unsaved[saved]])].join(' '))
  }
  const take = (reading: Reading) => {
    if (!reading.ok) return setSaid(words.refusals[reading.why])
    const { memory, leftOut, scenes, challenges } = reading
    const left = leftOut > 0 ? [fill(words.leftOut, { n: leftOut })] : []
    tell(addMemory(memory), fill(words.imported, { scenes, challenges }), ...left)
  }
  return (
    <div className="progress">
      <p>{counts && holds(words, counts)}</p>
      <div className="progress-buttons">
        <button type="button" className="btn" onClick={() => download(writeFile(loadMemory()))}>
          {words.save}
        </button>
        <FileButton name={words.open} onFile={(file) => readChosen(file, ids).then(take)} />
      </div>
      <p className="meta">{words.openNote}</p>
      <Erase words={words} nothing={!counts || isNothing(counts)} tell={tell} />
      <p role="status" className="progress-said">
        {said}
      </p>
    </div>
  )
}

type FileProps = { readonly name: string; readonly onFile: (file: File) => void }

function FileButton({ name, onFile }: FileProps) {
  const input = useRef<HTMLInputElement>(null)
  return (
    <>
      <button type="button" className="btn" onClick={() => input.current?.click()}>
        {name}
      </button>
      <input
        ref={input}
        type="file"
        hidden
        accept="application/json,.json"
        aria-label={name}
        onChange={({ target }) => {
          const file = target.files?.[0]
          if (file) onFile(file)
          // the same file may be chosen again
          target.value = ''
        }}
      />
    </>
  )
}

type EraseProps = {
  readonly words: ProgressWords
  readonly nothing: boolean
  readonly tell: (saved: Saved, ...sentences: readonly string[]) => void
}

/** Asks before it erases, and can take it back for as long as the page is open. */
function Erase({ words, nothing, tell }: EraseProps) {
  const [asks, setAsks] = useState(false)
  const [erased, setErased] = useState<Memory | null>(null)
  const button = useRef<HTMLButtonElement>(null)
  const undo = useRef<HTMLButtonElement>(null)
  useEffect(() => {
    if (erased) undo.current?.focus()
  }, [erased])

  const close = () => {
    setAsks(false)
    button.current?.focus()
  }
  const erase = () => {
    const before = loadMemory()
    tell(forgetProgress(), words.erased)
    setAsks(false)
    setErased(before)
  }
  const takeBack = (memory: Memory) => {
    tell(addMemory(memory), words.undone)
    setErased(null)
    button.current?.focus()
  }
  return (
    <div className="progress-buttons">
      <button
        ref={button}
        type="button"
        className="btn"
        aria-expanded={asks}
        aria-disabled={nothing || undefined}
        onClick={() => !nothing && setAsks(!asks)}
      >
        {words.erase}
      </button>
      {erased && (
        <button ref={undo} type="button" className="btn" onClick={() => takeBack(erased)}>
          {words.undo}
        </button>
      )}
      {asks && (
        <div className="progress-ask">
          <p>{words.ask}</p>
          <button type="button" className="btn" onClick={erase}>
            {words.yes}
          </button>
          <button type="button" className="btn" onClick={close}>
            {words.no}
          </button>
        </div>
      )}
    </div>
  )
}
