// Where the code panel stands at each step: found by text in the shown functions, so that it works for any run.
import { locate, type ShownFunction } from '@/lib/story/code-map'
import type { HandlerRef, Trace } from '@/lib/vocabulary/trace'
import type { Lit, ShownCode } from './lesson'

/** The function itself, without the constants that are shown above it. */
const functionOf = ({ name, lines, above }: ShownCode): ShownFunction => ({
  name,
  lines: lines.slice(above).map((line) => line.map(({ text }) => text).join('')),
})

/** For each step of a run: which function of `code`, and the line of it that ran; null where no code of ours did. */
export function litOf(code: readonly ShownCode[], trace: Trace): readonly (Lit | null)[] {
  const all = code.map((shown, at) => ({ ...shown, at, whole: functionOf(shown) }))
  const place = (ref: HandlerRef | null): Lit | null => {
    const inFile = all.filter(({ file }) => file === ref?.file)
    const found =
      ref &&
      locate(
        inFile.map(({ whole }) => whole),
        ref,
      )[0]
    const shown = inFile.find(({ whole }) => whole === found?.shown)
    return found && shown ? { shown: shown.at, line: found.line + shown.above } : null
  }
  // a run goes through the same few lines over and over
  const known = new Map<string, Lit | null>()
  return trace.steps.map(({ source }) => {
    const key = JSON.stringify(source)
    const found = known.get(key)
    const lit = found === undefined ? place(source) : found
    known.set(key, lit)
    return lit
  })
}
