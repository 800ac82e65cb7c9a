// The code map: from a step to the lines of the shown program that did it, found by text and never by number.
import type { HandlerRef, Trace } from '../vocabulary/trace'

/** A function of a shown file, with its doc comment. Line numbers are within `lines`. */
export type ShownFunction = { readonly name: string; readonly lines: readonly string[] }

/** Splits a shown file into its functions: from the doc comment to the closing brace in column 0. */
export function functionsOf(source: string): readonly ShownFunction[] {
  const lines = source.split('\n')
  const found: ShownFunction[] = []
  lines.forEach((line, i) => {
    const name = /^(?:export )?(?:async )?function (\w+)/.exec(line)?.[1]
    if (!name) return
    const end = lines.indexOf('}', i)
    const start = lines[i - 1]?.startsWith('/**') ? i - 1 : i
    found.push({ name, lines: lines.slice(start, end + 1) })
  })
  return found
}

export type Lit = { readonly shown: ShownFunction; readonly line: number }

/** The function and line of a reference: the handler itself first, then the functions that it calls by name. */
export function locate(functions: readonly ShownFunction[], ref: HandlerRef): readonly Lit[] {
  const handler = functions.find((f) => f.name === ref.handler)
  if (!handler) return []
  const body = handler.lines.join('\n')
  const called = functions.filter((f) => f !== handler && body.includes(`${f.name}(`))
  const own = linesWith(handler, ref.text)
  return own.length > 0 ? own : called.flatMap((f) => linesWith(f, ref.text))
}

const linesWith = (shown: ShownFunction, text: string): Lit[] =>
  shown.lines.flatMap((line, i) => (line.includes(text) ? [{ shown, line: i }] : []))

/** Every reference of a trace that is not found exactly once: empty for a sound pair of code and trace. */
export function unsound(
  trace: Trace,
  sources: Readonly<Record<HandlerRef['file'], string>>,
): readonly HandlerRef[] {
  const refs = trace.steps.flatMap((s) => (s.source ? [s.source] : []))
  return refs.filter((ref) => locate(functionsOf(sources[ref.file]), ref).length !== 1)
}
