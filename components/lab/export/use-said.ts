// What the sheet says after each act, and the text that the reader copies by hand where the browser has no clipboard.
import { useState } from 'react'
import { fill } from '@/components/stage/fill'
import type { ShareWords } from '@/content/lab-words/share-ui'
import { saveFile } from './page'

export type Said = {
  /** The sentence of the status line; '' before anything was done. */
  readonly sentence: string
  /** The text to be copied by hand, or null. */
  readonly byHand: string | null
}

export type Acts = {
  readonly copy: (text: string) => void
  /** `null` instead of a file: it could not be made, and this is why. */
  readonly save: (name: string, make: () => Promise<Blob | null> | Blob, otherwise?: string) => void
  readonly say: (sentence: string) => void
}

/** The status line and the acts that write into it. Only the latest act speaks. */
export function useSaid({ said }: Pick<ShareWords, 'said'>): readonly [Said, Acts] {
  const [state, set] = useState<Said>({ sentence: '', byHand: null })
  const say = (sentence: string) => set({ sentence, byHand: null })
  const byHand = (text: string) => set({ sentence: said.selected, byHand: text })
  const copy = (text: string) => {
    if (!navigator.clipboard) return byHand(text)
    navigator.clipboard.writeText(text).then(
      () => say(said.copied),
      () => byHand(text),
    )
  }
  const save: Acts['save'] = async (name, make, otherwise = said.failed) => {
    try {
      const blob = await make()
      if (blob) saveFile(name, blob)
      say(blob ? fill(said.saved, { name }) : otherwise)
    } catch {
      say(said.failed)
    }
  }
  return [state, { copy, save, say }]
}
