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

/**
 * The constants of the file that a function leans on, in file order: what it names, and what those name in turn. A
 * policy that stands outside a handler is part of what the handler does.
 */
export function constantsOf(source: string, { lines }: ShownFunction): readonly string[] {
  const all = source.split('\n').flatMap((line) => {
    const name = /^const (\w+)/.exec(line)?.[1]
    return name ? [{ name, line }] : []
  })
  const named = (text: string) =>
    all.filter(({ name, line }) => line !== text && new RegExp(`\\b${name}\\b`).test(text))
  const wanted = new Set<string>()
  const visit = (text: string): void => {
    for (const { line } of named(text)) {
      if (wanted.has(line)) continue
      wanted.add(line)
      visit(line)
    }
  }
  visit(lines.join('\n'))
  return all.filter(({ line }) => wanted.has(line)).map(({ line }) => line)
}

export type Lit = { readonly shown: ShownFunction; readonly line: number }

/** The function and line of a reference: the handler itself first, then whatever it calls, however deep. */
export function locate(functions: readonly ShownFunction[], ref: HandlerRef): readonly Lit[] {
  const handler = functions.find((f) => f.name === ref.handler)
  if (!handler) return []
  const own = linesWith(handler, ref.text)
  if (own.length > 0) return own
  const reached = new Set([handler])
  for (const { lines } of reached) {
    const body = lines.join('\n')
    for (const f of functions) if (new RegExp(`\\b${f.name}\\(`).test(body)) reached.add(f)
  }
  return [...reached].flatMap((f) => linesWith(f, ref.text))
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
